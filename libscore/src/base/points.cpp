#include "parindex/points.hpp"

#include "parindex/decimal.hpp"
#include "parindex/fraction.hpp"

namespace parindex {

std::optional<Points> Points::parse(std::string_view text) {
  const auto parsed = parse_decimal(text);
  if (!parsed.value || parsed.value->scale > kMaxDecimals) return std::nullopt;
  const std::int64_t factor = power_of_ten(kMaxDecimals - parsed.value->scale);
  const std::int64_t limit = INT64_MAX / factor;
  if (parsed.value->digits > limit || parsed.value->digits < -limit) return std::nullopt;
  return from_micros(parsed.value->digits * factor);
}

int Points::decimals() const {
  int decimals = kMaxDecimals;
  for (std::int64_t rest = micros_; decimals > 0 && rest % 10 == 0; rest /= 10) --decimals;
  return decimals;
}

std::string to_string(Points points, int decimals) { return Fraction(points).to_decimal(decimals); }

std::string to_string(Points points) { return to_string(points, points.decimals()); }

}  // namespace parindex
