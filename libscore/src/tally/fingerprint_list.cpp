#include "tally/fingerprint_list.hpp"

#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <system_error>

#include "base/parallel.hpp"

namespace parindex {
namespace {

[[noreturn]] void fail(int error) {
  throw std::system_error(error, std::generic_category(), "temporary file");
}

// Of a transfer of fewer bytes than were asked for; -1 is told by errno.
int error_of(ssize_t transferred, int when_short) { return transferred < 0 ? errno : when_short; }

// Of a set of values without 0 those that are there twice or more; 0 is told apart by its count.
std::vector<std::uint64_t> repeated_of(const std::vector<std::uint64_t>& values) {
  std::vector<std::uint64_t> table(std::bit_ceil(values.size() * 2 + 1), 0);
  const std::size_t mask = table.size() - 1;
  std::vector<std::uint64_t> repeated;
  std::size_t zeros = 0;
  for (const auto value : values) {
    if (value == 0) {
      if (++zeros == 2) repeated.push_back(0);
      continue;
    }
    std::size_t at = value & mask;
    while (table[at] != 0 && table[at] != value) at = (at + 1) & mask;
    if (table[at] == value) repeated.push_back(value);
    table[at] = value;
  }
  std::sort(repeated.begin(), repeated.end());
  repeated.erase(std::unique(repeated.begin(), repeated.end()), repeated.end());
  return repeated;
}

}  // namespace

FingerprintList::Writer::~Writer() {
  for (std::size_t part = 0; part < kParts; ++part) {
    if (blocks_[part]) list_->take(part, std::move(blocks_[part]));
  }
}

void FingerprintList::take(std::size_t part, std::unique_ptr<Block> block) {
  const std::lock_guard lock(mutex_);
  const bool is_full = block->size == Block::kCapacity;
  if (size_in_memory_ + block->size <= in_memory_ || !is_full) {
    size_in_memory_ += block->size;
    parts_[part].blocks.push_back(std::move(block));
    return;
  }
  if (!file_) file_.reset(std::tmpfile());
  if (!file_) fail(errno);
  const auto size = sizeof block->values;
  const ssize_t written =
      pwrite(fileno(file_.get()), block->values.data(), size, static_cast<off_t>(file_size_));
  if (written != static_cast<ssize_t>(size)) fail(error_of(written, ENOSPC));
  parts_[part].spilled.push_back(file_size_);
  file_size_ += size;
}

std::vector<std::uint64_t> FingerprintList::values_of(const Part& part) const {
  std::vector<std::uint64_t> values;
  values.reserve((part.blocks.size() + part.spilled.size()) * Block::kCapacity);
  for (const auto& block : part.blocks) {
    values.insert(values.end(), block->values.begin(),
                  block->values.begin() + static_cast<std::ptrdiff_t>(block->size));
  }
  for (const auto offset : part.spilled) {
    values.resize(values.size() + Block::kCapacity);
    const auto size = Block::kCapacity * sizeof(std::uint64_t);
    const ssize_t read =
        pread(fileno(file_.get()), values.data() + values.size() - Block::kCapacity, size,
              static_cast<off_t>(offset));
    if (read != static_cast<ssize_t>(size)) fail(error_of(read, EIO));
  }
  return values;
}

std::vector<std::uint64_t> FingerprintList::repeated(int threads) const {
  std::array<std::vector<std::uint64_t>, kParts> found;
  for_each_index(kParts, threads,
                 [&](std::size_t part) { found[part] = repeated_of(values_of(parts_[part])); });
  std::vector<std::uint64_t> all;
  for (const auto& some : found) all.insert(all.end(), some.begin(), some.end());
  return all;
}

void FingerprintList::for_each(const std::function<void(std::uint64_t)>& look) const {
  for (const auto& part : parts_) {
    auto values = values_of(part);
    std::sort(values.begin(), values.end());
    for (const auto value : values) look(value);
  }
}

}  // namespace parindex
