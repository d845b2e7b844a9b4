#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneItem;
using test::outcome_of;
using test::RefusedCase;
using test::RuleCase;

constexpr const char* kHalves = "count { of issued  each 0.5 }";
constexpr const char* kWhole = "count { of issued  each 2 }";
constexpr const char* kNet = "count { of \"issued - withdrawn\"  each 0.75 }";
constexpr const char* kShare = "count { of \"issued / withdrawn\"  each 1 }";

class Count : public testing::TestWithParam<RuleCase> {};

TEST_P(Count, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  EXPECT_EQ(outcome_of({"2", "issued count withdrawn count", rule}, declared), expected);
}

class CountOfOne : public testing::TestWithParam<RuleCase> {};

TEST_P(CountOfOne, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  EXPECT_EQ(outcome_of({"2", "issued count", rule}, declared), expected);
}

constexpr RuleCase kOfOne[] = {
    {"none", kHalves, "issued 0", "0.00"},
    {"one", kHalves, "issued 1", "0.50"},
    {"one_below_the_maximum", kHalves, "issued 3", "1.50"},
    {"at_the_maximum", kHalves, "issued 4", "2.00"},
    {"one_above_the_maximum", kHalves, "issued 5", "2.00"},
    {"far_above_the_maximum", kHalves, "issued 999999999999999999", "2.00"},
    {"one_unit_is_all", kWhole, "issued 1", "2.00"},
    {"two_units_of_all", kWhole, "issued 2", "2.00"},
    {"missing", kHalves, "", "missing 0.00"},
    {"negative", kHalves, "issued -1", "E0703"},
    {"more_negative", kHalves, "issued -100", "E0703"},
};
INSTANTIATE_TEST_SUITE_P(Table, CountOfOne, testing::ValuesIn(kOfOne), test::case_name);

constexpr RuleCase kCases[] = {
    {"net_of_none", kNet, "issued 3 withdrawn 3", "0.00"},
    {"net_of_one", kNet, "issued 3 withdrawn 2", "0.75"},
    {"net_of_two", kNet, "issued 4 withdrawn 2", "1.50"},
    {"net_is_capped", kNet, "issued 5 withdrawn 2", "2.00"},
    {"net_below_none", kNet, "issued 2 withdrawn 3", "E0703"},
    {"net_with_one_missing", kNet, "issued 2", "missing 0.00"},
    {"parts_of_a_unit", kShare, "issued 1 withdrawn 3", "0.33"},
    {"nothing_over_nothing", kShare, "issued 0 withdrawn 0", "not_applicable"},
    {"something_over_nothing", kShare, "issued 1 withdrawn 0", "E0701"},
};
INSTANTIATE_TEST_SUITE_P(Table, Count, testing::ValuesIn(kCases), test::case_name);

class CountRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(CountRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"2", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"each_zero", "a count", "count { of a  each 0 }", "E0351"},
    {"each_negative", "a count", "count { of a  each -1 }", "E0323 E0351"},
    {"each_above_maximum", "a count", "count { of a  each 2.01 }", "E0323"},
    {"each_too_fine", "a count", "count { of a  each 0.001 }", "E0316"},
    {"no_each", "a count", "count { of a }", "E0303"},
    {"each_as_a_percent", "a count", "count { of a  each 5% }", "E0310"},
    {"a_condition", "a yes_no", "count { of a  each 1 }", "E0332"},
};
INSTANTIATE_TEST_SUITE_P(Table, CountRefused, testing::ValuesIn(kRefused), test::refused_name);

}  // namespace
}  // namespace parindex
