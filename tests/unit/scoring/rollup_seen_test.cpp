// Sums over the agencies below where something is amiss, and where they are seen: explanations,
// peers, last year.
#include "parindex/explanation.hpp"
#include "support/levels_year.hpp"
#include "support/one_block.hpp"

namespace parindex {
namespace {

using test::codes;
using test::kSum;
using test::level_set;
using test::LevelsYear;
using test::SetText;

TEST(Rollup, OfANameThatNobodyKnowsIsWarnedOf) {
  SetText other;
  other.body =
      test::area("1", "10", test::item("1.1", "10", "dones count", "count { of dones each 1 }"));
  LevelsYear year(level_set("province", kSum), test::read(other));
  year.add("huyen-a", 2);
  year.year.declare(year.index("huyen-a"), "dones", FactValue::count(3));
  const auto scored = score(year.year, Stage::computed);
  EXPECT_EQ(codes(scored.diagnostics), "W0785 W0785");
  EXPECT_EQ(scored.diagnostics[0].suggestion, "dones");
}

TEST(Rollup, OfAnotherTypeIsAnError) {
  LevelsYear year(level_set("province", kSum), level_set("district", "", "", "decimal"));
  year.add("huyen-a", 2);
  year.add("huyen-b", 2);
  EXPECT_EQ(year.findings(), "E0413 E0413");  // a fact each, not an agency each
  ScoreOptions back;
  back.pass_over_faults = true;
  EXPECT_FALSE(score(year.year, Stage::self, back));  // no appraisal mends a set
  ScoreOptions tolerant;
  tolerant.tolerate_faulty_agencies = true;
  const auto scored = score(year.year, Stage::computed, tolerant);
  ASSERT_TRUE(scored);
  EXPECT_FALSE(scored->blocks[0].agencies[0].is_scored);
  EXPECT_TRUE(scored->blocks[2].agencies[0].is_scored);
  // Of two agencies of the set both lack the sum: none of them may be ranked without it.
  EXPECT_TRUE(concern_single_agencies(scored.diagnostics));
  year.add("tinh-khac", 0);
  year.add("huyen-c", 2, "", "tinh");
  EXPECT_FALSE(concern_single_agencies(score(year.year, Stage::computed).diagnostics));
}

TEST(Rollup, OfDecimalsKeepsTheirDecimals) {
  LevelsYear year(level_set("province", kSum, "", "decimal"),
                  level_set("district", "", "", "decimal"));
  for (const auto* code : {"huyen-a", "huyen-b"}) year.add(code, 2);
  const auto declare = [&year](const char* code, Decimal done) {
    year.year.declare(year.index(code), "done", FactValue::decimal(done));
    year.year.declare(year.index(code), "assigned", FactValue::decimal({10, 0}));
  };
  declare("huyen-a", {25, 1});
  declare("huyen-b", {125, 2});
  EXPECT_EQ(year.sum(), "huyen-a 5/2, huyen-b 5/4 = 15/4");
  const auto scored = score(year.year, Stage::computed);
  const auto* const sum = rolled_up(*scored, year.index("tinh"), 0);
  ASSERT_NE(sum, nullptr);
  EXPECT_EQ(value_text(sum->record.value, *year.year.blocks()[0].set->all_facts[0]), "3.75");
  EXPECT_EQ(sum->record.origin, FactOrigin::rolled_up);
}

TEST(Rollup, ThatIsTooLargeIsAnError) {
  LevelsYear year;
  for (const auto* code : {"huyen-a", "huyen-b"}) {
    year.add(code, 2);
    year.declare(code, 1, 999'999'999'999'999'999);
  }
  EXPECT_EQ(year.findings(), "E0710");
}

TEST(Rollup, AValueAtFaultIsToldBelowAndLeftOutAbove) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 5, 4);
  EXPECT_EQ(year.findings(), "E0702 W0786");
}

TEST(Rollup, EndsWhereParentsGoRound) {
  LevelsYear year(level_set("province", kSum), level_set("district", kSum));
  year.add("huyen-a", 2, "", "huyen-b");
  year.add("huyen-b", 2, "", "huyen-a");
  year.declare("huyen-b", 3, 4);
  EXPECT_EQ(year.outcome("huyen-a"), "7.50");
}

TEST(Rollup, IsNotLookedForWhereNoSetSaysSo) {
  LevelsYear year(level_set("province", ""));
  year.add("huyen-a", 2);
  year.declare("huyen-a", 3, 4);
  const auto scored = score(year.year, Stage::computed);
  ASSERT_TRUE(scored);
  EXPECT_EQ(scored->rollup, nullptr);
  EXPECT_EQ(year.outcome("tinh"), "missing 0.00");
}

TEST(Rollup, OfLastYearIsPrevious) {
  SetText text;
  text.body = test::area("3", "10",
                         "    item 3.1 { title \"3.1\"  max 10\n      facts { done { type count  "
                         "title \"done\" rollup sum } }\n      rule cases { when \"done > "
                         "previous(done)\" { points 10 }  otherwise 0 }\n    }\n");
  std::string with_province = text.text();
  with_province.replace(with_province.find("department"), 10, "province");
  const auto province = *read_criteria_set(with_province, "province.info");
  LevelsYear last, now(province);
  for (auto* year : {&last, &now}) year->add("huyen-a", 2);
  last.declare("huyen-a", 5, 5);
  last.correct("huyen-a", 0, 2);
  now.declare("huyen-a", 3, 5);
  now.year.previous = std::make_shared<const Assessment>(std::move(last.year));
  EXPECT_EQ(now.outcome("tinh"), "10.00");
  const auto scored = score(now.year, Stage::computed);
  const auto told = explain(*scored, now.index("tinh"), 0);
  ASSERT_EQ(told.facts.size(), 2U);
  ASSERT_NE(told.facts[1].record, nullptr);
  EXPECT_EQ(told.facts[1].record->value.number(), Fraction(2));
}

TEST(Rollup, IsExplained) {
  LevelsYear year;
  year.add("huyen-a", 2);
  year.add("huyen-b", 2);
  year.declare("huyen-a", 4, 4);
  year.declare("huyen-b", 1, 4);
  year.correct("huyen-a", 0, 3);
  const auto scored = score(year.year, Stage::final);
  ASSERT_TRUE(scored);
  const auto told = explain(*scored, year.index("tinh"), 0);
  const auto& done = told.facts.at(0);
  ASSERT_NE(done.rolled_up, nullptr);
  EXPECT_EQ(done.record->value.number(), Fraction(4));
  ASSERT_NE(done.declared, nullptr);
  EXPECT_EQ(done.declared->value.number(), Fraction(5));
  ASSERT_EQ(done.rolled_up->parts.size(), 2U);
  EXPECT_EQ(done.rolled_up->parts[0].record.value.number(), Fraction(3));
  EXPECT_EQ(told.facts.at(1).declared, nullptr);  // nobody corrected it
  EXPECT_EQ(told.computed.points, *Points::parse("6.25"));
  EXPECT_EQ(told.score.points, *Points::parse("5"));
}

TEST(Rollup, IsCountedAmongPeers) {
  LevelsYear year(
      level_set("province", kSum), test::read([] {
        SetText text;
        text.body = test::area(
            "3", "10",
            "    item 3.1 { title \"3.1\"  max 10\n      facts { done { type count  title "
            "\"done\" rollup sum } }\n      rule peer { of done  against best }\n    }\n");
        return text;
      }()));
  year.add("huyen-a", 2);
  year.add("huyen-b", 2);
  for (const auto* code : {"xa-1", "xa-2"}) year.add(code, 1, "has_tasks", "huyen-a");
  year.declare("xa-1", 3, 9);
  year.declare("xa-2", 5, 9);
  year.year.declare(year.index("huyen-b"), "done", FactValue::count(4));
  EXPECT_EQ(year.outcome("huyen-a"), "10.00");
  EXPECT_EQ(year.outcome("huyen-b"), "5.00");
}

TEST(Rollup, TooLargeIsPassedOverWhereOneLooksBack) {
  LevelsYear year;
  constexpr std::int64_t kMost = 999'999'999'999'999'999;
  for (const auto* code : {"huyen-a", "huyen-b"}) {
    year.add(code, 2);
    year.declare(code, kMost, kMost);
  }
  EXPECT_EQ(year.findings(), "E0710 E0710");
  ScoreOptions back;
  back.pass_over_faults = true;
  const auto scored = score(year.year, Stage::computed, back);
  ASSERT_TRUE(scored);
  EXPECT_EQ(scored->blocks[0].agencies[0].items[0].state, State::missing);
}

TEST(Rollup, IsRefusedOfWhatHasNoSum) {
  SetText text;
  text.body =
      test::area("3", "10",
                 "    item 3.1 { title \"3.1\"  max 10\n      facts { share { type percent  "
                 "title \"share\" rollup sum } }\n      rule rate { of share }\n    }\n");
  EXPECT_EQ(test::findings_of(text), "E0360");
}

}  // namespace
}  // namespace parindex
