// Vectors of W lanes of 64 bits, as g++ and clang both know them. A loop body that is written with
// them once is compiled for each width, inside a function that names its instructions.
#pragma once

#include <cstddef>
#include <cstdint>

#include "robustness/instruction_set.hpp"

#define PARINDEX_INLINE __attribute__((always_inline)) inline

#if defined(__x86_64__)
#define PARINDEX_HAS_WIDE_LANES 1
#define PARINDEX_AVX2 __attribute__((target("avx2,fma")))
#define PARINDEX_AVX512 __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw,fma")))
#endif

namespace parindex {

template <int W>
struct Lanes {
  typedef double Real __attribute__((vector_size(W * 8), aligned(8), may_alias));
  typedef std::int64_t Whole __attribute__((vector_size(W * 8), aligned(8), may_alias));
  typedef std::uint64_t Bits __attribute__((vector_size(W * 8), aligned(8), may_alias));
  typedef std::int32_t Narrow __attribute__((vector_size(W * 4), aligned(4), may_alias));
};

}  // namespace parindex
