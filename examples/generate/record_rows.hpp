// What the records of every kind are made with: days, rows of a file, and how well an agency does.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hand_in.hpp"
#include "parindex/parindex.hpp"

namespace vinh_long {

// What was in the systems when they were asked, a few days after the assessment's as_of.
inline const parindex::Date kExported = parindex::Date::of(2022, 12, 20).value();
inline const parindex::Date kNewYear = parindex::Date::of(2022, 1, 1).value();

parindex::Date later(parindex::Date date, std::int64_t days);

// The day itself, or the Monday after it.
parindex::Date workday(parindex::Date date);

// "0042"
std::string padded(std::int64_t number, std::size_t width);

std::string iso(const std::optional<parindex::Date>& date);
std::string dmy(const std::optional<parindex::Date>& date);
std::string yes_no(bool yes);

using Row = std::vector<std::string>;

// Rows by day, with the lines of a file as its system ends them.
class Rows {
 public:
  void add(parindex::Date day, Row row) { rows_.emplace_back(day, std::move(row)); }

  // The first cell of every row is its number, by day, after `prefix`.
  void number(const std::string& prefix);

  // `order`: of the cells to write; none for all as they are.
  std::string text(const Row& header, char delimiter, std::string_view line_end,
                   const std::vector<std::size_t>& order = {}) const;

 private:
  std::vector<std::pair<parindex::Date, Row>> rows_;
};

// What an agency achieves, in percent, by the facts that were drawn for it.
class Shares {
 public:
  Shares(const std::vector<Line>& lines, std::size_t agency);

  bool has(const std::string& fact) const { return counts_.contains(fact); }
  int percent(const std::string& part, const std::string& whole) const;

 private:
  std::map<std::string, std::int64_t> counts_;
};

}  // namespace vinh_long
