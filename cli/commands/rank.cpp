#include <algorithm>
#include <iostream>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "parindex/assessment.hpp"
#include "parindex/ranking.hpp"
#include "render/findings.hpp"
#include "reports/rank_report.hpp"

namespace parindex::cli {
namespace {

std::string rendered(const RankView& view) {
  const Arguments& arguments = view.arguments;
  switch (arguments.format) {
    case Format::csv: return render_csv(rank_csv(view), arguments.excel);
    case Format::json: return json_text(rank_json(view));
    case Format::markdown: return rank_markdown_text(view);
    case Format::table:
    case Format::svg: break;
  }
  return rank_table_text(view, output_style(arguments));
}

// Errors are shown whole; warnings are counted, since `check` is there to read them.
void report(const Diagnostics& diagnostics, const Scored* scored, const Arguments& arguments) {
  const Diagnostics errors = errors_of(diagnostics);
  print_findings(errors, arguments);
  if (arguments.quiet) return;
  std::size_t missing = 0;
  if (scored != nullptr) {
    for (const auto& block : scored->blocks) {
      for (const auto& agency : block.agencies) missing += agency.missing.size();
    }
  }
  const std::size_t warnings = diagnostics.size() - errors.size() + missing;
  if (warnings == 0 && errors.empty()) return;
  const Text text = {"{0}; xem từng dòng: parindex check {1}",
                     "{0}; to see each: parindex check {1}"};
  std::cerr << filled(
                   text.in(arguments.language),
                   {count_text(errors.size(), warnings, arguments.language), arguments.operands[0]})
            << '\n';
}

}  // namespace

int run_rank(const Arguments& arguments) {
  LoadOptions load_options = load_options_of(arguments);
  load_options.keep_despite_errors = true;  // to find errors of value too
  auto loaded = load_assessment(arguments.operands[0], load_options);
  Diagnostics diagnostics = std::move(loaded.diagnostics);
  if (!loaded) {
    report(diagnostics, nullptr, arguments);
    return kBadData;
  }
  const auto blocks = chosen_blocks(*loaded, arguments);

  ScoreOptions score_options = score_options_of(arguments);
  score_options.tolerate_faulty_agencies = true;
  const auto scored = score(*loaded, arguments.stage, score_options);
  diagnostics.insert(diagnostics.end(), scored.diagnostics.begin(), scored.diagnostics.end());
  sort_by_place(diagnostics);
  const bool may_rank =
      !has_errors(diagnostics) || (arguments.provisional && concern_single_agencies(diagnostics));
  if (!may_rank) {
    report(diagnostics, nullptr, arguments);
    return kBadData;
  }
  const Ranking ranking = rank(*scored);
  diagnostics.insert(diagnostics.end(), ranking.diagnostics.begin(), ranking.diagnostics.end());
  const RankView view{ranking, blocks, arguments};
  const int code =
      deliver(arguments, rendered(view), has_errors(diagnostics) ? kAnswerIsNo : kDone);
  report(diagnostics, &*scored, arguments);
  return code;
}

}  // namespace parindex::cli
