#include "ranking/standings.hpp"

#include <algorithm>

#include "base/report.hpp"

namespace parindex {

std::strong_ordering operator<=>(const StandingKey& a, const StandingKey& b) {
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

Fraction decided_index(const Fraction& percent, const CriteriaSet& set) {
  return set.decide_on == DecideOn::exact ? percent : as_printed(percent, set.index_decimals);
}

StandingKey standing_key(const AgencyScore& score, const CriteriaSet& set) {
  StandingKey key;
  key.index = decided_index(*score.index, set);
  for (const auto& area : set.tie_break) {
    const auto& index = score.area_index[*set.find_area(area.id.text)];
    key.areas.push_back(index ? std::optional(decided_index(*index, set)) : std::nullopt);
  }
  return key;
}

std::optional<int> decided_order(const Assessment& assessment, std::size_t block,
                                 std::size_t agency) {
  for (const auto& decision : assessment.tie_decisions) {
    if (decision.block == block && decision.agency == agency) return decision.order;
  }
  return std::nullopt;
}

Standings::Standings(const Assessment& assessment, Stage stage, const BlockScore& score)
    : assessment_(assessment),
      stage_(stage),
      score_(score),
      block_(assessment.blocks()[score.block]),
      set_(*block_.set),
      bands_(set_),
      decided_order_(score.agencies.size()),
      rows_(score.agencies.size()),
      keys_(score.agencies.size()) {
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    decided_order_[row] = decided_order(assessment, score.block, score.agencies[row].agency);
    look_at(row);
    if (rows_[row].unranked == Unranked::no) order_.push_back(row);
  }
  std::sort(order_.begin(), order_.end(),
            [this](std::size_t a, std::size_t b) { return stands_before(a, b); });
  number(0, order_.size(), nullptr);
}

void Standings::update(std::size_t row, std::vector<std::size_t>& changed) {
  const std::optional<int> rank = rows_[row].rank;
  const bool is_tied = rows_[row].is_tied;
  std::size_t from = order_.size();
  std::size_t to = 0;
  const bool was_ranked = rows_[row].unranked == Unranked::no;
  if (was_ranked) {
    from = to = position_of(row);
    order_.erase(order_.begin() + static_cast<std::ptrdiff_t>(from));
  }
  look_at(row);
  if (rows_[row].unranked == Unranked::no) {
    const std::size_t position = position_of(row);
    order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(position), row);
    from = std::min(from, position);
    to = std::max(to, position);
    // Until it is numbered it stands where it stood, so that a move to the same rank is none.
    rows_[row].rank = rank;
    rows_[row].is_tied = is_tied;
  }
  if (was_ranked || rows_[row].unranked == Unranked::no) {
    // Where a row came or went, all that stand behind it have moved.
    const bool is_moved = was_ranked && rows_[row].unranked == Unranked::no;
    number(from, is_moved ? to : order_.size(), &changed);
  }
}

Unranked Standings::why_unranked(const AgencyScore& agency) const {
  if (!agency.is_scored) return Unranked::has_errors;
  if (!agency.index) return Unranked::nothing_applicable;
  const auto status = assessment_.agencies()[agency.agency].status;
  return status == AgencyStatus::unranked ? Unranked::by_status : Unranked::no;
}

// All of a row but its rank.
void Standings::look_at(std::size_t row) {
  const AgencyScore& agency = score_.agencies[row];
  RankedAgency seen;
  seen.agency = agency.agency;
  seen.score = &agency;
  seen.unranked = why_unranked(agency);
  if (agency.index) {
    keys_[row] = standing_key(agency, set_);
    seen.index_text = agency.index->to_decimal(set_.index_decimals);
    bands_.assign(seen, keys_[row].index, assessment_.records(agency.agency), stage_);
  }
  rows_[row] = std::move(seen);
}

bool Standings::stands_before(std::size_t a, std::size_t b) const {
  const auto order = keys_[a] <=> keys_[b];
  return order != 0 ? order < 0 : a < b;
}

// Where the row stands, or would stand.
std::size_t Standings::position_of(std::size_t row) const {
  const auto found =
      std::lower_bound(order_.begin(), order_.end(), row,
                       [this](std::size_t a, std::size_t b) { return stands_before(a, b); });
  return static_cast<std::size_t>(found - order_.begin());
}

std::size_t Standings::end_of_group(std::size_t begin) const {
  std::size_t end = begin + 1;
  while (end < order_.size() && (keys_[order_[end]] <=> keys_[order_[begin]]) == 0) ++end;
  return end;
}

// Ranks of the groups of equal keys that positions `from` to `to` belong to or stand beside, and of
// those behind them for as long as ranks change.
void Standings::number(std::size_t from, std::size_t to, std::vector<std::size_t>* changed) {
  std::size_t begin = from;
  if (begin > 0) --begin;
  while (begin > 0 && (keys_[order_[begin - 1]] <=> keys_[order_[begin]]) == 0) --begin;
  int dense_rank = begin == 0 ? 0 : *rows_[order_[begin - 1]].rank;
  while (begin < order_.size()) {
    const std::size_t end = end_of_group(begin);
    ++dense_rank;
    const int rank = set_.ties == Ties::dense ? dense_rank : static_cast<int>(begin) + 1;
    const auto in_order = settled(begin, end);
    bool is_same = true;
    for (std::size_t i = begin; i < end; ++i) {
      is_same &= in_order.empty() ? set_rank(order_[i], rank, end - begin > 1, changed)
                                  : set_rank(in_order[i - begin],
                                             rank + static_cast<int>(i - begin), false, changed);
    }
    if (begin > to && is_same) break;
    begin = end;
  }
}

std::vector<std::size_t> Standings::settled(std::size_t begin, std::size_t end) const {
  if (set_.ties != Ties::decided || end - begin < 2) return {};
  std::vector<std::size_t> group(order_.begin() + static_cast<std::ptrdiff_t>(begin),
                                 order_.begin() + static_cast<std::ptrdiff_t>(end));
  const bool all_ordered = std::all_of(group.begin(), group.end(), [this](std::size_t row) {
    return decided_order_[row].has_value();
  });
  if (!all_ordered) return {};
  std::sort(group.begin(), group.end(),
            [this](std::size_t a, std::size_t b) { return decided_order_[a] < decided_order_[b]; });
  return group;
}

// Whether the row's rank was that already.
bool Standings::set_rank(std::size_t row, int rank, bool is_tied,
                         std::vector<std::size_t>* changed) {
  RankedAgency& ranked = rows_[row];
  if (ranked.rank == rank && ranked.is_tied == is_tied) return true;
  ranked.rank = rank;
  ranked.is_tied = is_tied;
  if (changed != nullptr) changed->push_back(row);
  return false;
}

BlockRanking Standings::ranking() const {
  BlockRanking ranking;
  ranking.block = score_.block;
  std::vector<std::size_t> ranked = order_;
  // Ties that are settled stand in the authority's order, all others in that of agencies.csv.
  std::stable_sort(ranked.begin(), ranked.end(), [this](std::size_t a, std::size_t b) {
    return *rows_[a].rank < *rows_[b].rank;
  });
  for (const auto row : ranked) ranking.rows.push_back(rows_[row]);
  for (const auto& row : rows_) {
    if (row.unranked != Unranked::no) ranking.rows.push_back(row);
  }
  for (const auto agency : block_.agencies) {
    if (assessment_.agencies()[agency].status == AgencyStatus::excused) {
      ranking.excused.push_back(agency);
    }
  }
  ranking.band_counts = count_bands();
  return ranking;
}

std::vector<BandCount> Standings::count_bands() const {
  std::size_t with_band = 0;
  std::vector<BandCount> counts(set_.bands.size());
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i].band = i;
  for (const auto& row : rows_) {
    if (!row.band) continue;
    ++with_band;
    ++counts[*row.band].count;
  }
  if (with_band == 0) return counts;
  for (auto& count : counts) {
    const auto share = Fraction::of(static_cast<std::int64_t>(count.count) * 100,
                                    static_cast<std::int64_t>(with_band));
    count.share_text = share.to_decimal(2);
  }
  return counts;
}

void Standings::tell_unsettled_ties(Diagnostics& diagnostics) const {
  if (set_.ties != Ties::decided) return;
  for (std::size_t begin = 0; begin < order_.size();) {
    const std::size_t end = end_of_group(begin);
    if (rows_[order_[begin]].is_tied) {
      std::string names;
      for (std::size_t i = begin; i < end; ++i) {
        names +=
            (names.empty() ? "" : ", ") + assessment_.agencies()[rows_[order_[i]].agency].code.text;
      }
      diagnostics.push_back(
          finding(ErrorCode::unsettled_tie, block_.place,
                  {block_.id.text, names, std::to_string(*rows_[order_[begin]].rank)}));
    }
    begin = end;
  }
}

}  // namespace parindex
