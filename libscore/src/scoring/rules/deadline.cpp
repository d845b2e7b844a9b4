#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {

Outcome evaluate_rule(const DeadlineRule& rule, const RuleInput& input) {
  const Date date = input.facts[rule.fact_index]->as_date();
  const auto met = std::find_if(rule.steps.begin(), rule.steps.end(),
                                [date](const auto& step) { return date <= step.by; });
  const bool is_late = met == rule.steps.end();
  const Points points = is_late ? rule.late : met->points;
  if (input.trace != nullptr) {
    for (auto step = rule.steps.begin(); step != rule.steps.end(); ++step) {
      input.trace->say(step < met    ? StepCode::date_passed
                       : step == met ? StepCode::date_met
                                     : StepCode::date_not_needed,
                       {to_iso(step->by), operand(step->points), to_iso(date)});
    }
    if (is_late) input.trace->say(StepCode::late, {operand(rule.late)});
    input.trace->take(static_cast<std::size_t>(met - rule.steps.begin()));
  }
  return Outcome::of(Fraction(points));
}

}  // namespace parindex
