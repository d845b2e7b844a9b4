#include <algorithm>

#include "base/report.hpp"
#include "criteria/rules/rules.hpp"

namespace parindex {

SurveyRule load_survey(InfoBlock& block) {
  using NoOpinion = SurveyRule::NoOpinion;
  SurveyRule rule;
  const auto options = block.all("option");
  if (options.empty()) block.require("option");
  for (const auto* node : options) {
    if (!block.has_id(*node)) continue;
    InfoBlock inner(*node, "option " + node->value, block.diagnostics());
    SurveyRule::Option option;
    option.id.text = node->value;
    option.place = node->value_place;
    const auto title = inner.title(false);
    option.title = title.vi;
    option.title_en = title.en;
    const InfoNode* const percent = inner.require("percent");
    if (percent != nullptr && inner.has_plain_value(*percent)) {
      option.percent = read_percent(*percent, block.diagnostics()).value_or(Fraction(0));
    }
    inner.finish();
    rule.options.push_back(std::move(option));
  }
  rule.no_opinion =
      block.word<NoOpinion>("no_opinion", false, kNoOpinionWords).value_or(NoOpinion::none);
  return rule;
}

std::vector<std::string> answer_names(const SurveyRule& rule) {
  std::vector<std::string> names;
  for (const auto& option : rule.options) names.push_back(option.id.text);
  if (rule.no_opinion != SurveyRule::NoOpinion::none) names.emplace_back(kNoOpinionOption);
  return names;
}

void check_rule(SurveyRule& rule, RuleCheck& check) {
  Fraction top = 0;
  for (std::size_t i = 0; i < rule.options.size(); ++i) {
    const auto& option = rule.options[i];
    top = std::max(top, option.percent);
    if (option.percent.sign() < 0 || option.percent > Fraction(1)) {
      check.report(ErrorCode::percent_out_of_range, option.place,
                   {(option.percent * Fraction(100)).to_decimal(2) + "%"});
    }
    if (option.id.text == kNoOpinionOption) {
      check.report(ErrorCode::bad_id, option.place, {option.id.text});
    }
    const auto first = std::find_if(rule.options.begin(), rule.options.end(),
                                    [&](const auto& other) { return other.id == option.id; });
    if (&*first == &option) continue;
    check.diagnostics().push_back(with_related(
        finding(ErrorCode::duplicate_id, option.place, {option.id.text, place_text(first->place)}),
        first->place));
  }
  const bool is_alike = std::all_of(rule.options.begin(), rule.options.end(),
                                    [&](const auto& option) { return option.percent == top; });
  if (is_alike && rule.no_opinion != SurveyRule::NoOpinion::zero) check.report_alike();
  check.check_top(
      (Fraction(check.max()) * top).rounded(Points::kMaxDecimals).value_or(check.max()));
}

}  // namespace parindex
