// The examples without one area or item: what dropping it in a what-if comes to; and how far their
// areas drive the index.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "parindex/parindex.hpp"

namespace parindex {
namespace {

Assessment example(const std::string& folder) {
  auto loaded = load_assessment(std::string(PARINDEX_ROOT) + "/examples/" + folder);
  if (!loaded) throw std::runtime_error(folder + " cannot be read");
  return std::move(*loaded);
}

std::shared_ptr<const CriteriaSet> without(const CriteriaSet& set, const LeftOut& out) {
  CriteriaSet copy = copy_of(set);
  const auto drop = [&](Item& item) {
    for (const auto left_out : out.items) {
      item.is_dropped |= set.all_items[left_out]->id.text == item.id.text;
    }
  };
  for (auto& area : copy.areas) {
    for (auto& criterion : area.criteria) {
      if (criterion.own) drop(*criterion.own);
      for (auto& item : criterion.items) drop(item);
    }
  }
  return *finish(std::move(copy));
}

class LeftOutExample : public testing::TestWithParam<const char*> {};

TEST_P(LeftOutExample, IsWhatAWhatIfSays) {
  auto session = WhatIf::begin(example(GetParam()));
  ASSERT_TRUE(session);
  const Scored today = session->scored();
  const Ranking ranking = rank(today);
  std::size_t moved = 0;
  for (std::size_t block = 0; block < ranking.blocks.size(); ++block) {
    const auto set = session->assessment().blocks()[block].set;
    const auto all = leave_out(ranking, block);
    ASSERT_EQ(all.size(), set->areas.size() + set->scored_item_count);
    for (std::size_t i = 0; i < all.size(); ++i) {
      // Every area, and of the items one in five.
      if (!all[i].area && i % 5 != 0) continue;
      ASSERT_TRUE(session->apply(SetChange{set, without(*set, all[i]), all[i].items}));
      for (std::size_t row = 0; row < all[i].ranks.size(); ++row) {
        const auto agency = today.blocks[block].agencies[row].agency;
        EXPECT_EQ(all[i].ranks[row], session->standing(agency).rank)
            << set->all_items[all[i].items[0]]->id.text << ", "
            << session->assessment().agencies()[agency].code.text;
      }
      session->undo();
      moved += all[i].rank_changes;
    }
  }
  EXPECT_GT(moved, 0U);
}

TEST_P(LeftOutExample, HasSharesThatAddUpToOne) {
  const Assessment year = example(GetParam());
  const auto scored = score(year);
  ASSERT_TRUE(scored);
  for (std::size_t block = 0; block < scored->blocks.size(); ++block) {
    const auto weights = effective_weights(*scored, block);
    Fraction nominal = 0;
    double shares = weights.extras_variance_share.value_or(0);
    for (const auto& each : weights.areas) {
      nominal = nominal + each.nominal_percent;
      shares += each.variance_share.value_or(0);
    }
    EXPECT_EQ(nominal, Fraction(100));
    const bool is_told = weights.areas[0].variance_share.has_value();
    EXPECT_NEAR(shares, is_told ? 1 : 0, 1e-12);
  }
}

std::string test_name(const testing::TestParamInfo<const char*>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Examples, LeftOutExample,
                         testing::Values("vinh-long-2022", "binh-duong-2017", "asem"), test_name);

}  // namespace
}  // namespace parindex
