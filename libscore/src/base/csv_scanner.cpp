#include "base/csv_scanner.hpp"

#include <algorithm>
#include <utility>

namespace parindex {

CsvScanner::CsvScanner(std::string_view text, char delimiter, std::uint32_t begin, Texts texts)
    : text_(text),
      delimiter_(delimiter),
      texts_kind_(texts),
      ends_(text.data(), static_cast<std::uint32_t>(text.size()), delimiter, begin),
      at_(begin),
      row_offset_(begin) {}

CsvScanner::Scan CsvScanner::next() {
  cell_count_ = 0;
  if (texts_kind_ == Texts::of_row) text_count_ = 0;
  row_offset_ = at_;
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (at_ >= size) return Scan::end;
  const char* const text = text_.data();
  const char delimiter = delimiter_;
  auto ends = ends_;  // a copy, which stays in registers
  std::uint32_t begin = at_;
  while (true) {
    std::uint32_t end = ends.next();
    CsvCell cell{{text + begin, end - begin}, begin, end - begin};
    if (end < size && text[end] == '"') {
      if (end != begin) return broken(ErrorCode::csv_quote_in_cell, end);
      ends_ = ends;
      if (!scan_quoted(cell)) return Scan::broken;
      ends = ends_;
      end = ends.next();
      const auto after = begin + cell.length;
      if (end != after) return broken(ErrorCode::csv_text_after_quote, after);
    }
    add(cell);
    if (end < size && text[end] == delimiter) {
      begin = end + 1;
      continue;
    }
    if (end < size && text[end] == '\r' && end + 1 < size) {
      if (text[end + 1] != '\n') return broken(ErrorCode::csv_line_break, end);
      end = ends.next();
    }
    ends_ = ends;
    return row_until(std::min(end + 1, size));
  }
}

CsvScanner::Scan CsvScanner::row_until(std::uint32_t end) {
  at_ = end;
  const auto& first = cells_.front();
  return cell_count_ == 1 && first.length == 0 ? Scan::blank : Scan::row;
}

CsvScanner::Scan CsvScanner::broken(ErrorCode code, std::uint32_t offset) {
  fault_ = {code, offset, 1};
  const auto line_end = text_.find('\n', offset);
  at_ =
      static_cast<std::uint32_t>(line_end == std::string_view::npos ? text_.size() : line_end + 1);
  ends_.move_to(at_);
  return Scan::broken;
}

bool CsvScanner::scan_quoted(CsvCell& cell) {
  const auto size = static_cast<std::uint32_t>(text_.size());
  std::uint32_t from = cell.offset + 1;
  std::string* unescaped = nullptr;
  while (true) {
    std::uint32_t close = ends_.next();
    while (close < size && text_[close] != '"') close = ends_.next();
    if (close == size) {
      fault_ = {ErrorCode::csv_unterminated_quote, cell.offset, 1};
      at_ = size;
      return false;
    }
    const bool is_doubled = close + 1 < size && text_[close + 1] == '"';
    if (is_doubled && unescaped == nullptr) unescaped = &new_text();
    if (unescaped != nullptr) unescaped->append(text_, from, close - from + (is_doubled ? 1 : 0));
    if (is_doubled) {
      from = ends_.next() + 1;
      continue;
    }
    cell.text = unescaped == nullptr ? text_.substr(from, close - from) : *unescaped;
    cell.length = close + 1 - cell.offset;
    return true;
  }
}

void CsvScanner::add(const CsvCell& cell) {
  if (cell_count_ == cells_.size()) cells_.resize(std::max<std::size_t>(16, 2 * cell_count_));
  cells_[cell_count_++] = cell;
}

std::string& CsvScanner::new_text() {
  if (text_count_ == texts_.size()) texts_.emplace_back();
  auto& text = texts_[text_count_++];
  text.clear();
  return text;
}

std::string_view CsvScanner::row_bytes() const {
  auto bytes = text_.substr(row_offset_, at_ - row_offset_);
  if (bytes.ends_with('\n')) bytes.remove_suffix(1);
  if (bytes.ends_with('\r')) bytes.remove_suffix(1);
  return bytes;
}

std::deque<std::string> CsvScanner::take_texts() {
  text_count_ = 0;
  return std::exchange(texts_, {});
}

}  // namespace parindex
