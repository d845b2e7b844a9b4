// Each part of a change alone: pairs of years between which one thing changed.
#include <gtest/gtest.h>

#include "parindex/compare.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::OneBlock;
using test::SetText;

constexpr const char* kRate = "rate { of \"done / assigned\" }";
constexpr const char* kRateFacts = "done count assigned count";

// A rate of 6 points and a judgement of 4.
SetText plain_set(const std::string& rate = kRate, const std::string& more = {}) {
  SetText set;
  set.body =
      area("1", "10", item("1.1", "6", kRateFacts, rate, more) + judged("1.2", "4", "applies big"));
  return set;
}

OneBlock plain_year(const SetText& set, const std::string& facts = "done 9 assigned 10",
                    const std::string& judgement = "3", const std::string& properties = "big") {
  OneBlock year(test::read(set));
  year.add("so-y-te", AgencyStatus::ranked, properties);
  year.declare("so-y-te", facts);
  year.appraise("so-y-te", "1.2", judgement);
  return year;
}

struct Told {
  Told(const OneBlock& before, const OneBlock& after, Stage stage = Stage::final)
      : old_scored(before.scored(stage)),
        new_scored(after.scored(stage)),
        comparison(compare(old_scored, new_scored, 1)) {}

  const ComparedAgency& agency() const { return comparison->blocks.at(0).agencies.at(0); }

  Scored old_scored, new_scored;
  Result<Comparison> comparison;
};

// "weight 1/2, rounding -1/3": the parts that are not 0.
std::string parts_text(const ComparedAgency& agency) {
  EXPECT_EQ(agency.parts.sum(), agency.change.value());
  std::string text;
  const auto add = [&text](const char* name, const Fraction& part) {
    if (!part.is_zero()) text += (text.empty() ? "" : ", ") + (name + (" " + part.to_string()));
  };
  add("applicability", agency.parts.applicability);
  add("weight", agency.parts.weight);
  add("rule", agency.parts.rule);
  add("evidence", agency.parts.evidence);
  add("rounding", agency.parts.rounding);
  return text;
}

std::string told(const OneBlock& before, const OneBlock& after, Stage stage = Stage::final) {
  return parts_text(Told(before, after, stage).agency());
}

// 5.4 + 3 of 10.
TEST(CompareParts, NothingChanged) {
  EXPECT_EQ(told(plain_year(plain_set()), plain_year(plain_set())), "");
}

// 84 of 100, then 5.4 of 6: 90.
TEST(CompareParts, OnlyApplicability) {
  const OneBlock after = plain_year(plain_set(), "done 9 assigned 10", "3", "");
  EXPECT_EQ(told(plain_year(plain_set()), after), "applicability 6");
}

// What enters has the share that it earns in the new year: 3 of 4.
TEST(CompareParts, ALineThatEntersComesWithItsShare) {
  const OneBlock before = plain_year(plain_set(), "done 9 assigned 10", "3", "");
  EXPECT_EQ(told(before, plain_year(plain_set())), "applicability -6");
}

TEST(CompareParts, APolicyIsApplicability) {
  SetText full = plain_set();
  full.not_applicable = "full";  // 9.4 of 10
  const OneBlock before = plain_year(plain_set(), "done 9 assigned 10", "3", "");
  const OneBlock after = plain_year(full, "done 9 assigned 10", "3", "");
  EXPECT_EQ(told(before, after), "applicability 4");
}

// 90 % of 4 and 75 % of 6: 81.
TEST(CompareParts, OnlyWeight) {
  SetText heavier;
  heavier.body = area("1", "10", item("1.1", "4", kRateFacts, kRate) + judged("1.2", "6"));
  const OneBlock after = plain_year(heavier, "done 9 assigned 10", "4.5");
  EXPECT_EQ(told(plain_year(plain_set()), after), "weight -3");
}

// Absolute points of a table that grow with the maximum are the same share.
TEST(CompareParts, ATableThatGrowsWithItsMaximumIsWeight) {
  const auto set_of = [](const std::string& max, const std::string& half, const std::string& rest) {
    SetText set;
    set.body = area("1", "10",
                    item("1.1", max, "level option",
                         "choice { fact level  option high { points " + max +
                             " }  option low { points " + half + " } }") +
                        judged("1.2", rest));
    return set;
  };
  const auto year_of = [](const SetText& set, const std::string& judgement) {
    return plain_year(set, "level low", judgement);
  };
  const OneBlock before = year_of(set_of("4", "2", "6"), "6");
  const OneBlock after = year_of(set_of("8", "4", "2"), "2");
  EXPECT_EQ(told(before, after), "weight -20");
}

TEST(CompareParts, LinesOfOneSetAloneAreWeight) {
  SetText shorter;
  shorter.total = "6";
  shorter.body = area("1", "6", item("1.1", "6", kRateFacts, kRate));
  OneBlock after(test::read(shorter));
  after.add("so-y-te");
  after.declare("so-y-te", "done 9 assigned 10");
  EXPECT_EQ(told(plain_year(plain_set()), after), "weight 6");
  EXPECT_EQ(told(after, plain_year(plain_set())), "weight -6");
}

TEST(CompareParts, ACapIsWeight) {
  const auto with_cap = [](const std::string& cap) {
    SetText set = plain_set();
    set.more = "  clamp no\n";
    set.body += "  bonus { cap " + cap + "\n" +
                item("B.1", "3", "firsts count", "count { of firsts  each 0.5 }") + "}\n";
    OneBlock year = plain_year(set);
    year.declare("so-y-te", "firsts 4");
    return year;
  };
  EXPECT_EQ(told(with_cap("1"), with_cap("2")), "weight 10");
}

// 90 % is full from 90 %: 6 in place of 5.4.
TEST(CompareParts, OnlyTheRule) {
  const SetText easier = plain_set("rate { of \"done / assigned\"  full_at 90% }");
  EXPECT_EQ(told(plain_year(plain_set()), plain_year(easier)), "rule 6");
}

// The new rule on the old facts: 8 / 10 of 90 %; then the evidence on top of it.
TEST(CompareParts, TheRuleComesBeforeTheEvidence) {
  const SetText easier = plain_set("rate { of \"done / assigned\"  full_at 90% }");
  const OneBlock before = plain_year(plain_set(), "done 8 assigned 10");
  // 4.8, 16/3, 6 -> 48, 160/3, 60 percent points
  EXPECT_EQ(told(before, plain_year(easier)), "rule 16/3, evidence 20/3");
}

TEST(CompareParts, ADeadlineThatMovesWithTheYearIsNoChange) {
  const auto year_of = [](const std::string& year, const std::string& day) {
    SetText set;
    set.body = area("1", "10",
                    item("1.1", "6", "issued_on date",
                         "deadline { fact issued_on  by " + year + "-01-31 { points 6 }  by " +
                             year + "-02-28 { points 3 } }") +
                        judged("1.2", "4"));
    OneBlock built = plain_year(set, "issued_on " + year + "-" + day);
    built.year.year = std::stoi(year);
    return built;
  };
  EXPECT_EQ(told(year_of("2022", "02-10"), year_of("2023", "02-11")), "");
  EXPECT_EQ(told(year_of("2022", "02-10"), year_of("2023", "01-11")), "evidence 30");
  // 29 February becomes the 28th, which is in time.
  EXPECT_EQ(told(year_of("2024", "02-29"), year_of("2025", "02-28")), "rule 30");
}

TEST(CompareParts, OnlyEvidence) {
  EXPECT_EQ(told(plain_year(plain_set()), plain_year(plain_set(), "done 10 assigned 10")),
            "evidence 6");
  EXPECT_EQ(told(plain_year(plain_set()), plain_year(plain_set(), "done 9 assigned 10", "4")),
            "evidence 10");
}

// Facts that came in are evidence, and no rule is unknown.
TEST(CompareParts, WhatWasMissing) {
  const OneBlock before = plain_year(plain_set(), "done 9");
  const Told both(before, plain_year(plain_set()));
  EXPECT_EQ(parts_text(both.agency()), "evidence 54");
  EXPECT_EQ(both.agency().unknown_rules, 0U);
}

// A rule that asks for another fact: what it did to the line cannot be told, and is counted.
TEST(CompareParts, ARuleThatTheOldFactsCannotTell) {
  SetText other;
  other.body = area(
      "1", "10",
      item("1.1", "6", "done count planned count", "rate { of \"done / planned\"  full_at 100% }") +
          judged("1.2", "4", "applies big"));
  const Told both(plain_year(plain_set()), plain_year(other, "done 6 planned 10"));
  EXPECT_EQ(parts_text(both.agency()), "evidence -18");
  EXPECT_EQ(both.agency().unknown_rules, 1U);
}

// Points that an appraiser gave are no matter of the rule.
TEST(CompareParts, GivenPointsAreEvidence) {
  OneBlock after = plain_year(plain_set("rate { of \"done / assigned\"  full_at 90% }"));
  after.appraise("so-y-te", "1.1", "6");
  EXPECT_EQ(told(plain_year(plain_set()), after), "evidence 6");
}

TEST(CompareParts, OptionsAndAnswersMeetById) {
  const auto survey = [](const std::string& options) {
    SetText set;
    set.body =
        area("1", "10", item("1.1", "6", "", "survey { " + options + " }") + judged("1.2", "4"));
    return set;
  };
  const auto answered = [](const SetText& set, std::size_t first, std::size_t second) {
    OneBlock year(test::read(set));
    year.add("so-y-te");
    year.appraise("so-y-te", "1.2", "4");
    year.answer("so-y-te", "1.1", first, 30);
    year.answer("so-y-te", "1.1", second, 10);
    return year;
  };
  const SetText old_set = survey("option a { percent 100% }  option b { percent 0% }");
  const SetText turned = survey("option b { percent 0% }  option a { percent 100% }");
  const SetText milder = survey("option b { percent 50% }  option a { percent 100% }");
  EXPECT_EQ(told(answered(old_set, 0, 1), answered(turned, 1, 0)), "");
  EXPECT_EQ(told(answered(old_set, 0, 1), answered(milder, 1, 0)), "rule 15/2");
}

// The new rule of peers is applied among the old values.
TEST(CompareParts, PeersAreThoseOfTheOldYear) {
  const auto peers = [](const std::string& against, const std::string& best) {
    SetText set;
    set.body = area(
        "1", "10",
        item("1.1", "6", "n count", "peer { of n  against " + against + " }") + judged("1.2", "4"));
    OneBlock year(test::read(set));
    for (const char* const code : {"so-y-te", "so-xay-dung"}) {
      year.add(code);
      year.appraise(code, "1.2", "4");
    }
    year.declare("so-y-te", "n 5");
    year.declare("so-xay-dung", "n " + best);
    return year;
  };
  const auto of_health = [](const OneBlock& before, const OneBlock& after) {
    const Told both(before, after);
    for (const auto& agency : both.comparison->blocks[0].agencies) {
      if (agency.old_agency == 0) return parts_text(agency);
    }
    return std::string("not there");
  };
  EXPECT_EQ(of_health(peers("best", "10"), peers("best", "10")), "");
  EXPECT_EQ(of_health(peers("best", "10"), peers("mean", "10")), "rule -30");
  // A peer that grew is evidence; the rule is the old one on the old field.
  EXPECT_EQ(of_health(peers("best", "10"), peers("best", "20")), "evidence -15");
}

// 2/3 of 6 is exact; 1/3 of 4 is not: rounding alone differs where the decimals do.
TEST(CompareParts, OnlyRounding) {
  const auto year_of = [](const std::string& rounding) {
    SetText set = plain_set();
    set.rounding = rounding;
    return plain_year(set, "done 1 assigned 7");
  };
  // 6/7 is 0.86 and 0.857.
  EXPECT_EQ(told(year_of("item 2  index 2"), year_of("item 3  index 2")), "rounding -3/100");
}

TEST(CompareParts, AtEveryStage) {
  OneBlock before = plain_year(plain_set());
  OneBlock after = plain_year(plain_set());
  before.claim("so-y-te", "1.1", "5");
  after.claim("so-y-te", "1.1", "6");
  EXPECT_EQ(told(before, after, Stage::self), "evidence 10");
  EXPECT_EQ(told(before, after, Stage::computed), "");
  EXPECT_EQ(told(before, after, Stage::final), "");
}

TEST(CompareParts, AgenciesThatComeAndGo) {
  OneBlock before = plain_year(plain_set());
  OneBlock after = plain_year(plain_set());
  before.add("so-cu");
  before.add("so-nghi");
  after.add("so-moi");
  after.add("so-nghi", AgencyStatus::excused);
  const Told both(before, after);
  EXPECT_EQ(both.comparison->blocks[0].agencies.size(), 1U);
  const auto& moved = both.comparison->moved;
  ASSERT_EQ(moved.size(), 3U);
  EXPECT_EQ(moved[0].presence, Presence::left);
  EXPECT_FALSE(moved[0].new_agency);
  EXPECT_EQ(moved[1].presence, Presence::left);
  EXPECT_TRUE(moved[1].new_agency) << "it is excused";
  EXPECT_EQ(moved[2].presence, Presence::entered);
}

}  // namespace
}  // namespace parindex
