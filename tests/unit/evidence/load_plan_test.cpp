// Plans and their progress as files: every fault at its place, the facts that they give, and rows
// in whatever order.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::area;
using test::SetText;
using test::YearFolder;

SetText counting_set() {
  SetText set;
  set.body = area("1", "10",
                  "    item 1.1 { title \"Hoàn thành kế hoạch\"  max 10\n"
                  "      facts { done { type count  plan done  title \"đã xong\" }\n"
                  "              due  { type count  plan due  title \"đến hạn\" } }\n"
                  "      rule rate { of \"done / due\" } }\n");
  return set;
}

constexpr const char* kHead =
    "plan p { owner province  undated excluded  group \"G\" { block departments }\n";
constexpr const char* kColumns = "task,agency,period,product,completed_on,document\n";

// The findings of a plan with these tasks.
std::string plan_findings(const std::string& tasks) {
  YearFolder year(counting_set());
  year.add("plan", kHead + tasks + "\n}\n");
  return year.findings();
}

// And of these rows on a plan with a task of one office, of several products, and one that repeats.
std::string progress_findings(const std::string& row) {
  YearFolder year(counting_set());
  year.add("plan", std::string(kHead) +
                       "task A { title a  lead so-y-te  due 2022-06-30 }\n"
                       "task B { title b  lead so-y-te  product p1  product p2 }\n"
                       "task C { title c  lead_group G  repeats quarter  due_day 15 }\n}\n");
  year.add("plan_progress", kColumns + row + "\n");
  return year.findings();
}

TEST(PlanFile, EachFaultAtItsPlace) {
  const struct {
    const char* task;
    const char* found;
  } cases[] = {
      {"task A { title a  lead so-y-te  due 2022-06-30 }", ""},
      {"task A { title a  lead so-yte }", "E0640 2:24"},
      {"task A { title a  lead_group H }", "E0641 2:30"},
      {"task A { title a  lead_group G  with so-x }", "E0642 2:38"},
      {"task A { title a  lead_group G  with all }", ""},
      {"group H { block ministries }  task A { title a  lead_group H }", "E0643 2:17"},
      {"group H { agency so-x }  task A { title a  lead_group H }", "E0642 2:18"},
      {"group H { }  task A { title a  lead_group H }", "E0341 2:7"},
      {"group G { agency so-y-te }  task A { title a  lead_group G }", "E0320 2:7"},
      {"task A { title a }", "E0644 2:6"},
      {"task A { title a  lead so-y-te  lead_group G }", "E0644 2:6"},
      {"task A { title a  lead so-y-te  repeats quarter }", "E0645 2:6"},
      {"task A { title a  lead so-y-te  due_day 15 }", "E0645 2:6"},
      {"task A { title a  lead so-y-te  repeats quarter  due_day 15  due 2022-01-01 }",
       "E0645 2:6"},
      {"task A { title a  lead so-y-te  repeats \"quarter weekly\"  due_day 15 }", "E0313 2:50"},
      {"task A { title a  lead so-y-te  repeats quarter  due_day 32 }", "E0645 2:6, E0315 2:58"},
      {"task A { title a  lead so-y-te  due 2020-12-31 }", "E0646 2:37"},
      {"task A { title a  lead so-y-te  due 2021-01-01 }", ""},
      {"task A { title a  lead so-y-te  due 2024-01-01 }", "E0646 2:37"},
      {"task A { title a  lead so-y-te  due 2022-02-30 }", "E0312 2:37"},
      {"task A { title a  lead so-y-te  area 9 }", "E0336 2:38"},
      {"task A { title a  lead so-y-te }  task A { title b  lead so-y-te }", "E0320 2:40"},
      {"task A { title a  lead so-y-te  product p  product p }", "E0320 2:6"},
      {"task A { title a  lead_group G  applies \"has_units\" }", "W0687 2:42"},
      {"task A { title a  lead_group G  applies \"has_units or\" }", "E0330 2:54"},
      {"task A { title a  lead so-y-te  leads so-y-te }", "E0301 2:33"},
      {"task A { lead so-y-te }", "E0303 2:1"},
      {"", "E0341 1:6"},
  };
  for (const auto& [task, found] : cases) EXPECT_EQ(plan_findings(task), found) << task;
}

TEST(PlanFile, HowUndatedTasksCountHasToBeSaid) {
  YearFolder year(counting_set());
  year.add("plan", "plan p { owner province\ntask A { title a  lead so-y-te }\n}\n");
  EXPECT_EQ(year.findings(), "E0303 1:1");
  YearFolder dated(counting_set());
  dated.add("plan",
            "plan p { owner province\ntask A { title a  lead so-y-te  due 2022-01-31 }\n}\n");
  EXPECT_EQ(dated.findings(), "");
}

TEST(PlanFile, AnOwnPlanGivesTasksToItsOwnerAndThoseBelow) {
  YearFolder year(counting_set());
  year.add("plan",
           "plan p { owner so-y-te  undated excluded\n"
           "task A { title a }\n"
           "task B { title b  lead so-xay-dung }\n}\n");
  EXPECT_EQ(year.findings(), "E0647 3:24");
  YearFolder stranger(counting_set());
  stranger.add("plan", "plan p { owner so-x\ntask A { title a  due 2022-01-31 }\n}\n");
  EXPECT_EQ(stranger.findings(), "E0642 1:16");
}

TEST(PlanFile, IdsAreUniqueOverAllPlans) {
  YearFolder year(counting_set());
  year.folder.write("plans/1.info",
                    "plan p { owner so-y-te\ntask A { title a  due 2022-01-31 } }\n");
  year.folder.write("plans/2.info",
                    "plan p { owner so-y-te\ntask A { title a  due 2022-01-31 } }\n");
  year.more += "  plan { file \"plans/*.info\" }\n";
  EXPECT_EQ(year.findings(), "E0320 1:6, E0320 2:6");
}

TEST(PlanFile, HasNoDialect) {
  YearFolder year(counting_set());
  year.folder.write("plan.info", "plan p { owner so-y-te\ntask A { title a  due 2022-01-31 } }\n");
  year.more += "  plan { file plan.info  decimal comma }\n";
  EXPECT_EQ(year.findings(), "E0301 7:26");
}

TEST(PlanFile, WhatIsNoPlanHidesNoProgress) {
  YearFolder year(counting_set());
  year.add("plan", "plam p { owner province }\n");
  year.add("plan_progress", std::string(kColumns) + "A,so-y-te,,,2022-05-01,1/BC\n");
  EXPECT_EQ(year.findings(), "E0307 1:1");
}

TEST(PlanProgress, EachFaultAtItsCell) {
  const struct {
    const char* row;
    const char* found;
  } cases[] = {
      {"A,so-y-te,,,2022-06-30,1/BC", ""},
      {"A2,so-y-te,,,2022-06-30,1/BC", "E0648 2:1"},
      {",so-y-te,,,2022-06-30,1/BC", "E0510 2:1"},
      {"A,so-yte,,,2022-06-30,1/BC", "E0601 2:3"},
      {"A,so-xay-dung,,,2022-06-30,1/BC", "E0649 2:3"},
      {"A,so-noi-vu,,,2022-06-30,1/BC", "E0649 2:3"},
      {"A,so-y-te,2022-Q1,,2022-06-30,1/BC", "E0650 2:11"},
      {"C,so-y-te,,,2022-06-30,1/BC", "E0650 2:11"},
      {"C,so-y-te,2022-Q5,,2022-06-30,1/BC", "E0650 2:11"},
      {"C,so-y-te,2022-Q4,,2022-06-30,1/BC", ""},
      {"A,so-y-te,,p1,2022-06-30,1/BC", "E0651 2:12"},
      {"B,so-y-te,,,2022-06-30,1/BC", "E0651 2:12"},
      {"B,so-y-te,,p3,2022-06-30,1/BC", "E0651 2:12"},
      {"B,so-y-te,,p2,2022-06-30,1/BC", ""},
      {"A,so-y-te,,,,1/BC", "E0510 2:13"},
      {"A,so-y-te,,,2022-06-31,1/BC", "E0513 2:13"},
      {"A,so-y-te,,,2022-06-30,", "E0652 2:24"},
      {"A,so-y-te,,,2022-12-15,1/BC", ""},
      {"A,so-y-te,,,2022-12-16,1/BC", "W0686 2:13"},
      {"A,so-y-te,,,2022-06-30,1/BC\nA,so-y-te,,,2022-06-29,2/BC", "E0613 3:1"},
      {"B,so-y-te,,p1,2022-06-30,1/BC\nB,so-y-te,,p2,2022-06-30,1/BC", ""},
  };
  for (const auto& [row, found] : cases) EXPECT_EQ(progress_findings(row), found) << row;
}

TEST(PlanProgress, IsJudgedByTheStatedDayWhateverDayIsAskedAbout) {
  YearFolder year(counting_set());
  year.add("plan", std::string(kHead) + "task A { title a  lead so-y-te  due 2022-06-30 }\n}\n");
  year.add("plan_progress", std::string(kColumns) + "A,so-y-te,,,2022-06-30,1/BC\n");
  LoadOptions options;
  options.as_of = Date::of(2022, 3, 1);
  const auto loaded = year.load(options);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(test::codes(loaded.diagnostics), "");
  EXPECT_EQ(task_statuses(*loaded, loaded->as_of).at(0).state, TaskState::due);
}

// "done 2/3", of the agency's facts.
std::string facts_of(const Assessment& year, const char* agency) {
  const auto index = year.find_agency(agency).value();
  const CriteriaSet& set = *year.blocks()[0].set;
  std::string text;
  for (const auto* name : {"done", "due"}) {
    const auto* record = year.fact(index, set.find_fact(name).value());
    if (record == nullptr) return "none";
    EXPECT_EQ(record->origin, FactOrigin::plan);
    text += (text.empty() ? "" : "/") + value_text(record->value, *set.all_facts[0]);
  }
  return text;
}

constexpr const char* kTasks =
    "task A { title a  lead so-y-te  due 2021-12-31 }\n"
    "task B { title b  lead so-y-te  due 2022-12-31  product p1  product p2 }\n"
    "task C { title c  lead_group G  repeats quarter  due_day 15 }\n}\n";

TEST(PlanFacts, AreCountedForEveryAgency) {
  YearFolder year(counting_set());
  year.add("plan", kHead + std::string(kTasks));
  year.add("plan_progress", std::string(kColumns) +
                                "A,so-y-te,,,2022-01-05,1/BC\n"
                                "B,so-y-te,,p1,2022-05-01,1/KH\n"
                                "C,so-y-te,2022-Q1,,2022-03-15,2/BC\n"
                                "C,so-xay-dung,2022-Q4,,2022-12-01,3/BC\n");
  const auto loaded = year.load();
  ASSERT_TRUE(loaded) << test::shown(loaded.diagnostics);
  EXPECT_EQ(facts_of(*loaded, "so-y-te"), "2/4");      // A, Q1 of A, Q1 to Q4; B is not due
  EXPECT_EQ(facts_of(*loaded, "so-xay-dung"), "1/4");  // Q4 of four quarters
}

TEST(PlanFacts, WithoutTasksAreZero) {
  YearFolder year(counting_set());
  year.add("plan", kHead + std::string("task A { title a  lead so-y-te  due 2021-12-31 } }\n"));
  const auto loaded = year.load();
  ASSERT_TRUE(loaded);
  EXPECT_EQ(facts_of(*loaded, "so-xay-dung"), "0/0");
  const auto scored = score(*loaded, Stage::computed);
  ASSERT_TRUE(scored);
  EXPECT_EQ(scored->blocks[0].agencies[1].items[0].state, State::not_applicable);
}

TEST(PlanFacts, WithoutAPlanAreMissingAndMayBeDeclared) {
  YearFolder year(counting_set());
  ASSERT_TRUE(year.load());
  EXPECT_EQ(facts_of(*year.load(), "so-y-te"), "none");
  year.add("evidence", "agency,item,fact,value\nso-y-te,1.1,done,1\nso-y-te,1.1,due,2\n");
  EXPECT_EQ(year.findings(), "");
}

TEST(PlanFacts, DeclaredAsWellAreAnErrorOfThatAgency) {
  YearFolder year(counting_set());
  year.add("plan", kHead + std::string(kTasks));
  year.add("evidence", "agency,item,fact,value\nso-y-te,1.1,done,1\n");
  const auto loaded = year.load();
  ASSERT_EQ(test::places(loaded.diagnostics), "E0653 2:18");
  EXPECT_EQ(loaded.diagnostics[0].agency, "so-y-te");
  ASSERT_TRUE(loaded.diagnostics[0].related);
  EXPECT_EQ(loaded.diagnostics[0].related->line, 1U);
  EXPECT_NE(message(loaded.diagnostics[0], Language::en).find("done"), std::string::npos);
}

TEST(PlanFacts, AreCorrectedLikeAnyOther) {
  YearFolder year(counting_set());
  year.add(
      "plan",
      kHead + std::string("task C { title c  lead_group G  repeats quarter  due_day 15 }\n}\n"));
  year.add("plan_progress", std::string(kColumns) +
                                "C,so-y-te,2022-Q1,,2022-03-15,2/BC\n"
                                "C,so-y-te,2022-Q2,,2022-06-15,3/BC\n");
  year.add("appraisals",
           "agency,item,round,decision,points,fact,value,appraiser,reason\n"
           "so-y-te,1.1,1,fact,,done,1,so-noi-vu,Một báo cáo không đạt\n");
  const auto loaded = year.load();
  ASSERT_TRUE(loaded) << test::shown(loaded.diagnostics);
  const auto scored = score(*loaded);
  ASSERT_TRUE(scored);
  EXPECT_EQ(to_string(scored->blocks[0].agencies[0].items[0].points, 2), "3.33");
}

TEST(PlanFacts, OrderOfRowsChangesNothing) {
  std::vector<std::string> rows = {"A,so-y-te,,,2022-01-05,1/BC\n",
                                   "B,so-y-te,,p2,2022-11-01,4/BC\n",
                                   "B,so-y-te,,p1,2022-05-01,1/KH\n",
                                   "C,so-y-te,2022-Q3,,2022-09-20,2/BC\n",
                                   "C,so-xay-dung,2022-Q4,,2022-12-01,3/BC\n",
                                   "C,so-xay-dung,2022-Q1,,2022-03-01,3/BC\n"};
  std::sort(rows.begin(), rows.end());
  std::string first;
  do {
    YearFolder year(counting_set());
    year.add("plan", kHead + std::string(kTasks));
    std::string text = kColumns;
    for (const auto& row : rows) text += row;
    year.add("plan_progress", text);
    const auto loaded = year.load();
    ASSERT_TRUE(loaded) << test::shown(loaded.diagnostics);
    std::string told = facts_of(*loaded, "so-y-te") + facts_of(*loaded, "so-xay-dung");
    for (const auto& status : task_statuses(*loaded, loaded->as_of)) {
      told += " " + std::string(task_state_name(status.state));
    }
    if (first.empty()) first = told;
    ASSERT_EQ(told, first);
  } while (std::next_permutation(rows.begin(), rows.end() - 2));
}

// A provisional ranking leaves out whose row it is and who owns the plan; the others have their
// counts.
TEST(PlanFacts, AreCountedBesideARowAtFault) {
  YearFolder year(counting_set());
  year.folder.write("agencies.csv",
                    "agency,block,name,status,parent\n"
                    "so-y-te,departments,Sở Y tế,ranked,\n"
                    "so-xay-dung,departments,Sở Xây dựng,ranked,\n"
                    "chi-cuc,departments,Chi cục,ranked,so-xay-dung\n"
                    "so-noi-vu,,Sở Nội vụ,appraiser,\n");
  year.folder.write("own.info",
                    "plan q { owner so-xay-dung  undated excluded\n"
                    "  task Q { title q  lead chi-cuc  due 2022-06-30 } }\n");
  year.add("plan", std::string(kHead) + "  task A { title a  lead so-y-te  due 2022-06-30 }\n}\n");
  year.more += "  plan own.info\n";
  year.add("plan_progress", std::string(kColumns) +
                                "A,so-y-te,,,2022-05-01,1/BC\n"
                                "Q,chi-cuc,,,2022-13-01,2/BC\n");
  LoadOptions options;
  options.keep_despite_errors = true;
  const auto loaded = year.load(options);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(test::codes(loaded.diagnostics), "E0513");
  EXPECT_TRUE(concern_single_agencies(loaded.diagnostics));
  EXPECT_EQ(facts_of(*loaded, "so-y-te"), "1/1");
  EXPECT_FALSE(loaded->records(0).faulty);
  EXPECT_TRUE(loaded->records(1).faulty);
  EXPECT_TRUE(loaded->records(2).faulty);
}

TEST(PlanFacts, InMemoryAreCountedAgainAfterMoreProgress) {
  Assessment year("sample", 2022);
  const auto block = year.add_block({.id = {"departments"}, .set = test::read(counting_set())});
  const auto health = year.add_agency({.code = {"so-y-te"}, .block = block});
  Plan plan;
  plan.id.text = "p";
  PlanTask task{.id = {"A"}};
  task.lead.text = "so-y-te";
  task.due = Date::of(2022, 6, 30);
  plan.tasks.push_back(std::move(task));
  EXPECT_EQ(test::codes(add_plan(year, std::move(plan))), "");
  EXPECT_EQ(test::codes(count_plan_facts(year)), "");
  EXPECT_EQ(facts_of(year, "so-y-te"), "0/1");
  complete_task(year, "A", health, {.completed_on = Date::of(2022, 6, 1).value()});
  EXPECT_EQ(test::codes(count_plan_facts(year)), "");
  EXPECT_EQ(facts_of(year, "so-y-te"), "1/1");
}

TEST(PlanFacts, AreCounts) {
  auto set = counting_set();
  const std::string counted = "type count  plan due";
  set.body.replace(set.body.find(counted), counted.size(), "type decimal  plan due");
  EXPECT_EQ(test::findings_of(set), "E0361");
}

}  // namespace
}  // namespace parindex
