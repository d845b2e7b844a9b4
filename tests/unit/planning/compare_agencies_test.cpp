// Why one agency stands above another of its block.
#include <gtest/gtest.h>

#include "parindex/compare.hpp"
#include "support/ranked_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::OneBlock;
using test::RankedBlock;
using test::SetText;

SetText two_areas() {
  SetText set;
  set.more = "  tie_break { area 2  area 1 }\n";
  set.body = area("1", "6", judged("1.1", "6")) + area("2", "4", judged("2.1", "4"));
  return set;
}

OneBlock year_of(const SetText& set, const std::string& a, const std::string& b) {
  OneBlock year(test::read(set));
  const auto give = [&](const std::string& code, const std::string& text) {
    year.add(code);
    const auto comma = text.find(',');
    year.appraise(code, "1.1", text.substr(0, comma));
    year.appraise(code, "2.1", text.substr(comma + 1));
  };
  give("a", a);
  give("b", b);
  return year;
}

// "2.1 20, 1.1 -10": the lines by size.
std::string lines_text(const AgencyPair& pair, const CriteriaSet& set) {
  std::string text;
  for (const auto& term : pair.terms.value().terms) {
    const bool is_line = term.kind == DifferenceTerm::Kind::line;
    text += (text.empty() ? "" : ", ") +
            (is_line ? set.all_items[*term.new_item]->id.text : std::string("rest")) + " " +
            term.change.to_string();
  }
  return text;
}

TEST(CompareAgencies, ByTheIndex) {
  const RankedBlock block(year_of(two_areas(), "5,4", "6,2"));
  const auto pair = compare_agencies(block.ranking, 0, 1);
  EXPECT_EQ(pair.decided_by, DecidedBy::index);
  EXPECT_EQ(pair.first.rank, 1);
  EXPECT_EQ(pair.second.rank, 2);
  EXPECT_EQ(lines_text(pair, block.year.set()), "2.1 20, 1.1 -10");
  EXPECT_EQ(pair.terms->printed_change, "10.00");
}

TEST(CompareAgencies, InTheOrderGiven) {
  const RankedBlock block(year_of(two_areas(), "5,4", "6,2"));
  const auto pair = compare_agencies(block.ranking, 1, 0);
  EXPECT_EQ(pair.first.rank, 2);
  EXPECT_EQ(lines_text(pair, block.year.set()), "2.1 -20, 1.1 10");
}

TEST(CompareAgencies, ByTheTieBreak) {
  const RankedBlock block(year_of(two_areas(), "5,3", "6,2"));
  const auto pair = compare_agencies(block.ranking, 0, 1);
  EXPECT_EQ(pair.decided_by, DecidedBy::tie_break);
  EXPECT_EQ(pair.area, 1U);
  EXPECT_EQ(pair.first.rank, 1);
  EXPECT_TRUE(pair.terms->change.is_zero());
}

TEST(CompareAgencies, ByThePublishedIndex) {
  SetText set = two_areas();
  set.decide_on = "published";
  set.rounding = "item 2  index 0";
  // 80.1 and 80: equal as printed, so that area 2 decides.
  const RankedBlock block(year_of(set, "5.01,3", "4,4"));
  const auto pair = compare_agencies(block.ranking, 0, 1);
  EXPECT_EQ(pair.decided_by, DecidedBy::tie_break);
  EXPECT_EQ(pair.first.rank, 2);
  EXPECT_EQ(pair.terms->printed_change, "0");
}

TEST(CompareAgencies, BothShareTheirRank) {
  const RankedBlock block(year_of(two_areas(), "5,3", "5,3"));
  const auto pair = compare_agencies(block.ranking, 0, 1);
  EXPECT_EQ(pair.decided_by, DecidedBy::nothing);
  EXPECT_TRUE(pair.terms->terms.empty());
  EXPECT_EQ(pair.terms->even_lines, 2U);
}

TEST(CompareAgencies, ByTheAuthority) {
  SetText set = two_areas();
  set.ties = "decided";
  OneBlock year = year_of(set, "5,3", "5,3");
  for (const std::size_t agency : {0U, 1U}) {
    TieDecision decision;
    decision.agency = agency;
    decision.order = agency == 0 ? 2 : 1;
    year.year.tie_decisions.push_back(decision);
  }
  const RankedBlock block(std::move(year));
  const auto pair = compare_agencies(block.ranking, 0, 1);
  EXPECT_EQ(pair.decided_by, DecidedBy::decision);
  EXPECT_EQ(pair.first.rank, 2);
}

TEST(CompareAgencies, OneIsNotRanked) {
  OneBlock year = year_of(two_areas(), "5,3", "6,2");
  year.add("c", AgencyStatus::unranked);
  const RankedBlock block(std::move(year));
  const auto pair = compare_agencies(block.ranking, 0, 2);
  EXPECT_EQ(pair.decided_by, DecidedBy::unranked);
  EXPECT_EQ(pair.terms->change, Fraction(80));
}

// The lines do not make the index alone: rescaled areas, caps and the clamp add their own.
TEST(CompareAgencies, WhatIsNoLine) {
  SetText set;
  set.not_applicable = "rescale_area";
  set.more = "  clamp yes\n";
  set.body = area("1", "6", judged("1.1", "3") + judged("1.2", "3")) +
             area("2", "4", judged("2.1", "4")) + "  bonus { cap 1\n" +
             item("B.1", "3", "firsts count", "count { of firsts  each 1 }") + "}\n";
  OneBlock year(test::read(set));
  for (const char* const code : {"a", "b"}) {
    year.add(code);
    year.appraise(code, "1.1", "3");
    year.appraise(code, "1.2", "2");
    year.appraise(code, "2.1", "4");
  }
  year.not_applicable("a", "1.2");
  year.declare("a", "firsts 3");
  const RankedBlock block(std::move(year));
  const auto pair = compare_agencies(block.ranking, 0, 1);
  using Kind = DifferenceTerm::Kind;
  std::string kinds;
  Fraction sum;
  for (const auto& term : pair.terms->terms) {
    sum = sum + term.change;
    const char* const name = term.kind == Kind::line        ? "line"
                             : term.kind == Kind::rescaling ? "rescaling"
                             : term.kind == Kind::caps      ? "caps"
                                                            : "clamping";
    kinds += (kinds.empty() ? "" : ", ") + (name + (" " + term.change.to_string()));
  }
  // 3 of 3 becomes 6 of 6; 3 bonus points are 1, of which the clamp leaves nothing.
  EXPECT_EQ(kinds, "line 30, line -20, rescaling 30, caps -20, clamping -10");
  EXPECT_EQ(sum, Fraction(10));
}

TEST(CompareAgencies, OfTwoBlocksOrNoneIsRefused) {
  OneBlock year = year_of(two_areas(), "5,3", "6,2");
  Block other;
  other.id = {"others"};
  other.set = test::read(two_areas());
  const auto block_index = year.year.add_block(std::move(other));
  Agency agency;
  agency.code = {"x"};
  agency.block = block_index;
  const auto far = year.year.add_agency(std::move(agency));
  const RankedBlock block(std::move(year));
  EXPECT_THROW(compare_agencies(block.ranking, 0, far), std::invalid_argument);
}

}  // namespace
}  // namespace parindex
