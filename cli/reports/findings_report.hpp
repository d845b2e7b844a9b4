// Findings as a result of their own, for `check`.
#pragma once

#include "arguments.hpp"
#include "parindex/diagnostic.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

// severity, code, file, line, column, message, remedy, agency
Grid findings_grid(const Diagnostics& diagnostics, Language language);
Json findings_json(const Diagnostics& diagnostics, const std::string& path, Language language);

}  // namespace parindex::cli
