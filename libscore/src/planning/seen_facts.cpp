#include "planning/seen_facts.hpp"

#include <algorithm>

#include "evidence/decision.hpp"
#include "evidence/of_item.hpp"
#include "scoring/known_facts.hpp"
#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

std::span<const Appraisal> seen_appraisals(const Scored& scored, std::size_t agency,
                                           std::size_t item) {
  return up_to_round(records_of_item(scored.assessment->records(agency).appraisals, item),
                     scored.last_round);
}

const CriteriaSet& set_of(const Scored& scored, std::size_t agency) {
  return scored.assessment->set_of(agency);
}

const PeerField* peers_of(const Scored& scored, std::size_t agency, std::size_t item) {
  const auto& peers = scored.blocks[*scored.assessment->agencies()[agency].block].peers;
  const auto field = peers.find(item);
  return field == peers.end() ? nullptr : &field->second;
}

// The day that many years later; 28 February where there is no 29th.
std::optional<Date> moved(Date date, int years) {
  const int year = date.year() + years;
  if (const auto same_day = Date::of(year, date.month(), date.day())) return same_day;
  return Date::of(year, date.month(), date.day() - 1);
}

}  // namespace

const FactValue* seen_fact(const Scored& scored, std::size_t agency, std::size_t fact) {
  const FactRecord* const record = fact_at_stage(scored, agency, fact);
  return record != nullptr ? &record->value : nullptr;
}

const FactValue* seen_previous_fact(const Scored& scored, std::size_t agency, std::size_t fact) {
  const auto* const record =
      known_previous_fact(*scored.assessment, scored.rollup.get(), agency, fact);
  return record != nullptr ? &record->value : nullptr;
}

std::span<const SurveyCount> seen_answers(const Scored& scored, std::size_t agency,
                                          std::size_t item) {
  return records_of_item(scored.assessment->records(agency).surveys, item);
}

bool is_by_rule(const Scored& scored, std::size_t agency, std::size_t item,
                const ItemScore& score) {
  if (score.basis == Basis::rule) return true;
  if (score.basis != Basis::appraisal) return false;
  const auto* const decision = deciding_row(seen_appraisals(scored, agency, item));
  return decision != nullptr && decision->kind == DecisionKind::fact;
}

Fraction exact_points(const Scored& scored, std::size_t agency, std::size_t index,
                      const ItemScore& score) {
  const bool is_worked_out =
      score.state == State::scored && is_by_rule(scored, agency, index, score);
  if (!is_worked_out) return Fraction(score.points);
  const Item& item = *set_of(scored, agency).all_items[index];
  const std::size_t count = item.facts.size();
  std::vector<const FactValue*> facts(item.needs_previous() ? 2 * count : count, nullptr);
  for (std::size_t i = 0; i < count; ++i) {
    facts[i] = seen_fact(scored, agency, item.first_fact + i);
  }
  for (std::size_t i = count; i < facts.size(); ++i) {
    facts[i] = seen_previous_fact(scored, agency, item.first_fact + i - count);
  }
  const RuleInput input{
      item,   item.max, facts, seen_answers(scored, agency, index), peers_of(scored, agency, index),
      nullptr};
  // A bonus that nobody spoke of is scored 0 although its facts are missing.
  return settled_points(evaluate(input), item, item.max).value_or(Fraction(score.points));
}

OldFacts::OldFacts(const Scored& before, const CriteriaSet& old_set, const Item& item,
                   std::optional<std::size_t> old_item, int years)
    : before_(before), old_set_(old_set), item_(item), old_item_(old_item), years_(years) {
  for (const auto& fact : item.facts) {
    Source& source = sources_.emplace_back();
    const auto old = old_set.find_fact(fact.name.text);
    if (!old || old_set.all_facts[*old]->type != fact.type) continue;
    source.fact = old;
    for (const auto& option : old_set.all_facts[*old]->options) {
      const auto known = std::find(fact.options.begin(), fact.options.end(), option);
      source.option_of.push_back(known == fact.options.end() ? std::nullopt
                                                             : std::optional(static_cast<int>(
                                                                   known - fact.options.begin())));
    }
  }
}

std::optional<FactValue> OldFacts::carried_over(const FactValue& value,
                                                const Source& source) const {
  switch (value.type()) {
    case FactType::date: {
      const auto date = moved(value.as_date(), years_);
      return date ? std::optional(FactValue::date(*date)) : std::nullopt;
    }
    case FactType::option: {
      const auto option = source.option_of[static_cast<std::size_t>(value.option_index())];
      return option ? std::optional(FactValue::option(*option)) : std::nullopt;
    }
    case FactType::count:
    case FactType::decimal:
    case FactType::percent:
    case FactType::yes_no: break;
  }
  return value;
}

void OldFacts::add_answers(std::size_t old_agency, Values& values) const {
  const auto* const rule = std::get_if<SurveyRule>(&item_.rule);
  if (rule == nullptr || !old_item_) return;
  const auto* const old_rule = std::get_if<SurveyRule>(&old_set_.all_items[*old_item_]->rule);
  if (old_rule == nullptr) return;
  const auto names = answer_names(*rule);
  const auto old_names = answer_names(*old_rule);
  for (const auto& answer : seen_answers(before_, old_agency, *old_item_)) {
    const auto known = std::find(names.begin(), names.end(), old_names[answer.option]);
    if (known == names.end()) {
      values.has_strange_answers = true;
      continue;
    }
    SurveyCount carried = answer;
    carried.option = static_cast<std::size_t>(known - names.begin());
    values.answers.push_back(carried);
  }
}

OldFacts::Values OldFacts::values_of(std::size_t old_agency) const {
  Values values;
  const std::size_t count = sources_.size();
  values.facts.assign(item_.needs_previous() ? 2 * count : count, nullptr);
  values.kept.reserve(values.facts.size());  // pointed into
  for (std::size_t i = 0; i < values.facts.size(); ++i) {
    const Source& source = sources_[i % count];
    if (!source.fact) continue;
    const auto* const value = i < count ? seen_fact(before_, old_agency, *source.fact)
                                        : seen_previous_fact(before_, old_agency, *source.fact);
    if (value == nullptr) continue;
    const auto carried = carried_over(*value, source);
    if (!carried) continue;
    values.kept.push_back(*carried);
    values.facts[i] = &values.kept.back();
  }
  add_answers(old_agency, values);
  return values;
}

std::optional<Fraction> OldFacts::share(std::size_t old_agency, const PeerField* peers) const {
  const Values values = values_of(old_agency);
  if (values.has_strange_answers || item_.max == Points()) return std::nullopt;
  const RuleInput input{item_, item_.max, values.facts, values.answers, peers, nullptr};
  const auto points = settled_points(evaluate(input), item_, item_.max);
  if (!points) return std::nullopt;
  return *points / Fraction(item_.max);
}

PeerField OldFacts::field(std::span<const std::size_t> old_agencies) const {
  PeerField field;
  for (const auto agency : old_agencies) {
    const Values values = values_of(agency);
    const RuleInput input{item_, item_.max, values.facts, values.answers, nullptr, nullptr};
    if (const auto value = value_among_peers(input)) field.add(*value);
  }
  return field;
}

}  // namespace parindex
