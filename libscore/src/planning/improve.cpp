#include "parindex/improve.hpp"

#include <algorithm>
#include <stdexcept>

#include "planning/goal_test.hpp"
#include "planning/knapsack.hpp"
#include "planning/plan_search.hpp"
#include "planning/steps/menu.hpp"

namespace parindex {
namespace {

void check_goal(const WhatIf& session, std::size_t agency, const Goal& goal) {
  const CriteriaSet& set = session.assessment().set_of(agency);
  const RankedAgency& row = session.standing(agency);  // throws where it is not scored
  if (goal.kind == Goal::Kind::band && goal.band >= set.bands.size()) {
    throw std::invalid_argument("parindex: no such band");
  }
  if (goal.kind != Goal::Kind::rank) return;
  if (!row.rank) throw std::invalid_argument("parindex: the agency is not ranked");
  if (goal.rank < 1) throw std::invalid_argument("parindex: no such rank");
}

// The share of the answers at which a survey alone would close the gap.
void tell_needed_means(Improvement& found, const WhatIf& session) {
  if (found.goal.kind != Goal::Kind::index || !found.nearest) return;
  const AgencyScore& score = session.score_of(found.agency);
  const CriteriaSet& set = session.assessment().set_of(found.agency);
  const auto& reached = found.nearest->after.index;
  if (!reached || *reached >= found.goal.index ||
      set.not_applicable == NotApplicable::rescale_area) {
    return;
  }
  const Fraction lack =
      (found.goal.index - *reached) * Fraction(score.applicable_max) / Fraction(100);
  for (auto& obstacle : found.obstacles) {
    if (obstacle.kind != Hindrance::survey || !obstacle.mean) continue;
    const Fraction needed = *obstacle.mean + lack / Fraction(set.all_items[*obstacle.item]->max);
    if (needed <= Fraction(1)) obstacle.needed = needed;
  }
}

bool is_same(const ImprovementPlan& a, const ImprovementPlan& b) {
  return std::equal(a.steps.begin(), a.steps.end(), b.steps.begin(), b.steps.end(),
                    [](const LineStep& x, const LineStep& y) {
                      return x.item == y.item && x.to == y.to && x.cost == y.cost;
                    });
}

// The cheapest plan without each line of the best, the cheapest first.
std::vector<ImprovementPlan> runner_ups(PlanSearch& search, const ImprovementPlan& best,
                                        std::size_t most) {
  std::vector<ImprovementPlan> plans;
  if (most == 0) return plans;
  for (const auto& step : best.steps) {
    auto plan = search.cheapest(step.item);
    if (!plan) continue;
    const bool is_known =
        std::any_of(plans.begin(), plans.end(),
                    [&](const ImprovementPlan& other) { return is_same(other, *plan); });
    if (!is_known) plans.push_back(std::move(*plan));
  }
  std::stable_sort(plans.begin(), plans.end(),
                   [](const ImprovementPlan& a, const ImprovementPlan& b) {
                     if (a.cost != b.cost) return a.cost < b.cost;
                     return a.steps.size() < b.steps.size();
                   });
  if (plans.size() > most) plans.resize(most);
  return plans;
}

}  // namespace

std::vector<Change> changes_of(std::size_t agency, const LineStep& step) {
  std::vector<Change> changes;
  if (step.is_given) {
    changes.emplace_back(PointsChange{agency, step.item, step.to});
    return changes;
  }
  for (const auto& fact : step.facts) changes.emplace_back(FactChange{agency, fact.fact, fact.to});
  return changes;
}

Improvement improve(WhatIf& session, std::size_t agency, const Goal& goal,
                    const ImproveOptions& options) {
  check_goal(session, agency, goal);
  Improvement found;
  found.agency = agency;
  found.goal = goal;
  found.now = position_of(session, agency);
  if (is_met(session, agency, goal)) {
    found.answer = Answer::met_already;
    return found;
  }
  if (!found.now.index) return found;  // nothing applies: no points can be gained
  PlanSearch search(session, agency, goal, options.costs);
  try {
    if (search.caps().empty()) found.best = search.cheapest();
    if (found.best) {
      found.answer = Answer::within_reach;
      found.runner_ups = runner_ups(search, *found.best, options.runner_ups);
      return found;
    }
  } catch (const Unproven&) {
    found.answer = Answer::refused;
    return found;
  }
  found.obstacles = search.obstacles();
  try {
    found.nearest = search.nearest();
  } catch (const Unproven&) {  // then none is told
  }
  tell_needed_means(found, session);
  return found;
}

std::optional<std::size_t> next_band(const WhatIf& session, std::size_t agency) {
  const RankedAgency& row = session.standing(agency);
  if (!row.band) return std::nullopt;
  const CriteriaSet& set = session.assessment().set_of(agency);
  const auto stands_below = [&](std::size_t a, std::size_t b) {
    return stands_above(set.bands[b], set.bands[a]);
  };
  std::optional<std::size_t> next;
  for (std::size_t band = 0; band < set.bands.size(); ++band) {
    if (stands_below(*row.band, band) && (!next || stands_below(band, *next))) next = band;
  }
  return next;
}

std::vector<LineOutlook> outlook(WhatIf& session, std::size_t agency, const Costs* costs) {
  const AgencyScore& score = session.score_of(agency);
  const CriteriaSet& set = session.assessment().set_of(agency);
  const Points unit = Points::from_micros(power_of_ten(6 - set.item_decimals));
  std::vector<LineOutlook> lines;
  for (std::size_t i = 0; i < score.items.size(); ++i) {
    const Menu menu(session.scored(), score, i, costs);
    if (!menu.line().counts()) continue;
    LineOutlook line;
    line.item = i;
    line.now = score.items[i];
    const bool is_penalty = menu.line().is_penalty();
    line.lost = is_penalty ? line.now.points : set.all_items[i]->max - line.now.points;
    if (line.lost <= Points()) continue;
    if (const auto& best = menu.best()) {
      line.best = best->step;
      auto next = menu.least(is_penalty ? line.now.points - unit : line.now.points + unit);
      if (next) line.next = std::move(next->step);
    }
    line.obstacles = menu.obstacles();
    lines.push_back(std::move(line));
  }
  const auto gain = [](const LineOutlook& line) {
    if (!line.best) return Points();
    return std::max(line.best->to - line.best->from, line.best->from - line.best->to);
  };
  std::stable_sort(lines.begin(), lines.end(), [&](const LineOutlook& a, const LineOutlook& b) {
    return gain(a) != gain(b) ? gain(a) > gain(b) : a.lost > b.lost;
  });
  return lines;
}

}  // namespace parindex
