#include "base/report.hpp"

#include <algorithm>

#include "base/catalogue.hpp"

namespace parindex {
namespace {

// An excerpt is for reading: a line of a hundred kilobytes is not shown whole.
constexpr std::size_t kExcerptBytes = 400;

std::string_view excerpt_of(std::string_view line) {
  if (line.size() <= kExcerptBytes) return line;
  std::size_t end = kExcerptBytes;
  while (end > 0 && (line[end] & 0xC0) == 0x80) --end;
  return line.substr(0, end);
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
  diagnostic.excerpt = std::string(excerpt_of(position.line_text));
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
