// What the appraising offices decide on the lines handed in, and what agencies answer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hand_in.hpp"
#include "parindex/parindex.hpp"

namespace vinh_long {

// A row of an appraisals file, as text.
struct Decision {
  std::size_t agency = 0;
  std::string item;  // or an area or criterion, which is accepted as a whole
  int round = 1;
  std::string decision;
  std::string points;
  std::string fact;
  std::string value;
  std::string appraiser;
  std::string decided_on;
  std::string reason;
};

struct Answer {
  std::size_t agency = 0;
  std::string item;
  int round = 1;
  std::string text;
  std::string document;
  std::string submitted_on;
};

struct Appraised {
  std::vector<Decision> decisions;
  std::vector<Answer> explanations;
};

// `lines` as hand_in() gives them.
Appraised appraise(const parindex::Assessment& assessment, const std::vector<Line>& lines,
                   std::uint64_t seed);

// "MH-" for minh họa: no document that the example names exists.
std::string illustrative_document(std::uint64_t seed, const std::string& agency,
                                  const std::string& about, const std::string& kind);

}  // namespace vinh_long
