// Ranks and bands are decided on the exact fraction, or on the printed value where the set says so.
#include <gtest/gtest.h>

#include <string>

#include "support/ranked_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::judged;
using test::OneBlock;
using test::RankedBlock;
using test::read;
using test::SetText;

std::string fine(const std::string& id, const std::string& max) {
  return test::item(id, max, "", "judgement { step 0.000001 }");
}

// Two agencies to which different items apply. The index of `thirds` is 10 of 30, that of
// `decimals` 3333.333333 of 10000: 33.333333333… and 33.33333333, which differ first at the ninth
// decimal.
OneBlock apart_at_the_ninth_decimal(const std::string& decide_on, const std::string& index) {
  SetText set;
  set.total = "10030";
  set.rounding = "item 6  index " + index;
  set.decide_on = decide_on;
  set.body = area("1", "10030", fine("1.1", "30") + fine("1.2", "10000"));
  OneBlock year(read(set));
  year.add("decimals");
  year.add("thirds");
  year.appraise("thirds", "1.1", "10");
  year.not_applicable("thirds", "1.2");
  year.appraise("decimals", "1.2", "3333.333333");
  year.not_applicable("decimals", "1.1");
  return year;
}

TEST(DecideOn, ExactTellsIndicesApartAtTheNinthDecimal) {
  const auto year = apart_at_the_ninth_decimal("exact", "2");
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.row("thirds").score->index->to_decimal(9), "33.333333333");
  EXPECT_EQ(ranked.row("decimals").score->index->to_decimal(9), "33.333333330");
  EXPECT_EQ(ranked.ranks(), "1 thirds, 2 decimals");
  EXPECT_FALSE(ranked.row("thirds").is_tied);
  EXPECT_EQ(ranked.row("thirds").index_text, "33.33");
  EXPECT_EQ(ranked.row("decimals").index_text, "33.33");
}

TEST(DecideOn, PublishedTiesWhatIsPrintedAlike) {
  for (const std::string index : {"0", "2", "6"}) {
    const auto year = apart_at_the_ninth_decimal("published", index);
    const RankedBlock ranked(year);
    EXPECT_EQ(ranked.ranks(), "1 decimals, 1 thirds") << index;
    EXPECT_TRUE(ranked.row("thirds").is_tied);
    EXPECT_EQ(ranked.row("thirds").index_text, ranked.row("decimals").index_text);
  }
}

SetText hundred_points(const std::string& decide_on) {
  SetText set;
  set.total = "10";
  set.rounding = "item 4  index 2";
  set.decide_on = decide_on;
  set.body = area("1", "10", test::item("1.1", "10", "", "judgement { step 0.0001 }"));
  return set;
}

OneBlock with_index(const std::string& decide_on, const std::string& points) {
  OneBlock year(read(hundred_points(decide_on)));
  year.add("a");
  year.appraise("a", "1.1", points);
  return year;
}

TEST(DecideOn, BandsLookAtTheExactIndex) {
  EXPECT_EQ(RankedBlock(with_index("exact", "7.9999")).band("a"), "fair");  // 79.999
  EXPECT_EQ(RankedBlock(with_index("exact", "7.9999")).row("a").index_text, "80.00");
  EXPECT_EQ(RankedBlock(with_index("exact", "8")).band("a"), "good");
}

TEST(DecideOn, BandsLookAtThePublishedIndex) {
  EXPECT_EQ(RankedBlock(with_index("published", "7.9999")).band("a"), "good");  // printed 80.00
  EXPECT_EQ(RankedBlock(with_index("published", "7.9995")).band("a"), "good");  // 79.995: half up
  EXPECT_EQ(RankedBlock(with_index("published", "7.9994")).band("a"), "fair");
}

TEST(DecideOn, ItTiesOrNotByTheLastPrintedDigit) {
  const auto ranks = [](const std::string& decide_on, const std::string& one,
                        const std::string& other) {
    OneBlock year(read(hundred_points(decide_on)));
    year.add("a");
    year.add("b");
    year.appraise("a", "1.1", one);
    year.appraise("b", "1.1", other);
    return RankedBlock(year).ranks();
  };
  EXPECT_EQ(ranks("exact", "7.0001", "7.0002"), "1 b, 2 a");
  EXPECT_EQ(ranks("published", "7.0001", "7.0002"), "1 a, 1 b");  // 70.001, 70.002: both 70.00
  EXPECT_EQ(ranks("published", "7.0004", "7.0005"), "1 b, 2 a");  // 70.00 and 70.01
}

TEST(DecideOn, AreasOfATieBreakAreDecidedLikewise) {
  const auto ranks = [](const std::string& decide_on) {
    SetText set;
    set.decide_on = decide_on;
    set.rounding = "item 4  index 0";
    set.more = "  tie_break { area 1 }\n";
    set.body = area("1", "5", test::item("1.1", "5", "", "judgement { step 0.0001 }")) +
               area("2", "5", test::item("2.1", "5", "", "judgement { step 0.0001 }"));
    OneBlock year(read(set));
    for (const std::string agency : {"a", "b"}) year.add(agency);
    year.appraise("a", "1.1", "2");
    year.appraise("a", "2.1", "2.001");
    year.appraise("b", "1.1", "2.001");
    year.appraise("b", "2.1", "2");
    return RankedBlock(year).ranks();
  };
  EXPECT_EQ(ranks("exact"), "1 b, 2 a");
  EXPECT_EQ(ranks("published"), "1 a, 1 b");  // 40 and 40.02 print alike
}

TEST(DecideOn, TheIndexIsPrintedHalfUp) {
  EXPECT_EQ(RankedBlock(with_index("exact", "7.0005")).row("a").index_text, "70.01");
  EXPECT_EQ(RankedBlock(with_index("exact", "7.0004")).row("a").index_text, "70.00");
  EXPECT_EQ(RankedBlock(with_index("exact", "0")).row("a").index_text, "0.00");
  EXPECT_EQ(RankedBlock(with_index("exact", "10")).row("a").index_text, "100.00");
}

// Large maxima with many decimals: products of index fractions need more than 64 bits.
TEST(DecideOn, CrossProductsBeyond64Bits) {
  SetText set;
  set.total = "1000000";
  set.rounding = "item 6  index 2";
  set.body = area("1", "1000000", fine("1.1", "999999.999999") + fine("1.2", "0.000001"));
  OneBlock year(read(set));
  year.add("with_both");
  year.add("with_one");
  // 500000.000001 of 1000000 against 500000.0 of 999999.999999: 5 x 10^-11 of a percent apart.
  year.appraise("with_both", "1.1", "500000.000001");
  year.appraise("with_one", "1.1", "500000");
  year.not_applicable("with_one", "1.2");
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.ranks(), "1 with_both, 2 with_one");
  EXPECT_EQ(ranked.row("with_one").score->index->to_decimal(12), "50.000000000050");
  EXPECT_EQ(ranked.row("with_both").score->index->to_decimal(12), "50.000000000100");
}

}  // namespace
}  // namespace parindex
