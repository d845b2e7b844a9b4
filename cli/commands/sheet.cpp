#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "reports/sheet_report.hpp"

namespace parindex::cli {
namespace {

std::string rendered(const SheetView& view) {
  const Arguments& arguments = view.arguments;
  switch (arguments.format) {
    case Format::csv: return render_csv(sheet_csv(view), arguments.excel);
    case Format::json: return json_text(sheet_json("sheet", view));
    case Format::markdown: return sheet_markdown(view);
    case Format::table:
    case Format::svg: break;
  }
  return sheet_text(view, output_style(arguments));
}

}  // namespace

int run_sheet(const Arguments& arguments) {
  const auto loaded = load_assessment(arguments.operands[0], load_options_of(arguments));
  if (!loaded) return refuse(loaded.diagnostics, arguments);
  const auto agency = scored_agency(*loaded, arguments.operands[1], arguments.language);
  const auto scored = score(*loaded, arguments.stage, score_options_of(arguments));
  if (!scored) return refuse(scored.diagnostics, arguments);
  const Ranking ranking = rank(*scored);
  ScoreOptions looking_back = score_options_of(arguments);
  looking_back.pass_over_faults = true;
  const auto self = score(*loaded, Stage::self, looking_back);
  const Sheet sheet = sheet_of(ranking, *self, agency);
  return deliver(arguments, rendered({sheet, *loaded, ranking, arguments}));
}

}  // namespace parindex::cli
