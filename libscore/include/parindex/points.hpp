// Points: an exact number of points, kept as whole micro-points.
//
//   auto half = parindex::Points::parse("0.5").value();
//   auto sum = half + parindex::Points::from_micros(250'000);
//   assert(to_string(sum, 2) == "0.75");
//
// Sharp edges: a Points never holds more than six decimals; whoever has a finer value keeps a
// Fraction and rounds it once. Sums are plain 64-bit sums: the loaders bound every maximum so that
// no total of a set can overflow.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parindex {

class Points {
 public:
  static constexpr std::int64_t kMicrosPerPoint = 1'000'000;
  static constexpr int kMaxDecimals = 6;

  constexpr Points() = default;

  // Unit: 10^-6 points.
  static constexpr Points from_micros(std::int64_t micros) { return Points(micros); }
  static constexpr Points whole(std::int64_t points) { return Points(points * kMicrosPerPoint); }

  // Reads "0.25", "-1", "40". Nothing when the text is no decimal number, has more than six
  // decimals, or does not fit.
  static std::optional<Points> parse(std::string_view text);

  constexpr std::int64_t micros() const { return micros_; }

  // The fewest decimals (0 to 6) that show the value in full.
  int decimals() const;

  // Whether the value is a whole multiple of `step`; false for a step of zero.
  constexpr bool is_multiple_of(Points step) const {
    return step.micros_ != 0 && micros_ % step.micros_ == 0;
  }

  friend constexpr auto operator<=>(Points, Points) = default;
  friend constexpr Points operator+(Points a, Points b) { return Points(a.micros_ + b.micros_); }
  friend constexpr Points operator-(Points a, Points b) { return Points(a.micros_ - b.micros_); }
  friend constexpr Points operator-(Points a) { return Points(-a.micros_); }
  constexpr Points& operator+=(Points other) {
    micros_ += other.micros_;
    return *this;
  }

 private:
  explicit constexpr Points(std::int64_t micros) : micros_(micros) {}

  std::int64_t micros_ = 0;
};

// Decimal text with exactly `decimals` (0 to 6) digits after the point. A value that has more is
// rounded half up.
std::string to_string(Points points, int decimals);
// With the fewest decimals that show the value in full.
std::string to_string(Points points);

}  // namespace parindex
