// In every drawn assessment gaps and sheets add up at every level, to the last unit of 10^-6
// points.
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "parindex/gaps.hpp"
#include "parindex/sheet.hpp"
#include "properties/generated_year.hpp"

namespace parindex {
namespace {

using test::OneBlock;
using test::Random;

// Claims, rounds, corrections and queries on top of what a drawn agency has.
void add_process(OneBlock& year, Random& random, std::size_t number) {
  const std::string code = test::agency_name(number);
  const auto quarters = [&random](std::int64_t most) {
    return to_string(Points::from_micros(random.between(0, 4 * most) * 250'000), 2);
  };
  const std::pair<const char*, std::int64_t> lines[] = {{"1.1", 5}, {"1.2", 4}, {"1.4", 5},
                                                        {"2.1", 3}, {"2.2", 3}, {"2.4", 4}};
  for (const auto& [id, most] : lines) {
    if (!random.one_in(3)) year.claim(code, id, quarters(most));
    if (random.one_in(4)) year.decide(code, id, DecisionKind::query, 1);
    if (random.one_in(4)) year.appraise(code, id, quarters(most), 3);
  }
  if (random.one_in(3)) year.correct(code, "issued_on", "2022-02-20", 1);
  if (random.one_in(3)) year.correct(code, "reports", std::to_string(random.between(0, 6)), 2);
}

void expect_gaps_add_up(const OneBlock& year, const std::string& what) {
  const auto found = find_gaps(year.year);
  ASSERT_TRUE(found) << what;
  const auto& block = found->blocks[0];
  const auto& set = year.set();
  GapSums whole;
  std::vector<GapSums> whole_areas(set.areas.size());
  for (const auto& agency : block.agencies) {
    GapSums of_areas;
    std::vector<GapSums> areas(set.areas.size());
    Points differences;
    for (const auto& gap : agency.items) {
      const Item& item = *set.all_items[gap.item];
      EXPECT_EQ(gap.lost.total(), item.area ? gap.final.max - gap.final.points : Points()) << what;
      for (const auto lost : {gap.lost.missing, gap.lost.late, gap.lost.survey, gap.lost.rule}) {
        EXPECT_GE(lost, Points()) << what;
      }
      EXPECT_TRUE(gap.lost.survey == Points() || gap.is_survey) << what;
      EXPECT_TRUE(gap.lost.missing == Points() || gap.final.state == State::missing) << what;
      if (!item.area) continue;
      differences += gap.difference();
      auto& sums = areas[*item.area];
      sums.lost += gap.lost;
      (gap.is_survey ? sums.survey_max : sums.max) += gap.final.max;
      (gap.is_survey ? sums.survey : sums.final) += gap.final.points;
      if (gap.is_survey) continue;
      const bool applies = gap.final.state != State::not_applicable;
      sums.computed += gap.computed.points;
      if (gap.is_claimed) sums.self += gap.self.points;
      if (gap.is_claimed) sums.final_of_self += gap.final.points;
      if (gap.is_decided || !applies) sums.first += gap.first.points;
      sums.lines += applies ? 1 : 0;
      sums.claimed += gap.is_claimed ? 1 : 0;
      sums.decided += applies && gap.is_decided ? 1 : 0;
    }
    for (std::size_t k = 0; k < areas.size(); ++k) {
      EXPECT_EQ(agency.areas[k].sums, areas[k]) << what;
      of_areas += areas[k];
      whole_areas[k] += areas[k];
    }
    EXPECT_EQ(agency.sums, of_areas) << what;
    EXPECT_EQ(agency.sums.difference(), differences) << what;
    EXPECT_EQ(agency.sums.lost.total(),
              of_areas.max + of_areas.survey_max - of_areas.final - of_areas.survey)
        << what;
    whole += of_areas;
  }
  EXPECT_EQ(block.sums, whole) << what;
  for (std::size_t k = 0; k < whole_areas.size(); ++k) {
    EXPECT_EQ(block.areas[k].sums, whole_areas[k]) << what;
  }
}

SheetSums sum_of(const std::vector<SheetLine>& lines) {
  SheetSums sums;
  for (const auto& line : lines) sums += line.sums;
  return sums;
}

void expect_sheets_add_up(const OneBlock& year, Stage stage, const std::string& what) {
  const auto scored = year.scored(stage);
  const auto self = year.scored(Stage::self);
  const auto ranking = rank(scored);
  for (const auto& row : ranking.blocks[0].rows) {
    const Sheet sheet = sheet_of(ranking, self, row.agency);
    SheetSums whole;
    for (const auto& area : sheet.areas) {
      SheetSums of_area;
      for (const auto& criterion : area.criteria) {
        EXPECT_EQ(criterion.sums, sum_of(criterion.lines)) << what;
        of_area += criterion.sums;
      }
      EXPECT_EQ(area.sums, of_area) << what;
      EXPECT_EQ(area.sums.points, area.sums.appraised + area.sums.unsettled + area.sums.survey)
          << what;
      whole += of_area;
    }
    whole += sheet.rescaling;
    EXPECT_EQ(sheet.sums, whole) << what;
    SheetSums parts = sheet.claimed_part;
    parts += sheet.survey_part;
    parts += sheet.rescaling;
    EXPECT_EQ(sheet.sums, parts) << what;
    EXPECT_EQ(sheet.sums.points, row.score->points) << what;
    EXPECT_EQ(sheet.sums.max, row.score->applicable_max) << what;
    EXPECT_EQ(sheet.claimed_part.points, row.score->appraised_points) << what;
    EXPECT_EQ(sheet.survey_part.max, row.score->survey_max) << what;
    EXPECT_EQ(sheet.sums.missing_lines, row.score->missing.size()) << what;
  }
}

TEST(ProcessSums, GapsAndSheetsAddUpAtEveryLevel) {
  Random random(81);
  for (const std::string policy : {"exclude", "full", "rescale_area"}) {
    for (const bool extras : {false, true}) {
      const auto set = test::read(test::set_of_every_rule(policy, extras));
      for (int round = 0; round < 8 && !HasFailure(); ++round) {
        OneBlock year(set);
        for (std::size_t i = 0; i < 8; ++i) {
          test::add_drawn_agency(year, random, i, extras);
          add_process(year, random, i);
        }
        expect_gaps_add_up(year, policy);
        for (const auto stage : {Stage::self, Stage::computed, Stage::final}) {
          expect_sheets_add_up(year, stage, policy);
        }
      }
    }
  }
}

// The draws are worth drawing: every cause of a loss and gaps of both signs occur.
TEST(ProcessSums, TheDrawnYearsHaveEveryCause) {
  Random random(82);
  OneBlock year(test::read(test::set_of_every_rule("exclude")));
  for (std::size_t i = 0; i < 100; ++i) {
    test::add_drawn_agency(year, random, i, false);
    add_process(year, random, i);
  }
  const auto found = find_gaps(year.year);
  std::array<int, 5> seen{};
  for (const auto& agency : found->blocks[0].agencies) {
    for (const auto& gap : agency.items) {
      seen[0] += gap.lost.missing > Points();
      seen[1] += gap.lost.late > Points();
      seen[2] += gap.lost.rule > Points();
      seen[3] += gap.difference() > Points();
      seen[4] += gap.difference() < Points();
    }
  }
  for (const int count : seen) EXPECT_GT(count, 20);
}

}  // namespace
}  // namespace parindex
