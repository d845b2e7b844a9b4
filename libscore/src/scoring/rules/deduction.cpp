#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

// Beyond this many compound deductions nothing is left that could be printed, and the exact power
// would only grow.
constexpr std::int64_t kMostUnits = 10'000;

Fraction power(Fraction base, std::int64_t exponent) {
  Fraction result = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 != 0) result = result * base;
    base = base * base;
  }
  return result;
}

}  // namespace

Outcome evaluate_rule(const DeductionRule& rule, const RuleInput& input) {
  const auto units = measure(rule.of, input);
  if (units.forced) return *units.forced;
  const Fraction max(input.item.max);
  Fraction left;
  switch (rule.mode) {
    case DeductionRule::Mode::points: left = max - Fraction(rule.each) * units.value; break;
    case DeductionRule::Mode::simple:
      left = max * (Fraction(1) - rule.each_percent * units.value);
      break;
    case DeductionRule::Mode::compound: {
      if (units.value > Fraction(kMostUnits)) {
        return Outcome::failed(ErrorCode::too_many_units, value_text(units.value));
      }
      const std::int64_t whole = units.value.rounded(0)->micros() / Points::kMicrosPerPoint;
      if (Fraction(whole) != units.value) {
        return Outcome::failed(ErrorCode::units_not_whole, value_text(units.value));
      }
      left = max * power(Fraction(1) - rule.each_percent, whole);
      break;
    }
  }
  return Outcome::of(std::max(left, Fraction(rule.floor)));
}

}  // namespace parindex
