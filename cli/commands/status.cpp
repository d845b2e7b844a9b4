#include "parindex/status.hpp"

#include <iostream>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "render/findings.hpp"
#include "reports/status_report.hpp"

namespace parindex::cli {
namespace {

std::string rendered(const StatusView& view) {
  const Arguments& arguments = view.arguments;
  switch (arguments.format) {
    case Format::csv: return render_csv(status_csv(view), arguments.excel);
    case Format::json: return json_text(status_json(view));
    case Format::markdown: return status_markdown_text(view);
    case Format::table:
    case Format::svg: break;
  }
  return status_table_text(view, output_style(arguments));
}

}  // namespace

int run_status(const Arguments& arguments) {
  LoadOptions options = load_options_of(arguments);
  options.keep_despite_errors = true;  // a year in the making has errors: they are counted
  auto loaded = load_assessment(arguments.operands[0], options);
  Diagnostics diagnostics = loaded.diagnostics;
  if (!loaded) return refuse(diagnostics, arguments);
  const auto blocks = chosen_blocks(*loaded, arguments);
  ScoreOptions score_options = score_options_of(arguments);
  score_options.tolerate_faulty_agencies = true;
  const auto scored = score(*loaded, Stage::final, score_options);
  diagnostics.insert(diagnostics.end(), scored.diagnostics.begin(), scored.diagnostics.end());
  if (!scored) return refuse(diagnostics, arguments);
  const YearStatus now = status(*scored, blocks);
  const int code = deliver(arguments, rendered({now, arguments}));
  const auto errors = errors_of(diagnostics);
  if (!errors.empty() && !arguments.quiet) {
    std::cerr << filled(Text{"số liệu của kỳ đánh giá có {0}; xem từng dòng: parindex check {1}",
                             "the assessment's data have {0}; to see each: parindex check {1}"}
                            .in(arguments.language),
                        {count_text(errors.size(), 0, arguments.language), arguments.operands[0]})
              << '\n';
  }
  return code;
}

}  // namespace parindex::cli
