// What reading a set says of tables: lines that nothing leads to, maxima that are never reached,
// items that tell nobody apart, and tables that could not be proven.
#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneItem;
using test::RefusedCase;

class TableLints : public testing::TestWithParam<RefusedCase> {};

TEST_P(TableLints, Say) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"2", facts, rule}), expected);
}

constexpr RefusedCase kCases[] = {
    // The end of a range gives the maximum, and the end is open.
    {"interpolated_to_an_open_end", "a decimal",
     "bands { of a  band { below 10 points interpolate low 0 high 2 }  band { from 10 points 1 } }",
     "E0353"},
    {"interpolated_to_a_closed_end", "a decimal",
     "bands { of a  band { to 10 points interpolate low 0 high 2 }  band { above 10 points 1 } }",
     ""},
    {"interpolated_from_an_open_end", "a decimal",
     "bands { of a  band { to 3 points 0 }\n"
     "  band { above 3 to 10 points interpolate low 2 high 0 }  band { above 10 points 0 } }",
     "E0353"},
    {"interpolated_from_a_closed_end", "a decimal",
     "bands { of a  band { below 3 points 0 }\n"
     "  band { from 3 to 10 points interpolate low 2 high 0 }  band { above 10 points 0 } }",
     ""},
    {"another_band_reaches_it", "a decimal",
     "bands { of a  band { below 10 points interpolate low 0 high 2 }  band { from 10 points 2 } }",
     ""},
    {"proportional_below_100_percent", "a percent",
     "bands { of a  band { below 100% points proportional }  band { from 100% points 0 } }",
     "E0353"},
    {"proportional_to_100_percent", "a percent",
     "bands { of a  band { from 50% points proportional }  band { below 50% points 0 } }", ""},
    {"proportional_far_below_100_percent", "a percent",
     "bands { of a  band { below 90% points proportional }  band { from 90% points 1 } }", "E0322"},
    {"proportional_beyond_100_percent", "a percent",
     "bands { of a  allow_over yes  band { below 120% points proportional }\n"
     "  band { from 120% points 0 } }",
     ""},

    // No count lies between 3 and 4.
    {"a_band_without_a_count", "n count",
     "bands { of n  band { to 3 points 0 }  band { above 3 below 4 points 1 }\n"
     "  band { from 4 points 2 } }",
     "W0383"},
    {"a_band_of_one_count", "n count",
     "bands { of n  band { to 3 points 0 }  band { above 3 to 4 points 1 }\n"
     "  band { above 4 points 2 } }",
     ""},
    {"a_band_between_fractions", "n count",
     "bands { of n  band { to 2.1 points 0 }  band { above 2.1 to 2.9 points 1 }\n"
     "  band { above 2.9 points 2 } }",
     "W0383"},
    {"a_band_around_a_count", "n count",
     "bands { of n  band { to 2.9 points 0 }  band { above 2.9 to 3.1 points 1 }\n"
     "  band { above 3.1 points 2 } }",
     ""},
    {"decimals_lie_anywhere", "n decimal",
     "bands { of n  band { to 3 points 0 }  band { above 3 below 4 points 1 }\n"
     "  band { from 4 points 2 } }",
     ""},
    {"quotients_lie_anywhere", "a count b count",
     "bands { of \"a / b\"  band { to 3 points 0 }  band { above 3 below 4 points 1 }\n"
     "  band { from 4 points 2 } }",
     ""},
    {"the_maximum_where_no_count_lies", "n count",
     "bands { of n  band { to 3 points 0 }  band { above 3 below 4 points 2 }\n"
     "  band { from 4 points 1 } }",
     "E0353 W0383"},

    {"the_same_in_every_band", "n count",
     "bands { of n  band { to 3 points 2 }  band { above 3 points 2 } }", "W0384"},
    {"the_same_for_every_option", "y yes_no",
     "choice { fact y  option yes { points 2 }  option no { points 2 } }", "W0384"},
    {"the_same_at_every_date", "d date",
     "deadline { fact d  by 2022-01 { points 2 }  by 2022-02 { points 2 }  late 2 }", "W0384"},
    {"late_is_something_else", "d date",
     "deadline { fact d  by 2022-01 { points 2 }  by 2022-02 { points 2 }  late 1 }", ""},
    {"a_floor_that_is_the_maximum", "n count", "deduction { of n  each 1  floor 2 }", "W0384"},
    {"the_same_for_every_answer", "",
     "survey { option a { percent 100% }  option b { percent 100% } }", "W0384"},
    {"but_not_for_no_opinion", "", "survey { option a { percent 100% }  no_opinion zero }", ""},
    {"the_same_in_every_case", "n count",
     "cases { when \"n >= 3\" { points 2 }  when \"n < 3\" { points 2 } }", "W0384"},
    {"proportional_is_not_the_same", "n count p percent",
     "cases { when \"n >= 3\" { points 2 }  otherwise 0 }", "W0381"},

    {"a_case_that_contradicts_itself", "n count",
     "cases { when \"n > 3 and n < 4\" { points 1 }  when \"n > 5\" { points 2 }  otherwise 0 }",
     "W0383"},
    {"a_case_behind_two_others", "n count",
     "cases { when \"n > 3\" { points 2 }  when \"n < 4\" { points 1 }\n"
     "  when \"n = 2\" { points 0 }  otherwise 0  hit first }",
     "W0383 W0383"},
    {"hit_best_reaches_every_case", "n count",
     "cases { when \"n > 3\" { points 2 }  when \"n > 5\" { points 1 }  otherwise 0  hit best }",
     ""},
    {"the_maximum_only_of_what_is_never_taken", "n count",
     "cases { when \"n < 0\" { points 2 }  when \"n > 5\" { points 1 }  otherwise 0 }",
     "E0322 W0383"},
    {"the_maximum_only_of_an_otherwise_never_taken", "n count",
     "cases { when \"n >= 5\" { points 1 }  when \"n < 5\" { points 0 }  otherwise 2 }",
     "E0322 W0383"},
    {"overlap_and_gap", "n count",
     "cases { when \"n >= 5\" { points 2 }  when \"n >= 5 and n < 9\" { points 1 } }",
     "E0357 E0356"},
    {"yes_no_cases_without_a_gap", "x yes_no y yes_no",
     "cases { when \"x and y\" { points 2 }  when \"x != y\" { points 1 }\n"
     "  when \"not (x or y)\" { points 0 } }",
     ""},
    {"yes_no_cases_with_a_gap", "x yes_no y yes_no",
     "cases { when \"x and y\" { points 2 }  when \"x and not y\" { points 1 }\n"
     "  when \"not (x or y)\" { points 0 } }",
     "E0357"},
    {"dates_without_a_gap", "d date",
     "cases { when \"d <= 2022-01-31\" { points 2 }  when \"d >= 2022-02-01\" { points 0 } }", ""},
    {"sums_of_counts_without_a_gap", "a count b count",
     "cases { when \"a + b >= 3\" { points 2 }  when \"a + b <= 2\" { points 0 } }", ""},
    {"two_facts_with_an_overlap", "a count b count",
     "cases { when \"a >= 3\" { points 2 }  when \"b >= 3\" { points 1 }  otherwise 0 }", "E0356"},
    {"two_facts_with_a_gap", "a count b count",
     "cases { when \"a >= 3\" { points 2 }  when \"a < 3 and b > 0\" { points 1 } }", "E0357"},
    {"unproven_without_a_case_for_the_maximum", "a count b count",
     "cases { when \"a > b\" { points 1 }  otherwise 0 }", "E0322"},
    {"a_choice_below_the_maximum", "y yes_no",
     "choice { fact y  option yes { points 1 }  option no { points 0 } }", "E0322"},
    {"otherwise_above_the_maximum", "a count b count",
     "cases { when \"a > b\" { points 2 }  otherwise 3 }", "E0323"},
    {"points_finer_than_the_set_rounds", "a count",
     "cases { when \"a > 1\" { points 2 }  otherwise 0.001 }", "E0316"},
};
INSTANTIATE_TEST_SUITE_P(Table, TableLints, testing::ValuesIn(kCases), test::refused_name);

TEST(TableLint, AGapNamesWhereItIs) {
  const auto result =
      test::read_text(OneItem{"1", "d date y yes_no",
                              "cases { when \"d <= 2022-01-31 and y\" { points 1 }\n"
                              "  when \"d > 2022-01-31 or not y\" { points 0 }\n"
                              "  when \"d > 2022-02-28 and y\" { points 0 } }"}
                          .set());
  ASSERT_EQ(test::codes(result.diagnostics), "E0356");
  const auto& error = result.diagnostics[0];
  EXPECT_EQ(error.arguments.at(0), "1.1.1");
  EXPECT_EQ(error.arguments.at(1), "d = 2022-03-01, y = yes");
  ASSERT_TRUE(error.related);
  EXPECT_EQ(error.line, error.related->line + 1);  // the third case and the second
}

TEST(TableLint, AWholeTableOfAPartIsNamedByThePart) {
  const auto result =
      test::read_text(OneItem{"2", "a count b count",
                              "parts { part x { max 1  rule count { of a  each 1 } }\n"
                              "  part y { max 1  rule cases { when \"b > 5\" { points 1 } } } }"}
                          .set());
  ASSERT_EQ(test::codes(result.diagnostics), "E0357");
  EXPECT_EQ(result.diagnostics[0].arguments, (std::vector<std::string>{"1.1.1 (y)", "b = 0"}));
}

bool is_proven(const std::string& facts, const std::string& rule) {
  return test::read(OneItem{"2", facts, rule}.set())->all_items[0]->is_proven;
}

TEST(TableProof, IsOfOneExpressionOrOfFacts) {
  EXPECT_TRUE(is_proven("a count b count", "rate { of \"a / b\" }"));
  EXPECT_TRUE(
      is_proven("a count b count", "cases { when \"a > 5 or b > 5\" { points 2 }  otherwise 0 }"));
  EXPECT_TRUE(is_proven("a count b count y yes_no",
                        "cases { when \"a / b > 5 and y\" { points 2 }  otherwise 0 }"));
  EXPECT_TRUE(is_proven("a count b count", "all { that \"a - b > 5\"  that \"a - b < 9\" }"));
  EXPECT_FALSE(is_proven("a count b count",
                         "cases { when \"a / b > 5 and a > 1\" { points 2 }  otherwise 0 }"));
  EXPECT_FALSE(is_proven("a count b count", "all { that \"a > 5\"  that \"a / b < 9\" }"));
  EXPECT_FALSE(is_proven("a count", "cases { when \"a > previous(a)\" { points 2 } otherwise 0 }"));
}

TEST(TableProof, OfPartsIsThatOfEachPart) {
  const auto parts = [](const std::string& condition) {
    return is_proven("a count b count",
                     "parts { part x { max 1  rule count { of a  each 1 } }\n"
                     "  part y { max 1  rule all { that \"" +
                         condition + "\" } } }");
  };
  EXPECT_TRUE(parts("b > 5"));
  EXPECT_FALSE(parts("b > a"));
}

}  // namespace
}  // namespace parindex
