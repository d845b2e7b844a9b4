// Explanation: why an item has its points, told by the evaluator that gave them.
//
//   const auto told = parindex::explain(*scored, agency, item);
//   for (const auto& step : told.steps) std::cout << words(step, Language::en) << '\n';
//
// Every step that computes carries its arithmetic in `numbers`, which is an expression of numbers
// alone, and what it comes to in `result`, exactly: whoever doubts a score can compute it again.
// Sharp edge: an explanation points into its assessment and set, which must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/rollup.hpp"
#include "parindex/score.hpp"

namespace parindex {

enum class StepCode : std::uint8_t {
  value,      // of the rule's expression
  operation,  // inside an expression
  points,     // the arithmetic of the points, before rounding
  rounded,
  // The rows of tables, those taken and those not.
  option_taken,
  option_not_taken,
  date_met,
  date_passed,
  date_not_needed,
  late,
  rate_full,
  rate_scaled,
  rate_zero,
  band_taken,
  band_above_value,
  band_below_value,
  count_within,
  count_capped,
  deduction_within,
  deduction_at_floor,
  condition_holds,
  condition_fails,
  all_hold,
  not_all_hold,
  case_taken,
  case_gives_less,
  case_not_looked_at,
  otherwise_taken,
  part,
  part_when_none,
  peers,
  peer_best,
  peer_mean_reached,
  peer_mean_missed,
  peer_range,
  survey_option,
  no_opinion_excluded,
  no_opinion_zero,
  tracked,
  // What keeps a rule from giving points.
  fact_missing,
  answers_missing,
  judgement_missing,
  missing_earns,
  nothing_arose,
  when_none,
  fault,
  // The state, and who decided.
  property_excludes,
  declared_not_applicable,
  policy_excludes,
  policy_gives_full,
  survey_left_out,
  claimed,
  no_claim,
  no_appraisal,
  appraisal_gives,
  appraisal_accepts,
  appraisal_corrects,
  appraisal_asks,
  extra_counts_nothing,
  supposed_applicable,
  supposed_not_applicable,
  supposed_dropped,
  supposed_points,
  supposed_facts,
  supposed_rule,
  // Facts that are counted from the plan, and the tasks that are open or late.
  plan_counted,
  plan_overdue,
  plan_late,
  plan_due,
  plan_undated,
  plan_more,
  // Totals.
  area_points,
  area_rescaled,
  agency_points,
  extra_capped,
  index,
};

struct Step {
  StepCode code{};
  int depth = 0;  // 0: of the rule itself; deeper: inside an expression or part
  std::vector<std::string> arguments;  // fill the words
  std::string formula;                 // as the set writes it
  std::string numbers;                 // an expression of numbers alone
  std::optional<Fraction> result;      // what `numbers` comes to
  std::optional<bool> holds;           // the same of a condition
};

// What the step says, without its arithmetic; "" for a bare operation.
std::string words(const Step& step, Language language);
// The code by name: "rate_full", for machine-read output.
std::string_view step_name(StepCode code);
// An exact value as people read it: "0.95", or "1/3 (≈ 0.333333)".
std::string exact_text(const Fraction& value);

// One fact as the score rests on it.
struct ExplainedFact {
  std::size_t fact = 0;                   // of the item's facts
  bool is_previous = false;               // last year's value
  const FactRecord* record = nullptr;     // null: not there
  const Appraisal* correction = nullptr;  // the appraisal that corrected it, if any
  const FactRecord* declared = nullptr;   // what was declared, where a correction holds
  // The agencies below that it is the sum of, with their values; null where it is not a sum.
  const RolledUpFact* rolled_up = nullptr;
};

struct ItemExplanation {
  std::size_t agency = 0;
  std::size_t item = 0;
  Stage stage = Stage::final;
  std::vector<ExplainedFact> facts;
  std::vector<Step> plan_steps;  // where facts are counted from the plan: from which tasks
  std::vector<Step> steps;
  // The rule on the declared facts, where a claim or an appraisal gave the points instead.
  std::vector<Step> computed_steps;
  std::vector<std::string> branches;  // the rule's branches that were taken, as branches_of()
  std::optional<Fraction> value;      // of the rule's `of`
  std::optional<Fraction> exact;      // points of the rule before rounding
  ItemScore score;
  ItemScore self, computed;  // the item at the other stages
  const SelfScore* claim = nullptr;
  std::vector<const Appraisal*> appraisals;  // by round
  const Appraisal* decision = nullptr;       // the one that decides
  std::vector<const Explanation*> answers;   // the agency's written explanations
  Diagnostics diagnostics;                   // errors of value
  Points lost;                               // maximum less points, of an area's item
};

struct AgencyExplanation {
  std::size_t agency = 0;
  Stage stage = Stage::final;
  const AgencyScore* score = nullptr;
  std::vector<ItemExplanation> items;  // as the set's all_items
  std::vector<Step> totals;            // areas, total, bonus and penalty, index
};

// Of an agency that was scored. Throws std::invalid_argument for one that was not.
ItemExplanation explain(const Scored& scored, std::size_t agency, std::size_t item);
AgencyExplanation explain(const Scored& scored, std::size_t agency);

}  // namespace parindex
