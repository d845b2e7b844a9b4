// Rows of CSV text through the reader that data files go through.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/csv.hpp"

namespace parindex::test {

using Row = std::vector<std::string>;

inline std::shared_ptr<const SourceFile> csv_source(std::string text) {
  return std::make_shared<const SourceFile>("rows.csv", std::move(text));
}

// The known columns' cells of every row of the range.
inline std::vector<Row> rows_of(const CsvFile& file, CsvRange range, std::size_t columns,
                                Diagnostics& diagnostics) {
  std::vector<Row> rows;
  CsvCursor cursor(file, range, diagnostics);
  while (cursor.next()) {
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < columns; ++i) row.emplace_back(cursor.cell(i).text);
  }
  return rows;
}

struct ReadCsv {
  bool is_usable = false;
  std::vector<Row> rows;
  Diagnostics diagnostics;
};

inline ReadCsv read_csv(const std::string& text, std::span<const CsvColumn> columns,
                        const CsvDialect& dialect = {}) {
  ReadCsv read;
  const CsvFile file(csv_source(text), dialect, columns, read.diagnostics);
  read.is_usable = file.is_usable();
  if (file.is_usable()) read.rows = rows_of(file, file.body(), columns.size(), read.diagnostics);
  return read;
}

}  // namespace parindex::test
