// Factors of weights: their means and variances, the bound of their sums, and factors placed from
// given inputs.
#include "robustness/draw_factors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "robustness/random_stream.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

constexpr auto kOne = static_cast<double>(kFactorOne);

RankingModel model_of(std::vector<std::int64_t> weights, std::vector<std::size_t> area_of_item) {
  RankingModel model;
  model.rows = 1;
  model.items = weights.size();
  model.area_of_item = std::move(area_of_item);
  model.areas = 1 + *std::max_element(model.area_of_item.begin(), model.area_of_item.end());
  Scoring& scoring = model.scorings.emplace_back();
  scoring.points = PointsMatrix(1, weights.size());
  scoring.max = PointsMatrix(1, weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    scoring.points(0, i) = scoring.max(0, i) = weights[i];
  }
  scoring.extra = {0};
  model.weights = std::move(weights);
  return model;
}

// items x draws.
std::vector<double> drawn(const RankingModel& model, const WeightVariation& vary, std::size_t draws,
                          std::uint64_t seed = 1) {
  std::vector<double> factors(model.items * draws);
  DrawFactors(model, vary).draw(InstructionSet::automatic, seed, 0, draws, factors.data());
  return factors;
}

struct Moments {
  double mean = 0;
  double variance = 0;
};
Moments moments_of(const std::vector<double>& factors, std::size_t item, std::size_t draws) {
  Moments moments;
  for (std::size_t j = 0; j < draws; ++j) moments.mean += factors[item * draws + j] / kOne;
  moments.mean /= static_cast<double>(draws);
  for (std::size_t j = 0; j < draws; ++j) {
    const double off = factors[item * draws + j] / kOne - moments.mean;
    moments.variance += off * off;
  }
  moments.variance /= static_cast<double>(draws);
  return moments;
}

TEST(DrawFactors, AreEvenAboutOne) {
  const auto model = model_of({3, 3, 3}, {0, 0, 0});
  const auto factors = drawn(model, {}, 40'000);
  for (std::size_t i = 0; i < 3; ++i) {
    const Moments moments = moments_of(factors, i, 40'000);
    EXPECT_NEAR(moments.mean, 1, 0.003);
    EXPECT_NEAR(moments.variance, 0.25 * 0.25 / 3, 0.001);
  }
  const auto bounds = std::minmax_element(factors.begin(), factors.end());
  EXPECT_GE(*bounds.first, 0.75 * kOne);
  EXPECT_LT(*bounds.first, 0.751 * kOne);
  EXPECT_LE(*bounds.second, 1.25 * kOne);
  EXPECT_GT(*bounds.second, 1.249 * kOne);
}

// Shares of a sum: each weight keeps its mean, and one of average size varies as a factor even over
// 1 +- spread does.
TEST(DrawFactors, OfADirichletDistributionKeepTheSumOfWeights) {
  const std::vector<std::int64_t> weights = {10, 10, 10, 5, 15, 0};
  const auto model = model_of(weights, {0, 0, 0, 0, 0, 0});
  for (const double spread : {0.25, 0.5, 1.0}) {
    const Fraction exact = Fraction::of(static_cast<std::int64_t>(spread * 4), 4);
    const std::size_t draws = 40'000;
    const auto factors = drawn(model, {true, false, WeightShape::dirichlet, exact}, draws);
    for (std::size_t i = 0; i < 5; ++i) {
      const Moments moments = moments_of(factors, i, draws);
      EXPECT_NEAR(moments.mean, 1, 0.012) << i;
      // Variance over share^2 = (1 - s) / s / (c + 1), with c + 1 = 3 (n - 1) / spread^2.
      const double share = static_cast<double>(weights[i]) / 50;
      const double expected = (1 - share) / share * spread * spread / 12;
      EXPECT_NEAR(moments.variance / expected, 1, 0.05) << i;
      if (i < 3) {
        EXPECT_NEAR(moments.variance / (spread * spread / 3), 1, 0.05) << i;
      }
    }
    for (std::size_t j = 0; j < draws; ++j) {
      EXPECT_EQ(factors[5 * draws + j], kOne);  // an item without weight
      double sum = 0;
      for (std::size_t i = 0; i < 5; ++i) {
        sum += factors[i * draws + j] * static_cast<double>(weights[i]);
      }
      ASSERT_NEAR(sum, 50 * kOne, 25);  // each rounded by at most a half
    }
  }
}

TEST(DrawFactors, OfAreasAreThoseOfAllTheirItems) {
  const auto model = model_of({4, 6, 10, 3}, {1, 1, 0, 2});
  for (const auto shape : {WeightShape::uniform, WeightShape::dirichlet}) {
    const auto areas = drawn(model, {false, true, shape}, 800);
    const auto items = drawn(model, {true, false, shape}, 800);
    const auto both = drawn(model, {true, true, shape}, 800);
    for (std::size_t j = 0; j < 800; ++j) {
      EXPECT_EQ(areas[j], areas[800 + j]);
      EXPECT_NE(areas[j], areas[1600 + j]);
      for (std::size_t i = 0; i < 4; ++i) {
        const auto at = i * 800 + j;
        EXPECT_EQ(both[at], std::floor(items[at] * areas[at] / kOne + 0.5));
      }
    }
  }
}

TEST(DrawFactors, WithoutSpreadAreOne) {
  const auto model = model_of({4, 6, 10}, {0, 0, 1});
  for (const auto shape : {WeightShape::uniform, WeightShape::dirichlet}) {
    for (const double factor : drawn(model, {true, true, shape, 0}, 80)) EXPECT_EQ(factor, kOne);
    for (const double factor : drawn(model, {false, false, shape, 1}, 80)) EXPECT_EQ(factor, kOne);
  }
  // One weight alone has its whole sum.
  for (const double factor :
       drawn(model_of({4}, {0}), {true, true, WeightShape::dirichlet, 1}, 80)) {
    EXPECT_EQ(factor, kOne);
  }
}

// Draw by draw, whatever stands beside it.
TEST(DrawFactors, DependOnTheDrawAlone) {
  const auto model = model_of({4, 6, 10, 3}, {1, 1, 0, 2});
  for (const auto shape : {WeightShape::uniform, WeightShape::dirichlet}) {
    const WeightVariation vary{true, true, shape, Fraction::of(3, 4)};
    const auto whole = drawn(model, vary, 240);
    DrawFactors some(model, vary);
    std::vector<double> factors(4 * 24);
    for (std::size_t first = 0; first + 24 <= 240; first += 7) {
      some.draw(InstructionSet::baseline, 1, first, 24, factors.data());
      for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 24; ++j) {
          ASSERT_EQ(factors[i * 24 + j], whole[i * 240 + first + j]);
        }
      }
    }
    EXPECT_NE(drawn(model, vary, 240, 2), whole);
  }
}

TEST(DrawFactors, ArePlacedFromInputs) {
  const auto model = model_of({4, 6, 10}, {0, 0, 1});
  DrawFactors uniform(model, {true, true});
  EXPECT_EQ(uniform.item_inputs(), 3U);
  EXPECT_EQ(uniform.area_inputs(), 2U);
  std::vector<double> factors(3 * 8, -1);
  const std::vector<double> items = {0.5, 1e-9, 1 - 1e-12};
  const std::vector<double> areas = {0.5, 1e-9};
  uniform.place(1, items, areas, 2, 8, factors.data());
  EXPECT_EQ(factors[2], kOne);
  EXPECT_EQ(factors[8 + 2], 0.75 * kOne);
  EXPECT_EQ(factors[16 + 2], 1.25 * 0.75 * kOne);
  EXPECT_EQ(std::count(factors.begin(), factors.end(), -1.0), 21);

  DrawFactors shares(model, {true, false, WeightShape::dirichlet});
  EXPECT_EQ(shares.item_inputs(), 1U);
  EXPECT_EQ(shares.area_inputs(), 0U);
  shares.place(1, std::vector{0.25}, {}, 0, 8, factors.data());
  std::vector<double> of_draw(3 * 8);
  shares.draw(InstructionSet::baseline, 1, std::uint64_t{1} << 50, 8, of_draw.data());
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(factors[i * 8], of_draw[i * 8]);
}

// ---- the bound of sums

// No row has more in any of many draws; returns the largest sum over the bound.
double fullest(const RankingModel& model, const WeightVariation& vary, const std::string& where) {
  const std::size_t draws = 800;
  const auto factors = drawn(model, vary, draws, 5);
  const Fraction bound = DrawFactors(model, vary).largest_sum();
  std::int64_t most = 0;
  for (const auto& scoring : model.scorings) {
    for (std::size_t row = 0; row < model.rows; ++row) {
      for (std::size_t j = 0; j < draws; ++j) {
        std::int64_t points = std::abs(scoring.extra[row]) * kFactorOne;
        std::int64_t max = 0;
        for (std::size_t i = 0; i < model.items; ++i) {
          const auto factor = static_cast<std::int64_t>(factors[i * draws + j]);
          points += factor * scoring.points(row, i);
          max += factor * scoring.max(row, i);
        }
        most = std::max({most, points, max});
      }
    }
  }
  EXPECT_LE(Fraction(most), bound) << where;
  return static_cast<double>(most) /
         static_cast<double>((bound / Fraction(1'000'000)).rounded(0)->micros());
}

TEST(DrawFactors, NoSumPassesTheLargest) {
  test::Random random(31);
  double most = 0;
  for (int round = 0; round < 400; ++round) {
    const auto items = static_cast<std::size_t>(random.between(1, 8));
    std::vector<std::int64_t> weights(items);
    std::vector<std::size_t> areas(items);
    for (auto& weight : weights) weight = random.one_in(6) ? 0 : random.between(1, 1000);
    for (auto& area : areas) area = static_cast<std::size_t>(random.between(0, 2));
    auto model = model_of(weights, areas);
    model.rows = 3;
    Scoring& scoring = model.scorings[0];
    scoring.points = scoring.max = PointsMatrix(3, items);
    scoring.extra = {random.between(-50, 50), 0, 0};
    for (std::size_t row = 0; row < 3; ++row) {
      for (std::size_t i = 0; i < items; ++i) {
        if (random.one_in(2)) continue;  // does not apply
        scoring.max(row, i) = weights[i];
        const std::int64_t over = random.one_in(4) ? 100 : 0;
        scoring.points(row, i) = random.between(0, weights[i] + over);
      }
    }
    const WeightVariation vary{random.one_in(2), random.one_in(2),
                               random.one_in(2) ? WeightShape::uniform : WeightShape::dirichlet,
                               Fraction::of(random.between(0, 4), 4)};
    most = std::max(most, fullest(model, vary, "round " + std::to_string(round)));
  }
  EXPECT_GT(most, 0.95);  // and some come near it
}

// A row to which one item applies has more than its maximum where that item's share grows.
TEST(DrawFactors, ARowWithFewItemsIsBoundedByAllWeights) {
  auto model = model_of({100, 100, 100, 100}, {0, 0, 0, 0});
  for (std::size_t i = 1; i < 4; ++i)
    model.scorings[0].points(0, i) = model.scorings[0].max(0, i) = 0;
  EXPECT_GT(fullest(model, {true, false, WeightShape::dirichlet, 1}, ""), 0.5);
}

// Where areas are rescaled, a row comes to its whole maximum.
TEST(DrawFactors, ARescaledRowIsBoundedByItsWhole) {
  auto model = model_of({100, 300}, {0, 0});
  Scoring& scoring = model.scorings[0];
  scoring.whole = scoring.max;
  scoring.points(0, 1) = scoring.max(0, 1) = 0;
  const Fraction as_is = DrawFactors(model, {false, false}).largest_sum();
  scoring.not_applicable = NotApplicable::rescale_area;
  const Fraction rescaled = DrawFactors(model, {false, false}).largest_sum();
  EXPECT_LT(as_is, Fraction(101 * kFactorOne));
  EXPECT_GE(rescaled, Fraction(400 * kFactorOne));
  EXPECT_LT(rescaled, Fraction(402 * kFactorOne));
}

}  // namespace
}  // namespace parindex
