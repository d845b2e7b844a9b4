// `compare OLD NEW -f csv`, and -f json: schema parindex.compare/1, kind "years". Fractions are
// exact; what is printed stands beside them.
#include <algorithm>

#include "reports/compare_report.hpp"
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

std::string_view presence_name(Presence presence) {
  switch (presence) {
    case Presence::entered: return "entered";
    case Presence::left: return "left";
    case Presence::changed_block: break;
  }
  return "changed_block";
}

std::string band_of(const RankedAgency& row, const CriteriaSet& set) {
  return row.band ? set.bands[*row.band].id.text : "";
}

std::string rank_of(const RankedAgency& row) { return row.rank ? std::to_string(*row.rank) : ""; }

const std::string& id_of(const ComparedArea& area, const CriteriaSet& old_set,
                         const CriteriaSet& new_set) {
  return area.new_area ? new_set.areas[*area.new_area].id.text
                       : old_set.areas[*area.old_area].id.text;
}

class YearsCsv {
 public:
  explicit YearsCsv(const YearsView& view) : view_(view) {
    for (const auto& block : view.comparison.blocks) {
      if (!shown(block)) continue;
      for (const auto& area : block.areas) {
        const auto& id = id_of(area, *view.old_block(block).set, *view.new_block(block).set);
        if (std::find(areas_.begin(), areas_.end(), id) == areas_.end()) areas_.push_back(id);
      }
    }
    for (const char* const text : {"block", "agency", "name", "presence"}) add(text, false);
    for (const char* const number :
         {"index_before", "index_after", "change", "applicability", "weight", "rule", "evidence",
          "rounding", "rank_before", "rank_after", "ranks_up"}) {
      add(number, true);
    }
    add("band_before", false);
    add("band_after", false);
    add("unknown_rules", true);
    for (const auto& id : areas_) add("area." + id, true);
    for (const char* const source : {"bonus", "penalty", "clamping", "areas_rounding"}) {
      add(source, true);
    }
  }

  Grid grid() {
    for (const auto& block : view_.comparison.blocks) {
      if (!shown(block)) continue;
      for (const auto& agency : block.agencies) add_agency(block, agency);
    }
    for (const auto& moved : view_.comparison.moved) {
      if (view_.shows(moved)) add_moved(moved);
    }
    return std::move(grid_);
  }

 private:
  bool shown(const ComparedBlock& block) const {
    return view_.shows(view_.new_block(block).id.text);
  }
  void add(const std::string& key, bool is_number) {
    grid_.columns.push_back({key, key, is_number});
  }

  void add_agency(const ComparedBlock& block, const ComparedAgency& agency) {
    const CriteriaSet& old_set = *view_.old_block(block).set;
    const CriteriaSet& new_set = *view_.new_block(block).set;
    const Agency& who = view_.after().agencies()[agency.new_agency];
    const auto& printed = agency.printed;
    std::vector<std::string> cells = {view_.new_block(block).id.text,
                                      who.code.text,
                                      who.name.vi,
                                      "both",
                                      printed.before,
                                      printed.after,
                                      printed.change};
    cells.insert(cells.end(), printed.parts.begin(), printed.parts.end());
    cells.insert(cells.end(), {rank_of(agency.before), rank_of(agency.after),
                               agency.ranks_up ? std::to_string(*agency.ranks_up) : "",
                               band_of(agency.before, old_set), band_of(agency.after, new_set),
                               agency.change ? std::to_string(agency.unknown_rules) : ""});
    const std::size_t first = cells.size();
    cells.resize(grid_.columns.size());
    for (std::size_t i = 0; i < agency.printed_sources.size(); ++i) {
      const std::size_t at =
          i < block.areas.size()
              ? static_cast<std::size_t>(std::find(areas_.begin(), areas_.end(),
                                                   id_of(block.areas[i], old_set, new_set)) -
                                         areas_.begin())
              : areas_.size() + i - block.areas.size();
      cells[first + at] = agency.printed_sources[i];
    }
    grid_.rows.push_back(std::move(cells));
  }

  void add_moved(const MovedAgency& moved) {
    const bool has_left = moved.presence == Presence::left;
    const Assessment& where = has_left ? view_.before() : view_.after();
    const Agency& who = where.agencies()[has_left ? *moved.old_agency : *moved.new_agency];
    std::vector<std::string> cells = {where.blocks()[*who.block].id.text, who.code.text,
                                      who.name.vi, std::string(presence_name(moved.presence))};
    cells.resize(grid_.columns.size());
    grid_.rows.push_back(std::move(cells));
  }

  const YearsView& view_;
  Grid grid_;
  std::vector<std::string> areas_;
};

Json year_json(const Assessment& assessment) {
  Json json{{"assessment", json_of(assessment)}};
  add_inputs(json, assessment);
  return json;
}

Json standing_json(const RankedAgency& row, const CriteriaSet& set) {
  return {{"index", or_null(row.index_text)},
          {"index_exact", or_null(row.score->index)},
          {"rank", row.rank ? Json(*row.rank) : Json()},
          {"band", or_null(band_of(row, set))}};
}

Json matches_json(const ComparedBlock& block, const CriteriaSet& old_set,
                  const CriteriaSet& new_set) {
  Json renumbered = Json::array();
  Json added = Json::array();
  Json removed = Json::array();
  std::size_t matched = 0;
  for (std::size_t i = 0; i < block.items.old_of.size(); ++i) {
    const auto& now = new_set.all_items[i]->id.text;
    const auto old = block.items.old_of[i];
    if (!old) {
      added.push_back(now);
      continue;
    }
    ++matched;
    const auto& then = old_set.all_items[*old]->id.text;
    if (then != now) renumbered.push_back({{"old", then}, {"new", now}});
  }
  for (std::size_t i = 0; i < block.items.new_of.size(); ++i) {
    if (!block.items.new_of[i]) removed.push_back(old_set.all_items[i]->id.text);
  }
  return {{"matched", matched}, {"renumbered", renumbered}, {"added", added}, {"removed", removed}};
}

Json block_json(const YearsView& view, const ComparedBlock& block) {
  const CriteriaSet& old_set = *view.old_block(block).set;
  const CriteriaSet& new_set = *view.new_block(block).set;
  Json json{{"id", view.new_block(block).id.text},
            {"set_before", json_of(old_set)},
            {"set_after", json_of(new_set)},
            {"items", matches_json(block, old_set, new_set)}};
  json["areas"] = Json::array();
  for (const auto& area : block.areas) {
    json["areas"].push_back({{"id", id_of(area, old_set, new_set)},
                             {"mean_before", or_null(area.before)},
                             {"mean_after", or_null(area.after)}});
  }
  json["agencies"] = Json::array();
  for (const auto& agency : block.agencies) {
    json["agencies"].push_back(change_json(agency, view, block));
  }
  return json;
}

Json moved_json(const YearsView& view, const MovedAgency& moved) {
  const auto place = [](const Assessment& assessment, std::optional<std::size_t> agency) -> Json {
    if (!agency || !assessment.agencies()[*agency].block) return {};
    return assessment.blocks()[*assessment.agencies()[*agency].block].id.text;
  };
  const Agency& who = moved.new_agency ? view.after().agencies()[*moved.new_agency]
                                       : view.before().agencies()[*moved.old_agency];
  return {{"agency", who.code.text},
          {"name", who.name.vi},
          {"presence", presence_name(moved.presence)},
          {"block_before", place(view.before(), moved.old_agency)},
          {"block_after", place(view.after(), moved.new_agency)}};
}

}  // namespace

Json change_json(const ComparedAgency& agency, const YearsView& view, const ComparedBlock& block) {
  const CriteriaSet& old_set = *view.old_block(block).set;
  const CriteriaSet& new_set = *view.new_block(block).set;
  const Agency& who = view.after().agencies()[agency.new_agency];
  Json json{{"agency", who.code.text},
            {"name", who.name.vi},
            {"before", standing_json(agency.before, old_set)},
            {"after", standing_json(agency.after, new_set)},
            {"ranks_up", agency.ranks_up ? Json(*agency.ranks_up) : Json()}};
  if (!agency.change) {
    json["change"] = Json();
    return json;
  }
  const auto& parts = agency.parts;
  const auto& printed = agency.printed;
  json["change"] = printed.change;
  json["change_exact"] = agency.change->to_string();
  json["parts"] = {{"applicability", printed.parts[0]},
                   {"weight", printed.parts[1]},
                   {"rule", printed.parts[2]},
                   {"evidence", printed.parts[3]},
                   {"rounding", printed.parts[4]}};
  json["parts_exact"] = {{"applicability", parts.applicability.to_string()},
                         {"weight", parts.weight.to_string()},
                         {"rule", parts.rule.to_string()},
                         {"evidence", parts.evidence.to_string()},
                         {"rounding", parts.rounding.to_string()}};
  json["unknown_rules"] = agency.unknown_rules;
  Json areas = Json::object();
  for (std::size_t i = 0; i < block.areas.size(); ++i) {
    areas[id_of(block.areas[i], old_set, new_set)] = agency.sources.areas[i].to_string();
  }
  json["sources_exact"] = {{"areas", areas},
                           {"bonus", agency.sources.bonus.to_string()},
                           {"penalty", agency.sources.penalty.to_string()},
                           {"clamping", agency.sources.clamping.to_string()}};
  return json;
}

void add_years(Json& json, const YearsView& view) {
  json["stage"] = stage_name(view.comparison.after->stage);
  json["before"] = year_json(view.before());
  json["after"] = year_json(view.after());
}

Grid years_csv(const YearsView& view) { return YearsCsv(view).grid(); }

Json years_json(const YearsView& view) {
  Json json = json_head("compare");
  json["kind"] = "years";
  add_years(json, view);
  json["blocks"] = Json::array();
  for (const auto& block : view.comparison.blocks) {
    if (view.shows(view.new_block(block).id.text))
      json["blocks"].push_back(block_json(view, block));
  }
  json["moved"] = Json::array();
  for (const auto& moved : view.comparison.moved) {
    if (view.shows(moved)) json["moved"].push_back(moved_json(view, moved));
  }
  return json;
}

}  // namespace parindex::cli
