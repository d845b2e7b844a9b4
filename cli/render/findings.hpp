// Findings as people read them.
#pragma once

#include <string>

#include "parindex/diagnostic.hpp"
#include "render/grid.hpp"

namespace parindex::cli {

// file:line:column: error: text [E0312], the excerpt with its caret, the remedy and the clause.
std::string render_finding(const Diagnostic& diagnostic, const Style& style);
std::string render_findings(const Diagnostics& diagnostics, const Style& style);

// "2 lỗi, 3 cảnh báo"
std::string count_text(std::size_t errors, std::size_t warnings, Language language);
std::string count_text(const Diagnostics& diagnostics, Language language);

}  // namespace parindex::cli
