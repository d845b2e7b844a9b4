#include <algorithm>

#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "commands/quick_scenario.hpp"
#include "output.hpp"
#include "reports/whatif_report.hpp"

namespace parindex::cli {
namespace {

std::string rendered(const WhatIfView& view) {
  const Arguments& arguments = view.arguments;
  switch (arguments.format) {
    case Format::csv: return render_csv(whatif_csv(view), arguments.excel);
    case Format::json: return json_text(whatif_json(view));
    case Format::markdown: return whatif_markdown(view);
    case Format::table:
    case Format::svg: break;
  }
  return whatif_text(view, output_style(arguments));
}

// The scenario files in order; nothing where one of them cannot be read.
std::optional<std::vector<Scenario>> read_scenarios(const Arguments& arguments) {
  std::vector<Scenario> scenarios;
  Diagnostics findings;
  for (std::size_t i = 1; i < arguments.operands.size(); ++i) {
    auto read = load_scenario(arguments.operands[i]);
    findings.insert(findings.end(), read.diagnostics.begin(), read.diagnostics.end());
    if (read) scenarios.push_back(std::move(*read));
  }
  if (!has_errors(findings)) return scenarios;
  print_findings(errors_of(findings), arguments);
  return std::nullopt;
}

// The text with places in an option told as the option alone: its lines are of our own making.
std::string without_positions(std::string text, const QuickScenario& quick) {
  for (const auto& option : quick.options) {
    const std::string begin = option.text + ":";
    const auto at = text.find(begin);
    if (at == std::string::npos) continue;
    const auto end = text.find_first_not_of("0123456789:", at + begin.size());
    text.erase(at + option.text.size(),
               end == std::string::npos ? end : end - at - option.text.size());
  }
  return text;
}

// Errors in changes of the command line are errors of usage, told by option.
void refuse_options(const Diagnostics& findings, const QuickScenario& quick, Language language) {
  std::string text;
  for (const auto& found : errors_of(findings)) {
    const bool is_of_option =
        std::any_of(quick.options.begin(), quick.options.end(),
                    [&found](const QuickOption& option) { return option.text == found.file; });
    if (!is_of_option) return;
    const std::string told = found.file + ": " +
                             without_positions(message(found, language), quick) + "\n  " +
                             hint(found, language);
    // A policy of several sets would be told of once a set.
    if (text.find(told) == std::string::npos) append(text, told, "\n");
  }
  if (!text.empty()) throw UsageError(text);
}

// Undoes what was applied, so that files and options are checked against each other later.
void take_back(WhatIf& session) {
  while (session.steps() > 0) session.undo();
}

// The options as a scenario that stands for itself: canonical paths, with the values now.
std::string written_out(const AppliedScenario& applied, const Assessment& assessment) {
  Scenario scenario;
  scenario.name = applied.scenario->name;
  scenario.title = applied.scenario->title;
  scenario.rebalance = applied.scenario->rebalance;
  scenario.baseline = WrittenText{sha256(assessment.inputs)};
  for (const auto& change : applied.changes) {
    ScenarioChange one;
    one.path.text = change.path;
    one.from = WrittenText{change.from};
    one.to.text = change.to;
    scenario.changes.push_back(std::move(one));
  }
  return scenario_text(scenario);
}

}  // namespace

int run_whatif(const Arguments& arguments) {
  const Language language = arguments.language;
  const bool has_quick = has_quick_changes(arguments);
  if (arguments.operands.size() == 1 && !has_quick) {
    throw UsageError(Text{"whatif cần một tệp kịch bản hoặc một thay đổi như --set",
                          "whatif needs a scenario or a change such as --set"}
                         .in(language));
  }
  if (!has_quick && (arguments.rebalance || !arguments.write_file.empty())) {
    throw UsageError(Text{"--rebalance và --write thuộc về các thay đổi của dòng lệnh",
                          "--rebalance and --write go with changes of the command line"}
                         .in(language));
  }
  auto loaded = load_assessment(arguments.operands[0], load_options_of(arguments));
  if (!loaded) return refuse(loaded.diagnostics, arguments);
  const auto blocks = chosen_blocks(*loaded, arguments);
  auto scenarios = read_scenarios(arguments);
  if (!scenarios) return kBadData;
  auto session = WhatIf::begin(std::move(*loaded), arguments.stage, score_options_of(arguments));
  if (!session) return refuse(session.diagnostics, arguments);
  const auto before = standings_of(*session);

  QuickScenario quick;
  if (has_quick) {
    const auto files = apply_scenarios(*session, *scenarios);
    if (!files) return refuse(files.diagnostics, arguments);
    quick = quick_scenario(*session, blocks, arguments);
    take_back(*session);
    scenarios->push_back(quick.scenario);
  }
  const auto applied = apply_scenarios(*session, *scenarios);
  if (!applied) {
    refuse_options(applied.diagnostics, quick, language);
    return refuse(applied.diagnostics, arguments);
  }
  if (!arguments.write_file.empty()) {
    const auto problem = write_output(arguments.write_file,
                                      written_out(applied.value->back(), session->assessment()));
    if (problem) return refuse({*problem}, arguments);
  }
  const auto moved = impact(before, standings_of(*session));
  const bool is_idle = std::all_of(applied->begin(), applied->end(),
                                   [](const auto& one) { return one.touched.nothing(); });
  const WhatIfView view{*session, *applied, moved, blocks, quick.options, arguments};
  return deliver(arguments, rendered(view), is_idle ? kAnswerIsNo : kDone);
}

}  // namespace parindex::cli
