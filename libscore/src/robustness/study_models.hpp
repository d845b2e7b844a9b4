// From a ranked assessment to what draws of its blocks need.
#pragma once

#include <optional>
#include <vector>

#include "parindex/robustness.hpp"
#include "robustness/run_drawer.hpp"

namespace parindex {

struct BlockStudy {
  std::size_t position = 0;                 // in Ranking::blocks
  std::vector<std::size_t> agencies;        // by row: index into Assessment::agencies()
  std::vector<const RankedAgency*> ranked;  // by row
  RankingModel model;
  Variation variation;
  std::vector<SourceOfBlock> sources;
};

// The block as its ranked agencies stand, and what varies in it. Nothing where none is ranked.
// Errors are those of scoring under other policies.
Result<std::optional<BlockStudy>> study_block(const Ranking& ranking, std::size_t position,
                                              const RobustnessOptions& options);

}  // namespace parindex
