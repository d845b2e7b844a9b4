#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

using Mode = DeductionRule::Mode;

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

// What is left of the maximum, and the arithmetic of it.
struct Left {
  Fraction value;
  std::string numbers;
};

Left after_compound(const DeductionRule& rule, Points max, std::int64_t units) {
  const Fraction kept = Fraction(1) - rule.each_percent;
  Left left{Fraction(max) * power(kept, units), operand(max)};
  for (std::int64_t i = 0; i < units; ++i) left.numbers += " * " + operand(kept);
  return left;
}

Left after_simple(const DeductionRule& rule, Points max, const Fraction& units) {
  if (rule.mode == Mode::points) {
    return {Fraction(max) - Fraction(rule.each) * units,
            operand(max) + " - " + operand(rule.each) + " * " + operand(units)};
  }
  return {Fraction(max) * (Fraction(1) - rule.each_percent * units),
          operand(max) + " * (1 - " + operand(rule.each_percent) + " * " + operand(units) + ")"};
}

}  // namespace

Outcome evaluate_rule(const DeductionRule& rule, const RuleInput& input) {
  enum Branch { kDeducted, kFloor };
  const auto units = measure(rule.of, input);
  if (units.forced) return *units.forced;
  Left left;
  if (rule.mode == Mode::compound) {
    if (units.value > Fraction(kMostUnits)) {
      return Outcome::failed(ErrorCode::too_many_units, value_text(units.value));
    }
    const std::int64_t whole = units.value.rounded(0)->micros() / Points::kMicrosPerPoint;
    if (Fraction(whole) != units.value) {
      return Outcome::failed(ErrorCode::units_not_whole, value_text(units.value));
    }
    left = after_compound(rule, input.max, whole);
  } else {
    left = after_simple(rule, input.max, units.value);
  }
  const Fraction points = std::max(left.value, Fraction(rule.floor));
  if (input.trace != nullptr) {
    const bool at_floor = left.value < Fraction(rule.floor);
    const std::string each =
        rule.mode == Mode::points ? operand(rule.each) : share_text(rule.each_percent);
    input.trace->say(at_floor ? StepCode::deduction_at_floor : StepCode::deduction_within,
                     {each, operand(rule.floor)});
    input.trace->compute(StepCode::points, "max(" + operand(rule.floor) + ", " + left.numbers + ")",
                         points);
    input.trace->take(at_floor ? kFloor : kDeducted);
  }
  return Outcome::of(points);
}

}  // namespace parindex
