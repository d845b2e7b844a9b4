#include "reports/document.hpp"

namespace parindex::cli {
namespace {

std::string text_of(Section section, const Style& style) {
  std::string text = "\n";
  if (!section.title.empty()) text += style.bold(section.title) + "\n";
  if (!section.grid.rows.empty()) {
    fit_to_screen(section.grid, section.flexible, section.least);
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
    if (!part.title.empty()) text += "\n" + style.bold(part.title) + "\n";
    for (const auto& line : part.lines) text += style.dim(line) + "\n";
    if (!part.verdict.empty()) {
      text += (part.is_bad ? style.alarm(part.verdict) : style.bold(part.verdict)) + "\n";
    }
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
    if (!part.title.empty()) text += "\n## " + part.title + "\n";
    if (!part.lines.empty()) text += "\n";
    for (const auto& line : part.lines) text += line + "  \n";
    if (!part.verdict.empty()) text += "\n**" + part.verdict + "**\n";
    for (const auto& caution : part.cautions) text += "\n**" + caution + "**\n";
    for (const auto& section : part.sections) {
      if (!section.title.empty()) text += "\n### " + section.title + "\n";
      if (!section.grid.rows.empty()) text += "\n" + render_markdown(section.grid, language);
      if (!section.notes.empty()) text += "\n";
      for (const auto& note : section.notes) text += "- " + note + "\n";
    }
  }
  text += "\n";
  for (const auto& line : document.foot) text += line + "  \n";
  return text;
}

}  // namespace parindex::cli
