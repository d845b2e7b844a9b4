// RecordBytes: the bytes of one record file in their order, unpacked where they are gzip. What is
// gzip shows in the first two bytes, whatever the file is called. "-" is standard input.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "parindex/error_code.hpp"

struct z_stream_s;

namespace parindex {

// An input that is no file on disk, such as standard input or a pipe, for reading more than once:
// what cannot be wound back is copied, while it is read, to a temporary file without a name.
class PipedInput {
 public:
  // `is_own`: the descriptor is closed in the end.
  PipedInput(int descriptor, bool is_own) : descriptor_(descriptor), is_own_(is_own) {}
  ~PipedInput();
  PipedInput(const PipedInput&) = delete;
  PipedInput& operator=(const PipedInput&) = delete;

  // To its beginning, once it has been read to its end.
  bool rewind();
  // As read(2); -1 also where the copy cannot be written.
  std::ptrdiff_t read(char* to, std::size_t size);

 private:
  const int descriptor_;
  const bool is_own_;
  bool is_begun_ = false;
  bool is_copied_ = false;        // read from the copy from now on
  std::int64_t seek_start_ = -1;  // of a regular file; -1: it cannot be wound back
  std::FILE* copy_ = nullptr;
};

class RecordBytes {
 public:
  // From the beginning. Null where the file cannot be opened; then `error` says why. What is no
  // file on disk is opened once and kept in `piped`, which is null before.
  static std::unique_ptr<RecordBytes> open(const std::string& path,
                                           std::unique_ptr<PipedInput>& piped, ErrorCode& error);
  ~RecordBytes();
  RecordBytes(const RecordBytes&) = delete;
  RecordBytes& operator=(const RecordBytes&) = delete;

  // The number of bytes read; fewer than `size` only at the end or at an error.
  std::size_t read(char* to, std::size_t size);
  // Why there are no more bytes; nothing at the end of a whole file.
  std::optional<ErrorCode> error() const { return error_; }
  // Of the file as it lies on disk.
  std::uint64_t bytes_taken() const { return bytes_taken_; }

 private:
  RecordBytes(int file, PipedInput* piped);
  std::size_t take(char* to, std::size_t size);
  bool refill();
  void begin();
  std::size_t inflate(char* to, std::size_t size);
  bool next_member();

  int file_;                  // -1: piped
  PipedInput* piped_;         // or null
  std::vector<char> packed_;  // the first block, and then every block of a gzip file
  std::size_t packed_at_ = 0;
  std::size_t packed_end_ = 0;
  std::unique_ptr<z_stream_s> gzip_;  // null: not gzip
  bool is_begun_ = false;
  bool is_whole_ = false;  // the last gzip member has ended
  std::optional<ErrorCode> error_;
  std::uint64_t bytes_taken_ = 0;
};

}  // namespace parindex
