// Leaving out one area or one item: what changes, and that it is what dropping it comes to.
#include "parindex/leave_out.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "planning/random_year.hpp"
#include "planning/session_of.hpp"
#include "support/ranked_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::judged;
using test::OneBlock;
using test::RankedBlock;
using test::read;
using test::SetText;

// Areas 1 (4 + 2) and 2 (4). Without the three lines, in turn:
//          1.1  1.2  2.1   index   without 1.1   without 1.2   without 2.1
//   a       4    0    2    60 1     2/6 3         6/8 1         4/6 1
//   b       1    2    2    50 2     4/6 1         3/8 3         3/6 2
//   c       0    0    4    40 3     4/6 1         4/8 2         0/6 3
SetText three_lines() {
  SetText set;
  set.body =
      area("1", "6", judged("1.1", "4") + judged("1.2", "2")) + area("2", "4", judged("2.1", "4"));
  return set;
}

OneBlock three_agencies(const SetText& set = three_lines()) {
  OneBlock year(read(set));
  const std::pair<const char*, std::vector<const char*>> agencies[] = {
      {"a", {"4", "0", "2"}}, {"b", {"1", "2", "2"}}, {"c", {"0", "0", "4"}}};
  for (const auto& [code, points] : agencies) {
    year.add(code);
    year.appraise(code, "1.1", points[0]);
    year.appraise(code, "1.2", points[1]);
    year.appraise(code, "2.1", points[2]);
  }
  return year;
}

// "3 1 1": the ranks without it, in the order of agencies.csv.
std::string ranks_of(const LeftOut& out) {
  std::string text;
  for (const auto& rank : out.ranks) {
    text += (text.empty() ? "" : " ") + (rank ? std::to_string(*rank) : "-");
  }
  return text;
}

TEST(LeaveOut, RanksAnewWithoutEachAreaAndEachItem) {
  const RankedBlock block(three_agencies());
  ASSERT_EQ(block.ranks(), "1 a, 2 b, 3 c");
  const auto all = leave_out(block.ranking, 0);
  ASSERT_EQ(all.size(), 5U);
  EXPECT_EQ(all[0].area, 0U);
  EXPECT_EQ(all[0].items, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(ranks_of(all[0]), "2 2 1");
  EXPECT_EQ(all[1].area, 1U);
  EXPECT_EQ(ranks_of(all[1]), "1 2 3");
  EXPECT_FALSE(all[2].area);
  EXPECT_EQ(all[2].items, std::vector<std::size_t>{0});
  EXPECT_EQ(ranks_of(all[2]), "3 1 1");
  EXPECT_EQ(ranks_of(all[3]), "1 3 2");
  EXPECT_EQ(ranks_of(all[4]), "1 2 3");
}

TEST(LeaveOut, CountsWhatChanges) {
  const RankedBlock block(three_agencies());
  const auto all = leave_out(block.ranking, 0);
  const LeftOut& first = all[2];  // ranks 3 1 1 after 1 2 3
  EXPECT_EQ(first.concerned, 3U);
  EXPECT_EQ(first.compared, 3U);
  EXPECT_EQ(first.rank_change_sum, 2 + 1 + 2);
  EXPECT_EQ(first.rank_changes, 3U);
  EXPECT_EQ(*first.mean_rank_change(), Fraction::of(5, 3));
  EXPECT_EQ(first.largest_change, 2);
  EXPECT_EQ(first.moved_most, (std::vector<std::size_t>{0, 2}));
  // 60 fair, 50 fair, 40 poor: now 33 poor, 67 fair, 67 fair.
  EXPECT_EQ(first.band_changes, 2U);

  const LeftOut& unmoved = all[4];
  EXPECT_EQ(unmoved.rank_change_sum, 0);
  EXPECT_EQ(unmoved.largest_change, 0);
  EXPECT_TRUE(unmoved.moved_most.empty());
  EXPECT_TRUE(unmoved.unranked.empty());
}

TEST(LeaveOut, AnAgencyWithNothingElseIsUnranked) {
  OneBlock year = three_agencies();
  year.not_applicable("a", "1.2");
  year.not_applicable("a", "2.1");
  year.not_applicable("c", "1.1");
  const RankedBlock block(std::move(year));  // a 100, b 50, c 67
  ASSERT_EQ(block.ranks(), "1 a, 2 c, 3 b");
  const auto all = leave_out(block.ranking, 0);
  const LeftOut& first = all[2];
  EXPECT_EQ(ranks_of(first), "- 1 1");
  EXPECT_EQ(first.unranked, std::vector<std::size_t>{0});
  EXPECT_EQ(first.concerned, 2U);
  EXPECT_EQ(first.compared, 2U);
  EXPECT_EQ(first.rank_change_sum, 1 + 2);  // c 2 to 1, b 3 to 1
  EXPECT_EQ(first.moved_most, std::vector<std::size_t>{1});
}

TEST(LeaveOut, OfTheWholeSetNobodyIsLeft) {
  SetText set;
  set.body = area("1", "10", judged("1.1", "10"));
  OneBlock year(read(set));
  year.add("a");
  year.appraise("a", "1.1", "4");
  const RankedBlock block(std::move(year));
  for (const auto& out : leave_out(block.ranking, 0)) {
    EXPECT_EQ(ranks_of(out), "-");
    EXPECT_EQ(out.compared, 0U);
    EXPECT_FALSE(out.mean_rank_change());
  }
}

TEST(LeaveOut, AgenciesUnrankedTodayAreNotCompared) {
  OneBlock year = three_agencies();
  year.add("d", AgencyStatus::unranked);
  year.add("e", AgencyStatus::excused);
  const RankedBlock block(std::move(year));
  for (const auto& out : leave_out(block.ranking, 0)) {
    EXPECT_EQ(out.compared, 3U);
    EXPECT_EQ(out.concerned, 3U);
    EXPECT_TRUE(out.unranked.empty());
    ASSERT_EQ(out.ranks.size(), 4U);
    EXPECT_FALSE(out.ranks[3]);
  }
}

// What the area is rescaled to is its maximum without the item.
TEST(LeaveOut, RescalesAnAreaToWhatIsLeftOfIt) {
  SetText set = three_lines();
  set.not_applicable = "rescale_area";
  set.body = area("1", "6", judged("1.1", "3") + judged("1.2", "2") + judged("1.3", "1")) +
             area("2", "4", judged("2.1", "4"));
  OneBlock year(read(set));
  for (const auto* code : {"a", "b"}) {
    year.add(code);
    year.appraise(code, "1.1", "1");
    year.appraise(code, "1.3", "1");
  }
  year.appraise("a", "2.1", "2");
  year.appraise("b", "2.1", "2.3");
  year.appraise("b", "1.2", "1.8");
  year.not_applicable("a", "1.2");
  const RankedBlock block(std::move(year));
  // a: area 1 is 2 of 4, so 3 of 6, and 50 %; b: 3.8 + 2.3 of 10, 61 %.
  ASSERT_EQ(block.ranks(), "1 b, 2 a");
  const auto all = leave_out(block.ranking, 0);
  // Without 1.1, a: 1 of 1 comes to 3 of 3, 5 of 7; b: 2.8 + 2.3 of 7. Rescaled to the whole 6 they
  // would have 8 and 7.9 of 10.
  EXPECT_EQ(ranks_of(all[2]), "2 1");
  // Without 1.2, a: 2 of 4 + 2 of 4, b: 2 of 4 + 2.3 of 4.
  EXPECT_EQ(ranks_of(all[3]), "2 1");
}

// Some random years cannot be scored: those are drawn again.
Assessment sound_year(const test::LevelSets& sets, Stage stage, std::uint64_t seed) {
  test::Random random(seed);
  while (true) {
    Assessment year = test::random_year(random, sets);
    if (score(year, stage)) return year;
  }
}

std::string where(std::uint64_t seed, std::size_t block, const LeftOut& out) {
  return "seed " + std::to_string(seed) + ", block " + std::to_string(block) +
         (out.area ? ", area " + std::to_string(*out.area)
                   : ", item " + std::to_string(out.items[0]));
}

std::shared_ptr<const CriteriaSet> without(const CriteriaSet& set, const LeftOut& out) {
  std::vector<ItemId> ids;
  for (const auto item : out.items) ids.push_back(set.all_items[item]->id);
  CriteriaSet copy = copy_of(set);
  for (auto& area : copy.areas) {
    for (auto& criterion : area.criteria) {
      for (auto& item : criterion.items) {
        for (const auto& id : ids) item.is_dropped |= item.id.text == id.text;
      }
    }
  }
  auto finished = finish(std::move(copy));
  if (!finished) throw std::runtime_error("no sound set" + test::shown(finished.diagnostics));
  return *finished;
}

// What is told of a ranking in which the items are dropped.
LeftOut as_dropped(const LeftOut& asked, const Ranking& before, const Ranking& after,
                   std::size_t block) {
  LeftOut told;
  told.area = asked.area;
  told.items = asked.items;
  told.concerned = asked.concerned;
  const auto row_of = [&](std::size_t agency) {
    for (const auto& row : after.blocks[block].rows) {
      if (row.agency == agency) return row;
    }
    throw std::logic_error("no such row");
  };
  for (const auto& agency : after.scored->blocks[block].agencies) {
    told.ranks.push_back(row_of(agency.agency).rank);
  }
  for (const auto& row : before.blocks[block].rows) {
    if (!row.rank) continue;
    const RankedAgency now = row_of(row.agency);
    if (!now.rank) {
      told.unranked.push_back(row.agency);
      continue;
    }
    const int change = std::abs(*now.rank - *row.rank);
    ++told.compared;
    told.rank_change_sum += change;
    told.rank_changes += change != 0;
    told.band_changes += now.band != row.band;
    if (change > told.largest_change) {
      told.largest_change = change;
      told.moved_most.clear();
    }
    if (change == told.largest_change && change > 0) told.moved_most.push_back(row.agency);
  }
  return told;
}

// Against scoring the year anew under a set in which the items are dropped, and against a what-if;
// of the items in turn one or the other.
void expect_as_dropped(const Assessment& year, Stage stage, std::uint64_t seed,
                       std::size_t& moved) {
  const auto scored = score(year, stage);
  ASSERT_TRUE(scored);
  const Ranking ranking = rank(*scored);
  auto session = WhatIf::begin(year, stage);
  ASSERT_TRUE(session);
  for (std::size_t block = 0; block < ranking.blocks.size(); ++block) {
    const auto set = year.blocks()[block].set;
    for (const auto& out : leave_out(ranking, block, 2)) {
      const auto reduced = without(*set, out);
      if (out.area || out.items[0] % 2 == 0) {
        Assessment anew = year;
        anew.replace_set(block, reduced);
        const auto rescored = score(anew, stage);
        ASSERT_TRUE(rescored) << where(seed, block, out);
        EXPECT_EQ(out, as_dropped(out, ranking, rank(*rescored), block)) << where(seed, block, out);
      }
      if (out.area || out.items[0] % 2 == 1) {
        ASSERT_TRUE(session->apply(SetChange{set, reduced, out.items}));
        EXPECT_EQ(out, as_dropped(out, ranking, session->ranking(), block))
            << where(seed, block, out);
        session->undo();
      }
      moved += out.rank_changes;
    }
  }
}

TEST(LeaveOut, IsWhatDroppingComesToInRandomYears) {
  struct Mix {
    test::Policies policies;
    Stage stage;
  };
  const Mix mixes[] = {
      {{"exclude", "competition", "exact", "item 2  index 2", "no", true}, Stage::final},
      {{"full", "dense", "published", "item 2  index 0", "yes", false}, Stage::computed},
      {{"rescale_area", "decided", "exact", "item 3  index 2", "yes", true}, Stage::self},
      {{"rescale_area", "competition", "published", "item 2  index 1", "no", true}, Stage::final}};
  std::size_t moved = 0;
  std::uint64_t seed = 0;
  for (const auto& mix : mixes) {
    const test::LevelSets sets(mix.policies);
    ++seed;
    expect_as_dropped(sound_year(sets, mix.stage, seed), mix.stage, seed, moved);
  }
  EXPECT_GT(moved, 100U);
}

TEST(LeaveOut, IsTheSameForAnyNumberOfThreads) {
  const test::LevelSets sets({});
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const Assessment year = sound_year(sets, Stage::computed, seed);
    const auto scored = score(year, Stage::computed);
    const Ranking ranking = rank(*scored);
    for (std::size_t block = 0; block < ranking.blocks.size(); ++block) {
      const auto alone = leave_out(ranking, block, 1);
      for (const int threads : {2, 3, 64}) EXPECT_EQ(leave_out(ranking, block, threads), alone);
    }
  }
}

}  // namespace
}  // namespace parindex
