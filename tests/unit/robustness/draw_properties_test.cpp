// What holds in every study: counts add up, and neither threads, shards nor instruction sets show.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "parindex/robustness.hpp"
#include "planning/random_year.hpp"
#include "support/random.hpp"
#include "support/temp_folder.hpp"

namespace parindex {
namespace {

using Source = UncertaintySource;

const std::vector<Source> kEverySource = {Source::weights,  Source::areas,
                                          Source::survey,   Source::judgement,
                                          Source::rounding, Source::applicability};

// A random year with its ranking; some random years cannot be scored and are drawn again.
struct RankedYear {
  RankedYear(const test::Policies& policies, std::uint64_t seed) : sets(policies) {
    test::Random random(seed);
    do {
      year = test::random_year(random, sets);
      auto result = score(year, Stage::final);
      if (result) scored = std::move(*result);
    } while (scored.assessment == nullptr);
    scored.assessment = &year;
    ranking = rank(scored);
  }
  RankedYear(const RankedYear&) = delete;
  RankedYear& operator=(const RankedYear&) = delete;

  RobustnessStudy study(const RobustnessOptions& options) const {
    auto result = RobustnessStudy::prepare(ranking, options);
    if (!result) throw std::runtime_error("no study" + test::shown(result.diagnostics));
    return *result;
  }

  test::LevelSets sets;
  Assessment year{"sample", 2022};
  Scored scored;
  Ranking ranking;
};

const test::Policies kDecided = {"rescale_area", "decided", "exact", "item 2  index 2", "no", true};
const test::Policies kPublished = {"exclude", "dense", "published", "item 2  index 0", "yes", true};

void expect_counts_add_up(const RankDraws& draws) {
  const std::uint64_t evaluated = draws.draws - draws.failed;
  for (const auto& row : draws.rows) {
    EXPECT_EQ(row.ranks.total(), evaluated);
    EXPECT_EQ(row.indices.total(), evaluated);
    EXPECT_LE(row.same_band, evaluated);
    EXPECT_GE(row.ranks.lowest(), 1);
    EXPECT_LE(row.ranks.highest(), static_cast<std::int64_t>(draws.rows.size()));
  }
  for (const auto& pair : draws.pairs) EXPECT_LE(pair.holds + pair.ties, evaluated);
}

TEST(DrawProperties, CountsAddUp) {
  for (const auto& policies : {kDecided, kPublished}) {
    const RankedYear year(policies, 3);
    const auto counts = year.study({kEverySource}).draw({.draws = 500});
    EXPECT_EQ(counts.drawn(), 500U);
    EXPECT_TRUE(counts.is_complete());
    for (const auto& block : counts.blocks) {
      EXPECT_EQ(block.draws, 500U);
      expect_counts_add_up(block);
    }
  }
}

TEST(DrawProperties, WithoutSpreadEveryDrawIsToday) {
  for (const auto& policies : {kDecided, kPublished}) {
    const RankedYear year(policies, 4);
    const auto study = year.study({{Source::weights, Source::areas}, WeightShape::uniform, 0});
    const auto counts = study.draw({.draws = 100});
    const Robustness result = study.summarize(counts);
    for (const auto& block : result.blocks) {
      for (const auto& agency : block.agencies) {
        EXPECT_EQ(agency.draws->ranks.count(*agency.today->rank), 100U);
        EXPECT_EQ(agency.draws->same_band, agency.today->band ? 100U : 0U);
        EXPECT_EQ(agency.draws->index_sum, 100 * agency.today->score->index->rounded(6)->micros());
        ASSERT_TRUE(agency.spread);
        EXPECT_EQ(agency.spread->index_mean, agency.today->index_text);
        EXPECT_EQ(agency.spread->index_median, agency.today->index_text);
        EXPECT_EQ(agency.spread->share_same_rank, "1.000000");
      }
      EXPECT_EQ(block.mean_rank_change, "0.000000");
    }
  }
}

// ---- of matrices

CompositeIndex random_index(test::Random& random, std::size_t rows, std::size_t items) {
  CompositeIndex index;
  index.points = PointsMatrix(rows, items);
  index.max = PointsMatrix(rows, items);
  for (std::size_t i = 0; i < items; ++i) {
    index.area_of_item.push_back(i % 3);
    const std::int64_t max = random.between(100, 1000);
    for (std::size_t row = 0; row < rows; ++row) {
      index.max(row, i) = max;
      index.points(row, i) = random.between(0, max);
    }
  }
  return index;
}

// Row 1 has at least row 0's points on every item and more on one.
TEST(DrawProperties, ADominatedRowNeverRanksAboveItsDominator) {
  test::Random random(6);
  for (const auto shape : {WeightShape::uniform, WeightShape::dirichlet}) {
    for (int round = 0; round < 10; ++round) {
      auto index = random_index(random, 8, 7);
      for (std::size_t i = 0; i < 7; ++i) {
        index.points(1, i) = index.points(0, i);
        if (random.one_in(3)) index.points(1, i) = index.max(1, i);
      }
      index.points(1, 3) = index.points(0, 3) = 50;
      index.points(1, 3) += random.between(1, 5);
      const WeightVariation vary{round % 3 != 0, round % 3 != 1, shape, 1};
      for (std::uint32_t draw = 1; draw <= 100; ++draw) {
        const auto one = draw_ranks(index, vary, {.draws = 100, .shard = draw, .shards = 100});
        if (one->failed > 0) continue;
        ASSERT_GE(one->rows[0].ranks.lowest(), one->rows[1].ranks.lowest());
        ASSERT_GE(one->rows[1].index_sum, one->rows[0].index_sum);
      }
    }
  }
}

// Points without a common divisor do not tie.
TEST(DrawProperties, WithoutTiesEveryRankOccursOnceADraw) {
  test::Random random(7);
  const auto draws = draw_ranks(random_index(random, 35, 20), {}, {.draws = 2000});
  for (std::int64_t rank = 1; rank <= 35; ++rank) {
    std::uint64_t times = 0;
    for (const auto& row : draws->rows) times += row.ranks.count(rank);
    EXPECT_EQ(times, 2000U) << rank;
  }
  for (const auto& pair : draws->pairs) EXPECT_EQ(pair.ties, 0U);
}

// What holds, what ties and what is turned round: all draws; row order is of no account.
TEST(DrawProperties, APairHoldsTiesOrIsTurnedRound) {
  test::Random random(8);
  for (int round = 0; round < 20; ++round) {
    auto index = random_index(random, 2, 4);
    index.decide_on = DecideOn::published;
    index.decimals = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      index.points(1, i) = std::min(index.max(1, i), index.points(0, i) + random.between(0, 9));
    }
    auto turned = index;
    for (std::size_t i = 0; i < 4; ++i) {
      turned.points(0, i) = index.points(1, i);
      turned.points(1, i) = index.points(0, i);
    }
    const auto draws = draw_ranks(index, {.spread = 1}, {.draws = 300});
    const auto other = draw_ranks(turned, {.spread = 1}, {.draws = 300});
    EXPECT_EQ(draws->rows[0], other->rows[1]);
    EXPECT_EQ(draws->rows[1], other->rows[0]);
    const PairDraws& pair = draws->pairs[0];
    const std::uint64_t below_first = draws->rows[pair.below].ranks.count(1) - pair.ties;
    EXPECT_EQ(pair.holds + pair.ties + below_first, 300U - draws->failed);
  }
}

TEST(DrawProperties, MemoryDoesNotGrowWithDraws) {
  test::Random random(9);
  const auto index = random_index(random, 10, 12);
  const auto size_of = [&](std::uint64_t count) {
    std::size_t values = 0;
    const auto draws = draw_ranks(index, {}, {.draws = count});
    for (const auto& row : draws->rows) {
      values += static_cast<std::size_t>(row.ranks.highest() - row.ranks.lowest() + 1);
      values += static_cast<std::size_t>(row.indices.highest() - row.indices.lowest() + 1);
    }
    return values;
  };
  EXPECT_LT(size_of(100'000), 3 * size_of(1'000));
}

// ---- the same counts, however they are drawn

TEST(DrawProperties, ThreadsAndInstructionSetsDoNotShow) {
  const RankedYear year(kDecided, 11);
  const auto study = year.study({kEverySource});
  const auto alone = study.draw({.draws = 2000, .threads = 1});
  for (const int threads : {0, 2, 5}) {
    EXPECT_EQ(study.draw({.draws = 2000, .threads = threads}), alone);
  }
  for (const auto instructions :
       {InstructionSet::baseline, InstructionSet::avx2, InstructionSet::avx512}) {
    if (!is_available(instructions)) continue;
    EXPECT_EQ(study.draw({.draws = 2000, .instructions = instructions}), alone);
  }
  const auto other = study.draw({.draws = 2000, .seed = 2});
  EXPECT_EQ(other.study, alone.study);
  EXPECT_NE(other.blocks, alone.blocks);
}

TEST(DrawProperties, InstructionSetsDoNotShowInAnyShape) {
  test::Random random(12);
  for (const std::size_t rows : {1U, 2U, 13U, 51U, 200U, 700U}) {
    const auto index = random_index(random, rows, 7);
    const WeightVariation vary{true, true};
    const auto expected =
        draw_ranks(index, vary, {.draws = 401, .instructions = InstructionSet::baseline});
    for (const auto instructions : {InstructionSet::avx2, InstructionSet::avx512}) {
      if (!is_available(instructions)) continue;
      const auto drawn = draw_ranks(index, vary, {.draws = 401, .instructions = instructions});
      EXPECT_EQ(*drawn, *expected) << rows;
    }
  }
}

TEST(DrawProperties, ShardsMakeUpTheWhole) {
  const RankedYear year(kPublished, 13);
  const auto study = year.study({kEverySource, WeightShape::dirichlet});
  const auto whole = study.draw({.draws = 1001, .seed = 9});
  const test::TempFolder folder;
  for (const std::uint32_t shards : {1U, 3U, 7U}) {
    std::vector<std::string> paths;
    for (std::uint32_t shard = shards; shard >= 1; --shard) {
      const auto part = study.draw({.draws = 1001, .seed = 9, .shard = shard, .shards = shards});
      const std::string name = std::to_string(shards) + "-" + std::to_string(shard) + ".csv";
      folder.write(name, robustness_part_text(part));
      paths.push_back(folder.path(name));
    }
    const auto merged = merge_robustness_parts(paths);
    EXPECT_EQ(test::codes(merged.diagnostics), "");
    ASSERT_TRUE(merged);
    EXPECT_EQ(*merged, whole);
    EXPECT_TRUE(study.is_of(*merged));
  }
}

TEST(DrawProperties, MoreShardsThanDrawsLeaveSomeEmpty) {
  const DrawOptions options{.draws = 2, .shard = 1, .shards = 3};
  EXPECT_EQ(span_of(options), (DrawSpan{0, 0}));
  const RankedYear year(kPublished, 14);
  const auto study = year.study({});
  const auto part = study.draw(options);
  EXPECT_EQ(part.drawn(), 0U);
  EXPECT_TRUE(part.spans.empty());
  const Robustness result = study.summarize(part);
  for (const auto& block : result.blocks) {
    for (const auto& agency : block.agencies) EXPECT_FALSE(agency.spread);
  }
}

// A study of `count` draws stops early; as a study of so many draws that it is a shard of.
TEST(DrawProperties, AStopLeavesTheFirstDraws) {
  const RankedYear year(kDecided, 15);
  const auto study = year.study({{Source::weights, Source::judgement}});
  for (const int threads : {1, 2}) {
    int calls = 0;
    DrawOptions options{.draws = 50'000, .threads = threads};
    options.progress = [&](const DrawProgress& progress) {
      EXPECT_EQ(progress.total, 50'000U);
      EXPECT_LE(progress.done, progress.total);
      return ++calls < 3;
    };
    const auto stopped = study.draw(options);
    EXPECT_FALSE(stopped.is_complete());
    EXPECT_EQ(stopped.draws, 50'000U);
    ASSERT_EQ(stopped.spans.size(), 1U);
    EXPECT_EQ(stopped.spans[0].first, 0U);
    EXPECT_GT(stopped.drawn(), 0U);
    const auto fewer = study.draw({.draws = stopped.drawn()});
    EXPECT_EQ(stopped.blocks, fewer.blocks);
    EXPECT_EQ(stopped.study, fewer.study);
  }
}

TEST(DrawProperties, ProgressReachesTheEnd) {
  const RankedYear year(kDecided, 16);
  const auto study = year.study({});
  DrawOptions options{.draws = 3000, .shard = 2, .shards = 2};
  std::vector<std::uint64_t> done;
  options.progress = [&](const DrawProgress& progress) {
    EXPECT_EQ(progress.total, 1500U);
    done.push_back(progress.done);
    return true;
  };
  EXPECT_EQ(study.draw(options).drawn(), 1500U);
  ASSERT_FALSE(done.empty());
  EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
  EXPECT_EQ(done.back(), 1500U);
}

}  // namespace
}  // namespace parindex
