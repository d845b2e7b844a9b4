// Where the year stands: the stage by the calendar, and what waits for whom.
#include "parindex/status.hpp"

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

Date day(const char* text) { return *Date::parse_iso(text); }

std::string stages(const Calendar& calendar, std::initializer_list<const char*> days) {
  std::string text;
  for (const auto* each : days) {
    const auto stage = stage_of_year(calendar, day(each));
    text += stage ? std::to_string(static_cast<int>(*stage)) : "-";
  }
  return text;
}

TEST(StageOfYear, EachDateBelongsToTheStageThatItEnds) {
  Calendar calendar;
  calendar.self_due = day("2022-11-30");
  calendar.appraisal_due = day("2022-12-10");
  calendar.explanation_due = day("2022-12-14");
  calendar.publication = day("2022-12-31");
  EXPECT_EQ(
      stages(calendar, {"2022-01-01", "2022-11-30", "2022-12-01", "2022-12-10", "2022-12-11",
                        "2022-12-14", "2022-12-15", "2022-12-30", "2022-12-31", "2023-01-01"}),
      "0011223344");
}

TEST(StageOfYear, SaysNothingThatTheCalendarDoesNot) {
  Calendar calendar;
  EXPECT_EQ(stages(calendar, {"2022-01-01"}), "-");
  calendar.appraisal_due = day("2022-12-10");
  EXPECT_EQ(stages(calendar, {"2022-12-10", "2022-12-11"}), "-2");
  calendar.publication = day("2022-12-31");
  EXPECT_EQ(stages(calendar, {"2022-12-11", "2022-12-31"}), "24");
}

SetText sample_set() {
  SetText set;
  set.body = area(
      "1", "10",
      item("1.1", "4", "done count assigned count", "rate { of \"done / assigned\" }") +
          judged("1.2", "3", "appraiser so-noi-vu") +
          item("1.3", "2", "tasks count", "count { of tasks  each 1 }", "") +
          item("1.4", "1", "", "survey { option a { percent 100% }  option b { percent 0% } }"),
      "appraiser so-tu-phap");
  return set;
}

struct Watched {
  explicit Watched(YearFolder& folder) : year(folder.load()) {
    EXPECT_FALSE(has_errors(year.diagnostics)) << test::shown(year.diagnostics);
    scored = score(*year);
    now = status(*scored);
  }
  Result<Assessment> year;
  Result<Scored> scored;
  YearStatus now;
};

TEST(Status, CountsLinesFactsAndWhatIsMissing) {
  YearFolder folder(sample_set());
  folder.add("evidence", "agency,item,fact,value,document\nso-y-te,1.1,done,5,BC\n");
  folder.add("self_scores", "agency,item,points,document\nso-y-te,1.1,4,\nso-y-te,1.2,3,\n");
  const Watched watched(folder);
  const auto& agencies = watched.now.blocks.at(0).agencies;
  ASSERT_EQ(agencies.size(), 2U);
  const AgencyProgress& health = agencies[0];
  EXPECT_EQ(health.progress, HandInProgress::partial);
  EXPECT_EQ(health.lines, 3U);  // the survey is nobody's to hand in
  EXPECT_EQ(health.lines_missing, std::vector<std::size_t>{2});
  EXPECT_EQ(health.facts, 3U);
  EXPECT_EQ(health.facts_missing, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(health.undocumented, std::vector<std::size_t>{1});
  EXPECT_EQ(health.open_lines, 3U);
  EXPECT_EQ(agencies[1].progress, HandInProgress::nothing);
}

TEST(Status, IsCompleteWithEveryLineAndFact) {
  YearFolder folder(sample_set());
  folder.add("evidence",
             "agency,item,fact,value\nso-y-te,1.1,done,5\nso-y-te,1.1,assigned,5\n"
             "so-y-te,1.3,tasks,2\n");
  folder.add("self_scores",
             "agency,item,points,document\nso-y-te,1.1,4,BC\nso-y-te,1.2,3,BC\nso-y-te,1.3,2,BC\n");
  EXPECT_EQ(Watched(folder).now.blocks.at(0).agencies[0].progress, HandInProgress::complete);
}

TEST(Status, LinesThatDoNotApplyAreNotAsked) {
  YearFolder folder(sample_set());
  folder.add("applicability", "agency,item,reason\nso-y-te,1.1,none\n");
  const Watched watched(folder);
  EXPECT_EQ(watched.now.blocks.at(0).agencies[0].lines, 2U);
  EXPECT_EQ(watched.now.blocks.at(0).agencies[0].facts, 1U);
}

// "so-noi-vu 2/2 ?1 !0": open of all lines, queries unanswered and answered.
std::string offices(const YearStatus& now) {
  std::string text;
  for (const auto& office : now.offices) {
    text += (text.empty() ? "" : ", ") + office.code.text + " " +
            std::to_string(office.open_lines) + "/" + std::to_string(office.lines) + " ?" +
            std::to_string(office.queries_unanswered) + " !" +
            std::to_string(office.queries_answered);
  }
  return text;
}

TEST(Status, OfficesHaveOpenLinesAndQueries) {
  YearFolder folder(sample_set());
  const std::string header = "agency,item,round,decision,points,fact,value,appraiser,reason\n";
  EXPECT_EQ(offices(Watched(folder).now), "so-noi-vu 2/2 ?0 !0, so-tu-phap 4/4 ?0 !0");
  folder.add("appraisals", header +
                               "so-y-te,1.1,1,points,3,,,so-tu-phap,why\n"
                               "so-y-te,1.1,2,query,,,,council,why\n"
                               "so-y-te,1.2,1,query,,,,so-noi-vu,why\n"
                               "so-y-te,1.3,1,query,,,,so-tu-phap,why\n"
                               "so-y-te,1.3,2,points,1,,,so-tu-phap,why\n"
                               "so-xay-dung,1.2,1,query,,,,so-noi-vu,why\n");
  folder.add("explanations", "agency,item,round,text\nso-y-te,1.2,1,because\n");
  const Watched watched(folder);
  EXPECT_EQ(offices(watched.now), "so-noi-vu 2/2 ?1 !1, so-tu-phap 2/4 ?0 !0, council 0/0 ?1 !0");
  const auto& agencies = watched.now.blocks.at(0).agencies;
  EXPECT_EQ(agencies[0].queries_unanswered, std::vector<std::size_t>{0});
  EXPECT_EQ(agencies[0].queries_answered, std::vector<std::size_t>{1});
  EXPECT_EQ(agencies[1].queries_unanswered, std::vector<std::size_t>{1});
}

TEST(Status, OfSomeBlocks) {
  YearFolder folder(sample_set());
  const Watched watched(folder);
  const std::size_t wanted[] = {0};
  EXPECT_EQ(status(*watched.scored, wanted).blocks.size(), 1U);
}

}  // namespace
}  // namespace parindex
