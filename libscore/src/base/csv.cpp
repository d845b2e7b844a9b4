#include "base/csv.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

#include "base/report.hpp"

namespace parindex {
namespace {

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

}  // namespace

CsvFile::CsvFile(std::shared_ptr<const SourceFile> source, const CsvDialect& dialect,
                 std::span<const CsvColumn> columns, Diagnostics& diagnostics)
    : source_(std::move(source)), dialect_(dialect) {
  for (const auto& column : columns) column_names_.push_back(column.name);
  if (!check_utf8(*source_, diagnostics)) return;
  if (const auto nul = source_->text().find('\0'); nul != std::string_view::npos) {
    const auto offset = static_cast<std::uint32_t>(nul);
    diagnostics.push_back(finding(ErrorCode::csv_nul_byte, {source_.get(), offset, 1}));
    return;
  }
  body_.end = static_cast<std::uint32_t>(source_->text().size());
  read_header(columns, diagnostics);
}

void CsvFile::read_header(std::span<const CsvColumn> columns, Diagnostics& diagnostics) {
  const auto errors_before = diagnostics.size();
  CsvCursor cursor(*this, body_, diagnostics);
  auto scan = cursor.scan_row();
  while (scan == CsvCursor::Scan::blank) scan = cursor.scan_row();
  if (scan != CsvCursor::Scan::row) {
    if (diagnostics.size() == errors_before) {
      diagnostics.push_back(
          file_finding(ErrorCode::empty_file, source_->path(), {source_->path()}));
    }
    return;
  }
  std::vector<std::string> names;
  for (const auto& column : columns) names.emplace_back(column.name);
  std::vector<const CsvCell*> seen(columns.size(), nullptr);
  std::vector<std::string> suggested;
  for (const auto& cell : cursor.scanned_) {
    const Place place{source_.get(), cell.offset, cell.length};
    const auto known = std::find(names.begin(), names.end(), to_nfc(cell.text));
    if (known == names.end()) {
      auto error =
          finding(ErrorCode::csv_unknown_column, place, {std::string(cell.text), joined(names)});
      error.suggestion = nearest_name(cell.text, names).value_or("");
      suggested.push_back(error.suggestion);
      diagnostics.push_back(std::move(error));
      column_of_cell_.push_back(kNoColumn);
      continue;
    }
    const auto index = static_cast<std::size_t>(known - names.begin());
    if (seen[index] != nullptr) {
      diagnostics.push_back(finding(ErrorCode::csv_duplicate_column, place, {names[index]}));
    }
    seen[index] = &cell;
    column_of_cell_.push_back(index);
  }
  // A column that is there under a near name is not missing too, and a header that is all one
  // unknown cell has another delimiter.
  const bool is_one_cell = cursor.scanned_.size() == 1 && !suggested.empty();
  for (std::size_t i = 0; i < columns.size() && !is_one_cell; ++i) {
    if (!columns[i].is_required || seen[i] != nullptr) continue;
    if (std::find(suggested.begin(), suggested.end(), names[i]) != suggested.end()) continue;
    diagnostics.push_back(
        finding(ErrorCode::csv_missing_column, {source_.get(), 0, 0}, {names[i]}));
  }
  body_.begin = cursor.at_;
  is_usable_ = diagnostics.size() == errors_before;
}

std::vector<CsvRange> CsvFile::split(std::size_t pieces) const {
  const auto text = source_->text();
  const std::size_t size = body_.end - body_.begin;
  std::vector<CsvRange> ranges;
  std::uint32_t begin = body_.begin;
  std::size_t counted_to = body_.begin;
  bool inside_quotes = false;
  for (std::size_t piece = 1; piece < pieces; ++piece) {
    std::size_t at = body_.begin + size * piece / pieces;
    if (at < begin) continue;
    // A line break ends a row where the quotes before it are even in number.
    const auto quotes = std::count(text.begin() + static_cast<std::ptrdiff_t>(counted_to),
                                   text.begin() + static_cast<std::ptrdiff_t>(at), '"');
    inside_quotes = inside_quotes != (quotes % 2 != 0);
    while (at < body_.end && (inside_quotes || text[at] != '\n')) {
      if (text[at] == '"') inside_quotes = !inside_quotes;
      ++at;
    }
    counted_to = at;
    if (at >= body_.end) break;
    const auto end = static_cast<std::uint32_t>(at + 1);
    ranges.push_back({begin, end});
    begin = end;
  }
  if (begin < body_.end || ranges.empty()) ranges.push_back({begin, body_.end});
  return ranges;
}

CsvCursor::CsvCursor(const CsvFile& file, CsvRange range, Diagnostics& diagnostics)
    : file_(file),
      text_(file.source_->text()),
      at_(range.begin),
      end_(range.end),
      diagnostics_(diagnostics),
      cells_(file.column_names_.size()) {
  for (const char c : {file.dialect_.delimiter, '\n', '\r', '"'}) {
    ends_cell_[static_cast<unsigned char>(c)] = true;
  }
}

Place CsvCursor::place(std::size_t column) const {
  const auto& cell = cells_[column];
  if (cell.length == 0 && cell.offset == 0) return row_place();
  return {file_.source_.get(), cell.offset, cell.length};
}

Place CsvCursor::row_place() const {
  const auto& first = scanned_.front();
  return {file_.source_.get(), first.offset, first.length};
}

bool CsvCursor::next() {
  while (true) {
    switch (scan_row()) {
      case Scan::end: return false;
      case Scan::blank:
      case Scan::broken: continue;
      case Scan::row: break;
    }
    const auto expected = file_.column_of_cell_.size();
    if (scanned_.size() != expected) {
      const bool too_many = scanned_.size() > expected;
      const auto& cell = too_many ? scanned_[expected] : scanned_.back();
      report(too_many ? ErrorCode::csv_too_many_columns : ErrorCode::csv_too_few_columns,
             cell.offset, cell.length, {std::to_string(scanned_.size()), std::to_string(expected)});
      continue;
    }
    for (std::size_t i = 0; i < expected; ++i) cells_[file_.column_of_cell_[i]] = scanned_[i];
    return true;
  }
}

CsvCursor::Scan CsvCursor::scan_row() {
  scanned_.clear();
  if (at_ >= end_) return Scan::end;
  const char delimiter = file_.dialect_.delimiter;
  const std::uint32_t row_start = at_;
  while (true) {
    CsvCell cell;
    cell.offset = at_;
    if (at_ < end_ && text_[at_] == '"') {
      if (!scan_quoted(cell)) return Scan::broken;
    } else {
      while (at_ < end_ && !ends_cell_[static_cast<unsigned char>(text_[at_])]) ++at_;
      cell.length = at_ - cell.offset;
      cell.text = text_.substr(cell.offset, cell.length);
    }
    scanned_.push_back(cell);
    const char stop = at_ < end_ ? text_[at_] : '\n';
    if (stop == delimiter) {
      ++at_;
      continue;
    }
    if (stop == '\n') {
      at_ = std::min(at_ + 1, end_);
      break;
    }
    if (stop == '\r' && (at_ + 1 >= end_ || text_[at_ + 1] == '\n')) {
      at_ = std::min(at_ + 2, end_);
      break;
    }
    report(stop == '\r' ? ErrorCode::csv_line_break : ErrorCode::csv_quote_in_cell, at_, 1);
    skip_line();
    return Scan::broken;
  }
  const bool is_blank = scanned_.size() == 1 && scanned_[0].text.empty() && text_[row_start] != '"';
  return is_blank ? Scan::blank : Scan::row;
}

bool CsvCursor::scan_quoted(CsvCell& cell) {
  std::uint32_t from = at_ + 1;
  std::string* unescaped = nullptr;
  while (true) {
    const void* const quote =
        from < end_ ? std::memchr(text_.data() + from, '"', end_ - from) : nullptr;
    if (quote == nullptr) {
      report(ErrorCode::csv_unterminated_quote, cell.offset, 1);
      at_ = end_;
      return false;
    }
    const auto close = static_cast<std::uint32_t>(static_cast<const char*>(quote) - text_.data());
    const bool is_doubled = close + 1 < end_ && text_[close + 1] == '"';
    if (is_doubled && unescaped == nullptr) unescaped = &texts_.emplace_back();
    const std::uint32_t begin = from;
    if (unescaped != nullptr) unescaped->append(text_, begin, close - begin + (is_doubled ? 1 : 0));
    from = close + (is_doubled ? 2 : 1);
    if (is_doubled) continue;
    cell.text =
        unescaped == nullptr ? text_.substr(begin, close - begin) : std::string_view(*unescaped);
    break;
  }
  at_ = from;
  cell.length = at_ - cell.offset;
  const char after = at_ < end_ ? text_[at_] : '\n';
  if (after == file_.dialect_.delimiter || after == '\n' || after == '\r') return true;
  report(ErrorCode::csv_text_after_quote, at_, 1);
  skip_line();
  return false;
}

void CsvCursor::skip_line() {
  const auto next = text_.find('\n', at_);
  at_ =
      next == std::string_view::npos || next >= end_ ? end_ : static_cast<std::uint32_t>(next + 1);
}

void CsvCursor::report(ErrorCode code, std::uint32_t offset, std::uint32_t length,
                       std::vector<std::string> arguments) {
  diagnostics_.push_back(
      finding(code, {file_.source_.get(), offset, length}, std::move(arguments)));
}

}  // namespace parindex
