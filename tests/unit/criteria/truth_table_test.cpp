// Proofs of tables of conditions: which conditions hold together, over every value that can occur.
#include "criteria/truth_table.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/findings.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using Texts = std::vector<std::string>;

std::vector<Fact> facts_of(const std::string& names_and_types) {
  std::istringstream words(names_and_types);
  std::vector<Fact> facts;
  for (std::string name, type; words >> name >> type;) {
    Fact& fact = facts.emplace_back();
    fact.name.text = name;
    for (const auto each : {FactType::count, FactType::decimal, FactType::percent, FactType::date,
                            FactType::yes_no}) {
      if (fact_type_name(each) == type) fact.type = each;
    }
  }
  return facts;
}

std::vector<Symbol> symbols_of(const std::vector<Fact>& facts) {
  std::vector<Symbol> symbols;
  for (const auto& fact : facts) symbols.push_back({fact.name.text, value_type(fact.type)});
  return symbols;
}

std::optional<std::vector<TruthRow>> rows_of(const std::string& declared, const Texts& conditions) {
  const auto facts = facts_of(declared);
  const auto symbols = symbols_of(facts);
  std::vector<Expression> bound(conditions.begin(), conditions.end());
  std::vector<const Expression*> pointers;
  Diagnostics diagnostics;
  for (auto& each : bound) {
    EXPECT_TRUE(each.bind(symbols, ValueType::yes_no, diagnostics))
        << each.text() << test::shown(diagnostics);
    pointers.push_back(&each);
  }
  return truth_table(pointers, facts);
}

std::string pattern_of(const std::vector<bool>& holds) {
  std::string pattern;
  for (const bool each : holds) pattern += each ? '1' : '0';
  return pattern;
}

// Which conditions hold together: "01 10" where always exactly one of two does.
std::string patterns(const std::string& declared, const Texts& conditions) {
  const auto rows = rows_of(declared, conditions);
  if (!rows) return "not proven";
  std::set<std::string> found;
  for (const auto& row : *rows) found.insert(pattern_of(row.holds));
  std::string text;
  for (const auto& each : found) text += (text.empty() ? "" : " ") + each;
  return text;
}

struct TableCase {
  const char* name;
  const char* facts;
  Texts conditions;
  const char* expected;
};

void PrintTo(const TableCase& each, std::ostream* out) { *out << each.facts; }

class TruthTables : public testing::TestWithParam<TableCase> {};

TEST_P(TruthTables, Tell) {
  EXPECT_EQ(patterns(GetParam().facts, GetParam().conditions), GetParam().expected);
}

const TableCase kCases[] = {
    {"counts_are_whole", "n count", {"n >= 3", "n <= 2"}, "01 10"},
    {"counts_with_a_gap", "n count", {"n >= 4", "n <= 2"}, "00 01 10"},
    {"no_count_between_neighbours", "n count", {"n > 3 and n < 4"}, "0"},
    {"a_count_between_fractions", "n count", {"n > 2.5 and n < 3.5"}, "0 1"},
    {"no_count_is_a_fraction", "n count", {"n = 2.5"}, "0"},
    {"no_count_between_fractions", "n count", {"n > 2.1 and n < 2.9"}, "0"},
    {"counts_are_never_negative", "n count", {"n < 0", "n >= 0"}, "01"},
    {"a_negative_bound_of_a_count", "n count", {"n > -1"}, "1"},
    {"large_counts", "n count", {"n >= 1000000000000", "n < 1000000000000"}, "01 10"},
    {"the_constant_stands_left", "n count", {"3 <= n", "2 >= n"}, "01 10"},
    {"constants_are_computed", "n count", {"n >= 2 * 3 / 4", "n < 3 / 2"}, "01 10"},
    {"min_and_max_of_constants", "n count", {"n >= max(2, 3)", "n < min(3, 4)"}, "01 10"},
    {"equal_and_unequal", "n count", {"n = 3", "n != 3"}, "01 10"},
    {"not_turns", "n count", {"not n >= 3", "not n < 3"}, "01 10"},

    {"percents_are_no_whole_numbers", "p percent", {"p >= 3%", "p <= 2%"}, "00 01 10"},
    {"percents_between_neighbours", "p percent", {"p > 3% and p < 4%"}, "0 1"},
    {"percents_are_never_negative", "p percent", {"p >= 0%"}, "1"},
    {"percents_may_be_above_100", "p percent", {"p <= 100%"}, "0 1"},
    {"a_percent_written_as_a_number", "p percent", {"p >= 0.8", "p < 80%"}, "01 10"},
    {"the_least_gap", "p percent", {"p > 70%", "p < 70%"}, "00 01 10"},

    {"decimals_may_be_negative", "d decimal", {"d >= 0"}, "0 1"},
    {"decimals_are_no_whole_numbers", "d decimal", {"d >= 3", "d <= 2"}, "00 01 10"},

    {"quotients_of_counts", "a count b count", {"a / b >= 80%", "a / b < 80%"}, "01 10"},
    {"quotients_are_never_negative", "a count b count", {"a / b >= 0"}, "1"},
    {"spaces_make_no_other_expression", "a count b count", {"a/b >= 1", "a  /  b < 1"}, "01 10"},
    {"brackets_make_no_other_expression",
     "a count b count",
     {"(a / b) >= 1", "a / b < 1"},
     "01 10"},
    {"differences_may_be_negative", "a count b count", {"a - b >= 0"}, "0 1"},
    {"one_less_a_share_may_be_negative", "a count b count", {"1 - a / b >= 0"}, "0 1"},
    {"what_is_negated_may_be_negative", "a count", {"-a >= 0"}, "0 1"},
    {"a_factor_may_be_negative", "a count", {"a * -1 >= 0"}, "0 1"},
    {"a_quotient_by_a_decimal_may_be_negative", "a count d decimal", {"a / d >= 0"}, "0 1"},
    {"sums_are_never_negative", "a count b percent", {"a + b * 2 + max(a, 3) >= 0"}, "1"},

    {"sums_of_counts_are_whole", "a count b count", {"a + b >= 3", "a + b <= 2"}, "01 10"},
    {"differences_of_counts_are_whole", "a count b count", {"a - b >= -1", "a - b < -1"}, "01 10"},
    {"differences_of_counts_have_gaps_too",
     "a count b count",
     {"a - b > -1", "a - b < -1"},
     "00 01 10"},
    {"multiples_of_counts_are_whole",
     "a count y yes_no",
     {"2 * a > 2 and 2 * a < 3", "y"},
     "00 01"},
    {"half_a_count_is_not", "a count", {"a / 2 >= 3", "a / 2 <= 2"}, "00 01 10"},
    {"half_times_a_count_is_not", "a count", {"0.5 * a >= 3", "0.5 * a <= 2"}, "00 01 10"},
    {"a_count_and_a_percent_are_not",
     "a count p percent",
     {"a + p >= 3", "a + p <= 2"},
     "00 01 10"},
    {"a_count_and_a_decimal_are_not",
     "a count d decimal",
     {"a + d >= 3", "a + d <= 2"},
     "00 01 10"},

    {"two_expressions", "a count b count", {"a / b >= 1", "b >= 1"}, "not proven"},
    {"two_orders_of_one_sum", "a count b count", {"a + b >= 1", "b + a >= 1"}, "not proven"},
    {"facts_with_each_other", "a count b count", {"a >= b"}, "not proven"},
    {"facts_with_each_other_under_or", "a count b count", {"a >= 1 or a >= b"}, "not proven"},
    {"nothing_with_nothing", "a count", {"1 = 1"}, "not proven"},
    {"a_constant_over_zero", "a count", {"a > 1 / 0"}, "not proven"},
    {"two_facts_are_independent", "a count b count", {"a >= 1", "b >= 1"}, "00 01 10 11"},
    {"this_year_and_the_last", "a count", {"a >= 1", "previous(a) >= 1"}, "00 01 10 11"},
    {"last_years_counts_are_whole_too",
     "a count",
     {"previous(a) >= 3", "previous(a) <= 2"},
     "01 10"},
    {"last_years_count_after_another_fact",
     "d decimal n count",
     {"d > 0 and previous(n) > 3 and previous(n) < 4"},
     "0"},
    {"this_year_with_the_last", "a count", {"a >= previous(a)"}, "not proven"},

    {"dates_are_whole_days", "d date", {"d <= 2022-01-31", "d >= 2022-02-01"}, "01 10"},
    {"a_gap_of_one_day", "d date", {"d < 2022-01-31", "d > 2022-01-31"}, "00 01 10"},
    {"dates_before_1970", "d date", {"d < 1969-12-31", "d >= 1969-12-31"}, "01 10"},
    {"over_a_leap_day", "d date", {"d <= 2024-02-28", "d >= 2024-03-01"}, "00 01 10"},

    {"a_yes_no_fact", "y yes_no", {"y", "not y"}, "01 10"},
    {"yes_no_compared", "y yes_no", {"y = yes", "y != yes", "y = no"}, "011 100"},
    {"yes_no_with_each_other", "x yes_no y yes_no", {"x = y", "x != y"}, "01 10"},
    {"yes_no_in_combination",
     "x yes_no y yes_no",
     {"x and y", "x or y", "not x and not y"},
     "001 010 110"},
    {"a_condition_as_a_value", "n count y yes_no", {"(n > 1) = y"}, "0 1"},
    {"a_number_with_a_yes_no_fact",
     "a count b count y yes_no",
     {"a / b >= 80% and y", "a / b < 80% or not y"},
     "01 10"},
    {"a_fact_a_date_and_a_yes",
     "n count d date y yes_no",
     {"n >= 1 and d <= 2022-01-31 and y", "n = 0 or d > 2022-01-31 or not y"},
     "01 10"},
    {"constants_alone", "y yes_no", {"yes or y", "no and y"}, "10"},
};
INSTANTIATE_TEST_SUITE_P(Table, TruthTables, testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

// Eleven yes/no facts, or too many combinations of values, are not tried out.
TEST(TruthTable, OfTooManySituationsProvesNothing) {
  const auto yes_no_facts = [](int count) {
    std::string facts;
    std::string condition;
    for (int i = 0; i < count; ++i) {
      const std::string name = "y" + std::to_string(i);
      facts += name + " yes_no ";
      condition += (i > 0 ? " and " : "") + name;
    }
    return patterns(facts, {condition});
  };
  EXPECT_EQ(yes_no_facts(10), "0 1");
  EXPECT_EQ(yes_no_facts(11), "not proven");
  // Four values each: 0, between, at and above the constant.
  const std::string six = "a percent b percent c percent d percent e percent f percent y yes_no";
  const std::string above = "a > 1% and b > 1% and c > 1% and d > 1% and e > 1% and f > 1%";
  EXPECT_EQ(patterns(six, {above}), "0 1");
  EXPECT_EQ(patterns(six, {above + " and y"}), "not proven");
}

TEST(TruthTable, ExamplesSayWhereARowHolds) {
  const auto example = [](const std::string& facts, const Texts& conditions) {
    const auto rows = rows_of(facts, conditions);
    for (const auto& row : *rows) {
      if (pattern_of(row.holds) == std::string(row.holds.size(), '1')) return row.example;
    }
    return std::string("none");
  };
  EXPECT_EQ(example("n count", {"n >= 5", "n >= 3"}), "n = 5");
  EXPECT_EQ(example("a count b count", {"a/b > 60%", "a / b < 80%"}), "a / b = 0.7");
  EXPECT_EQ(example("d date y yes_no", {"d > 2022-01-31 and not y"}), "d = 2022-02-01, y = no");
  EXPECT_EQ(example("p percent", {"p > 1 / 3 and p < 2 / 3"}), "p = 0.5");
  EXPECT_EQ(example("n count", {"previous(n) >= 5"}), "previous(n) = 5");
  EXPECT_EQ(example("y yes_no", {"y and not previous(y)"}), "y = yes, previous(y) = no");
}

// Random conditions against a search by hand on a grid that holds every boundary, a value between
// any two, and values beyond them: the same combinations occur in both.
TEST(TruthTable, IsRightOnRandomConditions) {
  test::Random random(71);
  const std::string declared = "n count p percent y yes_no";
  const auto facts = facts_of(declared);
  const auto symbols = symbols_of(facts);
  const auto comparison = [&random] {
    static constexpr const char* kOperators[] = {"=", "!=", "<", "<=", ">", ">="};
    const std::string op = kOperators[random.below(6)];
    const auto number = std::to_string(random.between(0, 3));
    switch (random.below(4)) {
      case 0: return "n " + op + " " + number;
      case 1: return "n " + op + " " + number + ".5";
      case 2: return "p " + op + " " + number + "%";
      default: return std::string(random.one_in(2) ? "y" : "y = no");
    }
  };
  std::set<std::string> seen;
  for (int round = 0; round < 300 && !HasFailure(); ++round) {
    Texts conditions(2);
    for (auto& condition : conditions) {
      condition = comparison();
      for (std::uint64_t more = random.below(3); more > 0; --more) {
        condition = "(" + condition + (random.one_in(2) ? ") and " : ") or ") + comparison();
      }
      if (random.one_in(4)) condition = "not (" + condition + ")";
    }
    std::set<std::string> by_hand;
    std::vector<Expression> bound(conditions.begin(), conditions.end());
    Diagnostics diagnostics;
    for (auto& each : bound) ASSERT_TRUE(each.bind(symbols, ValueType::yes_no, diagnostics));
    for (int n = 0; n <= 6; ++n) {
      for (int half_percents = 0; half_percents <= 8; ++half_percents) {
        for (const bool yes : {false, true}) {
          const FactValue values[] = {FactValue::count(n),
                                      FactValue::percent({half_percents * 5, 1}),
                                      FactValue::yes_no(yes)};
          const FactValue* const pointers[] = {&values[0], &values[1], &values[2]};
          by_hand.insert(
              pattern_of({bound[0].evaluate(pointers).holds, bound[1].evaluate(pointers).holds}));
        }
      }
    }
    std::string expected;
    for (const auto& each : by_hand) expected += (expected.empty() ? "" : " ") + each;
    EXPECT_EQ(patterns(declared, conditions), expected) << conditions[0] << "; " << conditions[1];
    seen.insert(expected);
  }
  EXPECT_GT(seen.size(), 8U);
}

}  // namespace
}  // namespace parindex
