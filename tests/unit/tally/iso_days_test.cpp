#include "tally/iso_days.hpp"

#include <gtest/gtest.h>

#include <string>

#include "parindex/date.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

std::optional<std::int32_t> days_of(std::string_view text) {
  const auto date = Date::parse_iso(text);
  if (!date) return std::nullopt;
  return date->days();
}

TEST(IsoDays, EveryDayOfTheCalendar) {
  const IsoDays days;
  const std::int32_t last = Date::of(2999, 12, 31)->days();
  for (std::int32_t day = Date::of(1900, 1, 1)->days(); day <= last; ++day) {
    ASSERT_EQ(days.parse(to_iso(Date::from_days(day))), day);
  }
}

TEST(IsoDays, WhatIsNoDate) {
  const IsoDays days;
  for (const char* const text :
       {"", "2022-02-29", "2022-13-01", "2022-00-10", "2022-01-00", "2022-01-32", "1899-12-31",
        "3000-01-01", "2022-1-01 ", "2022/01/01", "2022-01-1:", "2022-01-/1", ":022-01-01",
        "2022-01-011", "20220-1-01", "２022-01", "0000-01-01"}) {
    EXPECT_EQ(days.parse(text), std::nullopt) << text;
  }
}

// Every character in every place, so that no other byte passes for a digit or a hyphen.
TEST(IsoDays, AsTheParserOfDatesSaysForEveryByte) {
  const IsoDays days;
  for (std::size_t place = 0; place < 10; ++place) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = "2022-11-18";
      text[place] = static_cast<char>(byte);
      ASSERT_EQ(days.parse(text), days_of(text)) << place << " " << byte;
    }
  }
}

}  // namespace
}  // namespace parindex
