#include "parindex/status.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "evidence/decision.hpp"
#include "evidence/hand_in_state.hpp"

namespace parindex {
namespace {

using Offices = std::map<std::string, OfficeProgress>;

// A line about which an office asked, and whether the agency has answered.
struct Query {
  std::size_t item = 0;
  const std::string* office = nullptr;
  bool is_answered = false;
};

// The last question of each line that no decision has settled.
std::vector<Query> pending_queries(const AgencyRecords& records) {
  std::vector<Query> pending;
  for (const auto& asked : records.appraisals) {
    if (decides(asked)) continue;
    const bool is_settled = std::any_of(
        records.appraisals.begin(), records.appraisals.end(), [&](const Appraisal& row) {
          return row.item == asked.item && decides(row) && row.round >= asked.round;
        });
    if (is_settled) continue;
    Query query{asked.item, &asked.appraiser, false};
    query.is_answered = std::any_of(records.explanations.begin(), records.explanations.end(),
                                    [&](const Explanation& text) {
                                      return text.item == asked.item && text.round >= asked.round;
                                    });
    if (!pending.empty() && pending.back().item == asked.item) pending.pop_back();
    pending.push_back(query);
  }
  return pending;
}

class AgencyWatcher {
 public:
  AgencyWatcher(const Assessment& assessment, const Block& block, const AgencyScore& score,
                Offices& offices)
      : assessment_(assessment),
        block_(block),
        set_(*block.set),
        score_(score),
        records_(assessment.records(score.agency)),
        offices_(offices) {}

  AgencyProgress watch() {
    progress_.agency = score_.agency;
    progress_.has_errors = !score_.is_scored;
    for (std::size_t i = 0; i < set_.all_items.size(); ++i) watch_item(i);
    const bool has_all = progress_.lines_missing.empty() && progress_.facts_missing.empty();
    const bool has_nothing = records_.self_scores.empty() && facts_in_ == 0;
    progress_.progress = has_nothing ? HandInProgress::nothing
                         : has_all   ? HandInProgress::complete
                                     : HandInProgress::partial;
    watch_records();
    for (const auto& query : pending_queries(records_)) {
      auto& office = offices_[*query.office];
      ++(query.is_answered ? office.queries_answered : office.queries_unanswered);
      (query.is_answered ? progress_.queries_answered : progress_.queries_unanswered)
          .push_back(query.item);
    }
    return std::move(progress_);
  }

 private:
  void watch_item(std::size_t index) {
    const Item& item = *set_.all_items[index];
    const bool is_open = score_.is_scored && score_.items[index].is_open;
    const bool is_line = index < set_.scored_item_count && !is_survey(item.rule) &&
                         !is_tracked(item.rule) && assessment_.applies(score_.agency, index);
    if (is_line || is_open) {
      auto& office = offices_[block_.office_of(index).text];
      ++office.lines;
      office.open_lines += is_open ? 1 : 0;
    }
    progress_.open_lines += is_open ? 1 : 0;
    if (!is_line) return;
    const bool is_claimed =
        std::any_of(records_.self_scores.begin(), records_.self_scores.end(),
                    [index](const SelfScore& score) { return score.item == index; });
    // Where the facts say that nothing arose there is nothing to claim.
    const bool is_expected =
        !score_.is_scored || score_.items[index].state != State::not_applicable;
    if (is_claimed || is_expected) ++progress_.lines;
    if (!is_claimed && is_expected) progress_.lines_missing.push_back(index);
    for (std::size_t i = 0; i < item.facts.size(); ++i) watch_fact(item.facts[i], item, i);
  }

  void watch_fact(const Fact& fact, const Item& item, std::size_t index) {
    if (fact.plan_count || fact.rolls_up) return;
    if (is_tallied(assessment_, score_.agency, item.first_fact + index)) return;
    ++progress_.facts;
    if (assessment_.fact(score_.agency, item.first_fact + index) != nullptr) {
      ++facts_in_;
    } else {
      progress_.facts_missing.push_back(item.first_fact + index);
    }
  }

  void watch_records() {
    const HandInState state = hand_in_state(assessment_, score_.agency);
    for (const auto* claim : state.bare_claims) progress_.undocumented.push_back(claim->item);
    progress_.late_self_scores = state.late_claims.size();
    progress_.late_facts = state.late_facts.size() + state.late_again.size();
    progress_.late_explanations = state.late_explanations.size();
    for (const auto& note : records_.notes) {
      ++(note.kind == NoteKind::difficulty ? progress_.difficulties : progress_.proposals);
    }
  }

  const Assessment& assessment_;
  const Block& block_;
  const CriteriaSet& set_;
  const AgencyScore& score_;
  const AgencyRecords& records_;
  Offices& offices_;
  AgencyProgress progress_;
  std::size_t facts_in_ = 0;
};

// In the order of agencies.csv, and the council last.
std::vector<OfficeProgress> in_order(Offices offices, const Assessment& assessment) {
  std::vector<OfficeProgress> ordered;
  const auto take = [&](const std::string& code) {
    const auto found = offices.find(code);
    if (found == offices.end()) return;
    found->second.code.text = code;
    ordered.push_back(std::move(found->second));
    offices.erase(found);
  };
  for (const auto& agency : assessment.agencies()) take(agency.code.text);
  take(kCouncil);
  return ordered;
}

}  // namespace

std::optional<YearStage> stage_of_year(const Calendar& calendar, Date day) {
  std::optional<YearStage> stage;
  if (calendar.self_due) stage = YearStage::self_scoring;
  if (calendar.self_due && day > *calendar.self_due) stage = YearStage::appraisal;
  if (calendar.appraisal_due && day > *calendar.appraisal_due) stage = YearStage::explanation;
  if (calendar.explanation_due && day > *calendar.explanation_due) stage = YearStage::decision;
  if (calendar.publication && day >= *calendar.publication) stage = YearStage::published;
  return stage;
}

YearStatus status(const Scored& scored, std::span<const std::size_t> blocks) {
  const Assessment& assessment = *scored.assessment;
  YearStatus status;
  status.scored = &scored;
  status.stage = stage_of_year(assessment.calendar, assessment.as_of);
  Offices offices;
  for (std::size_t i = 0; i < scored.blocks.size(); ++i) {
    const bool is_wanted =
        blocks.empty() || std::find(blocks.begin(), blocks.end(), i) != blocks.end();
    if (!is_wanted) continue;
    const Block& block = assessment.blocks()[i];
    BlockProgress progress;
    progress.block = i;
    for (const auto& score : scored.blocks[i].agencies) {
      progress.agencies.push_back(AgencyWatcher(assessment, block, score, offices).watch());
    }
    for (const auto agency : block.agencies) {
      if (assessment.agencies()[agency].status == AgencyStatus::excused) {
        progress.excused.push_back(agency);
      }
    }
    status.blocks.push_back(std::move(progress));
  }
  status.offices = in_order(std::move(offices), assessment);
  return status;
}

}  // namespace parindex
