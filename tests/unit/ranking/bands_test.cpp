// The class of an index, and what keeps an agency below it: a line at zero, an event, no
// self-score.
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

SetText two_items() {
  SetText set;
  set.body = area("1", "10", judged("1.1", "9") + judged("1.2", "1"));
  return set;
}

std::string band_at(const std::string& bands, const std::string& points) {
  SetText set;
  set.bands = bands;
  set.body = area("1", "10", judged("1.1", "10"));
  OneBlock year(read(set));
  year.add("a");
  year.appraise("a", "1.1", points);
  return RankedBlock(year).band("a");
}

TEST(BandOfIndex, ClosedLowerEnds) {
  const std::string bands =
      "  band good { title t  from 80 to 100 }\n"
      "  band fair { title t  from 50 below 80 }\n"
      "  band poor { title t  below 50 }\n";
  EXPECT_EQ(band_at(bands, "10"), "good");
  EXPECT_EQ(band_at(bands, "8.01"), "good");
  EXPECT_EQ(band_at(bands, "8"), "good");
  EXPECT_EQ(band_at(bands, "7.99"), "fair");
  EXPECT_EQ(band_at(bands, "5.01"), "fair");
  EXPECT_EQ(band_at(bands, "5"), "fair");
  EXPECT_EQ(band_at(bands, "4.99"), "poor");
  EXPECT_EQ(band_at(bands, "0"), "poor");
}

TEST(BandOfIndex, OpenLowerEnds) {
  const std::string bands =
      "  band good { title t  above 80 }\n"
      "  band fair { title t  above 50 to 80 }\n"
      "  band poor { title t  to 50 }\n";
  EXPECT_EQ(band_at(bands, "8.01"), "good");
  EXPECT_EQ(band_at(bands, "8"), "fair");
  EXPECT_EQ(band_at(bands, "7.99"), "fair");
  EXPECT_EQ(band_at(bands, "5.01"), "fair");
  EXPECT_EQ(band_at(bands, "5"), "poor");
  EXPECT_EQ(band_at(bands, "4.99"), "poor");
}

TEST(BandOfIndex, AnIndexAbove100IsLookedUpAt100) {
  SetText set;
  set.more = "  clamp no\n";
  set.bands =
      "  band full { title t  from 100 to 100 }\n"
      "  band rest { title t  from 0 below 100 }\n";
  set.body =
      area("1", "10", judged("1.1", "10")) + "  bonus { cap 5\n" + judged("B.1", "5") + "}\n";
  OneBlock year(read(set));
  year.add("a");
  year.add("b");
  year.appraise("a", "1.1", "10");
  year.appraise("a", "B.1", "5");
  year.appraise("b", "1.1", "9.99");
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.row("a").index_text, "150.00");  // the index itself is not cut
  EXPECT_EQ(ranked.band("a"), "full");
  EXPECT_EQ(ranked.band("b"), "rest");
}

SetText with_requirement() {
  SetText set = two_items();
  set.bands =
      "  band good { title t  from 80 to 100  requires no_zero_item }\n"
      "  band fair { title t  from 50 below 80 }\n"
      "  band poor { title t  from 0 below 50 }\n";
  return set;
}

TEST(NoZeroItem, AnItemAtZeroTriesTheNextLowerBand) {
  OneBlock year(read(with_requirement()));
  for (const std::string agency : {"zero", "some", "missing", "low"}) year.add(agency);
  year.appraise("zero", "1.1", "9");
  year.appraise("zero", "1.2", "0");
  year.appraise("some", "1.1", "9");
  year.appraise("some", "1.2", "0.01");
  year.appraise("missing", "1.1", "9");
  year.appraise("low", "1.1", "6");
  year.appraise("low", "1.2", "0");
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.band("zero"), "fair by zero_item");
  EXPECT_EQ(ranked.band("some"), "good");
  EXPECT_EQ(ranked.band("missing"), "fair by zero_item");  // missing has 0 points
  EXPECT_EQ(ranked.band("low"), "fair");                   // its band asks for nothing
  EXPECT_EQ(ranked.row("zero").index_text, "90.00");       // the index is unchanged by all this
  EXPECT_EQ(ranked.ranks(), "1 some, 2 zero, 2 missing, 4 low");
}

TEST(NoZeroItem, WhatIsNotApplicableIsNoZero) {
  OneBlock year(read(with_requirement()));
  year.add("a");
  year.appraise("a", "1.1", "9");
  year.not_applicable("a", "1.2");
  EXPECT_EQ(RankedBlock(year).band("a"), "good");
}

TEST(NoZeroItem, BonusAndPenaltyStandOutside) {
  SetText set = with_requirement();
  set.more = "  clamp yes\n";
  set.body += "  bonus { cap 1\n" + judged("B.1", "1") + "}\n  penalty { cap 1\n" +
              judged("P.1", "1") + "}\n";
  OneBlock year(read(set));
  year.add("a");
  year.appraise("a", "1.1", "9");
  year.appraise("a", "1.2", "1");
  EXPECT_EQ(RankedBlock(year).band("a"), "good");
}

TEST(NoZeroItem, FallsThroughEveryBandThatAsksForIt) {
  SetText set = two_items();
  set.bands =
      "  band best { title t  from 90 to 100  requires no_zero_item }\n"
      "  band good { title t  from 80 below 90  requires no_zero_item }\n"
      "  band fair { title t  from 50 below 80 }\n"
      "  band poor { title t  from 0 below 50 }\n";
  OneBlock year(read(set));
  year.add("a");
  year.appraise("a", "1.1", "9");
  EXPECT_EQ(RankedBlock(year).band("a"), "fair by zero_item");
}

TEST(NoZeroItem, TheLowestBandTakesWhateverComes) {
  SetText set = two_items();
  set.bands =
      "  band good { title t  from 80 to 100  requires no_zero_item }\n"
      "  band poor { title t  from 0 below 80  requires no_zero_item }\n";
  OneBlock year(read(set));
  year.add("high");
  year.add("low");
  year.appraise("high", "1.1", "9");
  year.appraise("low", "1.1", "1");
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.band("high"), "poor by zero_item");
  EXPECT_EQ(ranked.band("low"), "poor");
}

// Two bands may begin at one value, one with it and one without; the one without is the higher.
TEST(NoZeroItem, TheNextLowerBandIsNeverAHigherOne) {
  for (const bool listed_from_best : {true, false}) {
    SetText set = two_items();
    const std::string above = "  band above { title t  above 90 to 100 }\n";
    const std::string exactly =
        "  band exactly { title t  from 90 to 90  requires no_zero_item }\n";
    const std::string below = "  band below { title t  from 0 below 90 }\n";
    set.bands = listed_from_best ? above + exactly + below : below + exactly + above;
    OneBlock year(read(set));
    year.add("a");
    year.appraise("a", "1.1", "9");  // 90, with a line at zero
    EXPECT_EQ(RankedBlock(year).band("a"), "below by zero_item");
  }
}

void add_event(OneBlock& year, const std::string& agency, const std::string& event) {
  year.year.records(year.index(agency)).events.push_back({{event}, std::nullopt, "QĐ", {}});
}

TEST(Caps, AnEventHoldsTheBandDown) {
  SetText set = two_items();
  set.more =
      "  cap { event reprimand  band fair }\n"
      "  cap { event warning  band poor }\n";
  OneBlock year(read(set));
  for (const std::string agency : {"none", "one", "both", "other", "already"}) {
    year.add(agency);
    year.appraise(agency, "1.1", agency == "already" ? "3" : "9");
  }
  add_event(year, "one", "reprimand");
  add_event(year, "both", "warning");
  add_event(year, "both", "reprimand");
  add_event(year, "other", "praise");
  add_event(year, "already", "reprimand");
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.band("none"), "good");
  EXPECT_EQ(ranked.band("one"), "fair by event");
  EXPECT_EQ(ranked.band("both"), "poor by event");  // of several the lowest holds
  EXPECT_EQ(ranked.band("other"), "good");
  EXPECT_EQ(ranked.band("already"), "poor");  // a cap never lifts
  EXPECT_EQ(ranked.row("one").rank, 1);       // nor does it touch the rank
}

TEST(Caps, AndAZeroItemTogether) {
  SetText set = with_requirement();
  set.more = "  cap { event warning  band poor }\n  cap { event reprimand  band fair }\n";
  OneBlock year(read(set));
  year.add("warned");
  year.add("reprimanded");
  for (const std::string agency : {"warned", "reprimanded"}) year.appraise(agency, "1.1", "9");
  add_event(year, "warned", "warning");
  add_event(year, "reprimanded", "reprimand");
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.band("warned"), "poor by event");
  EXPECT_EQ(ranked.band("reprimanded"), "fair by zero_item");  // the cap added nothing
}

TEST(NoSelfScore, HoldsTheBandDownAtFinalOnly) {
  SetText set;
  set.more = "  no_self_score { band poor }\n";
  set.body =
      area("1", "10",
           test::item("1.1", "10", "done count assigned count", "rate { of \"done / assigned\" }"));
  OneBlock year(read(set));
  for (const std::string agency : {"silent", "spoke"}) {
    year.add(agency);
    year.declare(agency, "done 9 assigned 9");
  }
  year.claim("spoke", "1.1", "0");  // any row will do
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.band("silent"), "poor by no_self_score");
  EXPECT_EQ(ranked.band("spoke"), "good");
  EXPECT_EQ(ranked.row("silent").index_text, "100.00");
  EXPECT_EQ(ranked.ranks(), "1 silent, 1 spoke");
  EXPECT_EQ(RankedBlock(year, Stage::computed).band("silent"), "good");
  EXPECT_EQ(RankedBlock(year, Stage::self).band("silent"), "good");
}

TEST(BandCounts, CountRankedAndUnrankedWithShares) {
  OneBlock year(read(two_items()));
  for (const std::string agency : {"a", "b", "c"}) {
    year.add(agency);
    year.appraise(agency, "1.1", agency == "c" ? "6" : "9");
  }
  year.add("u", AgencyStatus::unranked);
  year.appraise("u", "1.1", "9");
  year.add("x", AgencyStatus::excused);
  year.add("none");
  year.not_applicable("none", "1.1");
  year.not_applicable("none", "1.2");
  const RankedBlock ranked(year);
  const auto& counts = ranked.block().band_counts;
  ASSERT_EQ(counts.size(), 3U);
  EXPECT_EQ(counts[0].count, 3U);
  EXPECT_EQ(counts[0].share_text, "75.00");
  EXPECT_EQ(counts[1].count, 1U);
  EXPECT_EQ(counts[1].share_text, "25.00");
  EXPECT_EQ(counts[2].count, 0U);
  EXPECT_EQ(counts[2].share_text, "0.00");
}

TEST(BandCounts, SharesAreRoundedHalfUp) {
  OneBlock year(read(two_items()));
  for (const std::string agency : {"a", "b", "c"}) {
    year.add(agency);
    year.appraise(agency, "1.1", agency == "a" ? "9" : "6");
  }
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.block().band_counts[0].share_text, "33.33");
  EXPECT_EQ(ranked.block().band_counts[1].share_text, "66.67");
}

}  // namespace
}  // namespace parindex
