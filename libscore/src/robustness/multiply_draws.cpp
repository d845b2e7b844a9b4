// Points times factors. This file alone may be compiled with fused multiply-add: every product and
// sum in it is a whole number that a double holds exactly.
#include "robustness/draw_kernels.hpp"
#include "robustness/lanes.hpp"

namespace parindex {
namespace {

struct Work {
  const double* left;
  std::size_t rows;
  std::size_t items;
  const double* right;
  std::size_t stride;
  double* result;
};

// R rows of V vectors, held in registers over all items.
template <int W, int R, int V>
PARINDEX_INLINE void multiply_tile(const Work& work, std::size_t row, std::size_t at) {
  using Real = typename Lanes<W>::Real;
  Real sums[R][V] = {};
  const double* const left = work.left + row * work.items;
  const double* right = work.right + at;
  for (std::size_t i = 0; i < work.items; ++i, right += work.stride) {
    Real factors[V];
    for (int v = 0; v < V; ++v) factors[v] = *reinterpret_cast<const Real*>(right + v * W);
    for (int r = 0; r < R; ++r) {
      const Real points = Real{} + left[static_cast<std::size_t>(r) * work.items + i];
      for (int v = 0; v < V; ++v) sums[r][v] += points * factors[v];
    }
  }
  for (int r = 0; r < R; ++r) {
    double* const result = work.result + (row + static_cast<std::size_t>(r)) * work.stride + at;
    for (int v = 0; v < V; ++v) *reinterpret_cast<Real*>(result + v * W) = sums[r][v];
  }
}

template <int W, int R, int V>
PARINDEX_INLINE void multiply_columns(const Work& work, std::size_t at) {
  std::size_t row = 0;
  for (; row + R <= work.rows; row += R) multiply_tile<W, R, V>(work, row, at);
  for (; row < work.rows; ++row) multiply_tile<W, 1, V>(work, row, at);
}

template <int W, int R, int V>
PARINDEX_INLINE void multiply_lanes(const Work& work) {
  constexpr std::size_t kColumns = static_cast<std::size_t>(W) * V;
  std::size_t at = 0;
  for (; at + kColumns <= work.stride; at += kColumns) multiply_columns<W, R, V>(work, at);
  for (; at < work.stride; at += W) multiply_columns<W, R, 1>(work, at);
}

#ifdef PARINDEX_HAS_WIDE_LANES
PARINDEX_AVX2 void multiply_avx2(const Work& work) { multiply_lanes<4, 6, 2>(work); }
PARINDEX_AVX512 void multiply_avx512(const Work& work) { multiply_lanes<8, 7, 3>(work); }
#endif
void multiply_baseline(const Work& work) { multiply_lanes<2, 3, 4>(work); }

}  // namespace

void multiply_draws(InstructionSet instructions, const double* left, std::size_t rows,
                    std::size_t items, const double* right, std::size_t stride, double* result) {
  const Work work{left, rows, items, right, stride, result};
  switch (resolved(instructions)) {
#ifdef PARINDEX_HAS_WIDE_LANES
    case InstructionSet::avx512: return multiply_avx512(work);
    case InstructionSet::avx2: return multiply_avx2(work);
#endif
    default: return multiply_baseline(work);
  }
}

}  // namespace parindex
