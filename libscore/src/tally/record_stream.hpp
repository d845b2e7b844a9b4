// RecordStream: record files in pieces of whole rows, for several threads.
//
//   RecordStream stream({{"dossiers.csv.gz"}, {"-"}});
//   RecordBuffer buffer;  // each thread has its own
//   for (RecordPiece piece; stream.next(piece, buffer);) count(piece);
//   if (has_errors(stream.diagnostics())) …
//
// Every row of every file is in one piece, and in one only. Where a piece ends depends on the size
// asked for; what the rows are does not. A piece never holds rows of two files. Files may be gzip,
// and of any size: no more is held than a piece a thread and the row it ends in.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_splitter.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/tally.hpp"
#include "tally/record_bytes.hpp"

namespace parindex {

struct RecordPiece {
  std::size_t file = 0;          // its index
  std::uint64_t number = 0;      // from 0: pieces in the order of files and of their text
  std::uint64_t offset = 0;      // of the text in the file, unpacked, a byte order mark counted
  std::uint64_t first_line = 1;  // the text's first
  std::string_view text;         // whole rows; valid as long as the buffer is not used again
  // It has the file's header: its first row that is not blank.
  bool is_first = false;
  // The text is not whole rows but the beginning of one that is longer than kMaxRowBytes; the rest
  // of the file is dropped, for where its rows begin cannot be told.
  bool is_cut = false;
  std::uint64_t bytes_read = 0;  // so far, of all files as they lie on disk
};

// Where a piece's text lies.
class RecordBuffer {
 private:
  friend class RecordStream;
  char* with_room(std::size_t size, std::size_t kept);

  std::unique_ptr<char[]> bytes_;
  std::size_t capacity_ = 0;
};

class RecordStream {
 public:
  static constexpr std::size_t kMaxRowBytes = std::size_t{16} << 20;
  static constexpr std::size_t kDefaultPieceBytes = std::size_t{1} << 19;

  explicit RecordStream(std::vector<RecordFile> files,
                        std::size_t piece_bytes = kDefaultPieceBytes);

  // Called with each file's first piece before next() gives that or a later piece of the file to
  // anyone; one call at a time. Set it before next().
  using FirstPiece = std::function<void(const RecordPiece&)>;
  void on_first_piece(FirstPiece first_piece) { first_piece_ = std::move(first_piece); }

  // The next piece; false at the end. Threads may call it at the same time. A file that cannot be
  // read further is passed over, and diagnostics() has the reason: not found, a directory,
  // unreadable, empty, UTF-16, broken gzip.
  bool next(RecordPiece& piece, RecordBuffer& buffer);

  // From the beginning again, once next() has given false to every thread. What was found is kept
  // and may be found again.
  void rewind();

  // Once next() has given false to every thread.
  const Diagnostics& diagnostics() const { return diagnostics_; }

  const std::vector<RecordFile>& files() const { return files_; }
  // Of all files as they lie on disk; 0 where that is not known, as with a pipe.
  std::uint64_t bytes_total() const { return bytes_total_; }

 private:
  bool open_file();
  bool begin_text();
  bool next_of_file(RecordPiece& piece, RecordBuffer& buffer);
  void close_file();
  void fail(ErrorCode code);

  std::vector<RecordFile> files_;
  std::size_t piece_bytes_;
  std::uint64_t bytes_total_ = 0;
  FirstPiece first_piece_;

  std::mutex mutex_;
  std::vector<std::unique_ptr<PipedInput>> piped_;  // by file; null for those on disk
  std::size_t file_ = 0;                            // the one being read
  std::unique_ptr<RecordBytes> bytes_;
  CsvSplitter splitter_{','};
  std::string carried_;           // read, but not yet given in a piece
  std::size_t carried_rows_ = 0;  // bytes of it that are whole rows
  std::uint64_t offset_ = 0;      // of what is carried
  std::uint64_t line_ = 1;        // the same
  bool is_header_seen_ = false;
  std::uint64_t number_ = 0;
  std::uint64_t bytes_before_ = 0;  // of the files before this one
  Diagnostics diagnostics_;
};

}  // namespace parindex
