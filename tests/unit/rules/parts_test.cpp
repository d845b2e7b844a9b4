#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneItem;
using test::outcome_of;
using test::RefusedCase;
using test::RuleCase;

constexpr const char* kFacts = "done count assigned count applications count";
constexpr const char* kParts =
    "parts { part share { max 45  rule rate { of \"done / assigned\" } }\n"
    "  part applications { max 5  rule count { of applications  each 1 } } }";

class Parts : public testing::TestWithParam<RuleCase> {};

TEST_P(Parts, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  EXPECT_EQ(outcome_of({"50", kFacts, rule}, declared), expected);
}

constexpr RuleCase kCases[] = {
    {"both_full", kParts, "done 10 assigned 10 applications 5", "50.00"},
    {"each_part_is_capped", kParts, "done 10 assigned 10 applications 9", "50.00"},
    {"one_part_each", kParts, "done 5 assigned 10 applications 2", "24.50"},
    {"nothing", kParts, "done 0 assigned 10 applications 0", "0.00"},
    {"a_cap_does_not_help_the_other_part", kParts, "done 0 assigned 10 applications 99", "5.00"},
    {"a_fact_of_one_part_missing", kParts, "done 5 assigned 10", "missing 0.00"},
    {"nothing_over_nothing_in_a_part", kParts, "done 0 assigned 0 applications 3",
     "not_applicable"},
    {"fault_in_a_part", kParts, "done 11 assigned 10 applications 3", "E0702"},
    {"a_fault_outweighs_nothing_over_nothing", kParts, "done 0 assigned 0 applications -1",
     "E0703"},
};
INSTANTIATE_TEST_SUITE_P(Table, Parts, testing::ValuesIn(kCases), test::case_name);

// 1.5 x 1/3 + 0.5 x 1/3 = 0.666…: rounded each for itself the parts would give 0.5 + 0.17.
TEST(PartsRounding, IsOnceOnTheSum) {
  const OneItem item{"2", "a count b count c count",
                     "parts { part x { max 1  rule rate { of \"a / c\" } }\n"
                     "  part y { max 1  rule rate { of \"b / c\" } } }"};
  EXPECT_EQ(outcome_of(item, "a 1 b 1 c 8"), "0.25");
  EXPECT_EQ(outcome_of(item, "a 1 b 1 c 400"), "0.01");  // 0.0025 twice: each alone would be 0
  EXPECT_EQ(outcome_of(item, "a 1 b 0 c 400"), "0.00");
  EXPECT_EQ(outcome_of(item, "a 1 b 1 c 401"), "0.00");  // 0.00498…
}

TEST(PartsWhenNone, DecidesForThePart) {
  OneItem item{"50", kFacts, kParts};
  item.more = "when_none full";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0 applications 3"), "48.00");
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0 applications 9"), "50.00");
  EXPECT_EQ(outcome_of(item, "done 1 assigned 0 applications 3"), "E0701");
  item.more = "when_none zero";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0 applications 3"), "3.00");
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0 applications 0"), "0.00");
  item.more = "when_none exclude";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0 applications 3"), "not_applicable");
}

// 0/0 in a condition of a part, and in every part.
TEST(PartsWhenNone, DecidesForEachPart) {
  OneItem item{"3", "a count b count c count d count",
               "parts { part x { max 1  rule all { that \"a / b >= 50%\" } }\n"
               "  part y { max 2  rule rate { of \"c / d\" } } }"};
  EXPECT_EQ(outcome_of(item, "a 0 b 0 c 1 d 2"), "not_applicable");
  EXPECT_EQ(outcome_of(item, "a 1 b 2 c 0 d 0"), "not_applicable");
  item.more = "when_none full";
  EXPECT_EQ(outcome_of(item, "a 0 b 0 c 1 d 2"), "2.00");
  EXPECT_EQ(outcome_of(item, "a 1 b 2 c 0 d 0"), "3.00");
  EXPECT_EQ(outcome_of(item, "a 1 b 3 c 0 d 0"), "2.00");
  EXPECT_EQ(outcome_of(item, "a 0 b 0 c 0 d 0"), "3.00");
  item.more = "when_none zero";
  EXPECT_EQ(outcome_of(item, "a 1 b 2 c 0 d 0"), "1.00");
  EXPECT_EQ(outcome_of(item, "a 0 b 0 c 0 d 0"), "0.00");
}

// Every kind of rule that may score a part, with its own bounds.
TEST(PartsOfEveryKind, KeepTheirOwnMaximum) {
  const OneItem item{
      "8", "y yes_no d date a count b count c count m decimal",
      "parts {\n"
      "  part choice    { max 1 rule choice { fact y option yes { points 1 } option no { points 0 "
      "} } }\n"
      "  part deadline  { max 1 rule deadline { fact d by 2022-01 { points 1 } late 0.5 } }\n"
      "  part rate      { max 1 rule rate { of \"a / b\" full_at 95% } }\n"
      "  part bands     { max 1 rule bands { of m band { to 3 points 1 } band { above 3 points 0 } "
      "} }\n"
      "  part count     { max 1 rule count { of c each 0.5 } }\n"
      "  part deduction { max 1 rule deduction { of c each 0.25 floor 0.25 } }\n"
      "  part all       { max 1 rule all { that \"a = b\" that y } }\n"
      "  part cases     { max 1 rule cases { when \"c > 3\" { points 1 }\n"
      "    when \"c <= 3\" { points proportional of \"a / b\" } } } }"};
  EXPECT_EQ(outcome_of(item, "y yes d 2022-01-31 a 10 b 10 c 0 m 3"), "7.00");
  EXPECT_EQ(outcome_of(item, "y yes d 2022-01-31 a 10 b 10 c 9 m 3"), "7.25");
  EXPECT_EQ(outcome_of(item, "y yes d 2022-01-31 a 95 b 100 c 9 m 3"), "6.25");  // not `all`
  EXPECT_EQ(outcome_of(item, "y no d 2022-02-01 a 1 b 3 c 1 m 3.01"), "2.43");
  EXPECT_EQ(outcome_of(item, "y no d 2022-02-01 a 11 b 10 c 1 m 3.01"), "E0702");
  EXPECT_EQ(outcome_of(item, "y no d 2022-02-01 a 1 b 0 c 1 m 3.01"), "E0701");
  EXPECT_EQ(outcome_of(item, "y no d 2022-02-01 a 0 b 0 c 1 m 3.01"), "not_applicable");
  EXPECT_EQ(outcome_of(item, "y no d 2022-02-01 a 1 b 3 c 1 m -3.01"), "E0703");
  EXPECT_EQ(outcome_of(item, "y no a 1 b 3 c 1 m 3.01"), "missing 0.00");
}

TEST(PartsFaults, OfTheTableOfAPart) {
  const OneItem none{"2", "a count b count c count",
                     "parts { part x { max 1  rule count { of c  each 1 } }\n"
                     "  part y { max 1  rule cases { when \"a > b\" { points 1 } } } }"};
  EXPECT_EQ(outcome_of(none, "a 2 b 1 c 1"), "2.00");
  EXPECT_EQ(outcome_of(none, "a 1 b 1 c 1"), "E0709");
  const OneItem two{"2", "a count b count c count",
                    "parts { part x { max 1  rule count { of c  each 1 } }\n"
                    "  part y { max 1  rule cases { when \"a > b\" { points 1 }\n"
                    "    when \"a > 1\" { points 0 } } } }"};
  EXPECT_EQ(outcome_of(two, "a 2 b 1 c 1"), "E0708");
  EXPECT_EQ(outcome_of(two, "a 1 b 0 c 1"), "2.00");
}

TEST(PartsChoice, TwoPartsShareAFact) {
  const OneItem item{"2", "level option",
                     "parts { part x { max 1  rule choice { fact level\n"
                     "    option high { points 1 } option low { points 0 } } }\n"
                     "  part y { max 1  rule choice { fact level\n"
                     "    option low { points 1 } option high { points 0.25 } } } }"};
  EXPECT_EQ(outcome_of(item, "level high"), "1.25");
  EXPECT_EQ(outcome_of(item, "level low"), "1.00");
}

class PartsRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(PartsRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"2", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"no_part", "a count", "parts { }", "E0303"},
    {"do_not_add_up", "a count", "parts { part x { max 1 rule count { of a each 1 } } }", "E0321"},
    {"same_id", "a count",
     "parts { part x { max 1 rule count { of a each 1 } } "
     "part x { max 1 rule count { of a each 1 } } }",
     "E0320"},
    {"a_survey", "a count",
     "parts { part x { max 1 rule count { of a each 1 } } "
     "part y { max 1 rule survey { option b { percent 100% } } } }",
     "E0354"},
    {"parts_of_parts", "a count",
     "parts { part x { max 2 rule parts { part y { max 2 rule count { of a each 1 } } } } }",
     "E0354"},
    {"a_judgement", "a count",
     "parts { part x { max 1 rule count { of a each 1 } } part y { max 1 rule judgement { step 1 } "
     "} "
     "}",
     "E0354"},
    {"a_comparison", "a count",
     "parts { part x { max 1 rule count { of a each 1 } }\n"
     "  part y { max 1 rule peer { of a against best } } }",
     "E0354"},
    {"a_tracked_value", "a count",
     "parts { part x { max 2 rule count { of a each 1 } } part y { max 0 rule tracked { of a } } }",
     "E0354"},
    {"a_part_without_points", "a count b count",
     "parts { part x { max 2 rule count { of a each 1 } } part y { max 0 rule rate { of b } } }",
     "E0351"},
    {"a_part_without_a_maximum", "a count", "parts { part x { rule count { of a each 1 } } }",
     "E0303"},
    {"a_part_without_a_rule", "a count", "parts { part x { max 2 } }", "E0303"},
    {"a_part_without_an_id", "a count", "parts { part { max 2 rule count { of a each 1 } } }",
     "E0305"},
    {"points_above_the_part", "y yes_no a count",
     "parts { part x { max 1 rule count { of a each 1 } }\n"
     "  part y { max 1 rule choice { fact y option yes { points 2 } option no { points 0 } } } }",
     "E0323"},
    {"a_gap_in_a_part", "a count b percent",
     "parts { part x { max 1 rule count { of a each 1 } }\n"
     "  part y { max 1 rule bands { of b band { from 50% points 1 } band { below 40% points 0 } } "
     "} "
     "}",
     "E0325"},
    {"a_maximum_that_a_part_never_reaches", "a count b percent",
     "parts { part x { max 1 rule count { of a each 1 } }\n"
     "  part y { max 1 rule bands { of b band { below 100% points proportional }\n"
     "    band { from 100% points 0 } } } }",
     "E0353"},
    {"missing_in_a_part", "d date",
     "parts { part x { max 2 rule deadline { fact d by 2022-01 { points 2 } missing 1 } } }",
     "E0355"},
    {"top_of_a_part", "d date",
     "parts { part x { max 2 rule deadline { fact d by 2022-01 { points 1 } } } }", "E0322"},
    {"options_differ", "l option",
     "parts { part x { max 1 rule choice { fact l option a { points 1 } option b { points 0 } } }\n"
     "part y { max 1 rule choice { fact l option a { points 1 } option c { points 0 } } } }",
     "E0352"},
};
INSTANTIATE_TEST_SUITE_P(Table, PartsRefused, testing::ValuesIn(kRefused), test::refused_name);

}  // namespace
}  // namespace parindex
