#include "scoring/rules/evaluate.hpp"

namespace parindex {

Outcome evaluate_rule(const RateRule& rule, const RuleInput& input) {
  enum Branch { kFull, kScaled, kZero };
  const auto share = measure_share(rule.of, input, rule.allow_over);
  if (share.forced) return *share.forced;
  const Fraction max(input.max);
  if (rule.zero_below && share.value < *rule.zero_below) {
    if (input.trace != nullptr) {
      input.trace->say(StepCode::rate_zero, {percent_text(*rule.zero_below)});
      input.trace->take(kZero);
    }
    return Outcome::of(0);
  }
  if (share.value >= rule.full_at) {
    if (input.trace != nullptr) {
      input.trace->say(StepCode::rate_full, {percent_text(rule.full_at), operand(input.max)});
      input.trace->take(kFull);
    }
    return Outcome::of(max);
  }
  const Fraction points = max * share.value / rule.full_at;
  if (input.trace != nullptr) {
    input.trace->say(StepCode::rate_scaled, {percent_text(rule.full_at)});
    input.trace->compute(
        StepCode::points,
        operand(input.max) + " * " + operand(share.value) + " / " + operand(rule.full_at), points);
    input.trace->take(kScaled);
  }
  return Outcome::of(points);
}

}  // namespace parindex
