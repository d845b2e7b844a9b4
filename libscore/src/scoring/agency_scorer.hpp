// Scoring of one agency: the state and points of each item at a stage.
#pragma once

#include <vector>

#include "parindex/score.hpp"
#include "scoring/rules/evaluate.hpp"

namespace parindex {

class AgencyScorer {
 public:
  AgencyScorer(const Assessment& assessment, const CriteriaSet& set, Stage stage,
               Diagnostics& diagnostics);

  // Items, extras and missing lines; totals and index follow from whole blocks.
  AgencyScore score(std::size_t agency);

 private:
  // The records of one item, in the agency's sorted lists.
  struct Records {
    const SelfScore* self_score = nullptr;
    std::span<const Appraisal> appraisals;
    std::span<const SurveyCount> answers;
    bool not_applicable = false;  // by applicability.csv
  };
  struct Cursor;

  bool is_applicable(const Item& item, const Records& records) const;
  ItemScore score_item(std::size_t item, const Records& records);
  ItemScore decide_finally(std::size_t item, const Records& records);
  ItemScore by_rule(std::size_t item, const Records& records, Basis basis);
  ItemScore given(std::size_t item, Points points, Basis basis) const;
  ItemScore not_applicable(std::size_t item) const;

  Outcome outcome_of(std::size_t item, const Records& records, int corrections_to_round);
  void collect_facts(const Item& item, const Records& records, int corrections_to_round);
  void report_fault(std::size_t item, const Outcome& outcome);
  void warn_of_mended_value(std::size_t item, const Place& declared_at);
  void warn_of_idle_evidence(std::size_t item, const Records& records);

  const Assessment& assessment_;
  const CriteriaSet& set_;
  Stage stage_;
  Diagnostics& diagnostics_;
  std::size_t agency_ = 0;
  AgencyScore* result_ = nullptr;
  std::vector<const FactValue*> facts_;  // of the item at hand
  Place fact_place_;                     // of its first fact
};

}  // namespace parindex
