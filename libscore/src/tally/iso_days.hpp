// IsoDays: what Date::parse_iso() gives, looked up. Records have several dates each.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace parindex {

class IsoDays {
 public:
  IsoDays();

  // Days since 1970, or nothing where the text is no date.
  std::optional<std::int32_t> parse(std::string_view text) const {
    if (text.size() != 10) return std::nullopt;
    // "YYYY-MM-" less "0000-00-", byte by byte: digits become 0 to 9, other characters more.
    std::uint64_t head = 0;
    std::memcpy(&head, text.data(), sizeof head);
    head ^= kZeros;
    const auto digit = [head](int i) { return static_cast<unsigned>(head >> (8 * i)) & 0xFF; };
    const unsigned tens = static_cast<unsigned char>(text[8]) ^ '0';
    const unsigned ones = static_cast<unsigned char>(text[9]) ^ '0';
    const bool has_letters = ((head | (head + kOverNine)) & kHighBits) != 0;
    if (has_letters || (head & kHyphens) != 0 || tens > 9 || ones > 9) return std::nullopt;
    const unsigned year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
    const unsigned month = digit(5) * 10 + digit(6);
    const unsigned day = tens * 10 + ones;
    if (year - kFirstYear > kLastYear - kFirstYear || month - 1 >= 12) return std::nullopt;
    const Month& known = months_[(year - kFirstYear) * 12 + month - 1];
    if (day - 1 >= known.length) return std::nullopt;
    return known.first + static_cast<std::int32_t>(day - 1);
  }

 private:
  static constexpr unsigned kFirstYear = 1900;
  static constexpr unsigned kLastYear = 2999;
  // The first character in the lowest byte.
  static_assert(std::endian::native == std::endian::little);
  static constexpr std::uint64_t kZeros = 0x2D30'302D'3030'3030;  // "0000-00-"
  static constexpr std::uint64_t kHyphens = 0xFF00'00FF'0000'0000;
  static constexpr std::uint64_t kOverNine = 0x7676'7676'7676'7676;  // + 10 sets the high bit
  static constexpr std::uint64_t kHighBits = 0x8080'8080'8080'8080;
  struct Month {
    std::int32_t first = 0;    // days since 1970
    std::uint32_t length = 0;  // in days
  };
  std::vector<Month> months_;
};

}  // namespace parindex
