// Expressions on large and exact numbers, and an evaluation told step by step: whoever computes the
// told numbers again comes to the same value.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parindex/expression.hpp"
#include "support/findings.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;

constexpr std::int64_t kQuadrillion = 1'000'000'000'000'000;

const std::vector<Symbol> kSymbols = {{"a", ValueType::number}, {"b", ValueType::number},
                                      {"c", ValueType::number}, {"d", ValueType::number},
                                      {"on", ValueType::date},  {"y", ValueType::yes_no},
                                      {"l", ValueType::option}};

Expression bound(const std::string& text, ValueType wanted) {
  Expression expression(text);
  Diagnostics diagnostics;
  EXPECT_TRUE(expression.bind(kSymbols, wanted, diagnostics)) << text << test::shown(diagnostics);
  return expression;
}

struct Facts {
  // This year's, and last year's of the same names.
  std::vector<FactValue> values;
  std::vector<const FactValue*> pointers() const {
    std::vector<const FactValue*> all;
    for (const auto& value : values) all.push_back(&value);
    return all;
  }
};

Facts drawn_facts(Random& random, std::int64_t limit) {
  Facts facts;
  for (int year = 0; year < 2; ++year) {
    for (int i = 0; i < 4; ++i) {
      switch (random.below(4)) {
        case 0: facts.values.push_back(FactValue::count(0)); break;
        case 1:
          facts.values.push_back(FactValue::decimal({random.between(-limit, limit), 2}));
          break;
        case 2: facts.values.push_back(FactValue::percent({random.between(0, limit), 1})); break;
        default: facts.values.push_back(FactValue::count(random.between(0, limit)));
      }
    }
    facts.values.push_back(FactValue::date(Date::from_days(int(random.between(18'900, 19'100)))));
    facts.values.push_back(FactValue::yes_no(random.one_in(2)));
    facts.values.push_back(FactValue::option(0));
  }
  return facts;
}

// A quotient of counts up to 10^15 stands on a boundary exactly, and one unit off it beside it.
TEST(ExpressionExact, BoundariesOfLargeRationals) {
  Random random(51);
  for (int round = 0; round < 2'000 && !HasFailure(); ++round) {
    const auto p = random.between(1, 1'000'000);
    const auto q = random.between(1, 1'000'000);
    const auto times = random.between(1, kQuadrillion / 1'000'000);
    const std::string bound_text = std::to_string(p) + " / " + std::to_string(q);
    const auto compare = [&](const std::string& op, std::int64_t off) {
      const auto expression = bound("a / b " + op + " " + bound_text, ValueType::yes_no);
      const FactValue values[] = {FactValue::count(p * times + off), FactValue::count(q * times)};
      const FactValue* const pointers[] = {&values[0], &values[1]};
      const auto bounded = expression.evaluate(pointers);
      EXPECT_EQ(bounded.holds, expression.evaluate_unbounded(pointers).holds);
      EXPECT_EQ(static_cast<int>(bounded.fault), 0);
      return bounded.holds;
    };
    EXPECT_TRUE(compare("=", 0)) << bound_text;
    EXPECT_TRUE(compare(">=", 0)) << bound_text;
    EXPECT_FALSE(compare(">", 0)) << bound_text;
    EXPECT_FALSE(compare("=", 1)) << bound_text;
    EXPECT_TRUE(compare(">", 1)) << bound_text;
    EXPECT_FALSE(compare(">=", -1)) << bound_text;
    EXPECT_TRUE(compare("<", -1)) << bound_text;
  }
}

TEST(ExpressionExact, SumsOfLargeRationalsComeBackToWhereTheyWere) {
  Random random(52);
  int outgrown = 0;
  for (int round = 0; round < 2'000 && !HasFailure(); ++round) {
    const FactValue values[] = {FactValue::count(random.between(1, kQuadrillion)),
                                FactValue::count(random.between(1, kQuadrillion)),
                                FactValue::count(random.between(1, kQuadrillion)),
                                FactValue::count(random.between(1, kQuadrillion))};
    const FactValue* const pointers[] = {&values[0], &values[1], &values[2], &values[3]};
    const auto sum = bound("a / b + c / d", ValueType::number);
    const auto expected =
        values[0].number() / values[1].number() + values[2].number() / values[3].number();
    EXPECT_EQ(sum.evaluate(pointers).number, expected);
    EXPECT_EQ(sum.evaluate_unbounded(pointers).number, expected);
    outgrown += (expected * expected * expected).is_big();
    for (const char* const same :
         {"(a / b + c / d) - c / d = a / b", "(a / b) * (b / a) = 1",
          "(a / b) / (c / d) = (a * d) / (b * c)", "(a / b + c / d) * b * d = a * d + c * b"}) {
      const auto condition = bound(same, ValueType::yes_no);
      EXPECT_TRUE(condition.evaluate(pointers).holds) << same;
      EXPECT_TRUE(condition.evaluate_unbounded(pointers).holds) << same;
    }
  }
  EXPECT_GT(outgrown, 100);
}

// Random expressions and conditions of every operator. Facts and depth are kept small, since a
// number in an expression has at most 18 digits.
class Texts {
 public:
  explicit Texts(Random& random) : random_(random) {}

  std::string number(int depth) {
    static constexpr const char* kLeaves[] = {
        "a", "b", "c", "d", "previous(a)", "previous(d)", "3", "85%", "0.25", "1/3", "0"};
    if (depth == 0) return kLeaves[random_.below(11)];
    switch (random_.below(7)) {
      case 0: return "-(" + number(depth - 1) + ")";
      case 1: return "min(" + number(depth - 1) + ", " + number(depth - 1) + ")";
      case 2: return "max(" + number(depth - 1) + ", 1, " + number(depth - 1) + ")";
      default: break;
    }
    static constexpr const char* kOperators[] = {" + ", " - ", " * ", " / "};
    return "(" + number(depth - 1) + ")" + kOperators[random_.below(4)] + "(" + number(depth - 1) +
           ")";
  }

  std::string condition(int depth) {
    static constexpr const char* kComparisons[] = {" = ", " != ", " < ", " <= ", " > ", " >= "};
    if (depth == 0) {
      switch (random_.below(4)) {
        case 0: return "y";
        case 1: return "previous(y) != no";
        case 2: return std::string("on") + kComparisons[random_.below(6)] + "2022-01-31";
        default: return number(1) + kComparisons[random_.below(6)] + number(1);
      }
    }
    switch (random_.below(4)) {
      case 0: return "not (" + condition(depth - 1) + ")";
      case 1: return "(" + condition(depth - 1) + ") = (" + condition(depth - 1) + ")";
      case 2: return "(" + condition(depth - 1) + ") and (" + condition(depth - 1) + ")";
      default: return "(" + condition(depth - 1) + ") or (" + condition(depth - 1) + ")";
    }
  }

 private:
  Random& random_;
};

// The told numbers, which name no fact, read and evaluated again.
Evaluated computed_again(const std::string& numbers, ValueType wanted) {
  Expression expression(numbers);
  Diagnostics diagnostics;
  EXPECT_TRUE(expression.bind({}, wanted, diagnostics)) << numbers << test::shown(diagnostics);
  return diagnostics.empty() ? expression.evaluate({}) : Evaluated{};
}

void expect_same(const std::string& text, ValueType wanted, const Facts& facts, int* faults) {
  const auto expression = bound(text, wanted);
  const auto pointers = facts.pointers();
  const auto expected = expression.evaluate(pointers);
  const Worked worked = expression.work_out(pointers);
  const auto again = computed_again(worked.numbers, wanted);
  EXPECT_EQ(static_cast<int>(again.fault), static_cast<int>(expected.fault)) << worked.numbers;
  *faults += expected.fault != EvaluationFault::none;
  if (expected.fault == EvaluationFault::none) {
    EXPECT_EQ(again.holds, expected.holds) << worked.numbers;
    EXPECT_EQ(again.number, expected.number) << worked.numbers;
  }
  for (const auto& operation : worked.operations) {
    const bool is_condition = operation.holds.has_value();
    if (!is_condition && !operation.result) continue;
    const auto step =
        computed_again(operation.numbers, is_condition ? ValueType::yes_no : ValueType::number);
    EXPECT_EQ(static_cast<int>(step.fault), 0) << operation.numbers;
    EXPECT_TRUE(is_condition ? step.holds == *operation.holds : step.number == *operation.result)
        << operation.numbers;
  }
  // The last operation is the whole.
  if (worked.operations.empty() || expected.fault != EvaluationFault::none) return;
  const auto& last = worked.operations.back();
  EXPECT_TRUE(wanted == ValueType::yes_no ? last.holds == expected.holds
                                          : last.result == expected.number)
      << text;
}

TEST(ExpressionWorkedOut, ComesToTheSameAgain) {
  Random random(54);
  Texts texts(random);
  int faults = 0;
  for (int round = 0; round < 1'500 && !HasFailure(); ++round) {
    const auto facts = drawn_facts(random, 999);
    expect_same(texts.number(int(random.between(0, 3))), ValueType::number, facts, &faults);
    expect_same(texts.condition(int(random.between(0, 3))), ValueType::yes_no, facts, &faults);
  }
  EXPECT_GT(faults, 20);
}

TEST(ExpressionWorkedOut, SaysNumbersOfEverySize) {
  const auto numbers_of = [](const std::string& text, FactValue value) {
    const FactValue* const pointers[] = {&value};
    return bound(text, ValueType::number).work_out(pointers).numbers;
  };
  EXPECT_EQ(numbers_of("a + 1", FactValue::count(912)), "912 + 1");
  EXPECT_EQ(numbers_of("a + 1", FactValue::count(-912)), "(-912) + 1");
  EXPECT_EQ(numbers_of("a + 1", FactValue::percent({855, 1})), "0.855 + 1");
  EXPECT_EQ(numbers_of("a + 1", FactValue::decimal({1234567, 7})), "(1234567/10000000) + 1");
  EXPECT_EQ(numbers_of("-a", FactValue::count(-1)), "-(-1)");
  EXPECT_EQ(numbers_of("a", FactValue::decimal({-5, 1})), "(-0.5)");
  // The finest and the largest numbers whose fraction an expression can hold.
  for (const auto value : {FactValue::decimal({1, 17}), FactValue::decimal({125, 18}),
                           FactValue::percent({1, 15}), FactValue::count(999'999'999'999'999'999),
                           FactValue::decimal({-999'999'999'999'999'999, 17})}) {
    const auto numbers = numbers_of("a * 2", value);
    EXPECT_EQ(computed_again(numbers, ValueType::number).number, value.number() * Fraction(2))
        << numbers;
  }
}

TEST(ExpressionWorkedOut, LongSumsAreReadAgain) {
  std::string sum = "a";
  std::string all = "a = 1";
  for (int i = 0; i < 100; ++i) {
    sum += i % 2 == 0 ? " + a" : " - a";
    all += " and a = 1";
  }
  const FactValue one = FactValue::count(1);
  const FactValue* const pointers[] = {&one};
  const auto told = bound(sum, ValueType::number).work_out(pointers);
  EXPECT_EQ(computed_again(told.numbers, ValueType::number).number, Fraction(1));
  const auto told_all = bound(all, ValueType::yes_no).work_out(pointers);
  EXPECT_TRUE(computed_again(told_all.numbers, ValueType::yes_no).holds);
}

TEST(ExpressionPrevious, StandsForAFactOfLastYear) {
  Diagnostics diagnostics;
  Expression expression("a / previous(b) + previous( a )");
  ASSERT_TRUE(expression.bind(kSymbols, ValueType::number, diagnostics));
  const auto used = expression.used();
  EXPECT_EQ(std::vector<std::uint16_t>(used.begin(), used.end()),
            (std::vector<std::uint16_t>{0, 7, 8}));
  Facts facts;
  for (int i = 0; i < 14; ++i) facts.values.push_back(FactValue::count(i + 1));
  EXPECT_EQ(expression.evaluate(facts.pointers()).number, Fraction::of(1, 9) + Fraction(8));
  EXPECT_EQ(expression.work_out(facts.pointers()).numbers, "(1 / 9) + 8");
  EXPECT_EQ(
      bound("a - b - (c - d) + a * b / c", ValueType::number).work_out(facts.pointers()).numbers,
      "1 - 2 - (3 - 4) + (1 * 2 / 3)");
}

TEST(ExpressionPrevious, IsOfOneNameAlone) {
  const auto found = [](const std::string& text, ValueType wanted = ValueType::number) {
    Diagnostics diagnostics;
    Expression expression(text);
    const bool is_sound = expression.bind(kSymbols, wanted, diagnostics);
    EXPECT_EQ(is_sound, diagnostics.empty());
    return test::codes(diagnostics);
  };
  EXPECT_EQ(found("previous(a)"), "");
  EXPECT_EQ(found("previous (a)"), "");
  EXPECT_EQ(found("previous(y)", ValueType::yes_no), "");
  EXPECT_EQ(found("previous(on) < on", ValueType::yes_no), "");
  for (const char* const broken : {"previous",        "previous a",
                                   "previous()",      "previous(a",
                                   "previous(a, b)",  "previous(a + b)",
                                   "previous(1)",     "previous(-a)",
                                   "previous((a))",   "previous(previous(a))",
                                   "previous(min)",   "previous(previous)",
                                   "previous(yes)",   "previous(2022-01-31)",
                                   "previous(a)(b)",  "previous(a) a",
                                   "previous = 1",    "previous(A)",
                                   "previous(\"a\")", "previous(not)"}) {
    EXPECT_EQ(found(broken), "E0330") << broken;
  }
  EXPECT_EQ(found("previous(none_of_them)"), "E0331");
  EXPECT_EQ(found("previous(y)"), "E0332");
  EXPECT_EQ(found("previous(on) + 1"), "E0332");
  EXPECT_EQ(found("previous(l) = l", ValueType::yes_no), "E0332");
  EXPECT_EQ(found("previous(a) = y", ValueType::yes_no), "E0332");
  Expression property("previous(has_units)");
  Diagnostics diagnostics;
  EXPECT_FALSE(property.bind_properties(diagnostics));
  EXPECT_EQ(test::codes(diagnostics), "E0330");
}

}  // namespace
}  // namespace parindex
