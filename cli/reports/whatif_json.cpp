#include <algorithm>

#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "reports/whatif_report.hpp"

namespace parindex::cli {
namespace {

std::string_view basis_id(Basis basis) {
  return basis == Basis::appraisal ? "appraisal" : "self_score";
}

Json json_of(const AgencyStanding& standing, const CriteriaSet& set) {
  return {{"status", status_name(standing.status)},
          {"points", or_null(standing.points_text)},
          {"index", or_null(standing.index_text)},
          {"index_exact", or_null(standing.index)},
          {"rank", standing.rank ? Json(*standing.rank) : Json()},
          {"band", standing.band ? Json(set.bands[*standing.band].id.text) : Json()}};
}

Json codes_of(const std::vector<std::size_t>& agencies, const Assessment& assessment) {
  Json codes = Json::array();
  for (const auto agency : agencies) codes.push_back(assessment.agencies()[agency].code.text);
  return codes;
}

Json json_of(const AppliedChange& change, const Assessment& assessment) {
  Json set_aside = Json::array();
  for (const auto& line : change.set_aside) {
    const auto& set = assessment.set_of(line.agency);
    set_aside.push_back({{"agency", assessment.agencies()[line.agency].code.text},
                         {"item", set.all_items[line.item]->id.text},
                         {"basis", basis_id(line.before.basis)},
                         {"points", to_string(line.before.points, set.item_decimals)}});
  }
  return {
      {"path", change.path},   {"from", change.from},         {"to", change.to},
      {"lines", change.lines}, {"agencies", change.agencies}, {"set_aside", std::move(set_aside)}};
}

Json json_of(const AppliedScenario& applied, const Assessment& assessment) {
  const Scenario& scenario = *applied.scenario;
  Json json = {{"name", scenario.name},
               {"title", scenario.title.vi},
               {"title_en", scenario.title.en},
               {"author", or_null(scenario.author)},
               {"reference", or_null(scenario.reference)},
               {"touched_lines", applied.touched.lines.size()},
               {"touched_agencies", applied.touched.agencies.size()},
               {"changes", Json::array()},
               {"rebalanced", Json::array()}};
  for (const auto& change : applied.changes) {
    json["changes"].push_back(json_of(change, assessment));
  }
  for (const auto& one : applied.rebalanced) {
    const auto& set = *assessment.blocks()[one.block].set;
    json["rebalanced"].push_back({{"set", set.id.text},
                                  {"area", set.areas[one.area].id.text},
                                  {"before", one.before.to_string()},
                                  {"after", one.after.to_string()}});
  }
  return json;
}

Json json_of(const BlockImpact& block, const Assessment& assessment) {
  const Block& own = assessment.blocks()[block.block];
  Json agencies = Json::array();
  for (const auto& one : block.agencies) {
    const Agency& agency = assessment.agencies()[one.after.agency];
    agencies.push_back({{"agency", agency.code.text},
                        {"name", agency.name.vi},
                        {"before", json_of(one.before, *own.set)},
                        {"after", json_of(one.after, *own.set)},
                        {"overtakes", codes_of(one.overtakes, assessment)},
                        {"overtaken_by", codes_of(one.overtaken_by, assessment)}});
  }
  return {{"block", own.id.text},
          {"title", own.title.vi},
          {"unmoved", block.unmoved},
          {"agencies", std::move(agencies)}};
}

}  // namespace

Json whatif_json(const WhatIfView& view) {
  Json json = json_head("whatif");
  json["assessment"] = json_of(view.assessment());
  json["stage"] = stage_name(view.arguments.stage);
  add_inputs(json, view.assessment());
  json["scenario_files"] = Json::array();
  for (const auto& file : view.files()) {
    json["scenario_files"].push_back({{"path", file.path}, {"sha256", sha256(file)}});
  }
  json["touched_nothing"] = view.touched_nothing();
  json["scenarios"] = Json::array();
  for (const auto& applied : view.applied) {
    json["scenarios"].push_back(json_of(applied, view.assessment()));
  }
  json["blocks"] = Json::array();
  for (const auto& block : view.impact) {
    if (std::find(view.blocks.begin(), view.blocks.end(), block.block) == view.blocks.end()) {
      continue;
    }
    json["blocks"].push_back(json_of(block, view.assessment()));
  }
  return json;
}

}  // namespace parindex::cli
