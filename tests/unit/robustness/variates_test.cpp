// Variates against the distributions they stand for, with fixed seeds, and pinned to their bits.
#include "robustness/variates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace parindex {
namespace {

struct Moments {
  double mean = 0;
  double variance = 0;
};

template <class Draw>
Moments moments(int count, const Draw& draw) {
  std::vector<double> values;
  for (int i = 0; i < count; ++i) values.push_back(static_cast<double>(draw()));
  Moments result;
  result.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  for (const double v : values) result.variance += (v - result.mean) * (v - result.mean) / count;
  return result;
}

double log_factorial(std::int64_t k) { return std::lgamma(static_cast<double>(k) + 1); }

double binomial_chance(std::int64_t n, double p, std::int64_t k) {
  return std::exp(log_factorial(n) - log_factorial(k) - log_factorial(n - k) +
                  static_cast<double>(k) * std::log(p) +
                  static_cast<double>(n - k) * std::log1p(-p));
}

// Pearson's statistic as a number of standard deviations from its mean, Wilson and Hilferty's cube
// root; values of small chance are put together until 20 draws are expected of them.
template <class Draw, class Chance>
double chi_square_z(int count, std::int64_t values, const Draw& draw, const Chance& chance) {
  std::vector<double> seen(static_cast<std::size_t>(values), 0.0);
  for (int i = 0; i < count; ++i) seen.at(static_cast<std::size_t>(draw())) += 1;
  double statistic = 0, expected = 0, observed = 0, expected_before = 0, observed_before = 0;
  int cells = 0;
  const auto close_cell = [&] {
    statistic += (observed - expected) * (observed - expected) / expected;
    expected_before += expected;
    observed_before += observed;
    expected = observed = 0;
    ++cells;
  };
  for (std::int64_t v = 0; v < values; ++v) {
    expected += count * chance(v);
    observed += seen[static_cast<std::size_t>(v)];
    if (expected >= 20 && count - expected_before - expected >= 20) close_cell();
  }
  expected = count - expected_before;  // what is left is one cell
  observed = count - observed_before;
  close_cell();
  const double freedom = cells - 1;
  const double spread = 2 / (9 * freedom);
  return (std::cbrt(statistic / freedom) - (1 - spread)) / std::sqrt(spread);
}

TEST(Normal, MomentsAndTails) {
  RandomStream stream(1, 0, 0, 0);
  const int count = 400'000;
  const auto seen = moments(count, [&] { return normal(stream); });
  EXPECT_NEAR(seen.mean, 0, 4 / std::sqrt(count));
  EXPECT_NEAR(seen.variance, 1, 4 * std::sqrt(2.0 / count));
  // Fifty cells of equal width from -2.5 to 2.5 and the tails.
  const auto cell = [&] {
    const double x = normal(stream);
    return static_cast<std::int64_t>(std::floor(std::min(std::max(x, -2.55), 2.55) * 10)) + 26;
  };
  const auto below = [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); };
  const auto chance = [&](std::int64_t c) {
    const double low = static_cast<double>(c - 26) / 10;
    return (c == 51 ? 1 : below(low + 0.1)) - (c == 0 ? 0 : below(low));
  };
  EXPECT_LT(std::abs(chi_square_z(count, 52, cell, chance)), 4);
}

TEST(Gamma, MomentsOfManyShapes) {
  std::uint32_t line = 0;
  for (const double shape : {0.05, 0.3, 0.9, 1.0, 1.5, 4.0, 47.0, 2e4}) {
    RandomStream stream(1, 0, 0, line++);
    const int count = 200'000;
    const auto seen = moments(count, [&] { return gamma(stream, shape); });
    EXPECT_NEAR(seen.mean / shape, 1, 4 / std::sqrt(count * shape)) << shape;
    // The fourth central moment is 3 a^2 + 6 a.
    EXPECT_NEAR(seen.variance / shape, 1, 4 * std::sqrt((2 + 6 / shape) / count)) << shape;
  }
}

TEST(Gamma, ShapeOneIsExponential) {
  RandomStream stream(4, 0, 0, 0);
  const auto cell = [&] {
    return std::min<std::int64_t>(39, static_cast<int>(gamma(stream, 1) * 10));
  };
  const auto chance = [](std::int64_t c) {
    const auto low = static_cast<double>(c) / 10;
    return std::exp(-low) - (c == 39 ? 0 : std::exp(-low - 0.1));
  };
  EXPECT_LT(std::abs(chi_square_z(200'000, 40, cell, chance)), 4);
}

// The chance of a variate below x is x^a / Gamma(a + 1) for small x: about one half of those of
// shape 0.001 are below 2^-1000.
TEST(Gamma, TinyShapesDoNotBreak) {
  RandomStream stream(5, 0, 0, 0);
  const double shape = 1e-3;
  const int count = 20'000;
  int small = 0;
  for (int i = 0; i < count; ++i) {
    const double x = gamma(stream, shape);
    ASSERT_TRUE(std::isfinite(x));
    ASSERT_GE(x, 0);
    if (x < 0x1p-1000) ++small;
  }
  const double chance = std::exp(-1000 * std::log(2.0) * shape - std::lgamma(shape + 1));
  EXPECT_NEAR(small, count * chance, 4 * std::sqrt(count * chance * (1 - chance)));
}

TEST(Binomial, ChancesByBothMethods) {
  struct Case {
    std::int64_t n;
    double p;
  };
  std::uint32_t line = 0;
  for (const Case c : {Case{1, 0.5}, Case{7, 0.3}, Case{19, 0.5}, Case{20, 0.5}, Case{21, 0.5},
                       Case{40, 0.24}, Case{40, 0.26}, Case{40, 0.76}, Case{200, 0.01},
                       Case{200, 0.3}, Case{200, 0.95}, Case{1000, 0.011}, Case{5000, 0.4}}) {
    RandomStream stream(2, 2, 0, line++);
    const auto z = chi_square_z(
        100'000, c.n + 1, [&] { return binomial(stream, c.n, c.p); },
        [&](std::int64_t k) { return binomial_chance(c.n, c.p, k); });
    EXPECT_LT(std::abs(z), 3.5) << c.n << ' ' << c.p;
  }
}

TEST(Binomial, MomentsOfLargeNumbers) {
  struct Case {
    std::int64_t n;
    double p;
  };
  std::uint32_t line = 0;
  for (const Case c : {Case{1'000'000, 0.37}, Case{1'000'000'000, 0.5}, Case{1'000'000'000, 3e-9},
                       Case{std::int64_t{1} << 53, 0.2}, Case{std::int64_t{1} << 53, 1e-15}}) {
    RandomStream stream(3, 2, 0, line++);
    const int count = 100'000;
    const double variance = static_cast<double>(c.n) * c.p * (1 - c.p);
    const auto seen = moments(count, [&] {
      return static_cast<double>(binomial(stream, c.n, c.p)) - static_cast<double>(c.n) * c.p;
    });
    EXPECT_NEAR(seen.mean, 0, 4 * std::sqrt(variance / count)) << c.n << ' ' << c.p;
    EXPECT_NEAR(seen.variance / variance, 1, 4 * std::sqrt((2 + 1 / variance) / count))
        << c.n << ' ' << c.p;
  }
}

TEST(Binomial, Edges) {
  RandomStream stream(1, 2, 0, 0);
  for (const double p : {0.0, 0.3, 0.5, 1.0}) EXPECT_EQ(binomial(stream, 0, p), 0);
  for (const std::int64_t n : {1, 19, 1'000'000}) {
    EXPECT_EQ(binomial(stream, n, 0), 0);
    EXPECT_EQ(binomial(stream, n, 1), n);
  }
  for (int i = 0; i < 10'000; ++i) {
    for (const double p : {1e-300, 1e-9, 0.5, 0.999}) {
      const auto k = binomial(stream, 22, p);
      ASSERT_TRUE(k >= 0 && k <= 22) << p;
    }
  }
}

TEST(Multinomial, ChancesOfEveryOutcome) {
  const std::array<std::int64_t, 3> observed = {2, 1, 3};
  RandomStream stream(1, 2, 0, 0);
  std::array<std::int64_t, 3> drawn{};
  const auto outcome = [&] {
    multinomial(stream, 6, observed, drawn);
    EXPECT_EQ(drawn[0] + drawn[1] + drawn[2], 6);
    return drawn[0] * 7 + drawn[1];
  };
  const auto chance = [](std::int64_t number) {
    const auto a = number / 7, b = number % 7, c = 6 - a - b;
    if (c < 0) return 0.0;
    return std::exp(log_factorial(6) - log_factorial(a) - log_factorial(b) - log_factorial(c)) *
           std::pow(2.0 / 6, a) * std::pow(1.0 / 6, b) * std::pow(3.0 / 6, c);
  };
  EXPECT_LT(std::abs(chi_square_z(100'000, 49, outcome, chance)), 3.5);
}

TEST(Multinomial, Edges) {
  RandomStream stream(1, 2, 0, 0);
  std::vector<std::int64_t> drawn(4, -1);
  multinomial(stream, 0, std::vector<std::int64_t>{0, 0, 0, 0}, drawn);
  EXPECT_EQ(drawn, (std::vector<std::int64_t>{0, 0, 0, 0}));
  multinomial(stream, 50, std::vector<std::int64_t>{0, 50, 0, 0}, drawn);
  EXPECT_EQ(drawn, (std::vector<std::int64_t>{0, 50, 0, 0}));
  multinomial(stream, 0, std::vector<std::int64_t>{1, 2, 3, 4}, drawn);
  EXPECT_EQ(drawn, (std::vector<std::int64_t>{0, 0, 0, 0}));
  std::vector<std::int64_t> one = {9};
  multinomial(stream, 9, one, one);
  EXPECT_EQ(one, std::vector<std::int64_t>{9});
  EXPECT_THROW(multinomial(stream, 1, std::vector<std::int64_t>{0, 0}, std::span(drawn).first(2)),
               std::invalid_argument);
  EXPECT_THROW(multinomial(stream, 1, std::vector<std::int64_t>{1, 1}, drawn),
               std::invalid_argument);
  for (int i = 0; i < 1000; ++i) {  // in its own place; what never occurred never will
    std::vector<std::int64_t> counts = {30, 0, 500, 1};
    multinomial(stream, 531, counts, counts);
    ASSERT_EQ(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}), 531);
    ASSERT_EQ(counts[1], 0);
  }
}

// Bits that every machine and compiler must come to.
TEST(Variates, Pinned) {
  RandomStream stream(20'260'701, 0, 12'345, 6);
  std::uint64_t digest = 0;
  const auto take = [&](double value) {
    digest = digest * 0x9E37'79B9'7F4A'7C15 + std::bit_cast<std::uint64_t>(value);
  };
  for (int i = 0; i < 1000; ++i) {
    take(stream.unit());
    take(normal(stream));
    take(gamma(stream, 0.2));
    take(gamma(stream, 30.5));
    take(static_cast<double>(binomial(stream, 100, 0.03)));
    take(static_cast<double>(binomial(stream, 3000, 0.7)));
  }
  EXPECT_EQ(digest, 0xBDAD'CA30'E06E'FB86);
  RandomStream first(1, 0, 0, 0);
  EXPECT_EQ(normal(first), std::bit_cast<double>(std::uint64_t{0x3FE2'C2AF'EF57'67D8}));
}

}  // namespace
}  // namespace parindex
