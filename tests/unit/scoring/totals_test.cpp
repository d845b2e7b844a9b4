// From items to areas, total and index: bonus, penalty, clamp, and sums that agree to the last
// unit.
#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::OneBlock;
using test::read;
using test::SetText;

// Ten points of one judgement, bonus of at most 3 from two items, penalty of at most 2 from one.
SetText with_extras(const std::string& clamp) {
  SetText set;
  set.body = area("1", "10", judged("1.1", "10")) + "  clamp " + clamp + "\n  bonus { cap 3\n" +
             judged("B.1", "2") + item("B.2", "4", "issued count", "count { of issued  each 1 }") +
             "  }\n  penalty { cap 2\n" +
             item("P.1", "5", "late count", "count { of late  each 0.5 }") + "  }\n";
  return set;
}

struct Given {
  std::string points;
  std::string bonus;
  std::string facts;
};

// "9.00 +0.00 -0.00 = 90.00"
std::string total(const std::string& clamp, const Given& given) {
  OneBlock year(read(with_extras(clamp)));
  year.add("a");
  year.appraise("a", "1.1", given.points);
  if (!given.bonus.empty()) year.appraise("a", "B.1", given.bonus);
  year.declare("a", given.facts);
  const auto scored = year.scored();
  const auto& agency = scored.blocks[0].agencies[0];
  return to_string(agency.points, 2) + " +" + to_string(agency.bonus, 2) + " -" +
         to_string(agency.penalty, 2) + " = " + agency.index->to_decimal(2);
}

TEST(Totals, BonusAndPenaltyStandOutsideTheMaximum) {
  EXPECT_EQ(total("no", {"9", "", ""}), "9.00 +0.00 -0.00 = 90.00");
  EXPECT_EQ(total("no", {"9", "1.5", ""}), "9.00 +1.50 -0.00 = 105.00");
  EXPECT_EQ(total("no", {"9", "", "late 1"}), "9.00 +0.00 -0.50 = 85.00");
  EXPECT_EQ(total("no", {"9", "0.5", "late 3"}), "9.00 +0.50 -1.50 = 80.00");
}

TEST(Totals, EachIsCappedByItself) {
  EXPECT_EQ(total("no", {"5", "2", "issued 1"}), "5.00 +3.00 -0.00 = 80.00");
  EXPECT_EQ(total("no", {"5", "2", "issued 4"}), "5.00 +3.00 -0.00 = 80.00");
  EXPECT_EQ(total("no", {"5", "", "late 4"}), "5.00 +0.00 -2.00 = 30.00");
  EXPECT_EQ(total("no", {"5", "", "late 10"}), "5.00 +0.00 -2.00 = 30.00");
  // The caps apply before one is set off against the other.
  EXPECT_EQ(total("no", {"5", "2", "issued 4 late 10"}), "5.00 +3.00 -2.00 = 60.00");
}

TEST(Totals, ClampedTo100OnlyWhereTheSetSaysSo) {
  EXPECT_EQ(total("yes", {"9", "2", ""}), "9.00 +2.00 -0.00 = 100.00");
  EXPECT_EQ(total("no", {"9", "2", ""}), "9.00 +2.00 -0.00 = 110.00");
  EXPECT_EQ(total("yes", {"8", "2", ""}), "8.00 +2.00 -0.00 = 100.00");
  EXPECT_EQ(total("yes", {"8", "1.99", ""}), "8.00 +1.99 -0.00 = 99.90");
}

TEST(Totals, NeverUnderZero) {
  EXPECT_EQ(total("no", {"1", "", "late 10"}), "1.00 +0.00 -2.00 = 0.00");
  EXPECT_EQ(total("yes", {"2", "", "late 4"}), "2.00 +0.00 -2.00 = 0.00");
  EXPECT_EQ(total("no", {"2.01", "", "late 4"}), "2.01 +0.00 -2.00 = 0.10");
}

TEST(Totals, ExtrasWithoutFactsCountNothingAndAreNotMissing) {
  SetText set = with_extras("yes");
  set.missing = "error";
  OneBlock year(read(set));
  year.add("a");
  year.appraise("a", "1.1", "9");
  const auto scored = year.scored();
  EXPECT_TRUE(scored.blocks[0].agencies[0].missing.empty());
  EXPECT_EQ(scored.blocks[0].open_lines, 0U);
  EXPECT_EQ(year.outcome("a", "B.1", Stage::final), "0.00");
  EXPECT_EQ(year.outcome("a", "P.1", Stage::final), "0.00");
}

TEST(Totals, AnExtraThatNobodySpokeOfEarnsNothingEvenWithPointsForMissing) {
  SetText set;
  set.body = area("1", "10", judged("1.1", "10")) + "  clamp no\n  bonus { cap 3\n" +
             item("B.1", "2", "issued_on date",
                  "deadline { fact issued_on  by 2022-01-31 { points 2 }  missing 1 }") +
             "  }\n";
  OneBlock year(read(set));
  year.add("a");
  EXPECT_EQ(year.outcome("a", "B.1", Stage::final), "0.00");
  year.declare("a", "issued_on 2022-01-01");
  EXPECT_EQ(year.outcome("a", "B.1", Stage::final), "2.00");
}

TEST(Totals, ExtrasAreNoPartOfAreasOrOfPolicies) {
  SetText set = with_extras("no");
  set.not_applicable = "full";
  OneBlock year(read(set));
  year.add("a");
  year.appraise("a", "1.1", "9");
  year.appraise("a", "B.1", "2");
  year.not_applicable("a", "B.1");
  const auto scored = year.scored();
  const auto& agency = scored.blocks[0].agencies[0];
  EXPECT_EQ(agency.bonus, Points());  // a bonus that does not apply is not given in full
  EXPECT_EQ(agency.applicable_max, Points::whole(10));
  EXPECT_EQ(scored.blocks[0].points.columns(), 1U);
  EXPECT_EQ(agency.area_index[0], Fraction(90));
}

TEST(Totals, AnIndexNeedsAnApplicableMaximum) {
  SetText set;
  set.body = area("1", "10", judged("1.1", "10"));
  OneBlock year(read(set));
  year.add("none");
  year.add("some");
  year.not_applicable("none", "1.1");
  const auto scored = year.scored();
  const auto& agencies = scored.blocks[0].agencies;
  EXPECT_FALSE(agencies[0].index);
  EXPECT_EQ(agencies[0].applicable_max, Points());
  EXPECT_FALSE(agencies[0].area_index[0]);
  EXPECT_EQ(agencies[1].index, Fraction(0));
}

TEST(Totals, TheIndexIsExact) {
  SetText set;
  set.body = area("1", "3", judged("1.1", "3")) + area("2", "7", judged("2.1", "7"));
  OneBlock year(read(set));
  year.add("a");
  year.appraise("a", "1.1", "1");
  year.not_applicable("a", "2.1");
  const auto scored = year.scored();
  EXPECT_EQ(scored.blocks[0].agencies[0].index->to_string(), "100/3");
}

TEST(Totals, TenTenthsAreOne) {
  SetText set;
  std::string items;
  for (int i = 1; i <= 100; ++i) items += judged("1." + std::to_string(i) + "x", "0.1");
  set.body = area("1", "10", items);
  OneBlock year(read(set));
  year.add("a");
  for (int i = 1; i <= 100; ++i) year.appraise("a", "1." + std::to_string(i) + "x", "0.1");
  const auto scored = year.scored();
  EXPECT_EQ(scored.blocks[0].agencies[0].points, Points::whole(10));
  EXPECT_EQ(scored.blocks[0].agencies[0].index, Fraction(100));
}

TEST(Totals, PartsByAppraisalAndBySurveyMakeTheWhole) {
  SetText set;
  set.body = area("1", "10",
                  judged("1.1", "6") + item("1.2", "4", "",
                                            "survey { option a { percent 100% }"
                                            "  option b { percent 0% } }"));
  OneBlock year(read(set));
  year.add("a");
  year.appraise("a", "1.1", "5");
  year.answer("a", "1.2", 0, 2);
  year.answer("a", "1.2", 1, 1);
  const auto scored = year.scored();
  const auto& agency = scored.blocks[0].agencies[0];
  EXPECT_EQ(to_string(agency.appraised_points, 2), "5.00");
  EXPECT_EQ(to_string(agency.appraised_max, 2), "6.00");
  EXPECT_EQ(to_string(agency.survey_points, 2), "2.67");
  EXPECT_EQ(to_string(agency.survey_max, 2), "4.00");
  EXPECT_EQ(agency.appraised_points + agency.survey_points, agency.points);
}

// Micro-points; a row ends with ";".
std::string shown(const PointsMatrix& matrix) {
  std::string text;
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    if (row > 0) text += "; ";
    for (std::size_t column = 0; column < matrix.columns(); ++column) {
      text += (column > 0 ? " " : "") + std::to_string(matrix(row, column));
    }
  }
  return text;
}

TEST(Totals, MatricesAreInTheOrderOfAgenciesAndItems) {
  SetText set;
  set.body =
      area("1", "4", judged("1.1", "1") + judged("1.2", "3")) + area("2", "6", judged("2.1", "6"));
  OneBlock year(read(set));
  year.add("z");
  year.add("x", AgencyStatus::excused);
  year.add("a");
  year.appraise("a", "1.2", "2");
  year.appraise("a", "2.1", "5");
  year.appraise("z", "1.1", "1");
  const auto scored = year.scored();
  const auto& block = scored.blocks[0];
  EXPECT_EQ(shown(block.points), "1000000 0 0; 0 2000000 5000000");
  EXPECT_EQ(shown(block.area_points), "1000000 0; 2000000 5000000");
  EXPECT_EQ(shown(block.max), "1000000 3000000 6000000; 1000000 3000000 6000000");
  EXPECT_EQ(shown(block.area_max), "4000000 6000000; 4000000 6000000");
}

TEST(Totals, BlocksAreScoredApart) {
  SetText set;
  set.body = area("1", "10", judged("1.1", "10"));
  OneBlock year(read(set));
  SetText other = set;
  other.total = "5";
  other.body = area("1", "5", judged("1.1", "5"));
  Block districts;
  districts.id = {"districts"};
  districts.set = read(other);
  const auto block = year.year.add_block(districts);
  year.add("a");
  Agency district;
  district.code = {"long-ho"};
  district.block = block;
  const auto index = year.year.add_agency(district);
  year.appraise("a", "1.1", "4");
  year.year.appraise(index, "1.1", Points::whole(4), "so-noi-vu", "reason");
  const auto scored = year.scored();
  EXPECT_EQ(scored.blocks[0].agencies[0].index, Fraction(40));
  EXPECT_EQ(scored.blocks[1].agencies[0].index, Fraction(80));
}

}  // namespace
}  // namespace parindex
