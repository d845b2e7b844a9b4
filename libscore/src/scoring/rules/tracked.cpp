#include "scoring/rules/evaluate.hpp"

namespace parindex {

// A value of any sign: it earns nothing.
Outcome evaluate_rule(const TrackedRule& rule, const RuleInput& input) {
  const auto evaluated = rule.of.evaluate(input.facts);
  if (input.trace != nullptr) {
    input.trace->work_out(StepCode::tracked, rule.of, input.facts, evaluated);
    if (evaluated.fault == EvaluationFault::none) input.trace->value = evaluated.number;
  }
  switch (evaluated.fault) {
    case EvaluationFault::nothing_over_nothing: return Outcome::none();
    case EvaluationFault::division_by_zero: return Outcome::failed(ErrorCode::division_by_zero);
    case EvaluationFault::none: break;
  }
  return Outcome::of(0);
}

}  // namespace parindex
