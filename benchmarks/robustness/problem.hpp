// An index of made-up agencies, the same on every machine.
#pragma once

#include <cstdint>

#include "parindex/composite_index.hpp"

namespace parindex::benchmark {

struct Shape {
  std::size_t agencies = 35;
  std::size_t items = 95;
  // Of 1,000 cells, those that do not apply: where there are some, every agency has maxima of its
  // own, and a draw takes two products instead of one.
  int not_applicable = 0;
  bool has_twins = false;  // every second agency scores as the one before it
};

// Hundredths of points; maxima are 0.5 to 4.
CompositeIndex made_up_index(const Shape& shape, std::uint64_t seed = 1);

// FNV-1a of points and maxima.
std::uint64_t hash_of(const CompositeIndex& index);
// And of all counts.
std::uint64_t hash_of(const RankDraws& draws);

}  // namespace parindex::benchmark
