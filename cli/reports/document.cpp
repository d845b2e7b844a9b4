#include "reports/document.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kLeastWidth = 20;  // of the column that takes what is left

std::string text_of(Section section, const Style& style) {
  std::string text = "\n" + style.bold(section.title) + "\n";
  if (!section.grid.rows.empty()) {
    fit_to_screen(section.grid, section.flexible, kLeastWidth);
    text += render_table(section.grid, style);
  }
  for (const auto& note : section.notes) text += "  " + note + "\n";
  return text;
}

}  // namespace

std::string document_text(Document document, const Style& style) {
  std::string text = style.bold(document.title) + "\n";
  for (const auto& line : document.lines) text += style.dim(line) + "\n";
  for (auto& part : document.parts) {
    text += "\n" + style.bold(part.title) + "\n";
    for (const auto& line : part.lines) text += style.dim(line) + "\n";
    for (const auto& caution : part.cautions) text += style.caution(caution) + "\n";
    for (auto& section : part.sections) text += text_of(std::move(section), style);
  }
  text += "\n";
  for (const auto& line : document.foot) text += style.dim(line) + "\n";
  return text;
}

std::string document_markdown(const Document& document, Language language) {
  std::string text = "# " + document.title + "\n";
  if (!document.lines.empty()) text += "\n";
  for (const auto& line : document.lines) text += line + "  \n";
  for (const auto& part : document.parts) {
    text += "\n## " + part.title + "\n";
    if (!part.lines.empty()) text += "\n";
    for (const auto& line : part.lines) text += line + "  \n";
    for (const auto& caution : part.cautions) text += "\n**" + caution + "**\n";
    for (const auto& section : part.sections) {
      text += "\n### " + section.title + "\n\n";
      if (!section.grid.rows.empty()) text += render_markdown(section.grid, language);
      if (!section.notes.empty() && !section.grid.rows.empty()) text += "\n";
      for (const auto& note : section.notes) text += "- " + note + "\n";
    }
  }
  text += "\n";
  for (const auto& line : document.foot) text += line + "  \n";
  return text;
}

}  // namespace parindex::cli
