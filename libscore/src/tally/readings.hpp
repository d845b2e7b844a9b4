// What a thread makes of the records that it reads. The files are read once where all is well, and
// three times where there are duplicates: to add everything up, to find which records are
// duplicates, and to add up the others.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "tally/duplicates.hpp"
#include "tally/fact_counts.hpp"
#include "tally/fingerprint_list.hpp"
#include "tally/record_reader.hpp"
#include "tally/rejections.hpp"

namespace parindex {

// A thread's part of the numbers.
struct CountedShare {
  explicit CountedShare(const CountJob& job);
  void add(const CountedShare& other);

  std::vector<FileCounts> files;
  FactCounts facts;
};

// Which records of a batch count, and for which facts.
class Counter {
 public:
  explicit Counter(const CountJob& job);

  // Adds the accepted records of one file; leaves in the batch those that count.
  void add(RecordBatch& batch, std::size_t file, CountedShare& share);

 private:
  std::size_t leave_out_other_days(RecordBatch& batch);
  std::size_t leave_out_other_agencies(RecordBatch& batch);
  std::size_t keep_marked(RecordBatch& batch);
  void forget_what_came_later(RecordBatch& batch) const;

  const CountJob& job_;
  ConditionProgram wheres_;
  std::vector<std::uint8_t> keep_;
};

class Reading : public RecordConsumer {
 public:
  // Which texts of records it looks at.
  virtual RecordReader::Texts texts() const { return RecordReader::Texts::needed; }
  // After the last record of the piece.
  virtual void piece_done(const RecordPiece& piece) = 0;
};

// Adds up the records, and tells those that are left out.
class CountingReading : public Reading {
 public:
  CountingReading(const CountJob& job, Rejections& rejections);

  void piece_done(const RecordPiece& piece) override;

  const CountedShare& share() const { return share_; }

 protected:
  const CountJob& job() const { return job_; }
  RecordCounts& counts(const RecordPiece& piece) { return share_.files[piece.file].counts; }
  // The accepted records of the piece.
  void add(RecordBatch& batch, const RecordPiece& piece);
  void tell(Rejection rejection) { refused_.push_back(std::move(rejection)); }
  void count_rejected(const RecordPiece& piece);

 private:
  const CountJob& job_;
  CountedShare share_;
  Counter counter_;
  Rejections& rejections_;
  std::vector<Rejection> refused_;
};

// The first reading: every record is looked at, and those at fault are told.
class FirstReading : public CountingReading {
 public:
  // `fingerprints` is null where records have no unique value.
  FirstReading(const CountJob& job, FingerprintList* fingerprints, Rejections& rejections);

  void take(RecordBatch& batch, const RecordPiece& piece) override;
  void refuse(const RecordPiece& piece, std::uint32_t row_offset, std::uint32_t row_length,
              RecordFault fault) override;

 private:
  std::optional<FingerprintList::Writer> fingerprints_;
};

// The second: which records have the unique value of another.
class DuplicateReading : public Reading {
 public:
  explicit DuplicateReading(DuplicateSearch& search) : reader_(search) {}

  void take(RecordBatch& batch, const RecordPiece& piece) override {
    reader_.look_at(batch, piece);
  }
  void refuse(const RecordPiece&, std::uint32_t, std::uint32_t, RecordFault) override {}
  void piece_done(const RecordPiece&) override {}
  RecordReader::Texts texts() const override { return RecordReader::Texts::all; }

 private:
  DuplicateSearch::Reader reader_;
};

// The third: faults have been told by now; duplicates are told and left out.
class LastReading : public CountingReading {
 public:
  LastReading(const CountJob& job, Duplicates& duplicates, Rejections& rejections);

  void take(RecordBatch& batch, const RecordPiece& piece) override;
  void refuse(const RecordPiece& piece, std::uint32_t, std::uint32_t, RecordFault) override {
    count_rejected(piece);
  }

 private:
  const Duplicate* find(std::uint64_t offset) const;
  RecordFault fault_of(const Duplicate& duplicate, std::uint32_t row_offset) const;

  Duplicates& duplicates_;
  std::optional<std::uint64_t> piece_;  // that `here_` is about
  std::vector<Duplicate> here_;
  std::vector<std::uint8_t> keep_;
};

}  // namespace parindex
