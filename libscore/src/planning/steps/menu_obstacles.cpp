// What keeps a line from its maximum.
#include <algorithm>

#include "planning/steps/menu.hpp"

namespace parindex {
namespace {

// The deadline among the rule and its parts that gives more for an earlier day than for the one
// that the fact has, or than for any day from `as_of` on where it has none.
struct MissedDate {
  std::optional<Date> declared;
  Date by;
};

std::optional<MissedDate> missed_in(const DeadlineRule& rule, const FactValue* value, Date as_of) {
  const Date day = value != nullptr ? value->as_date() : as_of;
  std::optional<MissedDate> missed;
  const auto points_on = [&rule](Date on) {
    for (const auto& step : rule.steps) {
      if (on <= step.by) return step.points;
    }
    return rule.late;
  };
  for (const auto& step : rule.steps) {
    if (step.by >= day || step.points <= points_on(day)) continue;
    if (!missed) missed = MissedDate{std::nullopt, step.by};
  }
  if (missed && value != nullptr) missed->declared = value->as_date();
  return missed;
}

}  // namespace

Obstacle Menu::obstacle(Hindrance kind) const {
  Obstacle found;
  found.kind = kind;
  found.item = line_->index();
  const auto& top = best();
  const Points reached = top ? top->step.to : line_->now().points;
  found.lost = line_->is_penalty() ? reached : line_->item().max - reached;
  return found;
}

std::optional<Obstacle> Menu::missed_date() const {
  const Date as_of = line_->scored().assessment->as_of;
  const auto look = [&](const Rule& rule) -> std::optional<MissedDate> {
    const auto* const deadline = std::get_if<DeadlineRule>(&rule);
    if (deadline == nullptr) return std::nullopt;
    return missed_in(*deadline, line_->facts()[deadline->fact_index], as_of);
  };
  auto missed = look(line_->item().rule);
  if (const auto* parts = std::get_if<PartsRule>(&line_->item().rule)) {
    for (const auto& part : parts->parts) {
      if (!missed) missed = look(part.rule);
    }
  }
  if (!missed) return std::nullopt;
  Obstacle found = obstacle(Hindrance::date_passed);
  found.declared = missed->declared;
  found.by = missed->by;
  return found;
}

std::vector<Obstacle> Menu::obstacles() const {
  if (!line_->counts()) return {};
  Obstacle found = obstacle(Hindrance::at_limit);
  if (found.lost <= Points()) return {};
  if (is_survey(line_->item().rule) && costs_ == nullptr) {
    found.kind = Hindrance::survey;
    found.mean = line_->survey_mean();
    return {found};
  }
  const auto date = missed_date();
  if (date) return {*date};
  if (costs_ != nullptr) {
    const auto rows = rows_of_line();
    if (rows.empty()) {
      found.kind = is_survey(line_->item().rule) ? Hindrance::survey : Hindrance::not_in_costs;
      found.mean = line_->survey_mean();
      return {found};
    }
    const bool all_out =
        std::all_of(rows.begin(), rows.end(), [](const CostRow* row) { return row->is_out; });
    if (all_out) {
      found.kind = Hindrance::row_out;
      found.by = rows[0]->deadline;
      return {found};
    }
  }
  if (is_judgement(line_->item().rule)) {
    if (line_->scored().stage != Stage::computed) return {};
    found.kind = Hindrance::no_judgement;
    return {found};
  }
  if (!missing_.empty()) {
    found.kind = Hindrance::missing_facts;
    found.facts = missing_;
    return {found};
  }
  const bool moves =
      std::any_of(components_.begin(), components_.end(),
                  [](const Component& component) { return !component.movers().empty(); });
  if (!moves) found.kind = Hindrance::nothing_to_raise;
  return {found};
}

}  // namespace parindex
