// Facts summed over the agencies below: `rollup sum`.
#include <algorithm>

#include "parindex/explanation.hpp"
#include "parindex/rollup.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::codes;
using test::SetText;

// A set with one item `3.1`, done / assigned; the facts have the keys of `more` too.
std::shared_ptr<const CriteriaSet> set_of(const std::string& level, const std::string& more,
                                          const std::string& item_keys = {},
                                          const std::string& type = "count") {
  SetText text;
  text.body = test::area("3", "10",
                         "    item 3.1 { title \"3.1\"  max 10  " + item_keys +
                             "\n      facts { done { type " + type + "  title \"done\" " + more +
                             " }  assigned { type " + type + "  title \"assigned\" " + more +
                             " } }\n      rule rate { of \"done / assigned\" }\n    }\n");
  std::string set = text.text();
  set.replace(set.find("department"), std::string("department").size(), level);
  auto result = read_criteria_set(set, level + ".info");
  EXPECT_EQ(codes(result.diagnostics), "") << test::shown(result.diagnostics);
  return *result;
}

constexpr const char* kSum = "rollup sum";

// A province with two blocks below it.
class Year {
 public:
  explicit Year(std::shared_ptr<const CriteriaSet> province = set_of("province", kSum),
                std::shared_ptr<const CriteriaSet> districts = set_of("district", ""),
                const std::string& province_properties = {}) {
    add_block("province", std::move(province));
    add_block("departments", set_of("department", "", "applies \"has_tasks\""));
    add_block("districts", std::move(districts));
    add("tinh", 0, province_properties);
  }

  std::size_t add(const std::string& code, std::size_t block, const std::string& properties = {},
                  const std::string& parent = {}, AgencyStatus status = AgencyStatus::ranked) {
    Agency agency;
    agency.code = {code};
    agency.block = block;
    agency.name = {code, ""};
    agency.status = status;
    agency.parent = {parent};
    if (!properties.empty()) agency.properties = {properties};
    return year.add_agency(std::move(agency));
  }

  void declare(const std::string& agency, std::int64_t done, std::int64_t assigned) {
    year.declare(index(agency), "done", FactValue::count(done));
    year.declare(index(agency), "assigned", FactValue::count(assigned));
  }

  void correct(const std::string& agency, std::size_t fact, std::int64_t value) {
    Appraisal row;
    row.kind = DecisionKind::fact;
    row.fact = fact;
    row.corrected.value = FactValue::count(value);
    row.appraiser = "so-noi-vu";
    year.records(index(agency)).appraisals.push_back(row);
  }

  std::size_t index(const std::string& code) const { return year.find_agency(code).value(); }

  // "7.50", "missing 0.00" or the codes of errors.
  std::string outcome(const std::string& agency, Stage stage = Stage::computed) const {
    const auto scored = score(year, stage);
    if (!scored) return codes(scored.diagnostics);
    for (const auto& row : scored->blocks[*year.agencies()[index(agency)].block].agencies) {
      if (row.agency != index(agency)) continue;
      const ItemScore& item = row.items[0];
      return (item.state == State::scored ? "" : std::string(state_name(item.state)) + " ") +
             to_string(item.points, 2);
    }
    return "not scored";
  }

  // "a 3, b 4 = 7; without c": the sum of the province's first fact.
  std::string sum(Stage stage = Stage::computed) const {
    const auto scored = score(year, stage);
    if (!scored) return codes(scored.diagnostics);
    const auto* const rolled = rolled_up(*scored, index("tinh"), 0);
    if (rolled == nullptr) return "none";
    std::string text;
    for (const auto& part : rolled->parts) {
      text += (text.empty() ? "" : ", ") + year.agencies()[part.agency].code.text + " " +
              part.record->value.number().to_string();
    }
    text += " = " + rolled->record.value.number().to_string();
    for (const auto agency : rolled->left_out) {
      text += "; without " + year.agencies()[agency].code.text;
    }
    return text;
  }

  std::string findings(Stage stage = Stage::computed) const {
    return codes(score(year, stage).diagnostics);
  }

  Assessment year{"sample", 2022};

 private:
  void add_block(const std::string& id, std::shared_ptr<const CriteriaSet> set) {
    Block block;
    block.id = {id};
    block.set = std::move(set);
    year.add_block(std::move(block));
  }
};

TEST(Rollup, OfAProvinceIsOverAllAgencies) {
  Year year;
  year.add("so-y-te", 1, "has_tasks");
  year.add("huyen-a", 2);
  year.declare("so-y-te", 3, 4);
  year.declare("huyen-a", 6, 8);
  EXPECT_EQ(year.sum(), "so-y-te 3, huyen-a 6 = 9");
  EXPECT_EQ(year.outcome("tinh"), "7.50");
  EXPECT_EQ(year.findings(), "");
}

// The share of the sums, not the mean of the shares.
TEST(Rollup, WeighsBySize) {
  Year year;
  year.add("huyen-a", 2);
  year.add("huyen-b", 2);
  year.declare("huyen-a", 0, 90);
  year.declare("huyen-b", 10, 10);
  EXPECT_EQ(year.outcome("tinh"), "1.00");
}

TEST(Rollup, IsOverThoseThatNameTheParent) {
  Year year;
  year.add("huyen-a", 2, "", "tinh");
  year.add("huyen-b", 2);
  year.declare("huyen-a", 3, 4);
  year.declare("huyen-b", 1, 100);
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
}

// Whoever stands below another counts there, not twice.
TEST(Rollup, OfAProvinceLeavesOutThoseBelowOthers) {
  Year year;
  year.add("huyen-a", 2);
  year.add("xa-b", 2, "", "huyen-a");
  year.declare("huyen-a", 3, 4);
  year.declare("xa-b", 1, 1);
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
}

TEST(Rollup, ClimbsFromLevelToLevel) {
  Year year(set_of("province", kSum), set_of("district", kSum));
  year.add("huyen-a", 2);
  year.add("xa-b", 1, "has_tasks", "huyen-a");
  year.add("xa-c", 1, "has_tasks", "huyen-a");
  year.declare("xa-b", 1, 2);
  year.declare("xa-c", 2, 2);
  EXPECT_EQ(year.outcome("huyen-a"), "7.50");
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
  EXPECT_EQ(year.outcome("tinh"), "7.50");
}

TEST(Rollup, OfTwoProvincesNeedsParents) {
  Year year;
  year.add("tinh-khac", 0);
  year.add("huyen-a", 2);
  year.declare("huyen-a", 3, 4);
  EXPECT_EQ(year.outcome("tinh"), "missing 0.00");
  EXPECT_TRUE(agencies_below(year.year, year.index("tinh")).empty());
}

TEST(Rollup, GivesWayToWhatIsDeclared) {
  Year year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 3, 4);
  year.declare("tinh", 1, 10);
  EXPECT_EQ(year.sum(), "none");
  EXPECT_EQ(year.outcome("tinh"), "1.00");
}

TEST(Rollup, FillsTheFactThatIsNotDeclared) {
  Year year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 3, 4);
  year.year.declare(year.index("tinh"), "assigned", FactValue::count(6));
  EXPECT_EQ(year.outcome("tinh"), "5.00");
}

TEST(Rollup, IsUnderCorrectionsAtFinal) {
  Year year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 4, 4);
  year.correct("huyen-a", 0, 1);
  EXPECT_EQ(year.sum(Stage::self), "huyen-a 4 = 4");
  EXPECT_EQ(year.sum(Stage::computed), "huyen-a 4 = 4");
  EXPECT_EQ(year.sum(Stage::final), "huyen-a 1 = 1");
  EXPECT_EQ(year.outcome("tinh", Stage::computed), "10.00");
  EXPECT_EQ(year.outcome("tinh", Stage::final), "2.50");
}

TEST(Rollup, IsItselfCorrected) {
  Year year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 4, 4);
  year.correct("tinh", 0, 2);
  EXPECT_EQ(year.outcome("tinh", Stage::computed), "10.00");
  EXPECT_EQ(year.outcome("tinh", Stage::final), "5.00");
}

// One that lacks the denominator must not count in the numerator.
TEST(Rollup, LeavesOutWhoLacksAFact) {
  Year year;
  year.add("huyen-a", 2);
  year.add("huyen-b", 2);
  year.declare("huyen-a", 3, 4);
  year.year.declare(year.index("huyen-b"), "done", FactValue::count(9));
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3; without huyen-b");
  EXPECT_EQ(year.outcome("tinh"), "7.50");
  EXPECT_EQ(year.findings(), "W0784");
}

TEST(Rollup, OfNothingIsMissing) {
  Year year;
  year.add("huyen-a", 2);
  EXPECT_EQ(year.outcome("tinh"), "missing 0.00");
  EXPECT_EQ(year.findings(), "W0784");
  EXPECT_EQ(year.sum(), "none");
}

TEST(Rollup, PassesOverWhomTheItemDoesNotConcern) {
  Year year;
  year.add("huyen-a", 2);
  year.add("thanh-tra", 1);  // without has_tasks
  year.declare("huyen-a", 3, 4);
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
  EXPECT_EQ(year.findings(), "");
  year.year.records(year.index("huyen-a")).not_applicable.push_back({0, "reason", {}});
  EXPECT_EQ(year.sum(), "none");
}

TEST(Rollup, PassesOverTheExcused) {
  Year year;
  year.add("huyen-a", 2);
  year.add("huyen-b", 2, "", "", AgencyStatus::excused);
  year.declare("huyen-a", 3, 4);
  year.declare("huyen-b", 1, 1);
  EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
}

TEST(Rollup, IsNoEvidenceOfAnItemThatDoesNotApply) {
  Year year(set_of("province", kSum, "applies \"has_tasks\""));
  year.add("huyen-a", 2);
  year.declare("huyen-a", 3, 4);
  EXPECT_EQ(year.outcome("tinh"), "not_applicable 0.00");
  EXPECT_EQ(year.findings(), "");
}

TEST(Rollup, OfANameThatNobodyKnowsIsWarnedOf) {
  SetText other;
  other.body =
      test::area("1", "10", test::item("1.1", "10", "dones count", "count { of dones each 1 }"));
  Year year(set_of("province", kSum), test::read(other));
  year.add("huyen-a", 2);
  year.year.declare(year.index("huyen-a"), "dones", FactValue::count(3));
  const auto scored = score(year.year, Stage::computed);
  EXPECT_EQ(codes(scored.diagnostics), "W0785 W0785");
  EXPECT_EQ(scored.diagnostics[0].suggestion, "dones");
}

TEST(Rollup, OfAnotherTypeIsAnError) {
  Year year(set_of("province", kSum), set_of("district", "", "", "decimal"));
  year.add("huyen-a", 2);
  year.add("huyen-b", 2);
  EXPECT_EQ(year.findings(), "E0413 E0413");  // a fact each, not an agency each
  ScoreOptions tolerant;
  tolerant.tolerate_faulty_agencies = true;
  const auto scored = score(year.year, Stage::computed, tolerant);
  ASSERT_TRUE(scored);
  EXPECT_FALSE(scored->blocks[0].agencies[0].is_scored);
  EXPECT_TRUE(scored->blocks[2].agencies[0].is_scored);
}

TEST(Rollup, OfDecimalsKeepsTheirDecimals) {
  Year year(set_of("province", kSum, "", "decimal"), set_of("district", "", "", "decimal"));
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
  Year year;
  for (const auto* code : {"huyen-a", "huyen-b"}) {
    year.add(code, 2);
    year.declare(code, 1, 999'999'999'999'999'999);
  }
  EXPECT_EQ(year.findings(), "E0710");
}

// A share above 100 % of the sums is told of at the province.
TEST(Rollup, AtFaultIsToldAtTheAgencyAbove) {
  Year year;
  year.add("huyen-a", 2);
  year.declare("huyen-a", 5, 4);
  EXPECT_EQ(year.findings(), "E0702 E0702");
}

TEST(Rollup, EndsWhereParentsGoRound) {
  Year year(set_of("province", kSum), set_of("district", kSum));
  year.add("huyen-a", 2, "", "huyen-b");
  year.add("huyen-b", 2, "", "huyen-a");
  year.declare("huyen-b", 3, 4);
  EXPECT_EQ(year.outcome("huyen-a"), "7.50");
}

TEST(Rollup, DoesNotDependOnTheOrderOfAgencies) {
  Year forth, back;
  for (const auto* code : {"huyen-a", "huyen-b", "huyen-c"}) forth.add(code, 2);
  for (const auto* code : {"huyen-c", "huyen-b", "huyen-a"}) back.add(code, 2);
  for (auto* year : {&forth, &back}) {
    year->declare("huyen-a", 1, 7);
    year->declare("huyen-b", 2, 5);
    year->declare("huyen-c", 4, 9);
  }
  EXPECT_EQ(forth.outcome("tinh"), back.outcome("tinh"));
  EXPECT_EQ(forth.sum(), "huyen-a 1, huyen-b 2, huyen-c 4 = 7");
  EXPECT_EQ(back.sum(), "huyen-c 4, huyen-b 2, huyen-a 1 = 7");
}

TEST(Rollup, IsNotLookedForWhereNoSetSaysSo) {
  Year year(set_of("province", ""));
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
  Year last, now(province);
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
  Year year;
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
  EXPECT_EQ(done.rolled_up->parts[0].record->value.number(), Fraction(3));
  EXPECT_EQ(told.facts.at(1).declared, nullptr);  // nobody corrected it
  EXPECT_EQ(told.computed.points, *Points::parse("6.25"));
  EXPECT_EQ(told.score.points, *Points::parse("5"));
}

TEST(Rollup, IsCountedAmongPeers) {
  Year year(set_of("province", kSum), test::read([] {
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
