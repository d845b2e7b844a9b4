// The proof of tables of conditions: which of them hold together, over every value that can occur.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "parindex/criteria_set.hpp"

namespace parindex {

// One situation that can occur.
struct TruthRow {
  std::vector<bool> holds;  // as the conditions
  std::string example;      // "done / assigned = 0.75, late = yes"
};

// Every situation that the conditions can tell apart, exactly; nothing where that cannot be known,
// since they compare several numbers that may depend on each other, or numbers with each other.
//
// Conditions are constant between the constants that they compare a number with, so that one value
// at each constant and one between any two neighbours stand for all; facts are independent of each
// other.
std::optional<std::vector<TruthRow>> truth_table(std::span<const Expression* const> conditions,
                                                 std::span<const Fact> facts);

}  // namespace parindex
