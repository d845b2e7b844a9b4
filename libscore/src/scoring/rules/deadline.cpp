#include "scoring/rules/evaluate.hpp"

namespace parindex {

Outcome evaluate_rule(const DeadlineRule& rule, const RuleInput& input) {
  const Date date = input.facts[input.item.needed_facts[0]]->as_date();
  for (const auto& step : rule.steps) {
    if (date <= step.by) return Outcome::of(Fraction(step.points));
  }
  return Outcome::of(Fraction(rule.late));
}

}  // namespace parindex
