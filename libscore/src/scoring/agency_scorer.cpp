#include "scoring/agency_scorer.hpp"

#include <algorithm>

#include "base/report.hpp"
#include "evidence/decision.hpp"

namespace parindex {
namespace {

constexpr int kNoCorrections = 0;
constexpr int kAllRounds = 99;

// The records of `item` at the front of a list sorted by item, taken off it.
template <class Record>
std::span<const Record> take_item(std::span<const Record>& rest, std::size_t item) {
  std::size_t skipped = 0;
  while (skipped < rest.size() && rest[skipped].item < item) ++skipped;
  std::size_t end = skipped;
  while (end < rest.size() && rest[end].item == item) ++end;
  const auto taken = rest.subspan(skipped, end - skipped);
  rest = rest.subspan(end);
  return taken;
}

}  // namespace

// Walks the agency's lists once, item by item.
struct AgencyScorer::Cursor {
  explicit Cursor(const AgencyRecords& records)
      : self_scores(records.self_scores),
        appraisals(records.appraisals),
        answers(records.surveys),
        not_applicable(records.not_applicable) {}

  Records take(std::size_t item) {
    Records records;
    const auto claimed = take_item(self_scores, item);
    if (!claimed.empty()) records.self_score = &claimed[0];
    records.appraisals = take_item(appraisals, item);
    records.answers = take_item(answers, item);
    records.not_applicable = !take_item(not_applicable, item).empty();
    return records;
  }

  std::span<const SelfScore> self_scores;
  std::span<const Appraisal> appraisals;
  std::span<const SurveyCount> answers;
  std::span<const NotApplicableRecord> not_applicable;
};

AgencyScorer::AgencyScorer(const Assessment& assessment, const CriteriaSet& set, Stage stage,
                           Diagnostics& diagnostics)
    : assessment_(assessment), set_(set), stage_(stage), diagnostics_(diagnostics) {}

AgencyScore AgencyScorer::score(std::size_t agency) {
  AgencyScore result;
  agency_ = agency;
  result_ = &result;
  result.agency = agency;
  const AgencyRecords& records = assessment_.records(agency);
  result.has_self_scores = !records.self_scores.empty();
  result.items.resize(set_.all_items.size());
  Cursor cursor(records);
  for (std::size_t i = 0; i < result.items.size(); ++i) {
    result.items[i] = score_item(i, cursor.take(i));
  }
  return result;
}

bool AgencyScorer::is_applicable(const Item& item, const Records& records) const {
  if (records.not_applicable) return false;
  if (item.applies.empty()) return true;
  static constexpr FactValue kYes = FactValue::yes_no(true);
  static constexpr FactValue kNo = FactValue::yes_no(false);
  const auto& held = assessment_.agencies()[agency_].properties;
  std::vector<const FactValue*> values;
  for (const auto& property : item.properties) {
    const bool has = std::find(held.begin(), held.end(), property) != held.end();
    values.push_back(has ? &kYes : &kNo);
  }
  return item.applies.evaluate(values).holds;
}

ItemScore AgencyScorer::score_item(std::size_t index, const Records& records) {
  const Item& item = *set_.all_items[index];
  const bool is_extra = index >= set_.scored_item_count;
  if (stage_ == Stage::self && is_survey(item.rule)) {
    ItemScore score;
    score.state = State::left_out;
    return score;
  }
  if (!is_applicable(item, records)) {
    warn_of_idle_evidence(index, records);
    return not_applicable(index);
  }
  ItemScore score;
  switch (stage_) {
    case Stage::self:
      score = records.self_score != nullptr
                  ? given(index, records.self_score->points, Basis::self_score)
                  : by_rule(index, records, Basis::rule);
      break;
    case Stage::computed: score = by_rule(index, records, Basis::rule); break;
    case Stage::final: score = decide_finally(index, records); break;
  }
  // A bonus or penalty that nobody spoke of counts nothing and is not missed.
  if (is_extra && score.state == State::missing) {
    score.state = State::scored;
    score.points = Points();
    score.is_open = false;
  }
  return score;
}

ItemScore AgencyScorer::decide_finally(std::size_t index, const Records& records) {
  const Appraisal* const decision = deciding_row(records.appraisals);
  if (decision == nullptr) {
    ItemScore score = by_rule(index, records, Basis::rule);
    score.is_open = !is_survey(set_.all_items[index]->rule);
    return score;
  }
  if (outcome_of(index, records, kNoCorrections).kind == OutcomeKind::fault) {
    const Place declared_at = fact_place_;
    const bool is_mended = decision->kind != DecisionKind::fact ||
                           outcome_of(index, records, kAllRounds).kind != OutcomeKind::fault;
    if (is_mended) warn_of_mended_value(index, declared_at);
  }
  switch (decision->kind) {
    case DecisionKind::points: return given(index, decision->points, Basis::appraisal);
    case DecisionKind::accept: return given(index, records.self_score->points, Basis::appraisal);
    case DecisionKind::fact:
    case DecisionKind::query: break;
  }
  return by_rule(index, records, Basis::appraisal);
}

ItemScore AgencyScorer::by_rule(std::size_t index, const Records& records, Basis basis) {
  const Item& item = *set_.all_items[index];
  const int corrections = basis == Basis::appraisal ? kAllRounds : kNoCorrections;
  const Outcome outcome = outcome_of(index, records, corrections);
  switch (outcome.kind) {
    case OutcomeKind::fault: report_fault(index, outcome); return given(index, Points(), basis);
    case OutcomeKind::none:
      if (item.when_none == WhenNone::exclude) return not_applicable(index);
      return given(index, item.when_none == WhenNone::full ? item.max : Points(), basis);
    case OutcomeKind::missing:
    case OutcomeKind::value: break;
  }
  // Every rule stays between 0 and the maximum, which is bounded.
  ItemScore score = given(index, outcome.points.rounded(set_.item_decimals).value(), basis);
  if (outcome.kind == OutcomeKind::missing) {
    score.state = State::missing;
    if (index < set_.scored_item_count) {
      result_->missing.push_back({index, missing_facts({item, facts_, records.answers})});
    }
  }
  return score;
}

ItemScore AgencyScorer::given(std::size_t index, Points points, Basis basis) const {
  ItemScore score;
  score.state = State::scored;
  score.basis = basis;
  score.points = points;
  score.max = set_.all_items[index]->max;
  return score;
}

ItemScore AgencyScorer::not_applicable(std::size_t index) const {
  ItemScore score;
  score.state = State::not_applicable;
  const bool is_extra = index >= set_.scored_item_count;
  if (set_.not_applicable == NotApplicable::full && !is_extra) {
    score.points = set_.all_items[index]->max;
    score.max = score.points;
  }
  return score;
}

Outcome AgencyScorer::outcome_of(std::size_t index, const Records& records,
                                 int corrections_to_round) {
  const Item& item = *set_.all_items[index];
  collect_facts(item, records, corrections_to_round);
  return evaluate({item, facts_, records.answers});
}

void AgencyScorer::collect_facts(const Item& item, const Records& records,
                                 int corrections_to_round) {
  facts_.assign(item.facts.size(), nullptr);
  fact_place_ = {};
  for (std::size_t i = 0; i < item.facts.size(); ++i) {
    const FactRecord* const record = assessment_.fact(agency_, item.first_fact + i);
    if (record == nullptr) continue;
    facts_[i] = &record->value;
    if (fact_place_.file == nullptr) fact_place_ = record->place;
  }
  for (const auto& appraisal : records.appraisals) {  // in the order of rounds
    if (appraisal.kind != DecisionKind::fact || appraisal.round > corrections_to_round) continue;
    facts_[appraisal.fact - item.first_fact] = &appraisal.corrected.value;
    fact_place_ = appraisal.corrected.place;
  }
}

void AgencyScorer::report_fault(std::size_t index, const Outcome& outcome) {
  const Item& item = *set_.all_items[index];
  const Agency& agency = assessment_.agencies()[agency_];
  std::vector<std::string> arguments = {agency.code.text, item.id.text};
  if (!outcome.detail.empty()) arguments.push_back(outcome.detail);
  arguments.push_back(std::visit(
      [](const auto& rule) -> std::string {
        if constexpr (requires { rule.of; }) return rule.of.text();
        return {};
      },
      item.rule));
  Place place = fact_place_.file != nullptr ? fact_place_ : agency.place;
  if (outcome.fact) {
    const auto* const record = assessment_.fact(agency_, item.first_fact + *outcome.fact);
    const bool is_declared = record != nullptr && &record->value == facts_[*outcome.fact];
    if (is_declared && record->place.file != nullptr) place = record->place;
  }
  auto error = finding(outcome.fault, place, std::move(arguments));
  error.agency = agency.code.text;
  error.clause = clause_text(item.reference);
  diagnostics_.push_back(std::move(error));
}

void AgencyScorer::warn_of_mended_value(std::size_t index, const Place& declared_at) {
  const auto& code = assessment_.agencies()[agency_].code.text;
  auto warning =
      finding(ErrorCode::mended_value, declared_at, {code, set_.all_items[index]->id.text});
  warning.agency = code;
  diagnostics_.push_back(std::move(warning));
}

void AgencyScorer::warn_of_idle_evidence(std::size_t index, const Records& records) {
  const Item& item = *set_.all_items[index];
  collect_facts(item, records, kNoCorrections);
  Place place = fact_place_;
  const bool has_facts =
      std::any_of(facts_.begin(), facts_.end(), [](const auto* fact) { return fact != nullptr; });
  if (!has_facts && records.self_score == nullptr && records.appraisals.empty() &&
      records.answers.empty()) {
    return;
  }
  if (place.file == nullptr && records.self_score != nullptr) place = records.self_score->place;
  if (place.file == nullptr && !records.appraisals.empty()) place = records.appraisals[0].place;
  if (place.file == nullptr && !records.answers.empty()) place = records.answers[0].place;
  const auto& code = assessment_.agencies()[agency_].code.text;
  auto warning = finding(ErrorCode::evidence_not_applicable, place, {code, item.id.text});
  warning.agency = code;
  warning.clause = clause_text(item.reference);
  diagnostics_.push_back(std::move(warning));
}

}  // namespace parindex
