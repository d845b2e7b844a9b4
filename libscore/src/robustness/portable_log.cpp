#include "robustness/portable_log.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace parindex {
namespace {

// ln 2 in two parts; the first has 21 zero bits at its end, so that products with an exponent are
// exact.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;

constexpr std::uint64_t kMantissa = 0x000F'FFFF'FFFF'FFFF;
constexpr std::uint64_t kMantissaOfRoot2 = 0x0006'A09E'667F'3BCD;

// 2/3, 2/5, ...: of the series of 2 atanh.
constexpr auto kSeries = [] {
  std::array<double, 12> series{};
  for (std::size_t i = 0; i < series.size(); ++i) series[i] = 2.0 / static_cast<double>(2 * i + 3);
  return series;
}();

// 2^exponent, of a normal number.
double power_of_two(int exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(1023 + exponent) << 52);
}

}  // namespace

double portable_log(double x) {
  // x = 2^exponent x m, m in [sqrt(1/2), sqrt 2).
  int exponent = 0;
  if (x < std::numeric_limits<double>::min()) {
    x *= 0x1p54;
    exponent = -54;
  }
  const auto bits = std::bit_cast<std::uint64_t>(x);
  const bool upper = (bits & kMantissa) >= kMantissaOfRoot2;
  exponent += static_cast<int>(bits >> 52) - 1023 + (upper ? 1 : 0);
  const double m =
      std::bit_cast<double>((bits & kMantissa) | (std::uint64_t{upper ? 1022U : 1023U} << 52));

  // With f = m - 1 and s = f / (2 + f), log m = 2 atanh s = 2s + s x rest, rest = 2 (s^2/3 + s^4/5
  // + ...), and 2s = f - f^2/2 + s x f^2/2, of which f is exact: only the small terms round.
  const double f = m - 1;
  const double s = f / (2 + f);
  const double z = s * s;  // below 0.0295: 12 terms reach 2^-60 of the sum
  double rest = 0;
  for (std::size_t i = kSeries.size(); i-- > 0;) rest = z * (kSeries[i] + rest);
  const double half_square = 0.5 * f * f;
  const double k = exponent;
  return k * kLn2High - ((half_square - (s * (half_square + rest) + k * kLn2Low)) - f);
}

double portable_exp(double x) {
  if (x > 709.79) return std::numeric_limits<double>::infinity();
  if (x < -745.2) return 0;
  // x = k ln 2 + r, |r| <= ln 2 / 2.
  const int k = static_cast<int>(x * 0x1.71547652b82fep0 + (x < 0 ? -0.5 : 0.5));
  const double r = (x - k * kLn2High) - k * kLn2Low;
  double tail = 0;  // r^2/2! + r^3/3! + ... to r^14/14!, by Horner's rule
  for (int n = 14; n >= 2; --n) tail = (tail + 1) * r / n;
  const double result = 1 + (r + tail * r);
  // In two steps: 2^k itself may be no normal number.
  const int half = k / 2;
  return result * power_of_two(half) * power_of_two(k - half);
}

}  // namespace parindex
