// Random expressions, written with no more parentheses than precedence asks for: the parser must
// find the tree again, and the evaluation must give what exact arithmetic on the tree gives, in 128
// bits and on numbers of any size.
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "parindex/expression.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;

// How tightly a text binds; a part that binds less tightly than its place needs parentheses.
enum Binding { kSum, kProduct, kUnary, kPrimary };

struct Written {
  std::string text;
  Binding binding = kPrimary;
  std::optional<Fraction> value;  // none: something was divided by zero
};

std::string in_place(const Written& part, Binding wanted) {
  return part.binding >= wanted ? part.text : "(" + part.text + ")";
}

class Writer {
 public:
  Writer(Random& random, const std::vector<FactValue>& values) : random_(random), values_(values) {}

  Written expression(int depth) {
    if (depth == 0 || random_.one_in(6)) return leaf();
    switch (random_.below(7)) {
      case 0: return sum(depth, '+');
      case 1: return sum(depth, '-');
      case 2: return product(depth, '*');
      case 3: return product(depth, '/');
      case 4: return negation(depth);
      default: return extremum(depth);
    }
  }

 private:
  Written leaf() {
    const auto size = values_.size();
    const auto index = static_cast<std::size_t>(random_.below(size + 2));
    if (index < size) return {"f" + std::to_string(index), kPrimary, values_[index].number()};
    const auto number = random_.between(0, 999);
    const std::string text = std::to_string(number);
    if (index == size) return {text, kPrimary, Fraction(number)};
    return {text + "%", kPrimary, Fraction::of(number, 100)};
  }

  Written sum(int depth, char op) {
    const auto a = expression(depth - 1);
    const auto b = expression(depth - 1);
    Written written{in_place(a, kSum) + " " + op + " " + in_place(b, kProduct), kSum, {}};
    if (a.value && b.value) written.value = op == '+' ? *a.value + *b.value : *a.value - *b.value;
    return written;
  }

  Written product(int depth, char op) {
    const auto a = expression(depth - 1);
    const auto b = expression(depth - 1);
    Written written{in_place(a, kProduct) + " " + op + " " + in_place(b, kUnary), kProduct, {}};
    if (!a.value || !b.value) return written;
    if (op == '*') written.value = *a.value * *b.value;
    if (op == '/' && !b.value->is_zero()) written.value = *a.value / *b.value;
    return written;
  }

  Written negation(int depth) {
    const auto a = expression(depth - 1);
    Written written{"-" + in_place(a, kUnary), kUnary, {}};
    if (a.value) written.value = Fraction(0) - *a.value;
    return written;
  }

  Written extremum(int depth) {
    const bool least = random_.one_in(2);
    Written written{least ? "min(" : "max(", kPrimary, {}};
    bool is_whole = true;
    const auto count = random_.between(1, 3);
    for (std::int64_t i = 0; i < count; ++i) {
      const auto part = expression(depth - 1);
      written.text += (i == 0 ? "" : ", ") + part.text;
      is_whole &= part.value.has_value();
      if (!is_whole) continue;
      const bool is_better =
          !written.value || (least ? *part.value < *written.value : *part.value > *written.value);
      if (is_better) written.value = part.value;
    }
    written.text += ")";
    if (!is_whole) written.value.reset();
    return written;
  }

  Random& random_;
  const std::vector<FactValue>& values_;
};

FactValue drawn_value(Random& random, bool large) {
  if (random.one_in(8)) return FactValue::count(0);
  const std::int64_t limit = large ? 999'999'999'999'999'999 : 1000;
  switch (random.below(3)) {
    case 0: return FactValue::count(random.between(0, limit));
    case 1: return FactValue::decimal({random.between(-limit, limit), large ? 17 : 2});
    default: return FactValue::percent({random.between(0, limit), large ? 15 : 1});
  }
}

void expect_agreement(std::uint64_t seed, bool large, int* outgrown) {
  Random random(seed);
  std::vector<Symbol> symbols;
  for (int i = 0; i < 5; ++i) symbols.push_back({"f" + std::to_string(i), ValueType::number});
  int faults = 0;
  for (int round = 0; round < 1500 && !testing::Test::HasFailure(); ++round) {
    std::vector<FactValue> values;
    std::vector<const FactValue*> pointers;
    for (std::size_t i = 0; i < symbols.size(); ++i) values.push_back(drawn_value(random, large));
    for (const auto& value : values) pointers.push_back(&value);
    const auto written = Writer(random, values).expression(5);

    Expression expression(written.text);
    Diagnostics diagnostics;
    ASSERT_TRUE(expression.bind(symbols, ValueType::number, diagnostics)) << written.text;
    const auto bounded = expression.evaluate(pointers);
    const auto unbounded = expression.evaluate_unbounded(pointers);
    EXPECT_EQ(static_cast<int>(bounded.fault), static_cast<int>(unbounded.fault)) << written.text;
    EXPECT_EQ(bounded.fault == EvaluationFault::none, written.value.has_value()) << written.text;
    faults += !written.value;
    if (!written.value) continue;
    EXPECT_EQ(bounded.number, *written.value) << written.text;
    EXPECT_EQ(unbounded.number, *written.value) << written.text;
    EXPECT_EQ(bounded.number.to_string(), unbounded.number.to_string()) << written.text;
    *outgrown += bounded.number.is_big();
  }
  EXPECT_GT(faults, 20);  // divisions by zero were among them
}

TEST(ExpressionRandom, OnSmallNumbers) {
  int outgrown = 0;
  expect_agreement(31, false, &outgrown);
}

TEST(ExpressionRandom, OnNumbersThatOutgrow128Bits) {
  int outgrown = 0;
  expect_agreement(32, true, &outgrown);
  EXPECT_GT(outgrown, 50);
}

// Conditions of comparisons under and, or and not, against their truth tables.
TEST(ExpressionRandom, Conditions) {
  Random random(33);
  const std::vector<Symbol> symbols = {
      {"a", ValueType::yes_no}, {"b", ValueType::yes_no}, {"n", ValueType::number}};
  for (int round = 0; round < 500 && !HasFailure(); ++round) {
    const bool a = random.one_in(2);
    const bool b = random.one_in(2);
    const auto n = random.between(0, 3);
    const std::vector<FactValue> values = {FactValue::yes_no(a), FactValue::yes_no(b),
                                           FactValue::count(n)};
    const std::vector<const FactValue*> pointers = {&values[0], &values[1], &values[2]};
    const struct {
      const char* text;
      bool holds;
    } cases[] = {
        {"a or b and n > 1", a || (b && n > 1)},
        {"a and b or n > 1", (a && b) || n > 1},
        {"not a or b", !a || b},
        {"not (a or b)", !(a || b)},
        {"not a and not b", !a && !b},
        {"a = b or not n = 2", a == b || n != 2},
        {"n >= 1 and n <= 2 and a != b", n >= 1 && n <= 2 && a != b},
    };
    for (const auto& [text, holds] : cases) {
      Expression expression(text);
      Diagnostics diagnostics;
      ASSERT_TRUE(expression.bind(symbols, ValueType::yes_no, diagnostics)) << text;
      EXPECT_EQ(expression.evaluate(pointers).holds, holds) << text;
      EXPECT_EQ(expression.evaluate_unbounded(pointers).holds, holds) << text;
    }
  }
}

}  // namespace
}  // namespace parindex
