// RandomStream: the random numbers of one line in one draw of one source of uncertainty.
//
//   RandomStream stream(seed, source, draw, line);
//   const double share = stream.unit();
//
// Its numbers depend on these four alone, whoever asks for them and in whatever order, so that
// neither threads nor shards show in a result. Sharp edges: a draw is below 2^56; a stream begins
// anew after 2^34 words.
#pragma once

#include <cstddef>
#include <cstdint>

#include "robustness/philox.hpp"

namespace parindex {

class RandomStream {
 public:
  constexpr RandomStream(std::uint64_t seed, std::uint8_t source, std::uint64_t draw,
                         std::uint32_t line)
      : key_(key_of(seed)), counter_(counter_of(source, draw, line, 0)) {}

  // Word k of a stream, as the (k + 1)-th call of word() gives it.
  static constexpr std::uint32_t word_at(std::uint64_t seed, std::uint8_t source,
                                         std::uint64_t draw, std::uint32_t line, std::uint64_t k) {
    const auto block = static_cast<std::uint32_t>(k / 4);
    return philox(counter_of(source, draw, line, block), key_of(seed))[k % 4];
  }

  constexpr std::uint32_t word() {
    if (next_ == words_.size()) {
      words_ = philox(counter_, key_);
      ++counter_[0];
      next_ = 0;
    }
    return words_[next_++];
  }
  // The next two words, the first of them low.
  constexpr std::uint64_t word64() {
    const std::uint64_t low = word();
    return std::uint64_t{word()} << 32 | low;
  }
  // Above 0 and below 1: the middle of one of 2^52 equal parts.
  constexpr double unit() { return unit_of(word64()); }
  static constexpr double unit_of(std::uint64_t bits) {
    return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
  }
  // 0 to n - 1; the chance of each differs from 1/n by at most 2^-32.
  constexpr std::uint32_t below(std::uint32_t n) {
    return static_cast<std::uint32_t>(std::uint64_t{word()} * n >> 32);
  }

 private:
  static constexpr PhiloxKey key_of(std::uint64_t seed) {
    return {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
  }
  static constexpr PhiloxBlock counter_of(std::uint8_t source, std::uint64_t draw,
                                          std::uint32_t line, std::uint32_t block) {
    return {block, line, static_cast<std::uint32_t>(draw),
            std::uint32_t{source} << 24 | static_cast<std::uint32_t>(draw >> 32)};
  }

  PhiloxKey key_;
  PhiloxBlock counter_;
  PhiloxBlock words_{};
  std::size_t next_ = 4;  // in words_; 4: none is left
};

}  // namespace parindex
