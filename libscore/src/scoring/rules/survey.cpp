#include "scoring/rules/evaluate.hpp"

namespace parindex {

Outcome evaluate_rule(const SurveyRule& rule, const RuleInput& input) {
  if (input.answers.empty()) return Outcome::missing();
  Fraction weighted = 0;
  std::int64_t answers = 0;
  for (const auto& answer : input.answers) {
    const bool is_opinion = answer.option < rule.options.size();
    if (!is_opinion && rule.no_opinion == SurveyRule::NoOpinion::excluded) continue;
    answers += answer.count;
    if (is_opinion) {
      weighted = weighted + rule.options[answer.option].percent * Fraction(answer.count);
    }
  }
  if (answers == 0) return Outcome::none();
  return Outcome::of(Fraction(input.item.max) * weighted / Fraction(answers));
}

}  // namespace parindex
