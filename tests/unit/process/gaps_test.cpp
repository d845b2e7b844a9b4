// Where claims and final points differ, why, and what points were lost to.
#include "parindex/gaps.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::OneBlock;

const char* const kDeadline =
    "deadline { fact issued_on  by 2022-01-31 { points 4 }  by 2022-02-28 { points 3 }  late 1"
    "  missing 0.5 }";

OneBlock one_year() {
  test::SetText set;
  set.total = "20";
  set.more = "  clamp no\n";
  set.body =
      area("1", "10",
           item("1.1", "4", "issued_on date", kDeadline) +
               item("1.2", "4", "sent count sent_on date",
                    "parts { part a { max 2  rule count { of sent  each 1 } }"
                    "  part b { max 2  rule deadline { fact sent_on  by 2022-06-30 { points 2 }"
                    "  by 2022-07-31 { points 0.5 } } } }") +
               judged("1.3", "2")) +
      area("2", "10",
           item("2.1", "6", "done count assigned count", "rate { of \"done / assigned\" }") +
               item("2.2", "4", "",
                    "survey { option yes { percent 100% }  option no { percent 0% } }")) +
      "  bonus { cap 1\n" + judged("B.1", "1") + "}\n  penalty { cap 2\n" + judged("P.1", "2") +
      "}\n";
  OneBlock year(test::read(set));
  year.add("a");
  return year;
}

Gaps gaps_of(const OneBlock& year) {
  auto found = find_gaps(year.year);
  if (!found) throw std::runtime_error("no gaps:" + test::shown(found.diagnostics));
  return std::move(*found);
}

const ItemGap& line(const Gaps& gaps, const OneBlock& year, const std::string& id,
                    std::size_t agency = 0) {
  for (const auto& each : gaps.blocks[0].agencies) {
    if (each.agency != agency) continue;
    for (const auto& gap : each.items) {
      if (gap.item == year.item_index(id)) return gap;
    }
  }
  throw std::invalid_argument("no line " + id);
}

// "missing 0 late 1 rule 0.5"
std::string losses(const OneBlock& year, const std::string& id) {
  const auto gaps = gaps_of(year);
  const Losses& lost = line(gaps, year, id).lost;
  const auto shown = [](Points points) { return to_string(points, points.decimals()); };
  return "missing " + shown(lost.missing) + " late " + shown(lost.late) + " rule " +
         shown(lost.rule);
}

std::string deadline_losses(const std::string& facts, const std::string& points = {}) {
  auto year = one_year();
  year.declare("a", facts);
  if (!points.empty()) year.appraise("a", "1.1", points);
  return losses(year, "1.1");
}

TEST(Losses, OfADeadlineAreThoseOfItsDate) {
  EXPECT_EQ(deadline_losses("issued_on 2022-01-31"), "missing 0 late 0 rule 0");
  EXPECT_EQ(deadline_losses("issued_on 2022-02-01"), "missing 0 late 1 rule 0");
  EXPECT_EQ(deadline_losses("issued_on 2022-05-01"), "missing 0 late 3 rule 0");
}

TEST(Losses, OfAMissingDateAreMissingWhateverTheRuleGivesForIt) {
  EXPECT_EQ(deadline_losses(""), "missing 3.5 late 0 rule 0");
}

TEST(Losses, BeyondWhatTheDateTakesAreTheAppraisers) {
  EXPECT_EQ(deadline_losses("issued_on 2022-02-01", "2"), "missing 0 late 1 rule 1");
  EXPECT_EQ(deadline_losses("issued_on 2022-01-01", "2"), "missing 0 late 0 rule 2");
  // The appraiser forgave part of it.
  EXPECT_EQ(deadline_losses("issued_on 2022-05-01", "3.5"), "missing 0 late 0.5 rule 0");
  EXPECT_EQ(deadline_losses("issued_on 2022-05-01", "4"), "missing 0 late 0 rule 0");
}

TEST(Losses, OfAPartWithADeadlineAreLate) {
  auto year = one_year();
  year.declare("a", "sent 1 sent_on 2022-07-01");
  EXPECT_EQ(losses(year, "1.2"), "missing 0 late 1.5 rule 1");
  year.correct("a", "sent_on", "2022-06-30");
  EXPECT_EQ(losses(year, "1.2"), "missing 0 late 0 rule 1");
  year.appraise("a", "1.2", "3.5", 2);
  EXPECT_EQ(losses(year, "1.2"), "missing 0 late 0 rule 0.5");
}

TEST(Losses, OfOtherRulesAreTheRulesAndOfSurveysTheSurveys) {
  auto year = one_year();
  year.declare("a", "done 4 assigned 6");
  EXPECT_EQ(losses(year, "2.1"), "missing 0 late 0 rule 2");
  EXPECT_EQ(losses(year, "2.2"), "missing 4 late 0 rule 0");
  year.answer("a", "2.2", 0, 3);
  year.answer("a", "2.2", 1, 1);
  EXPECT_EQ(losses(year, "2.2"), "missing 0 late 0 rule 0");
  EXPECT_EQ(to_string(line(gaps_of(year), year, "2.2").lost.survey, 2), "1.00");
  EXPECT_EQ(to_string(gaps_of(year).blocks[0].agencies[0].areas[1].sums.lost.survey, 2), "1.00");
}

TEST(Losses, NothingIsLostWhereALineDoesNotApply) {
  auto year = one_year();
  year.declare("a", "done 0 assigned 0");
  EXPECT_EQ(losses(year, "2.1"), "missing 0 late 0 rule 0");
  EXPECT_EQ(losses(year, "B.1"), "missing 0 late 0 rule 0");
}

TEST(Gaps, FollowALineFromItsClaimToItsFinalPoints) {
  auto year = one_year();
  year.declare("a", "done 3 assigned 6");
  year.claim("a", "2.1", "6");
  year.correct("a", "done", "2", 1);
  year.appraise("a", "2.1", "4", 2);
  const auto gaps = gaps_of(year);
  const ItemGap& gap = line(gaps, year, "2.1");
  EXPECT_EQ(to_string(gap.self.points, 2), "6.00");
  EXPECT_EQ(to_string(gap.computed.points, 2), "3.00");
  EXPECT_EQ(to_string(gap.first.points, 2), "2.00");
  EXPECT_EQ(to_string(gap.final.points, 2), "4.00");
  EXPECT_EQ(to_string(gap.difference(), 2), "2.00");
  EXPECT_EQ(to_string(gaps.blocks[0].agencies[0].sums.survey, 2), "0.00");
}

TEST(Gaps, APenaltyCountsAgainstTheAgency) {
  auto year = one_year();
  year.claim("a", "P.1", "0.5");
  year.appraise("a", "P.1", "2");
  const auto gaps = gaps_of(year);
  const ItemGap& gap = line(gaps, year, "P.1");
  EXPECT_TRUE(gap.is_penalty);
  EXPECT_EQ(to_string(gap.difference(), 2), "1.50");
  EXPECT_EQ(gap.lost, Losses());
}

TEST(Gaps, Appraisal1SumsWhatItDecided) {
  auto year = one_year();
  year.declare("a", "done 3 assigned 6 issued_on 2022-02-01");
  year.claim("a", "2.1", "6");
  const auto sums = [&year] { return gaps_of(year).blocks[0].agencies[0].sums; };
  EXPECT_EQ(sums().decided, 0U);
  EXPECT_EQ(sums().lines, 4U);
  EXPECT_EQ(sums().first, Points());
  year.appraise("a", "2.1", "2", 2);  // not in round 1
  EXPECT_EQ(sums().decided, 0U);
  year.appraise("a", "1.3", "1");
  EXPECT_EQ(sums().decided, 1U);
  EXPECT_EQ(to_string(sums().first, 2), "1.00");
  const auto gaps = gaps_of(year);
  EXPECT_TRUE(line(gaps, year, "1.3").is_decided);
  EXPECT_FALSE(line(gaps, year, "2.1").is_decided);
}

TEST(Gaps, AnAgencyWithoutSelfScoresClaimsNothing) {
  auto year = one_year();
  year.add("b");
  for (const std::string code : {"a", "b"}) year.declare(code, "done 6 assigned 6");
  year.claim("a", "2.1", "6");
  for (const std::string code : {"a", "b"}) year.appraise(code, "2.1", "4");
  const auto gaps = gaps_of(year);
  const auto& silent = gaps.blocks[0].agencies[1];
  EXPECT_EQ(silent.agency, 1U);
  EXPECT_FALSE(silent.has_self_scores);
  EXPECT_FALSE(line(gaps, year, "2.1", 1).is_claimed);
  EXPECT_EQ(silent.sums.claimed, 0U);
  EXPECT_EQ(silent.sums.self, Points());
  EXPECT_EQ(silent.sums.difference(), Points());
  const auto& whole = gaps.blocks[0].sums;
  EXPECT_EQ(to_string(whole.self, 2), "6.50");  // with what the deadline gives
  EXPECT_EQ(to_string(whole.final - whole.final_of_self, 2), to_string(silent.sums.final, 2));
  EXPECT_EQ(whole.difference(), gaps.blocks[0].agencies[0].sums.difference());
}

TEST(Gaps, AValueThatAnAppraisalMendedIsMarkedAtTheStagesBefore) {
  auto year = one_year();
  year.declare("a", "done 7 assigned 6");
  year.claim("a", "2.1", "6");
  year.correct("a", "done", "6", 2);
  const auto gaps = gaps_of(year);
  const ItemGap& gap = line(gaps, year, "2.1");
  EXPECT_FALSE(gap.self.is_faulty);
  EXPECT_TRUE(gap.computed.is_faulty);
  EXPECT_TRUE(gap.first.is_faulty);
  EXPECT_EQ(to_string(gap.final.points, 2), "6.00");
}

TEST(Gaps, AnErrorOfValueInTheEndIsAnError) {
  auto year = one_year();
  year.declare("a", "done 7 assigned 6");
  const auto found = find_gaps(year.year);
  ASSERT_FALSE(found);
  EXPECT_EQ(test::codes(found.diagnostics), "E0702");
}

TEST(Gaps, NameTheDecidingReasonElseTheQueryElseTheAgencysOwn) {
  auto year = one_year();
  const auto reason = [&year] {
    const auto gaps = gaps_of(year);
    const GapReason found = line(gaps, year, "1.3").reason;
    return std::to_string(static_cast<int>(found.source)) + " " + std::to_string(found.round) +
           " " + found.text;
  };
  EXPECT_EQ(reason(), "0 0 ");
  year.claim("a", "1.3", "2");
  year.year.records(0).self_scores[0].explanation = "on paper";
  EXPECT_EQ(reason(), "3 0 on paper");
  Explanation answer;
  answer.item = year.item_index("1.3");
  answer.round = 2;
  answer.text = "sent again";
  year.year.records(0).explanations.push_back(answer);
  EXPECT_EQ(reason(), "3 2 sent again");
  year.decide("a", "1.3", DecisionKind::query, 1);
  EXPECT_EQ(reason(), "3 2 sent again");  // a query without words says nothing
  year.year.records(0).appraisals[0].reason = "where?";
  EXPECT_EQ(reason(), "2 1 where?");
  year.appraise("a", "1.3", "1", 2);
  EXPECT_EQ(reason(), "1 2 reason");
}

TEST(Gaps, StandInTheOrderOfTheirDifference) {
  auto year = one_year();
  year.add("b");
  year.add("c");
  for (const std::string code : {"a", "b", "c"}) {
    year.declare(code, "done 3 assigned 6 issued_on 2022-02-01");
  }
  year.claim("a", "1.1", "2.5");  // half a point too little
  year.claim("b", "1.1", "4");
  year.claim("b", "2.1", "5");
  year.claim("c", "2.1", "4");
  const auto gaps = gaps_of(year);
  const auto& block = gaps.blocks[0];
  ASSERT_EQ(block.agencies.size(), 3U);
  EXPECT_EQ(block.agencies[0].agency, 1U);
  EXPECT_EQ(block.agencies[1].agency, 2U);
  EXPECT_EQ(block.agencies[2].agency, 0U);
  EXPECT_EQ(block.agencies[0].items[0].item, year.item_index("2.1"));
  EXPECT_EQ(block.agencies[0].items[1].item, year.item_index("1.1"));
  const auto lines = differing_lines(block, year.set());
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(to_string(lines[0].item->difference(), 2), "2.00");
  EXPECT_EQ(lines[1].agency->agency, 1U);  // of equal ones, agencies.csv and the set decide
  EXPECT_EQ(lines[2].agency->agency, 2U);
  EXPECT_EQ(to_string(lines[3].item->difference(), 2), "-0.50");
  EXPECT_EQ(differing_lines(block, year.set(), 1).size(), 2U);
  const auto by_area = agencies_by_area(block, 0);
  EXPECT_EQ(by_area[0]->agency, 1U);
  EXPECT_EQ(by_area[1]->agency, 0U);
}

}  // namespace
}  // namespace parindex
