#include "base/report.hpp"

#include <algorithm>

#include "base/catalogue.hpp"

namespace parindex {
namespace {

// An excerpt is for reading: a line is shown to a little beyond the place, and not at all where it
// is so long that nobody could find the place in it.
constexpr std::size_t kAfterPlace = 200;
constexpr std::size_t kLongestExcerpt = 4000;

std::string_view excerpt_of(std::string_view line, std::size_t begin, std::size_t length) {
  std::size_t end = std::min(line.size(), begin + length + kAfterPlace);
  if (end > kLongestExcerpt) return {};
  while (end < line.size() && (line[end] & 0xC0) == 0x80) ++end;
  return line.substr(0, end);
}

// The text with U+FFFD for each byte that is not UTF-8.
std::string readable(std::string_view text) {
  std::string result;
  while (const auto bad = find_bad_utf8(text)) {
    result += text.substr(0, *bad);
    result += "\uFFFD";
    text.remove_prefix(*bad + 1);
  }
  return result.append(text);
}

}  // namespace

Diagnostic finding(ErrorCode code, const Place& place, std::vector<std::string> arguments) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = catalogue_entry(code).severity;
  diagnostic.arguments = std::move(arguments);
  if (place.file == nullptr) return diagnostic;
  const auto position = place.file->position(place.offset);
  diagnostic.file = place.file->path();
  diagnostic.line = position.line;
  diagnostic.column = position.column;
  const auto text = place.file->text();
  const auto marked = text.substr(std::min<std::size_t>(place.offset, text.size()), place.length);
  diagnostic.length = static_cast<std::uint32_t>(count_code_points(marked));
  const auto line_start = static_cast<std::size_t>(position.line_text.data() - text.data());
  diagnostic.excerpt =
      readable(excerpt_of(position.line_text, place.offset - line_start, place.length));
  return diagnostic;
}

Diagnostic file_finding(ErrorCode code, const std::string& path,
                        std::vector<std::string> arguments) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = catalogue_entry(code).severity;
  diagnostic.file = path;
  diagnostic.arguments = std::move(arguments);
  return diagnostic;
}

Diagnostic with_related(Diagnostic diagnostic, const Place& other) {
  if (other.file == nullptr) return diagnostic;
  const auto position = other.file->position(other.offset);
  diagnostic.related = RelatedPlace{other.file->path(), position.line, position.column};
  return diagnostic;
}

std::string place_text(const Place& place) {
  if (place.file == nullptr) return {};
  const auto position = place.file->position(place.offset);
  return place.file->path() + ":" + std::to_string(position.line) + ":" +
         std::to_string(position.column);
}

Place sub_place(const Place& place, std::size_t offset, std::size_t length) {
  if (place.file == nullptr) return place;
  return {place.file, place.offset + static_cast<std::uint32_t>(offset),
          static_cast<std::uint32_t>(length)};
}

}  // namespace parindex
