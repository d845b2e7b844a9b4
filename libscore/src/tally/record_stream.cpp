#include "tally/record_stream.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstring>

#include "base/report.hpp"

namespace parindex {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool looks_like_utf16(std::string_view head) {
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
}

bool is_blank(std::string_view rows) {
  while (!rows.empty()) {
    if (rows.front() == '\n') {
      rows.remove_prefix(1);
    } else if (rows.starts_with("\r\n") || rows == "\r") {
      rows.remove_prefix(std::min<std::size_t>(2, rows.size()));
    } else {
      return false;
    }
  }
  return true;
}

// 0 where one of them has none.
std::uint64_t total_size(const std::vector<RecordFile>& files) {
  std::uint64_t total = 0;
  for (const auto& file : files) {
    struct stat status {};
    const int outcome = file.path == "-" ? fstat(0, &status) : stat(file.path.c_str(), &status);
    if (outcome != 0 || !S_ISREG(status.st_mode)) return 0;
    total += static_cast<std::uint64_t>(status.st_size);
  }
  return total;
}

}  // namespace

char* RecordBuffer::with_room(std::size_t size, std::size_t kept) {
  if (size <= capacity_) return bytes_.get();
  const auto capacity = std::max(size, 2 * capacity_);
  std::unique_ptr<char[]> larger(new char[capacity]);
  if (kept > 0) std::memcpy(larger.get(), bytes_.get(), kept);
  bytes_ = std::move(larger);
  capacity_ = capacity;
  return bytes_.get();
}

RecordStream::RecordStream(std::vector<RecordFile> files, std::size_t piece_bytes)
    : files_(std::move(files)),
      piece_bytes_(std::clamp<std::size_t>(piece_bytes, 1, kMaxRowBytes)),
      bytes_total_(total_size(files_)),
      piped_(files_.size()) {}

bool RecordStream::next(RecordPiece& piece, RecordBuffer& buffer) {
  const std::lock_guard lock(mutex_);
  while (file_ < files_.size()) {
    if (bytes_ == nullptr && !open_file()) continue;
    if (!next_of_file(piece, buffer)) continue;
    piece.number = number_++;
    if (piece.is_first && first_piece_) first_piece_(piece);
    return true;
  }
  return false;
}

void RecordStream::rewind() {
  const std::lock_guard lock(mutex_);
  bytes_.reset();
  file_ = 0;
  number_ = 0;
  bytes_before_ = 0;
}

bool RecordStream::open_file() {
  const auto& file = files_[file_];
  ErrorCode error = ErrorCode::unreadable_file;
  bytes_ = RecordBytes::open(file.path, piped_[file_], error);
  if (bytes_ == nullptr) {
    diagnostics_.push_back(file.named_at.file != nullptr
                               ? finding(error, file.named_at, {file.path})
                               : file_finding(error, file.path, {file.path}));
    ++file_;
    return false;
  }
  return begin_text();
}

bool RecordStream::begin_text() {
  char head[kUtf8Mark.size()];
  carried_.assign(head, bytes_->read(head, sizeof head));
  offset_ = 0;
  line_ = 1;
  is_header_seen_ = false;
  if (looks_like_utf16(carried_)) {
    fail(ErrorCode::utf16_file);
    return false;
  }
  if (carried_ == kUtf8Mark) {
    carried_.clear();
    offset_ = kUtf8Mark.size();
  }
  splitter_ = CsvSplitter(files_[file_].dialect.delimiter);
  carried_rows_ = splitter_.feed(carried_);
  return true;
}

bool RecordStream::next_of_file(RecordPiece& piece, RecordBuffer& buffer) {
  std::size_t size = carried_.size();
  std::size_t rows = carried_rows_;
  char* text = buffer.with_room(size + piece_bytes_, 0);
  std::memcpy(text, carried_.data(), size);
  bool is_whole = false;
  do {
    const auto wanted = std::min(piece_bytes_, kMaxRowBytes - size);
    text = buffer.with_room(size + wanted, size);
    const auto count = bytes_->read(text + size, wanted);
    const auto end = splitter_.feed({text + size, count});
    if (end > 0) rows = size + end;
    size += count;
    is_whole = count < wanted;
  } while (rows == 0 && !is_whole && size < kMaxRowBytes);

  piece = {};
  piece.file = file_;
  piece.offset = offset_;
  piece.first_line = line_;
  piece.bytes_read = bytes_before_ + bytes_->bytes_taken();
  if (rows == 0 && !is_whole) {
    char dropped[4096];
    while (bytes_->read(dropped, sizeof dropped) > 0) piece.is_cut = true;
    is_whole = true;
  }
  if (bytes_->error()) {
    fail(*bytes_->error());
    return false;
  }
  if (is_whole) rows = size;
  piece.text = {text, rows};
  if (!is_header_seen_ && !is_blank(piece.text)) is_header_seen_ = piece.is_first = true;
  carried_.assign(text + rows, size - rows);
  carried_rows_ = 0;
  offset_ += rows;
  line_ = splitter_.line_breaks() + 1;
  if (is_whole) {
    if (!is_header_seen_) {
      fail(ErrorCode::empty_file);
      return false;
    }
    close_file();
  }
  return rows > 0;
}

void RecordStream::close_file() {
  bytes_before_ += bytes_->bytes_taken();
  bytes_.reset();
  ++file_;
}

void RecordStream::fail(ErrorCode code) {
  diagnostics_.push_back(file_finding(code, files_[file_].path, {files_[file_].path}));
  close_file();
}

}  // namespace parindex
