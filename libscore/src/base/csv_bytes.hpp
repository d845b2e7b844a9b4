// Where the bytes that mean something in CSV stand, 64 bytes at a time: bit i of a mask is byte i
// of the block. The two kinds of block give the same masks.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace parindex {

constexpr std::uint32_t kBlockBytes = 64;

class PortableBlock {
 public:
  explicit PortableBlock(const char* at) : at_(at) {}

  std::uint64_t equal_to(char wanted) const {
    std::uint64_t mask = 0;
    for (std::uint32_t i = 0; i < kBlockBytes; ++i) {
      mask |= static_cast<std::uint64_t>(at_[i] == wanted) << i;
    }
    return mask;
  }
  // What ends a cell that is not quoted: a delimiter, a quote, a line feed, a carriage return.
  std::uint64_t ends_of_cells(char delimiter) const {
    return equal_to(delimiter) | equal_to('"') | equal_to('\n') | equal_to('\r');
  }

 private:
  const char* at_;
};

#ifdef __SSE2__
class SseBlock {
 public:
  explicit SseBlock(const char* at) {
    for (int i = 0; i < 4; ++i) {
      parts_[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 16 * i));
    }
  }

  std::uint64_t equal_to(char wanted) const {
    const __m128i value = _mm_set1_epi8(wanted);
    return joined([value](__m128i part) { return _mm_cmpeq_epi8(part, value); });
  }
  std::uint64_t ends_of_cells(char delimiter) const {
    const __m128i mark = _mm_set1_epi8(delimiter);
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i feed = _mm_set1_epi8('\n');
    const __m128i carriage_return = _mm_set1_epi8('\r');
    return joined([=](__m128i part) {
      return _mm_or_si128(
          _mm_or_si128(_mm_cmpeq_epi8(part, mark), _mm_cmpeq_epi8(part, quote)),
          _mm_or_si128(_mm_cmpeq_epi8(part, feed), _mm_cmpeq_epi8(part, carriage_return)));
    });
  }

 private:
  template <class Compare>
  std::uint64_t joined(Compare compare) const {
    const auto bits = [&](int i) {
      return static_cast<std::uint64_t>(
          static_cast<std::uint32_t>(_mm_movemask_epi8(compare(parts_[i]))));
    };
    return bits(0) | bits(1) << 16 | bits(2) << 32 | bits(3) << 48;
  }

  __m128i parts_[4];
};
using CsvBlock = SseBlock;
#else
using CsvBlock = PortableBlock;
#endif

// The ends of cells in a text, one after the other.
class CsvEnds {
 public:
  CsvEnds(const char* text, std::uint32_t size, char delimiter, std::uint32_t begin)
      : text_(text), size_(size), delimiter_(delimiter) {
    move_to(begin);
  }

  // The next one; the text's size where there is none.
  std::uint32_t next() {
    while (mask_ == 0) {
      if (size_ - block_ <= kBlockBytes) return size_;
      block_ += kBlockBytes;
      load();
    }
    const auto at = block_ + static_cast<std::uint32_t>(std::countr_zero(mask_));
    mask_ &= mask_ - 1;
    return at;
  }

  // The next one is looked for from here on.
  void move_to(std::uint32_t at) {
    block_ = at;
    load();
  }

 private:
  void load() {
    if (size_ - block_ >= kBlockBytes) {
      mask_ = CsvBlock(text_ + block_).ends_of_cells(delimiter_);
    } else {
      load_last();
    }
  }
  void load_last() {
    const std::uint32_t rest = size_ - block_;
    char bytes[kBlockBytes] = {};
    if (rest > 0) std::memcpy(bytes, text_ + block_, rest);
    mask_ = CsvBlock(bytes).ends_of_cells(delimiter_) & ((std::uint64_t{1} << rest) - 1);
  }

  const char* text_;
  std::uint32_t size_;
  char delimiter_;
  std::uint32_t block_ = 0;
  std::uint64_t mask_ = 0;  // of this block's, those not yet given
};

}  // namespace parindex
