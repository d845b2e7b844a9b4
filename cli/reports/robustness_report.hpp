// How sure the ranks are, as the program shows it: for people, for programs, and as a picture.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "commands/robustness_options.hpp"
#include "parindex/effective_weights.hpp"
#include "parindex/leave_out.hpp"
#include "parindex/robustness.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"
#include "reports/document.hpp"

namespace parindex::cli {

// What is told of a block beside its draws.
struct BlockInsights {
  std::optional<BlockSensitivity> sensitivity;  // none: not wanted, or not two sources that vary
  EffectiveWeights weights;
  ItemsAlike alike;
  std::vector<LeftOut> left_out;
};

struct RobustnessView {
  const RobustnessStudy& study;
  const RobustnessCounts& counts;
  const Robustness& result;
  const Ranking& ranking;
  const std::vector<BlockInsights>& insights;  // as result.blocks; empty in csv and svg
  const RobustnessRequest& request;
  const Arguments& arguments;

  const Assessment& assessment() const { return *ranking.scored->assessment; }
  const Block& block(const BlockRobustness& of) const { return assessment().blocks()[of.block]; }
  const CriteriaSet& set(const BlockRobustness& of) const { return *block(of).set; }
  const Agency& agency(const AgencyRobustness& of) const {
    return assessment().agencies()[of.agency];
  }
  std::size_t open_lines(const BlockRobustness& of) const {
    return ranking.scored->blocks[of.block].open_lines;
  }
  bool is_interrupted() const { return result.drawn < result.draws; }
};

// The contract of `robustness -f csv`; with --matrix, of that: a row a rank that occurred.
Grid robustness_csv(const RobustnessView& view);
Grid rank_frequency_csv(const RobustnessView& view);
Json robustness_json(const RobustnessView& view);
Document robustness_document(const RobustnessView& view);

// A picture of rank intervals, with --matrix of how often each agency has each rank.
std::string robustness_svg(const RobustnessView& view);

// Parts of the document and of the JSON: what is told beside the draws.
void add_insights(std::vector<Section>& sections, const RobustnessView& view,
                  const BlockRobustness& block, const BlockInsights& insights);
void add_insights(Json& json, const RobustnessView& view, const BlockRobustness& block,
                  const BlockInsights& insights);

}  // namespace parindex::cli
