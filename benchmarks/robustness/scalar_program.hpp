// The same draws as a straightforward program makes them: loops over whole numbers, a sort of exact
// fractions, a count at a time. What it finds is what draw_ranks() has to find.
#pragma once

#include "parindex/composite_index.hpp"

namespace parindex::benchmark {

// Weights of items evenly within +-25 %; the index exact, at most two decimals printed, ties
// sharing a rank, no extra points.
RankDraws draw_one_by_one(const CompositeIndex& index, std::uint64_t draws, std::uint64_t seed);

}  // namespace parindex::benchmark
