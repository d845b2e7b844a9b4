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
  const State state = now().state;
  return !is_tracked(item_.rule) && (state == State::scored || state == State::missing);
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
  const auto* const rolled =
      scored_.rollup != nullptr ? &scored_.rollup->at(scored_.stage) : nullptr;
  for (std::size_t i = 0; i < count; ++i) {
    const auto* const record = known_fact(assessment, rolled, agency(), item_.first_fact + i);
    if (record == nullptr) continue;
    facts_[i] = &record->value;
    origins_[i] = record->origin;
  }
  if (scored_.stage == Stage::final) {
    for (const auto& row : assessment.records(agency()).appraisals) {
      const bool corrects =
          row.item == index_ && row.kind == DecisionKind::fact && row.round <= scored_.last_round;
      if (!corrects) continue;
      facts_[row.fact - item_.first_fact] = &row.corrected.value;
      origins_[row.fact - item_.first_fact] = FactOrigin::declared;
    }
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
    const auto value = scorer.peer_value(other.agency, index_);
    if (!value) continue;
    others_.lowest = others_.count == 0 ? *value : std::min(others_.lowest, *value);
    others_.highest = others_.count == 0 ? *value : std::max(others_.highest, *value);
    others_.sum = others_.sum + *value;
    ++others_.count;
  }
  const auto& of = std::get<PeerRule>(item_.rule).of;
  const auto influences = of.influences();
  const bool divides = std::any_of(influences.begin(), influences.end(),
                                   [](const auto& each) { return each.second.divides; });
  const auto own = value_among_peers(input(facts_, nullptr));
  is_share_ = divides && (others_.count == 0 || others_.highest <= Fraction(1)) &&
              (!own || *own <= Fraction(1));
}

PeerField PlannedLine::field_with(const Fraction& own) const {
  PeerField field = others_;
  field.lowest = field.count == 0 ? own : std::min(field.lowest, own);
  field.highest = field.count == 0 ? own : std::max(field.highest, own);
  field.sum = field.sum + own;
  ++field.count;
  return field;
}

RuleInput PlannedLine::input(const FactValues& facts, const PeerField* peers) const {
  return {item_, item_.max, facts, answers_, peers, nullptr};
}

std::optional<Fraction> PlannedLine::settled(const Outcome& outcome, Points max) const {
  if (outcome.kind == OutcomeKind::value) return outcome.points;
  if (outcome.kind != OutcomeKind::none || item_.when_none == WhenNone::exclude)
    return std::nullopt;
  return item_.when_none == WhenNone::full ? Fraction(max) : Fraction(0);
}

std::optional<Fraction> PlannedLine::exact(const FactValues& facts) const {
  if (!std::holds_alternative<PeerRule>(item_.rule)) {
    return settled(evaluate(input(facts, nullptr)), item_.max);
  }
  const auto own = value_among_peers(input(facts, nullptr));
  if (!own) return settled(evaluate(input(facts, &others_)), item_.max);
  if (is_share_ && *own > Fraction(1)) return std::nullopt;
  const PeerField field = field_with(*own);
  return settled(evaluate(input(facts, &field)), item_.max);
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
  return settled(
      std::visit([&](const auto& rule) { return evaluate_rule(rule, inner); }, part.rule),
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
