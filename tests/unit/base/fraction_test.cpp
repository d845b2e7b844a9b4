#include "parindex/fraction.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>

namespace parindex {
namespace {

constexpr std::int64_t kInt64Max = std::numeric_limits<std::int64_t>::max();
constexpr int128 kInt128Max = static_cast<int128>(~uint128{0} >> 1);
constexpr int128 kInt128Min = -kInt128Max - 1;

std::string rounded(const Fraction& value, int decimals) {
  const auto points = value.rounded(decimals);
  return points ? to_string(*points, decimals) : "none";
}

TEST(Fraction, IsExactAndComparesByValue) {
  EXPECT_EQ(Fraction::of(912, 960), Fraction(19) / Fraction(20));
  EXPECT_EQ(Fraction::of(912, 960).to_string(), "19/20");
  EXPECT_EQ(Fraction::of(-912, -960).to_string(), "19/20");
  EXPECT_EQ(Fraction::of(912, -960).to_string(), "-19/20");
  EXPECT_EQ(Fraction::of(0, -5).to_string(), "0");
  EXPECT_EQ(Fraction::of(6, 3).to_string(), "2");
  EXPECT_EQ(Fraction::of(1, 3) + Fraction::of(1, 3) + Fraction::of(1, 3), Fraction(1));
  EXPECT_LT(Fraction::of(1, 3), Fraction::of(333'334, 1'000'000));
  EXPECT_GT(Fraction::of(1, 3), Fraction::of(333'333, 1'000'000));
  EXPECT_LT(Fraction::of(-1, 2), Fraction::of(-1, 3));
  EXPECT_NE(Fraction::of(9'496, 10'000), Fraction::of(95, 100));
}

TEST(Fraction, ComesFromDecimalsAndPoints) {
  EXPECT_EQ(Fraction(Decimal{855, 3}).to_string(), "171/200");
  EXPECT_EQ(Fraction(Decimal{-5, 0}).to_string(), "-5");
  EXPECT_EQ(Fraction(Points::from_micros(250'000)).to_string(), "1/4");
}

TEST(Fraction, SignAndZero) {
  EXPECT_TRUE(Fraction().is_zero());
  EXPECT_TRUE(Fraction::of(0, 7).is_zero());
  EXPECT_EQ(Fraction::of(-1, 7).sign(), -1);
  EXPECT_EQ(Fraction::of(1, 7).sign(), 1);
  EXPECT_EQ(Fraction::of(1, -7).sign(), -1);
  EXPECT_EQ(Fraction::of(0, 7).as_big().sign(), 0);
  EXPECT_EQ(Fraction::of(-1, 7).as_big().sign(), -1);
}

TEST(Fraction, DivisionByZeroIsABrokenInvariant) {
  EXPECT_THROW(Fraction::of(1, 0), std::domain_error);
  EXPECT_THROW(Fraction(1) / Fraction(0), std::domain_error);
  EXPECT_THROW(Fraction(1) / Fraction(0).as_big(), std::domain_error);
  EXPECT_THROW(Fraction(1).as_big() / (Fraction(1) - Fraction(1)), std::domain_error);
}

TEST(Fraction, RoundsHalfUpTowardPlusInfinity) {
  const struct {
    Fraction value;
    int decimals;
    std::string_view text;
  } cases[] = {
      {Fraction::of(1, 2), 0, "1"},
      {Fraction::of(-1, 2), 0, "0"},
      {Fraction::of(3, 2), 0, "2"},
      {Fraction::of(-3, 2), 0, "-1"},
      {Fraction::of(-7, 4), 0, "-2"},
      {Fraction::of(-5, 4), 0, "-1"},
      {Fraction::of(1, 3), 2, "0.33"},
      {Fraction::of(2, 3), 2, "0.67"},
      {Fraction::of(-1, 3), 2, "-0.33"},
      {Fraction::of(-2, 3), 2, "-0.67"},
      {Fraction::of(5, 1000), 2, "0.01"},   // an exact half goes up
      {Fraction::of(-5, 1000), 2, "0.00"},  // so does a negative one
      {Fraction::of(-15, 1000), 2, "-0.01"},
      {Fraction::of(15, 1000), 2, "0.02"},
      {Fraction::of(4'999'999, 1'000'000'000), 2, "0.00"},
      {Fraction::of(5'000'001, 1'000'000'000), 2, "0.01"},
      {Fraction::of(-5'000'001, 1'000'000'000), 2, "-0.01"},
      {Fraction::of(9'496, 100), 2, "94.96"},
      {Fraction::of(94'995, 1000), 2, "95.00"},
      {Fraction::of(1, 2'000'000), 6, "0.000001"},
      {Fraction::of(1, 2'000'001), 6, "0.000000"},
      {Fraction(7), 3, "7.000"},
  };
  for (const auto& [value, decimals, text] : cases) {
    EXPECT_EQ(value.to_decimal(decimals), text) << value.to_string();
    EXPECT_EQ(rounded(value, decimals), text) << value.to_string();
    EXPECT_EQ(value.as_big().to_decimal(decimals), text) << value.to_string();
    EXPECT_EQ(rounded(value.as_big(), decimals), text) << value.to_string();
  }
}

TEST(Fraction, PrintsUpTo18Decimals) {
  EXPECT_EQ(Fraction::of(1, 3).to_decimal(18), "0.333333333333333333");
  EXPECT_EQ(Fraction::of(2, 3).to_decimal(18), "0.666666666666666667");
  EXPECT_EQ(Fraction::of(-1, 8).to_decimal(3), "-0.125");
  EXPECT_EQ(Fraction::of(-1, 1000).to_decimal(2), "0.00");  // no minus before nothing
  EXPECT_EQ((Fraction(kInt64Max) * Fraction(kInt64Max)).to_decimal(0),
            "85070591730234615847396907784232501249");
}

TEST(Fraction, RoundingThatDoesNotFitInPointsGivesNothing) {
  const Fraction most = Fraction::of(kInt64Max, 1'000'000);
  EXPECT_EQ(most.rounded(6)->micros(), kInt64Max);
  EXPECT_FALSE((most + Fraction::of(1, 1'000'000)).rounded(6));
  EXPECT_TRUE((most + Fraction::of(1, 3'000'000)).rounded(6));
  EXPECT_FALSE(Fraction(kInt64Max).rounded(0));
  EXPECT_FALSE((Fraction(kInt64Max) * Fraction(kInt64Max) * Fraction(kInt64Max)).rounded(2));
  EXPECT_FALSE((Fraction(-1) * Fraction(kInt64Max) * Fraction(kInt64Max)).rounded(2));
  EXPECT_TRUE(Fraction(9'223'372'036'854).rounded(0));
  EXPECT_FALSE(Fraction(9'223'372'036'855).rounded(0));
}

TEST(Fraction, OutgrowsItselfWithoutLosingAnything) {
  // 10^18 / 3 multiplied by itself four times needs about 240 bits on either side.
  const Fraction third = Fraction::of(power_of_ten(18), 3);
  Fraction product = 1;
  for (int i = 0; i < 4; ++i) product = product * third;
  EXPECT_TRUE(product.is_big());
  for (int i = 0; i < 4; ++i) product = product / third;
  EXPECT_EQ(product, Fraction(1));
  EXPECT_EQ(product.to_string(), "1");
  EXPECT_EQ(product.rounded(2)->micros(), 1'000'000);
}

TEST(Fraction, StaysSmallWhereLowestTermsFit) {
  Fraction value = 1;
  for (int i = 0; i < 1000; ++i) value = value * Fraction::of(1'000'003, 1'000'003);
  EXPECT_FALSE(value.is_big());
  EXPECT_EQ(value, Fraction(1));
  Fraction sum = 0;
  for (int i = 1; i <= 1000; ++i) sum = sum + Fraction::of(i, 997);
  EXPECT_FALSE(sum.is_big());
  EXPECT_EQ(sum.to_string(), "500500/997");
}

TEST(Fraction, ComparesWhereCrossProductsOverflow) {
  const int128 large = int128{power_of_ten(18)} * power_of_ten(18);
  const Fraction a = Fraction::of(large, large + 1);
  const Fraction b = Fraction::of(large - 1, large);
  EXPECT_GT(a, b);
  EXPECT_LT(b, a);
  EXPECT_EQ(a, Fraction::of(large, large + 1));
  EXPECT_NE(a, b);
  EXPECT_LT(a, Fraction(1));
  EXPECT_GT(a + Fraction::of(1, large), Fraction(1));
}

TEST(Fraction, TheEndsOf128Bits) {
  EXPECT_EQ(Fraction::of(kInt128Max, 1).to_string(), "170141183460469231731687303715884105727");
  EXPECT_EQ(Fraction::of(kInt128Min, 1).to_string(), "-170141183460469231731687303715884105728");
  EXPECT_EQ((Fraction::of(kInt128Max, 1) + Fraction(1)).to_string(),
            "170141183460469231731687303715884105728");
  EXPECT_EQ((Fraction::of(kInt128Min, 1) - Fraction(1)).to_string(),
            "-170141183460469231731687303715884105729");
  EXPECT_EQ((Fraction::of(kInt128Min, 1) * Fraction(-1)).sign(), 1);
  EXPECT_EQ(Fraction::of(kInt128Min, 2).to_string(), "-85070591730234615865843651857942052864");
  EXPECT_EQ(Fraction::of(kInt128Min, kInt128Max).sign(), -1);
  EXPECT_EQ(Fraction::of(1, kInt128Max).to_decimal(2), "0.00");
}

TEST(Fraction, TheSmallestInteger128AsDenominatorKeepsTheSign) {
  EXPECT_EQ(Fraction::of(1, kInt128Min).sign(), -1);
  EXPECT_LT(Fraction::of(1, kInt128Min), Fraction(0));
  EXPECT_EQ(Fraction::of(kInt128Min, -1).sign(), 1);
}

}  // namespace
}  // namespace parindex
