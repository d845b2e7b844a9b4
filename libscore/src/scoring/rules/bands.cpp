#include <algorithm>
#include <stdexcept>

#include "criteria/range_table.hpp"
#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

Fraction interpolated(const BandsRule::Band& band, const Fraction& value) {
  const Fraction low = band.low ? band.low->value : Fraction(0);
  const Fraction high = band.high ? band.high->value : Fraction(1);
  const Fraction from(band.low_points);
  return from + (Fraction(band.high_points) - from) * (value - low) / (high - low);
}

}  // namespace

Outcome evaluate_rule(const BandsRule& rule, const RuleInput& input) {
  const auto measured = measure_share(rule.of, input, rule.allow_over || !rule.is_percent);
  if (measured.forced) return *measured.forced;
  const Fraction& value = measured.value;
  const auto band = std::find_if(rule.bands.begin(), rule.bands.end(), [&](const auto& candidate) {
    return contains(candidate.low, candidate.high, value);
  });
  if (band == rule.bands.end()) throw std::logic_error("a table of bands has a gap");
  switch (band->kind) {
    case BandsRule::Kind::fixed: return Outcome::of(Fraction(band->points));
    case BandsRule::Kind::interpolated: return Outcome::of(interpolated(*band, value));
    case BandsRule::Kind::proportional: break;
  }
  if (value > Fraction(1) && !rule.allow_over) {
    return Outcome::failed(ErrorCode::share_above_100, share_text(value));
  }
  return Outcome::of(Fraction(input.item.max) * std::min(value, Fraction(1)));
}

}  // namespace parindex
