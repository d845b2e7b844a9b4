#include "planning/goal_test.hpp"

#include <algorithm>

namespace parindex {
namespace {

bool is_as_good(const CriteriaSet& set, std::size_t band, std::size_t wanted) {
  return !stands_above(set.bands[wanted], set.bands[band]);
}

}  // namespace

Position position_of(const WhatIf& session, std::size_t agency) {
  const RankedAgency& row = session.standing(agency);
  Position position;
  position.points = row.score->points;
  position.bonus = row.score->bonus;
  position.penalty = row.score->penalty;
  position.index = row.score->index;
  position.index_text = row.index_text;
  position.rank = row.rank;
  position.band = row.band;
  return position;
}

bool is_met(const WhatIf& session, std::size_t agency, const Goal& goal) {
  const CriteriaSet& set = session.assessment().set_of(agency);
  const RankedAgency& row = session.standing(agency);
  switch (goal.kind) {
    case Goal::Kind::band: return row.band && is_as_good(set, *row.band, goal.band);
    case Goal::Kind::rank: return row.rank && *row.rank <= goal.rank;
    case Goal::Kind::index: break;
  }
  return row.score->index && decided_index(*row.score->index, set) >= goal.index;
}

GoalTest::GoalTest(const WhatIf& session, const ImproveTotals& totals, std::size_t agency,
                   const Goal& goal)
    : session_(session),
      assessment_(session.assessment()),
      set_(assessment_.set_of(agency)),
      totals_(totals),
      agency_(agency),
      goal_(goal),
      bands_(set_) {
  if (goal.kind == Goal::Kind::band) {
    zero_items_matter_ = std::any_of(set_.bands.begin(), set_.bands.end(),
                                     [](const Band& band) { return band.requires_no_zero_item; });
  }
  if (goal.kind != Goal::Kind::rank) return;
  for (const auto& area : set_.tie_break) tie_areas_.push_back(*set_.find_area(area.id.text));
  const std::size_t block = *assessment_.agencies()[agency].block;
  for (const auto& other : session.scored().blocks[block].agencies) {
    if (other.agency == agency || !session.standing(other.agency).rank) continue;
    others_.emplace_back(standing_key(other, set_), other.agency);
  }
  std::sort(others_.begin(), others_.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
}

bool GoalTest::is_met(const Amount& amount, bool has_zero_item) const {
  switch (goal_.kind) {
    case Goal::Kind::band: return reaches_band(totals_.index(amount.total), has_zero_item);
    case Goal::Kind::rank: return reaches_rank(amount);
    case Goal::Kind::index: break;
  }
  return decided_index(totals_.index(amount.total), set_) >= goal_.index;
}

// As the table of bands says of a score of that index, with a line at 0 or without.
bool GoalTest::reaches_band(const Fraction& index, bool has_zero_item) const {
  AgencyScore score;
  score.has_self_scores = session_.score_of(agency_).has_self_scores;
  ItemScore line;
  line.state = State::left_out;
  score.items.assign(std::max<std::size_t>(set_.scored_item_count, 1), line);
  if (has_zero_item) score.items[0].state = State::scored;
  RankedAgency row;
  row.score = &score;
  bands_.assign(row, decided_index(index, set_), assessment_.records(agency_),
                session_.scored().stage);
  return is_as_good(set_, *row.band, goal_.band);
}

bool GoalTest::reaches_rank(const Amount& amount) const {
  StandingKey key;
  key.index = decided_index(totals_.index(amount.total), set_);
  for (std::size_t i = 0; i < tie_areas_.size(); ++i) {
    const auto index = totals_.area_index(tie_areas_[i], amount.ties[i]);
    key.areas.push_back(index ? std::optional(decided_index(*index, set_)) : std::nullopt);
  }
  int before = 0;
  int groups = 0;
  std::vector<std::size_t> tied;
  const StandingKey* last = nullptr;
  for (const auto& [other, agency] : others_) {
    const auto order = other <=> key;
    if (order > 0) break;
    if (order == 0) {
      tied.push_back(agency);
      continue;
    }
    ++before;
    if (last == nullptr || (*last <=> other) != 0) ++groups;
    last = &other;
  }
  int rank = (set_.ties == Ties::dense ? groups : before) + 1;
  if (set_.ties == Ties::decided && !tied.empty()) {
    const std::size_t block = *assessment_.agencies()[agency_].block;
    const auto own = decided_order(assessment_, block, agency_);
    bool is_settled = own.has_value();
    int earlier = 0;
    for (const auto agency : tied) {
      const auto order = decided_order(assessment_, block, agency);
      is_settled &= order.has_value();
      earlier += own && order && *order < *own;
    }
    if (is_settled) rank += earlier;
  }
  return rank <= goal_.rank;
}

std::vector<Obstacle> GoalTest::caps() const {
  if (goal_.kind != Goal::Kind::band) return {};
  std::vector<Obstacle> found;
  const auto caps = bands_.caps_on(assessment_.records(agency_), session_.score_of(agency_),
                                   session_.scored().stage);
  for (const auto& cap : caps) {
    const auto band = *set_.find_band(cap.band.text);
    if (is_as_good(set_, band, goal_.band)) continue;
    Obstacle obstacle;
    obstacle.kind = cap.reason == BandLimit::event ? Hindrance::event : Hindrance::no_self_score;
    obstacle.name = cap.event.text;
    obstacle.band = band;
    found.push_back(std::move(obstacle));
  }
  return found;
}

}  // namespace parindex
