#include "robustness/band_ranges.hpp"

#include <algorithm>

#include "ranking/bands.hpp"

namespace parindex {
namespace {

// An index in the middle of the band.
Fraction middle_of(const Band& band) {
  return (band.low.value + std::min(band.high.value, Fraction(100))) / Fraction(2);
}

// The agency's score with an item that has no points, or without any.
AgencyScore with_zero_item(const AgencyScore& score, bool has_zero) {
  AgencyScore changed = score;
  bool is_first = true;
  for (auto& item : changed.items) {
    if (!counts(item.state)) continue;
    item.points = has_zero && is_first ? Points() : Points::whole(1);
    is_first = false;
  }
  return changed;
}

}  // namespace

// Bands of the index whose agency ends up in its band of today lie side by side: conditions and
// caps only ever lower a band.
std::array<BandRange, 2> band_ranges(const CriteriaSet& set, const RankedAgency& agency,
                                     const AgencyRecords& records, Stage stage) {
  std::array<BandRange, 2> ranges;
  if (!agency.band) return ranges;
  const BandTable table(set);
  for (const bool has_zero : {false, true}) {
    BandRange& range = ranges[has_zero ? 1 : 0];
    const AgencyScore score = with_zero_item(*agency.score, has_zero);
    const Band* lowest = nullptr;
    const Band* highest = nullptr;
    for (const auto& band : set.bands) {
      RankedAgency row = agency;
      row.score = &score;
      row.band.reset();
      table.assign(row, middle_of(band), records, stage);
      if (row.band != agency.band) continue;
      if (lowest == nullptr || stands_above(*lowest, band)) lowest = &band;
      if (highest == nullptr || stands_above(band, *highest)) highest = &band;
    }
    if (lowest == nullptr) continue;
    range.is_possible = true;
    const bool is_bottom = std::none_of(set.bands.begin(), set.bands.end(), [&](const Band& band) {
      return stands_above(*lowest, band);
    });
    const bool is_top = std::none_of(set.bands.begin(), set.bands.end(), [&](const Band& band) {
      return stands_above(band, *highest);
    });
    if (!is_bottom) range.low = lowest->low;
    if (!is_top) range.high = highest->high;
  }
  return ranges;
}

}  // namespace parindex
