#include "tally/record_bytes.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

namespace parindex {
namespace {

constexpr std::size_t kPackedBytes = std::size_t{1} << 16;
// Window bits for inflate: the largest window, with gzip's header and check sums.
constexpr int kGzipWindow = 15 + 16;

std::ptrdiff_t read_some(int file, char* to, std::size_t size) {
  while (true) {
    const auto count = ::read(file, to, size);
    if (count >= 0 || errno != EINTR) return count;
  }
}

}  // namespace

PipedInput::~PipedInput() {
  if (is_own_) ::close(descriptor_);
  if (copy_ != nullptr) std::fclose(copy_);
}

bool PipedInput::rewind() {
  if (!is_begun_) return true;
  if (seek_start_ >= 0) return lseek(descriptor_, seek_start_, SEEK_SET) >= 0;
  if (copy_ == nullptr || std::fflush(copy_) != 0) return false;
  is_copied_ = true;
  return lseek(fileno(copy_), 0, SEEK_SET) == 0;
}

std::ptrdiff_t PipedInput::read(char* to, std::size_t size) {
  if (!is_begun_) {
    is_begun_ = true;
    seek_start_ = lseek(descriptor_, 0, SEEK_CUR);
    if (seek_start_ < 0) copy_ = std::tmpfile();
    if (seek_start_ < 0 && copy_ == nullptr) return -1;
  }
  if (is_copied_) return read_some(fileno(copy_), to, size);
  const auto count = read_some(descriptor_, to, size);
  if (count > 0 && copy_ != nullptr) {
    const auto bytes = static_cast<std::size_t>(count);
    if (std::fwrite(to, 1, bytes, copy_) != bytes) return -1;
  }
  return count;
}

std::unique_ptr<RecordBytes> RecordBytes::open(const std::string& path,
                                               std::unique_ptr<PipedInput>& piped,
                                               ErrorCode& error) {
  if (piped == nullptr && path == "-") piped = std::make_unique<PipedInput>(STDIN_FILENO, false);
  int file = -1;
  if (piped == nullptr) {
    struct stat status {};
    file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &status) != 0) {
      const bool is_absent = errno == ENOENT || errno == ENOTDIR;
      error = is_absent ? ErrorCode::file_not_found : ErrorCode::unreadable_file;
      if (file >= 0) ::close(file);
      return nullptr;
    }
    if (S_ISDIR(status.st_mode)) {
      error = ErrorCode::is_directory;
      ::close(file);
      return nullptr;
    }
    if (S_ISREG(status.st_mode)) {
      // Only a hint to the system.
      static_cast<void>(posix_fadvise(file, 0, 0, POSIX_FADV_SEQUENTIAL));
      return std::unique_ptr<RecordBytes>(new RecordBytes(file, nullptr));
    }
    piped = std::make_unique<PipedInput>(file, true);
  }
  if (!piped->rewind()) {
    error = ErrorCode::unreadable_file;
    return nullptr;
  }
  return std::unique_ptr<RecordBytes>(new RecordBytes(-1, piped.get()));
}

RecordBytes::RecordBytes(int file, PipedInput* piped)
    : file_(file), piped_(piped), packed_(kPackedBytes) {}

RecordBytes::~RecordBytes() {
  if (gzip_ != nullptr) inflateEnd(gzip_.get());
  if (file_ >= 0) ::close(file_);
}

std::size_t RecordBytes::read(char* to, std::size_t size) {
  if (!is_begun_) begin();
  if (error_) return 0;
  if (gzip_ != nullptr) return inflate(to, size);
  const auto held = std::min(size, packed_end_ - packed_at_);
  if (held > 0) std::memcpy(to, packed_.data() + packed_at_, held);
  packed_at_ += held;
  return held + take(to + held, size - held);
}

// All that is asked for, unless the file ends: a pipe gives what it has.
std::size_t RecordBytes::take(char* to, std::size_t size) {
  std::size_t taken = 0;
  while (taken < size && !error_) {
    const auto count = piped_ != nullptr ? piped_->read(to + taken, size - taken)
                                         : read_some(file_, to + taken, size - taken);
    if (count < 0) error_ = ErrorCode::unreadable_file;
    if (count <= 0) break;
    taken += static_cast<std::size_t>(count);
  }
  bytes_taken_ += taken;
  return taken;
}

bool RecordBytes::refill() {
  packed_at_ = 0;
  packed_end_ = take(packed_.data(), packed_.size());
  return packed_end_ > 0;
}

void RecordBytes::begin() {
  is_begun_ = true;
  refill();
  const bool is_gzip = packed_end_ >= 2 && packed_[0] == '\x1F' && packed_[1] == '\x8B';
  if (!is_gzip) return;
  gzip_ = std::make_unique<z_stream>();
  if (inflateInit2(gzip_.get(), kGzipWindow) != Z_OK) error_ = ErrorCode::unreadable_file;
}

std::size_t RecordBytes::inflate(char* to, std::size_t size) {
  size = std::min<std::size_t>(size, std::numeric_limits<uInt>::max());
  gzip_->next_out = reinterpret_cast<Bytef*>(to);
  gzip_->avail_out = static_cast<uInt>(size);
  while (gzip_->avail_out > 0 && !error_) {
    if (is_whole_ && !next_member()) break;
    if (packed_at_ == packed_end_ && !refill()) {
      if (!error_) error_ = ErrorCode::broken_gzip;
      break;
    }
    const auto held = packed_end_ - packed_at_;
    gzip_->next_in = reinterpret_cast<Bytef*>(packed_.data() + packed_at_);
    gzip_->avail_in = static_cast<uInt>(held);
    const int outcome = ::inflate(gzip_.get(), Z_NO_FLUSH);
    packed_at_ += held - gzip_->avail_in;
    if (outcome == Z_STREAM_END) {
      is_whole_ = true;
    } else if (outcome != Z_OK && outcome != Z_BUF_ERROR) {
      error_ = ErrorCode::broken_gzip;
    }
  }
  return size - gzip_->avail_out;
}

// A gzip file may have several members, one after the other, and zero bytes after the last.
bool RecordBytes::next_member() {
  while (true) {
    if (packed_at_ == packed_end_ && !refill()) return false;
    if (packed_[packed_at_] != '\0') break;
    ++packed_at_;
  }
  is_whole_ = false;
  if (inflateReset(gzip_.get()) != Z_OK) error_ = ErrorCode::broken_gzip;
  return !error_;
}

}  // namespace parindex
