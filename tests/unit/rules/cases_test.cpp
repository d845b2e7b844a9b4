#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneItem;
using test::outcome_of;
using test::RefusedCase;
using test::RuleCase;

constexpr const char* kFirst =
    "cases { when \"done = assigned and late = 0\" { points 1.5 }\n"
    "  when \"done = assigned\" { points 1 }\n"
    "  when \"done / assigned >= 80%\" { points proportional  of \"done / assigned\" }\n"
    "  otherwise 0  hit first }";
constexpr const char* kBest =
    "cases { when \"done >= 1\" { points 0.5 }  when \"assigned >= 1\" { points 1.5 }\n"
    "  when \"late = 0\" { points 1 }  otherwise 0  hit best }";
constexpr const char* kOnly =
    "cases { when \"done > assigned\" { points 1.5 }  when \"late >= 3\" { points 0 }\n"
    "  when \"done < assigned\" { points 0.5 } }";

class Cases : public testing::TestWithParam<RuleCase> {};

TEST_P(Cases, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  EXPECT_EQ(outcome_of({"1.5", "done count assigned count late count", rule}, declared), expected);
}

constexpr RuleCase kCases[] = {
    {"first_of_two_that_hold", kFirst, "done 5 assigned 5 late 0", "1.50"},
    {"second", kFirst, "done 5 assigned 5 late 1", "1.00"},
    {"proportional_at_the_bound", kFirst, "done 4 assigned 5 late 0", "1.20"},
    {"proportional_just_below_the_bound", kFirst, "done 7999 assigned 10000 late 0", "0.00"},
    {"proportional_rounded_once", kFirst, "done 8001 assigned 10000 late 0", "1.20"},
    {"proportional_above_all", kFirst, "done 6 assigned 5 late 0", "E0702"},
    {"otherwise", kFirst, "done 1 assigned 5 late 0", "0.00"},
    // The first case holds for 0 = 0, so that 0/0 in the third is never looked at.
    {"later_conditions_are_not_looked_at", kFirst, "done 0 assigned 0 late 0", "1.50"},
    {"something_over_nothing", kFirst, "done 1 assigned 0 late 0", "E0701"},
    {"missing", kFirst, "done 1 assigned 5", "missing 0.00"},

    {"best_of_three", kBest, "done 1 assigned 1 late 0", "1.50"},
    {"best_of_two", kBest, "done 1 assigned 0 late 0", "1.00"},
    {"best_of_one", kBest, "done 1 assigned 0 late 1", "0.50"},
    {"best_of_none", kBest, "done 0 assigned 0 late 1", "0.00"},

    {"only_one_holds", kOnly, "done 2 assigned 1 late 2", "1.50"},
    {"the_other_one_holds", kOnly, "done 1 assigned 2 late 2", "0.50"},
    {"two_hold", kOnly, "done 2 assigned 1 late 3", "E0708"},
    {"none_holds", kOnly, "done 1 assigned 1 late 2", "E0709"},
};
INSTANTIATE_TEST_SUITE_P(Table, Cases, testing::ValuesIn(kCases), test::case_name);

TEST(CasesWhenNone, IsAsTheItemSays) {
  OneItem item{"1.5", "done count assigned count",
               "cases { when \"done / assigned >= 80%\" { points 1.5 }  otherwise 0 }"};
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0"), "not_applicable");
  item.more = "when_none full";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0"), "1.50");
  item.more = "when_none zero";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0"), "0.00");
}

TEST(CasesAllowOver, CapsAShareAtTheMaximum) {
  const OneItem item{"1.5", "done count assigned count",
                     "cases { when \"done >= 1\" { points proportional  of \"done / assigned\" }\n"
                     "  otherwise 0  allow_over yes }"};
  EXPECT_EQ(outcome_of(item, "done 6 assigned 5"), "1.50");
  EXPECT_EQ(outcome_of(item, "done 4 assigned 5"), "1.20");
}

class CasesRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(CasesRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"1", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"no_case", "a count", "cases { otherwise 1 }", "E0303"},
    {"points_above_maximum", "a count", "cases { when \"a > 1\" { points 2 } otherwise 0 }",
     "E0323"},
    {"top_below_maximum", "a count", "cases { when \"a > 1\" { points 0.5 } otherwise 0 }",
     "E0322"},
    {"overlap", "a count",
     "cases { when \"a >= 5\" { points 1 } when \"a >= 3\" { points 0 } "
     "otherwise 0 }",
     "E0356"},
    {"no_overlap_first", "a count",
     "cases { when \"a >= 5\" { points 1 } when \"a >= 3\" { points 0.5 } otherwise 0 hit first }",
     ""},
    {"gap_at_the_joint", "a percent",
     "cases { when \"a > 70%\" { points 1 } when \"a < 70%\" { points 0 } }", "E0357"},
    {"no_gap_between_whole_numbers", "a count",
     "cases { when \"a >= 3\" { points 1 } when \"a <= 2\" { points 0 } }", ""},
    {"gap_between_shares", "a percent",
     "cases { when \"a >= 3%\" { points 1 } when \"a <= 2%\" { points 0 } }", "E0357"},
    {"no_gap_where_nothing_is_negative", "a count",
     "cases { when \"a >= 3\" { points 1 } when \"a >= 0 and a < 3\" { points 0 } }", ""},
    {"gap_below_0_of_a_decimal", "a decimal",
     "cases { when \"a >= 3\" { points 1 } when \"a >= 0 and a < 3\" { points 0 } }", "E0357"},
    {"one_expression", "a count b count",
     "cases { when \"a / b >= 80%\" { points 1 } when \"a / b < 80%\" { points 0 } }", ""},
    {"one_expression_with_a_gap", "a count b count",
     "cases { when \"a / b > 80%\" { points 1 } when \"a / b < 80%\" { points 0 } }", "E0357"},
    {"unreachable", "a count",
     "cases { when \"a >= 1\" { points 0.5 } when \"a >= 2\" { points 1 } otherwise 0 hit first }",
     "E0322 W0383"},
    {"otherwise_unreachable", "a count",
     "cases { when \"a >= 1\" { points 1 } when \"a < 1\" { points 0 } otherwise 0 }", "W0383"},
    {"all_alike", "a count", "cases { when \"a >= 1\" { points 1 } otherwise 1 }", "W0384"},
    {"a_number_for_a_condition", "a count", "cases { when a { points 1 } otherwise 0 }", "E0332"},
    {"another_hit", "a count", "cases { when \"a > 1\" { points 1 } otherwise 0 hit last }",
     "E0313"},
};
INSTANTIATE_TEST_SUITE_P(Table, CasesRefused, testing::ValuesIn(kRefused), test::refused_name);

// Numbers compared with each other prove nothing: cases have to cover the branches.
TEST(CasesUnproven, IsNoted) {
  const auto proven_of = [](const std::string& rule) {
    return test::read(OneItem{"1", "a count b count", rule}.set())->all_items[0]->is_proven;
  };
  EXPECT_FALSE(proven_of("cases { when \"a > b\" { points 1 } otherwise 0 }"));
  EXPECT_FALSE(
      proven_of("cases { when \"a / b > 1\" { points 1 } when \"b > 5\" { points 0 } otherwise 0 "
                "hit first }"));
  EXPECT_TRUE(proven_of("cases { when \"a > 1 and b > 1\" { points 1 } otherwise 0 }"));
}

TEST(CasesOverlap, NamesBothPlaces) {
  const auto result = test::read_text(
      OneItem{"1", "a count",
              "cases { when \"a >= 5\" { points 1 }\n when \"a >= 3\" { points 0 } otherwise 0 }"}
          .set());
  ASSERT_EQ(result.diagnostics.size(), 1U);
  const auto& error = result.diagnostics[0];
  ASSERT_TRUE(error.related);
  EXPECT_EQ(error.related->line + 1, error.line);
  EXPECT_EQ(error.arguments.at(1), "a = 5");
}

}  // namespace
}  // namespace parindex
