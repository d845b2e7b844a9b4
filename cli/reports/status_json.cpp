#include "reports/status_report.hpp"

#include "reports/provenance.hpp"

namespace parindex::cli {
namespace {

Json item_ids(const CriteriaSet& set, const std::vector<std::size_t>& items) {
  Json ids = Json::array();
  for (const auto item : items) ids.push_back(set.all_items[item]->id.text);
  return ids;
}

Json events_of(const AgencyRecords& records, const CriteriaSet& set) {
  Json events = Json::array();
  for (const auto& event : records.events) {
    Json band = nullptr;
    for (const auto& cap : set.caps) {
      if (cap.event.text == event.event.text) band = cap.band.text;
    }
    events.push_back({{"event", event.event.text},
                      {"date", or_null(event.date)},
                      {"document", event.document},
                      {"band", band}});
  }
  return events;
}

Json json_of(const AgencyProgress& progress, const Assessment& assessment, const CriteriaSet& set) {
  const Agency& agency = assessment.agencies()[progress.agency];
  const AgencyRecords& records = assessment.records(progress.agency);
  Json facts = Json::array();
  for (const auto fact : progress.facts_missing) {
    facts.push_back({{"item", set.all_items[set.all_facts[fact]->item]->id.text},
                     {"fact", set.all_facts[fact]->name.text}});
  }
  const bool is_ranked = agency.status == AgencyStatus::ranked;
  return {{"agency", agency.code.text},
          {"name", agency.name.vi},
          {"name_en", agency.name.en},
          {"status", is_ranked ? "ranked" : "unranked"},
          {"reason", agency.reason},
          {"has_errors", progress.has_errors},
          {"progress", progress_id(progress.progress)},
          {"lines", progress.lines},
          {"self_scored", progress.lines - progress.lines_missing.size()},
          {"lines_missing", item_ids(set, progress.lines_missing)},
          {"facts", progress.facts},
          {"facts_in", progress.facts - progress.facts_missing.size()},
          {"facts_missing", std::move(facts)},
          {"undocumented", item_ids(set, progress.undocumented)},
          {"late_self_scores", progress.late_self_scores},
          {"late_facts", progress.late_facts},
          {"late_explanations", progress.late_explanations},
          {"open_lines", progress.has_errors ? Json(nullptr) : Json(progress.open_lines)},
          {"queries_unanswered", item_ids(set, progress.queries_unanswered)},
          {"queries_answered", item_ids(set, progress.queries_answered)},
          {"difficulties", progress.difficulties},
          {"proposals", progress.proposals},
          {"band_without_self_score", records.self_scores.empty() && set.no_self_score
                                          ? Json(set.no_self_score->id.text)
                                          : Json(nullptr)},
          {"events", events_of(records, set)}};
}

}  // namespace

Json status_json(const StatusView& view) {
  const Assessment& assessment = view.assessment();
  const Calendar& calendar = assessment.calendar;
  Json json = json_head("status");
  json["assessment"] = json_of(assessment);
  json["as_of"] = to_iso(assessment.as_of);
  json["stage"] =
      view.status.stage ? Json(std::string(stage_name(view.status.stage))) : Json(nullptr);
  json["calendar"] = {{"self_due", or_null(calendar.self_due)},
                      {"appraisal_due", or_null(calendar.appraisal_due)},
                      {"explanation_due", or_null(calendar.explanation_due)},
                      {"publication", or_null(calendar.publication)}};
  json["blocks"] = Json::array();
  for (const auto& progress : view.status.blocks) {
    const Block& block = view.block(progress);
    Json agencies = Json::array();
    for (const auto& agency : progress.agencies) {
      agencies.push_back(json_of(agency, assessment, *block.set));
    }
    Json excused = Json::array();
    for (const auto index : progress.excused) {
      const Agency& agency = assessment.agencies()[index];
      excused.push_back({{"agency", agency.code.text},
                         {"name", agency.name.vi},
                         {"name_en", agency.name.en},
                         {"reason", agency.reason}});
    }
    json["blocks"].push_back({{"block", block.id.text},
                              {"set", json_of(*block.set)},
                              {"agencies", std::move(agencies)},
                              {"excused", std::move(excused)}});
  }
  json["offices"] = Json::array();
  for (const auto& office : view.status.offices) {
    const auto index = assessment.find_agency(office.code.text);
    json["offices"].push_back({{"office", office.code.text},
                               {"name", index ? assessment.agencies()[*index].name.vi : ""},
                               {"name_en", index ? assessment.agencies()[*index].name.en : ""},
                               {"lines", office.lines},
                               {"open_lines", office.open_lines},
                               {"queries_unanswered", office.queries_unanswered},
                               {"queries_answered", office.queries_answered}});
  }
  add_inputs(json, assessment);
  return json;
}

}  // namespace parindex::cli
