#include "parindex/csv_writer.hpp"
#include "render/grid.hpp"
#include "words.hpp"

namespace parindex::cli {

std::string render_csv(const Grid& grid, bool excel) {
  CsvWriter csv(excel ? ';' : ',');
  for (const auto& column : grid.columns) csv.cell(column.key);
  csv.end_row();
  for (const auto& row : grid.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool with_comma = excel && grid.columns[i].is_number;
      csv.cell(with_comma ? localized_number(row[i], Language::vi) : row[i]);
    }
    csv.end_row();
  }
  return excel ? "\xEF\xBB\xBF" + csv.text() : csv.text();
}

}  // namespace parindex::cli
