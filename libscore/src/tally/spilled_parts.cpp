#include "tally/spilled_parts.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace parindex {
namespace {

[[noreturn]] void fail(int error) {
  throw std::system_error(error, std::generic_category(), "temporary file");
}

// Of a transfer of fewer bytes than were asked for; -1 is told by errno.
int error_of(ssize_t transferred, int when_short) { return transferred < 0 ? errno : when_short; }

}  // namespace

void SpilledParts::Writer::hand_over(std::size_t part) {
  parts_->take(part, std::move(blocks_[part]));
}

// What is left is a block a part at most, and stays in memory, so that nothing can fail here.
SpilledParts::Writer::~Writer() {
  for (std::size_t part = 0; part < kParts; ++part) {
    if (blocks_[part]) parts_->keep(part, std::move(blocks_[part]));
  }
}

void SpilledParts::keep(std::size_t part, std::unique_ptr<Block> block) {
  const std::lock_guard lock(mutex_);
  bytes_kept_ += Block::kCapacity;
  parts_[part].blocks.push_back(std::move(block));
}

void SpilledParts::take(std::size_t part, std::unique_ptr<Block> block) {
  {
    const std::lock_guard lock(mutex_);
    if (bytes_kept_ + Block::kCapacity > bytes_in_memory_) {
      spill(parts_[part], {block->bytes.data(), block->size});
      return;
    }
  }
  keep(part, std::move(block));
}

void SpilledParts::take(std::size_t part, std::string_view long_entry) {
  const std::lock_guard lock(mutex_);
  spill(parts_[part], long_entry);
}

void SpilledParts::spill(Part& part, std::string_view bytes) {
  if (!file_) file_.reset(std::tmpfile());
  if (!file_) fail(errno);
  const ssize_t written =
      pwrite(fileno(file_.get()), bytes.data(), bytes.size(), static_cast<off_t>(file_size_));
  if (written != static_cast<ssize_t>(bytes.size())) fail(error_of(written, ENOSPC));
  part.spilled.push_back({file_size_, bytes.size()});
  file_size_ += bytes.size();
}

std::string SpilledParts::part(std::size_t index) const {
  const Part& part = parts_[index];
  std::size_t size = 0;
  for (const auto& block : part.blocks) size += block->size;
  for (const auto& spilled : part.spilled) size += spilled.size;
  std::string bytes;
  bytes.reserve(size);
  for (const auto& block : part.blocks) bytes.append(block->bytes.data(), block->size);
  for (const auto& [offset, length] : part.spilled) {
    const std::size_t at = bytes.size();
    bytes.resize(at + length);
    const ssize_t read =
        pread(fileno(file_.get()), bytes.data() + at, length, static_cast<off_t>(offset));
    if (read != static_cast<ssize_t>(length)) fail(error_of(read, EIO));
  }
  return bytes;
}

}  // namespace parindex
