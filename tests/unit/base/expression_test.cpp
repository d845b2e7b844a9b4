#include "parindex/expression.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.hpp"
#include "support/findings.hpp"

namespace parindex {
namespace {

using test::places;

// The names that the expressions of this file may use, and their values.
const std::vector<Symbol> kSymbols = {
    {"done", ValueType::number},    {"assigned", ValueType::number}, {"zero", ValueType::number},
    {"on_time", ValueType::yes_no}, {"late", ValueType::yes_no},     {"issued_on", ValueType::date},
    {"level", ValueType::option},
};
const std::array<FactValue, 7> kValues = {
    FactValue::count(9),     FactValue::count(10),     FactValue::count(0),
    FactValue::yes_no(true), FactValue::yes_no(false), FactValue::date(*Date::of(2022, 2, 10)),
    FactValue::option(1),
};

std::vector<const FactValue*> pointers() {
  std::vector<const FactValue*> values;
  for (const auto& value : kValues) values.push_back(&value);
  return values;
}

std::string shown(const Evaluated& evaluated, ValueType type) {
  switch (evaluated.fault) {
    case EvaluationFault::nothing_over_nothing: return "0/0";
    case EvaluationFault::division_by_zero: return "x/0";
    case EvaluationFault::none: break;
  }
  if (type == ValueType::yes_no) return evaluated.holds ? "yes" : "no";
  return evaluated.number.to_string();
}

// The value of the text; or where it cannot be bound, the findings with their columns.
std::string value_of(const std::string& text, ValueType wanted) {
  const SourceFile file("rule", text);
  Expression expression(text, {&file, 0, static_cast<std::uint32_t>(text.size())});
  Diagnostics diagnostics;
  if (!expression.bind(kSymbols, wanted, diagnostics)) return places(diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << text;
  const auto values = pointers();
  const auto bounded = shown(expression.evaluate(values), wanted);
  EXPECT_EQ(shown(expression.evaluate_unbounded(values), wanted), bounded) << text;
  return bounded;
}

std::string number(const std::string& text) { return value_of(text, ValueType::number); }
std::string condition(const std::string& text) { return value_of(text, ValueType::yes_no); }

TEST(Expression, ArithmeticHasItsUsualPrecedence) {
  EXPECT_EQ(number("1 + 2 * 3"), "7");
  EXPECT_EQ(number("(1 + 2) * 3"), "9");
  EXPECT_EQ(number("10 - 2 - 3"), "5");
  EXPECT_EQ(number("10 - (2 - 3)"), "11");
  EXPECT_EQ(number("12 / 2 / 3"), "2");
  EXPECT_EQ(number("12 / (2 / 3)"), "18");
  EXPECT_EQ(number("2 * 3 / 4 * 5"), "15/2");
  EXPECT_EQ(number("1 - 2 / 4"), "1/2");
  EXPECT_EQ(number("-2 * -3"), "6");
  EXPECT_EQ(number("- - 2"), "2");
  EXPECT_EQ(number("2 - -3"), "5");
  EXPECT_EQ(number("-(1 + 2)"), "-3");
  EXPECT_EQ(number("1-2"), "-1");  // no blanks needed
  EXPECT_EQ(number("done/assigned"), "9/10");
  EXPECT_EQ(number("\t1\t+ 2"), "3");
}

TEST(Expression, NumbersPercentsAndNames) {
  EXPECT_EQ(number("done / assigned"), "9/10");
  EXPECT_EQ(number("1 - (done + zero) / assigned"), "1/10");
  EXPECT_EQ(number("85%"), "17/20");
  EXPECT_EQ(number("85.5% * 2"), "171/100");
  EXPECT_EQ(number("0.1 + 0.2"), "3/10");  // exact, as no double is
  EXPECT_EQ(number("1 / 3 * 3"), "1");
}

TEST(Expression, MinimumAndMaximumOfAnyNumberOfValues) {
  EXPECT_EQ(number("min(3, 1, 2)"), "1");
  EXPECT_EQ(number("max(3, 1, 2)"), "3");
  EXPECT_EQ(number("min(7)"), "7");
  EXPECT_EQ(number("max(done / assigned, 95%)"), "19/20");
  EXPECT_EQ(number("min(max(1, 2), max(3, 4)) * 10"), "20");
  EXPECT_EQ(number("max(-1, -2)"), "-1");
}

TEST(Expression, ConditionsAndTheirPrecedence) {
  EXPECT_EQ(condition("yes or no and no"), "yes");  // and binds tighter than or
  EXPECT_EQ(condition("(yes or no) and no"), "no");
  EXPECT_EQ(condition("not no and no"), "no");  // not binds tighter than and
  EXPECT_EQ(condition("not (no and no)"), "yes");
  EXPECT_EQ(condition("not not yes"), "yes");
  EXPECT_EQ(condition("not done = 9"), "no");  // and looser than =
  EXPECT_EQ(condition("1 + 1 = 2"), "yes");
  EXPECT_EQ(condition("done >= 9 and done <= 9"), "yes");
  EXPECT_EQ(condition("done > 9 or done < 9"), "no");
  EXPECT_EQ(condition("done != assigned"), "yes");
  EXPECT_EQ(condition("(1 < 2) = (3 < 4)"), "yes");
}

TEST(Expression, YesNoAndDates) {
  EXPECT_EQ(condition("on_time"), "yes");
  EXPECT_EQ(condition("late"), "no");
  EXPECT_EQ(condition("on_time = yes"), "yes");
  EXPECT_EQ(condition("on_time != late"), "yes");
  EXPECT_EQ(condition("late = no"), "yes");
  EXPECT_EQ(condition("issued_on <= 2022-02-10"), "yes");
  EXPECT_EQ(condition("issued_on < 2022-02-10"), "no");
  EXPECT_EQ(condition("issued_on = 2022-02-10"), "yes");
  EXPECT_EQ(condition("2022-01-31 < issued_on and issued_on < 2022-03-01"), "yes");
}

TEST(Expression, ComparesExactly) {
  EXPECT_EQ(condition("94.96% >= 95%"), "no");
  EXPECT_EQ(condition("1 / 3 = 0.333333333333333333"), "no");
  EXPECT_EQ(condition("0.1 + 0.2 = 0.3"), "yes");
  EXPECT_EQ(condition("done / assigned = 90%"), "yes");
}

TEST(Expression, NothingOverNothingIsNoNumber) {
  EXPECT_EQ(number("zero / zero"), "0/0");
  EXPECT_EQ(number("zero / (done - 9)"), "0/0");
  EXPECT_EQ(number("1 + zero / zero"), "0/0");
  EXPECT_EQ(number("max(1, zero / zero)"), "0/0");
  EXPECT_EQ(condition("zero / zero > 1"), "0/0");
  // A fault does not hide behind the side that decides.
  EXPECT_EQ(condition("yes or zero / zero > 1"), "0/0");
  EXPECT_EQ(condition("no and zero / zero > 1"), "0/0");
}

TEST(Expression, SomethingOverNothingContradictsItself) {
  EXPECT_EQ(number("done / zero"), "x/0");
  EXPECT_EQ(number("-1 / zero"), "x/0");
  EXPECT_EQ(condition("no and done / zero > 1"), "x/0");
  // It outweighs 0/0 on whichever side it stands.
  EXPECT_EQ(number("zero / zero + done / zero"), "x/0");
  EXPECT_EQ(number("done / zero + zero / zero"), "x/0");
  EXPECT_EQ(number("zero / done"), "0");
}

// The divisor is nothing, not zero: no facts contradict each other.
TEST(Expression, DividingByNothingIsNothing) {
  EXPECT_EQ(number("done / (zero / zero)"), "0/0");
  EXPECT_EQ(number("zero / (zero / zero)"), "0/0");
}

TEST(Expression, SyntaxErrorsWithTheirColumns) {
  const struct {
    const char* text;
    const char* found;
  } cases[] = {
      {"", "E0330 1:1"},
      {"1 +", "E0330 1:4"},
      {"1 2", "E0330 1:3"},
      {"(1 + 2", "E0330 1:7"},
      {"1 + 2)", "E0330 1:6"},
      {"1 + * 2", "E0330 1:5"},
      {"min()", "E0330 1:5"},
      {"min(1,)", "E0330 1:7"},
      {"min 1", "E0330 1:5"},
      {"min(1, 2", "E0330 1:9"},
      {"1.", "E0330 1:2"},
      {".5", "E0330 1:1"},
      {"1,5", "E0330 1:2"},
      {"1 %", "E0330 1:3"},
      {"1 < 2 < 3", "E0330 1:7"},
      {"Done", "E0330 1:1"},
      {"done & 1", "E0330 1:6"},
      {"1 ≥ 2", "E0330 1:3"},
      {"1 and", "E0330 1:6"},
      {"and", "E0330 1:1"},
      {"not", "E0330 1:4"},
      {"1234567890123456789", "E0330 1:1"},
      {"2022-02-31 = issued_on", "E0312 1:1"},
      {"1 + unknown", "E0331 1:5"},
      {"done2", "E0331 1:1"},
      {"previous", "E0330 1:9"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(number(text), found) << text;
}

TEST(Expression, TypeErrorsWithTheirColumns) {
  EXPECT_EQ(number("on_time"), "E0332 1:1");
  EXPECT_EQ(number("done + on_time"), "E0332 1:8");
  EXPECT_EQ(number("on_time + done"), "E0332 1:1");
  EXPECT_EQ(number("done * (1 < 2)"), "E0332 1:11");
  EXPECT_EQ(number("-on_time"), "E0332 1:2");
  EXPECT_EQ(number("issued_on"), "E0332 1:1");
  EXPECT_EQ(number("issued_on - 2022-01-01"), "E0332 1:1");  // days are not counted
  EXPECT_EQ(number("min(1, yes)"), "E0332 1:8");
  EXPECT_EQ(number("level"), "E0332 1:1");
  EXPECT_EQ(number("done = 9"), "E0332 1:6");
  EXPECT_EQ(condition("done"), "E0332 1:1");
  EXPECT_EQ(condition("done and on_time"), "E0332 1:1");
  EXPECT_EQ(condition("on_time and done"), "E0332 1:13");
  EXPECT_EQ(condition("not done"), "E0332 1:5");
  EXPECT_EQ(condition("done = yes"), "E0332 1:8");
  EXPECT_EQ(condition("on_time = 1"), "E0332 1:11");
  EXPECT_EQ(condition("issued_on < 2022"), "E0332 1:13");
  EXPECT_EQ(condition("on_time < late"), "E0332 1:1");  // yes and no have no order
  EXPECT_EQ(condition("level = 1"), "E0332 1:1");
}

TEST(Expression, ColumnsCountFromThePlaceOfTheText) {
  const SourceFile file("rule", "rule rate {\n  of \"đạt / assigned\"\n}\n");
  const auto offset = static_cast<std::uint32_t>(file.text().find("đạt"));
  Expression expression("đạt / assigned", {&file, offset, 18});
  Diagnostics diagnostics;
  EXPECT_FALSE(expression.bind(kSymbols, ValueType::number, diagnostics));
  EXPECT_EQ(places(diagnostics), "E0330 2:7");
}

TEST(Expression, AnUnknownNameIsToldTheNearest) {
  Expression expression("asigned / done");
  Diagnostics diagnostics;
  EXPECT_FALSE(expression.bind(kSymbols, ValueType::number, diagnostics));
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].suggestion, "assigned");
  EXPECT_TRUE(diagnostics[0].file.empty());
}

TEST(Expression, NamesThatItUsesEachOnce) {
  Expression expression("assigned / (done + assigned) + done");
  Diagnostics diagnostics;
  ASSERT_TRUE(expression.bind(kSymbols, ValueType::number, diagnostics));
  EXPECT_EQ(std::vector<std::uint16_t>(expression.used().begin(), expression.used().end()),
            (std::vector<std::uint16_t>{0, 1}));
}

TEST(Expression, NestsFiftyDeep) {
  EXPECT_EQ(number(std::string(50, '(') + "done" + std::string(50, ')')), "9");
  std::string sum = "1";
  for (int i = 0; i < 50; ++i) sum = "(" + sum + " + 1)";
  EXPECT_EQ(number(sum), "51");
  std::string nested = "1";
  for (int i = 0; i < 50; ++i) nested = "max(" + nested + ", 2)";
  EXPECT_EQ(number(nested), "2");
}

TEST(Expression, NestingWithoutEndIsRefusedNotFatal) {
  for (const char* const opening : {"(", "-", "not ", "min(", "-(", "1 + ("}) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += opening;
    EXPECT_TRUE(number(text).starts_with("E0333")) << opening;
  }
  std::string sum = "1";
  for (int i = 0; i < 20'000; ++i) sum += " + 1";
  EXPECT_TRUE(number(sum).starts_with("E0333"));
  std::string shorter = "1";
  for (int i = 0; i < 1'000; ++i) shorter += " + 1";
  EXPECT_EQ(number(shorter), "1001");
}

TEST(Expression, PropertiesAreYesNoNamesOfAnyKind) {
  Expression expression("has_procedures and not (has_units or has_procedures)");
  Diagnostics diagnostics;
  const auto names = expression.bind_properties(diagnostics);
  ASSERT_TRUE(names);
  EXPECT_EQ(*names, (std::vector<std::string>{"has_procedures", "has_units"}));
  const FactValue yes = FactValue::yes_no(true);
  const FactValue no = FactValue::yes_no(false);
  EXPECT_FALSE(expression.evaluate(std::array<const FactValue*, 2>{&yes, &no}).holds);
  Expression sum("has_procedures + 1");
  EXPECT_FALSE(sum.bind_properties(diagnostics));
  EXPECT_EQ(test::codes(diagnostics), "E0332");
}

}  // namespace
}  // namespace parindex
