#include "criteria/range_table.hpp"

#include <algorithm>

#include "base/report.hpp"

namespace parindex {
namespace {

const Bound& zero() {
  static const Bound bound{Fraction(0), true, "0", {}};
  return bound;
}

const Bound& low_of(const Range& range) { return range.low ? *range.low : zero(); }

const std::optional<Bound>& high_of(const Range& range, const RangeDomain& domain) {
  return range.high ? range.high : domain.high;
}

std::string text_of(const Range& range) { return range_text(range.low, range.high); }

// Whether a range that ends at `high` and one that begins at `low` share a value, or leave one out.
enum class Joint { meet, overlap, gap };

Joint joint(const Bound& high, const Bound& low) {
  const auto order = high.value <=> low.value;
  if (order > 0) return Joint::overlap;
  if (order < 0) return Joint::gap;
  if (high.inclusive && low.inclusive) return Joint::overlap;
  return high.inclusive || low.inclusive ? Joint::meet : Joint::gap;
}

bool ends_later(const std::optional<Bound>& a, const std::optional<Bound>& b) {
  if (!a || !b) return !a && b;
  const auto order = a->value <=> b->value;
  return order > 0 || (order == 0 && a->inclusive && !b->inclusive);
}

}  // namespace

std::string range_text(const std::optional<Bound>& low, const std::optional<Bound>& high) {
  const Bound& from = low ? *low : zero();
  std::string text = (from.inclusive ? "[" : "(") + from.text + "; ";
  if (!high) return text + "…)";
  return text + high->text + (high->inclusive ? "]" : ")");
}

bool contains(const std::optional<Bound>& low, const std::optional<Bound>& high,
              const Fraction& value) {
  if (low) {
    const auto order = value <=> low->value;
    if (order < 0 || (order == 0 && !low->inclusive)) return false;
  }
  if (high) {
    const auto order = value <=> high->value;
    if (order > 0 || (order == 0 && !high->inclusive)) return false;
  }
  return true;
}

bool check_ranges(std::vector<Range> ranges, const RangeDomain& domain, Diagnostics& diagnostics) {
  const auto before = diagnostics.size();
  const auto report = [&](ErrorCode code, const Place& place, std::vector<std::string> arguments) {
    diagnostics.push_back(finding(code, place, std::move(arguments)));
  };
  for (const auto& range : ranges) {
    const auto& high = high_of(range, domain);
    if (high && joint(*high, low_of(range)) != Joint::overlap) {
      report(ErrorCode::empty_range, range.place, {text_of(range)});
    }
    if (domain.high && range.high && range.high->value > domain.high->value) {
      report(ErrorCode::percent_out_of_range, range.high->place, {range.high->text});
    }
    if (range.low && range.low->value.sign() < 0) {
      report(ErrorCode::bad_bound, range.low->place, {range.low->text});
    }
  }
  if (diagnostics.size() != before || ranges.empty()) return diagnostics.size() == before;

  std::stable_sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) {
    const auto order = low_of(a).value <=> low_of(b).value;
    return order != 0 ? order < 0 : low_of(a).inclusive && !low_of(b).inclusive;
  });
  if (low_of(ranges[0]).value.sign() > 0 || !low_of(ranges[0]).inclusive) {
    report(ErrorCode::ranges_gap, ranges[0].place, {"0", low_of(ranges[0]).text});
  }
  const Range* furthest = &ranges[0];
  for (std::size_t i = 1; i < ranges.size(); ++i) {
    const auto& high = high_of(*furthest, domain);
    const Bound& low = low_of(ranges[i]);
    const auto meeting = high ? joint(*high, low) : Joint::overlap;
    if (meeting == Joint::overlap) {
      diagnostics.push_back(with_related(
          finding(ErrorCode::ranges_overlap, ranges[i].place,
                  {text_of(*furthest), text_of(ranges[i]), place_text(furthest->place)}),
          furthest->place));
    } else if (meeting == Joint::gap) {
      report(ErrorCode::ranges_gap, ranges[i].place, {high->text, low.text});
    }
    if (ends_later(high_of(ranges[i], domain), high)) furthest = &ranges[i];
  }
  const auto& last = furthest->high;
  const bool stops_short = last && (!domain.high || last->value < domain.high->value ||
                                    (last->value == domain.high->value && !last->inclusive));
  if (stops_short) {
    report(ErrorCode::ranges_gap, furthest->place,
           {last->text, domain.high ? domain.high->text : "∞"});
  }
  return diagnostics.size() == before;
}

}  // namespace parindex
