#include "record_rows.hpp"

#include <algorithm>

namespace vinh_long {
namespace {

using parindex::Date;

constexpr int kDaysAWeek = 7;
constexpr int kSaturday = 5;

std::string line(const Row& row, char delimiter, const std::vector<std::size_t>& order) {
  Row cells;
  for (const auto i : order) cells.push_back(row[i]);
  parindex::CsvWriter writer(delimiter);
  writer.row(order.empty() ? row : cells);
  return writer.text().substr(0, writer.text().size() - 1);
}

}  // namespace

Date later(Date date, std::int64_t days) {
  return Date::from_days(date.days() + static_cast<std::int32_t>(days));
}

Date workday(Date date) {
  const int weekday = (date.days() + 3) % kDaysAWeek;  // 1970-01-01 was a Thursday
  return weekday < kSaturday ? date : later(date, kDaysAWeek - weekday);
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string text = std::to_string(number);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

std::string iso(const std::optional<Date>& date) { return date ? to_iso(*date) : ""; }

std::string dmy(const std::optional<Date>& date) { return date ? to_dmy(*date) : ""; }

std::string yes_no(bool yes) { return yes ? "yes" : "no"; }

void Rows::number(const std::string& prefix) {
  std::stable_sort(rows_.begin(), rows_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].second[0] = prefix + padded(static_cast<std::int64_t>(i) + 1, 4);
  }
}

std::string Rows::text(const Row& header, char delimiter, std::string_view line_end,
                       const std::vector<std::size_t>& order) const {
  std::string text = line(header, delimiter, order);
  text += line_end;
  for (const auto& [day, row] : rows_) {
    text += line(row, delimiter, order);
    text += line_end;
  }
  return text;
}

Shares::Shares(const std::vector<Line>& lines, std::size_t agency) {
  for (const auto& line : lines) {
    if (line.agency != agency) continue;
    for (std::size_t i = 0; i < line.found.size(); ++i) {
      if (line.found[i]) counts_[line.definition->facts[i].name.text] = line.found[i]->as_count();
    }
  }
}

int Shares::percent(const std::string& part, const std::string& whole) const {
  constexpr int kUsual = 85;
  const auto a = counts_.find(part);
  const auto b = counts_.find(whole);
  if (a == counts_.end() || b == counts_.end() || b->second == 0) return kUsual;
  return static_cast<int>(100 * a->second / b->second);
}

}  // namespace vinh_long
