// Taking the sums of a Rollup.
#pragma once

#include <memory>

#include "parindex/rollup.hpp"

namespace parindex {

// Whether the set has facts that are summed.
bool has_rollups(const CriteriaSet& set);

// Every sum of the assessment; null where no set has a fact that rolls up. Corrections of rounds
// after `last_round` do not count. Findings are those on the facts of the stage: E0413 for facts of
// one name and two types, E0710 for a sum of more than 18 digits; W0784 for an agency that is left
// out, W0785 for a fact that nobody below knows.
std::shared_ptr<Rollup> roll_up(const Assessment& assessment, Stage stage, int last_round,
                                Diagnostics& diagnostics);

// The sums of one item of one agency again, after something of the agencies below has changed. The
// same findings.
void roll_up_again(Rollup& rollup, const Assessment& assessment, Stage stage, int last_round,
                   std::size_t agency, std::size_t item, Diagnostics& diagnostics);

}  // namespace parindex
