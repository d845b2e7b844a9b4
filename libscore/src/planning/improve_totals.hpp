// ImproveTotals: how points of lines become an agency's total, in whole units, so that sums of
// gains can be compared as integers.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parindex/score.hpp"

namespace parindex {

class ImproveTotals {
 public:
  // The score's state is the present one; no step takes a line out of what applies.
  ImproveTotals(const AgencyScore& score, const CriteriaSet& set);

  // Lines whose points are summed before anything else is done to the sum: an area, all bonuses,
  // all penalties.
  std::size_t group_count() const { return groups_.size(); }
  std::size_t group_of(std::size_t item) const;

  // The sum of the group as it is, in its own units.
  int128 sum(std::size_t group) const { return groups_[group].sum; }
  // What the sum gains by the line's new points; of a penalty it falls.
  int128 gain(std::size_t item, Points to) const;
  // What a sum of the group is worth in the total.
  int128 worth(std::size_t group, int128 sum) const;

  // In percent. Of a total, and of what an area is worth; none for one that does not apply.
  Fraction index(int128 total) const;
  std::optional<Fraction> area_index(std::size_t area, int128 worth) const;

 private:
  struct Group {
    int128 sum = 0;
    int128 unit = 1;    // of the sum, in one micro-point
    int128 factor = 1;  // from its units to those of the total
    bool is_rescaled = false;
    Fraction scale;             // rescaled: area maximum / applicable maximum
    Fraction max;               // of an area, in points
    std::optional<int128> cap;  // bonus and penalty
    int sign = 1;
  };

  void fill_areas();
  void fill_extras();

  const AgencyScore score_;  // a copy: the session's changes
  const CriteriaSet& set_;
  std::vector<Group> groups_;  // areas, then bonus, then penalty
  std::vector<int128> item_units_;
  int128 unit_ = 1;  // of the total, in one micro-point
  Fraction max_;     // that applies, in points
};

}  // namespace parindex
