#include "parindex/ranking.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/report.hpp"
#include "ranking/bands.hpp"

namespace parindex {
namespace {

// A share or index in percent rounded as it is printed.
Fraction published(const Fraction& percent, int decimals) {
  return Fraction(percent.rounded(decimals).value_or(Points()));
}

// What rows are ordered by: the index, then the areas of tie_break, each as the set decides on it.
struct Key {
  Fraction index;
  std::vector<std::optional<Fraction>> areas;

  // Less: stands before. An agency to which an area does not apply comes after those to which it
  // does.
  friend std::strong_ordering operator<=>(const Key& a, const Key& b) {
    if (const auto order = b.index <=> a.index; order != 0) return order;
    for (std::size_t i = 0; i < a.areas.size(); ++i) {
      if (a.areas[i].has_value() != b.areas[i].has_value()) {
        return a.areas[i] ? std::strong_ordering::less : std::strong_ordering::greater;
      }
      if (!a.areas[i]) continue;
      if (const auto order = *b.areas[i] <=> *a.areas[i]; order != 0) return order;
    }
    return std::strong_ordering::equal;
  }
};

class BlockRanker {
 public:
  BlockRanker(const Scored& scored, const BlockScore& score, Diagnostics& diagnostics)
      : assessment_(*scored.assessment),
        stage_(scored.stage),
        score_(score),
        block_(assessment_.blocks()[score.block]),
        set_(*block_.set),
        diagnostics_(diagnostics) {}

  BlockRanking rank() {
    BlockRanking ranking;
    ranking.block = score_.block;
    std::vector<Entry> ranked;
    std::vector<RankedAgency> unranked;
    const BandTable bands(set_);
    for (const auto& agency : score_.agencies) {
      RankedAgency row;
      row.agency = agency.agency;
      row.score = &agency;
      row.unranked = why_unranked(agency);
      Key key;
      if (agency.index) {
        key = key_of(agency);
        row.index_text = agency.index->to_decimal(set_.index_decimals);
        bands.assign(row, key.index, assessment_.records(agency.agency), stage_);
      }
      if (row.unranked == Unranked::no) {
        ranked.push_back({std::move(key), std::move(row)});
      } else {
        unranked.push_back(std::move(row));
      }
    }
    // Stable: equal ranks stand in the order of agencies.csv.
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Entry& a, const Entry& b) { return a.key < b.key; });
    number(ranked);
    for (auto& entry : ranked) ranking.rows.push_back(std::move(entry.row));
    for (auto& row : unranked) ranking.rows.push_back(std::move(row));
    for (const auto agency : block_.agencies) {
      if (assessment_.agencies()[agency].status == AgencyStatus::excused) {
        ranking.excused.push_back(agency);
      }
    }
    count_bands(ranking);
    return ranking;
  }

 private:
  struct Entry {
    Key key;
    RankedAgency row;
  };

  Unranked why_unranked(const AgencyScore& agency) const {
    if (!agency.is_scored) return Unranked::has_errors;
    if (!agency.index) return Unranked::nothing_applicable;
    const auto status = assessment_.agencies()[agency.agency].status;
    return status == AgencyStatus::unranked ? Unranked::by_status : Unranked::no;
  }

  Fraction decided(const Fraction& percent) const {
    return set_.decide_on == DecideOn::exact ? percent : published(percent, set_.index_decimals);
  }

  Key key_of(const AgencyScore& agency) const {
    Key key;
    key.index = decided(*agency.index);
    for (const auto& area : set_.tie_break) {
      const auto& index = agency.area_index[*set_.find_area(area.id.text)];
      key.areas.push_back(index ? std::optional(decided(*index)) : std::nullopt);
    }
    return key;
  }

  void number(std::vector<Entry>& entries) {
    int dense_rank = 0;
    for (std::size_t begin = 0; begin < entries.size();) {
      std::size_t end = begin + 1;
      while (end < entries.size() && (entries[end].key <=> entries[begin].key) == 0) ++end;
      ++dense_rank;
      const int rank = set_.ties == Ties::dense ? dense_rank : static_cast<int>(begin) + 1;
      const bool is_settled =
          end - begin > 1 && set_.ties == Ties::decided && settle(entries, begin, end, rank);
      for (std::size_t i = begin; i < end; ++i) {
        entries[i].row.rank = is_settled ? rank + static_cast<int>(i - begin) : rank;
        entries[i].row.is_tied = !is_settled && end - begin > 1;
      }
      begin = end;
    }
  }

  // Puts tied agencies in the authority's order; false, and named, where it has not ordered them
  // all.
  bool settle(std::vector<Entry>& entries, std::size_t begin, std::size_t end, int rank) {
    std::map<std::size_t, int> orders;
    for (const auto& decision : assessment_.tie_decisions) {
      if (decision.block == score_.block) orders.emplace(decision.agency, decision.order);
    }
    std::string names;
    bool all_ordered = true;
    for (std::size_t i = begin; i < end; ++i) {
      const auto agency = entries[i].row.agency;
      all_ordered &= orders.count(agency) != 0;
      names += (names.empty() ? "" : ", ") + assessment_.agencies()[agency].code.text;
    }
    if (!all_ordered) {
      diagnostics_.push_back(finding(ErrorCode::unsettled_tie, block_.place,
                                     {block_.id.text, names, std::to_string(rank)}));
      return false;
    }
    std::sort(entries.begin() + static_cast<std::ptrdiff_t>(begin),
              entries.begin() + static_cast<std::ptrdiff_t>(end),
              [&](const Entry& a, const Entry& b) {
                return orders.at(a.row.agency) < orders.at(b.row.agency);
              });
    return true;
  }

  void count_bands(BlockRanking& ranking) const {
    std::size_t with_band = 0;
    std::vector<std::size_t> counts(set_.bands.size(), 0);
    for (const auto& row : ranking.rows) {
      if (!row.band) continue;
      ++with_band;
      ++counts[*row.band];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
      BandCount count{i, counts[i], {}};
      if (with_band > 0) {
        const auto share = Fraction::of(static_cast<std::int64_t>(counts[i]) * 100,
                                        static_cast<std::int64_t>(with_band));
        count.share_text = share.to_decimal(2);
      }
      ranking.band_counts.push_back(std::move(count));
    }
  }

  const Assessment& assessment_;
  Stage stage_;
  const BlockScore& score_;
  const Block& block_;
  const CriteriaSet& set_;
  Diagnostics& diagnostics_;
};

}  // namespace

Ranking rank(const Scored& scored) {
  Ranking ranking;
  ranking.scored = &scored;
  for (const auto& block : scored.blocks) {
    ranking.blocks.push_back(BlockRanker(scored, block, ranking.diagnostics).rank());
  }
  sort_by_place(ranking.diagnostics);
  return ranking;
}

}  // namespace parindex
