// RankingModel: all that draws of one ranking need, as whole numbers.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "parindex/composite_index.hpp"

namespace parindex {

// The indices (in percent, as the set decides on them) that leave a row in the band it has today.
struct BandRange {
  bool is_possible = false;
  std::optional<Bound> low;   // none: however low
  std::optional<Bound> high;  // none: however high

  bool has(const Fraction& index) const;
};

// One way to score and to decide, of those that a draw may choose.
struct Scoring {
  PointsMatrix points;  // rows x items, in units of the model
  PointsMatrix max;
  std::vector<std::int64_t> extra;  // by row: bonus less penalty
  DecideOn decide_on = DecideOn::exact;
  NotApplicable not_applicable = NotApplicable::exclude;
  int item_decimals = 6;
  // Where areas are rescaled: what each item adds to its area's whole maximum, and the unit that
  // the points of a rescaled area are rounded to.
  PointsMatrix whole;
  std::int64_t rounding_unit = 1;
  // Items of a row that count and have no points; bands with `requires no_zero_item` ask for it.
  std::vector<std::size_t> zero_items;

  bool rescales() const { return not_applicable == NotApplicable::rescale_area; }
};

// A line whose points a draw may change.
struct JudgedLine {
  std::size_t row = 0;
  std::size_t item = 0;
  std::uint32_t line = 0;  // of its random stream
  std::int64_t points = 0;
  std::int64_t step = 0;
  std::int64_t max = 0;
};
struct SurveyedLine {
  std::size_t row = 0;
  std::size_t item = 0;
  std::uint32_t line = 0;  // of its random stream
  const Item* rule = nullptr;
  std::vector<SurveyCount> answers;  // as they were counted
};

struct RankingModel {
  std::string name;  // the block's id, for findings
  Place place = {};  // where its set begins, likewise
  std::size_t rows = 0;
  std::size_t items = 0;
  std::size_t areas = 0;
  std::vector<std::size_t> area_of_item;
  std::vector<std::int64_t> weights;  // of items: their maxima
  std::int64_t unit = 1;              // in micro-points
  int decimals = 2;                   // of the printed index
  bool is_clamped = false;
  Ties ties = Ties::competition;
  std::vector<std::size_t> tie_break;
  std::vector<std::optional<int>> decided_order;  // by row; empty: nothing is decided
  std::vector<Scoring> scorings;                  // the first is as the set says
  // By row: where it keeps its band with, and without, an item that has no points. Empty: no bands.
  std::vector<std::array<BandRange, 2>> bands;
  std::vector<std::size_t> order_now;  // rows in the order of today's ranking
  std::vector<int> ranks_now;          // by row
  std::vector<JudgedLine> judged;
  std::vector<SurveyedLine> surveyed;

  // Of the indices that are counted one by one.
  int counted_decimals() const { return decimals < 3 ? decimals : 3; }
};

// Divides the points and maxima of every scoring, extras, steps and rounding units by the largest
// unit that leaves them whole, so that the sums of draws stay small.
void coarsen(RankingModel& model);

}  // namespace parindex
