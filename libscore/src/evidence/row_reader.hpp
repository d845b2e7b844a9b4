// RowReader: the typed cells of one CSV row, with every fault reported at its cell and, once the
// row's agency is known, in that agency's name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/csv.hpp"
#include "parindex/assessment.hpp"

namespace parindex {

class RowReader {
 public:
  RowReader(CsvCursor& cursor, const CsvDialect& dialect, const Assessment& assessment,
            Diagnostics& diagnostics);

  // Moves to the next row; false at the end.
  bool next();

  std::string_view raw(std::size_t column) const { return cursor_.cell(column).text; }
  bool is_empty(std::size_t column) const { return raw(column).empty(); }
  Place place(std::size_t column) const { return cursor_.place(column); }

  // Each reports what is wrong and then gives nothing. A required cell must not be empty.
  std::optional<std::string> text(std::size_t column);
  std::optional<Date> date(std::size_t column, bool is_required);
  std::optional<int> integer(std::size_t column, bool is_required, int low, int high);
  // Points of the item: a decimal between 0 and its maximum, no finer than the set rounds, and on
  // the step of a judgement.
  std::optional<Points> points(std::size_t column, const CriteriaSet& set, std::size_t item);
  // Any agency of agencies.csv.
  std::optional<std::size_t> any_agency(std::size_t column);
  // An agency that is scored or excused.
  std::optional<std::size_t> agency(std::size_t column);
  std::optional<std::size_t> item(std::size_t column, const CriteriaSet& set);
  // Whether another version of the set knows the cell's item, or criterion or area, which is then
  // reported.
  bool is_of_another_version(std::size_t column, const CriteriaSet& set);
  std::optional<std::size_t> fact(std::size_t column, const CriteriaSet& set, std::size_t item);

  template <class Enum>
  std::optional<Enum> word(std::size_t column,
                           std::initializer_list<std::pair<std::string_view, Enum>> words,
                           std::string_view name) {
    const auto cell = text(column);
    if (!cell) return std::nullopt;
    std::vector<std::string> known;
    for (const auto& [word, value] : words) {
      if (word == *cell) return value;
      known.emplace_back(word);
    }
    report_word(column, *cell, name, known);
    return std::nullopt;
  }

  void report(ErrorCode code, std::size_t column, std::vector<std::string> arguments = {});
  void report(Diagnostic diagnostic);
  // A row that says again what another row said.
  void report_duplicate(const std::string& what, const Place& first);
  void report_unknown(ErrorCode code, std::size_t column, std::vector<std::string> arguments,
                      const std::vector<std::string>& known);
  void report_unknown(ErrorCode code, std::size_t column, std::vector<std::string> arguments,
                      const std::string& suggestion);

  const CsvDialect& dialect() const { return dialect_; }
  // Faults that fact_text adds go through this, so that they carry the row's agency.
  Diagnostics& diagnostics() { return diagnostics_; }
  void attribute_since(std::size_t count);
  // The agency that the row speaks of, where the caller knows it. The text must outlive the row.
  void attribute_to(std::string_view code) { agency_ = code; }

 private:
  std::optional<std::size_t> find_agency(std::size_t column);
  void report_version(std::size_t column, const CriteriaSet& set, const CriteriaSet& other);
  void report_word(std::size_t column, std::string_view text, std::string_view name,
                   const std::vector<std::string>& known);

  CsvCursor& cursor_;
  const CsvDialect& dialect_;
  const Assessment& assessment_;
  Diagnostics& diagnostics_;
  std::string_view agency_;  // the row's, once known
};

}  // namespace parindex
