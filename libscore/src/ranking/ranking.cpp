#include "parindex/ranking.hpp"

#include "ranking/standings.hpp"

namespace parindex {

Ranking rank(const Scored& scored) {
  Ranking ranking;
  ranking.scored = &scored;
  for (const auto& block : scored.blocks) {
    const Standings standings(*scored.assessment, scored.stage, block);
    ranking.blocks.push_back(standings.ranking());
    standings.tell_unsettled_ties(ranking.diagnostics);
  }
  sort_by_place(ranking.diagnostics);
  return ranking;
}

}  // namespace parindex
