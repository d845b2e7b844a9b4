#include "scalar_program.hpp"

#include <algorithm>
#include <numeric>

#include "robustness/random_stream.hpp"

namespace parindex::benchmark {
namespace {

__extension__ typedef __int128 Wide;

constexpr std::int64_t kOne = std::int64_t{1} << 20;
constexpr std::int64_t kSpread = kOne / 4;

struct Total {
  std::int64_t points = 0;
  std::int64_t max = 0;
  std::size_t row = 0;
};

bool is_above(const Total& a, const Total& b) {
  return Wide{a.points} * b.max > Wide{b.points} * a.max;
}

std::int64_t rounded(const Total& total, std::int64_t scale) {
  return static_cast<std::int64_t>((Wide{2} * total.points * scale + total.max) /
                                   (Wide{2} * total.max));
}

std::vector<Total> totals_of(const CompositeIndex& index,
                             const std::vector<std::int64_t>& factors) {
  std::vector<Total> totals;
  for (std::size_t row = 0; row < index.points.rows(); ++row) {
    Total total{0, 0, row};
    for (std::size_t item = 0; item < factors.size(); ++item) {
      total.points += factors[item] * index.points(row, item);
      total.max += factors[item] * index.max(row, item);
    }
    totals.push_back(total);
  }
  return totals;
}

std::vector<int> ranks_of(std::vector<Total> totals) {
  std::sort(totals.begin(), totals.end(), is_above);
  std::vector<int> ranks(totals.size());
  for (std::size_t i = 0; i < totals.size(); ++i) {
    const bool is_tied = i > 0 && !is_above(totals[i - 1], totals[i]);
    ranks[totals[i].row] = is_tied ? ranks[totals[i - 1].row] : static_cast<int>(i + 1);
  }
  return ranks;
}

RankDraws nothing_yet(const CompositeIndex& index) {
  const std::size_t rows = index.points.rows();
  RankDraws counts;
  counts.rows.resize(rows);
  counts.ranks_now = ranks_of(totals_of(index, std::vector(index.points.columns(), kOne)));
  std::vector<std::size_t> order(rows);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return counts.ranks_now[a] < counts.ranks_now[b];
  });
  for (std::size_t i = 1; i < rows; ++i) counts.pairs.push_back({order[i - 1], order[i], 0, 0});
  return counts;
}

}  // namespace

RankDraws draw_one_by_one(const CompositeIndex& index, std::uint64_t draws, std::uint64_t seed) {
  RankDraws counts = nothing_yet(index);
  std::vector<std::int64_t> factors(index.points.columns());
  for (std::uint64_t draw = 0; draw < draws; ++draw) {
    RandomStream stream(seed, 0, draw, 0);
    for (auto& factor : factors) {
      factor = kOne - kSpread + static_cast<std::int64_t>(stream.below(2 * kSpread + 1));
    }
    const auto totals = totals_of(index, factors);
    const auto ranks = ranks_of(totals);
    for (const auto& total : totals) {
      RowDraws& row = counts.rows[total.row];
      row.ranks.add(ranks[total.row]);
      row.indices.add(rounded(total, 10'000));
      row.index_sum += rounded(total, 100'000'000);
    }
    for (auto& pair : counts.pairs) {
      pair.holds += ranks[pair.above] < ranks[pair.below];
      pair.ties += ranks[pair.above] == ranks[pair.below];
    }
    ++counts.draws;
  }
  return counts;
}

}  // namespace parindex::benchmark
