// The values by which records are told apart, and which of several records with one value counts.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "tally/count_job.hpp"
#include "tally/record_batch.hpp"
#include "tally/record_stream.hpp"

namespace parindex {

// Of the record's unique value.
std::uint64_t unique_fingerprint(const TallySource& source, const RecordBatch& batch,
                                 std::size_t record);

// Where a record stands: two are in the order of their files and rows.
struct RecordPlace {
  std::uint32_t file = 0;
  std::uint64_t offset = 0;  // in the file, in bytes
  std::uint64_t line = 0;

  friend auto operator<=>(const RecordPlace&, const RecordPlace&) = default;
};

// A record that does not count, since another with its value does.
struct Duplicate {
  RecordPlace place;
  RecordPlace counted;  // the other
};

// Records with one unique value, of which the first counts: by the source's columns in order, set
// before empty, each ascending; among equals by place. So the choice rests on what the records say,
// not on where they stand.
class DuplicateFinder {
 public:
  // `fingerprints`, ascending, are those that several records have, by what they say or by chance.
  DuplicateFinder(const TallySource& source, std::span<const std::uint64_t> fingerprints)
      : source_(&source), fingerprints_(fingerprints) {}

  void look_at(const RecordBatch& batch, const RecordPiece& piece);
  void merge(DuplicateFinder&& other);

  // By place.
  std::vector<Duplicate> duplicates() const;

 private:
  struct Candidate {
    std::string key;  // sorts as the records do
    RecordPlace place;
  };
  void note(const std::string& value, Candidate candidate);
  std::string value_of(const RecordBatch& batch, std::size_t record) const;
  std::string key_of(const RecordBatch& batch, std::size_t record) const;

  const TallySource* source_;
  std::span<const std::uint64_t> fingerprints_;
  std::map<std::string, Candidate> counted_;                   // by value
  std::vector<std::pair<std::string, RecordPlace>> left_out_;  // value, place
};

}  // namespace parindex
