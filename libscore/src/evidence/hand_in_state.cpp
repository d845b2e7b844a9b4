#include "evidence/hand_in_state.hpp"

#include <algorithm>

namespace parindex {
namespace {

class HandIns {
 public:
  HandIns(const Assessment& assessment, std::size_t agency)
      : assessment_(assessment),
        agency_(agency),
        set_(*assessment.blocks()[*assessment.agencies()[agency].block].set),
        records_(assessment.records(agency)) {}

  HandInState state() const {
    HandInState state;
    add_claims(state);
    add_facts(state);
    const auto& due = assessment_.calendar.explanation_due;
    for (const auto& text : records_.explanations) {
      if (!was_asked(text)) state.unasked.push_back(&text);
      if (is_late(text.submitted_on, due)) state.late_explanations.push_back(&text);
    }
    return state;
  }

 private:
  static bool is_late(const std::optional<Date>& day, const std::optional<Date>& due) {
    return day && due && *day > *due;
  }

  // A claim of nothing needs no proof, nor does one on a line that does not count.
  void add_claims(HandInState& state) const {
    for (const auto& claim : records_.self_scores) {
      if (is_late(claim.submitted_on, assessment_.calendar.self_due)) {
        state.late_claims.push_back(&claim);
      }
      const bool needs_proof = claim.points != Points() && assessment_.applies(agency_, claim.item);
      if (needs_proof && !has_document(claim.item) && !is_explained(claim)) {
        state.bare_claims.push_back(&claim);
      }
    }
  }

  // What is handed in again answers an appraisal: it is due with the explanations.
  void add_facts(HandInState& state) const {
    const Calendar& calendar = assessment_.calendar;
    for (std::size_t i = 0; i < set_.fact_count; ++i) {
      const auto* const record = assessment_.fact(agency_, i);
      if (record == nullptr || record->origin != FactOrigin::declared) continue;
      const bool is_first = record->round == 1;
      const auto& due = is_first ? calendar.self_due : calendar.explanation_due;
      if (!is_late(record->submitted_on, due)) continue;
      (is_first ? state.late_facts : state.late_again).push_back(record);
    }
  }

  // The facts' documents prove the points that follow from them, and a value of the plan, of
  // records or of agencies below is proven there.
  bool has_document(std::size_t item) const {
    const Item& target = *set_.all_items[item];
    for (std::size_t i = 0; i < target.facts.size(); ++i) {
      const Fact& fact = target.facts[i];
      const auto* const record = assessment_.fact(agency_, target.first_fact + i);
      if (record != nullptr && !record->document.empty()) return true;
      const bool is_derived = fact.plan_count || (fact.rolls_up && record == nullptr);
      if (is_derived || (record != nullptr && record->origin != FactOrigin::declared)) return true;
    }
    return std::any_of(
        records_.self_scores.begin(), records_.self_scores.end(),
        [item](const SelfScore& score) { return score.item == item && !score.document.empty(); });
  }

  bool is_explained(const SelfScore& claim) const {
    return !claim.explanation.empty() ||
           std::any_of(records_.explanations.begin(), records_.explanations.end(),
                       [&](const Explanation& text) { return text.item == claim.item; });
  }

  // An office asks by a query, by points of its own or by a correction; and a line without a
  // document asks for its reason by itself.
  bool was_asked(const Explanation& text) const {
    return !has_document(text.item) ||
           std::any_of(records_.appraisals.begin(), records_.appraisals.end(),
                       [&](const Appraisal& row) {
                         return row.item == text.item && row.round <= text.round &&
                                row.kind != DecisionKind::accept;
                       });
  }

  const Assessment& assessment_;
  const std::size_t agency_;
  const CriteriaSet& set_;
  const AgencyRecords& records_;
};

}  // namespace

HandInState hand_in_state(const Assessment& assessment, std::size_t agency) {
  return HandIns(assessment, agency).state();
}

}  // namespace parindex
