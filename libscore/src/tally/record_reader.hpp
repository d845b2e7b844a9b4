// RecordReader: the rows of pieces, checked and typed, in batches. Each row ends up in one batch or
// is refused.
#pragma once

#include <vector>

#include "tally/condition_program.hpp"
#include "tally/count_job.hpp"
#include "tally/file_layouts.hpp"
#include "tally/record_decoder.hpp"
#include "tally/record_stream.hpp"

namespace parindex {

// Who gets what a reader reads.
class RecordConsumer {
 public:
  virtual ~RecordConsumer() = default;
  // Records without fault, in the order of the piece. The batch may be changed.
  virtual void take(RecordBatch& batch, const RecordPiece& piece) = 0;
  // The row at these bytes of the piece. A check comes after the rows around it have been looked
  // at, so these do not come in the order of the piece.
  virtual void refuse(const RecordPiece& piece, std::uint32_t row_offset, std::uint32_t row_length,
                      RecordFault fault) = 0;
};

class RecordReader {
 public:
  // Batches have the texts of all columns, or of those that conditions and distinct values need.
  enum class Texts { needed, all };
  RecordReader(const CountJob& job, const FileLayouts& layouts, Texts texts);
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;

  // The number of its records.
  std::size_t read(const RecordPiece& piece, RecordConsumer& consumer);

 private:
  bool is_clean_text(const RecordPiece& piece, std::string_view row, RecordConsumer& consumer);
  void hand_over(const RecordPiece& piece, RecordConsumer& consumer);

  const CountJob& job_;
  const FileLayouts& layouts_;
  RecordBatch batch_;
  RecordDecoder decoder_;
  ConditionProgram checks_;
  std::vector<std::uint8_t> passes_;
};

}  // namespace parindex
