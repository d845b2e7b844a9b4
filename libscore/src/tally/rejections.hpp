// Rejections: the records that are left out, told in the order of files and rows however many
// threads found them.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "tally/count_job.hpp"
#include "tally/record_decoder.hpp"
#include "tally/record_stream.hpp"

namespace parindex {

// A refused row of one piece.
struct Rejection {
  std::uint32_t row_offset = 0;  // into the piece
  std::uint32_t row_length = 0;
  RecordFault fault;
};

// The finding of a fault, at its line and column in the file.
Diagnostic placed(const RecordFault& fault, const std::string& path, const RecordPiece& piece,
                  std::uint32_t row_offset, std::uint32_t row_length, std::uint64_t line);

class Rejections {
 public:
  // The first findings, options.told of them, are kept. Under `report` every row is told besides.
  Rejections(const CountJob& job, const TallyOptions& options)
      : job_(job),
        options_(options),
        tells_all_(options.on_error == OnRecordError::report && options.rejected) {}

  // All that was refused of the piece, which is told once those before it have been. Threads may
  // call it at the same time. Every piece has to be named, once.
  void piece_done(const RecordPiece& piece, std::vector<Rejection>& rejections);

  // The first by place, once all pieces are done.
  const Diagnostics& findings() const { return findings_; }
  // Of files whose rest could not be read as rows: no tally leaves that out.
  const Diagnostics& cut_files() const { return cut_files_; }

 private:
  struct Told {
    Diagnostic finding;
    std::string bytes;
  };
  std::vector<Told> told_of(const RecordPiece& piece, std::vector<Rejection>& rejections) const;
  void tell(std::vector<Told>& rows);
  void suggest_agency(Diagnostic& finding);

  const CountJob& job_;
  const TallyOptions& options_;
  const bool tells_all_;
  std::mutex mutex_;
  std::uint64_t next_ = 0;                              // the piece to be told now
  std::map<std::uint64_t, std::vector<Told>> waiting_;  // later ones, by number
  Diagnostics findings_;
  Diagnostics cut_files_;
  std::vector<std::string> codes_;                  // of agencies, once one is to be suggested
  std::map<std::string, std::string> suggestions_;  // by the code that is none
};

}  // namespace parindex
