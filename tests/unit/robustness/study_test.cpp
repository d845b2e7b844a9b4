// Studies of a small year: which sources vary, what is told of counts, and where variance is from.
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "parindex/robustness.hpp"
#include "support/ranked_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using Source = UncertaintySource;
using test::area;
using test::judged;
using test::OneBlock;
using test::RankedBlock;
using test::read;
using test::SetText;

const std::vector<Source> kEverySource = {Source::weights,  Source::areas,
                                          Source::survey,   Source::judgement,
                                          Source::rounding, Source::applicability};

// a 80, b 60, c 40, of two judged lines in two areas; a survey's answers where `asks`.
OneBlock three_agencies(bool asks = false) {
  SetText set;
  const std::string survey = test::item(
      "2.2", "4", "", "survey { option yes { percent 100% }  option no { percent 0% } }");
  set.body =
      area("1", "6", judged("1.1", "6")) + area("2", "4", asks ? survey : judged("2.1", "4"));
  OneBlock year(read(set));
  const std::pair<const char*, std::vector<const char*>> agencies[] = {
      {"a", {"5", "3"}}, {"b", {"3", "3"}}, {"c", {"4", "0"}}};
  for (const auto& [code, points] : agencies) {
    year.add(code);
    year.appraise(code, "1.1", points[0]);
    if (!asks) year.appraise(code, "2.1", points[1]);
    if (!asks) continue;
    year.answer(code, "2.2", 0, std::string(points[1]) == "3" ? 30 : 0);
    year.answer(code, "2.2", 1, 10);
  }
  return year;
}

RobustnessStudy study_of(const RankedBlock& block, const RobustnessOptions& options) {
  auto study = RobustnessStudy::prepare(block.ranking, options);
  if (!study) throw std::runtime_error("no study" + test::shown(study.diagnostics));
  return *study;
}

// By source: why it does not vary, as a number, or the lines that do.
std::string sources_of(const RobustnessStudy& study) {
  std::string text;
  for (const auto& found : study.sources(0)) {
    const bool varies = found.unvarying == Unvarying::no;
    text += (text.empty() ? "" : " ") + std::string(source_name(found.source)) + ":" +
            (varies ? "+" + std::to_string(found.lines)
                    : "-" + std::to_string(static_cast<int>(found.unvarying)));
  }
  return text;
}

TEST(Study, SaysWhySourcesCannotVary) {
  const RankedBlock plain(three_agencies());
  EXPECT_EQ(sources_of(study_of(plain, {kEverySource})),
            "weights:+0 areas:+0 survey:-4 judgement:+6 rounding:+0 applicability:-6");
  EXPECT_EQ(sources_of(study_of(plain, {kEverySource, WeightShape::uniform, 0})),
            "weights:-1 areas:-1 survey:-4 judgement:+6 rounding:+0 applicability:-6");
  // Of c all answer no: nothing else could have come out.
  const RankedBlock asked(three_agencies(true));
  EXPECT_EQ(sources_of(study_of(asked, {{Source::survey, Source::judgement}})),
            "survey:+2 judgement:+3");

  SetText one;
  one.body = area("1", "10", test::item("1.1", "10", "done count", "count { of done  each 1 }"));
  OneBlock year(read(one));
  year.add("a");
  year.add("b");
  year.declare("a", "done 7");
  year.declare("b", "done 5");
  const RankedBlock single(std::move(year));
  EXPECT_EQ(sources_of(study_of(single, {kEverySource})),
            "weights:-2 areas:-3 survey:-4 judgement:-5 rounding:+0 applicability:-6");
}

TEST(Study, RefusesOptionsOutOfRange) {
  const RankedBlock block(three_agencies());
  EXPECT_THROW(study_of(block, {{}}), std::invalid_argument);
  EXPECT_THROW(study_of(block, {{Source::weights, Source::weights}}), std::invalid_argument);
  EXPECT_THROW(study_of(block, {{Source::weights}, WeightShape::uniform, 2}),
               std::invalid_argument);
}

// 100 draws of a, b, c by hand, of which 80 could be evaluated.
RobustnessCounts hand_made(const RobustnessStudy& study) {
  RobustnessCounts counts = study.draw({.draws = 100});
  RankDraws& draws = counts.blocks[0];
  draws.failed = 20;
  const std::vector<std::pair<int, std::uint64_t>> ranks[] = {
      {{1, 76}, {2, 4}}, {{2, 40}, {3, 36}, {1, 4}}, {{2, 36}, {3, 44}}};
  for (std::size_t row = 0; row < 3; ++row) {
    draws.rows[row] = {};
    for (const auto& [rank, times] : ranks[row]) draws.rows[row].ranks.add(rank, times);
    draws.rows[row].indices.add(6'000, 79);
    draws.rows[row].indices.add(9'000, 1);
    draws.rows[row].index_sum = std::int64_t{79} * 60'000'000 + 90'000'000;
    draws.rows[row].same_band = 60;
  }
  draws.rows[2].failed = 20;
  draws.pairs[0].holds = 76;
  draws.pairs[0].ties = 0;
  draws.pairs[1].holds = 44;
  draws.pairs[1].ties = 2;
  return counts;
}

TEST(Study, TellsWhatCountsSay) {
  const RankedBlock block(three_agencies());
  ASSERT_EQ(block.ranks(), "1 a, 2 b, 3 c");
  RobustnessOptions options;
  options.top = 2;
  const auto study = study_of(block, options);
  const auto counts = hand_made(study);
  const Robustness result = study.summarize(counts);
  EXPECT_EQ(test::codes(result.diagnostics), "W0995");
  const BlockRobustness& found = result.blocks[0];
  EXPECT_EQ(found.draws, 100U);
  EXPECT_EQ(found.failed, 20U);
  const RankSpread& b = *found.agencies[1].spread;
  EXPECT_EQ(b.rank_best, 1);
  EXPECT_EQ(b.rank_p05, 1);  // 4 of 80 are 5 %
  EXPECT_EQ(b.rank_median, 2);
  EXPECT_EQ(b.rank_p95, 3);
  EXPECT_EQ(b.rank_worst, 3);
  EXPECT_EQ(found.agencies[0].spread->rank_p95, 1);  // 76 of 80 are 95 %
  EXPECT_EQ(b.share_same_rank, "0.500000");
  EXPECT_EQ(b.share_top, "0.550000");
  EXPECT_EQ(b.share_same_band, "0.750000");
  EXPECT_EQ(b.index_mean, "60.38");  // 60.375
  EXPECT_EQ(b.index_median, "60.00");
  EXPECT_EQ(b.index_p95, "60.00");
  ASSERT_EQ(found.pairs.size(), 2U);
  EXPECT_TRUE(found.pairs[0].is_settled);
  EXPECT_EQ(found.pairs[0].share_holds, "0.950000");
  EXPECT_FALSE(found.pairs[1].is_settled);
  EXPECT_EQ(found.pairs[1].share_tied, "0.025000");
  EXPECT_EQ(found.unsettled, (std::vector<std::pair<std::size_t, std::size_t>>{{1, 2}}));
  // a 4 x 1, b 36 + 4, c 36: of 80 x 3.
  EXPECT_EQ(found.mean_rank_change, "0.333333");
}

TEST(Study, NeighboursThatAreNotSettledMakeAGroup) {
  const RankedBlock block(three_agencies());
  const auto study = study_of(block, {});
  auto counts = hand_made(study);
  counts.blocks[0].pairs[0].holds = 75;
  const auto result = study.summarize(counts);
  EXPECT_EQ(result.blocks[0].unsettled, (std::vector<std::pair<std::size_t, std::size_t>>{{0, 2}}));
}

TEST(Study, CountsOfAnotherStudyOrShapeAreRefused) {
  const RankedBlock block(three_agencies());
  const auto study = study_of(block, {});
  const auto other = study_of(block, {{Source::weights}, WeightShape::uniform, 1});
  const auto counts = study.draw({.draws = 10});
  EXPECT_TRUE(study.is_of(counts));
  EXPECT_FALSE(other.is_of(counts));
  EXPECT_THROW(other.summarize(counts), std::invalid_argument);
  auto fewer = counts;
  fewer.blocks[0].rows.pop_back();
  EXPECT_THROW(study.summarize(fewer), std::invalid_argument);
  fewer = counts;
  fewer.blocks[0].pairs.clear();
  EXPECT_THROW(study.summarize(fewer), std::invalid_argument);
}

// Of a, under policy full, nothing applies: excluded, it has no index.
TEST(Study, DrawsThatCannotBeEvaluatedAreCounted) {
  OneBlock year = [] {
    SetText set;
    set.not_applicable = "full";
    set.body = area("1", "10", judged("1.1", "10"));
    return OneBlock(read(set));
  }();
  for (const auto* code : {"a", "b"}) year.add(code);
  year.not_applicable("a", "1.1");
  year.appraise("b", "1.1", "5");
  const RankedBlock block(std::move(year));
  const auto study = study_of(block, {{Source::applicability}});
  EXPECT_EQ(study.sources(0)[0].lines, 1U);
  const auto counts = study.draw({.draws = 600});
  const RankDraws& draws = counts.blocks[0];
  EXPECT_GT(draws.failed, 300U);  // two of three policies
  EXPECT_LT(draws.failed, 500U);
  EXPECT_EQ(draws.rows[0].failed, draws.failed);
  EXPECT_EQ(draws.rows[1].failed, 0U);
  EXPECT_EQ(draws.rows[1].ranks.total(), 600 - draws.failed);
  const auto result = study.summarize(counts);
  EXPECT_EQ(test::codes(result.diagnostics), "W0995");
  EXPECT_EQ(result.diagnostics[0].arguments[3], "a");
}

// A step down from 0.01 leaves an item without points, which the band does not allow.
TEST(Study, AStepToNothingLeavesABandThatAllowsNoZeroItem) {
  SetText set;
  set.bands =
      "  band good { title g  from 50 to 100  requires no_zero_item }\n"
      "  band poor { title p  from 0 below 50 }\n";
  set.body = area("1", "9", judged("1.1", "9")) + area("2", "1", judged("2.1", "1"));
  OneBlock year(read(set));
  for (const auto* code : {"a", "b"}) {
    year.add(code);
    year.appraise(code, "1.1", "8");
  }
  year.appraise("a", "2.1", "0.01");
  year.appraise("b", "2.1", "0");
  const RankedBlock block(std::move(year));
  ASSERT_EQ(block.band("a"), "good");
  ASSERT_EQ(block.band("b"), "poor by zero_item");
  const auto counts = study_of(block, {{Source::judgement}}).draw({.draws = 3000});
  const auto& rows = counts.blocks[0].rows;
  EXPECT_NEAR(static_cast<double>(rows[0].same_band), 2000, 100);
  EXPECT_NEAR(static_cast<double>(rows[1].same_band), 2000, 100);  // it stays or goes under 0
}

// One yes and three without an opinion: three draws in ten have nobody with one.
TEST(Study, ASurveyThatNobodyHasAnOpinionInIsWhatWhenNoneSays) {
  const std::pair<const char*, std::int64_t> cases[] = {
      {"full", 7000}, {"zero", 3000}, {"exclude", 5000}};
  for (const auto& [when_none, index] : cases) {
    SetText set;
    set.body = area("1", "6", judged("1.1", "6")) +
               area("2", "4",
                    test::item("2.2", "4", "",
                               "survey { option yes { percent 100% }  option no { percent 0% }"
                               "  no_opinion excluded }",
                               std::string("when_none ") + when_none));
    OneBlock year(read(set));
    year.add("a");
    year.appraise("a", "1.1", "3");
    year.answer("a", "2.2", 0, 1);
    year.answer("a", "2.2", 2, 3);
    const RankedBlock block(std::move(year));
    const auto counts = study_of(block, {{Source::survey}}).draw({.draws = 1000});
    const auto& indices = counts.blocks[0].rows[0].indices;
    EXPECT_NEAR(static_cast<double>(indices.count(index)), index == 7000 ? 1000 : 316, 50)
        << when_none;
    EXPECT_EQ(indices.count(index) + (index == 7000 ? 0 : indices.count(7000)), 1000U);
  }
}

TEST(Study, ASourceAloneIsAllOfTheVariance) {
  const RankedBlock block(three_agencies(true));
  for (const auto source : {Source::weights, Source::judgement, Source::survey}) {
    const auto found = study_of(block, {{source}}).sensitivity(0, {.samples = 512});
    ASSERT_EQ(found.sources, std::vector<Source>{source});
    EXPECT_EQ(found.runs, 512U * 3);
    EXPECT_EQ(found.failed_runs, 0U);
    ASSERT_EQ(found.index.size(), 3U);
    ASSERT_TRUE(found.index[0].varies());
    EXPECT_NEAR(found.index[0].by_factor[0].first, 1, 0.1);
    EXPECT_NEAR(found.index[0].by_factor[0].total, 1, 0.1);
    EXPECT_NEAR(found.index[0].mean, 80, 1);
  }
}

TEST(Study, OnlySourcesThatVaryHaveIndices) {
  const RankedBlock block(three_agencies());
  const auto all = study_of(block, {kEverySource}).sensitivity(0, {.samples = 64});
  EXPECT_EQ(all.sources, (std::vector<Source>{Source::weights, Source::areas, Source::judgement,
                                              Source::rounding}));
  const auto none = study_of(block, {{Source::survey}}).sensitivity(0, {.samples = 64});
  EXPECT_TRUE(none.sources.empty());
  EXPECT_EQ(none.runs, 0U);
  EXPECT_THROW(study_of(block, {}).sensitivity(1), std::out_of_range);
}

}  // namespace
}  // namespace parindex
