#include "parindex/explanation.hpp"
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

TEST(Tracked, NothingOverNothingIsNoFault) {
  OneBlock year(read(set_with_tracked()));
  year.add("so-y-te");
  year.declare("so-y-te", "a 9 x 0 y 0");
  EXPECT_EQ(year.outcome("so-y-te", "1.2", Stage::computed), "left_out");
  EXPECT_EQ(year.scored(Stage::computed).blocks[0].agencies[0].applicable_max, Points::whole(10));
}

// Neither a claim nor an appraisal makes points of it.
TEST(Tracked, IsReportedAsCorrectedAtFinal) {
  OneBlock year(read(set_with_tracked()));
  const auto agency = year.add("so-y-te");
  year.declare("so-y-te", "a 9 x 3 y 4");
  year.correct("so-y-te", "x", "1");
  const auto item = year.item_index("1.2");
  EXPECT_EQ(explain(year.scored(Stage::self), agency, item).value, Fraction::of(3, 4));
  EXPECT_EQ(explain(year.scored(Stage::computed), agency, item).value, Fraction::of(3, 4));
  EXPECT_EQ(explain(year.scored(Stage::final), agency, item).value, Fraction::of(1, 4));
  EXPECT_EQ(year.outcome("so-y-te", "1.2", Stage::final), "left_out");
}

// Areas are scaled up for what does not apply, not for what is only tracked.
TEST(Tracked, LeavesARescaledAreaAsItIs) {
  for (const char* const policy : {"exclude", "full", "rescale_area"}) {
    SetText set = set_with_tracked();
    set.not_applicable = policy;
    OneBlock year(read(set));
    year.add("so-y-te");
    year.declare("so-y-te", "a 9 x 0 y 0");
    const auto scored = year.scored(Stage::computed);
    const auto& agency = scored.blocks[0].agencies[0];
    EXPECT_EQ(agency.points, Points::whole(9)) << policy;
    EXPECT_EQ(agency.index, Fraction(90)) << policy;
  }
}

TEST(Tracked, IsNoMissingLineUnderMissingError) {
  SetText set = set_with_tracked();
  set.missing = "error";
  OneBlock year(read(set));
  year.add("so-y-te");
  year.declare("so-y-te", "a 9");
  EXPECT_EQ(year.outcome("so-y-te", "1.2", Stage::final), "left_out");
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
  // An item that is scored and has 0 points is one all the same.
  set.body = test::area("1", "10",
                        item("1.1", "9", "a count", "count { of a  each 1 }") +
                            item("1.2", "1", "x count", "count { of x  each 1 }"));
  OneBlock other(read(set));
  other.add("so-y-te");
  other.declare("so-y-te", "a 9 x 0");
  EXPECT_EQ(test::RankedBlock(other).band("so-y-te"), "poor by zero_item");
}

TEST(TrackedRefused, WhatIsNoValue) {
  SetText set = set_with_tracked();
  const auto with = [&set](const std::string& facts, const std::string& rule) {
    set.body = test::area(
        "1", "10",
        item("1.1", "10", "a count", "count { of a  each 1 }") + item("1.2", "0", facts, rule));
    return findings_of(set);
  };
  EXPECT_EQ(with("x decimal", "tracked { of x }"), "");
  EXPECT_EQ(with("x decimal", "tracked { }"), "E0303");
  EXPECT_EQ(with("x date", "tracked { of x }"), "E0332");
  EXPECT_EQ(with("x decimal", "tracked { of \"x > 1\" }"), "E0332");
  EXPECT_EQ(with("x decimal y decimal", "tracked { of x }"), "W0381");
  EXPECT_EQ(with("x decimal", "tracked { of x  each 1 }"), "E0301");
  // Only what is tracked may have no maximum.
  EXPECT_EQ(with("x decimal", "rate { of x }"), "E0343");
}

TEST(TrackedRefused, WithAMaximum) {
  EXPECT_EQ(findings_of(OneItem{"1", "x decimal", "tracked { of x }"}), "E0358");
}

}  // namespace
}  // namespace parindex
