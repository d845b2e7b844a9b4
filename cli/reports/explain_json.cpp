#include "parindex/path.hpp"
#include "reports/explain_report.hpp"
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

Json json_of(const ItemScore& score, const CriteriaSet& set) {
  return {{"state", state_name(score.state)},
          {"points", to_string(score.points, set.item_decimals)},
          {"max", to_string(score.max, set.item_decimals)}};
}

// A sum: the agencies below with their values, and those left out.
Json json_of(const RolledUpFact& sum, const Fact& fact, const Assessment& assessment) {
  Json parts = Json::array();
  for (const auto& part : sum.parts) {
    const Agency& agency = assessment.agencies()[part.agency];
    parts.push_back({{"agency", agency.code.text},
                     {"name", agency.name.vi},
                     {"value", value_text(part.record.value, fact)},
                     {"place", or_null(place_text(part.record.place))},
                     {"document", or_null(std::string(part.record.document))}});
  }
  Json left_out = Json::array();
  for (const auto agency : sum.left_out) {
    left_out.push_back(assessment.agencies()[agency].code.text);
  }
  return {{"of", std::move(parts)}, {"left_out", std::move(left_out)}};
}

std::string_view origin_name(FactOrigin origin) {
  switch (origin) {
    case FactOrigin::declared: return "declared";
    case FactOrigin::plan: return "plan";
    case FactOrigin::tallied: return "tallied";
    case FactOrigin::rolled_up: break;
  }
  return "rolled_up";
}

Json json_of(const ExplainedFact& explained, const Item& item, const std::string& path,
             const Assessment& assessment) {
  const Fact& fact = item.facts[explained.fact];
  Json json = {{"fact", fact.name.text},
               {"title", fact.title.vi},
               {"type", fact_type_name(fact.type)},
               {"previous", explained.is_previous},
               {"path", explained.is_previous ? Json() : Json(path + " / fact " + fact.name.text)},
               {"value", Json()}};
  if (explained.record == nullptr) return json;
  json["value"] = value_text(explained.record->value, fact);
  json["place"] = or_null(place_text(explained.record->place));
  json["document"] = or_null(std::string(explained.record->document));
  json["origin"] = origin_name(explained.record->origin);
  if (explained.correction != nullptr) {
    json["corrected_by"] = explained.correction->appraiser;
    json["round"] = explained.correction->round;
  }
  if (explained.correction != nullptr || explained.declared != nullptr) {
    json["declared"] =
        explained.declared != nullptr ? Json(value_text(explained.declared->value, fact)) : Json();
  }
  if (explained.rolled_up != nullptr) {
    json["sum"] = json_of(*explained.rolled_up, fact, assessment);
  }
  return json;
}

std::string_view decision_name(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::accept: return "accept";
    case DecisionKind::points: return "points";
    case DecisionKind::fact: return "fact";
    case DecisionKind::query: break;
  }
  return "query";
}

Json json_of(const Appraisal& row, const ItemExplanation& told, const CriteriaSet& set) {
  Json json = {{"round", row.round},
               {"decision", decision_name(row.kind)},
               {"decides", &row == told.decision},
               {"appraiser", row.appraiser},
               {"decided_on", row.decided_on ? Json(to_iso(*row.decided_on)) : Json()},
               {"reason", or_null(row.reason)},
               {"place", or_null(place_text(row.place))}};
  if (row.kind == DecisionKind::points) json["points"] = to_string(row.points, set.item_decimals);
  if (row.kind == DecisionKind::fact) {
    const Fact& fact = *set.all_facts[row.fact];
    json["fact"] = fact.name.text;
    json["value"] = value_text(row.corrected.value, fact);
  }
  return json;
}

Json json_of(const ItemExplanation& told, const ExplainView& view) {
  const CriteriaSet& set = view.set();
  const Item& item = *set.all_items[told.item];
  const Assessment& assessment = view.assessment();
  const std::string path = line_path(assessment, view.agency, told.item);
  Json json = {{"item", item.id.text},
               {"title", item.title.vi},
               {"title_en", item.title.en},
               {"path", path},
               {"area", item.area ? Json(set.areas[*item.area].id.text) : Json()},
               {"clause", or_null(clause_text(item.reference))},
               {"documents", or_null(item.documents)},
               {"appraiser", or_null(set.appraiser_of(told.item))},
               {"rule", rule_name(item.rule)},
               {"item_max", to_string(item.max, set.item_decimals)}};
  json.update(json_of(told.score, set));
  json["open"] = told.score.is_open;
  json["lost"] = to_string(told.lost, set.item_decimals);
  json["value"] = or_null(told.value);
  json["exact_points"] = or_null(told.exact);
  json["facts"] = Json::array();
  for (const auto& fact : told.facts) {
    json["facts"].push_back(json_of(fact, item, path, view.assessment()));
  }
  for (const auto& step : told.plan_steps) json["plan_steps"].push_back(step_json(step));
  json["steps"] = Json::array();
  for (const auto& step : told.steps) json["steps"].push_back(step_json(step));
  json["computed_steps"] = Json::array();
  for (const auto& step : told.computed_steps) json["computed_steps"].push_back(step_json(step));
  json["branches"] = told.branches;
  json["paths"] = paths_of_line(assessment, view.agency, told.item);
  json["set_paths"] = paths_of_item(assessment, *view.who().block, told.item);
  json["self"] = json_of(told.self, set);
  json["claim"] =
      told.claim != nullptr ? Json(to_string(told.claim->points, set.item_decimals)) : Json();
  json["computed"] = json_of(told.computed, set);
  json["appraisals"] = Json::array();
  for (const auto* row : told.appraisals) json["appraisals"].push_back(json_of(*row, told, set));
  json["explanations"] = Json::array();
  for (const auto* answer : told.answers) {
    json["explanations"].push_back({{"round", answer->round},
                                    {"text", answer->text},
                                    {"document", or_null(answer->document)}});
  }
  return json;
}

}  // namespace

Json step_json(const Step& step) {
  Json json = {{"step", step_name(step.code)}, {"depth", step.depth}};
  if (!step.arguments.empty()) json["arguments"] = step.arguments;
  if (!step.formula.empty()) json["formula"] = step.formula;
  if (!step.numbers.empty()) json["numbers"] = step.numbers;
  if (step.result) json["result"] = step.result->to_string();
  if (step.holds) json["holds"] = *step.holds;
  return json;
}

Json explain_json(const ExplainView& view) {
  const AgencyScore& score = view.score();
  const RankedAgency& row = view.row();
  const CriteriaSet& set = view.set();
  Json json = json_head("explain");
  json["assessment"] = json_of(view.assessment());
  json["stage"] = stage_name(view.scored.stage);
  add_inputs(json, view.assessment());
  json["block"] = view.block().id.text;
  json["set"] = json_of(set);
  json["agency"] = view.who().code.text;
  json["name"] = view.who().name.vi;
  json["points"] = to_string(score.points, set.item_decimals);
  json["max"] = to_string(score.applicable_max, set.item_decimals);
  json["index"] = score.index ? Json(row.index_text) : Json();
  json["index_exact"] = or_null(score.index);
  json["rank"] = row.rank ? Json(*row.rank) : Json();
  json["band"] = row.band ? Json(set.bands[*row.band].id.text) : Json();
  json["items"] = Json::array();
  for (const auto& told : view.items) json["items"].push_back(json_of(told, view));
  json["totals"] = Json::array();
  for (const auto& step : view.totals) json["totals"].push_back(step_json(step));
  return json;
}

}  // namespace parindex::cli
