#include <algorithm>

#include "render/grid.hpp"
#include "words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kGap = 2;

std::string padded(const std::string& text, std::size_t width, bool to_right) {
  const std::size_t used = display_width(text);
  const std::string space(width > used ? width - used : 0, ' ');
  return to_right ? space + text : text + space;
}

std::string without_trailing_space(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::string render_table(const Grid& grid, const Style& style) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> widths;
  for (const auto& column : grid.columns) widths.push_back(display_width(column.title));
  for (const auto& row : grid.rows) {
    auto& shown = rows.emplace_back(row);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (grid.columns[i].is_number) shown[i] = localized_number(shown[i], style.language);
      widths[i] = std::max(widths[i], display_width(shown[i]));
    }
  }
  const auto line = [&](const auto& text_of) {
    std::string text;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      text += std::string(kGap, ' ') + padded(text_of(i), widths[i], grid.columns[i].is_number);
    }
    return without_trailing_space(std::move(text));
  };
  std::size_t whole = 0;
  for (const auto width : widths) whole += width + kGap;
  std::string rule(kGap, ' ');
  for (std::size_t i = kGap; i < whole; ++i) rule += "─";

  std::string text = style.bold(line([&](std::size_t i) { return grid.columns[i].title; })) + "\n";
  text += style.dim(rule) + "\n";
  for (const auto& row : rows) text += line([&](std::size_t i) { return row[i]; }) + "\n";
  return text;
}

}  // namespace parindex::cli
