// Many draws of several rankings, on several threads.
#pragma once

#include <span>
#include <vector>

#include "robustness/run_drawer.hpp"

namespace parindex {

struct DrawnRanking {
  const RankingModel* model = nullptr;
  Variation variation;
};

// An error for each ranking in which a sum could pass 2^53.
Diagnostics check_sums(std::span<const DrawnRanking> rankings);

// Nothing is drawn yet: today's ranks and pairs are set.
RankDraws nothing_drawn(const RankingModel& model);

struct DrawnRuns {
  DrawSpan span;                 // that was drawn: the shard's, or its beginning
  std::vector<RankDraws> draws;  // as the rankings
};
DrawnRuns draw_runs(std::span<const DrawnRanking> rankings, const DrawOptions& options);

}  // namespace parindex
