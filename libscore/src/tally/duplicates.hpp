// Records with one unique value, and which of them counts: the first by the source's columns in
// order, set before empty, each ascending; among equals by place. So the choice rests on what the
// records say, not on where they stand.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "tally/count_job.hpp"
#include "tally/fingerprint_list.hpp"
#include "tally/record_batch.hpp"
#include "tally/record_stream.hpp"
#include "tally/spilled_parts.hpp"

namespace parindex {

// Of the record's unique value.
std::uint64_t unique_fingerprint(const TallySource& source, const RecordBatch& batch,
                                 std::size_t record);

// Where a record stands: two are in the order of their files and rows.
struct RecordPlace {
  std::uint64_t piece = 0;   // RecordPiece::number
  std::uint64_t offset = 0;  // in the file, in bytes
  std::uint64_t line = 0;
  std::uint64_t file = 0;

  friend auto operator<=>(const RecordPlace&, const RecordPlace&) = default;
};

// A record that does not count, since another with its value does.
struct Duplicate {
  RecordPlace place;
  RecordPlace counted;  // the other
};

// The duplicates of a source, however many there are: those of a piece are there when it is read.
class Duplicates {
 public:
  // `pieces` is the number of pieces that the records are read in.
  explicit Duplicates(std::uint64_t pieces) : pieces_(pieces), parts_(kBytesInMemory) {}

  bool empty() const { return is_empty_; }
  // Those of the piece, by place. Threads may call it at the same time.
  std::vector<Duplicate> of(const RecordPiece& piece);

 private:
  friend class DuplicateSearch;
  static constexpr std::size_t kBytesInMemory = std::size_t{32} << 20;
  using Part = std::shared_ptr<const std::vector<Duplicate>>;

  // Pieces that follow each other share a part. Files that have grown since have further pieces.
  std::size_t part_of(std::uint64_t piece) const {
    const std::uint64_t part = piece * SpilledParts::kParts / pieces_;
    return std::min(static_cast<std::size_t>(part), SpilledParts::kParts - 1);
  }
  Part read(std::size_t part) const;

  const std::uint64_t pieces_;
  SpilledParts parts_;
  std::atomic<bool> is_empty_ = true;
  std::mutex mutex_;
  std::map<std::size_t, Part> latest_;  // that were asked for
};

// Looks at all records of which another may have the value, and tells them apart.
class DuplicateSearch {
 public:
  DuplicateSearch(const TallySource& source, const RepeatedFingerprints& repeated)
      : source_(source), repeated_(repeated), candidates_(kBytesInMemory) {}

  // Looks at records for one thread.
  class Reader {
   public:
    explicit Reader(DuplicateSearch& search) : search_(search), writer_(search.candidates_) {}
    void look_at(const RecordBatch& batch, const RecordPiece& piece);

   private:
    DuplicateSearch& search_;
    SpilledParts::Writer writer_;
  };

  // Once its readers are gone.
  void find(Duplicates& duplicates, int threads) const;

 private:
  static constexpr std::size_t kBytesInMemory = std::size_t{32} << 20;

  std::string value_of(const RecordBatch& batch, std::size_t record) const;
  std::string key_of(const RecordBatch& batch, std::size_t record) const;

  const TallySource& source_;
  const RepeatedFingerprints& repeated_;
  SpilledParts candidates_;  // by fingerprint
};

}  // namespace parindex
