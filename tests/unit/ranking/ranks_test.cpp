#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

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

SetText one_item() {
  SetText set;
  set.body = area("1", "10", judged("1.1", "10"));
  return set;
}

using Given = std::vector<std::pair<std::string, std::string>>;  // agency, points

OneBlock with_points(const SetText& set, const Given& given) {
  OneBlock year(read(set));
  for (const auto& [agency, points] : given) {
    year.add(agency);
    year.appraise(agency, "1.1", points);
  }
  return year;
}

std::string ranks(const std::string& ties, const Given& given) {
  SetText set = one_item();
  set.ties = ties;
  return RankedBlock(with_points(set, given)).ranks();
}

TEST(Ranks, ByIndexFromTheHighest) {
  EXPECT_EQ(ranks("competition", {{"a", "7"}, {"b", "9"}, {"c", "8"}}), "1 b, 2 c, 3 a");
  EXPECT_EQ(ranks("dense", {{"a", "7"}, {"b", "9"}, {"c", "8"}}), "1 b, 2 c, 3 a");
  EXPECT_EQ(ranks("competition", {{"a", "7"}}), "1 a");
  EXPECT_EQ(ranks("competition", {{"a", "7"}, {"b", "7.01"}}), "1 b, 2 a");
}

TEST(Ranks, CompetitionLeavesRanksOutAfterATie) {
  EXPECT_EQ(ranks("competition", {{"a", "9"}, {"b", "9"}, {"c", "8"}}), "1 a, 1 b, 3 c");
  EXPECT_EQ(ranks("competition", {{"a", "9"}, {"b", "8"}, {"c", "8"}, {"d", "8"}, {"e", "1"}}),
            "1 a, 2 b, 2 c, 2 d, 5 e");
  EXPECT_EQ(ranks("competition", {{"a", "0"}, {"b", "0"}}), "1 a, 1 b");
}

TEST(Ranks, DenseLeavesNoneOut) {
  EXPECT_EQ(ranks("dense", {{"a", "9"}, {"b", "9"}, {"c", "8"}}), "1 a, 1 b, 2 c");
  EXPECT_EQ(ranks("dense", {{"a", "9"}, {"b", "8"}, {"c", "8"}, {"d", "8"}, {"e", "1"}}),
            "1 a, 2 b, 2 c, 2 d, 3 e");
}

TEST(Ranks, EqualRanksStandInTheOrderOfAgencies) {
  EXPECT_EQ(ranks("competition", {{"z", "5"}, {"m", "9"}, {"a", "5"}, {"k", "5"}}),
            "1 m, 2 z, 2 a, 2 k");
}

TEST(Ranks, ManyEqualRanksStandInTheOrderOfAgencies) {
  Given given;
  std::string expected;
  for (int i = 99; i >= 50; --i) {
    given.push_back({"a" + std::to_string(i), "5"});
    expected += (expected.empty() ? "1 a" : ", 1 a") + std::to_string(i);
  }
  EXPECT_EQ(ranks("competition", given), expected);
}

TEST(Ranks, TiedRowsSaySo) {
  SetText set = one_item();
  const auto year = with_points(set, {{"a", "9"}, {"b", "9"}, {"c", "8"}});
  const RankedBlock ranked(year);
  EXPECT_TRUE(ranked.row("a").is_tied);
  EXPECT_TRUE(ranked.row("b").is_tied);
  EXPECT_FALSE(ranked.row("c").is_tied);
  EXPECT_TRUE(ranked.ranking.diagnostics.empty());
}

// Maxima differ where items do not apply: it is the index that is compared, not the points.
TEST(Ranks, ByIndexWhereMaximaDiffer) {
  SetText set;
  set.body = area("1", "10", judged("1.1", "4") + judged("1.2", "6"));
  OneBlock year(read(set));
  for (const std::string agency : {"a", "b", "c"}) year.add(agency);
  year.appraise("a", "1.1", "4");
  year.appraise("a", "1.2", "4.5");  // 85
  year.appraise("b", "1.1", "3.5");  // of 4: 87.5
  year.not_applicable("b", "1.2");
  year.appraise("c", "1.2", "5.1");  // of 6: 85
  year.not_applicable("c", "1.1");
  EXPECT_EQ(RankedBlock(year).ranks(), "1 b, 2 a, 2 c");
}

TEST(TieBreak, ComparesTheAreasInTheirOrder) {
  SetText set;
  set.more = "  tie_break { area 2  area 1 }\n";
  set.body = area("1", "4", judged("1.1", "4")) + area("2", "3", judged("2.1", "3")) +
             area("3", "3", judged("3.1", "3"));
  OneBlock year(read(set));
  const auto add = [&year](const std::string& agency, const std::string& one,
                           const std::string& two, const std::string& three) {
    year.add(agency);
    year.appraise(agency, "1.1", one);
    year.appraise(agency, "2.1", two);
    year.appraise(agency, "3.1", three);
  };
  add("a", "3", "1", "2");  // all have 6
  add("b", "2", "2", "2");
  add("c", "1", "2", "3");
  add("d", "3", "1", "2");
  EXPECT_EQ(RankedBlock(year).ranks(), "1 b, 2 c, 3 a, 3 d");
}

TEST(TieBreak, AnAgencyWithoutTheAreaComesAfter) {
  SetText set;
  set.more = "  tie_break { area 2 }\n";
  set.body = area("1", "5", judged("1.1", "5")) + area("2", "5", judged("2.1", "5"));
  OneBlock year(read(set));
  for (const std::string agency : {"without", "with_nothing", "without_too"}) year.add(agency);
  year.appraise("without", "1.1", "2.5");
  year.not_applicable("without", "2.1");
  year.appraise("with_nothing", "1.1", "5");
  year.appraise("with_nothing", "2.1", "0");
  year.appraise("without_too", "1.1", "2.5");
  year.not_applicable("without_too", "2.1");
  EXPECT_EQ(RankedBlock(year).ranks(), "1 with_nothing, 2 without, 2 without_too");
}

TEST(TieBreak, ComparesIndicesOfAreasNotTheirPoints) {
  SetText set;
  set.more = "  tie_break { area 2 }\n";
  set.total = "12";
  set.body =
      area("1", "4", judged("1.1", "4")) + area("2", "8", judged("2.1", "4") + judged("2.2", "4"));
  OneBlock year(read(set));
  year.add("more_points");
  year.add("higher_index");
  year.appraise("more_points", "1.1", "1");
  year.appraise("more_points", "2.1", "2.5");
  year.appraise("more_points", "2.2", "2.5");  // 6 of 12; area 2: 5 of 8
  year.appraise("higher_index", "1.1", "0");
  year.appraise("higher_index", "2.1", "4");
  year.not_applicable("higher_index", "2.2");  // 4 of 8; area 2: 4 of 4
  EXPECT_EQ(RankedBlock(year).ranks(), "1 higher_index, 2 more_points");
}

TEST(Unranked, AreListedAfterTheRankedWithoutARank) {
  OneBlock year(read(one_item()));
  year.add("u", AgencyStatus::unranked);
  year.add("a");
  year.add("x", AgencyStatus::excused);
  year.add("b");
  year.appraise("u", "1.1", "10");
  year.appraise("a", "1.1", "5");
  year.appraise("b", "1.1", "6");
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.ranks(), "1 b, 2 a, - u");
  EXPECT_EQ(ranked.row("u").unranked, Unranked::by_status);
  EXPECT_EQ(ranked.row("u").index_text, "100.00");
  EXPECT_EQ(ranked.band("u"), "good");
  EXPECT_EQ(ranked.block().excused, (std::vector<std::size_t>{year.index("x")}));
}

TEST(Unranked, WhereNothingApplies) {
  OneBlock year(read(one_item()));
  year.add("none");
  year.add("a");
  year.add("both", AgencyStatus::unranked);
  year.not_applicable("none", "1.1");
  year.not_applicable("both", "1.1");
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.ranks(), "1 a, - none, - both");
  EXPECT_EQ(ranked.row("none").unranked, Unranked::nothing_applicable);
  EXPECT_EQ(ranked.row("both").unranked, Unranked::nothing_applicable);
  EXPECT_EQ(ranked.row("none").index_text, "");
  EXPECT_EQ(ranked.band("none"), "none");
}

TEST(Unranked, AgenciesWithErrorsInAProvisionalRanking) {
  SetText set;
  set.body =
      area("1", "10",
           test::item("1.1", "10", "done count assigned count", "rate { of \"done / assigned\" }"));
  OneBlock year(read(set));
  year.add("bad");
  year.add("good");
  year.declare("bad", "done 5 assigned 4");
  year.declare("good", "done 2 assigned 4");
  ScoreOptions options;
  options.tolerate_faulty_agencies = true;
  const auto scored = score(year.year, Stage::final, options);
  ASSERT_TRUE(scored);
  const auto ranking = rank(*scored);
  ASSERT_EQ(ranking.blocks[0].rows.size(), 2U);
  EXPECT_EQ(ranking.blocks[0].rows[0].rank, 1);
  EXPECT_EQ(ranking.blocks[0].rows[1].unranked, Unranked::has_errors);
  EXPECT_FALSE(ranking.blocks[0].rows[1].rank);
  EXPECT_EQ(ranking.blocks[0].rows[1].index_text, "");
  EXPECT_FALSE(ranking.blocks[0].rows[1].band);
}

TEST(Ranks, BlocksAreRankedApart) {
  auto year = with_points(one_item(), {{"a", "5"}, {"b", "6"}});
  Block districts;
  districts.id = {"districts"};
  districts.set = read(one_item());
  Agency district;
  district.code = {"long-ho"};
  district.block = year.year.add_block(districts);
  year.year.add_agency(district);
  const RankedBlock ranked(year);
  ASSERT_EQ(ranked.ranking.blocks.size(), 2U);
  EXPECT_EQ(ranked.ranks(), "1 b, 2 a");
  ASSERT_EQ(ranked.ranking.blocks[1].rows.size(), 1U);
  EXPECT_EQ(ranked.ranking.blocks[1].rows[0].rank, 1);
}

}  // namespace
}  // namespace parindex
