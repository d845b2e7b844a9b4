#include <sstream>

#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneBlock;
using test::OneItem;
using test::RefusedCase;
using test::RuleCase;

constexpr const char* kFour =
    "survey { option a { percent 100% }  option b { percent 60% }  option c { percent 20% }"
    "  option d { percent 0% } }";
constexpr const char* kExcluded =
    "survey { option a { percent 100% }  option b { percent 50% }  no_opinion excluded }";
constexpr const char* kZero =
    "survey { option a { percent 100% }  option b { percent 50% }  no_opinion zero }";

// The outcome of a survey item on counts "0:12 1:3", by the options' order; one past the last is
// "no opinion".
std::string outcome_of_answers(const OneItem& item, const std::string& counts, Stage stage) {
  OneBlock year(read(item.set()));
  year.add("so-y-te");
  std::istringstream words(counts);
  for (std::string word; words >> word;) {
    const auto colon = word.find(':');
    year.answer("so-y-te", "1.1.1", std::stoul(word.substr(0, colon)),
                std::stoll(word.substr(colon + 1)));
  }
  return year.outcome("so-y-te", "1.1.1", stage);
}

class Survey : public testing::TestWithParam<RuleCase> {};

TEST_P(Survey, Gives) {
  const auto& [name, rule, counts, expected] = GetParam();
  const OneItem item{"5", "", rule};
  EXPECT_EQ(outcome_of_answers(item, counts, Stage::computed), expected);
  EXPECT_EQ(outcome_of_answers(item, counts, Stage::final), expected);  // nobody appraises answers
  EXPECT_EQ(outcome_of_answers(item, counts, Stage::self), "left_out");
}

constexpr RuleCase kCases[] = {
    {"all_best", kFour, "0:10", "5.00"},
    {"all_worst", kFour, "3:10", "0.00"},
    {"one_of_each", kFour, "0:1 1:1 2:1 3:1", "2.25"},
    {"weighted", kFour, "0:70 1:20 2:7 3:3", "4.17"},
    {"rounded_once", kFour, "0:2 3:1", "3.33"},
    {"rows_of_zero_count_nothing", kFour, "0:0 1:5 2:0", "3.00"},
    {"many_answers", kFour, "0:999999999999 3:1", "5.00"},

    {"no_row", kFour, "", "missing 0.00"},
    {"every_count_zero", kFour, "0:0 1:0 2:0 3:0", "not_applicable"},
    {"one_row_of_zero", kFour, "0:0", "not_applicable"},

    {"no_opinion_leaves_the_mean", kExcluded, "0:6 1:2 2:100", "4.38"},  // 4.375
    {"no_opinion_leaves_nothing", kExcluded, "2:100", "not_applicable"},
    {"no_opinion_absent", kExcluded, "0:6 1:2", "4.38"},
    {"no_opinion_counts_zero", kZero, "0:6 1:2 2:2", "3.50"},
    {"no_opinion_alone_counts_zero", kZero, "2:100", "0.00"},
    {"no_opinion_of_nobody", kZero, "2:0", "not_applicable"},
};
INSTANTIATE_TEST_SUITE_P(Table, Survey, testing::ValuesIn(kCases), test::case_name);

TEST(SurveyWhenNone, IsAsTheItemSays) {
  OneItem item{"5", "", kFour};
  item.more = "when_none full";
  EXPECT_EQ(outcome_of_answers(item, "0:0", Stage::final), "5.00");
  item.more = "when_none zero";
  EXPECT_EQ(outcome_of_answers(item, "0:0", Stage::final), "0.00");
  EXPECT_EQ(outcome_of_answers(item, "", Stage::final),
            "missing 0.00");  // no row is missing all the same
}

TEST(SurveyClaims, AreRefused) {
  OneBlock year(read(OneItem{"5", "", kFour}.set()));
  year.add("so-y-te");
  EXPECT_THROW(year.claim("so-y-te", "1.1.1", "5"), std::invalid_argument);
}

class SurveyRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(SurveyRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"5", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"no_options", "", "survey { }", "E0303"},
    {"no_percent", "", "survey { option a { } }", "E0303"},
    {"percent_without_sign", "", "survey { option a { percent 100 } }", "E0311"},
    {"percent_above_100", "", "survey { option a { percent 101% } }", "W0384 E0347"},
    {"negative_percent", "", "survey { option a { percent 100% }  option b { percent -1% } }",
     "E0347"},
    {"top_below_maximum", "", "survey { option a { percent 99% }  option b { percent 0% } }",
     "E0322"},
    {"same_option_twice", "", "survey { option a { percent 100% }  option a { percent 0% } }",
     "E0320"},
    {"an_option_called_no_opinion", "",
     "survey { option a { percent 100% }  option no_opinion { percent 0% } }", "E0318"},
    {"unknown_no_opinion", "", "survey { option a { percent 100% }  no_opinion ignored }", "E0313"},
};
INSTANTIATE_TEST_SUITE_P(Table, SurveyRefused, testing::ValuesIn(kRefused), test::refused_name);

}  // namespace
}  // namespace parindex
