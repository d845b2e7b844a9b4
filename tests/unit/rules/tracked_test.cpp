#include "support/ranked_block.hpp"
#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::item;
using test::OneBlock;
using test::OneItem;
using test::read;
using test::SetText;

// One item that is scored and one that is tracked.
SetText set_with_tracked() {
  SetText set;
  set.body = test::area("1", "10",
                        item("1.1", "10", "a count", "count { of a  each 1 }") +
                            item("1.2", "0", "x decimal y decimal", "tracked { of \"x / y\" }"));
  return set;
}

TEST(Tracked, EarnsNothingAndCostsNothing) {
  OneBlock year(read(set_with_tracked()));
  year.add("so-y-te");
  year.declare("so-y-te", "a 9 x 43.2 y 8");
  for (const auto stage : {Stage::self, Stage::computed, Stage::final}) {
    EXPECT_EQ(year.outcome("so-y-te", "1.2", stage), "left_out");
    const auto scored = year.scored(stage);
    const auto& agency = scored.blocks[0].agencies[0];
    EXPECT_EQ(agency.points, Points::whole(9));
    EXPECT_EQ(agency.applicable_max, Points::whole(10));
  }
}

TEST(Tracked, IsNeitherMissedNorOpen) {
  OneBlock year(read(set_with_tracked()));
  year.add("so-y-te");
  year.declare("so-y-te", "a 9");
  const auto scored = year.scored();
  EXPECT_TRUE(scored.blocks[0].agencies[0].missing.empty());
  EXPECT_EQ(scored.blocks[0].open_lines, 1U);  // that of the other item
}

TEST(Tracked, ItsFaultsAreErrorsOfValue) {
  OneBlock year(read(set_with_tracked()));
  year.add("so-y-te");
  year.declare("so-y-te", "a 9 x 1 y 0");
  EXPECT_EQ(year.outcome("so-y-te", "1.2", Stage::computed), "E0701");
}

TEST(Tracked, MayBeNegative) {
  OneBlock year(read(set_with_tracked()));
  year.add("so-y-te");
  year.declare("so-y-te", "a 9 x -1 y 2");
  EXPECT_EQ(year.outcome("so-y-te", "1.2", Stage::computed), "left_out");
}

TEST(Tracked, IsNoZeroItem) {
  SetText set = set_with_tracked();
  set.bands =
      "  band good { title \"Tốt\"  from 80 to 100  requires no_zero_item }\n"
      "  band poor { title \"Yếu\"  from 0 below 80 }\n";
  OneBlock year(read(set));
  year.add("so-y-te");
  year.declare("so-y-te", "a 9 x 0 y 2");
  EXPECT_EQ(test::RankedBlock(year).band("so-y-te"), "good");
}

TEST(TrackedRefused, WithAMaximum) {
  EXPECT_EQ(findings_of(OneItem{"1", "x decimal", "tracked { of x }"}), "E0358");
}

}  // namespace
}  // namespace parindex
