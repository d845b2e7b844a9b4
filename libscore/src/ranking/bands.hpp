// Which band an agency's index falls in, and what may keep it lower.
#pragma once

#include <vector>

#include "parindex/ranking.hpp"

namespace parindex {

// Whether the band begins above where the other begins.
bool stands_above(const Band& a, const Band& b);

// What keeps an agency's band from being above another, whatever its index.
struct CapOnBand {
  BandLimit reason = BandLimit::none;
  BandId band;
  EventId event;  // reason event
};

class BandTable {
 public:
  explicit BandTable(const CriteriaSet& set);

  // Sets the row's band and what limited it. `index` is the one that the set decides on.
  void assign(RankedAgency& row, const Fraction& index, const AgencyRecords& records,
              Stage stage) const;

  std::vector<CapOnBand> caps_on(const AgencyRecords& records, const AgencyScore& score,
                                 Stage stage) const;

 private:
  bool meets_requirements(const Band& band, const AgencyScore& score) const;
  void limit(RankedAgency& row, std::size_t& position, const BandId& band, BandLimit reason) const;
  std::size_t position_of(const BandId& band) const;

  const CriteriaSet& set_;
  std::vector<std::size_t> from_best_;  // indices of the set's bands, highest first
};

}  // namespace parindex
