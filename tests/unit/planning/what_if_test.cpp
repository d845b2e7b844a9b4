// What a session does with each kind of change: a case a kind, small enough to be worked out by
// hand. what_if_random_test.cpp holds it against scoring anew.
#include "parindex/what_if.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "planning/session_of.hpp"
#include "support/levels_year.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::OneBlock;
using test::points;
using test::SessionOf;
using test::SetText;

// 1.1: done / assigned, 6 points from 90 %; 1.2: a judgement of 4 points.
SetText two_items() {
  SetText set;
  set.body = area("1", "10",
                  item("1.1", "6", "done count assigned count",
                       "rate { of \"done / assigned\"  full_at 90% }") +
                      judged("1.2", "4"));
  return set;
}

// a has 4 + 3 points, b 2 + 4 points, c nothing.
OneBlock three_agencies(const SetText& set = two_items()) {
  OneBlock year(test::read(set));
  for (const std::string code : {"a", "b", "c"}) year.add(code);
  year.declare("a", "done 6 assigned 10");
  year.declare("b", "done 3 assigned 10");
  year.appraise("a", "1.2", "3");
  year.appraise("b", "1.2", "4");
  return year;
}

TEST(WhatIf, StartsFromTheScoredAssessment) {
  SessionOf session(three_agencies());
  EXPECT_EQ(session.ranks(), "1 a 70.00, 2 b 60.00, 3 c 0.00");
  EXPECT_EQ(session->steps(), 0U);
}

TEST(WhatIf, AFactMovesItsLineTheTotalAndTheRanks) {
  SessionOf session(three_agencies());
  const auto touched = session->apply(session.fact("b", "done", FactValue::count(9)));
  ASSERT_TRUE(touched);
  EXPECT_EQ(session.ranks(), "1 b 100.00, 2 a 70.00, 3 c 0.00");
  ASSERT_EQ(touched->lines.size(), 1U);
  EXPECT_EQ(touched->lines[0].before.points, points("2"));
  EXPECT_EQ(touched->lines[0].after.points, points("6"));
  EXPECT_EQ(touched->agencies, (std::vector<std::size_t>{0, 1}));  // a fell behind b
}

TEST(WhatIf, UndoTakesTheLastStepBack) {
  SessionOf session(three_agencies());
  ASSERT_TRUE(session->apply(session.fact("b", "done", FactValue::count(9))));
  ASSERT_TRUE(session->apply(session.fact("c", "assigned", FactValue::count(1))));
  ASSERT_TRUE(session->apply(session.fact("b", "done", std::nullopt)));
  EXPECT_EQ(session.line("b", "1.1"), "missing 0.00");
  EXPECT_EQ(session->steps(), 3U);
  session->undo();
  EXPECT_EQ(session.ranks(), "1 b 100.00, 2 a 70.00, 3 c 0.00");
  session->undo();
  session->undo();
  EXPECT_EQ(session.ranks(), "1 a 70.00, 2 b 60.00, 3 c 0.00");
  EXPECT_THROW(session->undo(), std::logic_error);
}

// Done alone would be more than was assigned.
TEST(WhatIf, ValuesOfAStepAreLookedAtTogether) {
  SessionOf session(three_agencies());
  const std::vector<Change> both = {session.fact("b", "done", FactValue::count(12)),
                                    session.fact("b", "assigned", FactValue::count(15))};
  ASSERT_TRUE(session->apply(both));
  EXPECT_EQ(session.line("b", "1.1"), "5.33");
  EXPECT_EQ(session->steps(), 1U);
}

TEST(WhatIf, WhatTheRuleRefusesChangesNothing) {
  SessionOf session(three_agencies());
  const std::vector<Change> both = {session.fact("a", "done", FactValue::count(10)),
                                    session.fact("b", "done", FactValue::count(11))};
  const auto refused = session->apply(both);
  EXPECT_FALSE(refused);
  EXPECT_EQ(test::codes(refused.diagnostics), "E0702");
  EXPECT_EQ(session.ranks(), "1 a 70.00, 2 b 60.00, 3 c 0.00");
  EXPECT_EQ(session->steps(), 0U);
}

// Corrections of its other facts stand, an appraiser's points do not.
TEST(WhatIf, ASupposedFactSetsTheDecisionAside) {
  auto year = three_agencies();
  year.correct("a", "assigned", "20", 1);
  year.appraise("a", "1.1", "1.5", 2);
  SessionOf session(std::move(year));
  EXPECT_EQ(session.line("a", "1.1"), "1.50");
  ASSERT_TRUE(session->apply(session.fact("a", "done", FactValue::count(9))));
  EXPECT_EQ(session.line("a", "1.1"), "3.00");  // 9 / 20 against 90 %
  const auto& score = session->score_of(session.agency("a")).items[0];
  EXPECT_EQ(score.basis, Basis::supposition);
  EXPECT_FALSE(score.is_open);
}

TEST(WhatIf, ASupposedFactTakesThePlaceOfItsCorrection) {
  auto year = three_agencies();
  year.correct("a", "done", "1", 1);
  SessionOf session(std::move(year));
  EXPECT_EQ(session.line("a", "1.1"), "0.67");
  ASSERT_TRUE(session->apply(session.fact("a", "done", FactValue::count(3))));
  EXPECT_EQ(session.line("a", "1.1"), "2.00");
  session->undo();
  EXPECT_EQ(session.line("a", "1.1"), "0.67");
}

TEST(WhatIf, AtStageSelfASupposedFactSetsTheClaimAside) {
  auto year = three_agencies();
  year.claim("a", "1.1", "6");
  SessionOf session(std::move(year), Stage::self);
  EXPECT_EQ(session.line("a", "1.1"), "6.00");
  ASSERT_TRUE(session->apply(session.fact("a", "done", FactValue::count(3))));
  EXPECT_EQ(session.line("a", "1.1"), "2.00");
}

TEST(WhatIf, PointsDecideWhateverElse) {
  SessionOf session(three_agencies());
  ASSERT_TRUE(session->apply(session.points("c", "1.1", "5.5")));
  EXPECT_EQ(session.line("c", "1.1"), "5.50");
  ASSERT_TRUE(session->apply(session.points("c", "1.1", "")));
  EXPECT_EQ(session.line("c", "1.1"), "missing 0.00");
  session->undo();
  EXPECT_EQ(session.line("c", "1.1"), "5.50");
}

TEST(WhatIf, AnswersAreSupposedAnOptionAtATime) {
  SetText set;
  set.body = area("1", "10",
                  item("1.1", "10", "",
                       "survey { option yes { percent 100% }  option no { percent 0% }"
                       "  no_opinion excluded }"));
  OneBlock year(test::read(set));
  year.add("a");
  year.answer("a", "1.1", 0, 30);
  year.answer("a", "1.1", 1, 10);
  SessionOf session(std::move(year));
  EXPECT_EQ(session.line("a", "1.1"), "7.50");
  ASSERT_TRUE(session->apply(session.answers("a", "1.1", 1, 0)));
  EXPECT_EQ(session.line("a", "1.1"), "10.00");
  ASSERT_TRUE(session->apply(session.answers("a", "1.1", 2, 100)));  // no opinion
  EXPECT_EQ(session.line("a", "1.1"), "10.00");
  ASSERT_TRUE(session->apply(session.answers("a", "1.1", 0, std::nullopt)));
  EXPECT_EQ(session.line("a", "1.1"), "not_applicable");
}

TEST(WhatIf, AnItemAppliesOrNot) {
  auto year = three_agencies();
  year.not_applicable("c", "1.2");
  SessionOf session(std::move(year));
  ASSERT_TRUE(session->apply(session.applies("a", "1.1", false)));
  EXPECT_EQ(session.line("a", "1.1"), "not_applicable");
  EXPECT_EQ(session.ranks(), "1 a 75.00, 2 b 60.00, 3 c 0.00");  // 3 of 4
  ASSERT_TRUE(session->apply(session.applies("c", "1.2", true)));
  EXPECT_EQ(session.line("c", "1.2"), "missing 0.00");
}

TEST(WhatIf, AStatusTakesAnAgencyOutOfRanksAndScores) {
  SessionOf session(three_agencies());
  ASSERT_TRUE(session->apply(StatusChange{session.agency("a"), AgencyStatus::unranked}));
  EXPECT_EQ(session.ranks(), "1 b 60.00, 2 c 0.00, - a 70.00");
  const auto touched = session->apply(StatusChange{session.agency("a"), AgencyStatus::excused});
  ASSERT_TRUE(touched);
  EXPECT_EQ(session.ranks(), "1 b 60.00, 2 c 0.00");
  EXPECT_EQ(session->ranking().blocks[0].excused, std::vector<std::size_t>{session.agency("a")});
  EXPECT_THROW(session->standing(session.agency("a")), std::invalid_argument);
  EXPECT_EQ(touched->agencies, std::vector<std::size_t>{session.agency("a")});
  EXPECT_TRUE(touched->lines.empty());
  session->undo();
  session->undo();
  EXPECT_EQ(session.ranks(), "1 a 70.00, 2 b 60.00, 3 c 0.00");
}

TEST(WhatIf, AnEventCapsTheBand) {
  auto set = two_items();
  set.more = "  cap { event discipline  band poor }\n";
  SessionOf session(three_agencies(set));
  EXPECT_EQ(session.band("a"), "fair");
  const auto touched = session->apply(EventChange{session.agency("a"), {"discipline"}, true});
  ASSERT_TRUE(touched);
  EXPECT_EQ(session.band("a"), "poor");
  EXPECT_EQ(touched->agencies, std::vector<std::size_t>{session.agency("a")});
  ASSERT_TRUE(session->apply(EventChange{session.agency("a"), {"discipline"}, false}));
  EXPECT_EQ(session.band("a"), "fair");
}

TEST(WhatIf, AThresholdCountsForEveryAgency) {
  SessionOf session(three_agencies());
  ASSERT_TRUE(session->apply(session.edited([](CriteriaSet& set) {
    std::get<RateRule>(set.areas[0].criteria[0].items[0].rule).full_at = Fraction::of(6, 10);
  })));
  EXPECT_EQ(session.ranks(), "1 a 90.00, 2 b 70.00, 3 c 0.00");
  session->undo();
  EXPECT_EQ(session.ranks(), "1 a 70.00, 2 b 60.00, 3 c 0.00");
}

// The rounded points are multiplied; the index is exact.
TEST(WhatIf, AMaximumMultipliesPointsAndMaximum) {
  SessionOf session(three_agencies());
  ASSERT_TRUE(session->apply(session.edited([](CriteriaSet& set) {
    auto& items = set.areas[0].criteria[0].items;
    items[0].factor = Fraction::of(8, 6);
    items[1].factor = Fraction::of(2, 4);
  })));
  // a: 4 x 4/3 + 3 / 2 = 41/6 of 10
  EXPECT_EQ(session->score_of(session.agency("a")).index, Fraction::of(410, 6));
  EXPECT_EQ(session->score_of(session.agency("b")).index, Fraction::of(280, 6));
}

TEST(WhatIf, ADroppedItemLeavesPointsAndMaximum) {
  SessionOf session(three_agencies());
  ASSERT_TRUE(session->apply(session.edited(
      [](CriteriaSet& set) { set.areas[0].criteria[0].items[0].is_dropped = true; })));
  EXPECT_EQ(session.line("a", "1.1"), "left_out");
  EXPECT_EQ(session.ranks(), "1 b 100.00, 2 a 75.00, 3 c 0.00");
}

TEST(WhatIf, APolicyIsChangedForTheSet) {
  auto year = three_agencies();
  year.not_applicable("a", "1.1");
  SessionOf session(std::move(year));
  EXPECT_EQ(session.ranks(), "1 a 75.00, 2 b 60.00, 3 c 0.00");
  ASSERT_TRUE(session->apply(
      session.edited([](CriteriaSet& set) { set.not_applicable = NotApplicable::full; })));
  EXPECT_EQ(session.ranks(), "1 a 90.00, 2 b 60.00, 3 c 0.00");
}

TEST(WhatIf, OnePeersValueMovesTheOthersLines) {
  SetText set;
  set.body = area("1", "10", item("1.1", "10", "n count", "peer { of n  against best }"));
  OneBlock year(test::read(set));
  for (const std::string code : {"a", "b"}) year.add(code);
  year.declare("a", "n 4");
  year.declare("b", "n 2");
  SessionOf session(std::move(year));
  const auto touched = session->apply(session.fact("a", "n", FactValue::count(8)));
  ASSERT_TRUE(touched);
  EXPECT_EQ(session.line("a", "1.1"), "10.00");
  EXPECT_EQ(session.line("b", "1.1"), "2.50");
  EXPECT_EQ(session->scored().blocks[0].peers.at(0).highest, Fraction(8));
}

TEST(WhatIf, AFactMovesTheSumsAbove) {
  test::LevelsYear year(test::level_set("province", test::kSum),
                        test::level_set("district", test::kSum));
  year.add("huyen-a", test::LevelsYear::kDistricts);
  year.add("xa-b", test::LevelsYear::kDepartments, "has_tasks", "huyen-a");
  year.declare("xa-b", 1, 4);
  auto session = WhatIf::begin(std::move(year.year), Stage::computed);
  ASSERT_TRUE(session);
  const auto xa = *session->assessment().find_agency("xa-b");
  const auto tinh = *session->assessment().find_agency("tinh");
  EXPECT_EQ(session->score_of(tinh).points, points("2.5"));
  const auto touched = session->apply(FactChange{xa, 0, FactValue::count(3)});
  ASSERT_TRUE(touched);
  EXPECT_EQ(session->score_of(tinh).points, points("7.5"));
  EXPECT_EQ(rolled_up(session->scored(), tinh, 0)->record.value, FactValue::count(3));
  EXPECT_EQ(touched->lines.size(), 3U);
}

// What the province declares itself is not summed; without it the sum counts again.
TEST(WhatIf, AnOwnValueTakesThePlaceOfTheSum) {
  test::LevelsYear year;
  year.add("huyen-a", test::LevelsYear::kDistricts);
  year.declare("huyen-a", 3, 4);
  auto session = WhatIf::begin(std::move(year.year), Stage::computed);
  ASSERT_TRUE(session);
  const auto tinh = *session->assessment().find_agency("tinh");
  ASSERT_TRUE(session->apply(FactChange{tinh, 0, FactValue::count(1)}));
  EXPECT_EQ(rolled_up(session->scored(), tinh, 0), nullptr);
  EXPECT_EQ(session->score_of(tinh).points, points("2.5"));
  ASSERT_TRUE(session->apply(FactChange{tinh, 0, std::nullopt}));
  EXPECT_EQ(rolled_up(session->scored(), tinh, 0)->record.value, FactValue::count(3));
  EXPECT_EQ(session->score_of(tinh).points, points("7.5"));
}

// Files with such parents are refused; what is built in memory may have them.
TEST(WhatIf, ParentsInACircleComeToAnEnd) {
  test::LevelsYear year(test::level_set("province", test::kSum),
                        test::level_set("district", test::kSum));
  year.add("huyen-a", test::LevelsYear::kDistricts, "", "huyen-b");
  year.add("huyen-b", test::LevelsYear::kDistricts, "", "huyen-a");
  year.declare("huyen-a", 3, 4);
  auto session = WhatIf::begin(std::move(year.year), Stage::computed);
  ASSERT_TRUE(session);
  const auto b = *session->assessment().find_agency("huyen-b");
  const auto a = *session->assessment().find_agency("huyen-a");
  ASSERT_TRUE(session->apply(FactChange{a, 0, FactValue::count(1)}));
  EXPECT_EQ(session->score_of(b).points, points("2.5"));
}

TEST(WhatIf, AStepThatTouchesNothingSaysSo) {
  SessionOf session(three_agencies());
  const auto touched = session->apply(EventChange{session.agency("a"), {"anything"}, false});
  ASSERT_TRUE(touched);
  EXPECT_TRUE(touched->nothing());
  EXPECT_EQ(session->steps(), 1U);
}

TEST(WhatIf, ChangesThatDoNotFitAreBrokenPrograms) {
  SessionOf session(three_agencies());
  const std::size_t agency = session.agency("a");
  EXPECT_THROW((void)session->apply(FactChange{99, 0, FactValue::count(1)}), std::invalid_argument);
  EXPECT_THROW((void)session->apply(FactChange{agency, 9, FactValue::count(1)}),
               std::invalid_argument);
  EXPECT_THROW((void)session->apply(FactChange{agency, 0, FactValue::yes_no(true)}),
               std::invalid_argument);
  EXPECT_THROW((void)session->apply(AnswerChange{agency, 0, 0, 5}), std::invalid_argument);
  EXPECT_THROW((void)session->apply(PointsChange{agency, 9, points("1")}), std::invalid_argument);
  EXPECT_THROW((void)session->apply(StatusChange{agency, AgencyStatus::appraiser}),
               std::invalid_argument);
  const auto other = test::read(two_items());
  EXPECT_THROW((void)session->apply(SetChange{other, other}), std::invalid_argument);
  EXPECT_EQ(session->steps(), 0U);
}

// The changes before the one that does not fit are taken back too.
TEST(WhatIf, ABatchThatDoesNotFitChangesNothing) {
  SessionOf session(three_agencies());
  const std::vector<Change> batch = {session.fact("b", "done", FactValue::count(9)),
                                     FactChange{99, 0, FactValue::count(1)}};
  EXPECT_THROW((void)session->apply(batch), std::invalid_argument);
  EXPECT_EQ(session.ranks(), "1 a 70.00, 2 b 60.00, 3 c 0.00");
  EXPECT_EQ(session->steps(), 0U);
  EXPECT_EQ(session->assessment().fact(session.agency("b"), 0)->value, FactValue::count(3));
}

TEST(WhatIf, BeginsOnlyWithWhatCanBeScored) {
  auto year = three_agencies();
  year.declare("c", "done 2 assigned 1");
  const auto session = WhatIf::begin(std::move(year.year));
  EXPECT_FALSE(session);
  EXPECT_EQ(test::codes(session.diagnostics), "E0702");
}

TEST(WhatIf, StaysItselfWhenMoved) {
  SessionOf session(three_agencies());
  ASSERT_TRUE(session->apply(session.fact("b", "done", FactValue::count(9))));
  WhatIf moved = std::move(*session.operator->());
  EXPECT_EQ(moved.scored().assessment, &moved.assessment());
  moved.undo();
  EXPECT_EQ(moved.standing(1).rank, 2);
}

}  // namespace
}  // namespace parindex
