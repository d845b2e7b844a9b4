// The part of `robustness -f json` that is not of the draws.
#include "reports/robustness_report.hpp"
#include "reports/robustness_words.hpp"

namespace parindex::cli {
namespace {

constexpr int kDecimals = 6;  // of estimates

Json estimate(double value) { return estimate_text(value, kDecimals); }
Json estimate(const std::optional<double>& value) { return value ? estimate(*value) : Json(); }
Json interval_json(const ConfidenceInterval& interval) {
  return Json::array({estimate(interval.low), estimate(interval.high)});
}

Json output_json(const OutputSensitivity& output, const std::vector<UncertaintySource>& sources) {
  Json json = {{"failed_runs", output.failed_runs},
               {"mean", estimate(output.mean)},
               {"variance", estimate(output.variance)},
               {"sources", Json::array()}};
  for (std::size_t i = 0; i < output.by_factor.size(); ++i) {
    const SobolIndex& index = output.by_factor[i];
    json["sources"].push_back({{"source", source_name(sources[i])},
                               {"first", estimate(index.first)},
                               {"first_interval", interval_json(index.first_interval)},
                               {"total", estimate(index.total)},
                               {"total_interval", interval_json(index.total_interval)}});
  }
  return json;
}

Json sensitivity_json(const BlockSensitivity& found, const RobustnessView& view,
                      const BlockRobustness& block) {
  Json json = {{"runs", found.runs},
               {"failed_runs", found.failed_runs},
               {"mean_rank_change", output_json(found.mean_rank_change, found.sources)},
               {"agencies", Json::array()}};
  for (std::size_t i = 0; i < found.rank.size(); ++i) {
    json["agencies"].push_back({{"agency", view.agency(block.agencies[i]).code.text},
                                {"rank", output_json(found.rank[i], found.sources)},
                                {"index", output_json(found.index[i], found.sources)}});
  }
  return json;
}

Json weights_json(const EffectiveWeights& found, const CriteriaSet& set) {
  Json json = {{"agencies", found.agencies}, {"held", found.held}, {"areas", Json::array()}};
  for (const auto& area : found.areas) {
    const auto& ratio = area.correlation_ratio;
    json["areas"].push_back({{"area", set.areas[area.area].id.text},
                             {"nominal_percent", area.nominal_percent.to_decimal(kDecimals)},
                             {"variance_share", estimate(area.variance_share)},
                             {"correlation_ratio", ratio ? estimate(ratio->eta_squared) : Json()},
                             {"attainable", ratio ? estimate(ratio->attainable) : Json()},
                             {"by_chance", ratio ? Json(ratio->by_chance.to_string()) : Json()}});
  }
  json["extras_variance_share"] = estimate(found.extras_variance_share);
  return json;
}

Json ids_json(const std::vector<std::size_t>& items, const CriteriaSet& set) {
  Json ids = Json::array();
  for (const auto item : items) ids.push_back(set.all_items[item]->id.text);
  return ids;
}

Json alike_json(const ItemsAlike& found, const CriteriaSet& set) {
  Json alike = Json::array();
  for (const auto& item : found.alike) {
    alike.push_back({{"item", set.all_items[item.item]->id.text},
                     {"points", to_string(item.points, set.item_decimals)},
                     {"max", to_string(item.max, set.item_decimals)},
                     {"agencies", item.agencies}});
  }
  return {{"alike", std::move(alike)},
          {"of_one", ids_json(found.of_one, set)},
          {"of_none", ids_json(found.of_none, set)}};
}

Json codes_json(const std::vector<std::size_t>& agencies, const Assessment& assessment) {
  Json codes = Json::array();
  for (const auto agency : agencies) codes.push_back(assessment.agencies()[agency].code.text);
  return codes;
}

Json left_out_json(const LeftOut& out, const Assessment& assessment) {
  return {{"mean_rank_change", or_null(out.mean_rank_change())},
          {"concerned", out.concerned},
          {"compared", out.compared},
          {"rank_changes", out.rank_changes},
          {"band_changes", out.band_changes},
          {"largest_change", out.largest_change},
          {"moved_most", codes_json(out.moved_most, assessment)},
          {"unranked", codes_json(out.unranked, assessment)}};
}

Json without_json(const std::vector<LeftOut>& all, const CriteriaSet& set,
                  const Assessment& assessment) {
  Json areas = Json::array();
  Json items = Json::array();
  for (const auto& out : all) {
    Json json = out.area ? Json{{"area", set.areas[*out.area].id.text}}
                         : Json{{"item", set.all_items[out.items[0]]->id.text}};
    json.update(left_out_json(out, assessment));
    (out.area ? areas : items).push_back(std::move(json));
  }
  return {{"areas", std::move(areas)}, {"items", std::move(items)}};
}

}  // namespace

void add_insights(Json& json, const RobustnessView& view, const BlockRobustness& block,
                  const BlockInsights& insights) {
  const CriteriaSet& set = view.set(block);
  json["sensitivity"] =
      insights.sensitivity ? sensitivity_json(*insights.sensitivity, view, block) : Json();
  json["effective_weights"] = weights_json(insights.weights, set);
  json["items_alike"] = alike_json(insights.alike, set);
  json["left_out"] = without_json(insights.left_out, set, view.assessment());
}

}  // namespace parindex::cli
