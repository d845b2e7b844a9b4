// Facts summed over the agencies below: `rollup sum`. Who is below, what is summed, who counts.
#include "support/levels_year.hpp"

namespace parindex {
namespace {

using test::kSum;
using test::level_set;
using test::LevelsYear;

TEST(Rollup, OfAProvinceIsOverAllAgencies) {
  LevelsYear year;
  year.add("so-y-te", 1, "has_tasks");
  year.add("huyen-a", 2);
  year.declare("so-y-te", 3, 4);
  year.declare("huyen-a", 6, 8);
  EXPECT_EQ(year.sum(), "so-y-te 3, huyen-a 6 = 9");
  EXPECT_EQ(year.outcome("tinh"), "7.50");
  EXPECT_EQ(year.findings(), "");
}

// The share of the sums, not the mean of the shares.
TEST(Rollup, WeighsBySize) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.add("huyen-b", 2);
  year.declare("huyen-a", 0, 90);
  year.declare("huyen-b", 10, 10);
  EXPECT_EQ(year.outcome("tinh"), "1.00");
}

TEST(Rollup, IsOverThoseThatNameTheParent) {
  LevelsYear year;
  year.add("huyen-a", 2, "", "tinh");
  year.add("huyen-b", 2);
  year.declare("huyen-a", 3, 4);
  year.declare("huyen-b", 1, 100);
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
}

// Whoever stands below another counts there, not twice.
TEST(Rollup, OfAProvinceLeavesOutThoseBelowOthers) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.add("xa-b", 2, "", "huyen-a");
  year.declare("huyen-a", 3, 4);
  year.declare("xa-b", 1, 1);
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
}

TEST(Rollup, ClimbsFromLevelToLevel) {
  LevelsYear year(level_set("province", kSum), level_set("district", kSum));
  year.add("huyen-a", 2);
  year.add("xa-b", 1, "has_tasks", "huyen-a");
  year.add("xa-c", 1, "has_tasks", "huyen-a");
  year.declare("xa-b", 1, 2);
  year.declare("xa-c", 2, 2);
  EXPECT_EQ(year.outcome("huyen-a"), "7.50");
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
  EXPECT_EQ(year.outcome("tinh"), "7.50");
}

TEST(Rollup, OfTwoProvincesNeedsParents) {
  LevelsYear year;
  year.add("tinh-khac", 0);
  year.add("huyen-a", 2);
  year.declare("huyen-a", 3, 4);
  EXPECT_EQ(year.outcome("tinh"), "missing 0.00");
  EXPECT_TRUE(agencies_below(year.year, year.index("tinh")).empty());
}

TEST(Rollup, GivesWayToWhatIsDeclared) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 3, 4);
  year.declare("tinh", 1, 10);
  EXPECT_EQ(year.sum(), "none");
  EXPECT_EQ(year.outcome("tinh"), "1.00");
}

TEST(Rollup, FillsTheFactThatIsNotDeclared) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 3, 4);
  year.year.declare(year.index("tinh"), "assigned", FactValue::count(6));
  EXPECT_EQ(year.outcome("tinh"), "5.00");
}

TEST(Rollup, IsUnderCorrectionsAtFinal) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 4, 4);
  year.correct("huyen-a", 0, 1);
  EXPECT_EQ(year.sum(Stage::self), "huyen-a 4 = 4");
  EXPECT_EQ(year.sum(Stage::computed), "huyen-a 4 = 4");
  EXPECT_EQ(year.sum(Stage::final), "huyen-a 1 = 1");
  EXPECT_EQ(year.outcome("tinh", Stage::computed), "10.00");
  EXPECT_EQ(year.outcome("tinh", Stage::final), "2.50");
}

TEST(Rollup, IsItselfCorrected) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 4, 4);
  year.correct("tinh", 0, 2);
  EXPECT_EQ(year.outcome("tinh", Stage::computed), "10.00");
  EXPECT_EQ(year.outcome("tinh", Stage::final), "5.00");
}

// Looking back at appraisal 1, what was corrected later had not been corrected yet.
TEST(Rollup, HasTheCorrectionsOfTheRoundThatIsLookedAt) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 4, 4);
  year.correct("huyen-a", 0, 3, 1);
  year.correct("huyen-a", 0, 1, 2);
  ScoreOptions back;
  back.last_round = 1;
  const auto then = score(year.year, Stage::final, back);
  const auto* const sum = rolled_up(*then, year.index("tinh"), 0);
  ASSERT_NE(sum, nullptr);
  EXPECT_EQ(sum->record.value.number(), Fraction(3));
  EXPECT_EQ(to_string(then->blocks[0].agencies[0].items[0].points, 2), "7.50");
  EXPECT_EQ(year.outcome("tinh", Stage::final), "2.50");
}

// Facts that the plan counts for the agencies below are summed like declared ones.
TEST(Rollup, IsOverFactsThatAPlanCounts) {
  const auto day = [](int month) { return Date::of(2022, month, 1); };
  LevelsYear year(level_set("province", kSum), test::read([] {
                    test::SetText text;
                    text.body = test::area(
                        "3", "10",
                        "    item 3.1 { title \"3.1\"  max 10\n      facts { done { type count  "
                        "title d  plan done }  assigned { type count  title a  plan due } }\n"
                        "      rule rate { of \"done / assigned\" }\n    }\n");
                    return text;
                  }()));
  for (const auto* code : {"huyen-a", "huyen-b"}) year.add(code, 2);
  Plan plan;
  plan.id.text = "p";
  TaskGroup group;
  group.name.text = "all";
  group.blocks = {{"districts"}};
  plan.groups.push_back(std::move(group));
  for (const auto* id : {"T1", "T2"}) {
    PlanTask task{.id = {id}};
    task.lead_group.text = "all";
    task.due = day(6);
    plan.tasks.push_back(std::move(task));
  }
  EXPECT_EQ(test::codes(add_plan(year.year, std::move(plan))), "");
  complete_task(year.year, "T1", year.index("huyen-a"), {.completed_on = *day(5)});
  complete_task(year.year, "T2", year.index("huyen-a"), {.completed_on = *day(7)});
  complete_task(year.year, "T1", year.index("huyen-b"), {.completed_on = *day(5)});
  EXPECT_EQ(test::codes(count_plan_facts(year.year)), "");
  EXPECT_EQ(year.sum(), "huyen-a 2, huyen-b 1 = 3");
  EXPECT_EQ(year.outcome("tinh"), "7.50");
  EXPECT_EQ(year.findings(), "");
}

// One that lacks the denominator must not count in the numerator.
TEST(Rollup, LeavesOutWhoLacksAFact) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.add("huyen-b", 2);
  year.declare("huyen-a", 3, 4);
  year.year.declare(year.index("huyen-b"), "done", FactValue::count(9));
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3; without huyen-b");
  EXPECT_EQ(year.outcome("tinh"), "7.50");
  EXPECT_EQ(year.findings(), "W0784");
}

TEST(Rollup, OfNothingIsMissing) {
  LevelsYear year;
  year.add("huyen-a", 2);
  EXPECT_EQ(year.outcome("tinh"), "missing 0.00");
  EXPECT_EQ(year.findings(), "W0784");
  EXPECT_EQ(year.sum(), "none");
}

TEST(Rollup, PassesOverWhomTheItemDoesNotConcern) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.add("thanh-tra", 1);  // without has_tasks
  year.declare("huyen-a", 3, 4);
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
  EXPECT_EQ(year.findings(), "");
  year.year.records(year.index("huyen-a")).not_applicable.push_back({0, "reason", {}});
  EXPECT_EQ(year.sum(), "none");
}

TEST(Rollup, PassesOverTheExcused) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.add("huyen-b", 2, "", "", AgencyStatus::excused);
  year.declare("huyen-a", 3, 4);
  year.declare("huyen-b", 1, 1);
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
}

TEST(Rollup, IsNoEvidenceOfAnItemThatDoesNotApply) {
  LevelsYear year(level_set("province", kSum, "applies \"has_tasks\""));
  year.add("huyen-a", 2);
  year.declare("huyen-a", 3, 4);
  EXPECT_EQ(year.outcome("tinh"), "not_applicable 0.00");
  EXPECT_EQ(year.findings(), "");
}

TEST(Rollup, DoesNotDependOnTheOrderOfAgencies) {
  LevelsYear forth, back;
  for (const auto* code : {"huyen-a", "huyen-b", "huyen-c"}) forth.add(code, 2);
  for (const auto* code : {"huyen-c", "huyen-b", "huyen-a"}) back.add(code, 2);
  for (auto* year : {&forth, &back}) {
    year->declare("huyen-a", 1, 7);
    year->declare("huyen-b", 2, 5);
    year->declare("huyen-c", 4, 9);
  }
  EXPECT_EQ(forth.outcome("tinh"), back.outcome("tinh"));
  EXPECT_EQ(forth.sum(), "huyen-a 1, huyen-b 2, huyen-c 4 = 7");
  EXPECT_EQ(back.sum(), "huyen-c 4, huyen-b 2, huyen-a 1 = 7");
}

}  // namespace
}  // namespace parindex
