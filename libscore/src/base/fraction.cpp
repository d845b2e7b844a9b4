#include "parindex/fraction.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <stdexcept>

namespace parindex {
namespace {

using BigInteger = boost::multiprecision::cpp_int;

constexpr uint128 kInt128Max = ~uint128{0} >> 1;

uint128 magnitude(int128 value) {
  return value < 0 ? ~static_cast<uint128>(value) + 1 : static_cast<uint128>(value);
}

bool with_sign(uint128 value, bool negative, int128& out) {
  if (value > kInt128Max) return false;
  out = negative ? -static_cast<int128>(value) : static_cast<int128>(value);
  return true;
}

// Products and sums are taken on unsigned halves, because the compilers' overflow built-ins for
// 128-bit integers need a run-time library that only one of them brings.
bool multiply(int128 a, int128 b, int128& out) {
  uint128 x = magnitude(a);
  uint128 y = magnitude(b);
  const bool negative = (a < 0) != (b < 0);
  constexpr uint128 kLow = std::numeric_limits<std::uint64_t>::max();
  if (x <= kLow && y <= kLow) return with_sign(x * y, negative, out);
  if (x <= kLow) std::swap(x, y);
  if (y > kLow) return false;  // both need more than 64 bits
  const uint128 high = (x >> 64) * y;
  if (high > kLow) return false;
  const uint128 low = (x & kLow) * y;
  const uint128 sum = (high << 64) + low;
  if (sum < low) return false;
  return with_sign(sum, negative, out);
}

bool add(int128 a, int128 b, int128& out) {
  if ((a < 0) != (b < 0)) {
    out = a + b;
    return true;
  }
  return with_sign(magnitude(a) + magnitude(b), a < 0, out);
}

uint128 greatest_common_divisor(uint128 a, uint128 b) {
  constexpr uint128 kLow = std::numeric_limits<std::uint64_t>::max();
  while (b != 0) {
    if (a <= kLow && b <= kLow) {
      auto x = static_cast<std::uint64_t>(a);
      auto y = static_cast<std::uint64_t>(b);
      while (y != 0) {
        const auto rest = x % y;
        x = y;
        y = rest;
      }
      return x;
    }
    const uint128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

BigInteger to_big_integer(int128 value) {
  const uint128 size = magnitude(value);
  BigInteger big = static_cast<std::uint64_t>(size >> 64);
  big <<= 64;
  big += static_cast<std::uint64_t>(size);
  return value < 0 ? BigInteger(-big) : big;
}

// Rounds numerator / denominator (denominator > 0) half up to a whole number.
BigInteger half_up(const BigInteger& numerator, const BigInteger& denominator) {
  const BigInteger twice = 2 * numerator + denominator;
  const BigInteger divisor = 2 * denominator;
  BigInteger quotient = twice / divisor;
  if (twice < 0 && quotient * divisor != twice) --quotient;  // toward -infinity, not toward zero
  return quotient;
}

// The same in 128 bits; nothing where the doubled values do not fit.
std::optional<int128> half_up(int128 numerator, int128 denominator) {
  int128 twice = 0;
  int128 divisor = 0;
  if (!multiply(denominator, 2, divisor) || !multiply(numerator, 2, twice) ||
      !add(twice, denominator, twice)) {
    return std::nullopt;
  }
  int128 quotient = twice / divisor;
  if (twice < 0 && quotient * divisor != twice) --quotient;
  return quotient;
}

std::string decimal_text(std::string digits, bool negative, int decimals) {
  const auto scale = static_cast<std::size_t>(decimals);
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
  return negative ? "-" + digits : digits;
}

}  // namespace

// cpp_int twice rather than cpp_rational, which in Boost 1.74 rests on boost::rational.
struct Fraction::Big {
  BigInteger numerator;
  BigInteger denominator;  // > 0
};

struct Fraction::BigOps {
  static Fraction make(BigInteger numerator, BigInteger denominator) {
    if (denominator == 0) throw std::domain_error("Fraction: division by zero");
    if (denominator < 0) {
      numerator = -numerator;
      denominator = -denominator;
    }
    const BigInteger divisor = boost::multiprecision::gcd(numerator, denominator);
    return Fraction(std::make_shared<const Big>(
        Big{BigInteger(numerator / divisor), BigInteger(denominator / divisor)}));
  }
};

Fraction::Fraction(const Decimal& decimal)
    : Fraction(decimal.digits, power_of_ten(decimal.scale)) {}

Fraction::Fraction(Points points) : Fraction(points.micros(), Points::kMicrosPerPoint) {}

Fraction Fraction::of(int128 numerator, int128 denominator) {
  if (denominator == 0) throw std::domain_error("Fraction: division by zero");
  if (denominator > 0) return Fraction(numerator, denominator);
  constexpr int128 kLeast = -static_cast<int128>(kInt128Max) - 1;  // has no positive counterpart
  if (numerator == kLeast || denominator == kLeast) {
    return BigOps::make(to_big_integer(numerator), to_big_integer(denominator));
  }
  return Fraction(-numerator, -denominator);
}

bool Fraction::is_zero() const { return sign() == 0; }

int Fraction::sign() const {
  if (big_) return big_->numerator.sign();
  return numerator_ < 0 ? -1 : (numerator_ > 0 ? 1 : 0);
}

void Fraction::reduce() {
  const uint128 divisor =
      greatest_common_divisor(magnitude(numerator_), static_cast<uint128>(denominator_));
  if (divisor <= 1) return;
  numerator_ /= static_cast<int128>(divisor);
  denominator_ /= static_cast<int128>(divisor);
}

Fraction Fraction::to_big() const {
  if (big_) return *this;
  return BigOps::make(to_big_integer(numerator_), to_big_integer(denominator_));
}

Fraction Fraction::as_big() const { return to_big(); }

namespace {

// Takes an operation on 128 bits as the operands stand, then on their lowest terms; false where
// even those overflow.
template <class Operation>
bool in_128_bits(const Fraction& a, const Fraction& b, void (*reduce)(Fraction&),
                 Operation operation) {
  if (a.is_big() || b.is_big()) return false;
  if (operation(a, b)) return true;
  Fraction x = a;
  Fraction y = b;
  reduce(x);
  reduce(y);
  return operation(x, y);
}

}  // namespace

Fraction operator+(const Fraction& a, const Fraction& b) {
  Fraction sum;
  const auto small = [&sum](const Fraction& x, const Fraction& y) {
    int128 left = 0;
    int128 right = 0;
    if (x.denominator_ == y.denominator_) {
      sum.denominator_ = x.denominator_;
      return add(x.numerator_, y.numerator_, sum.numerator_);
    }
    return multiply(x.numerator_, y.denominator_, left) &&
           multiply(y.numerator_, x.denominator_, right) && add(left, right, sum.numerator_) &&
           multiply(x.denominator_, y.denominator_, sum.denominator_);
  };
  if (in_128_bits(
          a, b, [](Fraction& f) { f.reduce(); }, small))
    return sum;
  const Fraction x = a.to_big();
  const Fraction y = b.to_big();
  return Fraction::BigOps::make(
      x.big_->numerator * y.big_->denominator + y.big_->numerator * x.big_->denominator,
      x.big_->denominator * y.big_->denominator);
}

Fraction operator-(const Fraction& a, const Fraction& b) { return a + Fraction(-1) * b; }

Fraction operator*(const Fraction& a, const Fraction& b) {
  Fraction product;
  const auto small = [&product](const Fraction& x, const Fraction& y) {
    return multiply(x.numerator_, y.numerator_, product.numerator_) &&
           multiply(x.denominator_, y.denominator_, product.denominator_);
  };
  if (in_128_bits(
          a, b, [](Fraction& f) { f.reduce(); }, small))
    return product;
  const Fraction x = a.to_big();
  const Fraction y = b.to_big();
  return Fraction::BigOps::make(x.big_->numerator * y.big_->numerator,
                                x.big_->denominator * y.big_->denominator);
}

Fraction operator/(const Fraction& a, const Fraction& b) {
  if (b.is_zero()) throw std::domain_error("Fraction: division by zero");
  if (b.big_) return a * Fraction::BigOps::make(b.big_->denominator, b.big_->numerator);
  return a * Fraction::of(b.denominator_, b.numerator_);
}

std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
  std::strong_ordering order = std::strong_ordering::equal;
  const auto small = [&order](const Fraction& x, const Fraction& y) {
    int128 left = 0;
    int128 right = 0;
    if (!multiply(x.numerator_, y.denominator_, left) ||
        !multiply(y.numerator_, x.denominator_, right)) {
      return false;
    }
    order = left <=> right;
    return true;
  };
  if (in_128_bits(
          a, b, [](Fraction& f) { f.reduce(); }, small))
    return order;
  const Fraction x = a.to_big();
  const Fraction y = b.to_big();
  const BigInteger left = x.big_->numerator * y.big_->denominator;
  const int compared = left.compare(BigInteger(y.big_->numerator * x.big_->denominator));
  return compared <=> 0;
}

std::optional<Points> Fraction::rounded(int decimals) const {
  const std::int64_t scale = power_of_ten(decimals);
  const std::int64_t to_micros = power_of_ten(Points::kMaxDecimals - decimals);
  const std::int64_t limit = INT64_MAX / to_micros;
  if (!big_) {
    int128 scaled = 0;
    if (multiply(numerator_, scale, scaled)) {
      if (const auto quotient = half_up(scaled, denominator_)) {
        if (*quotient > limit || *quotient < -limit) return std::nullopt;
        return Points::from_micros(static_cast<std::int64_t>(*quotient) * to_micros);
      }
    }
  }
  const Fraction big = to_big();
  const BigInteger quotient =
      half_up(BigInteger(big.big_->numerator * scale), big.big_->denominator);
  if (quotient > limit || quotient < -limit) return std::nullopt;
  return Points::from_micros(quotient.convert_to<std::int64_t>() * to_micros);
}

std::string Fraction::to_decimal(int decimals) const {
  const Fraction big = to_big();
  const BigInteger quotient =
      half_up(BigInteger(big.big_->numerator * power_of_ten(decimals)), big.big_->denominator);
  const bool negative = quotient < 0;
  const BigInteger size = negative ? BigInteger(-quotient) : quotient;
  return decimal_text(size.str(), negative, decimals);
}

std::string Fraction::to_string() const {
  const Fraction big = to_big();
  std::string text = big.big_->numerator.str();
  if (big.big_->denominator != 1) text += "/" + big.big_->denominator.str();
  return text;
}

std::string value_text(const Fraction& value) {
  const auto points = value.rounded(Points::kMaxDecimals);
  if (!points || Fraction(*points) != value) return value.to_string();
  return to_string(*points, points->decimals());
}

Fraction as_printed(const Fraction& value, int decimals) {
  return Fraction(value.rounded(decimals).value_or(Points()));
}

}  // namespace parindex
