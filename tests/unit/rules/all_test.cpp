#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneItem;
using test::outcome_of;
using test::RefusedCase;
using test::RuleCase;

constexpr const char* kTwo = "all { that \"reports >= 4\"  that \"late = 0\" }";
constexpr const char* kShare = "all { that \"done / assigned >= 95%\"  that sent }";

class All : public testing::TestWithParam<RuleCase> {};

TEST_P(All, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  const std::string facts = rule == std::string(kTwo) ? "reports count late count"
                                                      : "done count assigned count sent yes_no";
  EXPECT_EQ(outcome_of({"1.5", facts, rule}, declared), expected);
}

constexpr RuleCase kCases[] = {
    {"both_hold", kTwo, "reports 4 late 0", "1.50"},
    {"more_than_needed", kTwo, "reports 5 late 0", "1.50"},
    {"the_first_fails", kTwo, "reports 3 late 0", "0.00"},
    {"the_second_fails", kTwo, "reports 4 late 1", "0.00"},
    {"both_fail", kTwo, "reports 0 late 9", "0.00"},
    {"a_fact_missing", kTwo, "reports 4", "missing 0.00"},
    {"negative", kTwo, "reports 4 late -1", "E0703"},
    {"share_exactly", kShare, "done 95 assigned 100 sent yes", "1.50"},
    {"share_just_below", kShare, "done 9496 assigned 10000 sent yes", "0.00"},
    {"share_just_below_by_little", kShare, "done 9499999 assigned 10000000 sent yes", "0.00"},
    {"not_sent", kShare, "done 100 assigned 100 sent no", "0.00"},
    {"nothing_over_nothing", kShare, "done 0 assigned 0 sent yes", "not_applicable"},
    // A condition that fails hides neither 0/0 nor x/0.
    {"nothing_over_nothing_beside_a_failure", kShare, "done 0 assigned 0 sent no",
     "not_applicable"},
    {"something_over_nothing", kShare, "done 1 assigned 0 sent no", "E0701"},
};
INSTANTIATE_TEST_SUITE_P(Table, All, testing::ValuesIn(kCases), test::case_name);

class AllRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(AllRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"1.5", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"no_condition", "a count", "all { }", "E0303"},
    {"a_number", "a count", "all { that a }", "E0332"},
    {"an_unknown_name", "a count", "all { that \"b > 1\" }", "E0331"},
    {"contradiction", "a count", "all { that \"a >= 4\"  that \"a < 4\" }", "E0322"},
    {"no_count_between", "a count", "all { that \"a > 3\"  that \"a < 4\" }", "E0322"},
    {"a_share_between", "a percent", "all { that \"a > 30%\"  that \"a < 31%\" }", ""},
    {"always", "a count", "all { that \"a >= 0\" }", "W0384"},
    {"a_decimal_may_be_negative", "a decimal", "all { that \"a >= 0\" }", ""},
    {"a_difference_may_be_negative", "a count b count", "all { that \"a - b >= 0\" }", ""},
    {"two_facts_are_independent", "a count b count", "all { that \"a < 0\"  that \"b > 1\" }",
     "E0322"},
    {"dates_are_whole_days", "d date", "all { that \"d > 2022-01-31\"  that \"d < 2022-02-01\" }",
     "E0322"},
    {"yes_and_no", "y yes_no", "all { that y  that \"not y\" }", "E0322"},
};
INSTANTIATE_TEST_SUITE_P(Table, AllRefused, testing::ValuesIn(kRefused), test::refused_name);

}  // namespace
}  // namespace parindex
