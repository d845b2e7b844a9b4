// The inner loops of draws, each instruction set that this machine has against a plain loop.
#include "robustness/draw_kernels.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "parindex/fraction.hpp"
#include "robustness/random_stream.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;

constexpr std::size_t kStrides[] = {8, 16, 24, 40, 192};
constexpr std::int64_t kLimit = std::int64_t{1} << 53;

class DrawKernels : public testing::TestWithParam<InstructionSet> {
 protected:
  void SetUp() override {
    if (!is_available(GetParam())) GTEST_SKIP() << "this machine lacks the instruction set";
  }
};

std::string name_of(const testing::TestParamInfo<InstructionSet>& info) {
  constexpr const char* names[] = {"automatic", "baseline", "avx2", "avx512"};
  return names[static_cast<int>(info.param)];
}

INSTANTIATE_TEST_SUITE_P(InstructionSets, DrawKernels,
                         testing::Values(InstructionSet::automatic, InstructionSet::baseline,
                                         InstructionSet::avx2, InstructionSet::avx512),
                         name_of);

TEST_P(DrawKernels, FactorsAreWordsOfTheStream) {
  const EvenFactor factors_of[] = {{kFactorOne, 1},
                                   {kFactorOne - 262'144, 524'289},
                                   {0, 2 * std::uint64_t{kFactorOne} + 1},
                                   {7, 0xffffffffU}};
  const std::uint64_t firsts[] = {0, 3, 0xfffffffcU,
                                  0x123456789aU};  // across a word of the counter
  for (const auto& factor : factors_of) {
    for (const auto first : firsts) {
      for (const std::size_t count : {1U, 2U, 3U, 4U, 5U, 95U}) {
        for (const auto stride : kStrides) {
          const std::uint64_t seed = 0x9876543210ULL + count;
          std::vector<double> factors(count * stride + 1, -1);
          draw_even_factors(GetParam(), seed, 3, first, factor, count, stride, factors.data());
          EXPECT_EQ(factors.back(), -1);
          for (std::size_t k = 0; k < count; ++k) {
            for (std::size_t j = 0; j < stride; ++j) {
              const auto word = RandomStream::word_at(seed, 3, first + j, 0, k);
              ASSERT_EQ(factors[k * stride + j], static_cast<double>(factor.of(word)))
                  << "factor " << k << ", draw " << j << " of " << count << " x " << stride;
            }
          }
        }
      }
    }
  }
}

TEST_P(DrawKernels, AnEvenFactorStaysWithinItsBounds) {
  const EvenFactor factor{kFactorOne - 100, 201};
  EXPECT_EQ(factor.of(0), kFactorOne - 100);
  EXPECT_EQ(factor.of(0xffffffffU), kFactorOne + 100);
  EXPECT_EQ(factor.of(0x80000000U), kFactorOne);
}

TEST_P(DrawKernels, ProductsAreThoseOfWholeNumbers) {
  Random random(11);
  for (const std::size_t rows : {1U, 2U, 3U, 5U, 6U, 7U, 8U, 13U, 35U, 51U}) {
    for (const std::size_t items : {1U, 2U, 49U, 95U}) {
      for (const auto stride : kStrides) {
        // The largest that `items` products of may add up to without reaching 2^53.
        const std::int64_t most_factor = 2 * kFactorOne;
        const std::int64_t most_points = (kLimit - 1) / most_factor / static_cast<int>(items);
        std::vector<double> left(rows * items), right(items * stride),
            result(rows * stride + 1, -1);
        for (auto& points : left) {
          points =
              static_cast<double>(random.one_in(3) ? most_points : random.between(0, most_points));
        }
        for (auto& factor : right) {
          factor =
              static_cast<double>(random.one_in(3) ? most_factor : random.between(0, most_factor));
        }
        multiply_draws(GetParam(), left.data(), rows, items, right.data(), stride, result.data());
        EXPECT_EQ(result.back(), -1);
        for (std::size_t row = 0; row < rows; ++row) {
          for (std::size_t j = 0; j < stride; ++j) {
            std::int64_t sum = 0;
            for (std::size_t i = 0; i < items; ++i) {
              sum += static_cast<std::int64_t>(left[row * items + i]) *
                     static_cast<std::int64_t>(right[i * stride + j]);
            }
            ASSERT_LT(sum, kLimit);
            ASSERT_EQ(static_cast<std::int64_t>(result[row * stride + j]), sum)
                << rows << " x " << items << " x " << stride << " at " << row << ", " << j;
          }
        }
      }
    }
  }
}

TEST_P(DrawKernels, CountsTheLargerValues) {
  Random random(12);
  for (const std::size_t rows : {1U, 2U, 7U, 13U, 35U, 51U, 192U}) {
    for (const auto stride : kStrides) {
      for (const std::int64_t different : {1, 2, 5, 1'000'000}) {  // few: many ties
        std::vector<double> values(rows * stride);
        for (auto& value : values) value = static_cast<double>(random.between(0, different)) / 7;
        std::vector<std::int32_t> above(rows * stride + 1, -1);
        count_above(GetParam(), values.data(), rows, stride, above.data());
        EXPECT_EQ(above.back(), -1);
        for (std::size_t row = 0; row < rows; ++row) {
          for (std::size_t j = 0; j < stride; ++j) {
            std::int32_t larger = 0;
            for (std::size_t other = 0; other < rows; ++other) {
              larger += values[other * stride + j] > values[row * stride + j];
            }
            ASSERT_EQ(above[row * stride + j], larger);
          }
        }
      }
    }
  }
}

// points x scale / max, rounded half up, in whole numbers.
std::int64_t rounded(double points, double max, std::int64_t scale) {
  const auto divisor = static_cast<int128>(static_cast<std::int64_t>(max));
  const int128 product = int128{static_cast<std::int64_t>(points)} * scale;
  return static_cast<std::int64_t>((2 * product + divisor) / (2 * divisor));
}

// How far points x scale / max lies from a half, as a fraction of 1.
Fraction from_half(double points, double max, std::int64_t scale) {
  const Fraction exact = Fraction::of(int128{static_cast<std::int64_t>(points)} * scale,
                                      static_cast<std::int64_t>(max));
  const Fraction rest = exact + Fraction::of(1, 2) - Fraction(rounded(points, max, scale));
  return std::min(rest, Fraction(1) - rest);
}

TEST_P(DrawKernels, RoundsSharesOrSaysThatTheyAreNearAHalf) {
  Random random(13);
  const std::int64_t scales[] = {100, 1000, 10'000, 100'000};
  for (int round = 0; round < 4000; ++round) {
    const auto stride = kStrides[round % 5];
    const std::int64_t scale = scales[random.below(4)];
    std::vector<double> points(stride), max(stride);
    for (std::size_t j = 0; j < stride; ++j) {
      const std::int64_t most = std::int64_t{1} << random.between(1, 52);
      max[j] = static_cast<double>(random.between(1, most));
      points[j] = static_cast<double>(
          random.between(0, static_cast<std::int64_t>(max[j]) * (random.one_in(5) ? 2 : 1)));
    }
    std::vector<double> shares(stride), printed(stride), micros(stride);
    const bool is_near =
        divide_draws(GetParam(), points.data(), max.data(), static_cast<double>(scale), stride,
                     shares.data(), printed.data(), micros.data());
    bool comes_near = false;  // nearer than half of the bound that has to be told
    for (std::size_t j = 0; j < stride; ++j) {
      ASSERT_EQ(shares[j], points[j] / max[j]);
      for (const auto& [units, found] :
           {std::pair{scale, printed[j]}, std::pair{std::int64_t{100'000'000}, micros[j]}}) {
        const bool may_differ = from_half(points[j], max[j], units) < Fraction::of(1, 2'000'000);
        comes_near |= may_differ;
        if (may_differ) continue;
        ASSERT_EQ(static_cast<std::int64_t>(found), rounded(points[j], max[j], units));
      }
    }
    EXPECT_TRUE(is_near || !comes_near);
  }
}

TEST_P(DrawKernels, TellsExactHalves) {
  // 12.345 % of 200 000 is 24 690 points: at two decimals a half.
  std::vector<double> points(8, 0), max(8, 200'000), shares(8), printed(8), micros(8);
  const auto divides = [&] {
    return divide_draws(GetParam(), points.data(), max.data(), 10'000, 8, shares.data(),
                        printed.data(), micros.data());
  };
  EXPECT_FALSE(divides());
  for (std::size_t lane = 0; lane < 8; ++lane) {
    points[lane] = 24'690;
    EXPECT_TRUE(divides()) << lane;
    points[lane] = 24'689;
    EXPECT_FALSE(divides()) << lane;
    EXPECT_EQ(printed[lane], 1234);
    EXPECT_EQ(micros[lane], 12'344'500);
    points[lane] = 24'691;
    EXPECT_FALSE(divides()) << lane;
    EXPECT_EQ(printed[lane], 1235);
    points[lane] = 0;
  }
}

TEST(InstructionSets, OneThatTheMachineLacksIsRefused) {
  EXPECT_TRUE(is_available(InstructionSet::automatic));
  EXPECT_TRUE(is_available(InstructionSet::baseline));
  EXPECT_TRUE(is_available(resolved(InstructionSet::automatic)));
  for (const auto instructions : {InstructionSet::avx2, InstructionSet::avx512}) {
    if (is_available(instructions)) {
      EXPECT_EQ(resolved(instructions), instructions);
    } else {
      EXPECT_THROW(resolved(instructions), std::invalid_argument);
    }
  }
}

}  // namespace
}  // namespace parindex
