#include <algorithm>

#include "criteria/rules/rules.hpp"

namespace parindex {

DeadlineRule load_deadline(InfoBlock& block, int decimals) {
  DeadlineRule rule;
  rule.fact.text = block.text("fact");
  const auto steps = block.all("by");
  if (steps.empty()) block.require("by");
  for (const auto* node : steps) {
    if (!node->has_value) {
      block.report(ErrorCode::missing_value, node->key_place, {node->key});
      continue;
    }
    const auto due = parse_due(node->value);
    if (!due) block.report(ErrorCode::bad_date, place_of_value(*node), {node->value});
    InfoBlock inner(*node, "by " + node->value, block.diagnostics());
    const auto points = inner.points("points", true, decimals);
    inner.finish();
    rule.steps.push_back(
        {due.value_or(Date()), node->value, points.value_or(Points()), place_of_value(*node)});
  }
  rule.late = block.points("late", false, decimals).value_or(Points());
  rule.missing = block.points("missing", false, decimals);
  return rule;
}

void check_rule(DeadlineRule& rule, RuleCheck& check) {
  Points top = rule.late;
  for (std::size_t i = 0; i < rule.steps.size(); ++i) {
    const auto& step = rule.steps[i];
    top = std::max(top, step.points);
    check.check_points(step.points, step.place);
    if (i > 0 && step.by <= rule.steps[i - 1].by) {
      check.report(ErrorCode::steps_not_ascending, step.place, {step.text, rule.steps[i - 1].text});
    }
  }
  check.check_points(rule.late, check.place());
  if (rule.missing) check.check_points(*rule.missing, check.place());
  if (rule.missing && check.is_part()) {
    check.report(ErrorCode::missing_in_part, check.place(), {check.name()});
  }
  check.check_top(top);
  const bool is_alike = std::all_of(rule.steps.begin(), rule.steps.end(),
                                    [&](const auto& step) { return step.points == rule.late; });
  if (is_alike) check.report_alike();
  const auto index = check.need_fact(rule.fact);
  if (!index) return;
  rule.fact_index = *index;
  const Fact& fact = check.item().facts[*index];
  if (fact.type != FactType::date) {
    check.report(ErrorCode::wrong_fact_type, fact.place,
                 {fact.name.text, std::string(fact_type_name(fact.type)), "date", "deadline"});
  }
}

}  // namespace parindex
