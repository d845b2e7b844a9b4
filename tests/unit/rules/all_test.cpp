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
    {"94_96_percent_of_counts", kShare, "done 2374 assigned 2500 sent yes", "0.00"},
    {"share_just_above", kShare, "done 9501 assigned 10000 sent yes", "1.50"},
    {"share_just_below_by_little", kShare, "done 9499999 assigned 10000000 sent yes", "0.00"},
    {"share_of_large_counts", kShare, "done 95000000000000000 assigned 100000000000000000 sent yes",
     "1.50"},
    {"share_of_large_counts_below", kShare,
     "done 94999999999999999 assigned 100000000000000000 sent yes", "0.00"},
    // A condition on a share above 100 % is no share that earns points.
    {"share_above_100_percent", kShare, "done 11 assigned 10 sent yes", "1.50"},
    {"a_missing_fact_of_a_condition_that_fails", kShare, "done 1 assigned 10", "missing 0.00"},
    {"a_missing_fact_outweighs_nothing_over_nothing", kShare, "done 0 assigned 0", "missing 0.00"},
    {"not_sent", kShare, "done 100 assigned 100 sent no", "0.00"},
    {"nothing_over_nothing", kShare, "done 0 assigned 0 sent yes", "not_applicable"},
    // A condition that fails hides neither 0/0 nor x/0.
    {"nothing_over_nothing_beside_a_failure", kShare, "done 0 assigned 0 sent no",
     "not_applicable"},
    {"something_over_nothing", kShare, "done 1 assigned 0 sent no", "E0701"},
};
INSTANTIATE_TEST_SUITE_P(Table, All, testing::ValuesIn(kCases), test::case_name);

TEST(AllWhenNone, IsAsTheItemSays) {
  OneItem item{"1.5", "done count assigned count sent yes_no", kShare};
  item.more = "when_none full";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0 sent no"), "1.50");
  EXPECT_EQ(outcome_of(item, "done 1 assigned 0 sent yes"), "E0701");
  item.more = "when_none zero";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0 sent yes"), "0.00");
}

// x/0 in one condition outweighs 0/0 in another, in either order.
TEST(AllFaults, TheWorseOneCounts) {
  for (const char* const rule : {"all { that \"a / b > 1\"  that \"c / d > 1\" }",
                                 "all { that \"c / d > 1\"  that \"a / b > 1\" }"}) {
    const OneItem item{"1.5", "a count b count c count d count", rule};
    EXPECT_EQ(outcome_of(item, "a 0 b 0 c 1 d 0"), "E0701") << rule;
    EXPECT_EQ(outcome_of(item, "a 0 b 0 c 2 d 1"), "not_applicable") << rule;
    EXPECT_EQ(outcome_of(item, "a 2 b 1 c 2 d 1"), "1.50") << rule;
  }
}

TEST(AllOfDates, BoundsAreInTheTable) {
  const OneItem item{"1.5", "d date", "all { that \"d <= 2022-03-31\"  that \"d > 2022-02-28\" }"};
  EXPECT_EQ(outcome_of(item, "d 2022-02-28"), "0.00");
  EXPECT_EQ(outcome_of(item, "d 2022-03-01"), "1.50");
  EXPECT_EQ(outcome_of(item, "d 2022-03-31"), "1.50");
  EXPECT_EQ(outcome_of(item, "d 2022-04-01"), "0.00");
}

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
    {"a_block", "a count", "all { that \"a > 1\" { points 1 } }", "E0306"},
    {"a_key_of_another_rule", "a count", "all { that \"a > 1\"  otherwise 0 }", "E0301"},
    {"a_syntax_error", "a count", "all { that \"a >\" }", "E0330"},
    {"a_fact_not_used", "a count b count", "all { that \"a > 1\" }", "W0381"},
    {"contradiction_of_last_year", "a count",
     "all { that \"previous(a) > 5\"  that \"previous(a) < 5\"  that \"a > 1\" }", "E0322"},
    {"unproven", "a count b count", "all { that \"a > b\"  that \"a < b\" }", ""},
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
