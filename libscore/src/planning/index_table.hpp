// An agency's index from its lines alone, without any rounding: what the chain of compare is made
// of. Where nothing is rounded it is the index of score().
#pragma once

#include <optional>
#include <vector>

#include "parindex/criteria_set.hpp"
#include "parindex/score.hpp"

namespace parindex {

struct TableLine {
  State state = State::left_out;  // a missing line has a share, too
  Fraction share;                 // of its maximum
};

struct IndexTable {
  const CriteriaSet* set = nullptr;  // its lines, maxima, areas, caps and clamp
  NotApplicable policy = NotApplicable::exclude;
  std::vector<TableLine> lines;  // by item of the set
};

// In percent; none where nothing applies.
std::optional<Fraction> exact_index(const IndexTable& table);

}  // namespace parindex
