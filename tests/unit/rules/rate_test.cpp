#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneItem;
using test::outcome_of;
using test::RefusedCase;
using test::RuleCase;

constexpr const char* kPlain = "rate { of \"done / assigned\" }";
constexpr const char* kFullAt = "rate { of \"done / assigned\"  full_at 80% }";
constexpr const char* kFloor = "rate { of \"done / assigned\"  zero_below 70% }";
constexpr const char* kBoth = "rate { of \"done / assigned\"  full_at 95%  zero_below 50% }";
constexpr const char* kOver = "rate { of \"done / assigned\"  allow_over yes }";
constexpr const char* kOverTarget = "rate { of \"done / assigned\"  full_at 120%  allow_over yes }";
constexpr const char* kComplement = "rate { of \"1 - done / assigned\" }";

class Rate : public testing::TestWithParam<RuleCase> {};

TEST_P(Rate, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  EXPECT_EQ(outcome_of({"5", "done count assigned count", rule}, declared), expected);
}

constexpr RuleCase kCases[] = {
    {"nothing_done", kPlain, "done 0 assigned 10", "0.00"},
    {"a_half", kPlain, "done 5 assigned 10", "2.50"},
    {"all", kPlain, "done 10 assigned 10", "5.00"},
    {"one_short_of_all", kPlain, "done 959 assigned 960", "4.99"},
    {"rounded_down", kPlain, "done 1 assigned 3", "1.67"},
    {"exactly_half_a_hundredth_goes_up", kPlain, "done 1 assigned 1000", "0.01"},
    {"just_under_half_a_hundredth", kPlain, "done 999 assigned 1000000", "0.00"},
    {"large_counts", kPlain, "done 499999999999999999 assigned 999999999999999999", "2.50"},

    {"one_above_all", kPlain, "done 31 assigned 30", "E0702"},
    {"far_above_all", kPlain, "done 300 assigned 30", "E0702"},
    {"above_all_by_the_least", kPlain, "done 1000000000001 assigned 1000000000000", "E0702"},
    {"over_is_allowed_and_capped", kOver, "done 31 assigned 30", "5.00"},
    {"over_allowed_at_all", kOver, "done 30 assigned 30", "5.00"},
    {"over_allowed_below_all", kOver, "done 29 assigned 30", "4.83"},

    {"nothing_over_nothing", kPlain, "done 0 assigned 0", "not_applicable"},
    {"something_over_nothing", kPlain, "done 5 assigned 0", "E0701"},
    {"nothing_over_nothing_with_over", kOver, "done 0 assigned 0", "not_applicable"},
    {"something_over_nothing_with_over", kOver, "done 1 assigned 0", "E0701"},
    {"a_negative_count", kPlain, "done -1 assigned 10", "E0703"},
    {"two_negative_counts", kPlain, "done -1 assigned -10", "E0703"},

    {"full_at_just_below", kFullAt, "done 799 assigned 1000", "4.99"},
    {"full_at_well_below", kFullAt, "done 60 assigned 100", "3.75"},
    {"full_at_exactly", kFullAt, "done 80 assigned 100", "5.00"},
    {"full_at_just_above", kFullAt, "done 801 assigned 1000", "5.00"},
    {"full_at_all", kFullAt, "done 100 assigned 100", "5.00"},
    {"full_at_does_not_allow_over", kFullAt, "done 101 assigned 100", "E0702"},

    {"floor_just_below", kFloor, "done 699 assigned 1000", "0.00"},
    {"floor_just_below_by_rounding", kFloor, "done 69999 assigned 100000", "0.00"},
    {"floor_exactly", kFloor, "done 70 assigned 100", "3.50"},
    {"floor_just_above", kFloor, "done 701 assigned 1000", "3.51"},  // 3.505

    {"both_below_floor", kBoth, "done 499 assigned 1000", "0.00"},
    {"both_at_floor", kBoth, "done 500 assigned 1000", "2.63"},
    {"both_below_full", kBoth, "done 9496 assigned 10000", "5.00"},  // 4.9979 by proportion
    {"both_at_full", kBoth, "done 95 assigned 100", "5.00"},

    {"above_100_percent_as_the_target", kOverTarget, "done 110 assigned 100", "4.58"},
    {"at_a_target_above_100_percent", kOverTarget, "done 120 assigned 100", "5.00"},
    {"beyond_a_target_above_100_percent", kOverTarget, "done 121 assigned 100", "5.00"},

    {"complement", kComplement, "done 1 assigned 4", "3.75"},
    {"complement_of_all", kComplement, "done 4 assigned 4", "0.00"},
    {"complement_below_nothing", kComplement, "done 5 assigned 4", "E0703"},

    {"one_fact_missing", kPlain, "done 5", "missing 0.00"},
    {"the_other_fact_missing", kPlain, "assigned 5", "missing 0.00"},
    {"both_missing", kPlain, "", "missing 0.00"},
    // A missing fact says more than a bad one.
    {"missing_beside_negative", kPlain, "done -5", "missing 0.00"},
};
INSTANTIATE_TEST_SUITE_P(Table, Rate, testing::ValuesIn(kCases), test::case_name);

// The points are rounded once; a boundary is never compared with a rounded percentage.
TEST(RateRounding, SixDecimalsShowWhatTwoHide) {
  OneItem item{"5", "done count assigned count", kBoth, "", "item 6  index 2"};
  EXPECT_EQ(outcome_of(item, "done 9496 assigned 10000"), "4.997895");
  item.rounding = "item 0  index 2";
  EXPECT_EQ(outcome_of(item, "done 949 assigned 1000"), "5");
  EXPECT_EQ(outcome_of(item, "done 500 assigned 1000"), "3");
  EXPECT_EQ(outcome_of(item, "done 499 assigned 1000"), "0");
}

TEST(RateWhenNone, IsAsTheItemSays) {
  OneItem item{"5", "done count assigned count", kPlain};
  item.more = "when_none full";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0"), "5.00");
  EXPECT_EQ(outcome_of(item, "done 5 assigned 0"), "E0701");
  item.more = "when_none zero";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0"), "0.00");
  item.more = "when_none exclude";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0"), "not_applicable");
}

TEST(RateOfPercents, ADeclaredShare) {
  const OneItem item{"5", "share percent", "rate { of share  full_at 95%  zero_below 90% }"};
  EXPECT_EQ(outcome_of(item, "share 94.96%"), "5.00");
  EXPECT_EQ(outcome_of(item, "share 89.99%"), "0.00");
  EXPECT_EQ(outcome_of(item, "share 90%"), "4.74");
  EXPECT_EQ(outcome_of(item, "share 100%"), "5.00");
  EXPECT_EQ(outcome_of(item, "share 100.01%"), "E0702");
  EXPECT_EQ(outcome_of(item, "share -0.01%"), "E0703");
}

class RateRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(RateRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"5", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"full_at_without_percent_sign", "a count", "rate { of a  full_at 80 }", "E0311"},
    {"full_at_zero", "a count", "rate { of a  full_at 0% }", "E0351"},
    {"full_at_negative", "a count", "rate { of a  full_at -5% }", "E0351"},
    {"full_at_above_100_percent", "a count", "rate { of a  full_at 101% }", "E0347"},
    {"zero_below_full", "a count", "rate { of a  full_at 80%  zero_below 81% }", "E0351"},
    {"zero_below_negative", "a count", "rate { of a  zero_below -1% }", "E0351"},
    {"no_expression", "a count", "rate { full_at 80% }", "E0303"},
    {"a_condition", "a count", "rate { of \"a > 1\" }", "E0332"},
    {"an_unknown_name", "a count", "rate { of \"a / b\" }", "E0331"},
    {"a_date", "a date", "rate { of a }", "E0332"},
    {"over_in_other_words", "a count", "rate { of a  allow_over true }", "E0313"},
    {"a_key_of_another_rule", "a count", "rate { of a  each 1 }", "E0301"},
};
INSTANTIATE_TEST_SUITE_P(Table, RateRefused, testing::ValuesIn(kRefused), test::refused_name);

}  // namespace
}  // namespace parindex
