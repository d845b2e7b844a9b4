#include "parindex/date.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace parindex {
namespace {

std::string due(std::string_view text) {
  const auto date = parse_due(text);
  return date ? to_iso(*date) : "none";
}

TEST(Date, OnlyDaysThatExist) {
  EXPECT_TRUE(Date::of(2022, 2, 28));
  EXPECT_FALSE(Date::of(2022, 2, 29));
  EXPECT_FALSE(Date::of(2022, 2, 31));
  EXPECT_TRUE(Date::of(2024, 2, 29));
  EXPECT_FALSE(Date::of(2100, 2, 29));  // no leap year
  EXPECT_TRUE(Date::of(2000, 2, 29));   // a leap year
  EXPECT_FALSE(Date::of(2022, 4, 31));
  EXPECT_FALSE(Date::of(2022, 13, 1));
  EXPECT_FALSE(Date::of(2022, 0, 1));
  EXPECT_FALSE(Date::of(2022, 1, 0));
  EXPECT_FALSE(Date::of(2022, 1, 32));
  EXPECT_FALSE(Date::of(2022, -1, 1));
  EXPECT_FALSE(Date::of(2022, 1, 257));  // not 1 after a narrowing to a byte
  EXPECT_FALSE(Date::of(2022, 257, 1));
  EXPECT_TRUE(Date::of(1900, 1, 1));
  EXPECT_FALSE(Date::of(1899, 12, 31));
  EXPECT_TRUE(Date::of(2999, 12, 31));
  EXPECT_FALSE(Date::of(3000, 1, 1));
}

TEST(Date, CountsDaysFrom1970) {
  EXPECT_EQ(Date::of(1970, 1, 1)->days(), 0);
  EXPECT_EQ(Date::of(1970, 1, 2)->days(), 1);
  EXPECT_EQ(Date::of(1969, 12, 31)->days(), -1);
  EXPECT_EQ(Date::of(2022, 2, 28)->days(), 19051);
  EXPECT_LT(*Date::of(2022, 2, 28), *Date::of(2022, 3, 1));
}

TEST(Date, EveryDayOfFourYearsPrintsAndReadsBack) {
  for (int days = Date::of(2022, 1, 1)->days(); days <= Date::of(2025, 12, 31)->days(); ++days) {
    const auto date = Date::from_days(days);
    EXPECT_EQ(Date::parse_iso(to_iso(date)), date);
    EXPECT_EQ(Date::parse_dmy(to_dmy(date)), date);
    EXPECT_EQ(Date::of(date.year(), date.month(), date.day()), date);
  }
}

TEST(Date, IsoIsTenCharactersAndNothingElse) {
  EXPECT_EQ(Date::parse_iso("2022-02-28"), Date::of(2022, 2, 28));
  for (const std::string_view text :
       {"", "2022-2-28", "2022-02-31", "2022-13-01", "2022-00-10", "28/02/2022", "2022/02/28",
        "22-02-2022", " 2022-02-28", "2022-02-28 ", "2022-02-2a", "20220228", "2022-02",
        "-022-02-28", "2022-02-28T00:00"}) {
    EXPECT_FALSE(Date::parse_iso(text)) << text;
  }
}

TEST(Date, DayMonthYearWithOrWithoutZeros) {
  EXPECT_EQ(Date::parse_dmy("28/02/2022"), Date::of(2022, 2, 28));
  EXPECT_EQ(Date::parse_dmy("28/2/2022"), Date::of(2022, 2, 28));
  EXPECT_EQ(Date::parse_dmy("1/12/2022"), Date::of(2022, 12, 1));
  for (const std::string_view text :
       {"", "31/02/2022", "2/28/2022", "28/02/22", "28-02-2022", "028/02/2022", "28/002/2022",
        "/02/2022", "28//2022", "2022-02-28", "28/02/2022 ", "28/02/20222"}) {
    EXPECT_FALSE(Date::parse_dmy(text)) << text;
  }
}

TEST(DueTime, ADayIsItself) {
  EXPECT_EQ(due("2022-01-15"), "2022-01-15");
  EXPECT_EQ(due("2022-02-31"), "none");
}

TEST(DueTime, AMonthIsItsLastDay) {
  EXPECT_EQ(due("2022-01"), "2022-01-31");
  EXPECT_EQ(due("2022-02"), "2022-02-28");
  EXPECT_EQ(due("2024-02"), "2024-02-29");
  EXPECT_EQ(due("2022-04"), "2022-04-30");
  EXPECT_EQ(due("2022-12"), "2022-12-31");
  EXPECT_EQ(due("2022-13"), "none");
  EXPECT_EQ(due("2022-00"), "none");
}

TEST(DueTime, AQuarterIsItsLastDay) {
  EXPECT_EQ(due("2022-Q1"), "2022-03-31");
  EXPECT_EQ(due("2022-Q2"), "2022-06-30");
  EXPECT_EQ(due("2022-Q3"), "2022-09-30");
  EXPECT_EQ(due("2022-Q4"), "2022-12-31");
  EXPECT_EQ(due("2022-Q0"), "none");
  EXPECT_EQ(due("2022-Q5"), "none");
  EXPECT_EQ(due("2022-q1"), "none");
}

TEST(DueTime, TheLastYearThatDatesReachHasItsLastMonth) {
  EXPECT_EQ(due("2999-11"), "2999-11-30");
  EXPECT_EQ(due("2999-12"), "2999-12-31");
  EXPECT_EQ(due("2999-Q4"), "2999-12-31");
}

TEST(DueTime, NothingElsePasses) {
  for (const std::string_view text :
       {"", "2022", "2022-1", "2022-Q", "2022-Q10", "Q1-2022", "01-2022", "2022/01", "quý I",
        "2022-001", "2022-1a", "a022-01"}) {
    EXPECT_EQ(due(text), "none") << text;
  }
}

}  // namespace
}  // namespace parindex
