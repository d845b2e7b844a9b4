// PlanSearch: the cheapest plan of one agency to one goal, each tried in the session before it is
// given.
#pragma once

#include <optional>
#include <vector>

#include "planning/goal_test.hpp"
#include "planning/knapsack.hpp"
#include "planning/steps/menu.hpp"

namespace parindex {

class PlanSearch {
 public:
  PlanSearch(WhatIf& session, std::size_t agency, const Goal& goal, const Costs* costs);

  const std::vector<Obstacle>& caps() const { return caps_; }

  // Without the line `without`, where one is named. Nothing where the goal cannot be reached.
  // Throws Unproven.
  std::optional<ImprovementPlan> cheapest(std::optional<std::size_t> without = std::nullopt);
  // The plan that comes nearest to the goal: everything that can be gained. Throws Unproven.
  ImprovementPlan nearest();
  // What stands in the way, the caps of the band first, then lines by what stays lost.
  std::vector<Obstacle> obstacles() const;

 private:
  // A line held at one level, because it moves others in the ranking.
  struct Held {
    std::size_t item = 0;
    std::int32_t level = -1;  // into levels_of(); -1: stays
  };
  struct Found {
    int128 cost = 0;
    std::int32_t lines = 0;
    std::vector<Level> levels;  // in the order of the set
  };

  bool is_peer(std::size_t item) const;
  bool moves_others_by_sums() const;
  const std::vector<Level>& levels_of(std::size_t item);
  std::vector<LineOptions> options(std::optional<std::size_t> without, bool no_zero_item,
                                   const std::vector<Held>& held, bool& is_possible);
  std::optional<Found> solve(const GoalTest& test, std::optional<std::size_t> without,
                             const std::vector<Held>& held);
  std::optional<Found> solve(const GoalTest& test, std::optional<std::size_t> without,
                             const std::vector<Held>& held, bool no_zero_item, bool has_zero_item);
  std::optional<Found> solve_among_peers(std::optional<std::size_t> without);
  void trim(Found& found, const GoalTest& test, bool has_zero_item);
  void go_less_far(Found& found);
  Amount amount_of(const std::vector<std::pair<std::size_t, Points>>& points) const;
  std::vector<Change> changes_of_all(const std::vector<Level>& levels) const;
  ImprovementPlan tried(const std::vector<Level>& levels, bool must_reach);

  WhatIf& session_;
  const std::size_t agency_;
  const Goal goal_;
  const Costs* costs_;
  const CriteriaSet& set_;
  ImproveTotals totals_;
  std::vector<Obstacle> caps_;
  std::vector<Menu> menus_;  // by item
  // By item, where they are not all that its menu has: without costs the best alone, of a line that
  // others are compared with every one.
  std::vector<std::vector<Level>> levels_;
  std::vector<bool> has_levels_;
  std::vector<bool> is_zero_;  // lines of areas that have 0 points now
};

}  // namespace parindex
