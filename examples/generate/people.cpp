#include "people.hpp"

#include <array>
#include <string_view>

namespace vinh_long {
namespace {

constexpr std::array<std::string_view, 10> kFamilies = {"Nguyễn", "Trần", "Lê",  "Phạm", "Huỳnh",
                                                        "Võ",     "Đặng", "Bùi", "Đỗ",   "Hồ"};
constexpr std::array<std::string_view, 6> kMiddles = {"Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh"};
constexpr std::array<std::string_view, 12> kGivens = {
    "An", "Bình", "Chi", "Dũng", "Hạnh", "Lan", "Phúc", "Quý", "Thảo", "Tuấn", "Yến", "Đức"};
constexpr std::array<std::string_view, 6> kFirms = {"Phú Quý",    "Tân Tiến", "Sông Tiền",
                                                    "Hưng Thịnh", "Cửu Long", "Bình An"};

template <std::size_t N>
std::string_view one_of(const std::array<std::string_view, N>& words, Draw& draw) {
  return words[static_cast<std::size_t>(draw.between(0, static_cast<std::int64_t>(N) - 1))];
}

std::string words(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const auto part : parts) text += part;
  return text;
}

}  // namespace

std::string draw_applicant(Draw& draw) {
  if (draw.chance(80)) {
    const auto family = one_of(kFamilies, draw);
    const auto middle = one_of(kMiddles, draw);
    return words({family, " ", middle, " ", one_of(kGivens, draw)});
  }
  const auto firm = one_of(kFirms, draw);
  if (draw.chance(40)) return words({"Cty TNHH ", firm, ", chi nhánh 2"});
  if (draw.chance(30)) return words({"HTX \"", firm, "\""});
  return words({"Cty CP ", firm});
}

}  // namespace vinh_long
