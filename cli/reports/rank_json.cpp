// `rank -f json`: schema parindex.rank/1. Numbers are strings, exact; titles are in both languages.
#include "reports/provenance.hpp"
#include "reports/rank_report.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

std::string_view status_of(const RankedAgency& row) {
  switch (row.unranked) {
    case Unranked::no: return "ranked";
    case Unranked::by_status: return "unranked";
    case Unranked::nothing_applicable: return "nothing_applicable";
    case Unranked::has_errors: break;
  }
  return "has_errors";
}

std::string_view limit_of(BandLimit limit) {
  switch (limit) {
    case BandLimit::none: return "none";
    case BandLimit::zero_item: return "zero_item";
    case BandLimit::event: return "event";
    case BandLimit::no_self_score: break;
  }
  return "no_self_score";
}

Json areas_of(const BlockScore& block, std::size_t row, const CriteriaSet& set) {
  Json areas = Json::array();
  for (std::size_t i = 0; i < set.areas.size(); ++i) {
    const auto& index = block.agencies[row].area_index[i];
    areas.push_back(
        {{"area", set.areas[i].id.text},
         {"points", to_string(Points::from_micros(block.area_points(row, i)), set.item_decimals)},
         {"max", to_string(Points::from_micros(block.area_max(row, i)), set.item_decimals)},
         {"index", index ? Json(index->to_decimal(set.index_decimals)) : Json()}});
  }
  return areas;
}

Json missing_of(const AgencyScore& score, const CriteriaSet& set) {
  Json lines = Json::array();
  for (const auto& line : score.missing) {
    Json facts = Json::array();
    for (const auto& fact : line.facts) facts.push_back(fact.text);
    lines.push_back({{"item", set.all_items[line.item]->id.text}, {"facts", std::move(facts)}});
  }
  return lines;
}

std::size_t open_lines_of(const AgencyScore& score) {
  std::size_t open = 0;
  for (const auto& item : score.items) open += item.is_open;
  return open;
}

Json agency_json(const RankView& view, const BlockRanking& ranked, const RankedAgency& row) {
  const Agency& agency = view.assessment().agencies()[row.agency];
  const BlockScore& block = view.ranking.scored->blocks[ranked.block];
  const CriteriaSet& set = *view.block(ranked).set;
  const AgencyScore& score = *row.score;
  Json json = {{"agency", agency.code.text}, {"name", agency.name.vi},
               {"name_en", agency.name.en},  {"status", status_of(row)},
               {"reason", agency.reason},    {"rank", row.rank ? Json(*row.rank) : Json()},
               {"tied", row.is_tied}};
  if (!score.is_scored) return json;
  const auto shown = [&set](Points points) { return to_string(points, set.item_decimals); };
  json["points"] = shown(score.points);
  json["max"] = shown(score.applicable_max);
  json["bonus"] = shown(score.bonus);
  json["penalty"] = shown(score.penalty);
  json["index"] = score.index ? Json(row.index_text) : Json();
  json["index_exact"] = or_null(score.index);
  json["band"] = row.band ? Json(set.bands[*row.band].id.text) : Json();
  json["band_limit"] = limit_of(row.band_limit);
  json["appraised"] = {{"points", shown(score.appraised_points)},
                       {"max", shown(score.appraised_max)}};
  json["survey"] = {{"points", shown(score.survey_points)}, {"max", shown(score.survey_max)}};
  json["areas"] = areas_of(block, static_cast<std::size_t>(&score - block.agencies.data()), set);
  json["missing"] = missing_of(score, set);
  json["open_lines"] = open_lines_of(score);
  return json;
}

Json block_json(const RankView& view, const BlockRanking& ranked) {
  const Block& block = view.block(ranked);
  const CriteriaSet& set = *block.set;
  const BlockScore& score = view.ranking.scored->blocks[ranked.block];
  Json json = {{"block", block.id.text},
               {"title", block.title.vi},
               {"title_en", block.title.en},
               {"set", json_of(set)},
               {"provisional", score.open_lines > 0}};
  Json offices = Json::object();
  for (const auto& [office, count] : score.open_by_office) offices[office] = count;
  json["open_lines"] = {{"total", score.open_lines}, {"by_office", std::move(offices)}};
  json["agencies"] = Json::array();
  for (const auto& row : ranked.rows) json["agencies"].push_back(agency_json(view, ranked, row));
  json["excused"] = Json::array();
  for (const auto index : ranked.excused) {
    const Agency& agency = view.assessment().agencies()[index];
    json["excused"].push_back({{"agency", agency.code.text},
                               {"name", agency.name.vi},
                               {"name_en", agency.name.en},
                               {"reason", agency.reason}});
  }
  json["bands"] = Json::array();
  for (const auto& count : ranked.band_counts) {
    const Band& band = set.bands[count.band];
    json["bands"].push_back({{"band", band.id.text},
                             {"title", band.title.vi},
                             {"title_en", band.title.en},
                             {"count", count.count},
                             {"share_percent", count.share_text}});
  }
  return json;
}

}  // namespace

Json rank_json(const RankView& view) {
  Json json = json_head("rank");
  json["assessment"] = json_of(view.assessment());
  json["stage"] = stage_name(view.ranking.scored->stage);
  add_inputs(json, view.assessment());
  json["blocks"] = Json::array();
  for (const auto index : view.blocks) {
    json["blocks"].push_back(block_json(view, view.ranking.blocks[index]));
  }
  return json;
}

}  // namespace parindex::cli
