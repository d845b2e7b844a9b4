// Philox4x32-10 for many draws at once; see philox.hpp.
#include "robustness/draw_kernels.hpp"
#include "robustness/lanes.hpp"

namespace parindex {
namespace {

struct Work {
  std::uint64_t seed;
  std::uint8_t source;
  std::uint64_t first;
  EvenFactor factor;
  std::size_t count;
  std::size_t stride;
  double* factors;
};

template <int W>
PARINDEX_INLINE void draw_lanes(const Work& work) {
  using Bits = typename Lanes<W>::Bits;
  using Whole = typename Lanes<W>::Whole;
  using Real = typename Lanes<W>::Real;
  const Bits low_half = Bits{} + 0xffffffffU;
  // Volatile, so that they are multiplied by: of a product with a constant of 64 bits g++ makes
  // many shifts and sums, which take longer where vectors have no such product.
  const volatile std::uint64_t left_multiplier = 0xD2511F53;
  const volatile std::uint64_t right_multiplier = 0xCD9E8D57;
  const Bits by_left = Bits{} + left_multiplier;
  const Bits by_right = Bits{} + right_multiplier;
  const auto low = static_cast<std::uint64_t>(work.factor.low);
  for (std::size_t at = 0; at < work.stride; at += W) {
    Bits draw_low{};
    Bits draw_high{};
    for (int lane = 0; lane < W; ++lane) {
      const std::uint64_t draw = work.first + at + static_cast<std::uint64_t>(lane);
      draw_low[lane] = draw & 0xffffffffU;
      draw_high[lane] = (std::uint64_t{work.source} << 24) | (draw >> 32);
    }
    for (std::size_t block = 0; block * 4 < work.count; ++block) {
      Bits c0 = Bits{} + block;
      Bits c1{};
      Bits c2 = draw_low;
      Bits c3 = draw_high;
      auto key_low = static_cast<std::uint32_t>(work.seed);
      auto key_high = static_cast<std::uint32_t>(work.seed >> 32);
      for (int round = 0; round < 10; ++round) {
        const Bits left = c0 * by_left;
        const Bits right = c2 * by_right;
        c0 = (right >> 32) ^ c1 ^ (Bits{} + key_low);
        c1 = right & low_half;
        c2 = (left >> 32) ^ c3 ^ (Bits{} + key_high);
        c3 = left & low_half;
        key_low += 0x9E3779B9U;
        key_high += 0xBB67AE85U;
      }
      const Bits words[4] = {c0, c1, c2, c3};
      for (std::size_t k = 0; k < 4 && block * 4 + k < work.count; ++k) {
        const Bits factor = ((words[k] * work.factor.width) >> 32) + low;
        *reinterpret_cast<Real*>(work.factors + (block * 4 + k) * work.stride + at) =
            __builtin_convertvector(reinterpret_cast<Whole>(factor), Real);
      }
    }
  }
}

#ifdef PARINDEX_HAS_WIDE_LANES
PARINDEX_AVX2 void draw_avx2(const Work& work) { draw_lanes<4>(work); }
PARINDEX_AVX512 void draw_avx512(const Work& work) { draw_lanes<8>(work); }
#endif
void draw_baseline(const Work& work) { draw_lanes<2>(work); }

}  // namespace

void draw_even_factors(InstructionSet instructions, std::uint64_t seed, std::uint8_t source,
                       std::uint64_t first, const EvenFactor& factor, std::size_t count,
                       std::size_t stride, double* factors) {
  const Work work{seed, source, first, factor, count, stride, factors};
  switch (resolved(instructions)) {
#ifdef PARINDEX_HAS_WIDE_LANES
    case InstructionSet::avx512: return draw_avx512(work);
    case InstructionSet::avx2: return draw_avx2(work);
#endif
    default: return draw_baseline(work);
  }
}

}  // namespace parindex
