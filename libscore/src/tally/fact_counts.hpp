// FactCounts: what the records seen so far make of every fact of every agency. Parts that were
// counted apart add up to the whole, in whatever order.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "parindex/fraction.hpp"
#include "parindex/tally.hpp"
#include "tally/distinct_values.hpp"
#include "tally/record_batch.hpp"

namespace parindex {

class FactCounts {
 public:
  FactCounts(const TallySource& source, std::size_t agencies);

  // Adds the records of the batch for which `takes_part` is 1 to the fact.
  void add(std::size_t fact, const RecordBatch& batch, const std::uint8_t* takes_part);
  // Notes that the agencies of these records have records at all.
  void add_records(const RecordBatch& batch);
  void merge(const FactCounts& other);

  std::int64_t records(std::size_t agency) const { return records_[agency]; }
  // Of a count, a sum in units of the column's decimals, or the number of distinct values.
  int128 total(std::size_t fact, std::size_t agency) const;
  // Of a minimum or maximum: the number, a date in days; nothing where there was no record.
  std::optional<std::int64_t> extreme(std::size_t fact, std::size_t agency) const;

  const DistinctValues& distinct(std::size_t fact) const { return distinct_[slot_[fact]]; }

 private:
  struct Extreme {
    std::int64_t value = 0;
    bool is_there = false;
  };
  void add_sum(std::size_t fact, const RecordBatch::Column& column, const RecordBatch& batch,
               const std::uint8_t* takes_part);
  void add_extreme(std::size_t fact, const RecordBatch::Column& column, const RecordBatch& batch,
                   const std::uint8_t* takes_part);
  void add_distinct(std::size_t fact, const RecordBatch::Column& column, const RecordBatch& batch,
                    const std::uint8_t* takes_part);
  void note_extreme(std::size_t fact, std::size_t agency, std::int64_t value);

  const TallySource* source_;
  std::size_t agencies_;
  std::vector<std::size_t> slot_;                  // of a fact among those of its kind
  std::vector<std::int64_t> records_;              // by agency
  std::vector<std::vector<std::int64_t>> counts_;  // slot, agency
  std::vector<std::vector<int128>> sums_;          // slot, agency
  std::vector<std::vector<Extreme>> extremes_;     // slot, agency
  std::vector<DistinctValues> distinct_;           // slot
};

}  // namespace parindex
