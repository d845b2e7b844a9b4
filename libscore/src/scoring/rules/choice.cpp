#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {

Outcome evaluate_rule(const ChoiceRule& rule, const RuleInput& input) {
  const FactValue& chosen = *input.facts[input.item.needed_facts[0]];
  if (chosen.type() == FactType::option) {
    return Outcome::of(
        Fraction(rule.options[static_cast<std::size_t>(chosen.option_index())].points));
  }
  const auto option = std::find_if(
      rule.options.begin(), rule.options.end(),
      [&](const auto& candidate) { return candidate.id.text == (chosen.is_yes() ? "yes" : "no"); });
  return Outcome::of(Fraction(option->points));
}

}  // namespace parindex
