// Shares and ranks of many draws at once.
#include "robustness/draw_kernels.hpp"
#include "robustness/lanes.hpp"

namespace parindex {
namespace {

struct RankWork {
  const double* values;
  std::size_t rows;
  std::size_t stride;
  std::int32_t* above;
};

template <int W>
PARINDEX_INLINE void count_lanes(const RankWork& work) {
  using Real = typename Lanes<W>::Real;
  using Whole = typename Lanes<W>::Whole;
  using Narrow = typename Lanes<W>::Narrow;
  for (std::size_t at = 0; at < work.stride; at += W) {
    for (std::size_t a = 0; a < work.rows; ++a) {
      const Real value = *reinterpret_cast<const Real*>(work.values + a * work.stride + at);
      Whole above{};
      const double* other = work.values + at;
      for (std::size_t b = 0; b < work.rows; ++b, other += work.stride) {
        above -= Whole(*reinterpret_cast<const Real*>(other) > value);
      }
      *reinterpret_cast<Narrow*>(work.above + a * work.stride + at) =
          __builtin_convertvector(above, Narrow);
    }
  }
}

struct ShareWork {
  const double* points;
  const double* max;
  double scale;
  std::size_t stride;
  double* shares;
  double* printed;
  double* micros;
};

// The least and the largest distance of values from the half below them. Kept as numbers: g++ 12
// takes the "or" of two comparisons of eight lanes apart, lane by lane.
template <int W>
struct FromHalf {
  using Real = typename Lanes<W>::Real;
  Real least = Real{} + 1.0;
  Real largest{};
};

// The value is not negative and below 2^51.
template <int W>
PARINDEX_INLINE void round_half_up(const typename Lanes<W>::Real& value, double* rounded,
                                   FromHalf<W>& from_half) {
  using Real = typename Lanes<W>::Real;
  using Whole = typename Lanes<W>::Whole;
  constexpr double kWhole = 4503599627370496.0;  // 2^52: what is added to it loses its fraction
  const Real shifted = value + 0.5;
  const Real nearest = (shifted + kWhole) - kWhole;
  const Whole is_above = nearest > shifted;
  const Real floor =
      nearest - reinterpret_cast<Real>(is_above & reinterpret_cast<Whole>(Real{} + 1.0));
  const Real rest = shifted - floor;
  from_half.least = rest < from_half.least ? rest : from_half.least;
  from_half.largest = rest > from_half.largest ? rest : from_half.largest;
  *reinterpret_cast<Real*>(rounded) = floor;
}

template <int W>
PARINDEX_INLINE bool divide_lanes(const ShareWork& work) {
  using Real = typename Lanes<W>::Real;
  FromHalf<W> from_half;
  for (std::size_t at = 0; at < work.stride; at += W) {
    const Real points = *reinterpret_cast<const Real*>(work.points + at);
    const Real max = *reinterpret_cast<const Real*>(work.max + at);
    const Real share = points / max;
    *reinterpret_cast<Real*>(work.shares + at) = share;
    round_half_up<W>(share * work.scale, work.printed + at, from_half);
    round_half_up<W>(share * kMicrosOfOne, work.micros + at, from_half);
  }
  bool some = false;
  for (int lane = 0; lane < W; ++lane) {
    some |= from_half.least[lane] < kNearHalf || from_half.largest[lane] > 1.0 - kNearHalf;
  }
  return some;
}

#ifdef PARINDEX_HAS_WIDE_LANES
PARINDEX_AVX2 void count_avx2(const RankWork& work) { count_lanes<4>(work); }
PARINDEX_AVX512 void count_avx512(const RankWork& work) { count_lanes<8>(work); }
PARINDEX_AVX2 bool divide_avx2(const ShareWork& work) { return divide_lanes<4>(work); }
PARINDEX_AVX512 bool divide_avx512(const ShareWork& work) { return divide_lanes<8>(work); }
#endif
void count_baseline(const RankWork& work) { count_lanes<2>(work); }
bool divide_baseline(const ShareWork& work) { return divide_lanes<2>(work); }

}  // namespace

void count_above(InstructionSet instructions, const double* values, std::size_t rows,
                 std::size_t stride, std::int32_t* above) {
  const RankWork work{values, rows, stride, above};
  switch (resolved(instructions)) {
#ifdef PARINDEX_HAS_WIDE_LANES
    case InstructionSet::avx512: return count_avx512(work);
    case InstructionSet::avx2: return count_avx2(work);
#endif
    default: return count_baseline(work);
  }
}

bool divide_draws(InstructionSet instructions, const double* points, const double* max,
                  double scale, std::size_t stride, double* shares, double* printed,
                  double* micros) {
  const ShareWork work{points, max, scale, stride, shares, printed, micros};
  switch (resolved(instructions)) {
#ifdef PARINDEX_HAS_WIDE_LANES
    case InstructionSet::avx512: return divide_avx512(work);
    case InstructionSet::avx2: return divide_avx2(work);
#endif
    default: return divide_baseline(work);
  }
}

}  // namespace parindex
