// Where the bytes that mean something in CSV stand, 64 bytes at a time: bit i of a mask is byte i
// of the block. The two kinds of block give the same masks.
#pragma once

#include <cstddef>
#include <cstdint>

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

inline std::uint32_t count_bits(std::uint64_t mask) {
  // std::popcount would call a function: the instruction is not on every machine.
  mask -= (mask >> 1) & 0x5555555555555555U;
  mask = (mask & 0x3333333333333333U) + ((mask >> 2) & 0x3333333333333333U);
  mask = (mask + (mask >> 4)) & 0x0F0F0F0F0F0F0F0FU;
  return static_cast<std::uint32_t>((mask * 0x0101010101010101U) >> 56);
}

// The ends of cells in a text, in their order: looked for a few blocks ahead.
class CsvEnds {
 public:
  CsvEnds(const char* text, std::uint32_t size, char delimiter, std::uint32_t begin)
      : text_(text), size_(size), delimiter_(delimiter), searched_(begin) {}
  CsvEnds(const CsvEnds&) = delete;
  CsvEnds& operator=(const CsvEnds&) = delete;

  // Those found and not yet taken. Where there are none, find() finds more; behind the last of the
  // text it finds the text's size, as often as it is asked.
  const std::uint32_t* begin() const { return found_ + taken_; }
  const std::uint32_t* end() const { return found_ + count_; }
  void find();
  // Those before `next` have been taken.
  void take_until(const std::uint32_t* next) { taken_ = static_cast<std::size_t>(next - found_); }

  std::uint32_t next() {
    if (taken_ == count_) find();
    return found_[taken_++];
  }
  // Those before the offset are passed over.
  void move_to(std::uint32_t offset) {
    while (taken_ < count_ && found_[taken_] < offset) ++taken_;
    if (taken_ == count_ && searched_ < offset) searched_ = offset;
  }

 private:
  static constexpr std::uint32_t kAhead = 32 * kBlockBytes;

  void add(std::uint64_t mask, std::uint32_t block);

  const char* text_;
  std::uint32_t size_;
  char delimiter_;
  std::uint32_t searched_;  // up to here
  std::size_t taken_ = 0;
  std::size_t count_ = 0;
  std::uint32_t found_[kAhead + kBlockBytes];  // add() writes more than it counts
};

}  // namespace parindex
