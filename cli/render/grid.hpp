// Grid: a table of ready texts, and its views. The one way that tables are rendered.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parindex/text.hpp"

namespace parindex::cli {

struct GridColumn {
  std::string key;    // in csv
  std::string title;  // for people
  bool is_number = false;
  std::size_t width = 0;  // where longer text and titles wrap on the screen, numbers never; 0: any
};

struct Grid {
  std::vector<GridColumn> columns;
  std::vector<std::vector<std::string>> rows;  // numbers canonical: 86.25
};

struct Style {
  Language language = Language::vi;
  bool color = false;

  std::string bold(const std::string& text) const { return paint("1", text); }
  std::string dim(const std::string& text) const { return paint("2", text); }
  std::string alarm(const std::string& text) const { return paint("1;31", text); }
  std::string caution(const std::string& text) const { return paint("33", text); }

 private:
  std::string paint(const char* code, const std::string& text) const {
    return color ? std::string("\033[") + code + "m" + text + "\033[0m" : text;
  }
};

// For the screen: columns aligned by display width, numbers to the right.
std::string render_table(const Grid& grid, const Style& style);

// Gives the column what the others leave of a screen of 120 columns, and at least `least`.
void fit_to_screen(Grid& grid, std::size_t column, std::size_t least);

std::string render_markdown(const Grid& grid, Language language);

// RFC 4180. `excel`: byte order mark, semicolons and decimal commas.
std::string render_csv(const Grid& grid, bool excel);

}  // namespace parindex::cli
