// How often numbers occurred: percentiles by their definition, and counts that add up in any order.
#include "parindex/distribution.hpp"

#include <gtest/gtest.h>

#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;

using Counts = std::map<std::int64_t, std::uint64_t>;

Counts counts_of(const Distribution& distribution) {
  Counts counts;
  distribution.for_each([&](std::int64_t value, std::uint64_t times) {
    EXPECT_TRUE(counts.empty() || counts.rbegin()->first < value);
    counts[value] = times;
  });
  return counts;
}

Distribution of(const std::vector<std::pair<std::int64_t, std::uint64_t>>& values) {
  Distribution distribution;
  for (const auto& [value, times] : values) distribution.add(value, times);
  return distribution;
}

// The smallest value whose cumulative count is at least percent x total / 100, looked for plainly.
std::int64_t plain_percentile(const Counts& counts, unsigned percent) {
  std::uint64_t total = 0;
  for (const auto& [value, times] : counts) total += times;
  std::uint64_t below = 0;
  for (const auto& [value, times] : counts) {
    below += times;
    if (below * 100 >= total * percent) return value;
  }
  throw std::logic_error("nothing is counted");
}

TEST(Distribution, CountsEachValue) {
  const Distribution ranks = of({{3, 1}, {5, 9}, {3, 2}, {-4, 1}});
  EXPECT_EQ(ranks.count(3), 3U);
  EXPECT_EQ(ranks.count(5), 9U);
  EXPECT_EQ(ranks.count(4), 0U);
  EXPECT_EQ(ranks.count(-4), 1U);
  EXPECT_EQ(ranks.count(-5), 0U);
  EXPECT_EQ(ranks.count(1'000'000), 0U);
  EXPECT_EQ(ranks.total(), 13U);
  EXPECT_EQ(ranks.lowest(), -4);
  EXPECT_EQ(ranks.highest(), 5);
  EXPECT_EQ(counts_of(ranks), (Counts{{-4, 1}, {3, 3}, {5, 9}}));
}

TEST(Distribution, APercentileIsTheFirstValueThatSoManyReach) {
  Distribution ranks;
  for (int rank = 1; rank <= 20; ++rank) ranks.add(rank);
  EXPECT_EQ(ranks.percentile(0), 1);
  EXPECT_EQ(ranks.percentile(5), 1);  // 1 of 20 is 5 %
  EXPECT_EQ(ranks.percentile(6), 2);
  EXPECT_EQ(ranks.percentile(50), 10);
  EXPECT_EQ(ranks.percentile(51), 11);
  EXPECT_EQ(ranks.percentile(95), 19);
  EXPECT_EQ(ranks.percentile(96), 20);
  EXPECT_EQ(ranks.percentile(100), 20);
  const Distribution skewed = of({{7, 95}, {9, 4}, {30, 1}});
  EXPECT_EQ(skewed.percentile(95), 7);
  EXPECT_EQ(skewed.percentile(96), 9);
  EXPECT_EQ(skewed.percentile(99), 9);
  EXPECT_EQ(skewed.percentile(100), 30);
}

TEST(Distribution, CountsNearTheLimitOfTheirTypeDoNotOverflowAPercentile) {
  constexpr std::uint64_t kMany = std::uint64_t{1} << 62;
  const Distribution ranks = of({{1, kMany}, {2, kMany}, {3, kMany}});
  EXPECT_EQ(ranks.percentile(33), 1);
  EXPECT_EQ(ranks.percentile(34), 2);
  EXPECT_EQ(ranks.percentile(67), 3);
}

TEST(Distribution, OfNothingThrows) {
  const Distribution nothing;
  EXPECT_TRUE(nothing.is_empty());
  EXPECT_EQ(nothing.total(), 0U);
  EXPECT_EQ(nothing.count(0), 0U);
  EXPECT_THROW(nothing.percentile(50), std::logic_error);
  EXPECT_THROW(nothing.lowest(), std::logic_error);
  EXPECT_THROW(nothing.highest(), std::logic_error);
  Distribution none;
  none.add(7, 0);
  EXPECT_TRUE(none.is_empty());
  EXPECT_THROW(none.lowest(), std::logic_error);
  EXPECT_EQ(none, nothing);
}

// Room is made before and behind the values, which must never show.
TEST(Distribution, GrowsOnBothSides) {
  Distribution both, up, down;
  for (int i = 0; i <= 300; ++i) {
    both.add(i % 2 == 0 ? i : -i, static_cast<std::uint64_t>(i) + 1);
    up.add(i * 7);
    down.add(-i * 7);
  }
  EXPECT_EQ(both.lowest(), -299);
  EXPECT_EQ(both.highest(), 300);
  for (int i = 0; i <= 300; ++i) {
    EXPECT_EQ(both.count(i % 2 == 0 ? i : -i), static_cast<std::uint64_t>(i) + 1);
    EXPECT_EQ(both.count(i % 2 == 0 ? -i : i), i == 0 ? 1U : 0U);
    EXPECT_EQ(up.count(i * 7), 1U);
    EXPECT_EQ(down.count(-i * 7), 1U);
  }
  EXPECT_EQ(up.total(), 301U);
  EXPECT_EQ(down.total(), 301U);
  EXPECT_EQ(up.lowest(), 0);
  EXPECT_EQ(down.highest(), 0);
}

TEST(Distribution, IsEqualWhateverRoomItHas) {
  Distribution upward, downward;
  for (int i = 0; i < 50; ++i) {
    upward.add(i);
    downward.add(49 - i);
  }
  EXPECT_EQ(upward, downward);
  downward.add(50);
  EXPECT_NE(upward, downward);
  upward.add(-1);
  EXPECT_NE(upward, downward);
  upward.add(50);
  downward.add(-1);
  EXPECT_EQ(upward, downward);
  downward.add(7);
  EXPECT_NE(upward, downward);
  EXPECT_NE(upward, Distribution());
  EXPECT_NE(Distribution(), upward);
  EXPECT_EQ(Distribution(), Distribution());
}

// Against a map, in random orders and split into parts that are put together.
TEST(Distribution, AddsUpInAnyOrder) {
  Random random(5);
  for (int round = 0; round < 200; ++round) {
    const std::int64_t width = random.between(1, 200);
    const std::int64_t low = random.between(-300, 300);
    std::vector<std::pair<std::int64_t, std::uint64_t>> values;
    Counts expected;
    for (int i = 0; i < 60; ++i) {
      values.emplace_back(low + random.between(0, width), random.below(5));
      if (values.back().second > 0) expected[values.back().first] += values.back().second;
    }
    if (expected.empty()) continue;
    const Distribution whole = of(values);
    random.shuffle(values);
    EXPECT_EQ(of(values), whole);
    EXPECT_EQ(counts_of(whole), expected);

    std::vector<Distribution> parts(4);
    for (const auto& [value, times] : values) {
      parts[static_cast<std::size_t>(random.below(4))].add(value, times);
    }
    random.shuffle(parts);
    Distribution merged;
    for (const auto& part : parts) merged.add(part);
    EXPECT_EQ(merged, whole);
    for (const unsigned percent : {0U, 1U, 5U, 50U, 95U, 99U, 100U}) {
      EXPECT_EQ(whole.percentile(percent), plain_percentile(expected, percent));
    }
  }
}

TEST(Distribution, AddedToItselfIsTwice) {
  Distribution ranks = of({{2, 3}, {9, 1}});
  ranks.add(ranks);
  EXPECT_EQ(counts_of(ranks), (Counts{{2, 6}, {9, 2}}));
}

}  // namespace
}  // namespace parindex
