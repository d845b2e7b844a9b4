// `sheet -f json`: schema parindex.sheet/1; `report` has the same members. Numbers are strings,
// exact; titles are in both languages.
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "reports/sheet_report.hpp"

namespace parindex::cli {
namespace {

Json item_score_json(const ItemScore& score, const CriteriaSet& set) {
  return {{"state", score.is_faulty ? "fault" : state_name(score.state)},
          {"points", to_string(score.points, set.item_decimals)},
          {"max", to_string(score.max, set.item_decimals)}};
}

// Null of an agency that did not self-score.
Json self_json(Points points, const SheetView& view) {
  if (!view.sheet.has_self_scores) return nullptr;
  return to_string(points, view.set().item_decimals);
}
// Null of such an agency at stage self.
Json points_json(Points points, const SheetView& view) {
  if (!view.has_points()) return nullptr;
  return to_string(points, view.set().item_decimals);
}

Json sums_json(const SheetSums& sums, const SheetView& view) {
  const CriteriaSet& set = view.set();
  const auto shown = [&set](Points points) { return to_string(points, set.item_decimals); };
  const auto index = sums.index();
  return {
      {"max", shown(sums.max)},
      {"self", self_json(sums.self, view)},
      {"appraised", shown(sums.appraised)},
      {"unsettled", shown(sums.unsettled)},
      {"survey", shown(sums.survey)},
      {"points", points_json(sums.points, view)},
      {"index", index && view.has_points() ? Json(index->to_decimal(set.index_decimals)) : Json()},
      {"lines", sums.lines},
      {"open_lines", sums.open_lines},
      {"missing_lines", sums.missing_lines}};
}

Json notes_json(const std::vector<const Note*>& notes) {
  Json json = Json::array();
  for (const auto* note : notes) {
    json.push_back({{"kind", note->kind == NoteKind::difficulty ? "difficulty" : "proposal"},
                    {"text", note->text}});
  }
  return json;
}

Json titled(const std::string& key, const std::string& id, const Title& title) {
  return {{key, id}, {"title", title.vi}, {"title_en", title.en}};
}

Json line_json(const SheetLine& line, const SheetView& view) {
  const CriteriaSet& set = view.set();
  const Item& item = *set.all_items[line.item];
  Json json = titled("item", item.id.text, item.title);
  json["item_max"] = to_string(item.max, set.item_decimals);
  json["survey"] = is_survey(item.rule);
  json.update(item_score_json(line.score, set));
  if (!view.has_points()) json["points"] = nullptr;
  json["open"] = line.score.is_open;
  json["self"] = view.sheet.has_self_scores ? item_score_json(line.self, set) : Json();
  json["claim"] =
      line.claim != nullptr ? Json(to_string(line.claim->points, set.item_decimals)) : Json();
  json["appraiser"] = line.decision != nullptr ? Json(line.decision->appraiser) : Json();
  json["round"] = line.decision != nullptr ? Json(line.decision->round) : Json();
  json["reason"] = or_null(line.reason);
  json["query"] = line.query != nullptr ? Json(line.query->reason) : Json();
  json["missing"] = Json::array();
  for (const auto& fact : line.missing) json["missing"].push_back(fact.text);
  json["documents"] = line.documents;
  json["explanations"] = line.explanations;
  json["notes"] = notes_json(line.notes);
  json["note"] = or_null(line_note(line, view, Language::vi));
  json["note_en"] = or_null(line_note(line, view, Language::en));
  return json;
}

Json lines_json(const std::vector<SheetLine>& lines, const SheetView& view) {
  Json json = Json::array();
  for (const auto& line : lines) json.push_back(line_json(line, view));
  return json;
}

Json area_json(const SheetArea& area, const SheetView& view) {
  const CriteriaSet& set = view.set();
  const Area& own = set.areas[area.area];
  Json json = titled("area", own.id.text, own.title);
  json.update(sums_json(area.sums, view));
  json["rescaled_points"] = to_string(area.rescaled_points, set.item_decimals);
  json["rescaled_max"] = to_string(area.rescaled_max, set.item_decimals);
  json["criteria"] = Json::array();
  for (const auto& each : area.criteria) {
    const Criterion& criterion = own.criteria[each.criterion];
    Json listed = titled("criterion", criterion.id.text, criterion.title);
    listed.update(sums_json(each.sums, view));
    listed["items"] = lines_json(each.lines, view);
    json["criteria"].push_back(std::move(listed));
  }
  return json;
}

Json extra_json(const std::optional<Extra>& extra, const std::vector<SheetLine>& lines,
                const SheetSums& sums, const SheetView& view) {
  if (!extra) return nullptr;
  const CriteriaSet& set = view.set();
  return {{"cap", to_string(extra->cap, set.item_decimals)},
          {"self", self_json(sums.self, view)},
          {"points", points_json(sums.points, view)},
          {"items", lines_json(lines, view)}};
}

Json head_json(const std::string& verb, const SheetView& view) {
  const CriteriaSet& set = view.set();
  const RankedAgency& row = *view.sheet.ranked;
  const AgencyScore& score = *row.score;
  Json json = json_head(verb);
  json["assessment"] = json_of(view.assessment);
  json["stage"] = stage_name(view.sheet.stage);
  add_inputs(json, view.assessment);
  json["block"] = view.block().id.text;
  json["set"] = json_of(set);
  json["agency"] = view.who().code.text;
  json["name"] = view.who().name.vi;
  json["name_en"] = view.who().name.en;
  const bool has_points = view.has_points();
  json["self_scored"] = view.sheet.has_self_scores;
  json["points"] = points_json(score.points, view);
  json["max"] = to_string(score.applicable_max, set.item_decimals);
  json["index"] = score.index && has_points ? Json(row.index_text) : Json();
  json["rank"] = row.rank && has_points ? Json(*row.rank) : Json();
  json["band"] = row.band && has_points ? Json(set.bands[*row.band].id.text) : Json();
  return json;
}

}  // namespace

Json sheet_json(const std::string& verb, const SheetView& view) {
  const Sheet& sheet = view.sheet;
  const CriteriaSet& set = view.set();
  Json json = head_json(verb, view);
  json["areas"] = Json::array();
  for (const auto& area : sheet.areas) json["areas"].push_back(area_json(area, view));
  json["claimed_part"] = sums_json(sheet.claimed_part, view);
  json["survey_part"] = sums_json(sheet.survey_part, view);
  json["rescaling"] = {{"self", self_json(sheet.rescaling.self, view)},
                       {"points", points_json(sheet.rescaling.points, view)},
                       {"max", to_string(sheet.rescaling.max, set.item_decimals)}};
  json["sum"] = sums_json(sheet.sums, view);
  json["bonus"] = extra_json(set.bonus, sheet.bonus, sheet.bonus_sums, view);
  json["penalty"] = extra_json(set.penalty, sheet.penalty, sheet.penalty_sums, view);
  json["total"] = {{"self", self_json(sheet.total.self, view)},
                   {"points", points_json(sheet.total.points, view)},
                   {"max", to_string(sheet.total.max, set.item_decimals)}};
  json["notes"] = notes_json(sheet.notes);
  return json;
}

}  // namespace parindex::cli
