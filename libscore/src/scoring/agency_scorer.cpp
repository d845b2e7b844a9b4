#include "scoring/agency_scorer.hpp"

#include <algorithm>

#include "evidence/decision.hpp"
#include "evidence/properties.hpp"
#include "scoring/known_facts.hpp"

namespace parindex {
namespace {

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
  Cursor(const AgencyRecords& records, int latest)
      : last_round(latest),
        self_scores(records.self_scores),
        appraisals(records.appraisals),
        answers(records.surveys),
        not_applicable(records.not_applicable),
        supposed(records.supposed) {}

  Records take(std::size_t item) {
    Records records;
    const auto claimed = take_item(self_scores, item);
    if (!claimed.empty()) records.self_score = &claimed[0];
    records.appraisals = up_to_round(take_item(appraisals, item), last_round);
    records.answers = take_item(answers, item);
    const auto excluded = take_item(not_applicable, item);
    if (!excluded.empty()) records.not_applicable = &excluded[0];
    const auto assumed = take_item(supposed, item);
    if (!assumed.empty()) records.supposed = &assumed[0];
    return records;
  }

  int last_round;
  std::span<const SelfScore> self_scores;
  std::span<const Appraisal> appraisals;
  std::span<const SurveyCount> answers;
  std::span<const NotApplicableRecord> not_applicable;
  std::span<const SupposedLine> supposed;
};

AgencyScorer::AgencyScorer(const Assessment& assessment, const CriteriaSet& set,
                           const Moment& moment, const PeerFields& peers, const Rollup* rollup,
                           Diagnostics& diagnostics)
    : assessment_(assessment),
      set_(set),
      moment_(moment),
      peers_(peers),
      rollup_(rollup),
      diagnostics_(diagnostics) {}

AgencyScore AgencyScorer::score(std::size_t agency) {
  AgencyScore result;
  agency_ = agency;
  missing_.clear();
  result.agency = agency;
  const AgencyRecords& records = assessment_.records(agency);
  result.has_self_scores = !records.self_scores.empty();
  result.items.resize(set_.all_items.size());
  Cursor cursor(records, moment_.last_round);
  for (std::size_t i = 0; i < result.items.size(); ++i) {
    result.items[i] = score_item(i, cursor.take(i));
  }
  result.missing = std::move(missing_);
  return result;
}

ItemScore AgencyScorer::score_item(std::size_t agency, std::size_t item, Trace* trace) {
  agency_ = agency;
  trace_ = trace;
  const ItemScore score =
      score_item(item, Cursor(assessment_.records(agency), moment_.last_round).take(item));
  trace_ = nullptr;
  return score;
}

ItemScore AgencyScorer::score_item(std::size_t agency, std::size_t item,
                                   std::optional<MissingLine>& missing) {
  missing_.clear();
  const ItemScore score = score_item(agency, item, nullptr);
  if (!missing_.empty()) missing = std::move(missing_.front());
  return score;
}

std::optional<Fraction> AgencyScorer::peer_value(std::size_t agency, std::size_t index) {
  agency_ = agency;
  const Item& item = *set_.all_items[index];
  const Records records = Cursor(assessment_.records(agency), moment_.last_round).take(index);
  if (!is_applicable(item, records)) return std::nullopt;
  collect_facts(item, records, corrections_at_stage());
  return value_among_peers(input_of(index, records, nullptr));
}

bool AgencyScorer::has_bad_values(std::size_t agency, std::size_t index) {
  agency_ = agency;
  const Item& item = *set_.all_items[index];
  if (std::holds_alternative<PeerRule>(item.rule)) return false;  // known only among its peers
  const Records records = Cursor(assessment_.records(agency), moment_.last_round).take(index);
  return outcome_of(index, records, corrections_at_stage(), nullptr).kind == OutcomeKind::fault;
}

bool AgencyScorer::is_applicable(const Item& item, const Records& records) const {
  if (records.supposed != nullptr && records.supposed->applies) {
    say(*records.supposed->applies ? StepCode::supposed_applicable
                                   : StepCode::supposed_not_applicable);
    return *records.supposed->applies;
  }
  if (records.not_applicable != nullptr) {
    say(StepCode::declared_not_applicable, {records.not_applicable->reason});
    return false;
  }
  const bool applies = meets(assessment_.agencies()[agency_], item.applies, item.properties);
  if (!applies) say(StepCode::property_excludes, {item.applies.text()});
  return applies;
}

ItemScore AgencyScorer::score_item(std::size_t index, const Records& records) {
  const Item& item = *set_.all_items[index];
  const bool is_extra = index >= set_.scored_item_count;
  if (item.is_dropped) {
    say(StepCode::supposed_dropped);
    ItemScore score;
    score.state = State::left_out;
    return score;
  }
  if (moment_.stage == Stage::self && is_survey(item.rule)) {
    say(StepCode::survey_left_out);
    ItemScore score;
    score.state = State::left_out;
    return score;
  }
  if (!is_applicable(item, records)) {
    if (trace_ == nullptr) warn_of_idle_evidence(index, records);
    return not_applicable(index);
  }
  if (is_tracked(item.rule)) return track(index, records);
  ItemScore score = at_stage(index, records);
  // A bonus or penalty that nobody spoke of counts nothing and is not missed.
  if (is_extra && score.state == State::missing) {
    say(StepCode::extra_counts_nothing);
    score.state = State::scored;
    score.points = Points();
    score.is_open = false;
  }
  return score;
}

ItemScore AgencyScorer::at_stage(std::size_t index, const Records& records) {
  const SupposedLine* const supposed = records.supposed;
  if (supposed != nullptr && (supposed->points || supposed->by_rule)) {
    return suppose(index, records);
  }
  if (is_scored_by_supposed_rule(index, records)) {
    say(StepCode::supposed_rule);
    return by_rule(index, records, Basis::supposition);
  }
  switch (moment_.stage) {
    case Stage::self:
      if (records.self_score != nullptr) {
        say(StepCode::claimed, {operand(records.self_score->points)});
        return given(index, records.self_score->points, Basis::self_score);
      }
      say(StepCode::no_claim);
      return by_rule(index, records, Basis::rule);
    case Stage::computed: return by_rule(index, records, Basis::rule);
    case Stage::final: break;
  }
  return decide_finally(index, records);
}

// Where the facts do not suffice for the new rule, what was claimed or decided still counts.
bool AgencyScorer::is_scored_by_supposed_rule(std::size_t index, const Records& records) {
  const Item& item = *set_.all_items[index];
  if (!item.is_rule_supposed) return false;
  const OutcomeKind kind = outcome_of(index, records, corrections_at_stage(), nullptr).kind;
  return kind == OutcomeKind::value || kind == OutcomeKind::none;
}

// In place of what was claimed or decided on the line.
ItemScore AgencyScorer::suppose(std::size_t index, const Records& records) {
  if (records.supposed->points) {
    say(StepCode::supposed_points, {operand(*records.supposed->points)});
    return given(index, *records.supposed->points, Basis::supposition);
  }
  say(StepCode::supposed_facts);
  return by_rule(index, records, Basis::supposition);
}

ItemScore AgencyScorer::decide_finally(std::size_t index, const Records& records) {
  const Appraisal* const decision = deciding_row(records.appraisals);
  const bool is_appraised = !is_survey(set_.all_items[index]->rule);
  if (trace_ != nullptr && (is_appraised || decision != nullptr)) tell_appraisals(records);
  if (decision == nullptr) {
    ItemScore score = by_rule(index, records, Basis::rule);
    score.is_open = is_appraised;
    return score;
  }
  if (outcome_of(index, records, kNoCorrections, nullptr).kind == OutcomeKind::fault) {
    const Place declared_at = fact_place_;
    const bool is_mended =
        decision->kind != DecisionKind::fact ||
        outcome_of(index, records, kLastRound, nullptr).kind != OutcomeKind::fault;
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

// In the order of rounds; the row that decides comes last among those of its round.
void AgencyScorer::tell_appraisals(const Records& records) const {
  for (const auto& row : records.appraisals) {
    const std::string round = std::to_string(row.round);
    switch (row.kind) {
      case DecisionKind::points:
        say(StepCode::appraisal_gives, {row.appraiser, round, operand(row.points), row.reason});
        break;
      case DecisionKind::accept:
        say(StepCode::appraisal_accepts,
            {row.appraiser, round, operand(records.self_score->points)});
        break;
      case DecisionKind::fact:
        say(StepCode::appraisal_corrects,
            {row.appraiser, round, set_.all_facts[row.fact]->name.text, row.reason});
        break;
      case DecisionKind::query:
        say(StepCode::appraisal_asks, {row.appraiser, round, row.reason});
        break;
    }
  }
  if (deciding_row(records.appraisals) == nullptr) say(StepCode::no_appraisal);
}

ItemScore AgencyScorer::by_rule(std::size_t index, const Records& records, Basis basis) {
  const bool is_corrected =
      basis == Basis::appraisal || (basis == Basis::supposition && moment_.stage == Stage::final);
  const int corrections = is_corrected ? kLastRound : kNoCorrections;
  const Outcome outcome = outcome_of(index, records, corrections, trace_);
  switch (outcome.kind) {
    case OutcomeKind::fault: return at_fault(index, outcome, basis);
    case OutcomeKind::none: return when_none(index, basis);
    case OutcomeKind::missing:
    case OutcomeKind::value: break;
  }
  // Every rule stays between 0 and the maximum, which is bounded.
  const Points points = outcome.points.rounded(set_.item_decimals).value();
  ItemScore score = given(index, points, basis);
  if (outcome.kind == OutcomeKind::missing) {
    score.state = State::missing;
    if (index < set_.scored_item_count) {
      missing_.push_back({index, missing_facts(input_of(index, records, nullptr))});
    }
  } else if (trace_ != nullptr) {
    trace_->exact = outcome.points;
    trace_->compute(StepCode::rounded, value_text(outcome.points), Fraction(points),
                    {std::to_string(set_.item_decimals), to_string(points, set_.item_decimals)});
  }
  return score;
}

ItemScore AgencyScorer::at_fault(std::size_t index, const Outcome& outcome, Basis basis) {
  report_fault(index, outcome);
  ItemScore score = given(index, Points(), basis);
  score.is_faulty = true;
  return score;
}

// Its facts are looked at like any other's, so that an x/0 is told of; nothing is missed.
ItemScore AgencyScorer::track(std::size_t index, const Records& records) {
  const Outcome outcome = outcome_of(index, records, corrections_at_stage(), trace_);
  if (outcome.kind == OutcomeKind::fault) report_fault(index, outcome);
  if (outcome.kind == OutcomeKind::none) say(StepCode::nothing_arose);
  ItemScore score;
  score.state = State::left_out;
  return score;
}

ItemScore AgencyScorer::when_none(std::size_t index, Basis basis) const {
  const Item& item = *set_.all_items[index];
  say(StepCode::nothing_arose);
  if (item.when_none == WhenNone::exclude) return not_applicable(index);
  const Points points = item.when_none == WhenNone::full ? item.max : Points();
  say(StepCode::when_none, {operand(points)});
  return given(index, points, basis);
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
    say(StepCode::policy_gives_full, {operand(score.points)});
  } else {
    say(StepCode::policy_excludes);
  }
  return score;
}

Outcome AgencyScorer::outcome_of(std::size_t index, const Records& records,
                                 int corrections_to_round, Trace* trace) {
  collect_facts(*set_.all_items[index], records, corrections_to_round);
  return evaluate(input_of(index, records, trace));
}

RuleInput AgencyScorer::input_of(std::size_t index, const Records& records, Trace* trace) const {
  const Item& item = *set_.all_items[index];
  RuleInput input{item, item.max, facts_, records.answers, nullptr, trace};
  if (const auto field = peers_.find(index); field != peers_.end()) input.peers = &field->second;
  return input;
}

void AgencyScorer::collect_facts(const Item& item, const Records& records,
                                 int corrections_to_round) {
  const std::size_t count = item.facts.size();
  facts_.assign(item.needs_previous() ? 2 * count : count, nullptr);
  fact_place_ = {};
  const RolledUpFacts* const rolled = rollup_ != nullptr ? &rollup_->at(moment_.stage) : nullptr;
  for (std::size_t i = 0; i < count; ++i) {
    const FactRecord* const record = known_fact(assessment_, rolled, agency_, item.first_fact + i);
    if (record == nullptr) continue;
    facts_[i] = &record->value;
    if (fact_place_.file == nullptr) fact_place_ = record->place;
  }
  for (const auto& appraisal : records.appraisals) {  // in the order of rounds
    if (appraisal.kind != DecisionKind::fact || appraisal.round > corrections_to_round) continue;
    facts_[appraisal.fact - item.first_fact] = &appraisal.corrected.value;
    fact_place_ = appraisal.corrected.place;
  }
  for (std::size_t i = count; i < facts_.size(); ++i) {
    const auto* const record =
        known_previous_fact(assessment_, rollup_, agency_, item.first_fact + i - count);
    if (record != nullptr) facts_[i] = &record->value;
  }
}

}  // namespace parindex
