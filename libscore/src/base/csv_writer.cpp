#include "parindex/csv_writer.hpp"

namespace parindex {

void CsvWriter::cell(std::string_view text) {
  if (row_has_cells_) text_ += delimiter_;
  row_has_cells_ = true;
  const bool needs_quotes = text.find_first_of("\"\r\n") != std::string_view::npos ||
                            text.find(delimiter_) != std::string_view::npos;
  if (!needs_quotes) {
    text_ += text;
    return;
  }
  text_ += '"';
  for (const char c : text) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
}

void CsvWriter::end_row() {
  // A row of one empty cell is told from a blank line by its quotes.
  if (row_has_cells_ && (text_.empty() || text_.back() == '\n')) text_ += "\"\"";
  text_ += '\n';
  row_has_cells_ = false;
}

void CsvWriter::row(std::span<const std::string> cells) {
  for (const auto& text : cells) cell(text);
  end_row();
}

}  // namespace parindex
