#include "tally/file_layouts.hpp"

#include "base/csv.hpp"
#include "base/csv_scanner.hpp"

namespace parindex {

void FileLayouts::read(std::size_t file, std::string_view piece) {
  const RecordFile& named = job_.files[file];
  CsvScanner scanner(piece, named.dialect.delimiter);
  while (scanner.next() == CsvScanner::Scan::blank) {
  }
  FileLayout& layout = layouts_[file];
  layout.body = scanner.offset();
  // The one reader of headers wants a file: that of the header's own lines.
  const auto lines =
      std::make_shared<SourceFile>(named.path, std::string(piece.substr(0, layout.body)));
  std::vector<CsvColumn> columns;
  for (const auto& column : job_.source.columns) {
    columns.push_back({column.file_header(), column.type != ColumnType::ignored});
  }
  const CsvFile header(lines, named.dialect, columns, diagnostics_);
  layout.is_usable = header.is_usable();
  layout.column_of_cell.assign(header.column_of_cell().begin(), header.column_of_cell().end());
}

}  // namespace parindex
