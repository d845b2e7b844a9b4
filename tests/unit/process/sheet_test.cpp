// The score sheet: what stands on it, and its sums.
#include "parindex/sheet.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/levels_year.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::OneBlock;

OneBlock one_year(const std::string& policy = "exclude") {
  test::SetText set;
  set.total = "20";
  set.not_applicable = policy;
  set.more = "  clamp no\n";
  set.body = area("1", "10",
                  item("1.1", "6", "done count assigned count", "rate { of \"done / assigned\" }") +
                      judged("1.2", "4")) +
             "  area 2 { title \"2\"  max 10\n"
             "  criterion 2.1 { title \"2.1\"  max 4\n"
             "    rule survey { option yes { percent 100% }  option no { percent 0% } } }\n"
             "  criterion 2.2 { title \"2.2\"\n" +
             item("2.2.1", "6", "reports count", "count { of reports  each 2 }") + "  } }\n" +
             "  bonus { cap 1\n" + judged("B.1", "2") + "}\n  penalty { cap 1\n" +
             judged("P.1", "2") + "}\n";
  OneBlock year(test::read(set));
  year.add("a");
  return year;
}

// A sheet and all that it points into.
struct Shown {
  Scored scored;
  Scored self;
  Ranking ranking;
  Sheet sheet;

  Shown(const OneBlock& year, Stage stage) : scored(year.scored(stage)) {
    ScoreOptions options;
    options.pass_over_faults = true;
    self = *score(year.year, Stage::self, options);
    ranking = rank(scored);
    sheet = sheet_of(ranking, self, 0);
  }
};

std::string text(const SheetSums& sums) {
  const auto shown = [](Points points) { return to_string(points, 2) + " "; };
  return shown(sums.max) + shown(sums.self) + shown(sums.appraised) + shown(sums.unsettled) +
         shown(sums.survey) + shown(sums.points) + std::to_string(sums.open_lines) +
         std::to_string(sums.missing_lines);
}

TEST(Sheet, KeepsTheAppraisedTheUnsettledAndTheSurveyApart) {
  auto year = one_year();
  year.declare("a", "done 3 assigned 6 reports 2");
  year.claim("a", "1.1", "5");
  year.claim("a", "1.2", "4");
  year.appraise("a", "1.1", "3.5");
  year.answer("a", "2.1", 0, 3);
  year.answer("a", "2.1", 1, 1);
  const Shown shown(year, Stage::final);
  const Sheet& sheet = shown.sheet;
  // maximum, self, appraised, unsettled, survey, points, open and missing lines
  EXPECT_EQ(text(sheet.areas[0].sums), "10.00 9.00 3.50 0.00 0.00 3.50 11");
  EXPECT_EQ(text(sheet.areas[1].sums), "10.00 4.00 0.00 4.00 3.00 7.00 10");
  EXPECT_EQ(text(sheet.claimed_part), "16.00 13.00 3.50 4.00 0.00 7.50 21");
  EXPECT_EQ(text(sheet.survey_part), "4.00 0.00 0.00 0.00 3.00 3.00 00");
  EXPECT_EQ(text(sheet.sums), "20.00 13.00 3.50 4.00 3.00 10.50 21");
  EXPECT_EQ(sheet.rescaling, SheetSums());
  EXPECT_TRUE(sheet.areas[1].criteria[0].is_line);
  EXPECT_FALSE(sheet.areas[1].criteria[1].is_line);
  EXPECT_EQ(sheet.areas[0].sums.index()->to_string(), "35");
  EXPECT_TRUE(sheet.areas[1].criteria[1].sums.nothing_appraised());
  EXPECT_FALSE(sheet.areas[0].sums.nothing_appraised());
  EXPECT_FALSE(sheet.survey_part.has_claimed_lines());
}

TEST(Sheet, AddsBonusAndPenaltyUpToTheirCaps) {
  auto year = one_year();
  year.declare("a", "done 6 assigned 6");
  year.claim("a", "B.1", "0.5");
  year.appraise("a", "B.1", "2");
  year.appraise("a", "P.1", "0.75");
  const Shown shown(year, Stage::final);
  EXPECT_EQ(to_string(shown.sheet.bonus_sums.self, 2), "0.50");
  EXPECT_EQ(to_string(shown.sheet.bonus_sums.points, 2), "1.00");
  EXPECT_EQ(to_string(shown.sheet.penalty_sums.points, 2), "0.75");
  EXPECT_EQ(to_string(shown.sheet.total.points, 2), "6.25");
  EXPECT_EQ(to_string(shown.sheet.total.self, 2), "6.50");
  EXPECT_EQ(shown.sheet.bonus.size(), 1U);
}

TEST(Sheet, TheTotalIsNotBelowZero) {
  auto year = one_year();
  year.appraise("a", "P.1", "2");
  EXPECT_EQ(Shown(year, Stage::final).sheet.total.points, Points());
}

TEST(Sheet, ARescaledAreaHasItsDifferenceBesideTheLines) {
  auto year = one_year("rescale_area");
  year.declare("a", "done 3 assigned 6");
  year.not_applicable("a", "1.2");
  const Shown shown(year, Stage::final);
  const Sheet& sheet = shown.sheet;
  EXPECT_EQ(to_string(sheet.areas[0].sums.points, 2), "3.00");
  EXPECT_EQ(to_string(sheet.areas[0].rescaled_points, 2), "5.00");
  EXPECT_EQ(to_string(sheet.areas[0].rescaled_max, 2), "10.00");
  EXPECT_EQ(to_string(sheet.rescaling.points, 2), "2.00");
  EXPECT_EQ(to_string(sheet.rescaling.max, 2), "4.00");
  EXPECT_EQ(sheet.sums.points, sheet.ranked->score->points);
  EXPECT_EQ(sheet.sums.max, sheet.ranked->score->applicable_max);
  const SheetLine& line = sheet.areas[0].criteria[0].lines[1];
  ASSERT_TRUE(line.why_not);
  EXPECT_EQ(line.why_not->code, StepCode::declared_not_applicable);
}

TEST(Sheet, ALineHasItsDocumentsExplanationsNotesAndDecision) {
  auto year = one_year();
  year.year.declare(0, "done", FactValue::count(3), "BC 1|BC 2");
  year.year.declare(0, "assigned", FactValue::count(6), " BC 2 | BC 3");
  year.claim("a", "1.1", "5");
  auto& records = year.year.records(0);
  records.self_scores[0].document = "KH 4|BC 1";
  records.self_scores[0].explanation = "by hand";
  records.explanations.push_back({0, 1, "see annex", "", {}, {}});
  records.notes.push_back({0, NoteKind::difficulty, "no network", {}});
  records.notes.push_back({std::nullopt, NoteKind::proposal, "more staff", {}});
  year.decide("a", "1.1", DecisionKind::query, 1);
  const Shown asked(year, Stage::final);
  const SheetLine& line = asked.sheet.areas[0].criteria[0].lines[0];
  EXPECT_EQ(line.documents, (std::vector<std::string>{"BC 1", "BC 2", "BC 3", "KH 4"}));
  EXPECT_EQ(line.explanations, (std::vector<std::string>{"by hand", "see annex"}));
  ASSERT_EQ(line.notes.size(), 1U);
  EXPECT_EQ(line.notes[0]->text, "no network");
  EXPECT_EQ(asked.sheet.notes.size(), 1U);
  EXPECT_NE(line.query, nullptr);
  EXPECT_EQ(line.decision, nullptr);
  EXPECT_FALSE(line.lacks_documents());
  year.appraise("a", "1.1", "2", 2);
  const Shown decided(year, Stage::final);
  const SheetLine& now = decided.sheet.areas[0].criteria[0].lines[0];
  EXPECT_EQ(now.query, nullptr);
  ASSERT_NE(now.decision, nullptr);
  EXPECT_EQ(now.decision->round, 2);
}

TEST(Sheet, AScoredLineWithoutADocumentIsToldOf) {
  auto year = one_year();
  year.claim("a", "1.2", "3");
  const Shown shown(year, Stage::self);
  const auto& lines = shown.sheet.areas[0].criteria[0].lines;
  EXPECT_FALSE(lines[0].lacks_documents());  // missing: nothing is claimed
  EXPECT_EQ(lines[0].missing.size(), 2U);
  EXPECT_TRUE(lines[1].lacks_documents());
}

TEST(Sheet, AValueCountedFromThePlanNeedsNoDocument) {
  for (const auto origin : {FactOrigin::plan, FactOrigin::declared}) {
    auto year = one_year();
    FactRecord record;
    record.value = FactValue::count(2);
    record.origin = origin;
    year.year.place_fact(0, *year.set().find_fact("reports"), record);
    const Shown shown(year, Stage::self);
    const SheetLine& line = shown.sheet.areas[1].criteria[1].lines[0];
    EXPECT_EQ(line.lacks_documents(), origin == FactOrigin::declared);
    EXPECT_FALSE(line.is_rolled_up);
    EXPECT_EQ(line.is_from_plan, origin == FactOrigin::plan);
  }
}

TEST(Sheet, AValueSummedOverTheAgenciesBelowNeedsNoDocument) {
  test::LevelsYear levels;
  levels.add("huyen-a", test::LevelsYear::kDistricts);
  levels.declare("huyen-a", 3, 4);
  const auto scored = score(levels.year, Stage::computed);
  ASSERT_TRUE(scored);
  const auto self = score(levels.year, Stage::self);
  const Ranking ranking = rank(*scored);
  const auto sheet_of_agency = [&](const char* code) {
    return sheet_of(ranking, *self, levels.index(code)).areas[0].criteria[0].lines[0];
  };
  EXPECT_TRUE(sheet_of_agency("tinh").is_rolled_up);
  EXPECT_FALSE(sheet_of_agency("tinh").lacks_documents());
  EXPECT_FALSE(sheet_of_agency("huyen-a").is_rolled_up);
}

TEST(Sheet, CorrectionsThatDecideTogetherGiveEachTheirReason) {
  auto year = one_year();
  year.declare("a", "done 3 assigned 6");
  year.correct("a", "done", "1", 1);
  year.correct("a", "assigned", "8", 2);
  year.correct("a", "done", "2", 2);
  auto& rows = year.year.records(0).appraisals;
  rows[0].reason = "first round";
  rows[1].reason = "two are new";
  rows[2].reason = "one is not done";
  const Shown shown(year, Stage::final);
  EXPECT_EQ(shown.sheet.areas[0].criteria[0].lines[0].reason, "two are new; one is not done");
}

TEST(Sheet, TellsOfTheSurveyLinesThatApplyAtEveryStage) {
  for (const auto stage : {Stage::self, Stage::final}) {
    auto year = one_year();
    EXPECT_EQ(Shown(year, stage).sheet.survey.count, 1U);
    EXPECT_EQ(to_string(Shown(year, stage).sheet.survey.max, 2), "4.00");
    year.not_applicable("a", "2.1");
    const Shown shown(year, stage);
    EXPECT_EQ(shown.sheet.survey.count, 0U);
    EXPECT_EQ(to_string(shown.sheet.survey.max, 2), "0.00");
    const auto& line = shown.sheet.areas[1].criteria[0].lines[0];
    ASSERT_TRUE(line.why_not);
    EXPECT_EQ(line.why_not->code, StepCode::declared_not_applicable);
  }
}

TEST(Sheet, AnAgencyThatWasNotScoredHasNone) {
  auto year = one_year();
  year.add("b", AgencyStatus::excused);
  const Shown shown(year, Stage::final);
  EXPECT_THROW(sheet_of(shown.ranking, shown.self, 1), std::invalid_argument);
}

}  // namespace
}  // namespace parindex
