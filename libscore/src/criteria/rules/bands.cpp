#include <algorithm>

#include "base/report.hpp"
#include "criteria/bound.hpp"
#include "criteria/range_table.hpp"
#include "criteria/rules/rules.hpp"

namespace parindex {
namespace {

using Kind = BandsRule::Kind;

BandsRule::Band load_band(const InfoNode& node, InfoBlock& rule, int decimals) {
  InfoBlock block(node, "band", rule.diagnostics());
  rule.has_plain_block(node);
  BandsRule::Band band;
  band.place = node.key_place;
  band.low = load_low_bound(block);
  band.high = load_high_bound(block);
  const InfoNode* const points = block.require("points");
  if (points != nullptr && rule.has_plain_value(*points)) {
    if (points->value == "proportional") {
      band.kind = Kind::proportional;
    } else if (points->value == "interpolate") {
      band.kind = Kind::interpolated;
      band.low_points = block.points("low", true, decimals).value_or(Points());
      band.high_points = block.points("high", true, decimals).value_or(Points());
    } else {
      band.points = read_points(*points, decimals, block.diagnostics()).value_or(Points());
    }
  }
  block.finish();
  return band;
}

// The most that a value in the band can earn.
Points top_of(const BandsRule::Band& band, const BandsRule& rule, Points max) {
  switch (band.kind) {
    case Kind::fixed: return band.points;
    case Kind::interpolated: return std::max(band.low_points, band.high_points);
    case Kind::proportional: break;
  }
  if (!band.high || band.high->value >= Fraction(1) || rule.allow_over) return max;
  return (Fraction(max) * band.high->value).rounded(Points::kMaxDecimals).value_or(max);
}

// Whether some value in the band earns all of `top`, and not only nearly so.
bool reaches(const BandsRule::Band& band, const BandsRule& rule, Points max, Points top) {
  const bool closed_below = !band.low || band.low->inclusive;
  const bool closed_above = !band.high || band.high->inclusive;
  switch (band.kind) {
    case Kind::fixed: return band.points == top;
    case Kind::interpolated:
      return (band.low_points == top && closed_below) || (band.high_points == top && closed_above);
    case Kind::proportional: break;
  }
  return top_of(band, rule, max) == top && (closed_above || band.high->value > Fraction(1));
}

// Whether a count can lie in the band.
bool holds_whole_number(const BandsRule::Band& band) {
  if (!band.low) return contains(band.low, band.high, Fraction(0));
  Fraction whole(band.low->value.rounded(0).value_or(Points()));
  while (whole < band.low->value || !contains(band.low, {}, whole)) whole = whole + Fraction(1);
  return contains(band.low, band.high, whole);
}

void check_reach(const BandsRule& rule, RuleCheck& check, Points top) {
  const auto& facts = check.item().facts;
  const bool is_count = std::any_of(facts.begin(), facts.end(), [&rule](const Fact& fact) {
    return fact.type == FactType::count && fact.name.text == rule.of.text();
  });
  const auto is_taken = [is_count](const BandsRule::Band& band) {
    return !is_count || holds_whole_number(band);
  };
  for (const auto& band : rule.bands) {
    if (is_taken(band)) continue;
    check.report(ErrorCode::unreachable_branch, band.place,
                 {check.name(), "band " + range_text(band.low, band.high)});
  }
  check.check_top(top);
  const bool is_reached = std::any_of(rule.bands.begin(), rule.bands.end(), [&](const auto& band) {
    return is_taken(band) && reaches(band, rule, check.max(), top);
  });
  if (top >= check.max() && !is_reached) {
    check.report(ErrorCode::top_never_reached, check.place(), {check.name(), to_string(top)});
  }
  const bool is_alike = std::all_of(rule.bands.begin(), rule.bands.end(), [&](const auto& band) {
    return band.kind == Kind::fixed && band.points == top;
  });
  if (is_alike) check.report_alike();
}

// A line needs two different points to go through.
bool has_two_ends(const BandsRule::Band& band, const BandsRule& rule) {
  const bool is_bounded = rule.is_percent && !rule.allow_over;
  if (!band.high && !is_bounded) return false;
  const Fraction low = band.low ? band.low->value : Fraction(0);
  return low < (band.high ? band.high->value : Fraction(1));
}

}  // namespace

BandsRule load_bands(InfoBlock& block, int decimals) {
  BandsRule rule;
  rule.of = block.expression("of");
  const auto bands = block.all("band");
  if (bands.empty()) block.require("band");
  for (const auto* node : bands) rule.bands.push_back(load_band(*node, block, decimals));
  rule.allow_over = block.yes_no("allow_over").value_or(false);

  int percents = 0;
  int numbers = 0;
  for (const auto& band : rule.bands) {
    for (const auto* bound : {&band.low, &band.high}) {
      if (bound->has_value()) ++((*bound)->text.ends_with('%') ? percents : numbers);
    }
  }
  rule.is_percent = percents > 0;
  if (percents > 0 && numbers > 0) {
    block.report(ErrorCode::mixed_bounds, block.node().key_place);
  }
  return rule;
}

void check_rule(BandsRule& rule, RuleCheck& check) {
  check.bind_number(rule.of);
  Points top;
  std::vector<Range> ranges;
  for (auto& band : rule.bands) {
    ranges.push_back({band.low, band.high, band.place});
    if (band.kind == Kind::fixed) check.check_points(band.points, band.place);
    if (band.kind == Kind::interpolated) {
      check.check_points(band.low_points, band.place);
      check.check_points(band.high_points, band.place);
      if (!has_two_ends(band, rule)) {
        check.report(ErrorCode::interpolation_needs_ends, band.place);
      }
    }
    top = std::max(top, top_of(band, rule, check.max()));
  }
  RangeDomain domain;
  if (rule.is_percent && !rule.allow_over) domain.high = hundred_percent();
  const bool is_sound = check_ranges(std::move(ranges), domain, check.diagnostics());
  if (is_sound) check_reach(rule, check, top);
}

}  // namespace parindex
