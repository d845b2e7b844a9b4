// The steps of the year hold together: an appraisal follows the lock date, a later round an earlier
// one, a correction a declared value. What makes the record contradict itself is an error. What
// came late or without proof is a warning, one an agency and kind: it must not keep an official
// ranking from being made, since the appraisal decides what it costs.
#include <algorithm>
#include <set>
#include <utility>

#include "base/report.hpp"
#include "evidence/decision.hpp"
#include "evidence/hand_in_state.hpp"
#include "evidence/loader.hpp"

namespace parindex {
namespace {

// A row; one that accepts an area stands at every line of it.
using RowId = std::pair<const SourceFile*, std::uint32_t>;
RowId row_of(const Appraisal& appraisal) { return {appraisal.place.file, appraisal.place.offset}; }

class ProcessChecker {
 public:
  ProcessChecker(std::size_t agency, Loading& loading)
      : assessment_(loading.assessment),
        diagnostics_(loading.diagnostics),
        agency_(assessment_.agencies()[agency]),
        block_(assessment_.blocks()[*agency_.block]),
        set_(*block_.set),
        records_(assessment_.records(agency)),
        index_(agency) {}

  void check() {
    for (const auto& appraisal : records_.appraisals) {
      check_lock(appraisal);
      if (appraisal.kind == DecisionKind::fact) check_correction(appraisal);
    }
    check_rounds();
    warn_of_hand_ins();
  }

 private:
  const std::string& id_of(std::size_t item) const { return set_.all_items[item]->id.text; }

  void report(Diagnostic diagnostic) {
    diagnostic.agency = agency_.code.text;
    diagnostics_.push_back(std::move(diagnostic));
  }

  // Until the lock date the agency may still change what the office would have judged. A question
  // may be asked at any time. A row that accepts a whole area is told of once.
  void check_lock(const Appraisal& appraisal) {
    const auto& lock = assessment_.calendar.self_due;
    if (!lock || !appraisal.decided_on || !decides(appraisal)) return;
    if (*appraisal.decided_on >= *lock || !told_.insert(row_of(appraisal)).second) return;
    report(finding(ErrorCode::appraisal_before_lock, appraisal.place,
                   {to_iso(*appraisal.decided_on), to_iso(*lock)}));
  }

  // Values of the plan, of records and of the agencies below are nobody's to declare; and nobody
  // declares a reprimand of its own, so that bonus and penalty are the office's to fill in.
  void check_correction(const Appraisal& appraisal) {
    if (appraisal.item >= set_.scored_item_count) return;
    const Fact& fact = *set_.all_facts[appraisal.fact];
    if (fact.rolls_up || fact.plan_count) return;
    if (is_tallied(assessment_, index_, appraisal.fact)) return;
    if (assessment_.fact(index_, appraisal.fact) != nullptr) return;
    report(finding(ErrorCode::correction_of_undeclared, appraisal.corrected.place,
                   {agency_.code.text, fact.name.text, id_of(appraisal.item)}));
  }

  // Whether something on the line came before this round: a row of an office, or an explanation.
  bool has_earlier(std::size_t item, int round) const {
    const auto is_earlier = [&](const auto& record) {
      return record.item == item && record.round < round;
    };
    return std::any_of(records_.appraisals.begin(), records_.appraisals.end(), is_earlier) ||
           std::any_of(records_.explanations.begin(), records_.explanations.end(), is_earlier);
  }

  // Lead and council may stand in for an office that decided nothing on this agency, and for one
  // that would have to decide its own line.
  bool may_begin_late(const Appraisal& appraisal) const {
    const std::string office = block_.office_of(appraisal.item).text;
    if (office == agency_.code.text) return true;
    if (appraisal.appraiser == office) return false;
    return std::none_of(
        records_.appraisals.begin(), records_.appraisals.end(), [&](const Appraisal& other) {
          return other.appraiser == office && other.round < appraisal.round && decides(other);
        });
  }

  // A row for a whole area needs one line in it that has come up before.
  void check_rounds() {
    const auto& rows = records_.appraisals;
    std::set<RowId> sound;
    for (const auto& row : rows) {
      if (row.round == 1 || has_earlier(row.item, row.round) || may_begin_late(row)) {
        sound.insert(row_of(row));
      }
    }
    for (const auto& row : rows) {
      if (!sound.insert(row_of(row)).second) continue;
      report(finding(ErrorCode::round_without_earlier, row.place,
                     {agency_.code.text, id_of(row.item), std::to_string(row.round)}));
    }
  }

  // One warning for all records of a kind, at the first: `arguments` follow agency and number.
  template <class Record>
  void warn(ErrorCode code, const std::vector<const Record*>& records,
            std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {agency_.code.text, std::to_string(records.size())});
    report(finding(code, records.front()->place, std::move(arguments)));
  }

  template <class Record>
  void warn_of_late(const std::vector<const Record*>& late, const char* kind,
                    const std::optional<Date>& due) {
    if (late.empty()) return;
    warn(ErrorCode::handed_in_late, late,
         {kind, to_iso(*late.front()->submitted_on), to_iso(*due)});
  }

  void warn_of_hand_ins() {
    const HandInState state = hand_in_state(assessment_, index_);
    const Calendar& calendar = assessment_.calendar;
    if (!state.bare_claims.empty()) {
      warn(ErrorCode::claim_without_document, state.bare_claims,
           {id_of(state.bare_claims.front()->item)});
    }
    warn_of_late(state.late_claims, "self_scores", calendar.self_due);
    warn_of_late(state.late_facts, "evidence", calendar.self_due);
    warn_of_late(state.late_again, "evidence, round 2+", calendar.explanation_due);
    if (!state.unasked.empty()) {
      warn(ErrorCode::explanation_unasked, state.unasked, {id_of(state.unasked.front()->item)});
    }
    if (!state.late_explanations.empty()) {
      warn(ErrorCode::explanation_late, state.late_explanations,
           {to_iso(*state.late_explanations.front()->submitted_on),
            to_iso(*calendar.explanation_due)});
    }
  }

  const Assessment& assessment_;
  Diagnostics& diagnostics_;
  const Agency& agency_;
  const Block& block_;
  const CriteriaSet& set_;
  const AgencyRecords& records_;
  const std::size_t index_;
  std::set<RowId> told_;
};

}  // namespace

void check_process(Loading& loading) {
  const auto& agencies = loading.assessment.agencies();
  for (std::size_t i = 0; i < agencies.size(); ++i) {
    if (is_scored(agencies[i])) ProcessChecker(i, loading).check();
  }
}

}  // namespace parindex
