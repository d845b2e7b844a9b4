// RecordDecoder: the cells of one row, checked and typed, as the next record of a batch.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "parindex/id.hpp"
#include "parindex/tally.hpp"
#include "tally/agency_lookup.hpp"
#include "tally/iso_days.hpp"
#include "tally/record_batch.hpp"

namespace parindex {

// Why a row is no record that counts. The finding has no place yet: rows come in pieces that do not
// know how many lines stand before them.
struct RecordFault {
  Diagnostic finding;
  std::uint32_t offset = 0;  // of the text at fault, into the piece
  std::uint32_t length = 0;
};

class RecordDecoder {
 public:
  // `texts_kept` tells of each column whether its texts are looked at later. Records go to `batch`,
  // which gets the arrays that the columns need.
  RecordDecoder(const TallySource& source, const NameIndex& agencies,
                const std::vector<bool>& texts_kept, RecordBatch& batch);

  // How the file is written that rows come from now, and the column of each of its cells.
  void set_layout(const CsvDialect& dialect, std::span<const std::size_t> column_of_cell);

  // Adds the record in these cells of the piece to the batch, which is not full; false where it has
  // a fault.
  bool decode(std::string_view piece, std::span<const CsvCell> cells);
  // The first fault of the record that decode() did not take.
  RecordFault take_fault() { return std::move(fault_); }

 private:
  // Where the values of a column go.
  struct Slot {
    const TallyColumn* column = nullptr;
    ColumnType type = ColumnType::ignored;
    bool is_optional = false;
    bool is_agency = false;
    std::int64_t* numbers = nullptr;    // null for texts
    std::string_view* texts = nullptr;  // null where they are not kept
    std::uint8_t* is_set = nullptr;
  };
  static constexpr std::size_t kNotLookedAt = static_cast<std::size_t>(-1);

  bool read(std::string_view piece, const CsvCell& cell, const Slot& slot, std::size_t at);
  bool read_date(const CsvCell& cell, std::int64_t& days);
  bool read_number(const CsvCell& cell, const TallyColumn& column, std::int64_t& number);
  bool read_agency(const CsvCell& cell, std::size_t at);
  std::string_view lasting(std::string_view piece, std::string_view text);
  bool refuse(const CsvCell& cell, Diagnostic finding);
  bool refuse(const CsvCell& cell, ErrorCode code, std::vector<std::string> arguments);

  RecordBatch& batch_;
  std::vector<Slot> columns_;  // of the source
  AgencyLookup agencies_;
  IsoDays iso_days_;
  CsvDialect dialect_;
  std::vector<Slot> cells_;  // of the file's rows
  RecordFault fault_;
};

}  // namespace parindex
