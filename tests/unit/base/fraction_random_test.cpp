// The two ways in which a Fraction works, 128 bits and any size, held against each other and
// against plain big integers, on rationals drawn from a seed.
#include <gtest/gtest.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <string>

#include "parindex/fraction.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;
using BigInteger = boost::multiprecision::cpp_int;

BigInteger big(int128 value) {
  const bool negative = value < 0;
  const uint128 size = negative ? ~static_cast<uint128>(value) + 1 : static_cast<uint128>(value);
  BigInteger result = static_cast<std::uint64_t>(size >> 64);
  result = (result << 64) + static_cast<std::uint64_t>(size);
  return negative ? BigInteger(-result) : result;
}

// A rational of this file's own: numerator and denominator, the latter above 0.
struct Rational {
  BigInteger numerator;
  BigInteger denominator;
};

Rational sound(BigInteger numerator, BigInteger denominator) {
  if (denominator < 0) return {BigInteger(-numerator), BigInteger(-denominator)};
  return {std::move(numerator), std::move(denominator)};
}

Rational add(const Rational& a, const Rational& b) {
  return sound(a.numerator * b.denominator + b.numerator * a.denominator,
               a.denominator * b.denominator);
}
Rational subtract(const Rational& a, const Rational& b) {
  return add(a, {BigInteger(-b.numerator), b.denominator});
}
Rational multiply(const Rational& a, const Rational& b) {
  return sound(a.numerator * b.numerator, a.denominator * b.denominator);
}
Rational divide(const Rational& a, const Rational& b) {
  return sound(a.numerator * b.denominator, a.denominator * b.numerator);
}

std::string text(const Rational& value) {
  const BigInteger divisor = boost::multiprecision::gcd(value.numerator, value.denominator);
  std::string result = BigInteger(value.numerator / divisor).str();
  const BigInteger rest = value.denominator / divisor;
  return rest == 1 ? result : result + "/" + rest.str();
}

// floor(value x 10^decimals + 1/2), as digits with a decimal mark.
std::string half_up(const Rational& value, int decimals) {
  const BigInteger twice = 2 * value.numerator * power_of_ten(decimals) + value.denominator;
  const BigInteger divisor = 2 * value.denominator;
  BigInteger floor = twice / divisor;
  if (floor * divisor > twice) --floor;
  const bool negative = floor < 0;
  std::string digits = (negative ? BigInteger(-floor) : floor).str();
  const auto scale = static_cast<std::size_t>(decimals);
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  if (scale > 0) digits.insert(digits.size() - scale, ".");
  return negative ? "-" + digits : digits;
}

int128 drawn(Random& random, int128 limit) {
  const uint128 bits = (static_cast<uint128>(random.bits()) << 64) | random.bits();
  const auto size = static_cast<int128>(bits % (static_cast<uint128>(limit) + 1));
  return random.one_in(2) ? -size : size;
}

// Mostly plain, at times 0, 1, the limit, or a multiple that reduces.
int128 drawn_awkward(Random& random, int128 limit) {
  switch (random.below(8)) {
    case 0: return 0;
    case 1: return random.one_in(2) ? 1 : -1;
    case 2: return limit;
    case 3: return drawn(random, 1000) * (limit / 1000);
    default: return drawn(random, limit);
  }
}

struct Pair {
  Fraction fraction;
  Rational rational;
};

Pair drawn_pair(Random& random, int128 limit) {
  const int128 numerator = drawn_awkward(random, limit);
  int128 denominator = drawn_awkward(random, limit);
  if (denominator == 0) denominator = 1;
  return {Fraction::of(numerator, denominator), sound(big(numerator), big(denominator))};
}

void expect_same(const Fraction& small, const Fraction& large, const Rational& exact) {
  EXPECT_EQ(small.to_string(), text(exact));
  EXPECT_EQ(large.to_string(), text(exact));
  EXPECT_EQ(small, large);
  for (const int decimals : {0, 2, 6}) {
    const std::string expected = half_up(exact, decimals);
    EXPECT_EQ(small.to_decimal(decimals), expected) << text(exact);
    EXPECT_EQ(large.to_decimal(decimals), expected) << text(exact);
    const auto points = small.rounded(decimals);
    EXPECT_EQ(points, large.rounded(decimals)) << text(exact);
    if (points) {
      EXPECT_EQ(to_string(*points, decimals), expected);
    } else {
      EXPECT_GT(expected.size(), 12U) << "a value that fits was refused: " << expected;
    }
  }
}

void hold_both_ways_against_each_other(int128 limit, std::uint64_t seed, int rounds) {
  Random random(seed);
  for (int i = 0; i < rounds && !testing::Test::HasFailure(); ++i) {
    const auto [a, x] = drawn_pair(random, limit);
    const auto [b, y] = drawn_pair(random, limit);
    const Fraction big_a = a.as_big();
    const Fraction big_b = b.as_big();
    ASSERT_TRUE(big_a.is_big());
    expect_same(a + b, big_a + big_b, add(x, y));
    expect_same(a - b, big_a - big_b, subtract(x, y));
    expect_same(a * b, big_a * big_b, multiply(x, y));
    if (!b.is_zero()) expect_same(a / b, big_a / big_b, divide(x, y));

    const int order = BigInteger(x.numerator * y.denominator - y.numerator * x.denominator).sign();
    EXPECT_EQ(a < b, order < 0) << text(x) << " and " << text(y);
    EXPECT_EQ(a == b, order == 0) << text(x) << " and " << text(y);
    EXPECT_EQ(big_a < big_b, order < 0) << text(x) << " and " << text(y);
    EXPECT_EQ(a <=> b, big_a <=> b) << "mixed";
    EXPECT_EQ(a.sign(), x.numerator.sign());
  }
}

TEST(FractionRandom, SmallCounts) { hold_both_ways_against_each_other(1000, 11, 3000); }

TEST(FractionRandom, UpToTenToThe15th) {
  hold_both_ways_against_each_other(int128{1'000'000'000'000'000}, 12, 3000);
}

TEST(FractionRandom, Beyond64Bits) {
  hold_both_ways_against_each_other(int128{power_of_ten(18)} * 1000, 13, 2000);
}

TEST(FractionRandom, UpToTheEndOf128Bits) {
  hold_both_ways_against_each_other(static_cast<int128>(~uint128{0} >> 1), 14, 2000);
}

// Sums and products in a row, so that values cross from 128 bits to any size on the way.
TEST(FractionRandom, ChainsOfOperationsThatOutgrow128Bits) {
  Random random(15);
  int outgrown = 0;
  for (int chain = 0; chain < 100; ++chain) {
    auto [value, exact] = drawn_pair(random, 1'000'000'000'000);
    for (int step = 0; step < 8; ++step) {
      const auto [b, y] = drawn_pair(random, 1'000'000'000);
      switch (random.below(4)) {
        case 0: value = value + b, exact = add(exact, y); break;
        case 1: value = value - b, exact = subtract(exact, y); break;
        case 2: value = value * b, exact = multiply(exact, y); break;
        default:
          if (b.is_zero()) break;
          value = value / b, exact = divide(exact, y);
      }
    }
    expect_same(value, value.as_big(), exact);
    outgrown += value.is_big();
  }
  EXPECT_GT(outgrown, 10);  // or the test would not reach what it is for
  EXPECT_LT(outgrown, 100);
}

}  // namespace
}  // namespace parindex
