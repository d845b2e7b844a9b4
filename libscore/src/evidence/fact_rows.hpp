// Rows that declare a fact, whether they stand in an evidence file or in a filled form.
#pragma once

#include <optional>
#include <string_view>

#include "evidence/loader.hpp"
#include "evidence/row_reader.hpp"

namespace parindex {

struct FactRow {
  std::uint32_t agency = 0;
  std::uint32_t fact = 0;  // in the set's numbering
  FactRecord record;
};

// Where a file has the cells.
struct FactColumns {
  std::size_t agency, item, fact, value, document, submitted_on, round;
};

class FactRowReader {
 public:
  FactRowReader(RowReader& row, const Assessment& assessment, const FactColumns& columns)
      : row_(row), assessment_(assessment), columns_(columns) {}

  // The fact of the row at hand; nothing where it is at fault, which is reported. The document
  // refers to the file's text or to the texts of its cursor.
  std::optional<FactRow> read();

 private:
  std::optional<std::size_t> find_agency();
  std::optional<std::size_t> find_fact();

  RowReader& row_;
  const Assessment& assessment_;
  const FactColumns columns_;
  const CriteriaSet* set_ = nullptr;
  std::optional<std::size_t> last_agency_;
  std::string_view last_code_;
  std::size_t last_fact_ = 0;
};

// Puts the record in its place; one of the same round that is there already is an error.
void place_fact_row(const FactRow& row, Loading& loading);

}  // namespace parindex
