#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {

Outcome evaluate_rule(const ChoiceRule& rule, const RuleInput& input) {
  const FactValue& chosen = *input.facts[rule.fact_index];
  const auto& known = input.item.facts[rule.fact_index].options;
  const std::string_view id = chosen.type() == FactType::option
                                  ? known[static_cast<std::size_t>(chosen.option_index())]
                                  : std::string_view(chosen.is_yes() ? "yes" : "no");
  const auto option = std::find_if(rule.options.begin(), rule.options.end(),
                                   [id](const auto& candidate) { return candidate.id.text == id; });
  if (input.trace != nullptr) {
    for (const auto& each : rule.options) {
      input.trace->say(&each == &*option ? StepCode::option_taken : StepCode::option_not_taken,
                       {each.id.text, operand(each.points), each.title});
    }
    input.trace->take(static_cast<std::size_t>(option - rule.options.begin()));
  }
  return Outcome::of(Fraction(option->points));
}

}  // namespace parindex
