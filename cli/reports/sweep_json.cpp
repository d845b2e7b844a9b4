// Rows and JSON of a sweep, for programs.
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "reports/sweep_report.hpp"

namespace parindex::cli {
namespace {

std::string changes_text(const SweepRun& run) {
  std::string text = run.rank_changes ? "rank" : "";
  if (run.band_changes) append(text, "band", " ");
  return text;
}

Json outcome_json(const SweepOutcome& outcome, const CriteriaSet& set) {
  return {{"points", to_string(outcome.points, set.item_decimals)},
          {"max", to_string(outcome.applicable_max, set.item_decimals)},
          {"index", or_null(outcome.index_text)},
          {"index_exact", or_null(outcome.index)},
          {"rank", outcome.rank ? Json(*outcome.rank) : Json()},
          {"band", outcome.band ? Json(set.bands[*outcome.band].id.text) : Json()}};
}

Json run_json(const SweepRun& run, const SweepView& view) {
  Json json = {{"from", view.value(run.from)}, {"to", view.value(run.to)}, {"values", run.values}};
  if (run.outcome) {
    json.update(outcome_json(*run.outcome, view.set()));
    json["rank_changes"] = run.rank_changes;
    json["band_changes"] = run.band_changes;
  }
  json["today"] = run.has_current;
  json["refused"] = Json::array();
  for (const auto& found : run.refusal) {
    json["refused"].push_back({{"code", code_name(found.code)},
                               {"message", message(found, Language::vi)},
                               {"message_en", message(found, Language::en)}});
  }
  return json;
}

}  // namespace

Grid sweep_csv(const SweepView& view) {
  Grid grid;
  const CriteriaSet& set = view.set();
  const bool is_number = view.sweep.grid.type() != FactType::option;
  grid.columns = {{"from", {}, is_number}, {"to", {}, is_number}, {"points", {}, true},
                  {"index", {}, true},     {"rank", {}},          {"band", {}},
                  {"values", {}},          {"changes", {}},       {"today", {}},
                  {"refused", {}}};
  for (const auto& run : view.sweep.runs) {
    std::vector<std::string> cells = {view.value(run.from), view.value(run.to)};
    if (run.outcome) {
      const SweepOutcome& outcome = *run.outcome;
      cells.push_back(to_string(outcome.points, set.item_decimals));
      cells.push_back(outcome.index_text);
      cells.push_back(outcome.rank ? std::to_string(*outcome.rank) : "");
      cells.push_back(outcome.band ? set.bands[*outcome.band].id.text : "");
    } else {
      cells.resize(cells.size() + 4);
    }
    std::string codes;
    for (const auto& found : run.refusal) append(codes, code_name(found.code), " ");
    cells.push_back(std::to_string(run.values));
    cells.push_back(changes_text(run));
    cells.emplace_back(run.has_current ? "yes" : "no");
    cells.push_back(codes);
    grid.rows.push_back(std::move(cells));
  }
  return grid;
}

Json sweep_json(const SweepView& view) {
  const Agency& who = view.assessment().agencies()[view.sweep.agency];
  Json json = json_head("sweep");
  json["assessment"] = json_of(view.assessment());
  json["stage"] = stage_name(view.session.scored().stage);
  add_inputs(json, view.assessment());
  json["block"] = view.assessment().blocks()[view.block()].id.text;
  json["set"] = json_of(view.set());
  json["agency"] = who.code.text;
  json["name"] = who.name.vi;
  json["name_en"] = who.name.en;
  json["item"] = view.item().id.text;
  json[view.fact() != nullptr ? "fact" : "option"] = view.name();
  json["type"] = fact_type_name(view.sweep.grid.type());
  json["step"] = view.sweep.grid.step_text();
  json["values"] = view.sweep.grid.size();
  json["today"] = {{"value", view.sweep.current ? Json(view.value(*view.sweep.current)) : Json()}};
  json["today"].update(outcome_json(view.sweep.today, view.set()));
  json["sets_decision_aside"] = view.sweep.sets_decision_aside;
  json["runs"] = Json::array();
  for (const auto& run : view.sweep.runs) json["runs"].push_back(run_json(run, view));
  return json;
}

}  // namespace parindex::cli
