// How shares of tasks stand on a day: on every boundary, by period, with several products, undated.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parindex/assessment.hpp"
#include "support/findings.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::SetText;

Date day(const char* text) { return Date::parse_iso(text).value(); }

// Two departments, the first with a property; a newspaper outside all blocks.
class PlanStates : public testing::Test {
 protected:
  explicit PlanStates(int year_assessed = 2022) : year("sample", year_assessed) {
    SetText set;
    set.body =
        area("1", "10", item("1.1", "10", "done count due count", "rate { of \"done / due\" }"));
    auto loaded = read_criteria_set(set.text(), "set.info");
    EXPECT_TRUE(loaded) << test::shown(loaded.diagnostics);
    const auto block = year.add_block({.id = {"departments"}, .set = *loaded});
    Agency health{.code = {"so-y-te"}, .block = block};
    health.properties = {"has_units"};
    y_te = year.add_agency(health);
    tu_phap = year.add_agency({.code = {"so-tu-phap"}, .block = block});
    bao = year.add_agency({.code = {"bao"}, .status = AgencyStatus::reports_only});
  }

  void add(PlanTask task, UndatedTasks undated = UndatedTasks::product_by_year_end) {
    Plan plan;
    plan.id.text = "plan-" + task.id.text;
    plan.undated = undated;
    TaskGroup group;
    group.name.text = "everybody";
    group.blocks = {{"departments"}};
    plan.groups.push_back(std::move(group));
    plan.tasks.push_back(std::move(task));
    EXPECT_EQ(test::codes(add_plan(year, std::move(plan))), "");
  }

  void add_dated(const char* due, std::vector<std::string> products = {}) {
    PlanTask task{.id = {"T"}};
    task.lead.text = "so-y-te";
    task.due = day(due);
    task.products = std::move(products);
    add(std::move(task));
  }

  void add_repeating(std::vector<Repeat> repeats, int due_day) {
    PlanTask task{.id = {"R"}};
    task.lead.text = "so-y-te";
    task.repeats = std::move(repeats);
    task.due_day = due_day;
    add(std::move(task));
  }

  void complete(const char* on, const char* product = "", const char* period = "") {
    complete_task(year, year.plans[0].tasks[0].id.text, y_te,
                  {.completed_on = day(on), .period = period, .product = product});
  }

  // "done 2022-06-30", of the first share.
  std::string state(const char* as_of) const {
    const auto status = task_statuses(year, day(as_of)).at(0);
    std::string text(task_state_name(status.state));
    return text + (status.completed_on ? " " + to_iso(*status.completed_on) : "");
  }

  // The kinds of facts that count the first share.
  std::string counted(const char* as_of) const {
    const auto status = task_statuses(year, day(as_of)).at(0);
    std::string text;
    const std::pair<PlanCount, const char*> kinds[] = {{PlanCount::due, "due"},
                                                       {PlanCount::done, "done"},
                                                       {PlanCount::done_in_time, "in_time"},
                                                       {PlanCount::done_late, "late"},
                                                       {PlanCount::overdue, "overdue"}};
    for (const auto& [kind, name] : kinds) {
      if (counts(kind, status, day(as_of))) text += (text.empty() ? "" : " ") + std::string(name);
    }
    return text;
  }

  // "2022-Q1 2022-03-15, …"
  std::string periods() const {
    std::string text;
    for (const auto& period : year.plans[0].tasks[0].periods) {
      text += (text.empty() ? "" : ", ") + period.id + " " + to_iso(period.due.value());
    }
    return text;
  }

  Assessment year;
  std::size_t y_te = 0, tu_phap = 0, bao = 0;
};

TEST_F(PlanStates, OpenUntilTheDueDayIsOver) {
  add_dated("2022-06-30");
  EXPECT_EQ(state("2022-06-29"), "due");
  EXPECT_EQ(counted("2022-06-29"), "");
  EXPECT_EQ(state("2022-06-30"), "due");
  EXPECT_EQ(counted("2022-06-30"), "");
  EXPECT_EQ(state("2022-07-01"), "overdue");
  EXPECT_EQ(counted("2022-07-01"), "due overdue");
}

TEST_F(PlanStates, DoneOnTheDueDayIsInTime) {
  add_dated("2022-06-30");
  complete("2022-06-30");
  EXPECT_EQ(state("2022-06-29"), "due");  // progress after the day asked about does not count
  EXPECT_EQ(state("2022-06-30"), "done 2022-06-30");
  EXPECT_EQ(state("2022-12-31"), "done 2022-06-30");
  EXPECT_EQ(counted("2022-12-31"), "due done in_time");
}

TEST_F(PlanStates, DoneTheDayAfterIsLate) {
  add_dated("2022-06-30");
  complete("2022-07-01");
  EXPECT_EQ(state("2022-06-30"), "due");
  EXPECT_EQ(state("2022-07-01"), "late 2022-07-01");
  EXPECT_EQ(counted("2022-07-01"), "due done late");
}

TEST_F(PlanStates, DoneBeforeItIsDueCountsAtOnce) {
  add_dated("2022-12-31");
  complete("2022-03-01");
  EXPECT_EQ(state("2022-03-01"), "done 2022-03-01");
  EXPECT_EQ(counted("2022-03-01"), "due done in_time");
}

TEST_F(PlanStates, DueBeforeTheYearCounts) {
  add_dated("2021-12-31");
  EXPECT_EQ(state("2022-01-01"), "overdue");
  EXPECT_EQ(counted("2022-01-01"), "due overdue");
}

TEST_F(PlanStates, SeveralProductsAreDoneWithTheLast) {
  add_dated("2022-06-30", {"plan", "report"});
  complete("2022-07-05", "report");
  EXPECT_EQ(state("2022-07-06"), "overdue");
  complete("2022-05-01", "plan");
  EXPECT_EQ(state("2022-07-04"), "overdue");  // the report is still to come
  EXPECT_EQ(state("2022-07-05"), "late 2022-07-05");
}

TEST_F(PlanStates, UndatedWantedByTheEndOfTheYear) {
  PlanTask task{.id = {"U"}};
  task.lead.text = "so-y-te";
  add(task, UndatedTasks::product_by_year_end);
  EXPECT_EQ(state("2022-12-30"), "undated");
  EXPECT_EQ(counted("2022-12-30"), "");
  EXPECT_EQ(state("2022-12-31"), "undated");
  EXPECT_EQ(counted("2022-12-31"), "");
  EXPECT_EQ(state("2023-01-01"), "overdue");
  EXPECT_EQ(counted("2023-01-01"), "due overdue");
  complete("2022-05-01");
  EXPECT_EQ(state("2022-05-01"), "done 2022-05-01");
  EXPECT_EQ(counted("2022-05-01"), "due done in_time");
}

TEST_F(PlanStates, UndatedAndExcludedNeverCounts) {
  PlanTask task{.id = {"U"}};
  task.lead.text = "so-y-te";
  add(task, UndatedTasks::excluded);
  complete("2022-05-01");
  EXPECT_EQ(state("2022-04-30"), "undated");
  EXPECT_EQ(state("2023-01-01"), "undated 2022-05-01");
  EXPECT_EQ(counted("2023-01-01"), "");
}

TEST_F(PlanStates, QuartersAreDueInTheirLastMonth) {
  add_repeating({Repeat::quarter}, 15);
  EXPECT_EQ(periods(),
            "2022-Q1 2022-03-15, 2022-Q2 2022-06-15, 2022-Q3 2022-09-15, 2022-Q4 2022-12-15");
}

TEST_F(PlanStates, PeriodsDueTogetherStandWithTheShorterFirst) {
  add_repeating({Repeat::year, Repeat::first_half, Repeat::half_year, Repeat::quarter}, 31);
  EXPECT_EQ(periods(),
            "2022-Q1 2022-03-31, 2022-Q2 2022-06-30, 2022-H1 2022-06-30, 2022-Q3 2022-09-30, "
            "2022-Q4 2022-12-31, 2022-H2 2022-12-31, 2022 2022-12-31");
}

TEST_F(PlanStates, AMonthWithoutThatDayEndsEarlier) {
  add_repeating({Repeat::month}, 31);
  const auto& periods = year.plans[0].tasks[0].periods;
  ASSERT_EQ(periods.size(), 12U);
  EXPECT_EQ(periods[0].id, "2022-01");
  EXPECT_EQ(to_iso(periods[1].due.value()), "2022-02-28");
  EXPECT_EQ(to_iso(periods[3].due.value()), "2022-04-30");
  EXPECT_EQ(periods[11].id, "2022-12");
}

class PlanStatesOfALeapYear : public PlanStates {
 protected:
  PlanStatesOfALeapYear() : PlanStates(2024) {}
};

TEST_F(PlanStatesOfALeapYear, February) {
  add_repeating({Repeat::month}, 30);
  EXPECT_EQ(to_iso(year.plans[0].tasks[0].periods[1].due.value()), "2024-02-29");
}

TEST_F(PlanStates, APeriodStandsForItself) {
  add_repeating({Repeat::quarter}, 15);
  complete("2022-03-15", "", "2022-Q1");
  complete("2022-06-16", "", "2022-Q2");
  std::string states;
  for (const auto& status : task_statuses(year, day("2022-09-16"))) {
    states += std::string(task_state_name(status.state)) + " ";
  }
  EXPECT_EQ(states, "done late overdue due ");
}

TEST_F(PlanStates, AGroupsTaskIsEverybodysForWhomItArises) {
  PlanTask task{.id = {"G"}};
  task.lead_group.text = "everybody";
  task.due = day("2022-06-30");
  add(task);
  EXPECT_EQ(year.plans[0].tasks[0].agencies, (std::vector{y_te, tu_phap}));
  task.id.text = "P";
  task.applies = Expression("has_units");
  add(task);
  EXPECT_EQ(year.plans[1].tasks[0].agencies, (std::vector{y_te}));
  EXPECT_EQ(task_statuses_of(year, y_te, day("2022-01-01")).size(), 2U);
  EXPECT_EQ(task_statuses_of(year, tu_phap, day("2022-01-01")).size(), 1U);
  EXPECT_TRUE(task_statuses_of(year, bao, day("2022-01-01")).empty());
}

TEST_F(PlanStates, TheOwnerAnswersForItsWholePlan) {
  Agency office{.code = {"chi-cuc"}, .status = AgencyStatus::reports_only};
  office.parent.text = "so-y-te";
  const auto chi_cuc = year.add_agency(office);
  Plan plan{.id = {"own"}};
  plan.owner.text = "so-y-te";
  plan.tasks.push_back({.id = {"O.1"}, .lead = {"chi-cuc"}});
  plan.tasks.push_back({.id = {"O.2"}});
  EXPECT_EQ(test::codes(add_plan(year, std::move(plan))), "");
  EXPECT_EQ(task_statuses_of(year, y_te, day("2022-01-01")).size(), 2U);
  EXPECT_EQ(task_statuses_of(year, chi_cuc, day("2022-01-01")).size(), 1U);
  EXPECT_TRUE(task_statuses_of(year, tu_phap, day("2022-01-01")).empty());
}

TEST_F(PlanStates, WrongNamesInCodeAreRefused) {
  add_dated("2022-06-30", {"plan", "report"});
  const Completion plan{.completed_on = day("2022-06-01"), .product = "plan"};
  EXPECT_THROW(complete_task(year, "X", y_te, plan), std::invalid_argument);
  EXPECT_THROW(complete_task(year, "T", tu_phap, plan), std::invalid_argument);
  EXPECT_THROW(complete_task(year, "T", y_te, {.completed_on = plan.completed_on}),
               std::invalid_argument);
  EXPECT_THROW(
      complete_task(year, "T", y_te,
                    {.completed_on = plan.completed_on, .period = "2022-Q1", .product = "plan"}),
      std::invalid_argument);
  complete_task(year, "T", y_te, plan);
  EXPECT_THROW(complete_task(year, "T", y_te, plan), std::invalid_argument);
}

}  // namespace
}  // namespace parindex
