// Effective weights: small cases by hand, and what shares and ratios always come to.
#include "parindex/effective_weights.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "planning/random_year.hpp"
#include "robustness/correlation_ratio.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::OneBlock;
using test::read;
using test::SetText;

constexpr double kTolerance = 1e-12;

SetText two_lines(const std::string& first = "6", const std::string& second = "4") {
  SetText set;
  set.body = area("1", first, judged("1.1", first)) + area("2", second, judged("2.1", second));
  return set;
}

// Agencies a, b, c, … with points of 1.1 and 2.1.
OneBlock year_of(const SetText& set, const std::vector<std::vector<std::string>>& points) {
  OneBlock year(read(set));
  std::string code = "a";
  for (const auto& row : points) {
    year.add(code);
    year.appraise(code, "1.1", row[0]);
    if (row.size() > 1) year.appraise(code, "2.1", row[1]);
    ++code[0];
  }
  return year;
}

TEST(EffectiveWeights, AreAsByHand) {
  const OneBlock year = year_of(two_lines(), {{"2", "1"}, {"4", "1"}, {"6", "4"}});
  const auto weights = effective_weights(year.scored(), 0);
  EXPECT_EQ(weights.agencies, 3U);
  EXPECT_EQ(weights.held, 0U);
  EXPECT_FALSE(weights.extras_variance_share);
  ASSERT_EQ(weights.areas.size(), 2U);
  const auto& first = weights.areas[0];
  const auto& second = weights.areas[1];
  EXPECT_EQ(first.nominal_percent, Fraction(60));
  EXPECT_EQ(second.nominal_percent, Fraction(40));
  // Indices 30, 50, 100: from their mean -30, -10, 40, squares 2600. Contributions of the first
  // area -20, 0, 20 from their mean, of the second -10, -10, 20.
  EXPECT_NEAR(first.variance_share.value(), 1400.0 / 2600, kTolerance);
  EXPECT_NEAR(second.variance_share.value(), 1200.0 / 2600, kTolerance);
  // Two groups: {30}, {50, 100} with means 30 and 75 round 60.
  EXPECT_NEAR(first.correlation_ratio.value().eta_squared, 1350.0 / 2600, kTolerance);
  EXPECT_EQ(first.correlation_ratio->groups, 2U);
  EXPECT_EQ(first.correlation_ratio->agencies, 3U);
  EXPECT_EQ(first.correlation_ratio->by_chance, Fraction::of(1, 2));
  // The cut would part the two agencies with 1 point: {30, 50}, {100}.
  EXPECT_NEAR(second.correlation_ratio.value().eta_squared, 2400.0 / 2600, kTolerance);
}

TEST(EffectiveWeights, OfAnAreaAlikeForAllAreNothing) {
  const OneBlock year =
      year_of(two_lines("7", "3"), {{"1", "1.1"}, {"2.3", "1.1"}, {"6.9", "1.1"}, {"3", "1.1"}});
  const auto weights = effective_weights(year.scored(), 0);
  EXPECT_EQ(weights.areas[1].variance_share.value(), 0.0);
  EXPECT_EQ(weights.areas[1].correlation_ratio.value().eta_squared, 0.0);
  EXPECT_EQ(weights.areas[1].correlation_ratio->groups, 1U);
  EXPECT_EQ(weights.areas[1].correlation_ratio->by_chance, Fraction(0));
  EXPECT_NEAR(weights.areas[0].variance_share.value(), 1.0, kTolerance);
}

TEST(EffectiveWeights, OfAnAreaThatIsTheIndexAreOne) {
  SetText set;
  set.body = area("1", "10", judged("1.1", "10"));
  const OneBlock year = year_of(set, {{"1"}, {"1"}, {"9"}, {"9"}, {"9"}});
  const auto weights = effective_weights(year.scored(), 0);
  EXPECT_EQ(weights.areas[0].nominal_percent, Fraction(100));
  EXPECT_EQ(weights.areas[0].variance_share.value(), 1.0);
  EXPECT_EQ(weights.areas[0].correlation_ratio.value().eta_squared, 1.0);  // alike in each group
}

TEST(EffectiveWeights, AreNoneWhereNothingCanBeTold) {
  const OneBlock two = year_of(two_lines(), {{"2", "1"}, {"4", "1"}});
  const auto of_two = effective_weights(two.scored(), 0);
  EXPECT_EQ(of_two.agencies, 2U);
  EXPECT_EQ(of_two.areas[0].nominal_percent, Fraction(60));
  EXPECT_FALSE(of_two.areas[0].variance_share);
  EXPECT_FALSE(of_two.areas[0].correlation_ratio);
  // One index, by different areas.
  const OneBlock alike = year_of(two_lines(), {{"2", "3"}, {"3", "2"}, {"4", "1"}});
  const auto of_alike = effective_weights(alike.scored(), 0);
  EXPECT_EQ(of_alike.agencies, 3U);
  EXPECT_FALSE(of_alike.areas[0].variance_share);
  EXPECT_FALSE(of_alike.areas[1].correlation_ratio);
}

TEST(EffectiveWeights, CountAnAreaThatDoesNotApplyAsContributingNothing) {
  OneBlock year = year_of(two_lines(), {{"2", "1"}, {"4", "1"}, {"6", "4"}, {"3", "0"}});
  year.not_applicable("d", "2.1");
  const auto weights = effective_weights(year.scored(), 0);
  // Indices 30, 50, 100, 50; of the second area 10, 10, 40, 0. Means 57.5 and 15.
  EXPECT_NEAR(weights.areas[1].variance_share.value(),
              (27.5 * 5 + 7.5 * 5 + 42.5 * 25 + 7.5 * 15) / (756.25 + 56.25 + 1806.25 + 56.25),
              kTolerance);
  EXPECT_EQ(weights.areas[0].correlation_ratio.value().agencies, 4U);
  EXPECT_EQ(weights.areas[1].correlation_ratio.value().agencies, 3U);
}

TEST(EffectiveWeights, LeaveOutAgenciesThatAreNotRanked) {
  OneBlock year = year_of(two_lines(), {{"2", "1"}, {"4", "1"}, {"6", "4"}});
  const auto before = effective_weights(year.scored(), 0);
  year.add("x", AgencyStatus::unranked);
  year.appraise("x", "1.1", "1");
  year.add("y");
  year.not_applicable("y", "1.1");
  year.not_applicable("y", "2.1");
  const auto after = effective_weights(year.scored(), 0);
  EXPECT_EQ(after.agencies, 3U);
  EXPECT_EQ(*after.areas[0].variance_share, *before.areas[0].variance_share);
}

TEST(EffectiveWeights, OfExtrasAreARowOfTheirOwn) {
  SetText set = two_lines();
  set.more = "  clamp yes\n";
  set.body += "  bonus { cap 2\n" + judged("B.1", "2") + "}\n";
  OneBlock year = year_of(set, {{"2", "1"}, {"4", "1"}, {"6", "4"}});
  year.appraise("c", "B.1", "2");
  const auto weights = effective_weights(year.scored(), 0);
  EXPECT_EQ(weights.held, 1U);  // 120 %, held to 100
  // Indices 30, 50, 120: from their mean -110/3, -50/3, 160/3. The bonus: -20/3, -20/3, 40/3.
  EXPECT_NEAR(weights.extras_variance_share.value(),
              (110.0 * 20 + 50 * 20 + 160 * 40) / (110.0 * 110 + 50 * 50 + 160 * 160), kTolerance);
  EXPECT_NEAR(*weights.areas[0].variance_share + *weights.areas[1].variance_share +
                  *weights.extras_variance_share,
              1.0, kTolerance);
}

TEST(EffectiveWeights, AddUpToOneInRandomYears) {
  std::size_t looked_at = 0;
  for (const auto* policy : {"exclude", "full", "rescale_area"}) {
    test::Policies policies;
    policies.not_applicable = policy;
    const test::LevelSets sets(policies);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      test::Random random(seed);
      const Assessment year = test::random_year(random, sets);
      const auto scored = score(year, Stage::computed);
      if (!scored) continue;
      for (std::size_t block = 0; block < scored->blocks.size(); ++block) {
        const auto weights = effective_weights(*scored, block);
        if (!weights.areas[0].variance_share) continue;
        double sum = weights.extras_variance_share.value();
        for (const auto& each : weights.areas) sum += each.variance_share.value();
        EXPECT_NEAR(sum, 1.0, 1e-9) << policy << ", seed " << seed << ", block " << block;
        for (const auto& each : weights.areas) {
          if (!each.correlation_ratio) continue;
          EXPECT_GE(each.correlation_ratio->eta_squared, 0.0);
          EXPECT_LE(each.correlation_ratio->eta_squared, 1.0);
        }
        ++looked_at;
      }
    }
  }
  EXPECT_GT(looked_at, 20U);
}

std::vector<Fraction> numbers(const std::vector<std::int64_t>& values) {
  return {values.begin(), values.end()};
}

using Ends = std::vector<std::size_t>;

TEST(CorrelationRatio, CutsGroupsOfNearlyEqualSize) {
  EXPECT_EQ(group_ends(numbers({1, 2, 3})), (Ends{1, 3}));
  EXPECT_EQ(group_ends(numbers({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})), (Ends{3, 7, 11}));
  EXPECT_EQ(group_ends(numbers({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})),
            (Ends{4, 8, 12, 16}));
}

TEST(CorrelationRatio, NeverPartsEqualValues) {
  EXPECT_EQ(group_ends(numbers({5, 5, 5, 5, 5, 5, 5, 5, 5})), (Ends{9}));
  EXPECT_EQ(group_ends(numbers({5, 5, 5, 5, 5, 5, 5, 5, 6})), (Ends{8, 9}));
  EXPECT_EQ(group_ends(numbers({4, 5, 5, 5, 5, 5, 5, 5, 5})), (Ends{1, 9}));
  EXPECT_EQ(group_ends(numbers({1, 2, 2, 2, 5, 6, 7, 7, 9})), (Ends{4, 6, 9}));
  EXPECT_EQ(group_ends(numbers({1, 2, 2, 4, 5, 6, 6, 6, 9})), (Ends{3, 5, 9}));
}

// The mean over all the orders in which the same numbers may come: no order tells of another.
TEST(CorrelationRatio, IsOnAverageWhatChanceGives) {
  for (const auto& order : {numbers({1, 2, 3, 4, 5, 6}), numbers({1, 1, 1, 2, 3, 3})}) {
    std::vector<double> values = {1, 3, 4, 10, 20, 21};
    double sum = 0;
    int orders = 0;
    Fraction by_chance;
    do {
      const auto ratio = correlation_ratio(order, values);
      sum += ratio.value().eta_squared;
      by_chance = ratio->by_chance;
      ++orders;
    } while (std::next_permutation(values.begin(), values.end()));
    ASSERT_EQ(orders, 720);
    EXPECT_EQ(by_chance, Fraction::of(1, 5));
    EXPECT_NEAR(sum / orders, 0.2, kTolerance);
  }
}

TEST(CorrelationRatio, SeesWhatACorrelationDoesNot) {
  // Lowest and highest in the middle of the order: a correlation of 0.
  const auto order = numbers({1, 2, 3, 4, 5, 6, 7, 8, 9});
  const auto ratio = correlation_ratio(order, {5, 5, 5, 1, 1, 1, 5, 5, 5});
  EXPECT_NEAR(ratio.value().eta_squared, 1.0, kTolerance);
  EXPECT_FALSE(correlation_ratio(order, std::vector<double>(9, 0.1)));
}

TEST(ItemsAlike, AreThoseOnWhichAllHaveTheSame) {
  SetText set;
  set.total = "12";
  set.body =
      area("1", "8",
           judged("1.1", "2") + judged("1.2", "2") + judged("1.3", "2") + judged("1.4", "2")) +
      area("2", "4", judged("2.1", "4") + item("2.2", "0", "n count", "tracked { of n }"));
  OneBlock year(read(set));
  for (const auto* code : {"a", "b", "c"}) {
    year.add(code);
    year.appraise(code, "1.1", "1.5");
    year.appraise(code, "1.2", code == std::string("b") ? "1" : "2");
    year.appraise(code, "1.3", "1");
    year.appraise(code, "1.4", "1");
    year.not_applicable(code, "2.1");
  }
  year.not_applicable("b", "1.2");
  year.not_applicable("a", "1.3");
  year.not_applicable("b", "1.3");
  const auto found = items_alike(year.scored(), 0);
  ASSERT_EQ(found.alike.size(), 3U);
  EXPECT_EQ(found.alike[0].item, 0U);
  EXPECT_EQ(found.alike[0].agencies, 3U);
  EXPECT_EQ(to_string(found.alike[0].points), "1.5");
  EXPECT_EQ(to_string(found.alike[0].max), "2");
  EXPECT_EQ(found.alike[1].item, 1U);  // b, to which it does not apply, has no say
  EXPECT_EQ(found.alike[1].agencies, 2U);
  EXPECT_EQ(found.alike[2].item, 3U);
  EXPECT_EQ(found.of_one, std::vector<std::size_t>{2});
  EXPECT_EQ(found.of_none, std::vector<std::size_t>{4});
}

TEST(ItemsAlike, MissingIsZeroLikeAnyZero) {
  const OneBlock year = [] {
    OneBlock made(read(two_lines()));
    for (const auto* code : {"a", "b"}) made.add(code);
    made.appraise("a", "1.1", "0");
    made.appraise("a", "2.1", "4");
    return made;
  }();
  const auto found = items_alike(year.scored(), 0);
  ASSERT_EQ(found.alike.size(), 1U);
  EXPECT_EQ(found.alike[0].item, 0U);
  EXPECT_EQ(to_string(found.alike[0].points), "0");
}

}  // namespace
}  // namespace parindex
