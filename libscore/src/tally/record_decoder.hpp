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
  // Integers and decimals have at most this many digits, so that every database can hold them and
  // their sums.
  static constexpr int kMostDigits = 15;

  // `texts_kept` tells of each column whether its texts are looked at later.
  RecordDecoder(const TallySource& source, const NameIndex& agencies, std::vector<bool> texts_kept);

  // A batch with the arrays that the columns need.
  RecordBatch new_batch() const;

  // How the file is written that rows come from now, and the column of each of its cells.
  void set_layout(const CsvDialect& dialect, std::span<const std::size_t> column_of_cell);

  // Adds the record in these cells of the piece to the batch, which is not full, or says why not.
  std::optional<RecordFault> decode(std::string_view piece, std::span<const CsvCell> cells,
                                    RecordBatch& batch) const;

 private:
  std::optional<RecordFault> read(std::string_view piece, const CsvCell& cell, std::size_t column,
                                  RecordBatch& batch) const;
  std::optional<RecordFault> read_number(const CsvCell& cell, const TallyColumn& column,
                                         std::int64_t& number) const;
  void keep_text(std::string_view piece, const CsvCell& cell, std::size_t column,
                 RecordBatch& batch) const;
  RecordFault unknown_agency(const CsvCell& cell) const;

  const TallySource& source_;
  const NameIndex& agency_index_;
  std::vector<bool> texts_kept_;
  AgencyLookup agencies_;
  IsoDays iso_days_;
  CsvDialect dialect_;
  std::span<const std::size_t> column_of_cell_;
};

}  // namespace parindex
