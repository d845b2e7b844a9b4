#include "base/csv_bytes.hpp"

#include <bit>
#include <cstring>

namespace parindex {

void CsvEnds::find() {
  taken_ = 0;
  count_ = 0;
  while (count_ == 0 && size_ - searched_ >= kBlockBytes) {
    for (std::uint32_t ahead = 0; ahead < kAhead && size_ - searched_ >= kBlockBytes;
         ahead += kBlockBytes) {
      add(CsvBlock(text_ + searched_).ends_of_cells(delimiter_), searched_);
      searched_ += kBlockBytes;
    }
  }
  if (count_ > 0) return;
  const std::uint32_t rest = size_ - searched_;
  if (rest > 0) {
    char bytes[kBlockBytes] = {};
    std::memcpy(bytes, text_ + searched_, rest);
    const auto within = (std::uint64_t{1} << rest) - 1;
    add(CsvBlock(bytes).ends_of_cells(delimiter_) & within, searched_);
    searched_ = size_;
  }
  if (count_ == 0) found_[count_++] = size_;
}

void CsvEnds::add(std::uint64_t mask, std::uint32_t block) {
  std::uint32_t* found = found_ + count_;
  const std::uint32_t count = count_bits(mask);
  count_ += count;
  // As many as most blocks have, without asking: what is too many is written over.
  const auto write = [&](int from, int to) {
    for (int i = from; i < to; ++i) {
      found[i] = block + static_cast<std::uint32_t>(std::countr_zero(mask | (mask == 0)));
      mask &= mask - 1;
    }
  };
  write(0, 8);
  if (count > 8) write(8, 16);
  for (std::uint32_t i = 16; i < count; ++i) {
    found[i] = block + static_cast<std::uint32_t>(std::countr_zero(mask));
    mask &= mask - 1;
  }
}

}  // namespace parindex
