// Changes drawn from a seed, and what they do to an assessment in the plainest way, for holding a
// session against.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "parindex/what_if.hpp"
#include "support/random.hpp"

namespace parindex::test {

// Another set in place of this one, in which thresholds, factors or policies are others or items
// are dropped. Now and then it says which lines that concerns, where it may.
SetChange random_edit(Random& random, const std::shared_ptr<const CriteriaSet>& set);

// Changes that fit the assessment: of one step, a single one or a batch.
std::vector<Change> random_step(Random& random, const Assessment& now);

// What the header says of each kind, made to a copy of the assessment.
void apply_plainly(Assessment& assessment, const Change& change);

}  // namespace parindex::test
