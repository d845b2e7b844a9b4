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
  // The loop keeps in registers what it needs of the ends and the cells.
  const std::uint32_t* next = ends_.begin();
  const std::uint32_t* last = ends_.end();
  CsvCell* cell = cells_.data();
  const CsvCell* room_end = cell + cells_.size();
  std::uint32_t begin = at_;
  while (true) {
    if (next == last) {
      ends_.find();
      next = ends_.begin();
      last = ends_.end();
    }
    if (cell == room_end) {
      cell = with_more_room();
      room_end = cells_.data() + cells_.size();
    }
    std::uint32_t end = *next++;
    char byte = end < size ? text[end] : '\n';
    *cell = {{text + begin, end - begin}, begin, end - begin};
    if (byte == '"') {
      ends_.take_until(next);
      if (end != begin) return broken(ErrorCode::csv_quote_in_cell, end);
      if (!scan_quoted(*cell)) return Scan::broken;
      end = ends_.next();
      const auto after = begin + cell->length;
      if (end != after) return broken(ErrorCode::csv_text_after_quote, after);
      byte = end < size ? text[end] : '\n';
      next = ends_.begin();
      last = ends_.end();
    }
    ++cell;
    if (byte == delimiter) {
      begin = end + 1;
      continue;
    }
    ends_.take_until(next);
    if (byte == '\r' && end + 1 < size) {
      if (text[end + 1] != '\n') return broken(ErrorCode::csv_line_break, end);
      end = ends_.next();
    }
    at_ = std::min(end + 1, size);
    cell_count_ = static_cast<std::size_t>(cell - cells_.data());
    return cell_count_ == 1 && cells_.front().length == 0 ? Scan::blank : Scan::row;
  }
}

CsvCell* CsvScanner::with_more_room() {
  const auto used = cells_.size();
  cells_.resize(std::max<std::size_t>(16, 2 * used));
  return cells_.data() + used;
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
