// A draw is what the official engine would say: its factors, points and answers are put into the
// assessment as a what-if would, which is then scored and ranked like any other.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "parindex/robustness.hpp"
#include "parindex/what_if.hpp"
#include "planning/random_year.hpp"
#include "robustness/draw_factors.hpp"
#include "robustness/random_stream.hpp"
#include "robustness/variates.hpp"

namespace parindex {
namespace {

using Source = UncertaintySource;

constexpr std::uint64_t kDraws = 1'000'003;  // every draw is a shard of its own

bool varies(const BlockRobustness& block, Source source) {
  return std::any_of(block.sources.begin(), block.sources.end(), [&](const auto& found) {
    return found.source == source && found.unvarying == Unvarying::no;
  });
}

// Factors of the block's items in a draw, in units of 2^-20.
std::vector<std::int64_t> factors_of(const CriteriaSet& set, const BlockRobustness& block,
                                     const RobustnessOptions& options, std::uint64_t seed,
                                     std::uint64_t draw) {
  const bool items = varies(block, Source::weights);
  const bool areas = varies(block, Source::areas);
  std::vector<std::int64_t> factors(set.scored_item_count, kFactorOne);
  if (options.shape == WeightShape::dirichlet) {
    RankingModel model;
    model.items = set.scored_item_count;
    model.areas = set.areas.size();
    for (std::size_t i = 0; i < model.items; ++i) {
      model.area_of_item.push_back(*set.all_items[i]->area);
      model.weights.push_back(set.all_items[i]->max.micros());
    }
    std::vector<double> drawn(model.items * kDrawPadding);
    DrawFactors(model, {items, areas, options.shape, options.spread})
        .draw(InstructionSet::baseline, seed, draw, kDrawPadding, drawn.data());
    for (std::size_t i = 0; i < model.items; ++i) {
      factors[i] = static_cast<std::int64_t>(drawn[i * kDrawPadding]);
    }
    return factors;
  }
  const std::int64_t spread =
      (options.spread * Fraction(kFactorOne)).rounded(0)->micros() / Points::kMicrosPerPoint;
  const EvenFactor even{kFactorOne - spread, static_cast<std::uint64_t>(2 * spread + 1)};
  for (std::size_t i = 0; i < factors.size(); ++i) {
    const auto area = *set.all_items[i]->area;
    if (items) factors[i] = even.of(RandomStream::word_at(seed, kItemStream, draw, 0, i));
    if (!areas) continue;
    const std::int64_t of_area = even.of(RandomStream::word_at(seed, kAreaStream, draw, 0, area));
    factors[i] = (factors[i] * of_area + kFactorOne / 2) / kFactorOne;
  }
  return factors;
}

// The policies that the draw chooses, and its factors.
std::shared_ptr<const CriteriaSet> drawn_set(const CriteriaSet& set, const BlockRobustness& block,
                                             const RobustnessOptions& options, std::uint64_t seed,
                                             std::uint64_t draw) {
  CriteriaSet copy = copy_of(set);
  if (varies(block, Source::applicability)) {
    std::vector<NotApplicable> policies = {set.not_applicable};
    for (const auto policy :
         {NotApplicable::exclude, NotApplicable::full, NotApplicable::rescale_area}) {
      if (policy != set.not_applicable) policies.push_back(policy);
    }
    copy.not_applicable = policies[RandomStream(seed, kApplicabilityStream, draw, 0).below(3)];
  }
  if (varies(block, Source::rounding)) {
    const auto choice = RandomStream(seed, kRoundingStream, draw, 0).below(4);
    if (choice >= 2) copy.item_decimals = 6;
    if (choice % 2 == 1) {
      copy.decide_on = set.decide_on == DecideOn::exact ? DecideOn::published : DecideOn::exact;
    }
  }
  const auto factors = factors_of(set, block, options, seed, draw);
  std::size_t i = 0;
  for (auto& area : copy.areas) {
    for (auto& criterion : area.criteria) {
      for (auto& item : criterion.items) item.factor = Fraction::of(factors.at(i++), kFactorOne);
    }
  }
  EXPECT_EQ(i, factors.size());
  auto finished = finish(std::move(copy));
  if (!finished) throw std::runtime_error("no sound set" + test::shown(finished.diagnostics));
  return *finished;
}

// Judged lines a step up or down, surveys answered anew.
void add_changes(const Assessment& year, const BlockScore& score, const BlockRobustness& block,
                 std::uint64_t seed, std::uint64_t draw, std::vector<Change>& changes) {
  const CriteriaSet& set = *year.blocks()[score.block].set;
  for (const auto& agency : score.agencies) {
    for (std::size_t i = 0; i < set.scored_item_count; ++i) {
      const Item& item = *set.all_items[i];
      const ItemScore& line = agency.items[i];
      const auto stream_line = static_cast<std::uint32_t>(agency.agency * set.all_items.size() + i);
      if (varies(block, Source::judgement) && is_judgement(item.rule) &&
          line.state == State::scored) {
        RandomStream stream(seed, kJudgementStream, draw, stream_line);
        const Points step = std::get<JudgementRule>(item.rule).step;
        const auto choice = stream.below(3);
        Points points = line.points;
        if (choice == 0) points = std::max(points - step, Points());
        if (choice == 2) points = std::min(points + step, item.max);
        changes.push_back(PointsChange{agency.agency, i, points});
      }
      if (!varies(block, Source::survey) || !is_survey(item.rule) || line.basis != Basis::rule) {
        continue;
      }
      std::vector<std::size_t> options;
      std::vector<std::int64_t> answers;
      std::int64_t total = 0;
      for (const auto& answer : year.records(agency.agency).surveys) {
        if (answer.item != i) continue;
        options.push_back(answer.option);
        answers.push_back(answer.count);
        total += answer.count;
      }
      RandomStream stream(seed, kSurveyStream, draw, stream_line);
      multinomial(stream, total, answers, answers);
      for (std::size_t k = 0; k < options.size(); ++k) {
        changes.push_back(AnswerChange{agency.agency, i, options[k], answers[k]});
      }
    }
  }
}

struct Seen {
  std::size_t rows = 0, moved = 0, failed = 0, band_changes = 0, ties = 0, changes = 0;
};

// Rows of the official ranking of a draw against what the draw counted.
void expect_same(const BlockRobustness& drawn, const BlockRanking& official, const CriteriaSet& set,
                 const std::string& where, Seen& seen) {
  std::map<std::size_t, const RankedAgency*> rows;
  std::size_t ranked = 0;
  for (const auto& row : official.rows) {
    rows[row.agency] = &row;
    ranked += row.rank.has_value();
  }
  bool fails = false;
  std::size_t of_today = 0;
  for (const auto& agency : drawn.agencies) {
    const bool has_index = rows.at(agency.agency)->rank.has_value();
    fails |= !has_index;
    of_today += has_index;
    EXPECT_EQ(agency.draws->failed, has_index ? 0U : 1U) << where;
  }
  ASSERT_EQ(drawn.draws, 1U);
  EXPECT_EQ(drawn.failed, fails ? 1U : 0U) << where;
  if (ranked != of_today) return;  // an agency that is not ranked today takes part in this one
  const int decimals = std::min(set.index_decimals, 3);
  for (const auto& agency : drawn.agencies) {
    if (fails) {
      EXPECT_TRUE(agency.draws->ranks.is_empty() && agency.draws->indices.is_empty()) << where;
      EXPECT_EQ(agency.draws->index_sum, 0) << where;
      ++seen.failed;
      continue;
    }
    const RankedAgency& row = *rows.at(agency.agency);
    const auto what = where + ", agency " + std::to_string(agency.agency) + ", index " +
                      row.score->index->to_string();
    ASSERT_EQ(agency.draws->ranks.total(), 1U) << what;
    EXPECT_EQ(agency.draws->ranks.lowest(), *row.rank) << what;
    EXPECT_EQ(agency.draws->indices.lowest(),
              row.score->index->rounded(decimals)->micros() / power_of_ten(6 - decimals))
        << what;
    EXPECT_EQ(agency.draws->index_sum, row.score->index->rounded(6)->micros()) << what;
    const bool keeps = agency.today->band && agency.today->band == row.band;
    EXPECT_EQ(agency.draws->same_band, keeps ? 1U : 0U) << what;
    ++seen.rows;
    seen.moved += *row.rank != agency.today->rank;
    seen.band_changes += !keeps;
    seen.ties += row.is_tied;
  }
}

void expect_draws_are_scores(const Assessment& year, Stage stage, const RobustnessOptions& options,
                             std::uint64_t seed, int draws, Seen& seen) {
  const auto scored = score(year, stage);
  ASSERT_TRUE(scored);
  const Ranking ranking = rank(*scored);
  const auto study = RobustnessStudy::prepare(ranking, options);
  ASSERT_TRUE(study) << test::shown(study.diagnostics);
  for (int i = 0; i < draws; ++i) {
    const auto draw = (seed * 7919 + static_cast<std::uint64_t>(i) * 104'729) % kDraws;
    DrawOptions one{kDraws, seed, static_cast<std::uint32_t>(draw + 1), kDraws};
    const auto counts = study->draw(one);
    ASSERT_EQ(counts.spans, (std::vector<DrawSpan>{{draw, draw + 1}}));
    const Robustness result = study->summarize(counts);
    Assessment changed = year;
    std::vector<Change> changes;
    for (const auto& block : result.blocks) {
      changed.replace_set(block.block,
                          drawn_set(*year.blocks()[block.block].set, block, options, seed, draw));
      add_changes(year, scored->blocks[block.block], block, seed, draw, changes);
    }
    seen.changes += changes.size();
    auto session = WhatIf::begin(std::move(changed), stage);
    ASSERT_TRUE(session) << test::shown(session.diagnostics);
    if (!changes.empty()) {
      const auto applied = session->apply(changes);
      ASSERT_TRUE(applied) << test::shown(applied.diagnostics);
    }
    const Ranking official = session->ranking();
    for (const auto& block : result.blocks) {
      expect_same(block, official.blocks[block.block], *year.blocks()[block.block].set,
                  "seed " + std::to_string(seed) + ", draw " + std::to_string(draw) + ", block " +
                      std::to_string(block.block),
                  seen);
    }
  }
}

Assessment sound_year(const test::LevelSets& sets, Stage stage, std::uint64_t seed) {
  test::Random random(seed);
  while (true) {
    Assessment year = test::random_year(random, sets);
    if (score(year, stage)) return year;
  }
}

const test::Policies kPolicies[] = {
    {"exclude", "competition", "exact", "item 2  index 2", "no", true},
    {"full", "dense", "published", "item 2  index 0", "yes", false},
    {"rescale_area", "decided", "exact", "item 3  index 2", "yes", true},
    {"rescale_area", "competition", "published", "item 2  index 1", "no", true},
    {"exclude", "decided", "published", "item 2  index 5", "yes", true},
    {"full", "decided", "published", "item 2  index 0", "no", true},
};

Seen expect_all(const RobustnessOptions& options, int draws, std::uint64_t seed) {
  Seen seen;
  const Stage stages[] = {Stage::final, Stage::computed, Stage::self};
  for (const auto& policies : kPolicies) {
    const test::LevelSets sets(policies);
    const Stage stage = stages[seed % 3];
    ++seed;
    expect_draws_are_scores(sound_year(sets, stage, seed), stage, options, seed, draws, seen);
  }
  EXPECT_GT(seen.rows, 100U);
  return seen;
}

TEST(DrawsAreScores, OfWeights) {
  const Seen seen = expect_all({{Source::weights}}, 6, 100);
  EXPECT_GT(seen.moved, 20U);
  EXPECT_GT(seen.ties, 20U);
}

TEST(DrawsAreScores, OfWeightsAllTheWayToNothing) {
  const Seen seen = expect_all({{Source::weights}, WeightShape::uniform, 1}, 6, 200);
  EXPECT_GT(seen.moved, 50U);
  EXPECT_GT(seen.band_changes, 20U);
}

TEST(DrawsAreScores, OfAreas) { expect_all({{Source::areas}}, 6, 300); }

TEST(DrawsAreScores, OfWeightsAndAreas) {
  expect_all({{Source::weights, Source::areas}, WeightShape::uniform, Fraction::of(1, 3)}, 6, 400);
}

TEST(DrawsAreScores, OfDirichletWeights) {
  expect_all({{Source::areas, Source::weights}, WeightShape::dirichlet, Fraction::of(1, 2)}, 6,
             500);
  expect_all({{Source::weights}, WeightShape::dirichlet, 1}, 4, 550);
}

TEST(DrawsAreScores, OfSurveys) { EXPECT_GT(expect_all({{Source::survey}}, 6, 601).changes, 100U); }

TEST(DrawsAreScores, OfJudgements) {
  EXPECT_GT(expect_all({{Source::judgement}}, 6, 700).changes, 100U);
}

TEST(DrawsAreScores, OfRounding) { expect_all({{Source::rounding}}, 8, 800); }

TEST(DrawsAreScores, OfApplicability) { expect_all({{Source::applicability}}, 8, 900); }

TEST(DrawsAreScores, OfEverythingTogether) {
  RobustnessOptions options;
  for (const auto& [name, source] : kUncertaintySourceNames) options.sources.push_back(source);
  options.sources.erase(options.sources.begin());
  expect_all(options, 12, 1000);
  options.shape = WeightShape::dirichlet;
  expect_all(options, 6, 1100);
}

// Spread 0 and nothing else: today, through every step.
TEST(DrawsAreScores, OfNothing) {
  const Seen seen = expect_all({{Source::weights}, WeightShape::uniform, 0}, 2, 1200);
  EXPECT_EQ(seen.moved, 0U);
  EXPECT_EQ(seen.band_changes, 0U);
}

}  // namespace
}  // namespace parindex
