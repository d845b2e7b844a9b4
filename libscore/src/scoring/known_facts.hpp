// The value that a rule sees: declared or corrected, else rolled up from the agencies below.
#pragma once

#include "parindex/rollup.hpp"

namespace parindex {

// In place of a round: values as they were declared.
inline constexpr int kNoCorrections = 0;

// Null where there is none. `rolled` may be null.
const FactRecord* known_fact(const Assessment& assessment, const RolledUpFacts* rolled,
                             std::size_t agency, std::size_t fact);

// The value that the agency's line is scored on: at stage final under the corrections that count.
const FactRecord* fact_at_stage(const Scored& scored, std::size_t agency, std::size_t fact);

// Of the fact of that name of the same agency in the previous assessment. `rollup` may be
// null.
const FactRecord* known_previous_fact(const Assessment& assessment, const Rollup* rollup,
                                      std::size_t agency, std::size_t fact);

}  // namespace parindex
