// `robustness -f json`: schema parindex.robustness/1.
#include "reports/provenance.hpp"
#include "reports/robustness_report.hpp"
#include "reports/robustness_words.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

Json why_unvarying(Unvarying why) {
  switch (why) {
    case Unvarying::no: break;
    case Unvarying::spread_is_zero: return "spread_is_zero";
    case Unvarying::one_item: return "one_item";
    case Unvarying::one_area: return "one_area";
    case Unvarying::no_answers: return "no_answers";
    case Unvarying::no_judgement: return "no_judgement";
    case Unvarying::all_apply: return "all_apply";
  }
  return {};
}

Json options_json(const RobustnessView& view) {
  const RobustnessOptions& options = view.study.options();
  Json sources = Json::array();
  for (const auto source : options.sources) sources.push_back(source_name(source));
  return {{"draws", view.result.draws},
          {"seed", view.counts.seed},
          {"vary", std::move(sources)},
          {"spread", options.spread.to_string()},
          {"weights", options.shape == WeightShape::uniform ? "uniform" : "dirichlet"},
          {"top", options.top},
          {"samples", view.request.samples}};
}

Json sources_json(const BlockRobustness& block) {
  Json sources = Json::array();
  for (const auto& source : block.sources) {
    sources.push_back({{"source", source_name(source.source)},
                       {"varies", source.unvarying == Unvarying::no},
                       {"why_not", why_unvarying(source.unvarying)},
                       {"lines", source.lines}});
  }
  return sources;
}

Json spread_json(const RankSpread& spread) {
  return {{"rank_p05", spread.rank_p05},
          {"rank_median", spread.rank_median},
          {"rank_p95", spread.rank_p95},
          {"rank_best", spread.rank_best},
          {"rank_worst", spread.rank_worst},
          {"share_same_rank", spread.share_same_rank},
          {"share_same_band", or_null(spread.share_same_band)},
          {"share_top", spread.share_top},
          {"index_mean", spread.index_mean},
          {"index_p05", spread.index_p05},
          {"index_median", spread.index_median},
          {"index_p95", spread.index_p95}};
}

Json agency_json(const RobustnessView& view, const BlockRobustness& block,
                 const AgencyRobustness& row) {
  const Agency& agency = view.agency(row);
  const auto& band = row.today->band;
  Json json = {{"agency", agency.code.text},
               {"name", agency.name.vi},
               {"name_en", agency.name.en},
               {"rank", *row.today->rank},
               {"index", row.today->index_text},
               {"band", band ? Json(view.set(block).bands[*band].id.text) : Json()},
               {"spread", row.spread ? spread_json(*row.spread) : Json()},
               {"failed", row.draws->failed}};
  if (view.arguments.matrix) {
    Json ranks = Json::array();
    row.draws->ranks.for_each([&](std::int64_t rank, std::uint64_t draws) {
      ranks.push_back({{"rank", rank}, {"draws", draws}});
    });
    json["ranks"] = std::move(ranks);
  }
  return json;
}

Json pairs_json(const RobustnessView& view, const BlockRobustness& block) {
  Json pairs = Json::array();
  for (const auto& pair : block.pairs) {
    pairs.push_back({{"above", view.agency(block.agencies[pair.above]).code.text},
                     {"below", view.agency(block.agencies[pair.below]).code.text},
                     {"share_holds", or_null(pair.share_holds)},
                     {"share_tied", or_null(pair.share_tied)},
                     {"equal_today", pair.is_equal},
                     {"settled", pair.is_settled}});
  }
  return pairs;
}

Json unsettled_json(const RobustnessView& view, const BlockRobustness& block) {
  Json groups = Json::array();
  for (const auto& [first, last] : block.unsettled) {
    Json group = Json::array();
    for (std::size_t i = first; i <= last; ++i) {
      group.push_back(view.agency(block.agencies[i]).code.text);
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

Json block_json(const RobustnessView& view, const BlockRobustness& block) {
  Json json = {{"block", view.block(block).id.text},
               {"title", view.block(block).title.vi},
               {"title_en", view.block(block).title.en},
               {"set", json_of(view.set(block))},
               {"provisional", view.open_lines(block) > 0},
               {"open_lines", view.open_lines(block)},
               {"draws", block.draws},
               {"failed", block.failed},
               {"sources", sources_json(block)},
               {"mean_rank_change", or_null(block.mean_rank_change)},
               {"agencies", Json::array()}};
  for (const auto& row : block.agencies) json["agencies"].push_back(agency_json(view, block, row));
  json["pairs"] = pairs_json(view, block);
  json["unsettled"] = unsettled_json(view, block);
  return json;
}

}  // namespace

Json robustness_json(const RobustnessView& view) {
  Json json = json_head("robustness");
  json["assessment"] = json_of(view.assessment());
  json["stage"] = stage_name(view.ranking.scored->stage);
  add_inputs(json, view.assessment());
  json["options"] = options_json(view);
  json["drawn"] = view.result.drawn;
  json["interrupted"] = view.is_interrupted();
  json["blocks"] = Json::array();
  for (std::size_t i = 0; i < view.result.blocks.size(); ++i) {
    const auto& block = view.result.blocks[i];
    json["blocks"].push_back(block_json(view, block));
    add_insights(json["blocks"].back(), view, block, view.insights[i]);
  }
  return json;
}

}  // namespace parindex::cli
