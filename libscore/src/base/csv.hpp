// The one CSV reader: RFC 4180 over UTF-8 with LF or CRLF, columns found by their header names, no
// row ever dropped in silence. A file can be read in pieces by several threads: split() cuts only
// between rows.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_scanner.hpp"
#include "base/source_file.hpp"
#include "parindex/csv_dialect.hpp"
#include "parindex/diagnostic.hpp"

namespace parindex {

struct CsvColumn {
  std::string_view name;
  bool is_required = true;  // the column has to be there; its cells may still be empty
};

// The part of a file from one row's start to another's.
struct CsvRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class CsvFile {
 public:
  // Reads the header. Afterwards is_usable() tells whether rows can be read; if not, the reasons
  // have been added: bytes that are not UTF-8, unknown, duplicate or missing columns.
  CsvFile(std::shared_ptr<const SourceFile> source, const CsvDialect& dialect,
          std::span<const CsvColumn> columns, Diagnostics& diagnostics);

  bool is_usable() const { return is_usable_; }
  const CsvDialect& dialect() const { return dialect_; }
  const std::shared_ptr<const SourceFile>& source() const { return source_; }

  CsvRange body() const { return body_; }
  // The known column that each cell of a row belongs to, or kNoColumn.
  static constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);
  std::span<const std::size_t> column_of_cell() const { return column_of_cell_; }
  // The body in at most `pieces` ranges of about equal size.
  std::vector<CsvRange> split(std::size_t pieces) const;

 private:
  friend class CsvCursor;
  void read_header(std::span<const CsvColumn> columns, Diagnostics& diagnostics);

  std::shared_ptr<const SourceFile> source_;
  CsvDialect dialect_;
  CsvRange body_;
  bool is_usable_ = false;
  std::vector<std::string_view> column_names_;  // of the known columns
  std::vector<std::size_t> column_of_cell_;
};

class CsvCursor {
 public:
  CsvCursor(const CsvFile& file, CsvRange range, Diagnostics& diagnostics);

  // Reads the next row. Rows that cannot be told apart into the header's columns are reported and
  // passed over. False at the end.
  bool next();

  // The cell of the known column; empty where the file has no such column.
  const CsvCell& cell(std::size_t column) const { return cells_[column]; }
  Place place(std::size_t column) const;
  std::string_view column_name(std::size_t column) const { return file_.column_names_[column]; }
  // The row as a whole, from its first cell.
  Place row_place() const;

  // Unquoted text that cells refer to, which whoever keeps cells has to keep.
  std::deque<std::string> take_texts() { return scanner_.take_texts(); }

 private:
  friend class CsvFile;
  // Reports a broken row.
  CsvScanner::Scan scan_row();
  void report(ErrorCode code, std::uint32_t offset, std::uint32_t length,
              std::vector<std::string> arguments = {});

  const CsvFile& file_;
  CsvScanner scanner_;
  Diagnostics& diagnostics_;
  std::vector<CsvCell> cells_;
};

}  // namespace parindex
