// What an item's points rest on at each stage: the claim, the rule, or the appraisal that decides.
#include <gtest/gtest.h>

#include <string>

#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::codes;
using test::item;
using test::OneBlock;
using test::read;
using test::SetText;

// One agency and one item: a rate of at most 10 points over done / assigned, for which 5 of 10 are
// declared.
OneBlock half_done() {
  SetText set;
  set.body = area("1", "10",
                  item("1.1", "10", "done count assigned count", "rate { of \"done / assigned\" }"),
                  "appraiser so-tu-phap");
  OneBlock year(read(set));
  year.add("a");
  year.declare("a", "done 5 assigned 10");
  return year;
}

std::string self(const OneBlock& year) { return year.outcome("a", "1.1", Stage::self); }
std::string computed(const OneBlock& year) { return year.outcome("a", "1.1", Stage::computed); }
std::string final_points(const OneBlock& year) { return year.outcome("a", "1.1", Stage::final); }

ItemScore item_at(const OneBlock& year, Stage stage) {
  return year.scored(stage).blocks[0].agencies[0].items[0];
}

TEST(Stages, WithoutClaimOrAppraisalTheRuleDecidesEverywhere) {
  const auto year = half_done();
  EXPECT_EQ(self(year), "5.00");
  EXPECT_EQ(computed(year), "5.00");
  EXPECT_EQ(final_points(year), "5.00");
  EXPECT_EQ(item_at(year, Stage::self).basis, Basis::rule);
  EXPECT_EQ(item_at(year, Stage::final).basis, Basis::rule);
}

TEST(Stages, AClaimDecidesTheSelfStageOnly) {
  auto year = half_done();
  year.claim("a", "1.1", "9");
  EXPECT_EQ(self(year), "9.00");
  EXPECT_EQ(computed(year), "5.00");
  EXPECT_EQ(final_points(year), "5.00");  // a claim alone is never final
  EXPECT_EQ(item_at(year, Stage::self).basis, Basis::self_score);
  EXPECT_TRUE(item_at(year, Stage::final).is_open);
}

TEST(Stages, PointsDecideAsGiven) {
  auto year = half_done();
  year.claim("a", "1.1", "9");
  year.appraise("a", "1.1", "7.25");
  EXPECT_EQ(final_points(year), "7.25");
  EXPECT_EQ(self(year), "9.00");
  EXPECT_EQ(computed(year), "5.00");
  EXPECT_EQ(item_at(year, Stage::final).basis, Basis::appraisal);
  EXPECT_FALSE(item_at(year, Stage::final).is_open);
}

TEST(Stages, AcceptTakesTheClaim) {
  auto year = half_done();
  year.claim("a", "1.1", "9");
  year.decide("a", "1.1", DecisionKind::accept);
  EXPECT_EQ(final_points(year), "9.00");
  EXPECT_EQ(item_at(year, Stage::final).basis, Basis::appraisal);
}

TEST(Stages, AFactIsCorrectedForTheFinalStageOnly) {
  auto year = half_done();
  year.claim("a", "1.1", "9");
  year.correct("a", "done", "6");
  EXPECT_EQ(final_points(year), "6.00");
  EXPECT_EQ(computed(year), "5.00");
  EXPECT_EQ(self(year), "9.00");
  EXPECT_FALSE(item_at(year, Stage::final).is_open);
}

TEST(Stages, AFactMaySupplyWhatIsMissing) {
  SetText set;
  set.body = area(
      "1", "10", item("1.1", "10", "done count assigned count", "rate { of \"done / assigned\" }"));
  OneBlock year(read(set));
  year.add("a");
  year.declare("a", "done 5");
  year.correct("a", "assigned", "20");
  EXPECT_EQ(computed(year), "missing 0.00");
  EXPECT_EQ(final_points(year), "2.50");
}

TEST(Stages, CorrectionsOfAllRoundsAddUp) {
  auto year = half_done();
  year.correct("a", "done", "6", 1);
  year.correct("a", "assigned", "8", 2);
  EXPECT_EQ(final_points(year), "7.50");  // 6 of 8
  year.correct("a", "done", "4", 3);
  EXPECT_EQ(final_points(year), "5.00");  // 4 of 8: the later correction of one fact holds
}

TEST(Stages, TwoFactsMayBeCorrectedInOneRound) {
  auto year = half_done();
  year.correct("a", "done", "6");
  year.correct("a", "assigned", "8");
  EXPECT_EQ(final_points(year), "7.50");
}

TEST(Stages, TheHighestRoundThatDecidesHolds) {
  auto year = half_done();
  year.claim("a", "1.1", "9");
  year.appraise("a", "1.1", "3", 1);
  EXPECT_EQ(final_points(year), "3.00");
  year.correct("a", "done", "6", 2);
  EXPECT_EQ(final_points(year), "6.00");
  year.appraise("a", "1.1", "7", 3);
  EXPECT_EQ(final_points(year), "7.00");
  year.decide("a", "1.1", DecisionKind::accept, 4);
  EXPECT_EQ(final_points(year), "9.00");
}

TEST(Stages, TheOrderInWhichRoundsAreEnteredIsNothing) {
  auto year = half_done();
  year.appraise("a", "1.1", "7", 3);
  year.correct("a", "done", "6", 2);
  year.appraise("a", "1.1", "3", 1);
  EXPECT_EQ(final_points(year), "7.00");
}

TEST(Stages, AQueryAsksAndDecidesNothing) {
  auto year = half_done();
  year.claim("a", "1.1", "9");
  year.decide("a", "1.1", DecisionKind::query, 1);
  EXPECT_EQ(final_points(year), "5.00");
  EXPECT_TRUE(item_at(year, Stage::final).is_open);
  year.appraise("a", "1.1", "3", 2);
  year.decide("a", "1.1", DecisionKind::query, 3);
  EXPECT_EQ(final_points(year), "3.00");  // the last that decided
  EXPECT_FALSE(item_at(year, Stage::final).is_open);
}

TEST(Stages, WithinARoundTheItemsOwnRowHoldsOverItsAreas) {
  auto year = half_done();
  year.claim("a", "1.1", "9");
  year.decide("a", "1.1", DecisionKind::accept, 1, DecisionScope::area);
  EXPECT_EQ(final_points(year), "9.00");
  year.appraise("a", "1.1", "4", 1);
  EXPECT_EQ(final_points(year), "4.00");
  year.decide("a", "1.1", DecisionKind::accept, 2, DecisionScope::area);
  EXPECT_EQ(final_points(year), "9.00");  // a later round outweighs a narrower row
}

TEST(Stages, WithinARoundTheCriterionHoldsOverTheArea) {
  auto year = half_done();
  year.claim("a", "1.1", "9");
  year.decide("a", "1.1", DecisionKind::accept, 1, DecisionScope::area);
  year.correct("a", "done", "7", 1);
  EXPECT_EQ(final_points(year), "7.00");
}

TEST(Stages, ABadDeclaredValueThatIsMendedIsAWarning) {
  auto year = half_done();
  year.declare("a", "done 11");
  EXPECT_EQ(final_points(year), "E0702");
  EXPECT_EQ(computed(year), "E0702");
  year.correct("a", "done", "10");
  EXPECT_EQ(codes(score(year.year).diagnostics), "W0780");
  EXPECT_EQ(final_points(year), "10.00");
  EXPECT_EQ(computed(year), "E0702");  // on the declared facts it is bad all the same

  auto given = half_done();
  given.declare("a", "done 11");
  given.appraise("a", "1.1", "8");
  EXPECT_EQ(codes(score(given.year).diagnostics), "W0780");
  EXPECT_EQ(final_points(given), "8.00");
}

TEST(Stages, ACorrectionThatDoesNotMendIsAnErrorAlone) {
  auto year = half_done();
  year.declare("a", "done 11");
  year.correct("a", "done", "12");
  EXPECT_EQ(codes(score(year.year).diagnostics), "E0702");
}

TEST(Stages, AClaimHidesABadFactAtTheSelfStage) {
  auto year = half_done();
  year.declare("a", "done 11");
  year.claim("a", "1.1", "9");
  EXPECT_EQ(self(year), "9.00");
  EXPECT_EQ(computed(year), "E0702");
}

TEST(Stages, OpenLinesAreCountedByOffice) {
  SetText set;
  set.total = "10";
  set.body =
      area("1", "6", test::judged("1.1", "3") + test::judged("1.2", "3"), "appraiser so-tu-phap") +
      area("2", "4",
           test::judged("2.1", "2", "appraiser ubnd") +
               item("2.2", "2", "",
                    "survey { option a { percent 100% }  option b { percent 0% } }"));
  OneBlock year(read(set));
  year.add("a");
  year.add("b", AgencyStatus::unranked);
  const auto open = [&year] {
    const auto scored = year.scored();
    std::string text = std::to_string(scored.blocks[0].open_lines) + ":";
    for (const auto& [office, lines] : scored.blocks[0].open_by_office) {
      text += " " + office + " " + std::to_string(lines);
    }
    return text;
  };
  EXPECT_EQ(open(), "6: so-tu-phap 4 ubnd 2");  // answers are nobody's to appraise
  year.appraise("a", "1.1", "3");
  year.decide("a", "1.2", DecisionKind::query);
  year.appraise("b", "2.1", "1");
  EXPECT_EQ(open(), "4: so-tu-phap 3 ubnd 1");
  year.not_applicable("a", "1.2");
  EXPECT_EQ(open(), "3: so-tu-phap 2 ubnd 1");
  EXPECT_EQ(year.scored(Stage::self).blocks[0].open_lines, 0U);
}

TEST(Stages, ALineWithoutAppraiserIsTheLeads) {
  SetText set;
  set.body = area("1", "10", test::judged("1.1", "10"));
  OneBlock year(read(set));
  year.add("a");
  const auto scored = year.scored();
  ASSERT_EQ(scored.blocks[0].open_by_office.size(), 1U);
  EXPECT_EQ(scored.blocks[0].open_by_office.begin()->first, "so-noi-vu");
}

}  // namespace
}  // namespace parindex
