#include "parindex/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>
#include <numeric>
#include <vector>

#include "parindex/date.hpp"

namespace parindex {
namespace {

// The code point at `text`, its length in bytes in `size`; a broken byte counts as U+FFFD.
utf8proc_int32_t next_code_point(std::string_view text, std::size_t& size) {
  utf8proc_int32_t code_point = 0;
  const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  size = read > 0 ? static_cast<std::size_t>(read) : 1;
  return read > 0 ? code_point : 0xFFFD;
}

std::vector<utf8proc_int32_t> code_points(std::string_view text) {
  std::vector<utf8proc_int32_t> points;
  for (std::size_t size = 0; !text.empty(); text.remove_prefix(size)) {
    points.push_back(next_code_point(text, size));
  }
  return points;
}

std::size_t width_of(utf8proc_int32_t code_point) {
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code_point)));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

// Edits from one to the other in code points, without regard to case: characters put in, left out,
// replaced, or two neighbours swapped.
std::size_t edit_distance(const std::vector<utf8proc_int32_t>& a,
                          const std::vector<utf8proc_int32_t>& b) {
  const auto same = [&](std::size_t i, std::size_t j) {
    return utf8proc_tolower(a[i - 1]) == utf8proc_tolower(b[j - 1]);
  };
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same(i, j) ? 0 : 1)});
      if (i > 1 && j > 1 && same(i, j - 1) && same(i - 1, j)) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
  }
  return row.back();
}

// As utf8proc maps it; as it is where it is no UTF-8.
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* result = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &result,
                                 static_cast<utf8proc_option_t>(options));
  if (size == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (size < 0) return std::string(text);
  const std::string copy(reinterpret_cast<const char*>(result), static_cast<std::size_t>(size));
  std::free(result);
  return copy;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t size = 0; !text.empty(); text.remove_prefix(size)) {
    width += width_of(next_code_point(text, size));
  }
  return width;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  std::string kept;
  std::size_t used = 0;
  for (std::size_t size = 0; !text.empty(); text.remove_prefix(size)) {
    used += width_of(next_code_point(text, size));
    if (used + 1 > width) break;
    kept += text.substr(0, size);
  }
  return kept + "…";
}

std::string to_nfc(std::string_view text) {
  return is_ascii(text) ? std::string(text) : mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) {
  const std::string composed = mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
  std::string result;
  bool is_blank = false;
  std::string_view rest = composed;
  for (std::size_t size = 0; !rest.empty(); rest.remove_prefix(size)) {
    const auto code_point = next_code_point(rest, size);
    const bool is_control = code_point >= '\t' && code_point <= '\r';
    if (is_control || utf8proc_category(code_point) == UTF8PROC_CATEGORY_ZS) {
      is_blank = !result.empty();
      continue;
    }
    if (is_blank) result += ' ';
    is_blank = false;
    result += rest.substr(0, size);
  }
  return result;
}

std::string localized(std::string_view canonical, Language language) {
  std::string text(canonical);
  if (language == Language::en) return text;
  if (const auto date = Date::parse_iso(canonical)) return to_dmy(*date);
  const auto is_digit = [&text](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ',') {
      text[i] = ';';
    } else if (text[i] == '.' && i > 0 && is_digit(i - 1) && is_digit(i + 1)) {
      text[i] = ',';
    }
  }
  return text;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::optional<std::size_t> find_bad_utf8(std::string_view text) {
  const char* const begin = text.data();
  const char* at = begin;
  const char* const end = begin + text.size();
  while (at < end) {
    if ((*at & 0x80) == 0) {
      // Most data is ASCII: eight bytes at a time.
      std::uint64_t word = 0;
      while (end - at >= 8 && (std::memcpy(&word, at, 8), (word & 0x8080808080808080U) == 0)) {
        at += 8;
      }
      while (at < end && (*at & 0x80) == 0) ++at;
      continue;
    }
    utf8proc_int32_t code_point = 0;
    const auto read =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(at), end - at, &code_point);
    if (read <= 0) return static_cast<std::size_t>(at - begin);
    at += read;
  }
  return std::nullopt;
}

std::optional<std::string> nearest_name(std::string_view name, std::span<const std::string> known) {
  const auto wanted = code_points(to_nfc(name));
  std::optional<std::string> nearest;
  std::size_t nearest_distance = std::numeric_limits<std::size_t>::max();
  for (const auto& candidate : known) {
    const auto points = code_points(candidate);
    const auto longer = std::max(points.size(), wanted.size());
    const auto shorter = std::min(points.size(), wanted.size());
    const auto most = std::max<std::size_t>(1, longer / 3);
    if (longer - shorter > most || longer - shorter >= nearest_distance) continue;
    const auto distance = edit_distance(wanted, points);
    if (distance <= most && distance < nearest_distance && distance < longer) {
      nearest = candidate;
      nearest_distance = distance;
    }
  }
  return nearest;
}

}  // namespace parindex
