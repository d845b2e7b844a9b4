// Logarithm and exponential against libm in long double, which has 11 bits more.
#include "robustness/portable_log.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "robustness/random_stream.hpp"

namespace parindex {
namespace {

// How many units of the last place of the true value the result is off.
long double units_off(double result, long double truth) {
  const auto size = static_cast<double>(std::abs(truth));
  const double unit = std::nextafter(size, std::numeric_limits<double>::infinity()) - size;
  return std::abs(static_cast<long double>(result) - truth) / unit;
}

long double log_off(double x) {
  return units_off(portable_log(x), std::log(static_cast<long double>(x)));
}

TEST(PortableLog, WithinOneUnitOverAllOrders) {
  long double worst = 0;
  RandomStream stream(1, 0, 0, 0);
  for (int i = 0; i < 300'000; ++i) {
    const auto bits = stream.word64() & 0x7FFF'FFFF'FFFF'FFFF;
    const auto x = std::bit_cast<double>(bits);
    if (!std::isfinite(x) || x == 0) continue;
    worst = std::max(worst, log_off(x));
  }
  EXPECT_LT(worst, 1.0L);
}

TEST(PortableLog, WithinOneUnitAboutOne) {
  long double worst = 0;
  RandomStream stream(2, 0, 0, 0);
  for (int i = 0; i < 300'000; ++i) {
    worst = std::max(worst, log_off(stream.unit()));
    worst = std::max(worst, log_off(0.5 + stream.unit()));
    worst = std::max(worst, log_off(1 + (stream.unit() - 0.5) * 0x1p-20));
  }
  EXPECT_LT(worst, 1.0L);
}

TEST(PortableLog, Edges) {
  EXPECT_EQ(portable_log(1), 0);
  EXPECT_FALSE(std::signbit(portable_log(1)));
  for (const double x :
       {std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::min(),
        std::numeric_limits<double>::max(), std::nextafter(1.0, 0.0), std::nextafter(1.0, 2.0),
        std::sqrt(0.5), std::sqrt(2.0), std::nextafter(std::sqrt(2.0), 0.0), 2.0, 0.5, 0x1p-53}) {
    EXPECT_LT(log_off(x), 1.0L) << x;
  }
}

TEST(PortableExp, WithinOneUnit) {
  long double worst = 0;
  RandomStream stream(3, 0, 0, 0);
  for (int i = 0; i < 300'000; ++i) {
    for (const double span : {1.0, 30.0, 1416.0}) {
      const double x = (stream.unit() - 0.5) * span;
      worst = std::max(worst, units_off(portable_exp(x), std::exp(static_cast<long double>(x))));
    }
  }
  EXPECT_LT(worst, 1.0L);
}

TEST(PortableExp, Edges) {
  EXPECT_EQ(portable_exp(0), 1);
  EXPECT_EQ(portable_exp(-1e300), 0);
  EXPECT_EQ(portable_exp(-746), 0);
  EXPECT_EQ(portable_exp(1e300), std::numeric_limits<double>::infinity());
  EXPECT_EQ(portable_exp(710), std::numeric_limits<double>::infinity());
  EXPECT_NEAR(portable_exp(-744.4) / std::numeric_limits<double>::denorm_min(), 1, 0.5);
  const double large = 709.78;
  EXPECT_LT(units_off(portable_exp(large), std::exp(static_cast<long double>(large))), 1.0L);
}

}  // namespace
}  // namespace parindex
