// The sequence under its shift, and how evenly it fills the cube.
#include "robustness/sobol_points.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

namespace parindex {
namespace {

std::vector<std::vector<double>> first_points(std::size_t count, std::size_t dimensions,
                                              std::uint64_t seed) {
  SobolPoints points(dimensions, seed);
  std::vector<std::vector<double>> result(count, std::vector<double>(dimensions));
  for (auto& point : result) points.next(point);
  return result;
}

std::uint64_t bits(double coordinate) {
  return static_cast<std::uint64_t>(std::floor(coordinate * 0x1p52));
}

// The shift falls out of two points: what is left is the sequence as it is published.
TEST(SobolPoints, SequenceUnderTheShift) {
  const double expected[][3] = {{0, 0, 0},
                                {0.5, 0.5, 0.5},
                                {0.75, 0.25, 0.25},
                                {0.25, 0.75, 0.75},
                                {0.375, 0.375, 0.625},
                                {0.875, 0.875, 0.125},
                                {0.625, 0.125, 0.875},
                                {0.125, 0.625, 0.375}};
  for (const std::uint64_t seed : {1U, 2U, 77U}) {
    const auto points = first_points(8, 3, seed);
    for (std::size_t p = 0; p < points.size(); ++p) {
      for (std::size_t d = 0; d < 3; ++d) {
        const auto difference = bits(points[p][d]) ^ bits(points[0][d]);
        EXPECT_EQ(static_cast<double>(difference) * 0x1p-52, expected[p][d]) << p << ' ' << d;
      }
    }
  }
}

// Each of 2^m equal parts of every axis holds one of the first 2^m points, of the next, and so on.
TEST(SobolPoints, EveryDimensionIsBalanced) {
  const std::size_t dimensions = 3667;
  SobolPoints points(dimensions, 5);
  std::vector<double> point(dimensions);
  for (int run = 0; run < 2; ++run) {
    std::vector<std::uint64_t> seen(dimensions, 0);
    for (int i = 0; i < 64; ++i) {
      points.next(point);
      for (std::size_t d = 0; d < dimensions; ++d) {
        seen[d] |= std::uint64_t{1} << static_cast<unsigned>(point[d] * 64);
      }
    }
    for (std::size_t d = 0; d < dimensions; ++d) ASSERT_EQ(std::popcount(seen[d]), 64) << d;
  }
}

// The first two dimensions are a (0, m, 2)-net: each rectangle of area 2^-10 holds one of 1024.
TEST(SobolPoints, FirstTwoDimensionsAreANet) {
  const auto points = first_points(1024, 2, 9);
  for (int wide = 0; wide <= 10; ++wide) {
    std::set<std::pair<int, int>> boxes;
    for (const auto& p : points) {
      boxes.emplace(static_cast<int>(p[0] * (1 << wide)),
                    static_cast<int>(p[1] * (1 << (10 - wide))));
    }
    EXPECT_EQ(boxes.size(), 1024U) << wide;
  }
}

TEST(SobolPoints, SeedsShiftAndRepeat) {
  EXPECT_EQ(first_points(50, 4, 1), first_points(50, 4, 1));
  EXPECT_NE(first_points(1, 4, 1), first_points(1, 4, 2));
}

TEST(SobolPoints, BeyondTheSequencePointsAreRandom) {
  const std::size_t dimensions = 3670;
  const auto points = first_points(2000, dimensions, 3);
  const auto fewer = first_points(3, 3667, 3);
  for (std::size_t p = 0; p < fewer.size(); ++p) {
    EXPECT_TRUE(std::equal(fewer[p].begin(), fewer[p].end(), points[p].begin()));
  }
  for (std::size_t d = 3667; d < dimensions; ++d) {
    double sum = 0;
    for (const auto& p : points) {
      ASSERT_TRUE(p[d] > 0 && p[d] < 1);
      sum += p[d];
    }
    EXPECT_NEAR(sum / 2000, 0.5, 4 * 0.2887 / std::sqrt(2000.0)) << d;
  }
}

TEST(SobolPoints, NoDimensionsAndWrongRoom) {
  SobolPoints none(0, 1);
  none.next({});
  std::vector<double> room(3);
  EXPECT_THROW(none.next(room), std::invalid_argument);
}

// Bits that every machine must come to.
TEST(SobolPoints, Pinned) {
  std::uint64_t digest = 0;
  for (const auto& point : first_points(300, 40, 2026)) {
    for (const double x : point) {
      digest = digest * 0x9E37'79B9'7F4A'7C15 + std::bit_cast<std::uint64_t>(x);
    }
  }
  EXPECT_EQ(digest, 0x6469'9062'58B5'0C7C);
}

}  // namespace
}  // namespace parindex
