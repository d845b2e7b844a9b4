// `gaps -f csv`, and `gaps -f json`: schema parindex.gaps/1. Numbers are exact; an agency
// that has less than it claimed has a difference above 0.
#include "reports/gaps_report.hpp"
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

std::string_view source_name(ReasonSource source) {
  switch (source) {
    case ReasonSource::none: return "";
    case ReasonSource::appraisal: return "appraisal";
    case ReasonSource::facts_below: return "facts_below";
    case ReasonSource::query: return "query";
    case ReasonSource::explanation: break;
  }
  return "explanation";
}

// Nobody claims anything on a survey line; the state says so.
bool has_self(const ItemGap& gap) { return gap.is_claimed || gap.is_survey; }
// What does not apply, and a survey, needs no decision.
bool has_first(const ItemGap& gap) {
  return gap.is_decided || gap.is_survey || gap.first.state == State::not_applicable;
}

std::string text_of(const GapReason& reason) {
  return reason.source == ReasonSource::facts_below ? facts_below_text(Language::vi) : reason.text;
}

class CsvRows {
 public:
  CsvRows(Grid& grid, const GapsView& view, const BlockGaps& block)
      : grid_(grid), view_(view), block_(block), set_(view.set(block)) {}

  void add(const AgencyGaps& agency) {
    agency_ = &agency;
    if (view_.arguments.area.empty())
      add_sums("agency", "", view_.who(agency).name.vi, agency.sums);
    for (const auto& area : agency.areas) {
      const Area& own = set_.areas[area.area];
      const auto wanted = view_.area(block_);
      if (wanted && *wanted != area.area) continue;
      add_sums("area", own.id.text, own.title.vi, area.sums);
    }
    for (const auto& item : agency.items) {
      if (view_.shows(block_, item)) add_item(item);
    }
  }

 private:
  std::string shown(Points points) const { return to_string(points, set_.item_decimals); }

  void add_losses(std::vector<std::string>& cells, const Losses& lost) const {
    for (const auto points : {lost.total(), lost.missing, lost.late, lost.survey, lost.rule}) {
      cells.push_back(shown(points));
    }
  }

  std::vector<std::string> first_cells(const std::string& level) const {
    return {level, view_.assessment().blocks()[block_.block].id.text,
            view_.who(*agency_).code.text};
  }

  void add_sums(const std::string& level, const std::string& area, const std::string& title,
                const GapSums& sums) {
    auto cells = first_cells(level);
    cells.insert(cells.end(), {area, "", title});
    cells.push_back(shown(sums.max));
    const bool has_self = sums.claimed > 0;
    cells.insert(cells.end(), {has_self ? shown(sums.self) : "", "", shown(sums.computed), "",
                               sums.decided > 0 ? shown(sums.first) : "", "", shown(sums.final), "",
                               has_self ? shown(sums.difference()) : ""});
    cells.insert(cells.end(), {shown(sums.survey_max), shown(sums.survey)});
    add_losses(cells, sums.lost);
    cells.insert(cells.end(), {"", "", "", "", ""});
    grid_.rows.push_back(std::move(cells));
  }

  void add_item(const ItemGap& gap) {
    const Item& item = *set_.all_items[gap.item];
    auto cells = first_cells("item");
    const std::string extra = gap.is_penalty ? "penalty" : "bonus";
    cells.push_back(gap.is_extra ? extra : set_.areas[*item.area].id.text);
    cells.insert(cells.end(), {item.id.text, item.title.vi});
    const std::string max = gap.final.max == Points() ? "" : shown(gap.final.max);
    cells.push_back(gap.is_survey ? "" : max);
    const auto add_score = [&](const ItemScore& score, bool is_there) {
      cells.push_back(is_there && !gap.is_survey ? exact_points(score, set_) : "");
      cells.emplace_back(is_there ? state_id(score) : "");
    };
    add_score(gap.self, has_self(gap));
    add_score(gap.computed, true);
    add_score(gap.first, has_first(gap));
    add_score(gap.final, true);
    cells.push_back(gap.is_claimed ? shown(gap.difference()) : "");
    cells.push_back(gap.is_survey ? max : "");
    cells.push_back(gap.is_survey ? exact_points(gap.final, set_) : "");
    if (gap.is_extra) {
      cells.insert(cells.end(), {"", "", "", "", ""});
    } else {
      add_losses(cells, gap.lost);
    }
    cells.emplace_back(gap.final.is_open ? "yes" : "no");
    cells.emplace_back(source_name(gap.reason.source));
    cells.push_back(gap.reason.office);
    cells.push_back(gap.reason.round > 0 ? std::to_string(gap.reason.round) : "");
    cells.push_back(text_of(gap.reason));
    grid_.rows.push_back(std::move(cells));
  }

  Grid& grid_;
  const GapsView& view_;
  const BlockGaps& block_;
  const CriteriaSet& set_;
  const AgencyGaps* agency_ = nullptr;
};

Json losses_json(const Losses& lost, const CriteriaSet& set) {
  const auto shown = [&set](Points points) { return to_string(points, set.item_decimals); };
  return {{"total", shown(lost.total())},
          {"missing", shown(lost.missing)},
          {"late", shown(lost.late)},
          {"survey", shown(lost.survey)},
          {"rule", shown(lost.rule)}};
}

Json sums_json(const GapSums& sums, const CriteriaSet& set) {
  const auto shown = [&set](Points points) { return to_string(points, set.item_decimals); };
  return {{"max", shown(sums.max)},
          {"self", sums.claimed > 0 ? Json(shown(sums.self)) : Json()},
          {"computed", shown(sums.computed)},
          {"appraisal_1", sums.decided > 0 ? Json(shown(sums.first)) : Json()},
          {"appraisal_1_lines", sums.decided},
          {"lines", sums.lines},
          {"final", shown(sums.final)},
          {"difference", sums.claimed > 0 ? Json(shown(sums.difference())) : Json()},
          {"survey_max", shown(sums.survey_max)},
          {"survey", shown(sums.survey)},
          {"lost", losses_json(sums.lost, set)}};
}

Json score_json(const ItemScore& score, const CriteriaSet& set) {
  return {{"state", state_id(score)},
          {"points", to_string(score.points, set.item_decimals)},
          {"max", to_string(score.max, set.item_decimals)}};
}

Json item_json(const ItemGap& gap, const CriteriaSet& set) {
  const Item& item = *set.all_items[gap.item];
  Json json = {{"item", item.id.text},
               {"title", item.title.vi},
               {"title_en", item.title.en},
               {"area", item.area ? Json(set.areas[*item.area].id.text) : Json()},
               {"survey", gap.is_survey},
               {"self", has_self(gap) ? score_json(gap.self, set) : Json()},
               {"computed", score_json(gap.computed, set)},
               {"appraisal_1", has_first(gap) ? score_json(gap.first, set) : Json()},
               {"final", score_json(gap.final, set)},
               {"open", gap.final.is_open},
               {"difference",
                gap.is_claimed ? Json(to_string(gap.difference(), set.item_decimals)) : Json()},
               {"lost", gap.is_extra ? Json() : losses_json(gap.lost, set)},
               {"reason", Json()}};
  if (gap.reason.source != ReasonSource::none) {
    json["reason"] = {{"source", source_name(gap.reason.source)},
                      {"office", or_null(gap.reason.office)},
                      {"round", gap.reason.round > 0 ? Json(gap.reason.round) : Json()},
                      {"text", text_of(gap.reason)}};
  }
  return json;
}

Json areas_json(const std::vector<AreaGaps>& areas, const GapsView& view, const BlockGaps& block) {
  const CriteriaSet& set = view.set(block);
  const auto wanted = view.area(block);
  Json json = Json::array();
  for (const auto& area : areas) {
    if (wanted && *wanted != area.area) continue;
    const Area& own = set.areas[area.area];
    Json listed = {{"area", own.id.text}, {"title", own.title.vi}, {"title_en", own.title.en}};
    listed.update(sums_json(area.sums, set));
    json.push_back(std::move(listed));
  }
  return json;
}

Json agency_json(const AgencyGaps& agency, const GapsView& view, const BlockGaps& block) {
  const CriteriaSet& set = view.set(block);
  const Agency& who = view.who(agency);
  Json json = {{"agency", who.code.text},
               {"name", who.name.vi},
               {"name_en", who.name.en},
               {"self_scored", agency.has_self_scores}};
  json.update(sums_json(agency.sums, set));
  json["areas"] = areas_json(agency.areas, view, block);
  json["items"] = Json::array();
  for (const auto& item : agency.items) {
    if (view.shows(block, item)) json["items"].push_back(item_json(item, set));
  }
  return json;
}

}  // namespace

Grid gaps_csv(const GapsView& view) {
  Grid grid;
  grid.columns = {{"level", {}},
                  {"block", {}},
                  {"agency", {}},
                  {"area", {}},
                  {"item", {}},
                  {"title", {}},
                  {"max", {}, true},
                  {"self", {}, true},
                  {"self_state", {}},
                  {"computed", {}, true},
                  {"computed_state", {}},
                  {"appraisal_1", {}, true},
                  {"appraisal_1_state", {}},
                  {"final", {}, true},
                  {"final_state", {}},
                  {"difference", {}, true},
                  {"survey_max", {}, true},
                  {"survey", {}, true},
                  {"lost", {}, true},
                  {"lost_missing", {}, true},
                  {"lost_late", {}, true},
                  {"lost_survey", {}, true},
                  {"lost_rule", {}, true},
                  {"provisional", {}},
                  {"reason_source", {}},
                  {"reason_office", {}},
                  {"reason_round", {}},
                  {"reason", {}}};
  for (const auto index : view.blocks) {
    const BlockGaps& block = view.gaps.blocks[index];
    if (!view.shows(block)) continue;
    for (const auto& agency : block.agencies) {
      if (view.shows(agency)) CsvRows(grid, view, block).add(agency);
    }
  }
  return grid;
}

Json gaps_json(const GapsView& view) {
  Json json = json_head("gaps");
  json["assessment"] = json_of(view.assessment());
  add_inputs(json, view.assessment());
  json["blocks"] = Json::array();
  for (const auto index : view.blocks) {
    const BlockGaps& block = view.gaps.blocks[index];
    if (!view.shows(block)) continue;
    const Block& own = view.assessment().blocks()[index];
    Json listed = {{"block", own.id.text},
                   {"title", own.title.vi},
                   {"title_en", own.title.en},
                   {"set", json_of(*own.set)},
                   {"provisional", view.open_lines(block) > 0}};
    if (!view.agency) {
      listed.update(sums_json(block.sums, *own.set));
      listed["areas"] = areas_json(block.areas, view, block);
    }
    listed["agencies"] = Json::array();
    for (const auto& agency : block.agencies) {
      if (view.shows(agency)) listed["agencies"].push_back(agency_json(agency, view, block));
    }
    json["blocks"].push_back(std::move(listed));
  }
  return json;
}

}  // namespace parindex::cli
