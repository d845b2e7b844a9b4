// Scenarios applied to a session, one step each, and what each of their changes did.
#include <algorithm>

#include "planning/reach.hpp"
#include "planning/scenario_check.hpp"

namespace parindex {
namespace {

// The line whose claim or decision a change sets aside, if it is one that does.
std::optional<std::pair<std::size_t, std::size_t>> supposed_line(const Assessment& assessment,
                                                                 const Target& target) {
  if (const auto* fact = std::get_if<FactTarget>(&target)) {
    return std::pair(fact->agency, assessment.set_of(fact->agency).all_facts[fact->fact]->item);
  }
  if (const auto* answers = std::get_if<AnswersTarget>(&target)) {
    return std::pair(answers->agency, answers->item);
  }
  if (const auto* points = std::get_if<PointsTarget>(&target)) {
    return std::pair(points->agency, points->item);
  }
  return std::nullopt;
}

bool rests_on_others(const ItemScore& score) {
  return score.basis == Basis::self_score || score.basis == Basis::appraisal;
}

class ScenarioRun {
 public:
  explicit ScenarioRun(WhatIf& session) : session_(session) {}

  std::optional<AppliedScenario> apply(const Scenario& scenario, Diagnostics& diagnostics) {
    ScenarioCheck check(session_, scenario, earlier_);
    check.run();
    take(diagnostics, check.diagnostics());
    if (has_errors(diagnostics)) return std::nullopt;
    AppliedScenario applied;
    applied.scenario = &scenario;
    applied.rebalanced = check.rebalanced();
    for (const auto& planned : check.planned()) {
      AppliedChange change;
      change.change = planned.change;
      change.target = planned.target;
      change.path = planned.path;
      change.from = planned.from;
      change.to = planned.to;
      note_line(change);
      applied.changes.push_back(std::move(change));
    }
    const auto idle = idle_alone(check.planned());
    auto touched = session_.apply(check.changes());
    if (!touched) {
      check.place_at_changes(touched.diagnostics);
      take(diagnostics, touched.diagnostics);
      return std::nullopt;
    }
    applied.touched = std::move(*touched);
    tell_effects(applied, check.planned(), idle);
    for (const auto& planned : check.planned()) {
      earlier_[planned.target] = {planned.to, planned.place()};
    }
    return applied;
  }

 private:
  static void take(Diagnostics& all, Diagnostics& more) {
    all.insert(all.end(), more.begin(), more.end());
    sort_by_place(all);
  }

  // Notes the line as it is before the step.
  void note_line(AppliedChange& change) const {
    const auto line = supposed_line(session_.assessment(), change.target);
    if (!line || !is_scored(session_.assessment().agencies()[line->first])) return;
    const ItemScore& before = session_.score_of(line->first).items[line->second];
    if (rests_on_others(before))
      change.set_aside.push_back({line->first, line->second, before, {}});
  }

  // Changes that have no line of their own, and that alone would do nothing: whatever the step does
  // then is the work of the others.
  std::vector<bool> idle_alone(const std::vector<PlannedChange>& planned) {
    std::vector<bool> idle(planned.size(), false);
    if (planned.size() == 1) return idle;
    for (std::size_t i = 0; i < planned.size(); ++i) {
      const auto* const target = std::get_if<SetTarget>(&planned[i].target);
      const bool has_lines = planned[i].scope.item && !planned[i].scope.is_maximum;
      if (target != nullptr && !has_lines) idle[i] = does_nothing(*target, planned[i]);
    }
    return idle;
  }

  bool does_nothing(const SetTarget& target, const PlannedChange& planned) {
    const auto& from = session_.assessment().blocks()[target.block].set;
    SetDraft draft(*from);
    const auto& to = planned.change->to;
    draft.write(target.parameter, {to.text, to.place, "", draft.decimals()});
    const auto finished = draft.finish();
    if (!finished) return false;
    const auto touched =
        session_.apply(SetChange{from, *finished.value, items_of(*from, planned.scope), to.place});
    if (!touched) return false;
    session_.undo();
    return touched->nothing();
  }

  void tell_effects(AppliedScenario& applied, const std::vector<PlannedChange>& planned,
                    const std::vector<bool>& idle) const {
    const Assessment& assessment = session_.assessment();
    const Reach reach(assessment, applied.touched);
    for (std::size_t i = 0; i < planned.size(); ++i) {
      AppliedChange& change = applied.changes[i];
      const auto& scope = planned[i].scope;
      if (!idle[i]) {
        reach.count(change, scope.item && !scope.is_maximum ? scope.item->text : "");
      }
      if (std::holds_alternative<SetTarget>(planned[i].target) && scope.item) {
        note_lines_of_rule(change, *scope.item, applied.touched);
        continue;
      }
      std::erase_if(change.set_aside, [&](const TouchedLine& line) {
        return !is_scored(assessment.agencies()[line.agency]);
      });
      for (auto& line : change.set_aside) {
        line.after = session_.score_of(line.agency).items[line.item];
      }
      std::erase_if(change.set_aside,
                    [](const TouchedLine& line) { return rests_on_others(line.after); });
    }
  }

  // The lines on which a changed rule counts in place of what was claimed or decided.
  void note_lines_of_rule(AppliedChange& change, const ItemId& item, const Touched& touched) const {
    for (const auto& line : touched.lines) {
      const CriteriaSet& set = session_.assessment().set_of(line.agency);
      const bool is_set_aside =
          line.after.basis == Basis::supposition && rests_on_others(line.before);
      if (set.all_items[line.item]->id == item && is_set_aside) change.set_aside.push_back(line);
    }
  }

  WhatIf& session_;
  EarlierChanges earlier_;
};

}  // namespace

Result<std::vector<AppliedScenario>> apply_scenarios(WhatIf& session,
                                                     std::span<const Scenario> scenarios) {
  Result<std::vector<AppliedScenario>> result;
  const std::size_t steps = session.steps();
  ScenarioRun run(session);
  std::vector<AppliedScenario> all;
  for (const auto& scenario : scenarios) {
    auto applied = run.apply(scenario, result.diagnostics);
    if (!applied) {
      while (session.steps() > steps) session.undo();
      return result;
    }
    all.push_back(std::move(*applied));
  }
  result.value = std::move(all);
  return result;
}

}  // namespace parindex
