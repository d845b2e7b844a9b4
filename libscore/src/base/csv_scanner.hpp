// CsvScanner: the rows of CSV text, one after the other, each told apart into its cells. Strict RFC
// 4180 with LF or CRLF; a row that is not is broken, and the next begins after the next line break.
//
//   CsvScanner scanner(text, ',');
//   for (auto scan = scanner.next(); scan != CsvScanner::Scan::end; scan = scanner.next()) {
//     if (scan == CsvScanner::Scan::row) use(scanner.cells());
//     if (scan == CsvScanner::Scan::broken) report(scanner.fault(), scanner.row_bytes());
//   }
//
// The text begins where a row begins and outlives the scanner; it is smaller than 4 GiB. Whether it
// is UTF-8 and free of NUL bytes is not looked at.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_bytes.hpp"
#include "parindex/error_code.hpp"

namespace parindex {

struct CsvCell {
  std::string_view text;     // unquoted
  std::uint32_t offset = 0;  // of the cell as written
  std::uint32_t length = 0;
};

struct CsvFault {
  ErrorCode code{};
  std::uint32_t offset = 0;  // bytes from the start of the text
  std::uint32_t length = 0;
};

class CsvScanner {
 public:
  enum class Scan { row, blank, broken, end };
  // Cells with a doubled quote refer to text that the scanner holds: until next() is called again,
  // or, where they are kept, until take_texts() hands it over.
  enum class Texts { of_row, kept };

  // Rows from the offset `begin` on.
  CsvScanner(std::string_view text, char delimiter, std::uint32_t begin = 0,
             Texts texts = Texts::of_row);

  Scan next();

  // Of the last row; valid until next() is called again.
  std::span<const CsvCell> cells() const { return {cells_.data(), cell_count_}; }
  // Of the last row, which was broken.
  const CsvFault& fault() const { return fault_; }
  // The last row as written, whole or broken, without its line break.
  std::string_view row_bytes() const;
  std::uint32_t row_offset() const { return row_offset_; }
  // Where the next row begins.
  std::uint32_t offset() const { return at_; }

  std::deque<std::string> take_texts();

 private:
  Scan broken(ErrorCode code, std::uint32_t offset);
  bool scan_quoted(CsvCell& cell);
  CsvCell* with_more_room();
  std::string& new_text();

  std::string_view text_;
  char delimiter_;
  Texts texts_kind_;
  CsvEnds ends_;
  std::uint32_t at_;
  std::uint32_t row_offset_;
  std::size_t cell_count_ = 0;
  std::vector<CsvCell> cells_;  // the first cell_count_ are the row's
  CsvFault fault_;
  std::deque<std::string> texts_;  // the first text_count_ are in use
  std::size_t text_count_ = 0;
};

}  // namespace parindex
