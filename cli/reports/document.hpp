// A report for people: headings, tables and notes, laid out for the screen or as Markdown.
#pragma once

#include <string>
#include <vector>

#include "render/grid.hpp"

namespace parindex::cli {

// A table under its heading, if it has one, with what has to be said below it.
struct Section {
  std::string title;
  Grid grid = {};
  std::size_t flexible = 0;  // the column that takes what the screen leaves
  std::size_t least = 20;    // and its least width
  std::vector<std::string> notes = {};
};

// What stands under one heading, if it has one: some lines, the answer to what was asked, what is
// to be noticed, the tables.
struct Part {
  std::string title;
  std::vector<std::string> lines = {};
  std::string verdict = {};
  bool is_bad = false;  // the verdict
  std::vector<std::string> cautions = {};
  std::vector<Section> sections = {};
};

struct Document {
  std::string title;
  std::vector<std::string> lines = {};  // below the title
  std::vector<Part> parts = {};
  std::vector<std::string> foot = {};
};

std::string document_text(Document document, const Style& style);
std::string document_markdown(const Document& document, Language language);

}  // namespace parindex::cli
