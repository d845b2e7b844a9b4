// GoalTest: whether a total reaches a goal, and what has to hold besides.
#pragma once

#include <optional>
#include <vector>

#include "parindex/improve.hpp"
#include "planning/improve_totals.hpp"
#include "planning/knapsack.hpp"
#include "ranking/bands.hpp"
#include "ranking/standings.hpp"

namespace parindex {

// A total, its ties, and whether every line has points, decide alone.
class GoalTest {
 public:
  // The scores of others are taken as they are in the session.
  GoalTest(const WhatIf& session, const ImproveTotals& totals, std::size_t agency,
           const Goal& goal);

  // Areas whose worth decides among equals: of a rank only.
  const std::vector<std::size_t>& tie_areas() const { return tie_areas_; }

  // Whether the goal can be reached in two ways: with every line above 0 at a lower index, or with
  // lines at 0 at a higher one.
  bool zero_items_matter() const { return zero_items_matter_; }
  bool is_met(const Amount& amount, bool has_zero_item) const;

  // What no points can mend: an event or a lacking self-score that caps the band.
  std::vector<Obstacle> caps() const;

 private:
  bool reaches_band(const Fraction& index, bool has_zero_item) const;
  bool reaches_rank(const Amount& amount) const;

  const WhatIf& session_;
  const Assessment& assessment_;
  const CriteriaSet& set_;
  const ImproveTotals& totals_;
  const std::size_t agency_;
  const Goal goal_;
  BandTable bands_;
  bool zero_items_matter_ = false;
  std::vector<std::size_t> tie_areas_;
  std::vector<std::pair<StandingKey, std::size_t>> others_;  // ranked, with their agency, sorted
};

// Whether where the agency stands meets the goal.
bool is_met(const WhatIf& session, std::size_t agency, const Goal& goal);

}  // namespace parindex
