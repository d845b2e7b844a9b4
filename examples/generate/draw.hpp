// Draw: numbers that depend on nothing but a seed and on what they are drawn for.
//
//   Draw draw(1, {"so-y-te", "3.2.1", "dossiers_resolved"});
//   const auto dossiers = draw.between(300, 6000);
//
// What one agency gets does not change when another agency, item or fact is added. Whole numbers
// only, so that every compiler and machine draws the same.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace vinh_long {

class Draw {
 public:
  Draw(std::uint64_t seed, std::initializer_list<std::string_view> about) : key_(mix(seed)) {
    for (const auto word : about) {
      for (const char c : word) key_ = mix(key_ ^ static_cast<unsigned char>(c));
      key_ = mix(key_ ^ kEndOfWord);  // "1.1","1" is not "1.11"
    }
  }

  // Both ends included. The ranges are so small that the remainder's bias does not show.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    const auto count = static_cast<std::uint64_t>(high - low) + 1;
    return low + static_cast<std::int64_t>(next() % count);
  }

  bool chance(int percent) { return between(1, 100) <= percent; }

 private:
  static constexpr std::uint64_t kEndOfWord = 0x100;

  std::uint64_t next() { return mix(key_ + ++drawn_); }

  // splitmix64, https://prng.di.unimi.it/splitmix64.c
  static constexpr std::uint64_t mix(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
  }

  std::uint64_t key_;
  std::uint64_t drawn_ = 0;
};

}  // namespace vinh_long
