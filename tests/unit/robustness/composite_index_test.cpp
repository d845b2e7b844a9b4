// Draws of an index from two matrices: against plain sums of every draw, and cases worked by hand.
#include "parindex/composite_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "parindex/eigen.hpp"
#include "robustness/draw_kernels.hpp"
#include "robustness/random_stream.hpp"
#include "support/findings.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using Rows = std::vector<std::vector<std::int64_t>>;

PointsMatrix matrix(const Rows& rows) {
  PointsMatrix matrix(rows.size(), rows.front().size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < rows[row].size(); ++i) matrix(row, i) = rows[row][i];
  }
  return matrix;
}

CompositeIndex index_of(const Rows& points, const Rows& max) {
  CompositeIndex index;
  index.points = matrix(points);
  index.max = matrix(max);
  return index;
}

const WeightVariation kNothing = {false, false, WeightShape::uniform};

RankDraws drawn(const CompositeIndex& index, const WeightVariation& vary = {},
                const DrawOptions& options = {}) {
  auto result = draw_ranks(index, vary, options);
  EXPECT_EQ(test::codes(result.diagnostics), "");
  if (!result) throw std::runtime_error("nothing is drawn");
  return std::move(*result);
}

// Ranks of the rows without variation, "1 2 2".
std::string ranks_now(const CompositeIndex& index) {
  const RankDraws draws = drawn(index, kNothing, {.draws = 3});
  std::string text;
  for (std::size_t row = 0; row < draws.rows.size(); ++row) {
    EXPECT_EQ(draws.rows[row].ranks.count(draws.ranks_now[row]), draws.draws - draws.failed);
    text += (row == 0 ? "" : " ") + std::to_string(draws.ranks_now[row]);
  }
  return text;
}

// Indices of the rows without variation, in units of the last decimal.
std::vector<std::int64_t> indices_now(const CompositeIndex& index) {
  std::vector<std::int64_t> indices;
  for (const auto& row : drawn(index, kNothing, {.draws = 1}).rows) {
    indices.push_back(row.indices.lowest());
  }
  return indices;
}

TEST(CompositeIndex, IsPointsOfTheMaximum) {
  const auto index = index_of({{3, 1}, {2, 4}, {0, 0}}, {{4, 4}, {4, 4}, {4, 4}});
  EXPECT_EQ(ranks_now(index), "2 1 3");
  EXPECT_EQ(indices_now(index), (std::vector<std::int64_t>{5000, 7500, 0}));
  const RankDraws draws = drawn(index, kNothing, {.draws = 2});
  EXPECT_EQ(draws.rows[0].index_sum, 2 * 50'000'000);
  ASSERT_EQ(draws.pairs.size(), 2U);
  EXPECT_EQ(draws.pairs[0], (PairDraws{1, 0, 2, 0}));
  EXPECT_EQ(draws.pairs[1], (PairDraws{0, 2, 2, 0}));
}

TEST(CompositeIndex, WhatDoesNotApplyLeavesTheMaximum) {
  const auto index = index_of({{3, 0}, {3, 3}}, {{4, 0}, {4, 4}});
  EXPECT_EQ(ranks_now(index), "1 1");
  EXPECT_EQ(indices_now(index), (std::vector<std::int64_t>{7500, 7500}));
}

TEST(CompositeIndex, TiesAreSettledByTheirRule) {
  auto index = index_of({{2, 2}, {3, 1}, {1, 3}, {1, 1}}, Rows(4, {4, 4}));
  EXPECT_EQ(ranks_now(index), "1 1 1 4");
  index.ties = Ties::decided;
  EXPECT_EQ(ranks_now(index), "1 1 1 4");
  index.ties = Ties::dense;
  EXPECT_EQ(ranks_now(index), "1 1 1 2");
  index.area_of_item = {0, 1};
  index.tie_break = {1};
  EXPECT_EQ(ranks_now(index), "2 3 1 4");
  index.tie_break = {0, 1};
  EXPECT_EQ(ranks_now(index), "2 1 3 4");
}

// Where the area does not apply to a row, those to which it does stand before it.
TEST(CompositeIndex, ATieBreakerThatDoesNotApplyStandsBehind) {
  auto index = index_of({{2, 0}, {2, 2}, {3, 1}}, {{4, 0}, {4, 4}, {4, 4}});
  index.area_of_item = {0, 1};
  index.tie_break = {1};
  EXPECT_EQ(ranks_now(index), "3 1 2");
}

TEST(CompositeIndex, PublishedIndicesTieWhereTheyArePrintedAlike) {
  auto index = index_of({{66'664}, {66'665}, {66'674}}, Rows(3, {100'000}));
  EXPECT_EQ(ranks_now(index), "3 2 1");
  index.decide_on = DecideOn::published;
  EXPECT_EQ(ranks_now(index), "3 1 1");  // 66.66 66.67 66.67
  index.decimals = 6;
  EXPECT_EQ(ranks_now(index), "3 2 1");
  EXPECT_EQ(indices_now(index), (std::vector<std::int64_t>{66'664, 66'665, 66'674}));
  index.decimals = 0;
  EXPECT_EQ(ranks_now(index), "1 1 1");
  EXPECT_EQ(indices_now(index), (std::vector<std::int64_t>{67, 67, 67}));
}

TEST(CompositeIndex, FractionsThatRoundToOneDoubleAreToldApart) {
  const std::int64_t n = 3'000'000'000;  // squared far above 2^53
  const auto index = index_of({{n - 1}, {n}, {2 * n}}, {{n}, {n + 1}, {2 * n + 2}});
  EXPECT_EQ(static_cast<double>(n - 1) / static_cast<double>(n),
            static_cast<double>(n) / static_cast<double>(n + 1));
  EXPECT_EQ(ranks_now(index), "3 1 1");
}

TEST(CompositeIndex, ExtraPointsStandOutsideTheWeights) {
  auto index = index_of({{8}, {9}, {1}}, Rows(3, {10}));
  index.extra = {3, 0, -2};
  EXPECT_EQ(ranks_now(index), "1 2 3");
  EXPECT_EQ(indices_now(index), (std::vector<std::int64_t>{11'000, 9'000, 0}));
  index.is_clamped = true;
  EXPECT_EQ(indices_now(index), (std::vector<std::int64_t>{10'000, 9'000, 0}));
  // Where the item weighs more, 3 points weigh less beside it.
  const RankDraws draws = drawn(index, {.spread = 1}, {.draws = 200});
  EXPECT_EQ(draws.rows[0].indices.highest(), 10'000);
  EXPECT_LT(draws.rows[0].indices.lowest(), 10'000);
}

TEST(CompositeIndex, IsClampedWithoutExtraPoints) {
  auto index = index_of({{12}, {11}, {9}}, Rows(3, {10}));
  EXPECT_EQ(ranks_now(index), "1 2 3");
  EXPECT_EQ(indices_now(index), (std::vector<std::int64_t>{12'000, 11'000, 9'000}));
  index.is_clamped = true;
  EXPECT_EQ(ranks_now(index), "1 1 3");
  EXPECT_EQ(indices_now(index), (std::vector<std::int64_t>{10'000, 10'000, 9'000}));
}

// ---- against plain sums

struct Plain {
  std::vector<int> ranks;
  std::vector<Fraction> indices;
};

Plain plain_draw(const CompositeIndex& index, const WeightVariation& vary, std::uint64_t seed,
                 std::uint64_t draw) {
  const std::int64_t spread =
      (vary.spread * Fraction(kFactorOne)).rounded(0)->micros() / Points::kMicrosPerPoint;
  const auto factor = [&](bool varies, std::uint8_t source, std::size_t k) {
    if (!varies) return kFactorOne;
    const std::uint64_t word = RandomStream::word_at(seed, source, draw, 0, k);
    return kFactorOne - spread +
           static_cast<std::int64_t>(word * static_cast<std::uint64_t>(2 * spread + 1) >> 32);
  };
  Plain plain;
  for (std::size_t row = 0; row < index.points.rows(); ++row) {
    std::int64_t points = index.extra.empty() ? 0 : index.extra[row] * kFactorOne;
    std::int64_t max = 0;
    for (std::size_t i = 0; i < index.points.columns(); ++i) {
      const std::size_t area = index.area_of_item.empty() ? 0 : index.area_of_item[i];
      const std::int64_t both = factor(vary.items, 0, i) * factor(vary.areas, 1, area);
      const std::int64_t u = (both + kFactorOne / 2) / kFactorOne;
      points += u * index.points(row, i);
      max += u * index.max(row, i);
    }
    Fraction share = std::max(Fraction::of(int128{100} * points, max), Fraction(0));
    if (index.is_clamped) share = std::min(share, Fraction(100));
    plain.indices.push_back(share);
  }
  for (const auto& mine : plain.indices) {
    const auto decides = [&](const Fraction& share) {
      return index.decide_on == DecideOn::exact ? share : as_printed(share, index.decimals);
    };
    std::vector<Fraction> before;
    for (const auto& other : plain.indices) {
      if (decides(other) > decides(mine)) before.push_back(decides(other));
    }
    std::sort(before.begin(), before.end());
    if (index.ties == Ties::dense) {
      before.erase(std::unique(before.begin(), before.end()), before.end());
    }
    plain.ranks.push_back(static_cast<int>(before.size()) + 1);
  }
  return plain;
}

// More rows than are compared by vectors, too.
TEST(CompositeIndex, CountsWhatPlainSumsGive) {
  test::Random random(21);
  for (int round = 0; round < 40; ++round) {
    const auto rows = static_cast<std::size_t>(round % 10 == 9 ? 200 : random.between(1, 12));
    const auto items = static_cast<std::size_t>(random.between(1, 9));
    CompositeIndex index;
    index.points = PointsMatrix(rows, items);
    index.max = PointsMatrix(rows, items);
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t i = 0; i < items; ++i) {
        if (i > 0 && random.one_in(5)) continue;
        index.max(row, i) = 4 + static_cast<std::int64_t>(i) * 2;
        index.points(row, i) = random.between(0, index.max(row, i));
      }
    }
    for (std::size_t i = 0; i < items; ++i) index.area_of_item.push_back(i % 3);
    if (random.one_in(2)) {
      for (std::size_t row = 0; row < rows; ++row) index.extra.push_back(random.between(-3, 3));
    }
    index.is_clamped = random.one_in(2);
    index.decimals = static_cast<int>(random.between(0, 6));
    index.decide_on = random.one_in(2) ? DecideOn::exact : DecideOn::published;
    index.ties = random.one_in(2) ? Ties::competition : Ties::dense;
    const WeightVariation vary = {random.one_in(2), random.one_in(2), WeightShape::uniform,
                                  Fraction::of(random.between(0, 9), 10)};
    const std::uint64_t seed = random.bits();
    constexpr std::uint64_t kDraws = 30;
    const RankDraws counts = drawn(index, vary, {.draws = kDraws, .seed = seed});
    std::vector<RowDraws> expected(rows);
    for (std::uint64_t draw = 0; draw < kDraws; ++draw) {
      const Plain plain = plain_draw(index, vary, seed, draw);
      const int decimals = std::min(index.decimals, 3);
      for (std::size_t row = 0; row < rows; ++row) {
        expected[row].ranks.add(plain.ranks[row]);
        expected[row].indices.add(plain.indices[row].rounded(decimals)->micros() /
                                  power_of_ten(6 - decimals));
        expected[row].index_sum += plain.indices[row].rounded(6)->micros();
      }
    }
    EXPECT_EQ(counts.rows, expected) << "round " << round;
  }
}

// ---- what cannot be evaluated

// With a spread of 1 factors come near 0. The second row's maximum is one item's, its points are
// those of two: now and then its index passes 100 000 %.
TEST(CompositeIndex, CountsDrawsThatFail) {
  const auto index = index_of({{1, 0}, {1, 1}}, {{1, 0}, {0, 1}});
  const RankDraws draws = drawn(index, {true, false, WeightShape::uniform, 1}, {.draws = 50'000});
  EXPECT_EQ(draws.draws, 50'000U);
  // A factor of 0 to 2 is under a 90th of another in one draw of 180.
  EXPECT_GT(draws.failed, 220U);
  EXPECT_LT(draws.failed, 340U);
  EXPECT_EQ(draws.rows[0].failed, 0U);
  EXPECT_EQ(draws.rows[1].failed, draws.failed);
  for (const auto& row : draws.rows) {
    EXPECT_EQ(row.ranks.total(), draws.draws - draws.failed);
    EXPECT_EQ(row.indices.total(), draws.draws - draws.failed);
  }
  EXPECT_LE(draws.rows[1].indices.highest(), 900'000);
  EXPECT_LE(draws.pairs[0].holds + draws.pairs[0].ties, draws.draws - draws.failed);
}

// ---- what is refused

TEST(CompositeIndex, WhatDoesNotFitThrows) {
  const auto sound = index_of({{3, 1}, {2, 4}}, {{4, 4}, {4, 4}});
  const auto expect_refused = [&](const auto& edit) {
    CompositeIndex index = sound;
    edit(index);
    EXPECT_THROW(draw_ranks(index), std::invalid_argument);
  };
  expect_refused([](CompositeIndex& index) { index = {}; });
  expect_refused([](CompositeIndex& index) { index.max = PointsMatrix(2, 1); });
  expect_refused([](CompositeIndex& index) { index.max = PointsMatrix(3, 2); });
  expect_refused([](CompositeIndex& index) { index.max = PointsMatrix(2, 2); });  // of zeros
  expect_refused([](CompositeIndex& index) { index.points(0, 1) = -1; });
  expect_refused([](CompositeIndex& index) { index.max(0, 1) = -1; });
  expect_refused([](CompositeIndex& index) { index.area_of_item = {0}; });
  expect_refused([](CompositeIndex& index) { index.extra = {0, 0, 0}; });
  expect_refused([](CompositeIndex& index) { index.decimals = 7; });
  expect_refused([](CompositeIndex& index) { index.decimals = -1; });
  expect_refused([](CompositeIndex& index) { index.tie_break = {1}; });
  EXPECT_THROW(draw_ranks(sound, {.spread = Fraction::of(-1, 100)}), std::invalid_argument);
  EXPECT_THROW(draw_ranks(sound, {.spread = Fraction::of(101, 100)}), std::invalid_argument);
  EXPECT_THROW(draw_ranks(sound, {}, {.draws = 0}), std::invalid_argument);
  EXPECT_THROW(draw_ranks(sound, {}, {.draws = kMostDraws + 1}), std::invalid_argument);
  EXPECT_THROW(draw_ranks(sound, {}, {.shard = 0}), std::invalid_argument);
  EXPECT_THROW(draw_ranks(sound, {}, {.shard = 3, .shards = 2}), std::invalid_argument);
}

TEST(CompositeIndex, SumsThatCouldPassTheLimitAreAnError) {
  const auto codes_of = [](std::int64_t points, std::int64_t extra, const WeightVariation& vary) {
    // Odd and even amounts, which no larger unit divides.
    auto index = index_of({{points, 1}, {1, 2}}, {{points, 2}, {points, 2}});
    index.extra = {extra, 1};
    const auto result = draw_ranks(index, vary, {.draws = 1});
    EXPECT_EQ(result.value.has_value(), result.diagnostics.empty());
    return test::codes(result.diagnostics);
  };
  constexpr std::int64_t kMost = std::int64_t{1} << 33;  // of the sum, times 2^20
  const WeightVariation none = kNothing;
  EXPECT_EQ(codes_of(kMost - 20'000, 0, none), "");
  EXPECT_EQ(codes_of(kMost, 0, none), "E0960");
  EXPECT_EQ(codes_of(kMost / 2, kMost / 2 - 20'000, none), "");
  EXPECT_EQ(codes_of(kMost / 2, kMost / 2, none), "E0960");
  EXPECT_EQ(codes_of(kMost / 2, -kMost / 2, none), "E0960");
  const WeightVariation twice = {true, false, WeightShape::uniform, 1};
  EXPECT_EQ(codes_of(kMost / 2 - 20'000, 0, twice), "");
  EXPECT_EQ(codes_of(kMost / 2, 0, twice), "E0960");
  const WeightVariation four_times = {true, true, WeightShape::uniform, 1};
  EXPECT_EQ(codes_of(kMost / 4 - 20'000, 0, four_times), "");
  EXPECT_EQ(codes_of(kMost / 4, 0, four_times), "E0960");
}

// Amounts far beyond the limit are told the same way, whatever their sums would come to.
TEST(CompositeIndex, AmountsOfAnySizeAreAnErrorAndNoMore) {
  constexpr std::int64_t kHuge = std::numeric_limits<std::int64_t>::max();
  auto index = index_of({{kHuge, kHuge - 1}, {1, 2}}, {{kHuge, kHuge}, {kHuge, kHuge}});
  for (const auto shape : {WeightShape::uniform, WeightShape::dirichlet}) {
    EXPECT_EQ(test::codes(draw_ranks(index, {true, true, shape}).diagnostics), "E0960");
  }
  index = index_of({{1, 2}, {2, 1}}, {{3, 4}, {3, 4}});
  index.extra = {std::numeric_limits<std::int64_t>::min(), 0};
  EXPECT_EQ(test::codes(draw_ranks(index).diagnostics), "E0960");
  index.extra = {0, std::int64_t{1} << 44};
  EXPECT_EQ(test::codes(draw_ranks(index).diagnostics), "E0960");
}

// ---- Eigen

TEST(CompositeIndex, TakesItsMatricesFromEigen) {
  Eigen::MatrixXd scores(2, 3);
  scores << 0.125, 2, -1.5, 3.004, 0, 7;
  const PointsMatrix points = points_matrix(scores, 2);
  EXPECT_EQ(points, matrix({{13, 200, -150}, {300, 0, 700}}));  // halves away from 0
  EXPECT_EQ(points_matrix(-scores, 2)(0, 0), -13);
  EXPECT_EQ(points_matrix(scores.transpose(), 0).rows(), 3U);
  EXPECT_EQ(points_matrix(Eigen::MatrixXi::Constant(1, 2, 7), 0), matrix({{7, 7}}));
  const auto view = eigen_view(points);
  EXPECT_EQ(view.rows(), 2);
  EXPECT_EQ(view.cols(), 3);
  EXPECT_EQ(view(1, 2), 700);
  EXPECT_EQ(view.sum(), 13 + 200 - 150 + 300 + 700);
  EXPECT_THROW(points_matrix(scores, 7), std::invalid_argument);
  EXPECT_THROW(points_matrix(scores, -1), std::invalid_argument);
  for (const double value : {std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity(), 0x1p53}) {
    scores(0, 0) = value;
    EXPECT_THROW(points_matrix(scores, 0), std::invalid_argument);
  }
  scores(0, 0) = 0x1p53 - 1;
  EXPECT_EQ(points_matrix(scores, 0)(0, 0), (std::int64_t{1} << 53) - 1);
}

}  // namespace
}  // namespace parindex
