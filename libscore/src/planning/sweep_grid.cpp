#include <algorithm>

#include "parindex/sweep.hpp"

namespace parindex {

class SweepGridReader {
 public:
  SweepGridReader(std::string_view text, FactType type, std::size_t options)
      : text_(text), type_(type), options_(options) {}

  SweepGridRead read() {
    const bool has_few_values = type_ == FactType::yes_no || type_ == FactType::option;
    if (has_few_values) {
      if (!text_.empty()) return fail(SweepGridFault::takes_no_range, text_);
      return made({0, 0}, 1, type_ == FactType::yes_no ? 2 : options_);
    }
    const auto dots = text_.find("..");
    if (dots == std::string_view::npos) return fail(SweepGridFault::malformed, text_);
    const std::string_view from_text = text_.substr(0, dots);
    std::string_view to_text = text_.substr(dots + 2);
    std::optional<std::string_view> step_text;
    if (const auto colon = to_text.find(':'); colon != std::string_view::npos) {
      step_text = to_text.substr(colon + 1);
      to_text = to_text.substr(0, colon);
    }
    if (from_text.empty() || to_text.empty()) return fail(SweepGridFault::malformed, text_);
    const auto from = number(from_text);
    if (!from) return fail(SweepGridFault::bad_value, from_text);
    const auto to = number(to_text);
    if (!to) return fail(SweepGridFault::bad_value, to_text);
    std::optional<Decimal> step = Decimal{1, std::max(from->scale, to->scale)};
    if (step_text) step = step_of(*step_text);
    if (!step) return fail(SweepGridFault::bad_step, *step_text);
    if (step->digits <= 0) return fail(SweepGridFault::zero_step, *step_text);
    return over(*from, *to, *step);
  }

 private:
  static SweepGridRead fail(SweepGridFault fault, std::string_view word) {
    return {std::nullopt, fault, std::string(word)};
  }

  static std::optional<Decimal> whole(std::string_view text) {
    const auto parsed = parse_decimal(text).value;
    return parsed && parsed->scale == 0 ? parsed : std::nullopt;
  }

  std::optional<Decimal> number(std::string_view text) const {
    switch (type_) {
      case FactType::count: {
        const auto count = whole(text);
        return count && count->digits >= 0 ? count : std::nullopt;
      }
      case FactType::decimal: return parse_decimal(text).value;
      case FactType::percent:
        if (!text.ends_with('%')) return std::nullopt;
        return parse_decimal(text.substr(0, text.size() - 1)).value;
      case FactType::date: {
        const auto date = Date::parse_iso(text);
        return date ? std::optional(Decimal{date->days(), 0}) : std::nullopt;
      }
      case FactType::yes_no:
      case FactType::option: break;
    }
    return std::nullopt;
  }

  std::optional<Decimal> step_of(std::string_view text) const {
    const bool is_whole = type_ == FactType::count || type_ == FactType::date;
    return is_whole ? whole(text) : number(text);
  }

  // In units of 10^-scale.
  static int128 at_scale(const Decimal& value, int scale) {
    return int128{value.digits} * power_of_ten(scale - value.scale);
  }

  SweepGridRead over(const Decimal& from, const Decimal& to, const Decimal& step) const {
    const int scale = std::max({from.scale, to.scale, step.scale});
    constexpr int128 kMost = 999'999'999'999'999'999;
    const int128 first = at_scale(from, scale);
    const int128 last = at_scale(to, scale);
    const int128 each = at_scale(step, scale);
    const auto is_too_long = [](int128 value) { return value > kMost || value < -kMost; };
    constexpr int kLongestShare = 16;  // a percent has two decimals more as a share
    if (is_too_long(first) || (type_ == FactType::percent && scale > kLongestShare)) {
      return fail(SweepGridFault::bad_value, text_);
    }
    if (is_too_long(last) || is_too_long(each)) return fail(SweepGridFault::bad_value, text_);
    if (first > last) return fail(SweepGridFault::backwards, text_);
    const int128 count = (last - first) / each + 1;
    if (count > static_cast<int128>(kMostSweepValues)) {
      return fail(SweepGridFault::too_many, text_);
    }
    return made({static_cast<std::int64_t>(first), scale}, static_cast<std::int64_t>(each),
                static_cast<std::size_t>(count));
  }

  SweepGridRead made(const Decimal& first, std::int64_t step, std::size_t size) const {
    SweepGridRead result;
    SweepGrid& grid = result.grid.emplace();
    grid.type_ = type_;
    grid.first_ = first.digits;
    grid.step_ = step;
    grid.scale_ = first.scale;
    grid.size_ = size;
    return result;
  }

  std::string_view text_;
  FactType type_;
  std::size_t options_;
};

FactValue SweepGrid::value(std::size_t position) const {
  const std::int64_t digits = first_ + static_cast<std::int64_t>(position) * step_;
  switch (type_) {
    case FactType::count: return FactValue::count(digits);
    case FactType::decimal: return FactValue::decimal({digits, scale_});
    case FactType::percent: return FactValue::percent({digits, scale_});
    case FactType::date: return FactValue::date(Date::from_days(static_cast<std::int32_t>(digits)));
    case FactType::yes_no: return FactValue::yes_no(digits != 0);
    case FactType::option: break;
  }
  return FactValue::option(static_cast<int>(digits));
}

std::optional<std::size_t> SweepGrid::find(const FactValue& wanted) const {
  if (wanted.type() != type_) return std::nullopt;
  const Fraction number = wanted.number();
  std::size_t low = 0;
  std::size_t high = size_;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (value(middle).number() < number) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < size_ && value(low).number() == number ? std::optional(low) : std::nullopt;
}

std::string SweepGrid::step_text() const {
  return to_string(Decimal{step_, scale_}) + (type_ == FactType::percent ? "%" : "");
}

SweepGridRead read_sweep_grid(std::string_view text, FactType type, std::size_t options) {
  return SweepGridReader(text, type, options).read();
}

}  // namespace parindex
