// One loop over the rows of small data files, for every loader but that of facts.
#pragma once

#include <span>

#include "evidence/loader.hpp"
#include "evidence/row_reader.hpp"

namespace parindex {

template <class Row>
void for_each_row(const DataFiles& files, std::span<const CsvColumn> columns, Loading& loading,
                  Row row) {
  for (const auto& file : files) {
    const auto source = open_input(file, loading);
    if (!source) continue;
    const CsvFile csv(source, file.dialect, columns, loading.diagnostics);
    if (!csv.is_usable()) continue;
    CsvCursor cursor(csv, csv.body(), loading.diagnostics);
    RowReader reader(cursor, csv.dialect(), loading.assessment, loading.diagnostics);
    while (reader.next()) row(reader);
  }
}

}  // namespace parindex
