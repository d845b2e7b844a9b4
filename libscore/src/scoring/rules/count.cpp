#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {

Outcome evaluate_rule(const CountRule& rule, const RuleInput& input) {
  enum Branch { kCounted, kCapped };
  const auto units = measure(rule.of, input);
  if (units.forced) return *units.forced;
  const Fraction max(input.max);
  const Fraction counted = Fraction(rule.each) * units.value;
  const Fraction points = std::min(max, counted);
  if (input.trace != nullptr) {
    const bool is_capped = counted > max;
    input.trace->say(is_capped ? StepCode::count_capped : StepCode::count_within,
                     {operand(rule.each), operand(input.max)});
    input.trace->compute(StepCode::points,
                         "min(" + operand(input.max) + ", " + operand(rule.each) + " * " +
                             operand(units.value) + ")",
                         points);
    input.trace->take(is_capped ? kCapped : kCounted);
  }
  return Outcome::of(points);
}

}  // namespace parindex
