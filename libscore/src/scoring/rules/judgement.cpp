#include "scoring/rules/evaluate.hpp"

namespace parindex {

// No fact makes these points: an appraisal gives them, or at stage self a claim.
Outcome evaluate_rule(const JudgementRule&, const RuleInput&) { return Outcome::missing(); }

}  // namespace parindex
