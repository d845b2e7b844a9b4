#include <algorithm>

#include "criteria/rules/rules.hpp"
#include "criteria/truth_table.hpp"

namespace parindex {

AllRule load_all(InfoBlock& block) {
  AllRule rule;
  const auto conditions = block.all("that");
  if (conditions.empty()) block.require("that");
  for (const auto* node : conditions) {
    if (block.has_plain_value(*node)) rule.conditions.emplace_back(node->value, node->value_place);
  }
  return rule;
}

void check_rule(AllRule& rule, RuleCheck& check) {
  bool is_sound = true;
  for (auto& condition : rule.conditions) is_sound &= check.bind_condition(condition);
  if (!is_sound || rule.conditions.empty()) return;
  std::vector<const Expression*> conditions;
  for (const auto& condition : rule.conditions) conditions.push_back(&condition);
  const auto rows = truth_table(conditions, check.item().facts);
  if (!rows) {
    check.note_unproven(conditions[0]->place());
    return;
  }
  const auto all_hold = [](const TruthRow& row) {
    return std::find(row.holds.begin(), row.holds.end(), false) == row.holds.end();
  };
  if (std::none_of(rows->begin(), rows->end(), all_hold)) check.check_top(Points());
  if (std::all_of(rows->begin(), rows->end(), all_hold)) check.report_alike();
}

}  // namespace parindex
