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

namespace {

// The options of the choice are the values that the fact can take. A second choice on the fact, in
// another part, must know them all.
void note_options(const ChoiceRule& rule, Fact& fact, RuleCheck& check) {
  std::vector<std::string> ids;
  for (const auto& option : rule.options) ids.push_back(option.id.text);
  if (fact.options.empty()) fact.options = ids;
  if (std::set(ids.begin(), ids.end()) != std::set(fact.options.begin(), fact.options.end())) {
    check.report(ErrorCode::options_differ, rule.options[0].place,
                 {fact.name.text, joined(ids), joined(fact.options)});
  }
}

}  // namespace

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
  const auto index = check.need_fact(rule.fact);
  if (!index) return;
  rule.fact_index = *index;
  Fact* const fact = &check.item().facts[*index];
  if (fact->type == FactType::yes_no) {
    if (ids != std::set<std::string>{"no", "yes"}) {
      check.report(ErrorCode::options_not_yes_no, fact->place, {fact->name.text});
      return;
    }
  } else if (fact->type == FactType::option) {
    note_options(rule, *fact, check);
  } else {
    check.report(
        ErrorCode::wrong_fact_type, fact->place,
        {fact->name.text, std::string(fact_type_name(fact->type)), "option, yes_no", "choice"});
  }
  const bool is_alike = std::all_of(rule.options.begin(), rule.options.end(),
                                    [top](const auto& option) { return option.points == top; });
  if (is_alike && !rule.options.empty()) check.report_alike();
}

}  // namespace parindex
