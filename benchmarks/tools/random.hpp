// A seeded stream of integers: SplitMix64 (Steele, Lea, Flood 2014).
//
//     Random random{seed_of(1, 42)};
//     int day = random.between(305, 334);
//
// Integers only, so every compiler and machine draws the same stream. `between` keeps the bias of
// a remainder, which is far below anything a benchmark looks at.
#pragma once

#include <cstdint>

namespace benchmarks {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
  }

  // A whole number from low to high, both included.
  int between(int low, int high) {
    return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
  }

  bool one_in(int n) { return between(1, n) == 1; }

 private:
  std::uint64_t state_;
};

// The seed of one stream of several: what is drawn from it does not depend on how many others there
// are.
inline std::uint64_t seed_of(std::uint64_t seed, std::uint64_t stream) {
  return Random{seed ^ (stream * 0xD1342543DE82EF95u)}.next();
}

}  // namespace benchmarks
