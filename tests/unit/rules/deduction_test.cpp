#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneItem;
using test::outcome_of;
using test::RefusedCase;
using test::RuleCase;

constexpr const char* kPoints = "deduction { of late  each 0.25 }";
constexpr const char* kFloor = "deduction { of late  each 0.25  floor 0.4 }";
constexpr const char* kSimple = "deduction { of late  each_percent 30%  mode simple }";
constexpr const char* kCompound = "deduction { of late  each_percent 25%  mode compound }";
constexpr const char* kCompoundFloor =
    "deduction { of late  each_percent 50%  mode compound  floor 0.1 }";
constexpr const char* kAll = "deduction { of late  each_percent 100%  mode compound }";
constexpr const char* kShare = "deduction { of \"late / 2\"  each 0.25 }";
constexpr const char* kShareCompound =
    "deduction { of \"late / 2\"  each_percent 25%  mode compound }";
constexpr const char* kNothing = "deduction { of \"late / late\"  each 0.25 }";

class Deduction : public testing::TestWithParam<RuleCase> {};

TEST_P(Deduction, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  EXPECT_EQ(outcome_of({"1", "late count", rule}, declared), expected);
}

constexpr RuleCase kCases[] = {
    {"none", kPoints, "late 0", "1.00"},
    {"one", kPoints, "late 1", "0.75"},
    {"one_above_nothing", kPoints, "late 3", "0.25"},
    {"to_nothing", kPoints, "late 4", "0.00"},
    {"never_below_nothing", kPoints, "late 5", "0.00"},
    {"far_too_many", kPoints, "late 999999999999999999", "0.00"},
    {"missing", kPoints, "", "missing 0.00"},
    {"negative", kPoints, "late -1", "E0703"},
    {"parts_of_a_unit", kShare, "late 1", "0.88"},  // 0.875
    {"parts_that_make_a_unit", kShare, "late 2", "0.75"},
    {"nothing_over_nothing", kNothing, "late 0", "not_applicable"},

    {"above_the_floor", kFloor, "late 2", "0.50"},
    {"at_the_floor", kFloor, "late 3", "0.40"},
    {"below_the_floor", kFloor, "late 4", "0.40"},

    {"simple_none", kSimple, "late 0", "1.00"},
    {"simple_one", kSimple, "late 1", "0.70"},
    {"simple_three", kSimple, "late 3", "0.10"},
    {"simple_four", kSimple, "late 4", "0.00"},
    {"simple_five", kSimple, "late 5", "0.00"},

    {"compound_none", kCompound, "late 0", "1.00"},
    {"compound_one", kCompound, "late 1", "0.75"},
    {"compound_two", kCompound, "late 2", "0.56"},    // 0.5625
    {"compound_three", kCompound, "late 3", "0.42"},  // 0.421875
    {"compound_many", kCompound, "late 50", "0.00"},
    {"compound_as_many_as_there_may_be", kCompound, "late 10000", "0.00"},
    {"compound_one_too_many", kCompound, "late 10001", "E0707"},
    {"compound_far_too_many", kCompound, "late 999999999999999999", "E0707"},
    {"compound_of_half_a_unit", kShareCompound, "late 1", "E0706"},
    {"compound_of_one_and_a_half", kShareCompound, "late 3", "E0706"},
    {"compound_of_a_whole_unit", kShareCompound, "late 2", "0.75"},
    {"compound_of_two_whole_units", kShareCompound, "late 4", "0.56"},

    {"compound_above_the_floor", kCompoundFloor, "late 3", "0.13"},  // 0.125
    {"compound_at_the_floor", kCompoundFloor, "late 4", "0.10"},
    {"compound_below_the_floor", kCompoundFloor, "late 9", "0.10"},
    {"compound_of_everything_none", kAll, "late 0", "1.00"},
    {"compound_of_everything_one", kAll, "late 1", "0.00"},
};
INSTANTIATE_TEST_SUITE_P(Table, Deduction, testing::ValuesIn(kCases), test::case_name);

// What is left is exact however often it is cut: 0.75^5 of 1 is 0.2373046875, rounded once.
TEST(DeductionRounding, OnlyTheEndIsRounded) {
  const OneItem item{"1", "late count", kCompound, "", "item 6  index 2"};
  EXPECT_EQ(outcome_of(item, "late 5"), "0.237305");
  EXPECT_EQ(outcome_of(item, "late 2"), "0.562500");
  const OneItem thirds{"1", "late count",
                       "deduction { of late  each_percent 33.333333%  mode compound }", "",
                       "item 6  index 2"};
  EXPECT_EQ(outcome_of(thirds, "late 3"), "0.296296");
}

class DeductionRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(DeductionRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"1", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"no_each", "a count", "deduction { of a }", "E0303"},
    {"each_zero", "a count", "deduction { of a  each 0 }", "E0351"},
    {"each_above_maximum", "a count", "deduction { of a  each 1.5 }", "E0323"},
    {"both_kinds", "a count", "deduction { of a  each 1  each_percent 5%  mode simple }", "E0301"},
    {"percent_without_mode", "a count", "deduction { of a  each_percent 5% }", "E0303"},
    {"mode_without_percent", "a count", "deduction { of a  each 1  mode simple }", "E0301"},
    {"unknown_mode", "a count", "deduction { of a  each_percent 5%  mode linear }", "E0313"},
    {"percent_zero", "a count", "deduction { of a  each_percent 0%  mode simple }", "E0351"},
    {"percent_above_100", "a count", "deduction { of a  each_percent 101%  mode simple }", "E0347"},
    {"percent_without_sign", "a count", "deduction { of a  each_percent 25  mode simple }",
     "E0311"},
    {"floor_above_maximum", "a count", "deduction { of a  each 1  floor 2 }", "E0323"},
    {"floor_below_nothing", "a count", "deduction { of a  each 1  floor -1 }", "E0323"},
};
INSTANTIATE_TEST_SUITE_P(Table, DeductionRefused, testing::ValuesIn(kRefused), test::refused_name);

}  // namespace
}  // namespace parindex
