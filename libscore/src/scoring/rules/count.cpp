#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {

Outcome evaluate_rule(const CountRule& rule, const RuleInput& input) {
  const auto units = measure(rule.of, input);
  if (units.forced) return *units.forced;
  return Outcome::of(std::min(Fraction(input.item.max), Fraction(rule.each) * units.value));
}

}  // namespace parindex
