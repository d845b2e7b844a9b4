#include "commands/commands.hpp"
#include "commands/inputs.hpp"
#include "parindex/assessment.hpp"
#include "reports/explain_report.hpp"

namespace parindex::cli {
namespace {

std::vector<std::size_t> find_items(const CriteriaSet& set, const Arguments& arguments) {
  const auto& id = arguments.operands[2];
  auto items = set.items_under(id);
  if (!items.empty()) return items;
  std::vector<std::string> known;
  for (const auto* item : set.all_items) known.push_back(item->id.text);
  throw UsageError(filled(Text{"bộ tiêu chí \"{0}\" không có tiêu chí \"{1}\"",
                               "criteria set \"{0}\" has no item \"{1}\""}
                              .in(arguments.language),
                          {set.id.text, id}) +
                   did_you_mean(id, known, arguments.language));
}

std::string rendered(const ExplainView& view) {
  switch (view.arguments.format) {
    case Format::json: return json_text(explain_json(view));
    case Format::markdown: return explain_markdown(view);
    case Format::csv:
    case Format::table:
    case Format::svg: break;
  }
  return explain_text(view, output_style(view.arguments));
}

}  // namespace

int run_explain(const Arguments& arguments) {
  if (arguments.format == Format::csv) {
    throw UsageError(Text{"explain không có dạng csv; dùng table, json hoặc markdown",
                          "explain has no csv; use table, json or markdown"}
                         .in(arguments.language));
  }
  const auto loaded = load_assessment(arguments.operands[0], load_options_of(arguments));
  if (!loaded) return refuse(loaded.diagnostics, arguments);
  const std::size_t agency = scored_agency(*loaded, arguments.operands[1], arguments.language);
  const auto scored = score(*loaded, arguments.stage, score_options_of(arguments));
  if (!scored) return refuse(scored.diagnostics, arguments);
  const Ranking ranking = rank(*scored);
  ExplainView view{*scored, ranking, agency, {}, {}, arguments};
  if (arguments.operands.size() > 2) {
    for (const auto item : find_items(view.set(), arguments)) {
      view.items.push_back(explain(*scored, agency, item));
    }
  } else {
    auto whole = explain(*scored, agency);
    view.items = std::move(whole.items);
    view.totals = std::move(whole.totals);
  }
  return deliver(arguments, rendered(view));
}

}  // namespace parindex::cli
