// Date: a day of the Gregorian calendar, without time or zone.
//
//   auto due = parindex::Date::parse_iso("2022-02-28").value();
//   assert(to_iso(due) == "2022-02-28" && due < parindex::Date::of(2022, 3, 1).value());
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parindex {

class Date {
 public:
  constexpr Date() = default;

  // Nothing where no such day exists (31/02) or the year is outside 1900 to 2999.
  static std::optional<Date> of(int year, int month, int day);
  static constexpr Date from_days(std::int32_t days_since_1970) { return Date(days_since_1970); }

  // "2022-02-28", nothing else.
  static std::optional<Date> parse_iso(std::string_view text);
  // "28/02/2022" or "28/2/2022", for files declared `date dmy`.
  static std::optional<Date> parse_dmy(std::string_view text);

  constexpr std::int32_t days() const { return days_; }
  int year() const;
  int month() const;
  int day() const;

  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  explicit constexpr Date(std::int32_t days) : days_(days) {}

  std::int32_t days_ = 0;
};

std::string to_iso(Date date);
std::string to_dmy(Date date);  // 28/02/2022

// The last day that "2022-01-15", "2022-01" or "2022-Q1" allows: the day itself, or the month's or
// the quarter's last. The convention for due times printed as months and quarters is the project's.
std::optional<Date> parse_due(std::string_view text);

}  // namespace parindex
