#include <algorithm>
#include <set>

#include "base/report.hpp"
#include "criteria/rules/rules.hpp"

namespace parindex {

ChoiceRule load_choice(InfoBlock& block, int decimals) {
  ChoiceRule rule;
  rule.fact.text = block.text("fact");
  const auto options = block.all("option");
  if (options.empty()) block.require("option");
  for (const auto* node : options) {
    if (!block.has_id(*node)) continue;
    InfoBlock inner(*node, "option " + node->value, block.diagnostics());
    ChoiceRule::Option option;
    option.id.text = node->value;
    option.place = node->value_place;
    const auto title = inner.title(false);
    option.title = title.vi;
    option.title_en = title.en;
    option.points = inner.points("points", true, decimals).value_or(Points());
    inner.finish();
    rule.options.push_back(std::move(option));
  }
  return rule;
}

void check_rule(ChoiceRule& rule, RuleCheck& check) {
  Points top;
  std::set<std::string> ids;
  for (const auto& option : rule.options) {
    top = std::max(top, option.points);
    check.check_points(option.points, option.place);
    if (ids.insert(option.id.text).second) continue;
    const auto first = std::find_if(rule.options.begin(), rule.options.end(),
                                    [&](const auto& other) { return other.id == option.id; });
    check.diagnostics().push_back(with_related(
        finding(ErrorCode::duplicate_id, option.place, {option.id.text, place_text(first->place)}),
        first->place));
  }
  check.check_top(top);
  Fact* const fact = check.need_fact(rule.fact);
  if (fact == nullptr) return;
  if (fact->type == FactType::yes_no) {
    if (ids != std::set<std::string>{"no", "yes"}) {
      check.report(ErrorCode::options_not_yes_no, fact->place, {fact->name.text});
    }
  } else if (fact->type == FactType::option) {
    for (const auto& option : rule.options) fact->options.push_back(option.id.text);
  } else {
    check.report(
        ErrorCode::wrong_fact_type, fact->place,
        {fact->name.text, std::string(fact_type_name(fact->type)), "option, yes_no", "choice"});
  }
}

}  // namespace parindex
