// From item scores to areas and totals, as integer products.
#pragma once

#include "parindex/score.hpp"

namespace parindex {

// Fills the block's matrices and every agency's totals and indices from their item scores.
void add_totals(BlockScore& block, const CriteriaSet& set);

}  // namespace parindex
