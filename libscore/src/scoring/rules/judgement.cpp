#include "scoring/rules/evaluate.hpp"

namespace parindex {

// No fact makes these points: an appraisal gives them, or at stage self a claim.
Outcome evaluate_rule(const JudgementRule&, const RuleInput& input) {
  if (input.trace != nullptr) input.trace->say(StepCode::judgement_missing);
  return Outcome::missing();
}

}  // namespace parindex
