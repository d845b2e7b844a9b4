#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneItem;
using test::outcome_of;
using test::RefusedCase;
using test::RuleCase;

constexpr const char* kPercents =
    "bands { of \"done / assigned\"  band { from 95%  points 2 }"
    "  band { from 70% below 95%  points 1 }  band { below 70%  points 0 } }";
constexpr const char* kOpenBelow =
    "bands { of \"done / assigned\"  band { above 90%  points 2 }"
    "  band { above 70% to 90%  points 1 }  band { to 70%  points 0 } }";
constexpr const char* kProportional =
    "bands { of \"done / assigned\"  band { from 100%  points 2 }"
    "  band { from 70% below 100%  points proportional }  band { below 70%  points 0 } }";
constexpr const char* kInterpolated =
    "bands { of \"done / assigned\"  band { from 80%  points 2 }"
    "  band { from 50% below 80%  points interpolate  low 0.5  high 2 }"
    "  band { below 50%  points 0 } }";
constexpr const char* kFalling =
    "bands { of \"done / assigned\"  band { to 20%  points interpolate  low 2  high 1 }"
    "  band { above 20%  points 0 } }";
constexpr const char* kToTheEnd =
    "bands { of \"done / assigned\"  band { from 60%  points interpolate  low 1  high 2 }"
    "  band { below 60%  points 0 } }";
constexpr const char* kOver =
    "bands { of \"done / assigned\"  allow_over yes  band { from 110%  points 2 }"
    "  band { from 100% below 110%  points 1 }  band { below 100%  points proportional } }";
constexpr const char* kNumbers =
    "bands { of \"done - assigned\"  band { from 3  points 2 }  band { from 1 below 3  points 1 }"
    "  band { below 1  points 0 } }";
// A table whose last band is one value.
constexpr const char* kOneValue =
    "bands { of \"done / assigned\"  band { from 100% to 100%  points 2 }"
    "  band { below 100%  points 1 } }";

class Bands : public testing::TestWithParam<RuleCase> {};

TEST_P(Bands, Gives) {
  const auto& [name, rule, declared, expected] = GetParam();
  EXPECT_EQ(outcome_of({"2", "done count assigned count", rule}, declared), expected);
}

constexpr RuleCase kCases[] = {
    {"far_below", kPercents, "done 0 assigned 100", "0.00"},
    {"just_below_the_middle", kPercents, "done 699 assigned 1000", "0.00"},
    {"at_the_middle", kPercents, "done 70 assigned 100", "1.00"},
    {"just_above_the_middle", kPercents, "done 701 assigned 1000", "1.00"},
    {"well_below_the_top", kPercents, "done 94 assigned 100", "1.00"},
    {"p94_96_does_not_pass_from_95", kPercents, "done 9496 assigned 10000", "1.00"},
    {"p94_999999_does_not_pass_from_95", kPercents, "done 94999999 assigned 100000000", "1.00"},
    {"at_the_top", kPercents, "done 95 assigned 100", "2.00"},
    {"just_above_the_top", kPercents, "done 95000001 assigned 100000000", "2.00"},
    {"all", kPercents, "done 100 assigned 100", "2.00"},
    {"above_all", kPercents, "done 101 assigned 100", "E0702"},
    {"nothing_over_nothing", kPercents, "done 0 assigned 0", "not_applicable"},
    {"something_over_nothing", kPercents, "done 1 assigned 0", "E0701"},
    {"negative", kPercents, "done -1 assigned 100", "E0703"},
    {"missing", kPercents, "done 1", "missing 0.00"},

    {"open_at_the_lower_bound", kOpenBelow, "done 70 assigned 100", "0.00"},
    {"open_above_the_lower_bound", kOpenBelow, "done 70001 assigned 100000", "1.00"},
    {"open_below_the_upper_bound", kOpenBelow, "done 89999 assigned 100000", "1.00"},
    {"open_at_the_upper_bound", kOpenBelow, "done 90 assigned 100", "1.00"},
    {"open_above_the_upper_bound", kOpenBelow, "done 90001 assigned 100000", "2.00"},

    {"proportional_below", kProportional, "done 699 assigned 1000", "0.00"},
    {"proportional_at", kProportional, "done 70 assigned 100", "1.40"},
    {"proportional_inside", kProportional, "done 85 assigned 100", "1.70"},
    {"proportional_just_below_all", kProportional, "done 999 assigned 1000", "2.00"},  // 1.998
    {"proportional_all", kProportional, "done 100 assigned 100", "2.00"},

    {"interpolated_below", kInterpolated, "done 499 assigned 1000", "0.00"},
    {"interpolated_low_end", kInterpolated, "done 50 assigned 100", "0.50"},
    {"interpolated_a_third", kInterpolated, "done 60 assigned 100", "1.00"},
    {"interpolated_two_thirds", kInterpolated, "done 70 assigned 100", "1.50"},
    {"interpolated_near_the_high_end", kInterpolated, "done 799 assigned 1000", "2.00"},  // 1.995
    {"interpolated_less_near", kInterpolated, "done 798 assigned 1000", "1.99"},
    {"interpolated_high_end", kInterpolated, "done 80 assigned 100", "2.00"},
    {"falling_at_nothing", kFalling, "done 0 assigned 100", "2.00"},
    {"falling_half_way", kFalling, "done 10 assigned 100", "1.50"},
    {"falling_at_its_end", kFalling, "done 20 assigned 100", "1.00"},
    {"falling_beyond", kFalling, "done 21 assigned 100", "0.00"},
    {"to_100_percent_half_way", kToTheEnd, "done 80 assigned 100", "1.50"},
    {"to_100_percent_at_the_end", kToTheEnd, "done 100 assigned 100", "2.00"},
    {"to_100_percent_at_its_start", kToTheEnd, "done 60 assigned 100", "1.00"},
    {"to_100_percent_below", kToTheEnd, "done 59 assigned 100", "0.00"},

    {"over_just_below_100", kOver, "done 99 assigned 100", "1.98"},
    {"over_at_100", kOver, "done 100 assigned 100", "1.00"},
    {"over_below_110", kOver, "done 1099 assigned 1000", "1.00"},
    {"over_at_110", kOver, "done 110 assigned 100", "2.00"},
    {"over_far", kOver, "done 300 assigned 100", "2.00"},

    {"numbers_at_nothing", kNumbers, "done 5 assigned 5", "0.00"},
    {"numbers_at_one", kNumbers, "done 6 assigned 5", "1.00"},
    {"numbers_at_two", kNumbers, "done 7 assigned 5", "1.00"},
    {"numbers_at_three", kNumbers, "done 8 assigned 5", "2.00"},
    {"numbers_without_end", kNumbers, "done 900000000000000000 assigned 5", "2.00"},
    {"numbers_below_nothing", kNumbers, "done 4 assigned 5", "E0703"},

    {"one_value", kOneValue, "done 100 assigned 100", "2.00"},
    {"below_one_value", kOneValue, "done 99 assigned 100", "1.00"},
};
INSTANTIATE_TEST_SUITE_P(Table, Bands, testing::ValuesIn(kCases), test::case_name);

TEST(BandsOfNumbers, ProportionalOfANumberIsAShareAllTheSame) {
  const OneItem item{"2", "x decimal",
                     "bands { of x  band { from 0.5  points proportional }"
                     "  band { below 0.5  points 0 } }"};
  EXPECT_EQ(outcome_of(item, "x 0.49"), "0.00");
  EXPECT_EQ(outcome_of(item, "x 0.5"), "1.00");
  EXPECT_EQ(outcome_of(item, "x 1"), "2.00");
  EXPECT_EQ(outcome_of(item, "x 1.01"), "E0702");
}

TEST(BandsInterpolated, RoundsOnce) {
  const OneItem item{"2", "done count assigned count", kInterpolated, "", "item 6  index 2"};
  EXPECT_EQ(outcome_of(item, "done 2 assigned 3"), "1.333333");  // 0.5 + 1.5 x (1/6) / (3/10)
  EXPECT_EQ(outcome_of(item, "done 799 assigned 1000"), "1.995000");
}

// A band of one value has no way from a low end to a high one.
TEST(BandsInterpolated, OverOneValueIsRefused) {
  const OneItem item{"2", "done count assigned count",
                     "bands { of \"done / assigned\""
                     "  band { from 100% to 100%  points interpolate  low 2  high 2 }"
                     "  band { below 100%  points 0 } }"};
  EXPECT_EQ(findings_of(item), "E0348");
}

class BandsRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(BandsRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"2", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"gap", "a count", "bands { of a  band { from 90%  points 2 }  band { below 80%  points 0 } }",
     "E0325"},
    {"gap_of_one_value", "a count",
     "bands { of a  band { above 90%  points 2 }  band { below 90%  points 0 } }", "E0325"},
    {"gap_at_the_start", "a count",
     "bands { of a  band { from 50%  points 2 }  band { from 10% below 50%  points 0 } }", "E0325"},
    {"gap_at_the_end_of_percents", "a count",
     "bands { of a  band { from 50% below 100%  points 2 }  band { below 50%  points 0 } }",
     "E0325"},
    {"gap_at_the_end_of_numbers", "a count",
     "bands { of a  band { from 5 to 100  points 2 }  band { below 5  points 0 } }", "E0325"},
    {"gap_at_the_end_where_over_is_allowed", "a count",
     "bands { of a  allow_over yes  band { from 50% to 100%  points 2 }"
     "  band { below 50%  points 0 } }",
     "E0325"},
    {"overlap", "a count",
     "bands { of a  band { from 80%  points 2 }  band { below 90%  points 0 } }", "E0324"},
    {"overlap_of_one_value", "a count",
     "bands { of a  band { from 90%  points 2 }  band { to 90%  points 0 } }", "E0324"},
    {"empty_range", "a count",
     "bands { of a  band { from 50% below 50%  points 2 }  band { below 50%  points 0 } }",
     "E0326"},
    {"percents_and_numbers_mixed", "a count",
     "bands { of a  band { from 50%  points 2 }  band { below 50  points 0 } }", "E0349"},
    {"above_100_percent", "a count",
     "bands { of a  band { from 50% to 110%  points 2 }  band { below 50%  points 0 } }", "E0347"},
    {"top_below_maximum", "a count",
     "bands { of a  band { from 50%  points 1.99 }  band { below 50%  points 0 } }", "E0322"},
    {"above_maximum", "a count",
     "bands { of a  band { from 50%  points 2.01 }  band { below 50%  points 0 } }", "E0323"},
    {"interpolated_above_maximum", "a count",
     "bands { of a  band { from 50%  points interpolate  low 1  high 3 }"
     "  band { below 50%  points 0 } }",
     "E0323"},
    {"proportional_short_of_the_maximum", "a count",
     "bands { of a  band { from 50%  points 1 }  band { below 50%  points proportional } }",
     "E0322"},
    {"interpolated_without_end", "a count",
     "bands { of a  band { from 5  points interpolate  low 1  high 2 }  band { below 5  points 0 } "
     "}",
     "E0348"},
    {"interpolated_without_low", "a count",
     "bands { of a  band { from 50%  points interpolate  high 2 }  band { below 50%  points 0 } }",
     "E0303"},
    {"low_of_a_fixed_band", "a count",
     "bands { of a  band { from 50%  points 2  low 1 }  band { below 50%  points 0 } }", "E0301"},
    {"no_bands", "a count", "bands { of a }", "E0303"},
    {"no_points", "a count", "bands { of a  band { from 0% } }", "E0303"},
    {"both_lower_bounds", "a count", "bands { of a  band { from 0%  above 0%  points 2 } }",
     "E0302"},
    {"a_bound_that_is_no_number", "a count", "bands { of a  band { from half  points 2 } }",
     "E0350"},
};
INSTANTIATE_TEST_SUITE_P(Table, BandsRefused, testing::ValuesIn(kRefused), test::refused_name);

}  // namespace
}  // namespace parindex
