#include "parindex/decimal.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace parindex {
namespace {

TEST(Decimal, KeepsTheNumberAsItWasWritten) {
  const struct {
    std::string_view text;
    char mark;
    std::int64_t digits;
    int scale;
  } cases[] = {
      {"0", '.', 0, 0},
      {"12", '.', 12, 0},
      {"1.50", '.', 150, 2},
      {"-1.5", '.', -15, 1},
      {"1,5", ',', 15, 1},
      {"-0,05", ',', -5, 2},
      {"007", '.', 7, 0},
      {"999999999999999999", '.', 999'999'999'999'999'999, 0},
      {"-999999999999999999", '.', -999'999'999'999'999'999, 0},
      {"0.000000000000000001", '.', 1, 18},
      {"0000000000000000000000012", '.', 12, 0},  // zeros in front are not significant
      {"123456789.123456789", '.', 123'456'789'123'456'789, 9},
  };
  for (const auto& [text, mark, digits, scale] : cases) {
    const auto parsed = parse_decimal(text, mark);
    ASSERT_TRUE(parsed.value) << text;
    EXPECT_EQ(parsed.fault, NumberFault::none) << text;
    EXPECT_EQ(parsed.value->digits, digits) << text;
    EXPECT_EQ(parsed.value->scale, scale) << text;
  }
}

TEST(Decimal, NamesTheFaultRatherThanGuess) {
  const struct {
    std::string_view text;
    char mark;
    NumberFault fault;
  } cases[] = {
      {"", '.', NumberFault::empty},
      {"1,5", '.', NumberFault::wrong_mark},
      {"1.5", ',', NumberFault::wrong_mark},
      // A thousands separator looks like a decimal mark of the other kind, or like nothing.
      {"1.234", ',', NumberFault::wrong_mark},
      {"1,234", '.', NumberFault::wrong_mark},
      {"1,234.5", '.', NumberFault::wrong_mark},
      {"1.234,5", ',', NumberFault::wrong_mark},
      {"1.234.567", '.', NumberFault::not_a_number},
      {"1.234,5", '.', NumberFault::not_a_number},
      {"1 234", '.', NumberFault::not_a_number},
      {"1\xC2\xA0"
       "234",
       '.', NumberFault::not_a_number},
      {"1'234", '.', NumberFault::not_a_number},
      {"1.", '.', NumberFault::not_a_number},
      {".5", '.', NumberFault::not_a_number},
      {",5", '.', NumberFault::not_a_number},
      {"-", '.', NumberFault::not_a_number},
      {"-.5", '.', NumberFault::not_a_number},
      {"+1", '.', NumberFault::not_a_number},
      {"--1", '.', NumberFault::not_a_number},
      {"1e3", '.', NumberFault::not_a_number},
      {"inf", '.', NumberFault::not_a_number},
      {" 1", '.', NumberFault::not_a_number},
      {"1 ", '.', NumberFault::not_a_number},
      {"0x1F", '.', NumberFault::not_a_number},
      {"1000000000000000000", '.', NumberFault::too_long},
      {"1.000000000000000000", '.', NumberFault::too_long},
      {"0.0000000000000000001", '.', NumberFault::too_long},
  };
  for (const auto& [text, mark, fault] : cases) {
    const auto parsed = parse_decimal(text, mark);
    EXPECT_FALSE(parsed.value) << text;
    EXPECT_EQ(static_cast<int>(parsed.fault), static_cast<int>(fault)) << text;
  }
}

TEST(Percent, IsTheShareAndNeedsItsSign) {
  const struct {
    std::string_view text;
    char mark;
    std::int64_t digits;
    int scale;
  } cases[] = {
      {"85%", '.', 85, 2},   {"85.5%", '.', 855, 3}, {"0%", '.', 0, 2},
      {"100%", '.', 100, 2}, {"-5%", '.', -5, 2},    {"85,5%", ',', 855, 3},
  };
  for (const auto& [text, mark, digits, scale] : cases) {
    const auto parsed = parse_percent(text, mark);
    ASSERT_TRUE(parsed.value) << text;
    EXPECT_EQ(parsed.value->digits, digits) << text;
    EXPECT_EQ(parsed.value->scale, scale) << text;
  }
  for (const std::string_view text : {"", "%", "85", "0.85", "85 %", "%85", "85%%", "85,5%"}) {
    EXPECT_FALSE(parse_percent(text).value) << text;
  }
  EXPECT_EQ(parse_percent("0.00000000000000001%").fault, NumberFault::too_long);
}

TEST(Decimal, PowersOfTen) {
  EXPECT_EQ(power_of_ten(0), 1);
  EXPECT_EQ(power_of_ten(1), 10);
  EXPECT_EQ(power_of_ten(6), 1'000'000);
  EXPECT_EQ(power_of_ten(18), 1'000'000'000'000'000'000);
}

TEST(Decimal, PrintsAsWritten) {
  for (const std::string_view text : {"0", "1.50", "-0.05", "0.000001", "-12", "100.00"}) {
    EXPECT_EQ(to_string(*parse_decimal(text).value), text);
  }
}

}  // namespace
}  // namespace parindex
