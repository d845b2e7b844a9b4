// What a RobustnessStudy holds.
#pragma once

#include <string>
#include <vector>

#include "robustness/draw_runs.hpp"
#include "robustness/study_models.hpp"

namespace parindex {

struct RobustnessStudy::State {
  const Ranking* ranking = nullptr;
  RobustnessOptions options;
  std::vector<std::size_t> block_ids;  // indices into Assessment::blocks()
  std::vector<BlockStudy> blocks;
  std::string identity;
  std::string description;

  std::vector<DrawnRanking> rankings() const;
};

std::string description_of(const Ranking& ranking, const RobustnessOptions& options,
                           const std::vector<BlockStudy>& blocks);

// A hash of every number that a draw can depend on but the seed, so that parts of two studies are
// told apart.
std::string identity_of(const Assessment& assessment, const RobustnessOptions& options,
                        const std::vector<BlockStudy>& blocks);

}  // namespace parindex
