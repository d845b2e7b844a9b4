#include "evidence/data_files.hpp"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/report.hpp"

namespace parindex {
namespace {

bool is_glob(const std::string& pattern) {
  return pattern.find_first_of("*?[") != std::string::npos;
}

std::string escaped(const std::string& literal) {
  std::string text;
  for (const char c : literal) {
    if (std::string_view("*?[]\\").find(c) != std::string_view::npos) text += '\\';
    text += c;
  }
  return text;
}

std::vector<std::string> matches(const std::string& folder, const std::string& pattern) {
  const bool is_absolute = std::filesystem::path(pattern).is_absolute();
  const std::string full =
      is_absolute || folder.empty() ? pattern : escaped(folder) + "/" + pattern;
  glob_t found{};
  std::vector<std::string> paths;
  if (glob(full.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    for (std::size_t i = 0; i < found.gl_pathc; ++i) {
      paths.push_back(std::filesystem::path(found.gl_pathv[i]).lexically_normal().string());
    }
  }
  globfree(&found);
  std::sort(paths.begin(), paths.end());  // by bytes: the locale has no say
  return paths;
}

void read_dialect(InfoBlock& block, CsvDialect& dialect) {
  static constexpr std::pair<std::string_view, char> kDelimiters[] = {
      {",", ','}, {";", ';'}, {"tab", '\t'}};
  static constexpr std::pair<std::string_view, char> kMarks[] = {{"dot", '.'}, {"comma", ','}};
  static constexpr std::pair<std::string_view, bool> kDates[] = {{"iso", false}, {"dmy", true}};
  dialect.delimiter = block.word<char>("delimiter", false, kDelimiters).value_or(',');
  dialect.decimal_mark = block.word<char>("decimal", false, kMarks).value_or('.');
  dialect.day_month_year = block.word<bool>("date", false, kDates).value_or(false);
}

}  // namespace

std::string path_in(const std::string& folder, const std::string& named) {
  return (std::filesystem::path(folder) / named).lexically_normal().string();
}

DataFileEntry read_files_and_dialect(InfoBlock& block, FileKind kind) {
  DataFileEntry entry;
  const auto files = block.all("file");
  if (files.empty()) block.require("file");
  for (const auto* file : files) {
    if (block.has_plain_value(*file)) entry.patterns.push_back({file->value, file->value_place});
  }
  if (kind == FileKind::csv) read_dialect(block, entry.dialect);
  return entry;
}

DataFileEntry read_data_file_entry(const InfoNode& node, FileKind kind, Diagnostics& diagnostics) {
  DataFileEntry entry;
  const auto before = diagnostics.size();
  InfoBlock block(node, node.key, diagnostics);
  if (node.has_value) {
    if (block.has_plain_value(node)) entry.patterns.push_back({node.value, node.value_place});
    return entry;
  }
  if (!block.has_plain_block(node)) return entry;
  entry = read_files_and_dialect(block, kind);
  block.finish();
  // Read in a dialect that is in doubt, a file would only seem to be full of faults.
  if (diagnostics.size() != before) entry.patterns.clear();
  return entry;
}

std::vector<DataFile> find_data_files(const std::vector<DataFileEntry>& entries,
                                      const std::string& folder, NoMatch no_match,
                                      Diagnostics& diagnostics) {
  std::vector<DataFile> files;
  std::map<std::string, Place> seen;
  for (const auto& entry : entries) {
    for (const auto& pattern : entry.patterns) {
      const auto paths = is_glob(pattern.text) ? matches(folder, pattern.text)
                                               : std::vector{path_in(folder, pattern.text)};
      if (paths.empty() && no_match == NoMatch::is_error) {
        diagnostics.push_back(
            finding(ErrorCode::pattern_matches_nothing, pattern.place, {pattern.text}));
      }
      for (const auto& path : paths) {
        const auto [first, is_new] = seen.emplace(path, pattern.place);
        if (is_new) {
          files.push_back({path, entry.dialect, pattern.place});
          continue;
        }
        diagnostics.push_back(with_related(
            finding(ErrorCode::file_named_twice, pattern.place, {path, place_text(first->second)}),
            first->second));
      }
    }
  }
  return files;
}

std::optional<std::pair<FormsPlace, CsvDialect>> forms_place(
    const std::vector<DataFileEntry>& entries, const std::string& folder) {
  for (const auto& entry : entries) {
    for (const auto& pattern : entry.patterns) {
      const std::filesystem::path path(pattern.text);
      const std::string parent = path.parent_path().string();
      const std::string name = path.filename().string();
      if (!is_glob(name) || is_glob(parent)) continue;
      return std::pair(FormsPlace{path_in(folder, parent), name}, entry.dialect);
    }
  }
  return std::nullopt;
}

}  // namespace parindex
