#include "parindex/date.hpp"

#include <chrono>

namespace parindex {
namespace {

std::chrono::year_month_day calendar_day(std::int32_t days) {
  return std::chrono::sys_days(std::chrono::days(days));
}

// The digits of text[from, from + count) as a number; nothing where one is no digit.
std::optional<int> digits_at(std::string_view text, std::size_t from, std::size_t count) {
  if (from + count > text.size() || count == 0) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(from, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

std::optional<Date> last_day_of_month(int year, int month) {
  if (month < 1 || month > 12) return std::nullopt;
  const std::chrono::year_month_day_last last{
      std::chrono::year(year),
      std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return Date::of(year, month, static_cast<int>(static_cast<unsigned>(last.day())));
}

}  // namespace

std::optional<Date> Date::of(int year, int month, int day) {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Date(static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count()));
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits_at(text, 0, 4);
  const auto month = digits_at(text, 5, 2);
  const auto day = digits_at(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  return of(*year, *month, *day);
}

std::optional<Date> Date::parse_dmy(std::string_view text) {
  const auto first = text.find('/');
  if (first == std::string_view::npos || first > 2) return std::nullopt;
  const auto second = text.find('/', first + 1);
  if (second == std::string_view::npos || second - first > 3) return std::nullopt;
  if (text.size() - second != 5) return std::nullopt;
  const auto day = digits_at(text, 0, first);
  const auto month = digits_at(text, first + 1, second - first - 1);
  const auto year = digits_at(text, second + 1, 4);
  if (!year || !month || !day) return std::nullopt;
  return of(*year, *month, *day);
}

int Date::year() const { return static_cast<int>(calendar_day(days_).year()); }
int Date::month() const {
  return static_cast<int>(static_cast<unsigned>(calendar_day(days_).month()));
}
int Date::day() const { return static_cast<int>(static_cast<unsigned>(calendar_day(days_).day())); }

std::string to_iso(Date date) {
  return padded(date.year(), 4) + "-" + padded(date.month(), 2) + "-" + padded(date.day(), 2);
}

std::string to_dmy(Date date) {
  return padded(date.day(), 2) + "/" + padded(date.month(), 2) + "/" + padded(date.year(), 4);
}

std::optional<Date> parse_due(std::string_view text) {
  if (text.size() == 10) return Date::parse_iso(text);
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = digits_at(text, 0, 4);
  if (!year) return std::nullopt;
  if (text[5] == 'Q') {
    const auto quarter = digits_at(text, 6, 1);
    if (!quarter || *quarter < 1 || *quarter > 4) return std::nullopt;
    return last_day_of_month(*year, *quarter * 3);
  }
  const auto month = digits_at(text, 5, 2);
  if (!month) return std::nullopt;
  return last_day_of_month(*year, *month);
}

}  // namespace parindex
