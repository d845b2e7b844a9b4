#include "render/findings.hpp"

#include <algorithm>

#include "words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kExcerptWidth = 100;

// The first `count` code points of the text, in bytes.
std::size_t bytes_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    ++at;
    while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
    --count;
  }
  return at;
}

// The line of the finding and a caret line under what is meant. A long line is shown around it.
std::string excerpt_with_caret(const Diagnostic& diagnostic, const Style& style) {
  std::string line = diagnostic.excerpt;
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  const std::size_t begin = bytes_of(line, diagnostic.column - 1);
  const std::size_t length =
      bytes_of(std::string_view(line).substr(begin), std::max(1U, diagnostic.length));
  std::size_t from = 0;
  std::string lead;
  if (display_width(std::string_view(line).substr(0, begin + length)) > kExcerptWidth) {
    from = begin - std::min(begin, std::size_t{40});
    while (from > 0 && (line[from] & 0xC0) == 0x80) --from;
    lead = from > 0 ? "…" : "";
  }
  const auto before = std::string_view(line).substr(from, begin - from);
  const auto marked = std::string_view(line).substr(begin, length);
  const std::size_t margin = display_width(lead) + display_width(before);
  const std::size_t carets = std::clamp(display_width(marked), std::size_t{1}, kExcerptWidth);
  return "    " + lead + shortened(std::string_view(line).substr(from), kExcerptWidth) + "\n    " +
         std::string(margin, ' ') + style.alarm(std::string(carets, '^')) + "\n";
}

}  // namespace

std::string render_finding(const Diagnostic& diagnostic, const Style& style) {
  const bool is_error = diagnostic.severity == Severity::error;
  std::string text = diagnostic.file;
  if (diagnostic.line > 0) {
    text += ":" + std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column);
  }
  if (!text.empty()) text += ": ";
  text += is_error ? style.alarm("error:") : style.caution("warning:");
  text += " " + message(diagnostic, style.language) + " [" + code_name(diagnostic.code) + "]\n";
  if (diagnostic.line > 0 && !diagnostic.excerpt.empty()) {
    text += excerpt_with_caret(diagnostic, style);
  }
  if (diagnostic.related) {
    const auto& other = *diagnostic.related;
    text += "    " + Text{"nơi kia: ", "the other: "}.in(style.language) + other.file + ":" +
            std::to_string(other.line) + ":" + std::to_string(other.column) + "\n";
  }
  const auto remedy = hint(diagnostic, style.language);
  if (!remedy.empty()) {
    text += "    " + Text{"cách sửa: ", "remedy: "}.in(style.language) + remedy + "\n";
  }
  if (!diagnostic.clause.empty()) {
    text += "    " + Text{"căn cứ: ", "clause: "}.in(style.language) + diagnostic.clause + "\n";
  }
  return text;
}

std::string render_findings(const Diagnostics& diagnostics, const Style& style) {
  std::string text;
  for (const auto& diagnostic : diagnostics) text += render_finding(diagnostic, style);
  return text;
}

std::string count_text(std::size_t errors, std::size_t warnings, Language language) {
  return counted(errors, {"lỗi", "error"}, {"lỗi", "errors"}, language) + ", " +
         counted(warnings, {"cảnh báo", "warning"}, {"cảnh báo", "warnings"}, language);
}

std::string count_text(const Diagnostics& diagnostics, Language language) {
  const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                                    [](const auto& d) { return d.severity == Severity::error; });
  return count_text(static_cast<std::size_t>(errors),
                    diagnostics.size() - static_cast<std::size_t>(errors), language);
}

}  // namespace parindex::cli
