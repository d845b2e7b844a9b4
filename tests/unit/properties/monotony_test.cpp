// More of what is asked for never earns less.
#include <gtest/gtest.h>

#include <string>

#include "support/one_block.hpp"
#include "support/random.hpp"
#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::OneBlock;
using test::OneItem;
using test::Random;

// The points of `counted` for each value from `low` to `high`, with the other facts as they are.
void expect_never_less(const OneItem& item, const std::string& others, const std::string& counted,
                       std::int64_t low, std::int64_t high, std::int64_t step, bool rising = true) {
  OneBlock year(test::read(item.set()));
  year.add("a");
  year.declare("a", others);
  Points before;
  for (std::int64_t value = low; value <= high; value += step) {
    year.declare("a", counted + " " + std::to_string(value));
    const auto points = year.scored(Stage::computed).blocks[0].agencies[0].items[0].points;
    if (value > low) {
      EXPECT_TRUE(rising ? points >= before : points <= before)
          << item.rule << ": " << counted << " " << value << " of " << others << " earns "
          << to_string(points, 6) << " after " << to_string(before, 6);
    }
    before = points;
  }
}

TEST(Monotony, MoreOnTimeNeverLowersARate) {
  Random random(61);
  for (int round = 0; round < 40 && !HasFailure(); ++round) {
    const auto full = random.between(1, 100);
    const auto floor = random.between(0, full);
    OneItem item{"7", "on_time count resolved count",
                 "rate { of \"on_time / resolved\"  full_at " + std::to_string(full) +
                     "%  zero_below " + std::to_string(floor) + "% }"};
    item.rounding = "item " + std::to_string(random.between(0, 6)) + "  index 2";
    const auto resolved = random.between(1, 60);
    expect_never_less(item, "resolved " + std::to_string(resolved), "on_time", 0, resolved, 1);
  }
}

TEST(Monotony, MoreOnTimeNeverLowersARateOfLargeCounts) {
  const OneItem item{"7", "on_time count resolved count",
                     "rate { of \"on_time / resolved\"  full_at 95%  zero_below 30% }"};
  expect_never_less(item, "resolved 999999999999999999", "on_time", 0, 999'999'999'999'999'999,
                    33'333'333'333'333'333);
}

TEST(Monotony, FewerResolvedWithAsManyOnTimeNeverLowersARate) {
  const OneItem item{"7", "on_time count resolved count",
                     "rate { of \"on_time / resolved\"  full_at 80%  zero_below 20% }"};
  expect_never_less(item, "on_time 13", "resolved", 13, 200, 1, false);
}

TEST(Monotony, OfOtherRulesToo) {
  const OneItem count{"3", "n count", "count { of n  each 0.37 }"};
  expect_never_less(count, "", "n", 0, 20, 1);
  const OneItem simple{"3", "n count", "deduction { of n  each_percent 13%  mode simple }"};
  expect_never_less(simple, "", "n", 0, 20, 1, false);
  const OneItem compound{"3", "n count",
                         "deduction { of n  each_percent 13%  mode compound  floor 0.1 }"};
  expect_never_less(compound, "", "n", 0, 60, 1, false);
  const OneItem bands{"2", "n count m count",
                      "bands { of \"n / m\"  band { from 80%  points 2 }"
                      "  band { from 50% below 80%  points interpolate  low 0.5  high 2 }"
                      "  band { below 50%  points interpolate  low 0  high 0.5 } }"};
  expect_never_less(bands, "m 977", "n", 0, 977, 7);
}

}  // namespace
}  // namespace parindex
