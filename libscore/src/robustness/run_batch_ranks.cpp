// Ranks and bands of the runs of a batch, and their counts.
#include <algorithm>
#include <limits>

#include "robustness/run_batch.hpp"

namespace parindex {
namespace {

// Up to so many rows, comparing each with each by vectors is faster than sorting.
constexpr std::size_t kRowsToCompare = 192;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

void RunBatch::find_ranks() {
  const auto& values = scoring().decide_on == DecideOn::published ? decisive_ : shares_;
  if (model_.rows > kRowsToCompare) {
    for (std::size_t run = 0; run < runs_; ++run) settle(run);
    return;
  }
  count_above(instructions_, values.data(), model_.rows, stride_, ranks_.data());
  // Where no two are equal, ranks from 0 add up to this; where some are, to less.
  const auto rows = static_cast<std::int64_t>(model_.rows);
  const auto without_ties = static_cast<std::int32_t>(rows * (rows - 1) / 2);
  std::vector<std::int32_t> sums(stride_, 0);
  for (std::size_t row = 0; row < model_.rows; ++row) {
    const std::int32_t* const ranks = ranks_.data() + row * stride_;
    for (std::size_t run = 0; run < stride_; ++run) sums[run] += ranks[run];
  }
  for (std::size_t run = 0; run < runs_; ++run) {
    if (sums[run] != without_ties) settle(run);
  }
}

// Ranks of one run by exact comparison and by the set's rule for ties.
void RunBatch::settle(std::size_t run) {
  put_in_order(run);
  int dense_rank = 0;
  for (std::size_t begin = 0; begin < order_.size();) {
    std::size_t end = begin + 1;
    while (end < order_.size() && compare(run, order_[begin], order_[end]) == 0) ++end;
    const int rank = model_.ties == Ties::dense ? dense_rank : static_cast<int>(begin);
    number(run, std::span(order_).subspan(begin, end - begin), rank);
    ++dense_rank;
    begin = end;
  }
}

// By the doubles first, which lie together while they are sorted; those that are equal, exactly.
void RunBatch::put_in_order(std::size_t run) {
  const bool is_published = scoring().decide_on == DecideOn::published;
  const auto& values = is_published ? decisive_ : shares_;
  sorted_.resize(model_.rows);
  for (std::size_t row = 0; row < model_.rows; ++row) sorted_[row] = {-at(values, row, run), row};
  std::sort(sorted_.begin(), sorted_.end());
  order_.resize(model_.rows);
  for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = sorted_[i].second;
  for (std::size_t begin = 0; begin < order_.size();) {
    std::size_t end = begin + 1;
    while (end < order_.size() && sorted_[end].first == sorted_[begin].first) ++end;
    std::sort(order_.begin() + static_cast<std::ptrdiff_t>(begin),
              order_.begin() + static_cast<std::ptrdiff_t>(end),
              [&](std::size_t a, std::size_t b) { return stands_before(run, a, b); });
    begin = end;
  }
}

bool RunBatch::stands_before(std::size_t run, std::size_t a, std::size_t b) const {
  const auto order = compare(run, a, b);
  return order != 0 ? order < 0 : a < b;
}

// Less: stands before. Shares are rounded one by one, which never turns an order round; where they
// are equal the fractions decide.
std::strong_ordering RunBatch::compare(std::size_t run, std::size_t a, std::size_t b) const {
  if (scoring().decide_on == DecideOn::published) {
    const auto order = as_whole(at(decisive_, b, run)) <=> as_whole(at(decisive_, a, run));
    if (order != 0) return order;
  } else if (at(shares_, a, run) != at(shares_, b, run)) {
    return at(shares_, a, run) > at(shares_, b, run) ? std::strong_ordering::less
                                                     : std::strong_ordering::greater;
  } else {
    const int128 left = int128{as_whole(at(points_, b, run))} * as_whole(at(max_, a, run));
    const int128 right = int128{as_whole(at(points_, a, run))} * as_whole(at(max_, b, run));
    if (left != right) {
      return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
    }
  }
  for (const auto area : model_.tie_break) {
    const auto of_a = area_index(run, a, area);
    const auto of_b = area_index(run, b, area);
    if (of_a.has_value() != of_b.has_value()) {
      return of_a ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    if (!of_a) continue;
    if (const auto order = *of_b <=> *of_a; order != 0) return order;
  }
  return std::strong_ordering::equal;
}

// As the set decides on it; none where the area does not apply.
std::optional<Fraction> RunBatch::area_index(std::size_t run, std::size_t row,
                                             std::size_t area) const {
  const Sum sum = area_sum(run, row, area);
  if (sum.max == 0) return std::nullopt;
  const Fraction index = Fraction::of(int128{100} * sum.points, sum.max);
  return scoring().decide_on == DecideOn::published ? as_printed(index, model_.decimals) : index;
}

// Rows that tie share the rank, unless the authority has put all of them in an order.
void RunBatch::number(std::size_t run, std::span<const std::size_t> group, int rank) {
  const bool is_settled = model_.ties == Ties::decided && !model_.decided_order.empty() &&
                          std::all_of(group.begin(), group.end(), [this](std::size_t row) {
                            return model_.decided_order[row].has_value();
                          });
  for (const auto row : group) {
    const auto before = [&](std::size_t other) {
      return model_.decided_order[other] < model_.decided_order[row];
    };
    const auto place = is_settled ? std::count_if(group.begin(), group.end(), before) : 0;
    ranks_[row * stride_ + run] = rank + static_cast<int>(place);
  }
}

// ---- bands

RunBatch::BandEnds RunBatch::band_ends(const Scoring& scoring) const {
  BandEnds ends;
  for (std::size_t row = 0; row < model_.bands.size(); ++row) {
    const BandRange& range = model_.bands[row][scoring.zero_items[row] > 0 ? 1 : 0];
    double low = range.is_possible ? -kInfinity : kInfinity;
    double high = kInfinity;
    const auto near = [&](const Bound& bound) {
      const Fraction share = bound.value / Fraction(100);
      // Micro-points of a percent are exact, and their quotient is rounded once.
      return static_cast<double>(share.rounded(6)->micros()) / 1e6;
    };
    if (range.low) low = near(*range.low);
    if (range.high) high = near(*range.high);
    ends.low.push_back(low);
    ends.high.push_back(high);
  }
  return ends;
}

Fraction RunBatch::index(std::size_t row, std::size_t run) const {
  const Fraction exact =
      Fraction::of(int128{100} * as_whole(at(points_, row, run)), as_whole(at(max_, row, run)));
  if (scoring().decide_on == DecideOn::exact) return exact;
  return Fraction::of(as_whole(at(decisive_, row, run)), power_of_ten(model_.decimals));
}

bool RunBatch::keeps_band(std::size_t row, std::size_t run, bool has_zero) const {
  return model_.bands[row][has_zero ? 1 : 0].has(index(row, run));
}

bool RunBatch::has_zero_item(std::size_t row, std::size_t run) const {
  auto zeros = static_cast<std::int64_t>(scoring().zero_items[row]);
  for (const auto& change : changes_of(run, row)) {
    const auto points = scoring().points(row, change.item);
    const auto max = scoring().max(row, change.item);
    zeros += (change.points == 0 && change.max > 0) - (points == 0 && max > 0);
  }
  return zeros > 0;
}

// Shares a thousandth of a percent away from both ends of the band are clear of it; nearer ones are
// looked at exactly.
std::uint64_t RunBatch::runs_in_band(std::size_t row) const {
  std::uint64_t inside = 0;
  const double low = band_ends_[scoring_].low[row];
  const double high = band_ends_[scoring_].high[row];
  constexpr double kClear = 1e-5;
  const bool is_plain =
      scoring().decide_on == DecideOn::exact && changes_.empty() && failures_.empty();
  std::uint64_t clear = 0;
  const double* const shares = shares_.data() + row * stride_;
  for (std::size_t run = 0; run < runs_ && is_plain; ++run) {
    const double share = shares[run];
    inside += (share > low) & (share < high);
    clear += ((share > low + kClear) | (share < low - kClear)) &
             ((share > high + kClear) | (share < high - kClear));
  }
  if (is_plain && clear == runs_) return inside;
  inside = 0;
  for (std::size_t run = 0; run < runs_; ++run) {
    if (has_failed(run)) continue;
    inside += keeps_band(row, run, has_zero_item(row, run));
  }
  return inside;
}

// ---- counts

void RunBatch::count(RankDraws& draws) const {
  draws.draws += runs_;
  for (std::size_t run = 0; run < runs_; ++run) draws.failed += failed_[run];
  for (const auto& [row, run] : failures_) ++draws.rows[row].failed;
  for (std::size_t row = 0; row < model_.rows; ++row) {
    count(row, draws.rows[row]);
    if (!model_.bands.empty()) draws.rows[row].same_band += runs_in_band(row);
  }
  for (auto& pair : draws.pairs) count(pair);
}

// What is read lies in local names: for all that is known, counts could be written over members.
void RunBatch::count(std::size_t row, RowDraws& counts) const {
  const std::size_t runs = runs_;
  const std::int32_t* const ranks = ranks_.data() + row * stride_;
  const double* const printed = printed_.data() + row * stride_;
  const double* const micros = micros_.data() + row * stride_;
  const std::uint8_t* const failed = failed_.data();
  double sum = 0;  // whole, and far below 2^53
  for (std::size_t run = 0; run < runs; ++run) {
    if (failed[run] != 0) continue;
    counts.ranks.add(ranks[run] + 1);
    counts.indices.add(as_whole(printed[run]));
    sum += micros[run];
  }
  counts.index_sum += as_whole(sum);
}

void RunBatch::count(PairDraws& pair) const {
  const std::int32_t* const above = ranks_.data() + pair.above * stride_;
  const std::int32_t* const below = ranks_.data() + pair.below * stride_;
  const std::uint8_t* const failed = failed_.data();
  std::int32_t holds = 0;
  std::int32_t ties = 0;
  for (std::size_t run = 0, runs = runs_; run < runs; ++run) {
    const std::int32_t counts = failed[run] == 0 ? 1 : 0;
    holds += counts & (above[run] < below[run] ? 1 : 0);
    ties += counts & (above[run] == below[run] ? 1 : 0);
  }
  pair.holds += static_cast<std::uint64_t>(holds);
  pair.ties += static_cast<std::uint64_t>(ties);
}

}  // namespace parindex
