#include "process/losses.hpp"

#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

// What the rule gives less than `max` because its date is later than its first day.
Points taken_for_lateness(const DeadlineRule& rule, Points max, const RuleInput& input) {
  const FactValue* const date = input.facts[rule.fact_index];
  if (date == nullptr || rule.steps.empty() || date->as_date() <= rule.steps.front().by) return {};
  // Points of a date have no more decimals than Points hold.
  const Points given = evaluate_rule(rule, input).points.rounded(Points::kMaxDecimals).value();
  return std::max(Points(), max - given);
}

Points taken_for_lateness(const RuleInput& input) {
  const Item& item = input.item;
  if (const auto* rule = std::get_if<DeadlineRule>(&item.rule)) {
    return taken_for_lateness(*rule, item.max, input);
  }
  Points taken;
  if (const auto* rule = std::get_if<PartsRule>(&item.rule)) {
    for (const auto& part : rule->parts) {
      const auto* deadline = std::get_if<DeadlineRule>(&part.rule);
      if (deadline != nullptr) taken += taken_for_lateness(*deadline, part.max, input);
    }
  }
  return taken;
}

}  // namespace

Losses losses_of(const Assessment& assessment, std::size_t agency, const Item& item,
                 const ItemScore& score) {
  Losses losses;
  if (!item.area) return losses;
  const Points lost = score.max - score.points;
  if (score.state == State::missing) {
    losses.missing = lost;
    return losses;
  }
  if (lost == Points()) return losses;
  if (is_survey(item.rule)) {
    losses.survey = lost;
    return losses;
  }
  std::vector<const FactValue*> facts;
  for (std::size_t i = 0; i < item.facts.size(); ++i) {
    const auto* const record = assessment.final_fact(agency, item.first_fact + i);
    facts.push_back(record == nullptr ? nullptr : &record->value);
  }
  losses.late = std::min(lost, taken_for_lateness({item, item.max, facts, {}, nullptr, nullptr}));
  losses.rule = lost - losses.late;
  return losses;
}

}  // namespace parindex
