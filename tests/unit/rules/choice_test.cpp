#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneItem;
using test::outcome_of;
using test::RefusedCase;
using test::RuleCase;

constexpr const char* kYesNo =
    "choice { fact kept  option yes { points 1 }  option no { points 0 } }";
constexpr const char* kLevels =
    "choice { fact level  option in_time { points 1 }  option late { points 0.5 }"
    "  option none { points 0 } }";
// The better answer may be "no", and the worse may still earn something.
constexpr const char* kReversed =
    "choice { fact kept  option no { points 1 }  option yes { points 0.25 } }";

class ChoiceOfYesNo : public testing::TestWithParam<RuleCase> {};

TEST_P(ChoiceOfYesNo, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  EXPECT_EQ(outcome_of({"1", "kept yes_no", rule}, declared), expected);
}

constexpr RuleCase kYesNoCases[] = {
    {"yes", kYesNo, "kept yes", "1.00"},
    {"no", kYesNo, "kept no", "0.00"},
    {"undeclared", kYesNo, "", "missing 0.00"},
    {"yes_in_any_order", kReversed, "kept yes", "0.25"},
    {"no_in_any_order", kReversed, "kept no", "1.00"},
};
INSTANTIATE_TEST_SUITE_P(Table, ChoiceOfYesNo, testing::ValuesIn(kYesNoCases), test::case_name);

class ChoiceOfOption : public testing::TestWithParam<RuleCase> {};

TEST_P(ChoiceOfOption, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  EXPECT_EQ(outcome_of({"1", "level option", rule}, declared), expected);
}

constexpr RuleCase kOptionCases[] = {
    {"first", kLevels, "level in_time", "1.00"},
    {"second", kLevels, "level late", "0.50"},
    {"last", kLevels, "level none", "0.00"},
    {"undeclared", kLevels, "", "missing 0.00"},
};
INSTANTIATE_TEST_SUITE_P(Table, ChoiceOfOption, testing::ValuesIn(kOptionCases), test::case_name);

class ChoiceRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(ChoiceRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"1", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"yes_alone", "kept yes_no", "choice { fact kept  option yes { points 1 } }", "E0345"},
    {"other_words_for_yes_no", "kept yes_no",
     "choice { fact kept  option co { points 1 }  option khong { points 0 } }", "E0345"},
    {"third_option_of_yes_no", "kept yes_no",
     "choice { fact kept  option yes { points 1 }  option no { points 0 }"
     "  option half { points 0.5 } }",
     "E0345"},
    {"a_count", "kept count",
     "choice { fact kept  option yes { points 1 }  option no { points 0 } }", "E0329"},
    {"unknown_fact", "kept yes_no",
     "choice { fact keep  option yes { points 1 }  option no { points 0 } }", "E0328"},
    {"no_options", "level option", "choice { fact level }", "E0303"},
    {"no_fact", "level option", "choice { option a { points 1 } }", "E0303"},
    {"no_points", "level option", "choice { fact level  option a { } }", "E0303"},
    {"top_below_maximum", "level option",
     "choice { fact level  option a { points 0.99 }  option b { points 0 } }", "E0322"},
    {"above_maximum", "level option",
     "choice { fact level  option a { points 1.01 }  option b { points 0 } }", "E0323"},
    {"negative", "level option",
     "choice { fact level  option a { points 1 }  option b { points -0.5 } }", "E0323"},
    {"too_fine", "level option",
     "choice { fact level  option a { points 1 }  option b { points 0.001 } }", "E0316"},
    {"same_option_twice", "level option",
     "choice { fact level  option a { points 1 }  option a { points 0 } }", "E0320"},
};
INSTANTIATE_TEST_SUITE_P(Table, ChoiceRefused, testing::ValuesIn(kRefused), test::refused_name);

}  // namespace
}  // namespace parindex
