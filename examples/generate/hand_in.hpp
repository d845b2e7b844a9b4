// What agencies hand in: for every line the facts they declare and the points they claim, beside
// the facts an appraising office will find.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "facts.hpp"
#include "parindex/parindex.hpp"

namespace vinh_long {

// One item of one agency.
struct Line {
  std::size_t agency = 0;  // index into Assessment::agencies()
  std::size_t item = 0;    // index into the set's all_items
  const parindex::Item* definition = nullptr;
  Facts found;     // as the appraising office finds them
  Facts declared;  // as the agency has them: as found, or better
  parindex::Points found_points;
  std::optional<parindex::Points> claim;
  bool is_missing = false;
  bool nothing_arose = false;         // 0/0, which takes the line out of the maximum
  bool is_penalty = false;            // found by the appraiser, declared by nobody
  std::vector<std::int64_t> answers;  // of a survey, by option

  bool is_overclaimed() const { return claim && *claim > found_points; }
};

// Every line that applies and that something was handed in or found for, by agency and item. The
// lines refer to the skeleton's sets.
std::vector<Line> hand_in(const parindex::Assessment& skeleton, std::uint64_t seed);

}  // namespace vinh_long
