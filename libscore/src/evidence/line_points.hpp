// Reading the points of a line: what a claim, an appraisal or a scenario may give it.
#pragma once

#include <optional>
#include <string_view>

#include "base/csv.hpp"
#include "parindex/criteria_set.hpp"

namespace parindex {

// A decimal between 0 and the item's maximum, no finer than the set rounds, and on the step of a
// judgement; or nothing and the fault.
std::optional<Points> read_line_points(std::string_view text, const CriteriaSet& set,
                                       std::size_t item, const CsvDialect& dialect,
                                       const Place& place, Diagnostics& diagnostics);

}  // namespace parindex
