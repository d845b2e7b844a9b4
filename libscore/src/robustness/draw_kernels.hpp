// The inner loops of draws. A matrix is rows of `stride` draws each, a multiple of kDrawPadding,
// row after row; every loop treats each draw by itself, so that the width of the vectors never
// shows in a result.
#pragma once

#include <cstddef>
#include <cstdint>

#include "robustness/instruction_set.hpp"

namespace parindex {

// Rows of draws are padded to a multiple of this.
inline constexpr std::size_t kDrawPadding = 8;

// Of a double that holds a whole number, or is not negative and to be rounded down.
inline std::int64_t as_whole(double value) { return static_cast<std::int64_t>(value); }

// Factors are whole numbers of 1/kFactorOne.
inline constexpr std::int64_t kFactorOne = std::int64_t{1} << 20;

// A factor that is even over the whole numbers from low to low + width - 1.
struct EvenFactor {
  std::int64_t low = kFactorOne;
  std::uint64_t width = 1;  // below 2^32

  // From 32 random bits.
  std::int64_t of(std::uint32_t word) const {
    return low + static_cast<std::int64_t>((word * width) >> 32);
  }
};

// factors[k][j]: factor k of draw first + j, from word k of the stream (seed, source, draw, 0) of
// random_stream.hpp.
void draw_even_factors(InstructionSet instructions, std::uint64_t seed, std::uint8_t source,
                       std::uint64_t first, const EvenFactor& factor, std::size_t count,
                       std::size_t stride, double* factors);

// result = left (rows x items) times right (items x stride). Exact, whatever the order and fusion,
// as long as every sum is a whole number below 2^53.
void multiply_draws(InstructionSet instructions, const double* left, std::size_t rows,
                    std::size_t items, const double* right, std::size_t stride, double* result);

// above[r][j]: how many rows have a larger value than row r in draw j.
void count_above(InstructionSet instructions, const double* values, std::size_t rows,
                 std::size_t stride, std::int32_t* above);

// shares = points / max; printed = shares x scale, rounded half up to a whole number, and micros
// likewise with 10^8. Returns whether some value of them lies so near to a half that rounding to
// doubles may have decided: those have to be worked out exactly. The rows hold `stride` draws.
bool divide_draws(InstructionSet instructions, const double* points, const double* max,
                  double scale, std::size_t stride, double* shares, double* printed,
                  double* micros);
// How near that is.
inline constexpr double kNearHalf = 1e-6;
inline constexpr double kMicrosOfOne = 1e8;  // 10^-6 percent in the whole

}  // namespace parindex
