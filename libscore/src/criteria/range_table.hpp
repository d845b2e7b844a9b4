// The proof that a table of ranges leaves no value out and names none twice. It serves the bands of
// rules and the bands of a set.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parindex/diagnostic.hpp"
#include "parindex/rule.hpp"

namespace parindex {

struct Range {
  std::optional<Bound> low;   // none: from 0
  std::optional<Bound> high;  // none: to the end of the domain
  Place place;
};

// The values that can occur: from 0 to `high`, or without end.
struct RangeDomain {
  std::optional<Bound> high;
};

// Reports empty ranges, overlaps, gaps and bounds outside the domain. True where there are none.
bool check_ranges(std::vector<Range> ranges, const RangeDomain& domain, Diagnostics& diagnostics);

// "[70%; 90%)"; without an upper end "[90%; …)".
std::string range_text(const std::optional<Bound>& low, const std::optional<Bound>& high);

// Whether the value lies in the range.
bool contains(const std::optional<Bound>& low, const std::optional<Bound>& high,
              const Fraction& value);

}  // namespace parindex
