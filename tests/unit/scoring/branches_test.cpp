// The branches that evaluators report are those that branches_of() names: of every rule each one is
// taken by some facts, and none is reported that has no name.
#include <algorithm>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "parindex/cases.hpp"
#include "support/random.hpp"
#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::OneItem;
using test::Random;
using SetPointer = std::shared_ptr<const CriteriaSet>;

struct BranchCase {
  const char* name;
  const char* facts;
  const char* rule;
  std::vector<std::string> branches;
  const char* more = "";
};

void PrintTo(const BranchCase& each, std::ostream* out) { *out << each.rule; }

const BranchCase kCases[] = {
    {"choice",
     "level option",
     "choice { fact level  option high { points 2 }  option mid { points 1 }\n"
     "  option low { points 0 } }",
     {"option high", "option mid", "option low"}},
    {"yes_or_no",
     "y yes_no",
     "choice { fact y  option yes { points 2 }  option no { points 0 } }",
     {"option yes", "option no"}},
    {"deadline",
     "d date",
     "deadline { fact d  by 2022-01-15 { points 2 }  by 2022-01 { points 1 }  by 2022-Q1 { points "
     "0.5 } }",
     {"by 2022-01-15", "by 2022-01", "by 2022-Q1", "late"}},
    {"rate", "a count b count", "rate { of \"a / b\"  full_at 80% }", {"full", "scaled"}},
    {"rate_with_a_floor",
     "a count b count",
     "rate { of \"a / b\"  full_at 80%  zero_below 50% }",
     {"full", "scaled", "zero"}},
    {"bands",
     "a count b count",
     "bands { of \"a / b\"  band { below 50% points 0 }\n"
     "  band { from 50% to 80% points interpolate low 0 high 1 }\n"
     "  band { above 80% below 100% points proportional }  band { from 100% points 2 } }",
     {"band [0; 50%)", "band [50%; 80%]", "band (80%; 100%)", "band [100%; …)"}},
    {"count", "a count", "count { of a  each 0.5 }", {"counted", "capped"}},
    {"deduction", "a count", "deduction { of a  each 0.5  floor 0.5 }", {"deducted", "floor"}},
    {"compound",
     "a count",
     "deduction { of a  each_percent 25%  mode compound  floor 0.5 }",
     {"deducted", "floor"}},
    {"all",
     "a count b count y yes_no",
     "all { that \"a / b >= 50%\"  that \"a < b\"  that y }",
     {"all hold", "that 1 fails", "that 2 fails", "that 3 fails"}},
    {"cases",
     "a count b count",
     "cases { when \"a > b\" { points 2 }  when \"a / b >= 50%\" { points proportional of \"a / "
     "b\" }"
     "\n  otherwise 0  hit first }",
     {"when 1", "when 2", "otherwise"}},
    {"cases_without_otherwise",
     "a count",
     "cases { when \"a > 5\" { points 2 }  when \"a <= 5\" { points 0 } }",
     {"when 1", "when 2"}},
    {"best_of_cases",
     "a count b count",
     "cases { when \"a > 5\" { points 1 }  when \"b > 5\" { points 2 }  when \"a > 8\" { points "
     "1.5 }\n"
     "  otherwise 0  hit best }",
     {"when 1", "when 2", "when 3", "otherwise"}},
    {"parts",
     "a count b count y yes_no",
     "parts { part share { max 1  rule rate { of \"a / b\"  zero_below 50% } }\n"
     "  part signed { max 0.5  rule all { that y  that \"b > 2\" } }\n"
     "  part number { max 0.5  rule count { of a  each 0.1 } } }",
     {"share: full", "share: scaled", "share: zero", "signed: all hold", "signed: that 1 fails",
      "signed: that 2 fails", "number: counted", "number: capped"},
     "when_none full"},
    {"best", "a count", "peer { of a  against best }", {"best"}},
    {"mean", "a count", "peer { of a  against mean }", {"at least the mean", "below the mean"}},
    {"low_mean",
     "a count",
     "peer { of a  against mean  lower_is_better yes }",
     {"at most the mean", "above the mean"}},
    {"range", "a count", "peer { of a  against range }", {"range"}},
    {"survey",
     "",
     "survey { option good { percent 100% }  option poor { percent 0% }  no_opinion zero }",
     {"answers"}},
    {"judgement", "", "judgement { step 0.5 }", {}},
};

// Facts of the item as anyone might declare them.
GivenFacts drawn_facts(const Item& item, Random& random) {
  GivenFacts given;
  for (const auto& fact : item.facts) {
    if (random.one_in(20)) continue;
    switch (fact.type) {
      case FactType::count:
        given.emplace_back(fact.name.text, FactValue::count(random.between(-1, 10)));
        break;
      case FactType::date:
        given.emplace_back(fact.name.text,
                           FactValue::date(Date::from_days(Date::of(2022, 1, 10)->days() +
                                                           int(random.between(0, 100)))));
        break;
      case FactType::yes_no:
        given.emplace_back(fact.name.text, FactValue::yes_no(random.one_in(2)));
        break;
      case FactType::option:
        given.emplace_back(fact.name.text,
                           FactValue::option(int(random.below(fact.options.size()))));
        break;
      default: ADD_FAILURE() << "no values of this type are drawn";
    }
  }
  return given;
}

class Branches : public testing::TestWithParam<BranchCase> {};

TEST_P(Branches, AreThoseThatAreNamed) {
  const auto& wanted = GetParam();
  const auto set = test::read(OneItem{"2", wanted.facts, wanted.rule, wanted.more}.set());
  const Item& item = *set->all_items[0];
  const auto names = branches_of(item.rule);
  EXPECT_EQ(names, wanted.branches);
  const auto* const parts = std::get_if<PartsRule>(&item.rule);
  std::vector<TestCase> cases;
  Random random(91);
  for (int round = 0; round < 500; ++round) {
    TestCase& test = cases.emplace_back();
    test.state = State::scored;
    test.facts = drawn_facts(item, random);
    for (int i = 0; i < 3; ++i) test.peers.push_back(drawn_facts(item, random));
    if (is_survey(item.rule)) test.answers.push_back({0, 0, random.between(0, 3), {}});

    const auto outcome = run_case(set, test);
    const auto& taken = outcome.told.branches;
    for (const auto& branch : taken) {
      EXPECT_NE(std::find(names.begin(), names.end(), branch), names.end()) << branch;
    }
    // A rule that gave points took one branch, or each of its parts did; 0/0 takes none.
    const bool by_rule = outcome.passed && outcome.told.exact.has_value();
    if (by_rule && parts == nullptr && !names.empty() && wanted.more == std::string()) {
      EXPECT_EQ(taken.size(), 1U);
    }
    if (by_rule && parts != nullptr) {
      EXPECT_LE(taken.size(), parts->parts.size());
      EXPECT_GE(taken.size(), parts->parts.size() - 1);  // 0/0 in one part
    }
  }
  const auto coverage = measure_coverage(set, cases);
  ASSERT_EQ(coverage.size(), 1U);
  EXPECT_EQ(coverage[0].branches, names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_GT(coverage[0].cases[i], 0U) << names[i] << " was never taken";
  }
}
INSTANTIATE_TEST_SUITE_P(Table, Branches, testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace parindex
