#include "reports/findings_report.hpp"

#include <algorithm>

namespace parindex::cli {
namespace {

const char* severity_text(const Diagnostic& diagnostic) {
  return diagnostic.severity == Severity::error ? "error" : "warning";
}

}  // namespace

Grid findings_grid(const Diagnostics& diagnostics, Language language) {
  Grid grid;
  for (const auto* key :
       {"severity", "code", "file", "line", "column", "message", "remedy", "agency"}) {
    grid.columns.push_back({key, key, false});
  }
  for (const auto& diagnostic : diagnostics) {
    const bool has_place = diagnostic.line > 0;
    grid.rows.push_back({severity_text(diagnostic), code_name(diagnostic.code), diagnostic.file,
                         has_place ? std::to_string(diagnostic.line) : "",
                         has_place ? std::to_string(diagnostic.column) : "",
                         message(diagnostic, language), hint(diagnostic, language),
                         diagnostic.agency});
  }
  return grid;
}

Json findings_json(const Diagnostics& diagnostics, const std::string& path, Language language) {
  Json json = json_head("check");
  json["path"] = path;
  const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                                    [](const auto& d) { return d.severity == Severity::error; });
  json["errors"] = errors;
  json["warnings"] = static_cast<std::ptrdiff_t>(diagnostics.size()) - errors;
  json["findings"] = Json::array();
  for (const auto& diagnostic : diagnostics) {
    Json finding = {{"severity", severity_text(diagnostic)},
                    {"code", code_name(diagnostic.code)},
                    {"file", diagnostic.file},
                    {"line", diagnostic.line},
                    {"column", diagnostic.column},
                    {"length", diagnostic.length},
                    {"message", message(diagnostic, language)},
                    {"remedy", hint(diagnostic, language)},
                    {"clause", diagnostic.clause},
                    {"agency", diagnostic.agency}};
    if (diagnostic.related) {
      finding["related"] = {{"file", diagnostic.related->file},
                            {"line", diagnostic.related->line},
                            {"column", diagnostic.related->column}};
    }
    json["findings"].push_back(std::move(finding));
  }
  return json;
}

}  // namespace parindex::cli
