// Appraisals as offices write them: who may decide what in which round, and what a decision needs.
#include <gtest/gtest.h>

#include <string>

#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::SetText;
using test::YearFolder;

// Area 1 is so-tu-phap's, but its item 1.2, which is so-noi-vu's, who leads; area 2 is nobody's.
SetText sample_set() {
  SetText set;
  set.body = area("1", "7",
                  item("1.1", "4", "done count assigned count", "rate { of \"done / assigned\" }") +
                      judged("1.2", "3", "appraiser so-noi-vu"),
                  "appraiser so-tu-phap") +
             area("2", "3", judged("2.1", "3"));
  return set;
}

std::string header() { return "agency,item,round,decision,points,fact,value,appraiser,reason\n"; }

// Loads with claims on 1.1 and 1.2 and declared facts.
Result<Assessment> load(YearFolder& folder, const std::string& rows) {
  folder.add("self_scores", "agency,item,points,document\nso-y-te,1.1,4,BC\nso-y-te,1.2,3,BC\n");
  folder.add("evidence", "agency,item,fact,value\nso-y-te,1.1,done,5\nso-y-te,1.1,assigned,10\n");
  folder.add("appraisals", header() + rows);
  return folder.load();
}

std::string findings(const std::string& rows) {
  YearFolder folder(sample_set());
  return test::places(load(folder, rows).diagnostics);
}

// The final points of so-y-te by item: "2.00 0.00 0.00".
std::string points(const std::string& rows) {
  YearFolder folder(sample_set());
  const auto year = load(folder, rows);
  if (!year) return test::places(year.diagnostics);
  const auto scored = score(*year);
  if (!scored) return test::codes(scored.diagnostics);
  std::string text;
  for (const auto& score : scored->blocks[0].agencies[0].items) {
    text += (text.empty() ? "" : " ") + to_string(score.points, 2);
  }
  return text;
}

TEST(Appraisals, EachKindOfDecision) {
  EXPECT_EQ(points(""), "2.00 0.00 0.00");
  EXPECT_EQ(points("so-y-te,1.1,1,points,3.25,,,so-tu-phap,why\n"), "3.25 0.00 0.00");
  EXPECT_EQ(points("so-y-te,1.1,1,accept,,,,so-tu-phap,\n"), "4.00 0.00 0.00");
  EXPECT_EQ(points("so-y-te,1.1,1,fact,,done,8,so-tu-phap,why\n"), "3.20 0.00 0.00");
  EXPECT_EQ(points("so-y-te,1.1,1,query,,,,so-tu-phap,why\n"), "2.00 0.00 0.00");
}

TEST(Appraisals, AnAreaIsAcceptedWhereItIsTheOfficesToDecide) {
  // 1.2 is another office's and stays open.
  EXPECT_EQ(points("so-y-te,1,1,accept,,,,so-tu-phap,\n"), "4.00 0.00 0.00");
  EXPECT_EQ(points("so-y-te,1,1,accept,,,,so-noi-vu,\n"), "2.00 3.00 0.00");
  EXPECT_EQ(points("so-y-te,1,2,accept,,,,so-noi-vu,\n"),
            "4.00 3.00 0.00");  // leads from round 2 on
  EXPECT_EQ(points("so-y-te,1,2,accept,,,,council,\n"), "4.00 3.00 0.00");
  EXPECT_EQ(points("so-y-te,c1,1,accept,,,,so-tu-phap,\n"), "4.00 0.00 0.00");
}

TEST(Appraisals, WithinARoundTheNarrowerRowHoldsInWhateverOrder) {
  const std::string whole = "so-y-te,1,1,accept,,,,so-tu-phap,\n";
  const std::string line = "so-y-te,1.1,1,points,1,,,so-tu-phap,why\n";
  const std::string criterion = "so-y-te,c1,1,accept,,,,so-tu-phap,\n";
  EXPECT_EQ(points(whole + line), "1.00 0.00 0.00");
  EXPECT_EQ(points(line + whole), "1.00 0.00 0.00");
  EXPECT_EQ(points(criterion + line + whole), "1.00 0.00 0.00");
  EXPECT_EQ(points(criterion + whole), "4.00 0.00 0.00");
}

TEST(Appraisals, TheHighestRoundHoldsInWhateverOrder) {
  const std::string first = "so-y-te,1.1,1,points,1,,,so-tu-phap,why\n";
  const std::string second = "so-y-te,1.1,2,points,2,,,so-noi-vu,why\n";
  const std::string third = "so-y-te,1.1,3,fact,,done,8,council,why\n";
  EXPECT_EQ(points(first + second + third), "3.20 0.00 0.00");
  EXPECT_EQ(points(third + second + first), "3.20 0.00 0.00");
  EXPECT_EQ(points(second + first), "2.00 0.00 0.00");
}

TEST(Appraisals, WhoMayDecide) {
  const auto by = [](const std::string& item, int round, const std::string& office) {
    return findings("so-y-te," + item + "," + std::to_string(round) + ",points,1,,," + office +
                    ",why\n");
  };
  EXPECT_EQ(by("1.1", 1, "so-tu-phap"), "");
  EXPECT_EQ(by("1.1", 1, "so-noi-vu"), "E0620 2:26");  // the lead, but in round 1
  EXPECT_EQ(by("1.1", 2, "so-noi-vu"), "");
  EXPECT_EQ(by("1.1", 1, "council"), "E0620 2:26");
  EXPECT_EQ(by("1.1", 2, "council"), "");
  EXPECT_EQ(by("1.2", 1, "so-noi-vu"), "");
  EXPECT_EQ(by("1.2", 1, "so-tu-phap"), "E0620 2:26");
  EXPECT_EQ(by("1.2", 2, "so-tu-phap"), "E0620 2:26");
  EXPECT_EQ(by("2.1", 1, "so-noi-vu"), "");  // nobody's: the lead's
  EXPECT_EQ(by("2.1", 1, "so-tu-phap"), "E0620 2:26");
  EXPECT_EQ(by("1.1", 1, "so-tu"), "E0621 2:26");
  EXPECT_EQ(by("1.1", 1, ""), "E0510 2:26");
  EXPECT_EQ(findings("so-y-te,2,1,accept,,,,so-tu-phap,\n"), "E0620 2:23");
}

TEST(Appraisals, AnOfficeDecidingItsOwnLineIsAWarning) {
  SetText set;
  set.body = area("1", "10", judged("1.1", "10"), "appraiser so-y-te");
  YearFolder folder(set);
  folder.add("appraisals", header() + "so-y-te,1.1,1,points,1,,,so-y-te,why\n");
  EXPECT_EQ(folder.findings(), "W0681 2:15");
}

TEST(Appraisals, WhatADecisionNeeds) {
  EXPECT_EQ(findings("so-y-te,1.1,1,points,,,,so-tu-phap,why\n"), "E0618 2:15");
  EXPECT_EQ(findings("so-y-te,1.1,1,fact,,done,,so-tu-phap,why\n"), "E0619 2:15");
  EXPECT_EQ(findings("so-y-te,1.1,1,fact,,,8,so-tu-phap,why\n"), "E0619 2:15");
  EXPECT_EQ(findings("so-y-te,1.1,1,points,1,,,so-tu-phap,\n"), "E0622 2:15");
  EXPECT_EQ(findings("so-y-te,1.1,1,query,,,,so-tu-phap,\n"), "E0622 2:15");
  EXPECT_EQ(findings("so-y-te,1.1,1,points,4.5,,,so-tu-phap,why\n"), "E0614 2:22");
  EXPECT_EQ(findings("so-y-te,1.1,1,points,1.005,,,so-tu-phap,why\n"), "E0616 2:22");
  EXPECT_EQ(findings("so-y-te,1.1,1,fact,,done,eight,so-tu-phap,why\n"), "E0606 2:26");
  EXPECT_EQ(findings("so-y-te,1.1,1,fact,,dune,8,so-tu-phap,why\n"), "E0604 2:21");
  EXPECT_EQ(findings("so-y-te,1.1,0,points,1,,,so-tu-phap,why\n"), "E0512 2:13");
  EXPECT_EQ(findings("so-y-te,1.1,1,decide,1,,,so-tu-phap,why\n"), "E0511 2:15");
  EXPECT_EQ(findings("so-y-te,1.9,1,points,1,,,so-tu-phap,why\n"), "E0603 2:9");
  EXPECT_EQ(findings("so-y-te,1,1,points,1,,,so-tu-phap,why\n"), "E0627 2:9");
}

TEST(Appraisals, ACellWithoutUseIsADecisionLost) {
  EXPECT_EQ(findings("so-y-te,1.1,1,accept,3,,,so-tu-phap,\n"), "E0626 2:22");
  EXPECT_EQ(findings("so-y-te,1.1,1,points,3,done,,so-tu-phap,why\n"), "E0626 2:24");
  EXPECT_EQ(findings("so-y-te,1.1,1,query,,,8,so-tu-phap,why\n"), "E0626 2:23");
}

TEST(Appraisals, NothingToAccept) {
  EXPECT_EQ(findings("so-xay-dung,1.1,1,accept,,,,so-tu-phap,\n"), "E0624 2:13");
  EXPECT_EQ(findings("so-xay-dung,1,1,accept,,,,so-tu-phap,\n"), "E0624 2:13");
  EXPECT_EQ(findings("so-y-te,2,2,accept,,,,so-noi-vu,\n"), "E0624 2:9");
}

TEST(Appraisals, ThatContradictEachOtherInOneRound) {
  const std::string points = "so-y-te,1.1,1,points,1,,,so-tu-phap,why\n";
  const std::string fact = "so-y-te,1.1,1,fact,,done,8,so-tu-phap,why\n";
  const std::string other_fact = "so-y-te,1.1,1,fact,,assigned,8,so-tu-phap,why\n";
  const std::string accept = "so-y-te,1.1,1,accept,,,,so-tu-phap,\n";
  const std::string query = "so-y-te,1.1,1,query,,,,so-tu-phap,why\n";
  EXPECT_EQ(findings(points + fact), "E0623 3:15");
  EXPECT_EQ(findings(fact + points), "E0623 3:15");
  EXPECT_EQ(findings(points + points), "E0623 3:15");
  EXPECT_EQ(findings(accept + points), "E0623 3:15");
  EXPECT_EQ(findings(fact + fact), "E0623 3:15");
  EXPECT_EQ(findings(fact + other_fact), "");
  EXPECT_EQ(findings(points + query), "");
  EXPECT_EQ(findings(query + points), "");
}

TEST(Appraisals, RolesAreMappedByTheBlock) {
  SetText set;
  set.lead = "lead so-noi-vu";
  set.body = area("1", "10", judged("1.1", "10"), "appraiser district");
  YearFolder folder(set);
  folder.block_keys = " appraiser { district so-tu-phap }";
  folder.add("appraisals", header() + "so-y-te,1.1,1,points,1,,,so-tu-phap,why\n");
  const auto year = folder.load();
  ASSERT_TRUE(year) << test::shown(year.diagnostics);
  const auto scored = score(*year);
  EXPECT_EQ(scored->blocks[0].open_by_office,
            (std::map<std::string, std::size_t>{{"so-tu-phap", 1}}));
}

}  // namespace
}  // namespace parindex
