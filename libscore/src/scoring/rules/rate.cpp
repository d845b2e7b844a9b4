#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {

Outcome evaluate_rule(const RateRule& rule, const RuleInput& input) {
  const auto share = measure_share(rule.of, input, rule.allow_over);
  if (share.forced) return *share.forced;
  if (rule.zero_below && share.value < *rule.zero_below) return Outcome::of(0);
  const Fraction max(input.item.max);
  if (share.value >= rule.full_at) return Outcome::of(max);
  return Outcome::of(max * share.value / rule.full_at);
}

}  // namespace parindex
