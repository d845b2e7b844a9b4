// The correlation ratio of a number on what it is ordered by: see effective_weights.hpp.
#pragma once

#include <vector>

#include "parindex/effective_weights.hpp"

namespace parindex {

// Where each group ends, of values that are sorted; the last ends with them. Cuts stand at equal
// steps, and are moved to the nearer end of a run of equal values that they would part.
std::vector<std::size_t> group_ends(const std::vector<Fraction>& sorted);

// Of `values` on `order`, of the same agencies, at least two. None where the values do not vary.
std::optional<CorrelationRatio> correlation_ratio(const std::vector<Fraction>& order,
                                                  const std::vector<double>& values);

}  // namespace parindex
