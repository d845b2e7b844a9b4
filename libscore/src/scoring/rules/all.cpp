#include "scoring/rules/evaluate.hpp"

namespace parindex {

// Every condition is evaluated, so that a fault never hides behind one that fails.
Outcome evaluate_rule(const AllRule& rule, const RuleInput& input) {
  std::optional<std::size_t> first_failing;
  std::optional<Outcome> forced;
  for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
    auto decided = decide(rule.conditions[i], input, i);
    if (decided.forced) {
      const bool outweighs = !forced || decided.forced->kind == OutcomeKind::fault;
      if (outweighs) forced = std::move(decided.forced);
    } else if (!decided.holds && !first_failing) {
      first_failing = i;
    }
  }
  if (forced) return *forced;
  if (input.trace != nullptr) {
    input.trace->say(first_failing ? StepCode::not_all_hold : StepCode::all_hold,
                     {operand(input.max)});
    input.trace->take(first_failing ? 1 + *first_failing : 0);
  }
  return Outcome::of(first_failing ? Fraction(0) : Fraction(input.max));
}

}  // namespace parindex
