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

// What is left of the maximum; `whole` are compound units.
Fraction left_of(const DeductionRule& rule, const Fraction& max, const Fraction& units,
                 std::int64_t whole) {
  switch (rule.mode) {
    case Mode::points: return max - Fraction(rule.each) * units;
    case Mode::simple: return max * (Fraction(1) - rule.each_percent * units);
    case Mode::compound: break;
  }
  return max * power(Fraction(1) - rule.each_percent, whole);
}

// The arithmetic of it.
std::string numbers_of(const DeductionRule& rule, Points max, const Fraction& units,
                       std::int64_t whole) {
  switch (rule.mode) {
    case Mode::points: return operand(max) + " - " + operand(rule.each) + " * " + operand(units);
    case Mode::simple:
      return operand(max) + " * (1 - " + operand(rule.each_percent) + " * " + operand(units) + ")";
    case Mode::compound: break;
  }
  std::string numbers = operand(max);
  const std::string kept = " * " + operand(Fraction(1) - rule.each_percent);
  for (std::int64_t i = 0; i < whole; ++i) numbers += kept;
  return numbers;
}

}  // namespace

Outcome evaluate_rule(const DeductionRule& rule, const RuleInput& input) {
  enum Branch { kDeducted, kFloor };
  const auto units = measure(rule.of, input);
  if (units.forced) return *units.forced;
  std::int64_t whole = 0;
  if (rule.mode == Mode::compound) {
    if (units.value > Fraction(kMostUnits)) {
      return Outcome::failed(ErrorCode::too_many_units, value_text(units.value));
    }
    whole = units.value.rounded(0)->micros() / Points::kMicrosPerPoint;
    if (Fraction(whole) != units.value) {
      return Outcome::failed(ErrorCode::units_not_whole, value_text(units.value));
    }
  }
  const Fraction left = left_of(rule, Fraction(input.max), units.value, whole);
  const Fraction points = std::max(left, Fraction(rule.floor));
  if (input.trace != nullptr) {
    const bool at_floor = left < Fraction(rule.floor);
    const std::string each =
        rule.mode == Mode::points ? operand(rule.each) : percent_text(rule.each_percent);
    input.trace->say(at_floor ? StepCode::deduction_at_floor : StepCode::deduction_within,
                     {each, operand(rule.floor)});
    input.trace->compute(
        StepCode::points,
        "max(" + operand(rule.floor) + ", " + numbers_of(rule, input.max, units.value, whole) + ")",
        points);
    input.trace->take(at_floor ? kFloor : kDeducted);
  }
  return Outcome::of(points);
}

}  // namespace parindex
