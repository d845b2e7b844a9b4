#include "render/grid.hpp"
#include "words.hpp"

namespace parindex::cli {
namespace {

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += ' ';
      continue;
    }
    if (c == '|' || c == '*' || c == '_' || c == '`' || c == '\\' || c == '<') result += '\\';
    result += c;
  }
  return result;
}

}  // namespace

std::string render_markdown(const Grid& grid, Language language) {
  std::string text = "|";
  for (const auto& column : grid.columns) text += " " + escaped(column.title) + " |";
  text += "\n|";
  for (const auto& column : grid.columns) text += column.is_number ? " ---: |" : " --- |";
  text += "\n";
  for (const auto& row : grid.rows) {
    text += "|";
    for (std::size_t i = 0; i < row.size(); ++i) {
      auto shown = grid.columns[i].is_number ? localized_number(row[i], language) : escaped(row[i]);
      shown.erase(shown.find_last_not_of(' ') + 1);
      shown.erase(0, shown.find_first_not_of(' '));  // what aligns or indents on the screen
      text += " " + shown + " |";
    }
    text += "\n";
  }
  return text;
}

}  // namespace parindex::cli
