#include "parindex/decimal.hpp"

#include <array>

namespace parindex {
namespace {

constexpr int kMaxDigits = 18;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

ParsedDecimal parse_decimal(std::string_view text, char mark) {
  const auto fail = [](NumberFault fault) { return ParsedDecimal{std::nullopt, fault}; };
  if (text.empty()) return fail(NumberFault::empty);
  const bool negative = text.front() == '-';
  if (negative) text.remove_prefix(1);

  std::int64_t digits = 0;
  int significant = 0;
  int scale = 0;
  bool has_mark = false;
  bool last_was_digit = false;
  for (const char c : text) {
    if (is_digit(c)) {
      if (significant > 0 || c != '0') ++significant;
      if (significant > kMaxDigits) return fail(NumberFault::too_long);
      digits = digits * 10 + (c - '0');
      if (has_mark) ++scale;
      if (scale > kMaxDigits) return fail(NumberFault::too_long);
      last_was_digit = true;
    } else if (c == mark && !has_mark && last_was_digit) {
      has_mark = true;
      last_was_digit = false;
    } else if (c == '.' || c == ',') {
      return fail(has_mark || !last_was_digit ? NumberFault::not_a_number
                                              : NumberFault::wrong_mark);
    } else {
      return fail(NumberFault::not_a_number);
    }
  }
  if (!last_was_digit) return fail(NumberFault::not_a_number);
  return {Decimal{negative ? -digits : digits, scale}, NumberFault::none};
}

ParsedDecimal parse_percent(std::string_view text, char mark) {
  if (text.empty()) return {std::nullopt, NumberFault::empty};
  if (text.back() != '%') return {std::nullopt, NumberFault::not_a_number};
  text.remove_suffix(1);
  auto parsed = parse_decimal(text, mark);
  if (parsed.value) {
    parsed.value->scale += 2;
    if (parsed.value->scale > kMaxDigits) return {std::nullopt, NumberFault::too_long};
  }
  return parsed;
}

std::int64_t power_of_ten(int exponent) {
  static constexpr auto kPowers = [] {
    std::array<std::int64_t, kMaxDigits + 1> powers{};
    std::int64_t power = 1;
    for (auto& p : powers) {
      p = power;
      if (power < 1'000'000'000'000'000'000) power *= 10;
    }
    return powers;
  }();
  return kPowers.at(static_cast<std::size_t>(exponent));
}

std::string to_string(const Decimal& decimal) {
  const bool negative = decimal.digits < 0;
  std::string text = std::to_string(negative ? -decimal.digits : decimal.digits);
  if (decimal.scale > 0) {
    const auto scale = static_cast<std::size_t>(decimal.scale);
    if (text.size() <= scale) text.insert(0, scale + 1 - text.size(), '0');
    text.insert(text.size() - scale, 1, '.');
  }
  if (negative) text.insert(0, 1, '-');
  return text;
}

}  // namespace parindex
