#include "parindex/leave_out.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/parallel.hpp"
#include "ranking/standings.hpp"
#include "scoring/totals.hpp"

namespace parindex {
namespace {

// A copy of a block's score, from which items are taken and to which they are given back.
class ReducedBlock {
 public:
  ReducedBlock(const Ranking& ranking, const BlockRanking& today)
      : assessment_(*ranking.scored->assessment),
        stage_(ranking.scored->stage),
        today_(today),
        whole_(ranking.scored->blocks[today.block]),
        totals_(*assessment_.blocks()[today.block].set),
        reduced_(whole_),
        rows_(today.rows.size()) {
    // Rows of the ranking refer to the agencies of the block's score.
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      rows_[i] = static_cast<std::size_t>(today.rows[i].score - whole_.agencies.data());
    }
  }

  // Fills in what `out` says of the ranks without its items.
  void leave_out(LeftOut& out) {
    for (std::size_t row = 0; row < whole_.agencies.size(); ++row) take(row, out.items);
    compare(out);
    for (std::size_t row = 0; row < whole_.agencies.size(); ++row) give_back(row, out.items);
  }

 private:
  // As AgencyScorer scores a dropped item.
  void take(std::size_t row, const std::vector<std::size_t>& items) {
    auto& scores = reduced_.agencies[row].items;
    if (scores.empty()) return;
    ItemScore left_out;
    left_out.state = State::left_out;
    for (const auto item : items) scores[item] = left_out;
    totals_.add_up(reduced_, row);
  }

  // Totals are made anew by the next take(), of every row.
  void give_back(std::size_t row, const std::vector<std::size_t>& items) {
    auto& scores = reduced_.agencies[row].items;
    if (scores.empty()) return;
    for (const auto item : items) scores[item] = whole_.agencies[row].items[item];
  }

  bool concerns(std::size_t row, const std::vector<std::size_t>& items) const {
    const auto& scores = whole_.agencies[row].items;
    return std::any_of(items.begin(), items.end(),
                       [&scores](std::size_t item) { return scores[item].max > Points(); });
  }

  void compare(LeftOut& out) const {
    const Standings standings(assessment_, stage_, reduced_);
    for (std::size_t row = 0; row < whole_.agencies.size(); ++row) {
      out.ranks.push_back(standings.of(row).rank);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const RankedAgency& before = today_.rows[i];
      const RankedAgency& after = standings.of(rows_[i]);
      if (!before.rank) continue;
      if (concerns(rows_[i], out.items)) ++out.concerned;
      if (!after.rank) {
        out.unranked.push_back(before.agency);
        continue;
      }
      const int change = std::abs(*after.rank - *before.rank);
      ++out.compared;
      out.rank_change_sum += change;
      if (change > 0) ++out.rank_changes;
      if (after.band != before.band) ++out.band_changes;
      if (change > out.largest_change) out.moved_most.clear();
      out.largest_change = std::max(out.largest_change, change);
      if (change > 0 && change == out.largest_change) out.moved_most.push_back(before.agency);
    }
  }

  const Assessment& assessment_;
  const Stage stage_;
  const BlockRanking& today_;
  const BlockScore& whole_;
  const Totals totals_;
  BlockScore reduced_;
  std::vector<std::size_t> rows_;  // of the block's score, in the order of the ranking
};

}  // namespace

std::optional<Fraction> LeftOut::mean_rank_change() const {
  if (compared == 0) return std::nullopt;
  return Fraction::of(rank_change_sum, static_cast<std::int64_t>(compared));
}

std::vector<LeftOut> leave_out(const Ranking& ranking, std::size_t block, int threads) {
  const BlockRanking& today = ranking.blocks.at(block);
  const CriteriaSet& set = *ranking.scored->assessment->blocks()[today.block].set;
  std::vector<LeftOut> all(set.areas.size() + set.scored_item_count);
  for (std::size_t i = 0; i < set.scored_item_count; ++i) {
    all[set.areas.size() + i].items = {i};
    all[*set.all_items[i]->area].items.push_back(i);
  }
  for (std::size_t k = 0; k < set.areas.size(); ++k) all[k].area = k;
  const std::size_t workers = std::min(thread_count(threads), all.size());
  for_each_index(workers, threads, [&](std::size_t worker) {
    ReducedBlock reduced(ranking, today);
    for (std::size_t i = worker; i < all.size(); i += workers) reduced.leave_out(all[i]);
  });
  return all;
}

}  // namespace parindex
