#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

void tell_answer(const SurveyRule& rule, const SurveyCount& answer, Trace& trace) {
  const std::string count = std::to_string(answer.count);
  if (answer.option >= rule.options.size()) {
    trace.say(rule.no_opinion == SurveyRule::NoOpinion::excluded ? StepCode::no_opinion_excluded
                                                                 : StepCode::no_opinion_zero,
              {count});
    return;
  }
  const auto& option = rule.options[answer.option];
  trace.say(StepCode::survey_option,
            {option.id.text, count, percent_text(option.percent), option.title});
}

}  // namespace

Outcome evaluate_rule(const SurveyRule& rule, const RuleInput& input) {
  if (input.answers.empty()) {
    if (input.trace != nullptr) input.trace->say(StepCode::answers_missing);
    return Outcome::missing();
  }
  Fraction weighted = 0;
  std::int64_t answers = 0;
  std::string sum;
  for (const auto& answer : input.answers) {
    if (input.trace != nullptr) tell_answer(rule, answer, *input.trace);
    const bool is_opinion = answer.option < rule.options.size();
    if (!is_opinion && rule.no_opinion == SurveyRule::NoOpinion::excluded) continue;
    answers += answer.count;
    if (!is_opinion) continue;
    const Fraction& percent = rule.options[answer.option].percent;
    weighted = weighted + percent * Fraction(answer.count);
    if (input.trace != nullptr) {
      sum += (sum.empty() ? "" : " + ") + std::to_string(answer.count) + " * " + operand(percent);
    }
  }
  if (answers == 0) return Outcome::none();
  const Fraction points = Fraction(input.max) * weighted / Fraction(answers);
  if (input.trace != nullptr) {
    input.trace->value = weighted / Fraction(answers);
    input.trace->compute(
        StepCode::points,
        operand(input.max) + " * (" + (sum.empty() ? "0" : sum) + ") / " + std::to_string(answers),
        points);
    input.trace->take(0);
  }
  return Outcome::of(points);
}

}  // namespace parindex
