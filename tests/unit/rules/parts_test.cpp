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
  item.more = "when_none zero";
  EXPECT_EQ(outcome_of(item, "done 0 assigned 0 applications 3"), "3.00");
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
