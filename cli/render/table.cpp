#include <algorithm>

#include "render/grid.hpp"
#include "words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kScreenWidth = 120;

std::string padded(const std::string& text, std::size_t width, bool to_right) {
  const std::size_t used = display_width(text);
  const std::string space(width > used ? width - used : 0, ' ');
  return to_right ? space + text : text + space;
}

std::string without_trailing_space(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

// Bytes of the longest beginning that fits; at least one character.
std::size_t bytes_that_fit(std::string_view text, std::size_t width) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end + 1;
    while (next < text.size() && (text[next] & 0xC0) == 0x80) ++next;
    if (end > 0 && display_width(text.substr(0, next)) > width) break;
    end = next;
  }
  return end;
}

// A line ends after a blank, else within a word after a mark that joins its parts, else anywhere.
std::size_t line_end(std::string_view text, std::size_t width) {
  const std::size_t most = bytes_that_fit(text, width);
  if (most == text.size() || text[most] == ' ') return most;
  for (const std::string_view marks : {" ", "-/_.,"}) {
    const auto mark = text.substr(0, most).find_last_of(marks);
    if (mark != std::string_view::npos && mark > 0) return mark + 1;
  }
  return most;
}

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  if (width == 0 || display_width(text) <= width) return {text};
  std::vector<std::string> lines;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = line_end(rest, width);
    lines.push_back(without_trailing_space(std::string(rest.substr(0, end))));
    rest.remove_prefix(end);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  }
  return lines;
}

}  // namespace

std::string render_table(const Grid& grid, const Style& style) {
  const std::size_t count = grid.columns.size();
  std::vector<std::size_t> widths;
  std::vector<std::vector<std::string>> head(1, std::vector<std::string>(count));
  for (std::size_t i = 0; i < count; ++i) {
    widths.push_back(0);
    const auto cell = wrapped(grid.columns[i].title, grid.columns[i].width);
    for (std::size_t line = 0; line < cell.size(); ++line) {
      if (head.size() == line) head.emplace_back(count);
      head[line][i] = cell[line];
      widths[i] = std::max(widths[i], display_width(cell[line]));
    }
  }
  std::vector<std::vector<std::string>> lines;
  for (const auto& row : grid.rows) {
    const std::size_t first = lines.size();
    for (std::size_t i = 0; i < count; ++i) {
      const auto& column = grid.columns[i];
      const std::string text = column.is_number ? localized_number(row[i], style.language) : row[i];
      const bool is_whole = column.is_number && text.find(' ') == std::string::npos;
      const auto cell = wrapped(text, is_whole ? 0 : column.width);
      for (std::size_t line = 0; line < cell.size(); ++line) {
        if (lines.size() == first + line) lines.emplace_back(count);
        lines[first + line][i] = cell[line];
        widths[i] = std::max(widths[i], display_width(cell[line]));
      }
    }
  }
  const auto line = [&](const auto& text_of) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += std::string(kGap, ' ') + padded(text_of(i), widths[i], grid.columns[i].is_number);
    }
    return without_trailing_space(std::move(text));
  };
  std::size_t whole = 0;
  for (const auto width : widths) whole += width + kGap;
  std::string rule(kGap, ' ');
  for (std::size_t i = kGap; i < whole; ++i) rule += "─";

  std::string text;
  for (const auto& row : head) {
    text += style.bold(line([&](std::size_t i) { return row[i]; })) + "\n";
  }
  text += style.dim(rule) + "\n";
  for (const auto& row : lines) text += line([&](std::size_t i) { return row[i]; }) + "\n";
  return text;
}

void fit_to_screen(Grid& grid, std::size_t column, std::size_t least) {
  std::size_t taken = kGap;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    if (i == column) continue;
    std::size_t width = display_width(grid.columns[i].title);
    for (const auto& row : grid.rows) width = std::max(width, display_width(row[i]));
    const std::size_t limit = grid.columns[i].width;
    taken += kGap + (limit > 0 ? std::min(width, limit) : width);
  }
  grid.columns[column].width = std::max(least, kScreenWidth - std::min(taken, kScreenWidth));
}

}  // namespace parindex::cli
