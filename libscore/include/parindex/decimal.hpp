// Decimal: a number exactly as it was written, and the one parser of numbers.
//
//   auto share = parindex::parse_percent("85.5%");     // 855 x 10^-3
//   assert(share.value && share.value->scale == 3);
//
// Sharp edges: at most 18 significant digits. Thousands separators, exponents, a leading "+" and a
// bare "." never pass: a number is not guessed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parindex {

// digits x 10^-scale
struct Decimal {
  std::int64_t digits = 0;
  int scale = 0;
};

enum class NumberFault {
  none,
  empty,
  not_a_number,
  wrong_mark,  // "1,5" where the decimal mark is ".", or "1.5" where it is ","
  too_long,    // more than 18 significant digits
};

struct ParsedDecimal {
  std::optional<Decimal> value;
  NumberFault fault = NumberFault::none;
};

// `mark` is the decimal mark, '.' or ','.
ParsedDecimal parse_decimal(std::string_view text, char mark = '.');

// "85%" or "85.5%"; the sign is part of the number and required. The value is the share: 0.85.
ParsedDecimal parse_percent(std::string_view text, char mark = '.');

// 10^exponent for 0 to 18.
std::int64_t power_of_ten(int exponent);

// As written: digits with `scale` decimals, decimal mark ".".
std::string to_string(const Decimal& decimal);

}  // namespace parindex
