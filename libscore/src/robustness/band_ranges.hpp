// The indices with which an agency keeps the band that it has today.
#pragma once

#include <array>

#include "parindex/ranking.hpp"
#include "robustness/ranking_model.hpp"

namespace parindex {

// Without, and with, an item that counts and has no points. Both impossible where the agency has no
// band.
std::array<BandRange, 2> band_ranges(const CriteriaSet& set, const RankedAgency& agency,
                                     const AgencyRecords& records, Stage stage);

}  // namespace parindex
