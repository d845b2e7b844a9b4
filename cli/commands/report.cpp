#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "reports/self_report.hpp"

namespace parindex::cli {

int run_report(const Arguments& arguments) {
  if (arguments.format == Format::csv) {
    throw UsageError(Text{"report không có dạng csv; dùng markdown hoặc json",
                          "report has no csv; use markdown or json"}
                         .in(arguments.language));
  }
  const auto loaded = load_assessment(arguments.operands[0], load_options_of(arguments));
  if (!loaded) return refuse(loaded.diagnostics, arguments);
  const auto agency = scored_agency(*loaded, arguments.operands[1], arguments.language);
  ScoreOptions options = score_options_of(arguments);
  options.pass_over_faults = true;  // a value at fault is told of on its line
  const auto scored = score(*loaded, Stage::self, options);
  if (!scored) return refuse(scored.diagnostics, arguments);
  const Ranking ranking = rank(*scored);
  const Sheet sheet = sheet_of(ranking, *scored, agency);
  const SheetView view{sheet, *loaded, ranking, arguments};
  return deliver(arguments, arguments.format == Format::json ? json_text(sheet_json("report", view))
                                                             : self_report_markdown(view));
}

}  // namespace parindex::cli
