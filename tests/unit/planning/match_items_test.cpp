// Which items of two sets are held to be the same.
#include <gtest/gtest.h>

#include "parindex/compare.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

std::string line(const std::string& id, const std::string& title, const std::string& more = {}) {
  return "    item " + id + " { title \"" + title + "\"  max 5  " + more +
         "  rule judgement { step 0.5 } }\n";
}

std::shared_ptr<const CriteriaSet> set_of(const std::string& first, const std::string& second) {
  test::SetText set;
  set.body = test::area("1", "10", first + second);
  return test::read(set);
}

// "a=1.1 b=-" of the new items, then the findings.
std::string matched(const CriteriaSet& old_set, const CriteriaSet& new_set) {
  const auto result = match_items(old_set, new_set);
  const std::string codes = test::codes(result.diagnostics);
  if (!result) return codes;
  std::string text;
  for (std::size_t i = 0; i < new_set.all_items.size(); ++i) {
    const auto old = result->old_of[i];
    text += (text.empty() ? "" : " ") + new_set.all_items[i]->id.text + "=" +
            (old ? old_set.all_items[*old]->id.text : "-");
    if (old) {
      EXPECT_EQ(result->new_of[*old], i);
    }
  }
  return text + (codes.empty() ? "" : " " + codes);
}

TEST(MatchItems, ByIdAndTitle) {
  const auto old_set = set_of(line("a", "Số hóa"), line("b", "Ký số"));
  EXPECT_EQ(matched(*old_set, *old_set), "a=a b=b");
}

TEST(MatchItems, TitlesAreComparedFoldedAndComposed) {
  const auto old_set = set_of(line("a", "Số hóa hồ sơ"), line("b", "Ký số"));
  // Decomposed letters, capitals, more and other blanks.
  const auto new_set =
      set_of(line("a", "SO\xCC\x82\xCC\x81 HÓA  hồ\xC2\xA0sơ"), line("b", " ký số "));
  EXPECT_EQ(matched(*old_set, *new_set), "a=a b=b");
}

TEST(MatchItems, TheSameIdUnderAnotherTitleIsAnotherItem) {
  const auto old_set = set_of(line("a", "Số hóa"), line("b", "Ký số"));
  const auto new_set = set_of(line("a", "Số hoá"), line("b", "Ký số"));
  EXPECT_EQ(matched(*old_set, *new_set), "a=- b=b W0990");
  const auto result = match_items(*old_set, *new_set);
  ASSERT_TRUE(result.diagnostics[0].related);
  EXPECT_GT(result.diagnostics[0].line, 0U);
  EXPECT_GT(result.diagnostics[0].related->line, 0U);
}

TEST(MatchItems, SameAsNamesTheOldItem) {
  const auto old_set = set_of(line("a", "Số hóa"), line("b", "Ký số"));
  const auto new_set = set_of(line("a", "Mới"), line("c", "Khác tên", "same_as a"));
  EXPECT_EQ(matched(*old_set, *new_set), "a=- c=a");
}

TEST(MatchItems, SameAsWithAnIdThatIsKept) {
  const auto old_set = set_of(line("a", "Số hóa"), line("b", "Ký số"));
  const auto new_set = set_of(line("a", "Số hóa hồ sơ", "same_as a"), line("b", "Ký số"));
  EXPECT_EQ(matched(*old_set, *new_set), "a=a b=b");
}

TEST(MatchItems, SameAsThatNamesNobody) {
  const auto old_set = set_of(line("1.10.1", "Số hóa"), line("b", "Ký số"));
  const auto new_set = set_of(line("c", "Số hóa", "same_as 1.10.2"), line("b", "Ký số"));
  EXPECT_EQ(matched(*old_set, *new_set), "c=- b=b W0991");
  EXPECT_EQ(match_items(*old_set, *new_set).diagnostics[0].suggestion, "1.10.1");
}

// What is said outright is not overruled by an id that happens to be the same.
TEST(MatchItems, AnItemThatNamesNobodyIsNotMatchedById) {
  const auto old_set = set_of(line("a", "Số hóa"), line("b", "Ký số"));
  const auto new_set = set_of(line("a", "Số hóa", "same_as zzz"), line("b", "Ký số"));
  EXPECT_EQ(matched(*old_set, *new_set), "a=- b=b W0991");
}

TEST(MatchItems, TwoThatNameOne) {
  const auto old_set = set_of(line("a", "Số hóa"), line("b", "Ký số"));
  const auto new_set = set_of(line("c", "Số hóa", "same_as a"), line("d", "Ký", "same_as a"));
  EXPECT_EQ(matched(*old_set, *new_set), "E0950");
}

TEST(MatchItems, AnEqualItemGivesWayToOneThatIsNamed) {
  const auto old_set = set_of(line("a", "Số hóa"), line("b", "Ký số"));
  const auto new_set = set_of(line("a", "Số hóa"), line("d", "Ký", "same_as a"));
  EXPECT_EQ(matched(*old_set, *new_set), "a=- d=a W0992");
}

// Two items that change their numbers.
TEST(MatchItems, IdsThatAreSwapped) {
  const auto old_set = set_of(line("a", "Số hóa"), line("b", "Ký số"));
  const auto new_set = set_of(line("a", "Ký số", "same_as b"), line("b", "Số hóa", "same_as a"));
  EXPECT_EQ(matched(*old_set, *new_set), "a=b b=a");
}

TEST(MatchItems, WhatIsFoundOfTwoSetsIsToldOnceForAllTheirBlocks) {
  const auto old_set = set_of(line("a", "Số hóa"), line("b", "Ký số"));
  const auto new_set = set_of(line("a", "Số hoá"), line("b", "Ký số"));
  const auto year_of = [](const std::shared_ptr<const CriteriaSet>& set) {
    Assessment year("year", 2022);
    for (const char* id : {"east", "west"}) {
      Block block;
      block.id = {id};
      block.set = set;
      year.add_block(std::move(block));
    }
    return year;
  };
  const Assessment before = year_of(old_set);
  const Assessment after = year_of(new_set);
  const auto scored_before = score(before);
  const auto scored_after = score(after);
  const auto compared = compare(*scored_before, *scored_after);
  ASSERT_TRUE(compared);
  EXPECT_EQ(compared->blocks.size(), 2U);
  EXPECT_EQ(test::codes(compared.diagnostics), "W0990");
}

}  // namespace
}  // namespace parindex
