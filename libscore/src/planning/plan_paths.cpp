// A plan as paths and as a scenario.
#include "parindex/improve.hpp"
#include "planning/written_value.hpp"

namespace parindex {

std::vector<PathChange> path_changes(const WhatIf& session, std::size_t agency,
                                     const LineStep& step) {
  const CriteriaSet& set = session.assessment().set_of(agency);
  std::vector<PathChange> changes;
  const auto add = [&](const Target& target, const std::string& fact, std::string to) {
    changes.push_back(
        {path_text(session.assessment(), target), fact, value_at(session, target), std::move(to)});
  };
  if (step.is_given) {
    add(PointsTarget{agency, step.item}, {}, to_string(step.to));
    return changes;
  }
  for (const auto& moved : step.facts) {
    const Fact& fact = *set.all_facts[moved.fact];
    add(FactTarget{agency, moved.fact}, fact.name.text, value_text(moved.to, fact));
  }
  return changes;
}

Scenario as_scenario(const WhatIf& session, std::size_t agency, const ImprovementPlan& plan,
                     const std::string& title) {
  Scenario scenario;
  scenario.name = title;
  scenario.title.vi = title;
  for (const auto& step : plan.steps) {
    for (const auto& change : path_changes(session, agency, step)) {
      ScenarioChange& added = scenario.changes.emplace_back();
      added.path.text = change.path;
      added.from = WrittenText{change.from};
      added.to.text = change.to;
    }
  }
  return scenario;
}

}  // namespace parindex
