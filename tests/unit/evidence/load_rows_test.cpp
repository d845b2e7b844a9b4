// Rows of data files: what each kind of cell refuses, with its place; rows that say a thing twice;
// and rounds in whatever order.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::SetText;
using test::YearFolder;

SetText sample_set() {
  SetText set;
  set.more = "  cap { event warning  band fair }\n";
  set.body = area(
      "1", "10",
      item("1.1", "4", "done count assigned count", "rate { of \"done / assigned\" }") +
          item("1.2", "2", "level option",
               "choice { fact level  option high { points 2 }  option low { points 0 } }") +
          item("1.3", "1", "", "judgement { step 0.25 }") +
          item("1.4", "3", "", "survey { option a { percent 100% }  option b { percent 0% } }"));
  return set;
}

std::string findings(const std::string& kind, const std::string& rows) {
  YearFolder folder(sample_set());
  folder.add(kind, rows);
  return folder.findings();
}

TEST(EvidenceRows, EachFaultAtItsCell) {
  const std::string header = "agency,item,fact,value\n";
  const struct {
    const char* row;
    const char* found;
  } cases[] = {
      {"so-y-te,1.1,done,9", ""},
      {"so-yte,1.1,done,9", "E0601 2:1"},
      {"so-noi-vu,1.1,done,9", "E0602 2:1"},
      {"so-y-te,1.1,level,high", "E0605 2:13"},
      {"so-y-te,1.1,dune,9", "E0604 2:13"},
      {"so-y-te,1.1,done,", "E0510 2:18"},
      {",1.1,done,9", "E0510 2:1"},
      {"so-y-te,1.1,done,9.5", "E0609 2:18"},
      {"so-y-te,1.1,done,12.000", "E0609 2:18"},
      {"so-y-te,1.1,done,9.0", "E0609 2:18"},
      {"so-y-te,1.1,done,nine", "E0606 2:18"},
      {"so-y-te,1.1,done,1234567890123456789", "E0608 2:18"},
      {"so-y-te,1.2,level,hgh", "E0612 2:19"},
      {"so-y-te,1.2,level,high", ""},
  };
  for (const auto& [row, found] : cases) {
    EXPECT_EQ(findings("evidence", header + row + "\n"), found) << row;
  }
}

TEST(EvidenceRows, ANegativeCountIsAMatterOfScoring) {
  YearFolder folder(sample_set());
  folder.add("evidence", "agency,item,fact,value\nso-y-te,1.1,done,-9\nso-y-te,1.1,assigned,9\n");
  const auto year = folder.load();
  ASSERT_TRUE(year);
  const auto scored = score(*year);
  EXPECT_EQ(test::places(scored.diagnostics), "E0703 2:18");
}

TEST(EvidenceRows, OneFactTwiceInARoundNamesBothPlaces) {
  YearFolder folder(sample_set());
  folder.add("evidence",
             "agency,item,fact,value\nso-y-te,1.1,done,9\nso-xay-dung,1.1,done,9\n"
             "so-y-te,1.1,done,9\n");
  const auto year = folder.load();
  ASSERT_EQ(test::places(year.diagnostics), "E0613 4:18");
  ASSERT_TRUE(year.diagnostics[0].related);
  EXPECT_EQ(year.diagnostics[0].related->line, 2U);
  EXPECT_EQ(year.diagnostics[0].agency, "so-y-te");
}

TEST(EvidenceRows, TheLatestRoundHoldsInWhateverOrder) {
  std::vector<std::string> rows = {"so-y-te,1.1,done,1,1\n", "so-y-te,1.1,done,2,2\n",
                                   "so-y-te,1.1,done,3,3\n"};
  std::sort(rows.begin(), rows.end());
  do {
    YearFolder folder(sample_set());
    folder.add("evidence", "agency,item,fact,value,round\n" + rows[0] + rows[1] + rows[2]);
    const auto year = folder.load();
    ASSERT_TRUE(year) << test::shown(year.diagnostics);
    const auto fact = year->blocks()[0].set->find_fact("done");
    EXPECT_EQ(year->fact(0, *fact)->value, FactValue::count(3));
    EXPECT_EQ(year->fact(0, *fact)->round, 3);
  } while (std::next_permutation(rows.begin(), rows.end()));
}

// A round said twice is an error wherever a later round stands.
TEST(EvidenceRows, ARoundSaidTwiceIsFoundInWhateverOrder) {
  std::vector<std::string> rows = {"so-y-te,1.1,done,5,1\n", "so-y-te,1.1,done,6,2\n",
                                   "so-y-te,1.1,done,7,1\n", "so-y-te,1.1,done,8,3\n"};
  std::sort(rows.begin(), rows.end());
  do {
    YearFolder folder(sample_set());
    folder.add("evidence",
               "agency,item,fact,value,round\n" + rows[0] + rows[1] + rows[2] + rows[3]);
    EXPECT_EQ(test::codes(folder.load().diagnostics), "E0613") << rows[0] << rows[1] << rows[2];
  } while (std::next_permutation(rows.begin(), rows.end()));
}

TEST(EvidenceRows, OfAnExcusedAgencyAreAWarningOnce) {
  YearFolder folder(sample_set());
  folder.folder.write("agencies.csv",
                      "agency,block,name,status\n"
                      "so-y-te,departments,A,excused\n"
                      "so-noi-vu,,B,appraiser\n");
  folder.add("evidence", "agency,item,fact,value\nso-y-te,1.1,done,9\nso-y-te,1.1,assigned,9\n");
  EXPECT_EQ(folder.findings(), "W0683 2:1");
}

TEST(SelfScoreRows, PointsAreOnTheScaleOfTheItem) {
  const std::string header = "agency,item,points,document\n";
  const struct {
    const char* row;
    const char* found;
  } cases[] = {
      {"so-y-te,1.1,3.75", ""},
      {"so-y-te,1.1,4", ""},
      {"so-y-te,1.1,4.01", "E0614 2:13"},
      {"so-y-te,1.1,0", ""},
      {"so-y-te,1.1,-0.01", "E0617 2:13"},
      {"so-y-te,1.1,3.755", "E0616 2:13"},
      {"so-y-te,1.1,3.7500", ""},
      {"so-y-te,1.3,0.75", ""},
      {"so-y-te,1.3,0.7", "E0615 2:13"},
      {"so-y-te,1.4,3", "E0625 2:9"},
      {"so-y-te,1.9,3", "E0603 2:9"},
      {"so-y-te,1,3", "E0603 2:9"},
      {"so-y-te,1.1,\"3,75\"", "E0607 2:13"},
      {"so-y-te,1.1,", "E0510 2:13"},
  };
  for (const auto& [row, found] : cases) {
    EXPECT_EQ(findings("self_scores", header + row + ",BC\n"), found) << row;
  }
  EXPECT_EQ(findings("self_scores", header + "so-y-te,1.1,3,BC\nso-y-te,1.1,3,BC\n"), "E0613 3:1");
}

TEST(SurveyRows, CountsByOption) {
  const std::string header = "agency,item,option,count\n";
  EXPECT_EQ(findings("surveys", header + "so-y-te,1.4,a,10\nso-y-te,1.4,b,0\n"), "");
  EXPECT_EQ(findings("surveys", header + "so-y-te,1.4,c,10\n"), "E0612 2:13");
  EXPECT_EQ(findings("surveys", header + "so-y-te,1.4,no_opinion,10\n"), "E0612 2:13");
  EXPECT_EQ(findings("surveys", header + "so-y-te,1.4,a,-1\n"), "E0512 2:15");
  EXPECT_EQ(findings("surveys", header + "so-y-te,1.4,a,1.5\n"), "E0609 2:15");
  EXPECT_EQ(findings("surveys", header + "so-y-te,1.1,a,1\n"), "E0628 2:9");
  EXPECT_EQ(findings("surveys", header + "so-y-te,1.4,a,1\nso-y-te,1.4,a,1\n"), "E0613 3:1");
}

TEST(ApplicabilityRows, AnItemACriterionOrAnArea) {
  const std::string header = "agency,item,reason\n";
  const auto dropped = [&](const std::string& rows) {
    YearFolder folder(sample_set());
    folder.add("applicability", header + rows);
    const auto year = folder.load();
    if (!year) return test::places(year.diagnostics);
    return std::to_string(year->records(0).not_applicable.size());
  };
  EXPECT_EQ(dropped("so-y-te,1.3,none\n"), "1");
  EXPECT_EQ(dropped("so-y-te,c1,none\n"), "4");
  EXPECT_EQ(dropped("so-y-te,1,none\n"), "4");
  EXPECT_EQ(dropped("so-y-te,2,none\n"), "E0603 2:9");
  EXPECT_EQ(dropped("so-y-te,1.3,\n"), "E0510 2:13");
  EXPECT_EQ(dropped("so-y-te,1.3,none\nso-y-te,1,none\n"), "E0613 3:1");
}

TEST(EventRows, KnownToTheCapsOfTheSet) {
  const std::string header = "agency,event,date,document\n";
  EXPECT_EQ(findings("events", header + "so-y-te,warning,2022-05-01,QĐ 1\n"), "");
  EXPECT_EQ(findings("events", header + "so-y-te,waning,,QĐ 1\n"), "W0684 2:9");
  EXPECT_EQ(findings("events", header + "so-y-te,warning,2022-02-31,QĐ 1\n"), "E0513 2:17");
  EXPECT_EQ(findings("events", header + "so-y-te,warning,,\n"), "E0510 2:18");
}

TEST(DecisionRows, OrdersWithinABlock) {
  SetText set = sample_set();
  set.ties = "decided";
  const auto found = [&](const std::string& rows) {
    YearFolder folder(set);
    folder.add("decisions", "block,agency,order,document\n" + rows);
    return folder.findings();
  };
  EXPECT_EQ(found("departments,so-y-te,1,QĐ\ndepartments,so-xay-dung,2,QĐ\n"), "");
  EXPECT_EQ(found("departments,so-y-te,1,QĐ\ndepartments,so-xay-dung,1,QĐ\n"), "E0629 3:25");
  EXPECT_EQ(found("departments,so-y-te,1,QĐ\ndepartments,so-y-te,2,QĐ\n"), "E0613 3:1");
  EXPECT_EQ(found("departments,so-y-te,0,QĐ\n"), "E0512 2:21");
  EXPECT_EQ(found("departments,so-y-te,1,\n"), "E0510 2:23");
  EXPECT_EQ(findings("decisions", "block,agency,order,document\ndepartments,so-y-te,1,QĐ\n"),
            "W0682 2:1");
}

TEST(Rows, ABadRowIsNamedAndTheRestIsReadOn) {
  EXPECT_EQ(findings("evidence",
                     "agency,item,fact,value\n"
                     "so-y-te,1.1,done\n"
                     "so-yte,1.1,done,9\n"
                     "so-y-te,1.1,\"do\"ne,9\n"
                     "so-y-te,1.1,done,x\n"),
            "E0505 2:13, E0601 3:1, E0502 4:17, E0606 5:18");
}

}  // namespace
}  // namespace parindex
