// What of an agency's records came late or without proof: told by warnings, counted by the status.
#pragma once

#include <utility>
#include <vector>

#include "parindex/assessment.hpp"

namespace parindex {

// All in the order of the set.
struct HandInState {
  std::vector<const SelfScore*> bare_claims;  // neither document nor explanation
  std::vector<const SelfScore*> late_claims;  // after self_due
  std::vector<const FactRecord*> late_facts;  // likewise
  std::vector<const FactRecord*> late_again;  // handed in again, after explanation_due
  std::vector<const Explanation*> unasked;    // on lines nobody asked about
  std::vector<const Explanation*> late_explanations;
};

HandInState hand_in_state(const Assessment& assessment, std::size_t agency);

}  // namespace parindex
