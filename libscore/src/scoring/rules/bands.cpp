#include <algorithm>
#include <stdexcept>

#include "criteria/range_table.hpp"
#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

// The line from the points at the low end to those at the high end.
Fraction interpolated(const BandsRule::Band& band, const Fraction& value, Trace* trace) {
  const Fraction low = band.low ? band.low->value : Fraction(0);
  const Fraction high = band.high ? band.high->value : Fraction(1);
  const Fraction from(band.low_points);
  const Fraction to(band.high_points);
  const Fraction points = from + (to - from) * (value - low) / (high - low);
  if (trace != nullptr) {
    trace->compute(StepCode::points,
                   operand(from) + " + (" + operand(to) + " - " + operand(from) + ") * (" +
                       operand(value) + " - " + operand(low) + ") / (" + operand(high) + " - " +
                       operand(low) + ")",
                   points);
  }
  return points;
}

std::string points_text(const BandsRule::Band& band, Points max) {
  switch (band.kind) {
    case BandsRule::Kind::fixed: return operand(band.points);
    case BandsRule::Kind::proportional: return operand(max) + " x v";
    case BandsRule::Kind::interpolated: break;
  }
  return operand(band.low_points) + "–" + operand(band.high_points);
}

void tell_bands(const BandsRule& rule, std::size_t taken, const Fraction& value, Points max,
                Trace& trace) {
  for (std::size_t i = 0; i < rule.bands.size(); ++i) {
    const auto& band = rule.bands[i];
    const bool lies_above = contains({}, band.high, value);  // the band, of the value
    trace.say(i == taken   ? StepCode::band_taken
              : lies_above ? StepCode::band_above_value
                           : StepCode::band_below_value,
              {range_text(band.low, band.high), points_text(band, max)});
  }
  trace.take(taken);
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
  if (input.trace != nullptr) {
    tell_bands(rule, static_cast<std::size_t>(band - rule.bands.begin()), value, input.max,
               *input.trace);
  }
  switch (band->kind) {
    case BandsRule::Kind::fixed: return Outcome::of(Fraction(band->points));
    case BandsRule::Kind::interpolated: return Outcome::of(interpolated(*band, value, input.trace));
    case BandsRule::Kind::proportional: break;
  }
  if (value > Fraction(1) && !rule.allow_over) {
    return Outcome::failed(ErrorCode::share_above_100, share_text(value));
  }
  const Fraction points = Fraction(input.max) * std::min(value, Fraction(1));
  if (input.trace != nullptr) {
    input.trace->compute(StepCode::points,
                         operand(input.max) + " * min(" + value_text(value) + ", 1)", points);
  }
  return Outcome::of(points);
}

}  // namespace parindex
