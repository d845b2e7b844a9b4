// IsoDays: what Date::parse_iso() gives, looked up. Records have several dates each.
#pragma once

#include <cstdint>
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
    const auto digit = [&](std::size_t i) { return static_cast<unsigned>(text[i] - '0'); };
    const unsigned year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
    const unsigned month = digit(5) * 10 + digit(6);
    const unsigned day = digit(8) * 10 + digit(9);
    const bool is_written_so = digit(0) < 10 && digit(1) < 10 && digit(2) < 10 && digit(3) < 10 &&
                               digit(5) < 10 && digit(6) < 10 && digit(8) < 10 && digit(9) < 10 &&
                               text[4] == '-' && text[7] == '-';
    if (!is_written_so || year < kFirstYear || year > kLastYear || month - 1 >= 12) {
      return std::nullopt;
    }
    const Month& known = months_[(year - kFirstYear) * 12 + month - 1];
    if (day - 1 >= known.length) return std::nullopt;
    return known.first + static_cast<std::int32_t>(day - 1);
  }

 private:
  static constexpr unsigned kFirstYear = 1900;
  static constexpr unsigned kLastYear = 2999;
  struct Month {
    std::int32_t first = 0;    // days since 1970
    std::uint32_t length = 0;  // in days
  };
  std::vector<Month> months_;
};

}  // namespace parindex
