// In every drawn assessment the parts make the whole, to the last unit of 10^-6 points.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

#include "properties/generated_year.hpp"

namespace parindex {
namespace {

using test::OneBlock;
using test::Random;

std::int64_t sum_of_row(const PointsMatrix& matrix, std::size_t row) {
  std::int64_t sum = 0;
  for (std::size_t column = 0; column < matrix.columns(); ++column) sum += matrix(row, column);
  return sum;
}

void expect_sums(const OneBlock& year, Stage stage, const std::string& what) {
  const auto scored = year.scored(stage);
  const auto& block = scored.blocks[0];
  const auto& set = year.set();
  const bool rescales = set.not_applicable == NotApplicable::rescale_area;
  for (std::size_t row = 0; row < block.agencies.size(); ++row) {
    const auto& agency = block.agencies[row];
    std::int64_t area_points = 0;
    std::int64_t area_max = 0;
    std::vector<std::int64_t> by_area(set.areas.size(), 0);
    std::vector<std::int64_t> max_by_area(set.areas.size(), 0);
    for (std::size_t i = 0; i < set.scored_item_count; ++i) {
      const auto& score = agency.items[i];
      const auto area = *set.all_items[i]->area;
      by_area[area] += score.points.micros();
      max_by_area[area] += score.max.micros();
      EXPECT_EQ(block.points(row, i), score.points.micros());
      EXPECT_LE(score.points, score.max) << what;
      EXPECT_GE(score.points, Points()) << what;
      EXPECT_LE(score.points.decimals(), set.item_decimals) << what;
      if (score.state == State::left_out) {
        EXPECT_EQ(score.max, Points());
      }
      if (score.state == State::scored || score.state == State::missing) {
        EXPECT_EQ(score.max, set.all_items[i]->max) << what;
      }
    }
    for (std::size_t k = 0; k < set.areas.size(); ++k) {
      area_points += block.area_points(row, k);
      area_max += block.area_max(row, k);
      EXPECT_LE(block.area_points(row, k), block.area_max(row, k)) << what;
      if (rescales) continue;
      EXPECT_EQ(block.area_points(row, k), by_area[k]) << what;
      EXPECT_EQ(block.area_max(row, k), max_by_area[k]) << what;
    }
    EXPECT_EQ(agency.points.micros(), area_points) << what;
    EXPECT_EQ(agency.applicable_max.micros(), area_max) << what;
    EXPECT_EQ(agency.index.has_value(), area_max > 0) << what;
    EXPECT_EQ((agency.appraised_points + agency.survey_points).micros(),
              sum_of_row(block.points, row));
    EXPECT_EQ((agency.appraised_max + agency.survey_max).micros(), sum_of_row(block.max, row));
    if (!agency.index) continue;
    const Fraction earned(std::max(Points(), agency.points + agency.bonus - agency.penalty));
    EXPECT_EQ(*agency.index * Fraction(agency.applicable_max), earned * Fraction(100)) << what;
  }
}

TEST(Sums, OfItemsAreasAndTotalAgree) {
  Random random(51);
  int years = 0;
  for (const std::string policy : {"exclude", "full", "rescale_area"}) {
    for (const bool extras : {false, true}) {
      const auto set = test::read(test::set_of_every_rule(policy, extras));
      for (int round = 0; round < 12 && !HasFailure(); ++round, ++years) {
        OneBlock year(set);
        for (std::size_t i = 0; i < 12; ++i) test::add_drawn_agency(year, random, i, extras);
        for (const auto stage : {Stage::self, Stage::computed, Stage::final}) {
          expect_sums(year, stage, policy + ", stage " + std::to_string(static_cast<int>(stage)));
        }
      }
    }
  }
  EXPECT_EQ(years, 72);
}

// The draws are worth drawing: they reach every state and both kinds of index.
TEST(Sums, TheDrawnYearsReachEveryState) {
  Random random(52);
  OneBlock year(test::read(test::set_of_every_rule("exclude")));
  for (std::size_t i = 0; i < 200; ++i) test::add_drawn_agency(year, random, i, false);
  std::array<int, 4> seen{};
  for (const auto stage : {Stage::self, Stage::final}) {
    const auto scored = year.scored(stage);
    for (const auto& agency : scored.blocks[0].agencies) {
      for (const auto& score : agency.items) ++seen[static_cast<std::size_t>(score.state)];
    }
  }
  for (const int count : seen) EXPECT_GT(count, 20);
}

}  // namespace
}  // namespace parindex
