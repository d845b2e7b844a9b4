// From item scores to areas and totals, as integer products.
#pragma once

#include "parindex/score.hpp"

namespace parindex {

// A percent as an index: never under 0, at most 100 where the set clamps.
Fraction bounded_index(const Fraction& percent, const CriteriaSet& set);

class Totals {
 public:
  explicit Totals(const CriteriaSet& set);

  // Makes the block's matrices and every agency's totals and indices from their item scores.
  void add_up(BlockScore& block) const;
  // The same of one agency of a block that has been added up: a row of the matrices.
  void add_up(BlockScore& block, std::size_t row) const;

 private:
  void fill_row(BlockScore& block, std::size_t row) const;
  void rescale_areas(BlockScore& block, std::size_t row) const;
  void total_up(BlockScore& block, std::size_t row) const;
  // Where a what-if multiplies points and maxima: sums are exact, and rounded only to be shown.
  void total_up_with_factors(BlockScore& block, std::size_t row) const;
  void add_extras(AgencyScore& agency) const;
  void add_parts(AgencyScore& agency) const;

  const CriteriaSet& set_;
  PointsMatrix in_area_;  // items x areas: 1 where the item stands in the area
  bool has_factors_;
};

}  // namespace parindex
