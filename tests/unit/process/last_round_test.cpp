// Scores that look back: to an earlier round of appraisal, and past values at fault.
#include <gtest/gtest.h>

#include <string>

#include "parindex/explanation.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::OneBlock;

OneBlock half_done(const std::string& missing = "zero") {
  test::SetText set;
  set.missing = missing;
  set.total = "20";
  set.body =
      area("1", "20",
           item("1.1", "10", "done count assigned count", "rate { of \"done / assigned\" }") +
               test::judged("1.2", "10"),
           "appraiser so-tu-phap");
  OneBlock year(test::read(set));
  year.add("a");
  year.declare("a", "done 5 assigned 10");
  return year;
}

std::string first_line(const OneBlock& year, int last_round) {
  ScoreOptions options;
  options.last_round = last_round;
  const auto scored = score(year.year, Stage::final, options);
  const auto& line = scored->blocks[0].agencies[0].items[0];
  return to_string(line.points, 2) + (line.is_open ? " open" : "");
}

TEST(LastRound, LaterAppraisalsAreAsIfTheyWereNotThere) {
  auto year = half_done();
  year.claim("a", "1.1", "9");
  year.correct("a", "done", "4", 1);
  year.appraise("a", "1.1", "7", 2);
  year.decide("a", "1.1", DecisionKind::accept, 4);
  EXPECT_EQ(first_line(year, 0), "5.00 open");
  EXPECT_EQ(first_line(year, 1), "4.00");
  EXPECT_EQ(first_line(year, 2), "7.00");
  EXPECT_EQ(first_line(year, 3), "7.00");
  EXPECT_EQ(first_line(year, kLastRound), "9.00");
}

TEST(LastRound, ACorrectionOfALaterRoundIsNotYetMade) {
  auto year = half_done();
  year.correct("a", "assigned", "20", 1);
  year.correct("a", "done", "20", 2);
  EXPECT_EQ(first_line(year, 1), "2.50");
  EXPECT_EQ(first_line(year, 2), "10.00");
}

TEST(LastRound, PeersHaveTheValuesOfThatRoundToo) {
  test::SetText set;
  set.body = area("1", "10", item("1.1", "10", "n count", "peer { of n  against best }"));
  OneBlock year(test::read(set));
  for (const std::string code : {"a", "b"}) year.add(code);
  year.declare("a", "n 5");
  year.declare("b", "n 10");
  year.correct("b", "n", "20", 2);
  year.correct("a", "n", "5", 1);
  EXPECT_EQ(first_line(year, 1), "5.00");
  EXPECT_EQ(first_line(year, 2), "2.50");
}

TEST(LastRound, AnExplanationSpeaksOfTheRoundsThatWereLookedAt) {
  auto year = half_done();
  year.appraise("a", "1.1", "6", 1);
  year.appraise("a", "1.1", "7", 2);
  ScoreOptions options;
  options.last_round = 1;
  const auto scored = score(year.year, Stage::final, options);
  const auto told = explain(*scored, 0, 0);
  EXPECT_EQ(to_string(told.score.points, 2), "6.00");
  EXPECT_EQ(told.appraisals.size(), 1U);
  ASSERT_NE(told.decision, nullptr);
  EXPECT_EQ(told.decision->round, 1);
}

TEST(PassOverFaults, AValueAtFaultEarnsNothingAndIsMarked) {
  auto year = half_done();
  year.declare("a", "done 11");
  EXPECT_FALSE(score(year.year, Stage::computed));
  ScoreOptions options;
  options.pass_over_faults = true;
  const auto scored = score(year.year, Stage::computed, options);
  ASSERT_TRUE(scored);
  EXPECT_TRUE(scored.diagnostics.empty());
  const auto& items = scored->blocks[0].agencies[0].items;
  EXPECT_TRUE(items[0].is_faulty);
  EXPECT_EQ(items[0].points, Points());
  EXPECT_FALSE(items[1].is_faulty);
}

TEST(PassOverFaults, WhatWasMissingThenIsNoError) {
  auto year = half_done("error");
  year.appraise("a", "1.1", "6", 1);
  year.appraise("a", "1.2", "6", 2);
  ScoreOptions options;
  options.last_round = 1;
  EXPECT_FALSE(score(year.year, Stage::final, options));
  options.pass_over_faults = true;
  EXPECT_TRUE(score(year.year, Stage::final, options));
}

}  // namespace
}  // namespace parindex
