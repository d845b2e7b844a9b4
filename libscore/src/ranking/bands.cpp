#include "ranking/bands.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "criteria/range_table.hpp"

namespace parindex {

bool stands_above(const Band& a, const Band& b) {
  return a.low.value != b.low.value ? a.low.value > b.low.value
                                    : !a.low.inclusive && b.low.inclusive;
}

BandTable::BandTable(const CriteriaSet& set) : set_(set), from_best_(set.bands.size()) {
  std::iota(from_best_.begin(), from_best_.end(), std::size_t{0});
  std::sort(from_best_.begin(), from_best_.end(), [&set](std::size_t a, std::size_t b) {
    return stands_above(set.bands[a], set.bands[b]);
  });
}

bool BandTable::meets_requirements(const Band& band, const AgencyScore& score) const {
  if (!band.requires_no_zero_item) return true;
  const auto end = score.items.begin() + static_cast<std::ptrdiff_t>(set_.scored_item_count);
  return std::none_of(score.items.begin(), end, [](const ItemScore& item) {
    return counts(item.state) && item.points == Points();
  });
}

std::size_t BandTable::position_of(const BandId& band) const {
  const auto index = set_.find_band(band.text);
  const auto found = std::find(from_best_.begin(), from_best_.end(), index.value());
  return static_cast<std::size_t>(found - from_best_.begin());
}

void BandTable::limit(RankedAgency& row, std::size_t& position, const BandId& band,
                      BandLimit reason) const {
  const std::size_t cap = position_of(band);
  if (cap <= position) return;
  position = cap;
  row.band_limit = reason;
}

std::vector<CapOnBand> BandTable::caps_on(const AgencyRecords& records, const AgencyScore& score,
                                          Stage stage) const {
  std::vector<CapOnBand> found;
  for (const auto& cap : set_.caps) {
    if (records.has_event(cap.event)) found.push_back({BandLimit::event, cap.band, cap.event});
  }
  if (set_.no_self_score && stage == Stage::final && !score.has_self_scores) {
    found.push_back({BandLimit::no_self_score, set_.no_self_score->id, {}});
  }
  return found;
}

void BandTable::assign(RankedAgency& row, const Fraction& index, const AgencyRecords& records,
                       Stage stage) const {
  const Fraction looked_up = std::min(index, Fraction(100));
  std::size_t position = 0;
  while (position < from_best_.size()) {
    const Band& band = set_.bands[from_best_[position]];
    if (contains(band.low, band.high, looked_up)) break;
    ++position;
  }
  if (position == from_best_.size()) throw std::logic_error("the bands of a set have a gap");
  while (position + 1 < from_best_.size() &&
         !meets_requirements(set_.bands[from_best_[position]], *row.score)) {
    ++position;
    row.band_limit = BandLimit::zero_item;
  }
  for (const auto& cap : caps_on(records, *row.score, stage)) {
    limit(row, position, cap.band, cap.reason);
  }
  row.band = from_best_[position];
}

}  // namespace parindex
