#include "planning/plan_search.hpp"

#include <algorithm>
#include <stdexcept>

#include "parindex/rollup.hpp"

namespace parindex {
namespace {

// Levels of lines that others in the ranking are compared with, put together in every way.
constexpr std::size_t kMostPeerWays = 500;

}  // namespace

PlanSearch::PlanSearch(WhatIf& session, std::size_t agency, const Goal& goal, const Costs* costs)
    : session_(session),
      agency_(agency),
      goal_(goal),
      costs_(costs),
      set_(session.assessment().set_of(agency)),
      totals_(session.score_of(agency), set_),
      levels_(set_.all_items.size()),
      has_levels_(set_.all_items.size(), false),
      is_zero_(set_.all_items.size(), false) {
  const AgencyScore& score = session.score_of(agency);
  for (std::size_t i = 0; i < set_.all_items.size(); ++i) {
    menus_.emplace_back(session.scored(), score, i, costs);
    is_zero_[i] = i < set_.scored_item_count && counts(score.items[i].state) &&
                  score.items[i].points == Points();
  }
  caps_ = GoalTest(session, totals_, agency, goal).caps();
}

bool PlanSearch::is_peer(std::size_t item) const {
  return goal_.kind == Goal::Kind::rank &&
         std::holds_alternative<PeerRule>(set_.all_items[item]->rule);
}

// Facts of this agency are summed for another of its block, whose points would move with them: that
// matters where others are outranked or compared with.
bool PlanSearch::moves_others_by_sums() const {
  const bool looks_at_others =
      goal_.kind == Goal::Kind::rank ||
      std::any_of(set_.all_items.begin(), set_.all_items.end(),
                  [](const Item* item) { return std::holds_alternative<PeerRule>(item->rule); });
  if (!looks_at_others || session_.scored().rollup == nullptr) return false;
  const Assessment& assessment = session_.assessment();
  const std::size_t block = *assessment.agencies()[agency_].block;
  const auto& own = assessment.blocks()[block].agencies;
  return std::any_of(own.begin(), own.end(), [&](std::size_t other) {
    if (other == agency_) return false;
    const auto below = agencies_below(assessment, other);
    return std::find(below.begin(), below.end(), agency_) != below.end();
  });
}

const std::vector<Level>& PlanSearch::levels_of(std::size_t item) {
  if (costs_ != nullptr && !is_peer(item)) {
    const auto& all = menus_[item].all();
    if (menus_[item].is_cut()) throw Unproven();
    return all;
  }
  if (has_levels_[item]) return levels_[item];
  has_levels_[item] = true;
  if (costs_ != nullptr) {
    auto every = menus_[item].every(kMostPeerWays);
    if (!every) throw Unproven();
    levels_[item] = std::move(*every);
    return levels_[item];
  }
  const auto best = is_peer(item) ? menus_[item].furthest() : menus_[item].best();
  if (best) {
    levels_[item].push_back(*best);
    levels_[item].back().cost = 1;  // a line is a line
  }
  return levels_[item];
}

std::vector<LineOptions> PlanSearch::options(std::optional<std::size_t> without, bool no_zero_item,
                                             const std::vector<Held>& held, bool& is_possible) {
  static const std::vector<Level> none;
  std::vector<LineOptions> lines;
  is_possible = true;
  for (std::size_t i = 0; i < menus_.size(); ++i) {
    const bool must_rise = no_zero_item && is_zero_[i];
    const auto holds =
        std::find_if(held.begin(), held.end(), [i](const Held& each) { return each.item == i; });
    LineOptions line{i, {}};
    const bool is_barred = without == i;
    const auto& levels = is_barred ? none : levels_of(i);
    const auto option = [&](std::size_t level) {
      return Option{totals_.gain(i, levels[level].step.to), levels[level].cost, 1,
                    static_cast<std::int32_t>(level)};
    };
    if (holds != held.end()) {
      if (holds->level >= 0) {
        line.options.push_back(option(static_cast<std::size_t>(holds->level)));
      } else if (!must_rise) {
        line.options.push_back({0, 0, 0, -1});
      }
    } else {
      if (!must_rise) line.options.push_back({0, 0, 0, -1});
      for (std::size_t level = 0; level < levels.size(); ++level) {
        line.options.push_back(option(level));
      }
    }
    if (line.options.empty()) is_possible = false;
    if (line.options.size() > 1 || (!line.options.empty() && line.options[0].level >= 0)) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

std::optional<PlanSearch::Found> PlanSearch::solve(const GoalTest& test,
                                                   std::optional<std::size_t> without,
                                                   const std::vector<Held>& held, bool no_zero_item,
                                                   bool has_zero_item) {
  bool is_possible = false;
  const auto lines = options(without, no_zero_item, held, is_possible);
  if (!is_possible) return std::nullopt;
  Knapsack knapsack(totals_, test.tie_areas());
  for (const auto& amount : knapsack.frontier(lines)) {
    if (!test.is_met(amount, has_zero_item)) continue;
    Found found;
    found.cost = amount.cost;
    found.lines = amount.lines;
    for (const auto& taken : knapsack.taken(amount)) {
      found.levels.push_back(levels_of(taken.item)[static_cast<std::size_t>(taken.level)]);
    }
    if (costs_ == nullptr) trim(found, test, has_zero_item);
    return found;
  }
  return std::nullopt;
}

// With lines at 0 that a band does not forgive there are two ways: to raise them all, or to reach
// an index whose band forgives them.
std::optional<PlanSearch::Found> PlanSearch::solve(const GoalTest& test,
                                                   std::optional<std::size_t> without,
                                                   const std::vector<Held>& held) {
  const bool has_zero = std::find(is_zero_.begin(), is_zero_.end(), true) != is_zero_.end();
  if (!test.zero_items_matter() || !has_zero) return solve(test, without, held, false, false);
  auto raised = solve(test, without, held, true, false);
  auto left = solve(test, without, held, false, true);
  if (!raised || !left) return raised ? raised : left;
  const bool is_cheaper =
      left->cost < raised->cost || (left->cost == raised->cost && left->lines < raised->lines);
  return is_cheaper ? left : raised;
}

// Each way of the lines that others are compared with is tried in the session: then the others
// stand as they would.
std::optional<PlanSearch::Found> PlanSearch::solve_among_peers(std::optional<std::size_t> without) {
  std::vector<std::size_t> peers;
  std::size_t ways = 1;
  for (std::size_t i = 0; i < menus_.size(); ++i) {
    if (!is_peer(i) || without == i || levels_of(i).empty()) continue;
    peers.push_back(i);
    ways *= levels_of(i).size() + 1;
    if (ways > kMostPeerWays) throw Unproven();
  }
  std::optional<Found> best;
  for (std::size_t way = 0; way < ways; ++way) {
    std::vector<Held> held;
    std::vector<Level> taken;
    std::size_t rest = way;
    for (const auto item : peers) {
      const std::size_t count = levels_of(item).size() + 1;
      held.push_back({item, static_cast<std::int32_t>(rest % count) - 1});
      if (rest % count > 0) taken.push_back(levels_of(item)[rest % count - 1]);
      rest /= count;
    }
    std::optional<Found> found;
    if (taken.empty()) {
      found = solve(GoalTest(session_, totals_, agency_, goal_), without, held);
    } else {
      const auto changes = changes_of_all(taken);
      if (!session_.apply(changes)) continue;  // it would contradict somebody's facts
      const GoalTest test(session_, totals_, agency_, goal_);
      session_.undo();
      found = solve(test, without, held);
    }
    const bool is_cheaper = found && (!best || found->cost < best->cost ||
                                      (found->cost == best->cost && found->lines < best->lines));
    if (is_cheaper) best = std::move(found);
  }
  return best;
}

Amount PlanSearch::amount_of(const std::vector<std::pair<std::size_t, Points>>& points) const {
  std::vector<int128> sums(totals_.group_count());
  for (std::size_t g = 0; g < sums.size(); ++g) sums[g] = totals_.sum(g);
  for (const auto& [item, to] : points) sums[totals_.group_of(item)] += totals_.gain(item, to);
  Amount amount;
  std::vector<int128> worth(sums.size());
  for (std::size_t g = 0; g < sums.size(); ++g) {
    worth[g] = totals_.worth(g, sums[g]);
    amount.total += worth[g];
  }
  if (goal_.kind != Goal::Kind::rank) return amount;
  for (const auto& area : set_.tie_break)
    amount.ties.push_back(worth[*set_.find_area(area.id.text)]);
  return amount;
}

// The line that gains least is raised only as far as the goal needs it.
void PlanSearch::trim(Found& found, const GoalTest& test, bool has_zero_item) {
  if (found.levels.empty()) return;
  const auto gain = [this](const Level& level) {
    const int128 gained = totals_.gain(level.step.item, level.step.to);
    return gained < 0 ? -gained : gained;
  };
  std::size_t last = 0;
  for (std::size_t i = 1; i < found.levels.size(); ++i) {
    if (gain(found.levels[i]) <= gain(found.levels[last])) last = i;
  }
  const LineStep& step = found.levels[last].step;
  if (is_peer(step.item)) return;  // the others stand as its level has them
  const std::int64_t unit = power_of_ten(6 - set_.item_decimals);
  const int sign = step.to > step.from ? 1 : -1;
  const auto points_at = [&](std::int64_t units) {
    return Points::from_micros(step.from.micros() + sign * units * unit);
  };
  const auto suffices = [&](std::int64_t units) {
    std::vector<std::pair<std::size_t, Points>> points;
    for (std::size_t i = 0; i < found.levels.size(); ++i) {
      const LineStep& own = found.levels[i].step;
      points.emplace_back(own.item, i == last ? points_at(units) : own.to);
    }
    return test.is_met(amount_of(points), has_zero_item);
  };
  std::int64_t low = 1;
  std::int64_t high = (step.to.micros() - step.from.micros()) * sign / unit;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (suffices(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  auto level = menus_[step.item].least(points_at(low));
  if (!level) return;
  level->cost = 1;
  found.levels[last] = std::move(*level);
}

std::vector<Change> PlanSearch::changes_of_all(const std::vector<Level>& levels) const {
  std::vector<Change> changes;
  for (const auto& level : levels) {
    for (auto& change : changes_of(agency_, level.step)) changes.push_back(std::move(change));
  }
  return changes;
}

// What the session makes of the plan is what is told of it.
ImprovementPlan PlanSearch::tried(const std::vector<Level>& levels, bool must_reach) {
  ImprovementPlan plan;
  for (const auto& level : levels) {
    plan.steps.push_back(level.step);
    plan.cost = plan.cost + level.step.cost;
  }
  const auto changes = changes_of_all(levels);
  if (!session_.apply(changes)) throw Unproven();  // sums of others would contradict themselves
  plan.after = position_of(session_, agency_);
  const AgencyScore& score = session_.score_of(agency_);
  const bool fits = std::all_of(levels.begin(), levels.end(), [&](const Level& level) {
    return score.items[level.step.item].points == level.step.to;
  });
  const bool is_reached = is_met(session_, agency_, goal_);
  session_.undo();
  if (!fits || (must_reach && !is_reached)) {
    throw std::logic_error("parindex: a plan does not give what was found");
  }
  return plan;
}

// A line that others are compared with goes no further than its own best where that suffices.
void PlanSearch::go_less_far(Found& found) {
  for (auto& level : found.levels) {
    const std::size_t item = level.step.item;
    if (!is_peer(item) || !menus_[item].best()) continue;
    const Level furthest = level;
    level = *menus_[item].best();
    const auto changes = changes_of_all(found.levels);
    bool suffices = false;
    if (session_.apply(changes)) {
      suffices = is_met(session_, agency_, goal_);
      session_.undo();
    }
    if (!suffices) level = furthest;
  }
}

std::optional<ImprovementPlan> PlanSearch::cheapest(std::optional<std::size_t> without) {
  if (moves_others_by_sums()) throw Unproven();
  bool has_peers = false;
  for (std::size_t i = 0; i < menus_.size(); ++i) has_peers |= is_peer(i);
  auto found = has_peers ? solve_among_peers(without)
                         : solve(GoalTest(session_, totals_, agency_, goal_), without, {});
  if (!found) return std::nullopt;
  if (has_peers && costs_ == nullptr) go_less_far(*found);
  return tried(found->levels, true);
}

ImprovementPlan PlanSearch::nearest() {
  if (moves_others_by_sums()) throw Unproven();
  std::vector<Level> levels;
  for (std::size_t i = 0; i < menus_.size(); ++i) {
    if (const auto& best = menus_[i].best()) levels.push_back(*best);
  }
  return tried(levels, false);
}

std::vector<Obstacle> PlanSearch::obstacles() const {
  std::vector<Obstacle> found;
  for (const auto& menu : menus_) {
    for (auto& obstacle : menu.obstacles()) found.push_back(std::move(obstacle));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Obstacle& a, const Obstacle& b) { return a.lost > b.lost; });
  const GoalTest test(session_, totals_, agency_, goal_);
  std::vector<Obstacle> first = caps_;
  for (std::size_t i = 0; test.zero_items_matter() && i < menus_.size(); ++i) {
    if (!is_zero_[i] || menus_[i].best()) continue;
    Obstacle obstacle;
    obstacle.kind = Hindrance::zero_item;
    obstacle.item = i;
    obstacle.lost = set_.all_items[i]->max;
    first.push_back(std::move(obstacle));
  }
  found.insert(found.begin(), first.begin(), first.end());
  return found;
}

}  // namespace parindex
