#include "base/csv.hpp"

#include <algorithm>
#include <optional>

#include "base/report.hpp"

namespace parindex {
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
  while (scan == CsvScanner::Scan::blank) scan = cursor.scan_row();
  if (scan != CsvScanner::Scan::row) {
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
  const auto cells = cursor.scanner_.cells();
  for (const auto& cell : cells) {
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
  const bool is_one_cell = cells.size() == 1 && !suggested.empty();
  for (std::size_t i = 0; i < columns.size() && !is_one_cell; ++i) {
    if (!columns[i].is_required || seen[i] != nullptr) continue;
    if (std::find(suggested.begin(), suggested.end(), names[i]) != suggested.end()) continue;
    diagnostics.push_back(
        finding(ErrorCode::csv_missing_column, {source_.get(), 0, 0}, {names[i]}));
  }
  body_.begin = cursor.scanner_.offset();
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
      scanner_(file.source_->text().substr(0, range.end), file.dialect_.delimiter, range.begin,
               CsvScanner::Texts::kept),
      diagnostics_(diagnostics),
      cells_(file.column_names_.size()) {}

Place CsvCursor::place(std::size_t column) const {
  const auto& cell = cells_[column];
  if (cell.length == 0 && cell.offset == 0) return row_place();
  return {file_.source_.get(), cell.offset, cell.length};
}

Place CsvCursor::row_place() const {
  const auto& first = scanner_.cells().front();
  return {file_.source_.get(), first.offset, first.length};
}

bool CsvCursor::next() {
  while (true) {
    switch (scan_row()) {
      case CsvScanner::Scan::end: return false;
      case CsvScanner::Scan::blank:
      case CsvScanner::Scan::broken: continue;
      case CsvScanner::Scan::row: break;
    }
    const auto scanned = scanner_.cells();
    const auto expected = file_.column_of_cell_.size();
    if (scanned.size() != expected) {
      const bool too_many = scanned.size() > expected;
      const auto& cell = too_many ? scanned[expected] : scanned.back();
      report(too_many ? ErrorCode::csv_too_many_columns : ErrorCode::csv_too_few_columns,
             cell.offset, cell.length, {std::to_string(scanned.size()), std::to_string(expected)});
      continue;
    }
    for (std::size_t i = 0; i < expected; ++i) cells_[file_.column_of_cell_[i]] = scanned[i];
    return true;
  }
}

CsvScanner::Scan CsvCursor::scan_row() {
  const auto scan = scanner_.next();
  if (scan == CsvScanner::Scan::broken) {
    const auto& fault = scanner_.fault();
    report(fault.code, fault.offset, fault.length);
  }
  return scan;
}

void CsvCursor::report(ErrorCode code, std::uint32_t offset, std::uint32_t length,
                       std::vector<std::string> arguments) {
  diagnostics_.push_back(
      finding(code, {file_.source_.get(), offset, length}, std::move(arguments)));
}

}  // namespace parindex
