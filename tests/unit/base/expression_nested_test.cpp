// Random expressions nested 50 deep over rationals with numerators and denominators up to 10^15.
#include <gtest/gtest.h>

#include <array>

#include "parindex/expression.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;

constexpr std::int64_t kLargest = 1'000'000'000'000'000;
constexpr int kDepth = 50;
constexpr std::array<const char*, 4> kNames = {"a", "b", "c", "d"};

std::vector<Symbol> symbols() {
  std::vector<Symbol> all;
  for (const auto* name : kNames) all.push_back({name, ValueType::number});
  return all;
}

// "(a / b)", "7", "d", …
std::string random_leaf(Random& random) {
  switch (random.below(3)) {
    case 0: return kNames[random.below(4)];
    case 1:
      return "(" + std::string(kNames[random.below(4)]) + " / " + kNames[random.below(4)] + ")";
    default: return std::to_string(random.between(1, kLargest));
  }
}

std::string random_expression(Random& random) {
  std::string text = random_leaf(random);
  for (int i = 0; i < kDepth; ++i) {
    const std::string leaf = random_leaf(random);
    switch (random.below(6)) {
      case 0: text = "(" + text + " + " + leaf + ")"; break;
      case 1: text = "(" + leaf + " - " + text + ")"; break;
      case 2: text = "min(" + text + ", " + leaf + ")"; break;
      case 3: text = "max(" + leaf + ", " + text + ")"; break;
      case 4: text = "(" + text + " / " + leaf + ")"; break;
      default: text = "(" + text + " * " + leaf + ")"; break;
    }
  }
  return text;
}

struct Facts {
  explicit Facts(Random& random) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      counts[i] = random.between(1, kLargest);
      values[i] = FactValue::count(counts[i]);
      pointers[i] = &values[i];
    }
  }
  std::array<std::int64_t, 4> counts{};
  std::array<FactValue, 4> values;
  std::array<const FactValue*, 4> pointers{};
};

Expression bound(const std::string& text, ValueType wanted) {
  Expression expression(text);
  Diagnostics diagnostics;
  EXPECT_TRUE(expression.bind(symbols(), wanted, diagnostics)) << text;
  return expression;
}

TEST(NestedExpressions, BothPathsAgreeAndTheWorkingIsTheValue) {
  Random random(2022);
  for (int round = 0; round < 200 && !testing::Test::HasFailure(); ++round) {
    const Facts facts(random);
    const std::string text = random_expression(random);
    const Expression expression = bound(text, ValueType::number);
    const auto bounded = expression.evaluate(facts.pointers);
    const auto unbounded = expression.evaluate_unbounded(facts.pointers);
    ASSERT_EQ(bounded.fault, unbounded.fault) << text;
    if (bounded.fault != EvaluationFault::none) continue;
    EXPECT_EQ(bounded.number, unbounded.number) << text;

    // Told in numbers it is an expression of the same value.
    const Worked worked = expression.work_out(facts.pointers);
    EXPECT_EQ(bound(worked.numbers, ValueType::number).evaluate(facts.pointers).number,
              bounded.number)
        << worked.numbers;
    ASSERT_GE(worked.operations.size(), static_cast<std::size_t>(kDepth));
    EXPECT_EQ(*worked.operations.back().result, bounded.number);
  }
}

// A boundary hit exactly, and missed by the least that the numbers can tell.
TEST(NestedExpressions, BoundariesAreHitExactly) {
  Random random(2023);
  for (int round = 0; round < 500 && !testing::Test::HasFailure(); ++round) {
    const Facts facts(random);
    const std::string a = std::to_string(facts.counts[0]);
    const std::string b = std::to_string(facts.counts[1]);
    const auto holds = [&facts](const std::string& text) {
      return bound(text, ValueType::yes_no).evaluate(facts.pointers).holds;
    };
    EXPECT_TRUE(holds("a / b >= " + a + " / " + b));
    EXPECT_TRUE(holds("a / b <= " + a + " / " + b));
    EXPECT_FALSE(holds("a / b > " + a + " / " + b));
    EXPECT_FALSE(holds("a / b >= (" + a + " * " + b + " + 1) / (" + b + " * " + b + ")"));
    EXPECT_TRUE(holds("a / b > (" + a + " * " + b + " - 1) / (" + b + " * " + b + ")"));
  }
}

}  // namespace
}  // namespace parindex
