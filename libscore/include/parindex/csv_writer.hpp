// CsvWriter: rows as RFC 4180 text, UTF-8, LF.
//
//   parindex::CsvWriter csv;
//   csv.row(std::vector<std::string>{"agency", "points"});
//   csv.row(std::vector<std::string>{"so-y-te", "86.25"});
//   std::cout << csv.text();
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace parindex {

class CsvWriter {
 public:
  explicit CsvWriter(char delimiter = ',') : delimiter_(delimiter) {}

  void cell(std::string_view text);  // quoted where it has to be
  void end_row();
  void row(std::span<const std::string> cells);

  const std::string& text() const { return text_; }

 private:
  char delimiter_;
  bool row_has_cells_ = false;
  std::string text_;
};

}  // namespace parindex
