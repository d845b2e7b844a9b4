// `ties decided`: the authority orders agencies of equal index; until it has ordered all of them,
// they share the rank and the ranking names them.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/ranked_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::OneBlock;
using test::RankedBlock;
using test::SetText;

// Agencies a to f with 9, 8, 8, 8, 7, 7 points.
OneBlock with_two_ties() {
  SetText set;
  set.ties = "decided";
  set.body = test::area("1", "10", test::judged("1.1", "10"));
  OneBlock year(test::read(set));
  const std::vector<std::pair<std::string, std::string>> given = {
      {"a", "9"}, {"b", "8"}, {"c", "8"}, {"d", "8"}, {"e", "7"}, {"f", "7"}};
  for (const auto& [agency, points] : given) {
    year.add(agency);
    year.appraise(agency, "1.1", points);
  }
  return year;
}

void decide(OneBlock& year, const std::string& agency, int order) {
  year.year.tie_decisions.push_back({0, year.index(agency), order, "5/QĐ-UBND", {}});
}

TEST(TieDecisions, SettleATie) {
  auto year = with_two_ties();
  decide(year, "b", 3);
  decide(year, "c", 1);
  decide(year, "d", 2);
  decide(year, "f", 1);
  decide(year, "e", 2);
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.ranks(), "1 a, 2 c, 3 d, 4 b, 5 f, 6 e");
  EXPECT_TRUE(ranked.ranking.diagnostics.empty());
  for (const auto& row : ranked.block().rows) EXPECT_FALSE(row.is_tied);
}

TEST(TieDecisions, OnlyTheOrderOfTheNumbersCounts) {
  auto year = with_two_ties();
  decide(year, "b", 10);
  decide(year, "c", 700);
  decide(year, "d", 20);
  decide(year, "e", 8);
  decide(year, "f", 9);
  EXPECT_EQ(RankedBlock(year).ranks(), "1 a, 2 b, 3 d, 4 c, 5 e, 6 f");
}

TEST(TieDecisions, AnUnsettledTieIsSharedAndNamed) {
  const auto year = with_two_ties();
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.ranks(), "1 a, 2 b, 2 c, 2 d, 5 e, 5 f");
  ASSERT_EQ(test::codes(ranked.ranking.diagnostics), "W0880 W0880");
  EXPECT_EQ(ranked.ranking.diagnostics[0].arguments,
            (std::vector<std::string>{"departments", "b, c, d", "2"}));
  EXPECT_EQ(ranked.ranking.diagnostics[1].arguments,
            (std::vector<std::string>{"departments", "e, f", "5"}));
  EXPECT_TRUE(ranked.row("b").is_tied);
  EXPECT_FALSE(ranked.row("a").is_tied);
}

TEST(TieDecisions, ATieThatIsOnlyPartlyOrderedIsUnsettled) {
  auto year = with_two_ties();
  decide(year, "d", 1);
  decide(year, "c", 2);
  decide(year, "f", 1);
  decide(year, "e", 2);
  const RankedBlock ranked(year);
  EXPECT_EQ(ranked.ranks(), "1 a, 2 b, 2 c, 2 d, 5 f, 6 e");
  EXPECT_EQ(test::codes(ranked.ranking.diagnostics), "W0880");
}

TEST(TieDecisions, NeverOverruleTheIndex) {
  auto year = with_two_ties();
  decide(year, "f", 1);
  decide(year, "e", 2);
  decide(year, "b", 3);
  decide(year, "c", 4);
  decide(year, "d", 5);
  decide(year, "a", 6);
  EXPECT_EQ(RankedBlock(year).ranks(), "1 a, 2 b, 3 c, 4 d, 5 f, 6 e");
}

TEST(TieDecisions, OfAnotherBlockDoNotCount) {
  auto year = with_two_ties();
  for (const std::string agency : {"b", "c", "d"}) {
    year.year.tie_decisions.push_back({1, year.index(agency), 1, "5/QĐ-UBND", {}});
  }
  EXPECT_EQ(RankedBlock(year).ranks(), "1 a, 2 b, 2 c, 2 d, 5 e, 5 f");
}

TEST(TieDecisions, CountOnlyWhereTheSetLeavesTiesToTheAuthority) {
  SetText set;
  set.body = test::area("1", "10", test::judged("1.1", "10"));
  OneBlock year(test::read(set));
  for (const std::string agency : {"a", "b"}) {
    year.add(agency);
    year.appraise(agency, "1.1", "8");
  }
  decide(year, "b", 1);
  decide(year, "a", 2);
  EXPECT_EQ(RankedBlock(year).ranks(), "1 a, 1 b");
}

TEST(TieDecisions, TieBreakComesFirst) {
  SetText set;
  set.ties = "decided";
  set.more = "  tie_break { area 2 }\n";
  set.body = test::area("1", "5", test::judged("1.1", "5")) +
             test::area("2", "5", test::judged("2.1", "5"));
  OneBlock year(test::read(set));
  for (const std::string agency : {"a", "b", "c"}) year.add(agency);
  for (const std::string agency : {"a", "b"}) {
    year.appraise(agency, "1.1", "3");
    year.appraise(agency, "2.1", "2");
  }
  year.appraise("c", "1.1", "2");
  year.appraise("c", "2.1", "3");
  decide(year, "b", 1);
  decide(year, "a", 2);
  decide(year, "c", 3);
  EXPECT_EQ(RankedBlock(year).ranks(), "1 c, 2 b, 3 a");
}

}  // namespace
}  // namespace parindex
