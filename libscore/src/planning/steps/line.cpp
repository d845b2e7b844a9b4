#include "planning/steps/line.hpp"

#include <algorithm>

#include "scoring/agency_scorer.hpp"
#include "scoring/known_facts.hpp"

namespace parindex {

PlannedLine::PlannedLine(const Scored& scored, const AgencyScore& score, std::size_t item)
    : scored_(scored),
      agency_(score.agency),
      index_(item),
      set_(scored.assessment->set_of(score.agency)),
      item_(*set_.all_items[item]),
      now_(score.items[item]) {
  collect_facts();
  if (std::holds_alternative<PeerRule>(item_.rule)) collect_peers();
  if (!is_survey(item_.rule)) return;
  for (const auto& row : scored.assessment->records(agency()).surveys) {
    if (row.item == index_) answers_.push_back(row);
  }
}

bool PlannedLine::is_penalty() const {
  return index_ >= set_.scored_item_count + set_.bonus_item_count;
}

bool PlannedLine::counts() const {
  return !is_tracked(item_.rule) && parindex::counts(now().state);
}

bool PlannedLine::is_decided() const {
  return now().basis == Basis::self_score || now().basis == Basis::appraisal ||
         now().basis == Basis::supposition;
}

void PlannedLine::collect_facts() {
  const Assessment& assessment = *scored_.assessment;
  const std::size_t count = item_.facts.size();
  facts_.assign(item_.needs_previous() ? 2 * count : count, nullptr);
  origins_.assign(count, FactOrigin::declared);
  for (std::size_t i = 0; i < count; ++i) {
    const auto* const record = fact_at_stage(scored_, agency(), item_.first_fact + i);
    if (record == nullptr) continue;
    facts_[i] = &record->value;
    origins_[i] = record->origin;
  }
  for (std::size_t i = count; i < facts_.size(); ++i) {
    const auto* const record = known_previous_fact(assessment, scored_.rollup.get(), agency(),
                                                   item_.first_fact + i - count);
    if (record != nullptr) facts_[i] = &record->value;
  }
  values_.resize(facts_.size());
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    if (facts_[i] == nullptr) continue;
    values_[i] = *facts_[i];
    facts_[i] = &values_[i];
  }
}

void PlannedLine::collect_peers() {
  const Assessment& assessment = *scored_.assessment;
  const std::size_t block = *assessment.agencies()[agency()].block;
  const PeerFields none;
  Diagnostics ignored;
  AgencyScorer scorer(assessment, set_, {scored_.stage, scored_.last_round}, none,
                      scored_.rollup.get(), ignored);
  for (const auto& other : scored_.blocks[block].agencies) {
    if (other.agency == agency() || assessment.records(other.agency).faulty) continue;
    if (const auto value = scorer.peer_value(other.agency, index_)) others_.add(*value);
  }
  const auto& of = std::get<PeerRule>(item_.rule).of;
  const auto influences = of.influences();
  const bool divides = std::any_of(influences.begin(), influences.end(),
                                   [](const auto& each) { return each.second.divides; });
  const auto own = value_among_peers(input(facts_, nullptr));
  is_share_ = divides && (others_.count == 0 || others_.highest <= Fraction(1)) &&
              (!own || *own <= Fraction(1));
}

RuleInput PlannedLine::input(const FactValues& facts, const PeerField* peers) const {
  return {item_, item_.max, facts, answers_, peers, nullptr};
}

std::optional<Fraction> PlannedLine::exact(const FactValues& facts) const {
  if (!std::holds_alternative<PeerRule>(item_.rule)) {
    return settled_points(evaluate(input(facts, nullptr)), item_, item_.max);
  }
  const auto own = value_among_peers(input(facts, nullptr));
  if (!own) return settled_points(evaluate(input(facts, &others_)), item_, item_.max);
  if (is_share_ && *own > Fraction(1)) return std::nullopt;
  PeerField field = others_;
  field.add(*own);
  return settled_points(evaluate(input(facts, &field)), item_, item_.max);
}

std::optional<Fraction> PlannedLine::compared(const FactValues& facts) const {
  auto own = value_among_peers(input(facts, nullptr));
  if (own && is_share_ && *own > Fraction(1)) return std::nullopt;
  return own;
}

std::optional<Fraction> PlannedLine::exact(const PartsRule::Part& part,
                                           const FactValues& facts) const {
  RuleInput inner = input(facts, nullptr);
  inner.max = part.max;
  return settled_points(
      std::visit([&](const auto& rule) { return evaluate_rule(rule, inner); }, part.rule), item_,
      part.max);
}

std::optional<Fraction> PlannedLine::survey_mean() const {
  const auto* const survey = std::get_if<SurveyRule>(&item_.rule);
  if (survey == nullptr || item_.max == Points()) return std::nullopt;
  const Outcome outcome = evaluate_rule(*survey, input(facts_, nullptr));
  if (outcome.kind != OutcomeKind::value) return std::nullopt;
  return outcome.points / Fraction(item_.max);
}

}  // namespace parindex
