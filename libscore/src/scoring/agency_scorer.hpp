// Scoring of one agency: the state and points of each item at a stage.
#pragma once

#include <map>
#include <vector>

#include "parindex/rollup.hpp"
#include "parindex/score.hpp"
#include "scoring/known_facts.hpp"
#include "scoring/rules/evaluate.hpp"

namespace parindex {

// How far the year has come, as a score looks at it.
struct Moment {
  Stage stage = Stage::final;
  int last_round = kLastRound;  // later appraisals are as if they were not there
};

using PeerFields = std::map<std::size_t, PeerField>;

class AgencyScorer {
 public:
  // `peers` are those of the agencies' block. `rollup` may be null.
  AgencyScorer(const Assessment& assessment, const CriteriaSet& set, const Moment& moment,
               const PeerFields& peers, const Rollup* rollup, Diagnostics& diagnostics);

  // Items, extras and missing lines; totals and index follow from whole blocks.
  AgencyScore score(std::size_t agency);

  // One item; where a trace is given, with every step.
  ItemScore score_item(std::size_t agency, std::size_t item, Trace* trace);
  // The same, with what is missing on it.
  ItemScore score_item(std::size_t agency, std::size_t item, std::optional<MissingLine>& missing);

  // What the agency brings to the field of its peers on an item of rule peer, if anything.
  std::optional<Fraction> peer_value(std::size_t agency, std::size_t item);

  // Whether the agency's facts contradict the item's rule, whatever decided on its points.
  bool has_bad_values(std::size_t agency, std::size_t item);

 private:
  // The records of one item, in the agency's sorted lists.
  struct Records {
    const SelfScore* self_score = nullptr;
    std::span<const Appraisal> appraisals;
    std::span<const SurveyCount> answers;
    const NotApplicableRecord* not_applicable = nullptr;  // by applicability.csv
    const SupposedLine* supposed = nullptr;
  };
  struct Cursor;

  bool is_applicable(const Item& item, const Records& records) const;
  ItemScore score_item(std::size_t item, const Records& records);
  ItemScore at_stage(std::size_t item, const Records& records);
  ItemScore decide_finally(std::size_t item, const Records& records);
  ItemScore suppose(std::size_t item, const Records& records);
  bool is_scored_by_supposed_rule(std::size_t item, const Records& records);
  ItemScore by_rule(std::size_t item, const Records& records, Basis basis);
  ItemScore at_fault(std::size_t item, const Outcome& outcome, Basis basis);
  ItemScore track(std::size_t item, const Records& records);
  ItemScore given(std::size_t item, Points points, Basis basis) const;
  ItemScore not_applicable(std::size_t item) const;
  ItemScore when_none(std::size_t item, Basis basis) const;

  Outcome outcome_of(std::size_t item, const Records& records, int corrections_to_round,
                     Trace* trace);
  RuleInput input_of(std::size_t item, const Records& records, Trace* trace) const;
  void collect_facts(const Item& item, const Records& records, int corrections_to_round);
  // To which round corrections count at the stage, where nothing else decides.
  int corrections_at_stage() const {
    return moment_.stage == Stage::final ? kLastRound : kNoCorrections;
  }
  void report_fault(std::size_t item, const Outcome& outcome);
  void warn_of_mended_value(std::size_t item, const Place& declared_at);
  void warn_of_idle_evidence(std::size_t item, const Records& records);
  void say(StepCode code, std::vector<std::string> arguments = {}) const {
    if (trace_ != nullptr) trace_->say(code, std::move(arguments));
  }
  void tell_appraisals(const Records& records) const;

  const Assessment& assessment_;
  const CriteriaSet& set_;
  Moment moment_;
  const PeerFields& peers_;
  const Rollup* rollup_;
  Diagnostics& diagnostics_;
  Trace* trace_ = nullptr;
  std::size_t agency_ = 0;
  std::vector<MissingLine> missing_;
  std::vector<const FactValue*> facts_;  // of the item at hand, as Item::needed_facts numbers them
  Place fact_place_;                     // of its first fact
};

}  // namespace parindex
