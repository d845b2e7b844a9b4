// Fraction: an exact rational number. No value is ever approximated.
//
//   auto rate = parindex::Fraction::of(912, 960);                 // 19/20
//   assert(rate == parindex::Fraction(19) / parindex::Fraction(20));
//   assert(rate.rounded(2)->micros() == 950'000);
//
// Works on 128-bit integers, and where those overflow on integers of any size; the two agree on
// every value, the second is only slower. Sharp edges: division by zero is a broken invariant (it
// throws std::domain_error): whoever divides asks is_zero() first. There is no way in from a
// double.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "parindex/decimal.hpp"
#include "parindex/points.hpp"

namespace parindex {

__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

class Fraction {
 public:
  Fraction() = default;
  Fraction(std::int64_t whole) : numerator_(whole) {}  // NOLINT: a whole number is a fraction
  explicit Fraction(const Decimal& decimal);
  explicit Fraction(Points points);  // in points, not micro-points

  // numerator / denominator. Throws std::domain_error where denominator is 0.
  static Fraction of(int128 numerator, int128 denominator);

  bool is_zero() const;
  int sign() const;  // -1, 0, 1

  friend Fraction operator+(const Fraction& a, const Fraction& b);
  friend Fraction operator-(const Fraction& a, const Fraction& b);
  friend Fraction operator*(const Fraction& a, const Fraction& b);
  friend Fraction operator/(const Fraction& a, const Fraction& b);
  friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);
  friend bool operator==(const Fraction& a, const Fraction& b) { return (a <=> b) == 0; }

  // The value in points, rounded half up (toward +infinity) to `decimals` (0 to 6). Nothing where
  // it does not fit in Points.
  std::optional<Points> rounded(int decimals) const;

  // Rounded half up to `decimals` (0 to 18), as text, for instance "86.25".
  std::string to_decimal(int decimals) const;

  // In lowest terms: "19/20", or "3" for a whole number.
  std::string to_string() const;

  // Whether the value has outgrown 128 bits. For tests and reports of cost only.
  bool is_big() const { return big_ != nullptr; }

  // The same value on integers of any size. For tests that hold the two paths against each other.
  Fraction as_big() const;

 private:
  struct Big;
  struct BigOps;
  explicit Fraction(std::shared_ptr<const Big> big) : big_(std::move(big)) {}
  Fraction(int128 numerator, int128 denominator)
      : numerator_(numerator), denominator_(denominator) {}
  void reduce();
  Fraction to_big() const;

  // numerator_ / denominator_ with denominator_ > 0, not always in lowest terms; unused where big_.
  int128 numerator_ = 0;
  int128 denominator_ = 1;
  std::shared_ptr<const Big> big_;
};

// The value rounded half up to `decimals` (0 to 6), as it is printed; 0 where that does not fit in
// Points.
Fraction as_printed(const Fraction& value, int decimals);

// A value as people and expressions write it: a decimal where six decimals show it in full, else a
// fraction.
std::string value_text(const Fraction& value);

}  // namespace parindex
