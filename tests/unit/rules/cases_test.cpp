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
constexpr const char* kBestShare =
    "cases { when \"done >= 1\" { points proportional  of \"done / assigned\" }\n"
    "  when \"late = 0\" { points 0.75 }  otherwise 0.25  hit best }";
constexpr const char* kOnlyShare =
    "cases { when \"late = 0\" { points proportional  of \"done / assigned\" }\n"
    "  when \"late > 9\" { points 1.5 }  otherwise 0.1 }";
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

    {"best_is_the_share", kBestShare, "done 3 assigned 4 late 1", "1.13"},
    {"best_is_the_larger_of_both", kBestShare, "done 51 assigned 100 late 0", "0.77"},
    {"best_of_equals", kBestShare, "done 1 assigned 2 late 0", "0.75"},
    {"best_is_the_fixed_one", kBestShare, "done 49 assigned 100 late 0", "0.75"},
    {"best_is_otherwise", kBestShare, "done 0 assigned 2 late 3", "0.25"},
    {"best_with_a_share_above_100_percent", kBestShare, "done 5 assigned 4 late 0", "E0702"},
    {"best_with_something_over_nothing", kBestShare, "done 5 assigned 0 late 0", "E0701"},

    // Only the `of` of the case that holds is looked at.
    {"a_share_that_is_not_needed", kOnlyShare, "done 5 assigned 0 late 10", "1.50"},
    {"a_share_of_nothing", kOnlyShare, "done 0 assigned 0 late 0", "not_applicable"},
    {"a_share_of_all", kOnlyShare, "done 5 assigned 5 late 0", "1.50"},
    {"a_third", kOnlyShare, "done 1 assigned 3 late 0", "0.50"},
    {"one_above_all", kOnlyShare, "done 1000001 assigned 1000000 late 0", "E0702"},
    {"none_of_the_shares", kOnlyShare, "done 5 assigned 0 late 1", "0.10"},
    {"negative", kOnlyShare, "done 1 assigned 2 late -1", "E0703"},

    {"nothing_over_nothing_before_what_holds", kFirst, "done 0 assigned 0 late 1", "1.00"},
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

// Every condition is looked at under `only` and `best`; x/0 in one outweighs 0/0 in another.
TEST(CasesFaults, TheWorseOneCounts) {
  for (const std::string hit : {"only", "best"}) {
    const OneItem item{
        "1", "a count b count c count d count",
        "cases { when \"a / b > 1\" { points 1 }  when \"c / d > 1\" { points 0.5 }\n"
        "  otherwise 0  hit " +
            hit + " }"};
    EXPECT_EQ(outcome_of(item, "a 2 b 1 c 0 d 0"), "not_applicable") << hit;
    EXPECT_EQ(outcome_of(item, "a 0 b 0 c 1 d 0"), "E0701") << hit;
    EXPECT_EQ(outcome_of(item, "a 1 b 0 c 0 d 0"), "E0701") << hit;
    EXPECT_EQ(outcome_of(item, "a 2 b 1 c 1 d 1"), "1.00") << hit;
  }
  const OneItem first{"1", "a count b count c count d count",
                      "cases { when \"a / b > 1\" { points 1 }  when \"c / d > 1\" { points 0.5 }\n"
                      "  otherwise 0  hit first }"};
  EXPECT_EQ(outcome_of(first, "a 2 b 1 c 1 d 0"), "1.00");
  EXPECT_EQ(outcome_of(first, "a 1 b 1 c 1 d 0"), "E0701");
  EXPECT_EQ(outcome_of(first, "a 0 b 0 c 1 d 0"), "not_applicable");
}

// The same of the shares of two cases that hold.
TEST(CasesFaults, TheWorseShareCountsUnderBest) {
  const OneItem item{"1", "a count b count c count d count",
                     "cases { when \"a >= 0\" { points proportional  of \"a / b\" }\n"
                     "  when \"c >= 0\" { points proportional  of \"c / d\" }  hit best }"};
  EXPECT_EQ(outcome_of(item, "a 0 b 0 c 1 d 2"), "not_applicable");
  EXPECT_EQ(outcome_of(item, "a 1 b 0 c 0 d 0"), "E0701");
  EXPECT_EQ(outcome_of(item, "a 0 b 0 c 1 d 0"), "E0701");
  EXPECT_EQ(outcome_of(item, "a 1 b 3 c 1 d 2"), "0.50");
}

TEST(CasesFaults, TwoThatHoldAreBothNamed) {
  test::OneBlock year(
      test::read(OneItem{"1.5", "done count assigned count late count", kOnly}.set()));
  year.add("so-y-te");
  year.declare("so-y-te", "done 2 assigned 1 late 3");
  const auto result = score(year.year, Stage::computed);
  ASSERT_EQ(test::codes(result.diagnostics), "E0708");
  const std::string said = message(result.diagnostics[0], Language::en);
  EXPECT_NE(said.find("done > assigned"), std::string::npos) << said;
  EXPECT_NE(said.find("late >= 3"), std::string::npos) << said;
  EXPECT_EQ(said.find("done < assigned"), std::string::npos) << said;
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
    {"a_case_without_points", "a count", "cases { when \"a > 1\" { } otherwise 1 }", "E0303"},
    {"a_case_without_a_condition", "a count", "cases { when { points 1 } otherwise 0 }", "E0305"},
    {"a_share_without_of", "a count",
     "cases { when \"a > 1\" { points proportional } otherwise 0 }", "E0303"},
    {"an_of_without_a_share", "a count", "cases { when \"a > 1\" { points 1 of a } otherwise 0 }",
     "E0301"},
    {"a_condition_for_a_share", "a count",
     "cases { when \"a > 1\" { points proportional of \"a > 1\" } otherwise 0 }", "E0332"},
    {"a_negative_otherwise", "a count", "cases { when \"a > 1\" { points 1 } otherwise -1 }",
     "E0323"},
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
