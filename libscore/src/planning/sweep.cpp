#include "parindex/sweep.hpp"

#include <algorithm>
#include <stdexcept>

#include "planning/seen_facts.hpp"
#include "scoring/known_facts.hpp"

namespace parindex {
namespace {

SweepOutcome outcome_of(const WhatIf& session, std::size_t agency) {
  const RankedAgency& row = session.standing(agency);
  SweepOutcome outcome;
  outcome.points = row.score->points;
  outcome.applicable_max = row.score->applicable_max;
  outcome.index = row.score->index;
  outcome.index_text = row.index_text;
  outcome.rank = row.rank;
  outcome.band = row.band;
  return outcome;
}

std::optional<FactValue> current_value(const WhatIf& session, const SweptFact& swept) {
  const FactRecord* const record = fact_at_stage(session.scored(), swept.agency, swept.fact);
  return record != nullptr ? std::optional(record->value) : std::nullopt;
}

std::optional<FactValue> current_value(const WhatIf& session, const SweptAnswers& swept) {
  for (const auto& row : session.assessment().records(swept.agency).surveys) {
    if (row.item == swept.item && row.option == swept.option) return FactValue::count(row.count);
  }
  return std::nullopt;
}

bool is_decided(const WhatIf& session, std::size_t agency, std::size_t item) {
  const ItemScore& score = session.score_of(agency).items[item];
  const bool rests_on_others = score.basis == Basis::self_score || score.basis == Basis::appraisal;
  return rests_on_others && !is_by_rule(session.scored(), agency, item, score);
}

Change change_to(const SweptFact& swept, const FactValue& value) {
  FactChange change;
  change.agency = swept.agency;
  change.fact = swept.fact;
  change.value = value;
  return change;
}

Change change_to(const SweptAnswers& swept, const FactValue& value) {
  AnswerChange change;
  change.agency = swept.agency;
  change.item = swept.item;
  change.option = swept.option;
  change.count = value.as_count();
  return change;
}

std::vector<ErrorCode> codes_of(const Diagnostics& diagnostics) {
  std::vector<ErrorCode> codes;
  for (const auto& found : diagnostics) codes.push_back(found.code);
  return codes;
}

// Whether the value that came next goes on the run.
bool goes_on(const SweepRun& run, const SweepRun& next) {
  return run.outcome == next.outcome && codes_of(run.refusal) == codes_of(next.refusal);
}

void mark_changes(std::vector<SweepRun>& runs) {
  const SweepOutcome* before = nullptr;
  for (auto& run : runs) {
    if (!run.outcome) continue;
    run.rank_changes = before != nullptr && before->rank != run.outcome->rank;
    run.band_changes = before != nullptr && before->band != run.outcome->band;
    before = &*run.outcome;
  }
}

}  // namespace

Sweep sweep(WhatIf& session, const Swept& swept, const SweepGrid& grid) {
  Sweep result;
  std::visit([&](const auto& what) { result.agency = what.agency; }, swept);
  result.today = outcome_of(session, result.agency);
  if (const auto* const fact = std::get_if<SweptFact>(&swept)) {
    const CriteriaSet& set = session.assessment().set_of(fact->agency);
    if (fact->fact >= set.fact_count) throw std::invalid_argument("parindex: no such fact");
    result.item = set.all_facts[fact->fact]->item;
  } else {
    result.item = std::get<SweptAnswers>(swept).item;
  }
  result.grid = grid;
  result.current =
      std::visit([&](const auto& what) { return current_value(session, what); }, swept);
  result.sets_decision_aside = is_decided(session, result.agency, result.item);
  const auto current = result.current ? grid.find(*result.current) : std::nullopt;
  for (std::size_t i = 0; i < grid.size(); ++i) {
    SweepRun run;
    run.from = grid.value(i);
    const auto touched = session.apply(
        std::visit([&](const auto& what) { return change_to(what, run.from); }, swept));
    if (touched) {
      run.outcome = outcome_of(session, result.agency);
      session.undo();
    } else {
      run.refusal = touched.diagnostics;
      std::erase_if(run.refusal, [](const auto& d) { return d.severity != Severity::error; });
    }
    if (result.runs.empty() || !goes_on(result.runs.back(), run)) {
      result.runs.push_back(std::move(run));
    }
    SweepRun& last = result.runs.back();
    last.to = grid.value(i);
    ++last.values;
    last.has_current |= current == i;
  }
  mark_changes(result.runs);
  return result;
}

}  // namespace parindex
