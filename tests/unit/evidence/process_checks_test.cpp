// The steps of the year: what contradicts itself is an error, what came late or without proof a
// warning, one an agency and kind.
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

// Area 1 is so-tu-phap's, but its item 1.2 so-noi-vu's, who leads.
SetText sample_set() {
  SetText set;
  set.more = "  clamp yes\n  penalty { cap 1\n" +
             item("P", "1", "slips count", "count { of slips  each 1 }", "appraiser so-noi-vu") +
             "  }\n";
  set.body =
      area("1", "10",
           item("1.1", "4", "done count assigned count", "rate { of \"done / assigned\" }") +
               judged("1.2", "3", "appraiser so-noi-vu") +
               item("1.3", "3", "sent date", "deadline { fact sent  by 2022-01 { points 3 } }"),
           "appraiser so-tu-phap");
  return set;
}

struct Year {
  std::string appraisals, explanations, self_scores, evidence;
  std::string calendar = "self_due 2022-11-30  explanation_due 2022-12-14";

  Result<Assessment> load() const {
    YearFolder folder(sample_set());
    folder.more += "  calendar { " + calendar + " }\n";
    folder.add("evidence", "agency,item,fact,value,document,submitted_on,round\n" + evidence);
    folder.add("self_scores",
               "agency,item,points,document,submitted_on,explanation\n" + self_scores);
    folder.add(
        "appraisals",
        "agency,item,round,decision,points,fact,value,appraiser,decided_on,reason\n" + appraisals);
    folder.add("explanations", "agency,item,round,text,document,submitted_on\n" + explanations);
    return folder.load();
  }
  std::string findings() const { return test::places(load().diagnostics); }
};

TEST(Process, AnAppraisalFollowsTheLockDate) {
  Year year;
  year.appraisals = "so-y-te,1.2,1,points,2,,,so-noi-vu,2022-11-29,why\n";
  EXPECT_EQ(year.findings(), "E0631 2:15");
  year.appraisals = "so-y-te,1.2,1,points,2,,,so-noi-vu,2022-11-30,why\n";
  EXPECT_EQ(year.findings(), "");
  year.appraisals = "so-y-te,1.2,1,points,2,,,so-noi-vu,,why\n";
  EXPECT_EQ(year.findings(), "");
  year.appraisals = "so-y-te,1.2,1,query,,,,so-noi-vu,2022-11-01,why\n";
  EXPECT_EQ(year.findings(), "");  // a question may be asked at any time
  year.calendar = "";
  year.appraisals = "so-y-te,1.2,1,points,2,,,so-noi-vu,2022-11-29,why\n";
  EXPECT_EQ(year.findings(), "");
}

TEST(Process, AnAreaAcceptedTooEarlyIsToldOnce) {
  Year year;
  year.self_scores = "so-y-te,1.1,1,BC,,\nso-y-te,1.3,1,BC,,\n";
  year.appraisals = "so-y-te,1,1,accept,,,,so-tu-phap,2022-11-29,\n";
  EXPECT_EQ(year.findings(), "E0631 2:13");
}

TEST(Process, ALaterRoundFollowsSomething) {
  const struct {
    const char* rows;
    const char* explanations;
    const char* found;
  } cases[] = {
      {"so-y-te,1.2,2,points,2,,,so-noi-vu,,why\n", "", "E0632 2:15"},
      {"so-y-te,1.2,1,query,,,,so-noi-vu,,why\nso-y-te,1.2,2,points,2,,,so-noi-vu,,why\n", "", ""},
      {"so-y-te,1.2,2,points,2,,,so-noi-vu,,why\n", "so-y-te,1.2,1,because,,\n", ""},
      // An answer to round 2 does not come before it.
      {"so-y-te,1.2,2,points,2,,,so-noi-vu,,why\n", "so-y-te,1.2,2,because,,\n", "E0632 2:15"},
      // The office did nothing: lead and council may.
      {"so-y-te,1.1,2,points,2,,,so-noi-vu,,why\n", "", ""},
      {"so-y-te,1.1,2,points,2,,,council,,why\n", "", ""},
      // It did, on another line of this agency.
      {"so-y-te,1.3,1,points,2,,,so-tu-phap,,why\nso-y-te,1.1,2,points,2,,,council,,why\n", "",
       "E0632 3:15"},
      // Of another agency: that says nothing of this one.
      {"so-xay-dung,1.3,1,points,2,,,so-tu-phap,,why\nso-y-te,1.1,2,points,2,,,council,,why\n", "",
       ""},
      {"so-y-te,1.1,3,points,2,,,so-tu-phap,,why\n", "", "E0632 2:15"},
  };
  for (const auto& [rows, explanations, found] : cases) {
    Year year;
    year.appraisals = rows;
    year.explanations = explanations;
    EXPECT_EQ(year.findings(), found) << rows << explanations;
  }
}

TEST(Process, AnAreaIsReopenedByOneOfItsLines) {
  Year year;
  year.self_scores = "so-y-te,1.1,1,BC,,\nso-y-te,1.3,1,BC,,\n";
  year.appraisals = "so-y-te,1.3,1,points,2,,,so-tu-phap,,why\nso-y-te,1,2,accept,,,,council,,\n";
  EXPECT_EQ(year.findings(), "");
}

TEST(Process, OnlyWhatWasDeclaredCanBeCorrected) {
  Year year;
  year.evidence = "so-y-te,1.1,done,5,BC,,\n";
  year.appraisals = "so-y-te,1.1,1,fact,,done,4,so-tu-phap,,why\n";
  EXPECT_EQ(year.findings(), "");
  year.appraisals = "so-y-te,1.1,1,fact,,assigned,9,so-tu-phap,,why\n";
  EXPECT_EQ(year.findings(), "E0633 2:30");
  // Nobody declares a slip of its own.
  year.appraisals = "so-y-te,P,1,fact,,slips,1,so-noi-vu,,why\n";
  EXPECT_EQ(year.findings(), "");
}

TEST(Process, ClaimsNeedADocumentOrAReason) {
  const struct {
    const char* rows;
    const char* found;
  } cases[] = {
      {"so-y-te,1.2,2,BC,,\n", ""},
      {"so-y-te,1.2,2,,,reason\n", ""},
      {"so-y-te,1.2,0,,,\n", ""},                              // nothing is claimed
      {"so-y-te,1.3,1,,,\n", ""},                              // its fact has a document
      {"so-y-te,1.2,2,,,\nso-y-te,1.1,2,,,\n", "W0690 3:13"},  // told at the first of the set
      {"so-y-te,1.2,2,,,\nso-xay-dung,1.2,2,,,\n", "W0690 2:13, W0690 3:17"},
  };
  for (const auto& [rows, found] : cases) {
    Year year;
    year.evidence = "so-y-te,1.3,sent,2022-01-20,KH,,\nso-y-te,1.1,done,5,,,\n";
    year.self_scores = rows;
    EXPECT_EQ(year.findings(), found) << rows;
  }
  Year year;
  year.self_scores = "so-y-te,1.2,2,,,\n";
  year.explanations = "so-y-te,1.2,1,no document is issued,,\n";
  EXPECT_EQ(year.findings(), "");
}

TEST(Process, LatenessIsToldOnceAnAgencyAndKind) {
  Year year;
  year.evidence =
      "so-y-te,1.1,done,5,BC,2022-12-01,\nso-y-te,1.1,assigned,5,BC,2022-12-02,\n"
      "so-y-te,1.3,sent,2022-01-02,BC,2022-11-30,\n";
  year.self_scores = "so-y-te,1.1,4,BC,2022-12-01,\nso-y-te,1.2,2,BC,2022-12-01,\n";
  EXPECT_EQ(year.findings(), "W0691 2:18, W0691 2:13");
  // Handed in again: due with the explanations.
  year.self_scores = "";
  year.evidence = "so-y-te,1.1,done,5,BC,2022-11-01,\nso-y-te,1.1,done,6,BC,2022-12-14,2\n";
  EXPECT_EQ(year.findings(), "");
  year.evidence = "so-y-te,1.1,done,5,BC,2022-11-01,\nso-y-te,1.1,done,6,BC,2022-12-15,2\n";
  EXPECT_EQ(year.findings(), "W0691 3:18");
}

TEST(Process, ExplanationsAnswerSomethingAndInTime) {
  Year year;
  year.self_scores = "so-y-te,1.2,2,BC,,\n";
  year.appraisals = "so-y-te,1.2,1,accept,,,,so-noi-vu,,\n";
  year.explanations = "so-y-te,1.2,1,because,,2022-12-14\n";
  EXPECT_EQ(year.findings(), "W0692 2:15");
  year.appraisals = "so-y-te,1.2,1,points,1,,,so-noi-vu,,why\n";
  EXPECT_EQ(year.findings(), "");
  year.explanations = "so-y-te,1.2,1,because,,2022-12-15\n";
  EXPECT_EQ(year.findings(), "W0693 2:15");
  // Asked in round 2, answered in round 1.
  year.appraisals = "so-y-te,1.2,1,accept,,,,so-noi-vu,,\nso-y-te,1.2,2,query,,,,so-noi-vu,,why\n";
  year.explanations = "so-y-te,1.2,1,because,,\n";
  EXPECT_EQ(year.findings(), "W0692 2:15");
}

}  // namespace
}  // namespace parindex
