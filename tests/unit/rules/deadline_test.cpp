#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneItem;
using test::outcome_of;
using test::RefusedCase;
using test::RuleCase;

constexpr const char* kDays =
    "deadline { fact issued_on  by 2022-01-31 { points 1 }  by 2022-02-28 { points 0.5 } }";
constexpr const char* kMonths =
    "deadline { fact issued_on  by 2022-02 { points 1 }  by 2022-04 { points 0.5 }  late 0.25 }";
constexpr const char* kQuarters =
    "deadline { fact issued_on  by 2022-Q1 { points 1 }  by 2022-Q2 { points 0.5 } }";
constexpr const char* kMissing =
    "deadline { fact issued_on  by 2022-01-31 { points 1 }  late 0.5  missing 0.25 }";

class Deadline : public testing::TestWithParam<RuleCase> {};

TEST_P(Deadline, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  EXPECT_EQ(outcome_of({"1", "issued_on date", rule}, declared), expected);
}

constexpr RuleCase kCases[] = {
    {"long_before", kDays, "issued_on 2021-06-01", "1.00"},
    {"a_day_before", kDays, "issued_on 2022-01-30", "1.00"},
    {"on_the_day", kDays, "issued_on 2022-01-31", "1.00"},
    {"a_day_after", kDays, "issued_on 2022-02-01", "0.50"},
    {"two_days_after", kDays, "issued_on 2022-02-02", "0.50"},
    {"a_day_before_the_last", kDays, "issued_on 2022-02-27", "0.50"},
    {"on_the_last_day", kDays, "issued_on 2022-02-28", "0.50"},
    {"a_day_after_the_last", kDays, "issued_on 2022-03-01", "0.00"},
    {"long_after", kDays, "issued_on 2022-12-31", "0.00"},
    {"undeclared", kDays, "", "missing 0.00"},

    {"before_the_end_of_the_month", kMonths, "issued_on 2022-02-27", "1.00"},
    {"end_of_the_month", kMonths, "issued_on 2022-02-28", "1.00"},
    {"first_of_the_next_month", kMonths, "issued_on 2022-03-01", "0.50"},
    {"second_of_the_next_month", kMonths, "issued_on 2022-03-02", "0.50"},
    {"end_of_a_month_of_30_days", kMonths, "issued_on 2022-04-30", "0.50"},
    {"late", kMonths, "issued_on 2022-05-01", "0.25"},
    {"very_late", kMonths, "issued_on 2023-05-01", "0.25"},
    {"late_is_not_missing", kMonths, "", "missing 0.00"},

    {"before_the_end_of_the_quarter", kQuarters, "issued_on 2022-03-30", "1.00"},
    {"end_of_the_quarter", kQuarters, "issued_on 2022-03-31", "1.00"},
    {"first_of_the_next_quarter", kQuarters, "issued_on 2022-04-01", "0.50"},
    {"end_of_the_next_quarter", kQuarters, "issued_on 2022-06-30", "0.50"},
    {"after_the_next_quarter", kQuarters, "issued_on 2022-07-01", "0.00"},

    // `missing P` earns P and the item stays missing.
    {"missing_with_points_of_its_own", kMissing, "", "missing 0.25"},
    {"missing_points_are_not_those_of_late", kMissing, "issued_on 2022-02-01", "0.50"},
    {"missing_points_are_not_those_of_time", kMissing, "issued_on 2022-01-31", "1.00"},
};
INSTANTIATE_TEST_SUITE_P(Table, Deadline, testing::ValuesIn(kCases), test::case_name);

class DeadlineRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(DeadlineRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"1", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"day_that_does_not_exist", "d date", "deadline { fact d  by 2022-02-31 { points 1 } }",
     "E0312"},
    {"month_that_does_not_exist", "d date", "deadline { fact d  by 2022-13 { points 1 } }",
     "E0312"},
    {"fifth_quarter", "d date", "deadline { fact d  by 2022-Q5 { points 1 } }", "E0312"},
    {"another_date_form", "d date", "deadline { fact d  by 31/01/2022 { points 1 } }", "E0312"},
    {"not_ascending", "d date",
     "deadline { fact d  by 2022-02-28 { points 1 }  by 2022-01-31 { points 0.5 } }", "E0327"},
    {"the_same_day_twice", "d date",
     "deadline { fact d  by 2022-01-31 { points 1 }  by 2022-01 { points 0.5 } }", "E0327"},
    {"top_below_maximum", "d date", "deadline { fact d  by 2022-01-31 { points 0.5 } }", "E0322"},
    {"above_maximum", "d date", "deadline { fact d  by 2022-01-31 { points 2 } }", "E0323"},
    {"late_above_maximum", "d date", "deadline { fact d  by 2022-01-31 { points 1 }  late 2 }",
     "E0323"},
    {"missing_above_maximum", "d date",
     "deadline { fact d  by 2022-01-31 { points 1 }  missing 2 }", "E0323"},
    {"negative_late", "d date", "deadline { fact d  by 2022-01-31 { points 1 }  late -1 }",
     "E0323"},
    {"no_date", "d count", "deadline { fact d  by 2022-01-31 { points 1 } }", "E0329"},
    {"no_steps", "d date", "deadline { fact d  late 1 }", "E0303"},
    {"unknown_fact", "d date", "deadline { fact e  by 2022-01-31 { points 1 } }", "E0328"},
};
INSTANTIATE_TEST_SUITE_P(Table, DeadlineRefused, testing::ValuesIn(kRefused), test::refused_name);

}  // namespace
}  // namespace parindex
