// An item is scored, missing or not applicable for an agency, and these never mix.
#include <gtest/gtest.h>

#include <string>

#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::codes;
using test::item;
using test::judged;
using test::OneBlock;
using test::read;
using test::SetText;

const std::string kRate = "rate { of \"done / assigned\" }";

SetText three_items(const std::string& more = {}) {
  SetText set;
  set.body = area("1", "10",
                  item("1.1", "4", "done count assigned count", kRate, more) +
                      item("1.2", "5", "issued_on date",
                           "deadline { fact issued_on  by 2022-01-31 { points 5 }  missing 1 }") +
                      judged("1.3", "1"));
  return set;
}

std::string totals(const OneBlock& year, Stage stage = Stage::final) {
  const auto scored = year.scored(stage);
  const auto& agency = scored.blocks[0].agencies[0];
  return to_string(agency.points, 2) + " of " + to_string(agency.applicable_max, 2) +
         (agency.index ? " = " + agency.index->to_decimal(2) : " = none");
}

TEST(States, ScoredEarnsItsPointsOfItsMaximum) {
  OneBlock year(read(three_items()));
  year.add("a");
  year.declare("a", "done 3 assigned 4 issued_on 2022-01-31");
  year.appraise("a", "1.3", "0.5");
  EXPECT_EQ(totals(year), "8.50 of 10.00 = 85.00");
  const auto scored = year.scored();
  EXPECT_TRUE(scored.blocks[0].agencies[0].missing.empty());
}

TEST(States, MissingEarnsNothingOfItsFullMaximum) {
  OneBlock year(read(three_items()));
  year.add("a");
  year.declare("a", "done 3");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::final), "missing 0.00");
  EXPECT_EQ(year.outcome("a", "1.2", Stage::final), "missing 1.00");  // `missing 1`
  EXPECT_EQ(year.outcome("a", "1.3", Stage::final), "missing 0.00");
  EXPECT_EQ(totals(year), "1.00 of 10.00 = 10.00");
}

TEST(States, MissingLinesNameTheFactsThatAreAbsent) {
  OneBlock year(read(three_items()));
  year.add("a");
  year.declare("a", "done 3");
  const auto scored = year.scored();
  const auto& missing = scored.blocks[0].agencies[0].missing;
  ASSERT_EQ(missing.size(), 3U);
  EXPECT_EQ(missing[0].item, 0U);
  EXPECT_EQ(missing[0].facts, (std::vector<FactName>{{"assigned"}}));
  EXPECT_EQ(missing[1].facts, (std::vector<FactName>{{"issued_on"}}));
  EXPECT_TRUE(missing[2].facts.empty());  // a judgement
  const auto warnings = missing_evidence(scored);
  EXPECT_EQ(codes(warnings), "W0781 W0781 W0782");
  for (const auto& warning : warnings) EXPECT_EQ(warning.agency, "a");
}

TEST(States, NotApplicableByTheRule) {
  OneBlock year(read(three_items()));
  year.add("a");
  year.declare("a", "done 0 assigned 0 issued_on 2022-01-01");
  year.appraise("a", "1.3", "1");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::final), "not_applicable");
  EXPECT_EQ(totals(year), "6.00 of 6.00 = 100.00");
}

TEST(States, WhenNoneMakesItScored) {
  OneBlock full(read(three_items("when_none full")));
  full.add("a");
  full.declare("a", "done 0 assigned 0");
  EXPECT_EQ(full.outcome("a", "1.1", Stage::final), "4.00");
  OneBlock zero(read(three_items("when_none zero")));
  zero.add("a");
  zero.declare("a", "done 0 assigned 0");
  EXPECT_EQ(zero.outcome("a", "1.1", Stage::final), "0.00");
}

TEST(States, NotApplicableByProperties) {
  OneBlock year(read(three_items("applies \"has_procedures and not has_units\"")));
  year.add("with", AgencyStatus::ranked, "has_procedures");
  year.add("without");
  year.add("both", AgencyStatus::ranked, "has_units has_procedures");
  for (const std::string agency : {"with", "without", "both"}) {
    year.declare(agency, "issued_on 2022-01-01");
  }
  year.declare("with", "done 1 assigned 2");
  EXPECT_EQ(year.outcome("with", "1.1", Stage::final), "2.00");
  EXPECT_EQ(year.outcome("without", "1.1", Stage::final), "not_applicable");
  EXPECT_EQ(year.outcome("both", "1.1", Stage::final), "not_applicable");
}

TEST(States, NotApplicableByDecision) {
  OneBlock year(read(three_items()));
  year.add("a");
  year.add("b");
  year.not_applicable("a", "1.1");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::final), "not_applicable");
  EXPECT_EQ(year.outcome("b", "1.1", Stage::final), "missing 0.00");
  EXPECT_EQ(year.outcome("a", "1.2", Stage::final), "missing 1.00");
}

TEST(States, EvidenceOnWhatIsNotApplicableIsAWarning) {
  OneBlock year(read(three_items()));
  year.add("a");
  year.not_applicable("a", "1.1");
  EXPECT_EQ(codes(score(year.year).diagnostics), "");
  year.declare("a", "done 5 assigned 4");  // a bad value, but nobody asks for it
  EXPECT_EQ(codes(score(year.year).diagnostics), "W0680");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::final), "not_applicable");

  OneBlock claimed(read(three_items()));
  claimed.add("a");
  claimed.not_applicable("a", "1.1");
  claimed.claim("a", "1.1", "4");
  EXPECT_EQ(codes(score(claimed.year).diagnostics), "W0680");
  EXPECT_EQ(claimed.outcome("a", "1.1", Stage::self), "not_applicable");
}

TEST(States, MissingErrorRefusesTheFinalStageOnly) {
  SetText set = three_items();
  set.missing = "error";
  OneBlock year(read(set));
  year.add("a");
  year.declare("a", "done 3 assigned 4");
  EXPECT_TRUE(score(year.year, Stage::self));
  EXPECT_TRUE(score(year.year, Stage::computed));
  const auto final_score = score(year.year, Stage::final);
  EXPECT_FALSE(final_score);
  EXPECT_EQ(codes(final_score.diagnostics), "E0705 E0705");
  year.declare("a", "issued_on 2022-01-01");
  year.appraise("a", "1.3", "1");
  EXPECT_TRUE(score(year.year, Stage::final));
}

TEST(States, MissingErrorDoesNotAskForWhatIsNotApplicable) {
  SetText set = three_items();
  set.missing = "error";
  OneBlock year(read(set));
  year.add("a");
  year.not_applicable("a", "1.1");
  year.not_applicable("a", "1.2");
  year.not_applicable("a", "1.3");
  EXPECT_TRUE(score(year.year, Stage::final));
}

TEST(States, AnErrorOfOneAgencyStopsAllUnlessTolerated) {
  OneBlock year(read(three_items()));
  year.add("good");
  year.add("bad");
  year.declare("good", "done 3 assigned 4");
  year.declare("bad", "done 5 assigned 4");
  const auto refused = score(year.year);
  EXPECT_FALSE(refused);
  ASSERT_EQ(codes(refused.diagnostics), "E0702");
  EXPECT_EQ(refused.diagnostics[0].agency, "bad");
  EXPECT_NE(message(refused.diagnostics[0], Language::en).find("5/4 (125.00 %)"),
            std::string::npos);

  ScoreOptions options;
  options.tolerate_faulty_agencies = true;
  const auto provisional = score(year.year, Stage::final, options);
  ASSERT_TRUE(provisional);
  EXPECT_EQ(codes(provisional.diagnostics), "E0702");
  const auto& agencies = provisional->blocks[0].agencies;
  EXPECT_TRUE(agencies[0].is_scored);
  EXPECT_FALSE(agencies[1].is_scored);
  EXPECT_FALSE(agencies[1].index);
  EXPECT_TRUE(agencies[0].index);
}

TEST(States, ExcusedAndAppraisingAgenciesAreNotScored) {
  OneBlock year(read(three_items()));
  year.add("ranked");
  year.add("unranked", AgencyStatus::unranked);
  year.add("excused", AgencyStatus::excused);
  Agency office;
  office.code = {"office"};
  office.status = AgencyStatus::appraiser;
  year.year.add_agency(office);
  const auto scored = year.scored();
  ASSERT_EQ(scored.blocks[0].agencies.size(), 2U);
  EXPECT_EQ(scored.blocks[0].agencies[0].agency, year.index("ranked"));
  EXPECT_EQ(scored.blocks[0].agencies[1].agency, year.index("unranked"));
}

}  // namespace
}  // namespace parindex
