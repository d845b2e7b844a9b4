#include "scoring/block_passes.hpp"

#include "scoring/peers.hpp"

namespace parindex {

BlockScore unscored_block(const Assessment& assessment, std::size_t block) {
  BlockScore score;
  score.block = block;
  for (const auto agency : assessment.blocks()[block].agencies) {
    if (assessment.agencies()[agency].status == AgencyStatus::excused) continue;
    score.agencies.emplace_back().agency = agency;
  }
  return score;
}

void measure_peers(BlockScore& score, const Assessment& assessment, const Moment& moment,
                   const Rollup* rollup) {
  const CriteriaSet& set = *assessment.blocks()[score.block].set;
  for (std::size_t item = 0; item < set.all_items.size(); ++item) {
    if (!std::holds_alternative<PeerRule>(set.all_items[item]->rule)) continue;
    score.peers[item] = peer_field(assessment, score, item, moment, rollup);
  }
}

void count_open_lines(BlockScore& score, const Block& block) {
  score.open_by_office.clear();
  score.open_lines = 0;
  const CriteriaSet& set = *block.set;
  std::vector<std::size_t> open(set.all_items.size(), 0);
  for (const auto& agency : score.agencies) {
    for (std::size_t i = 0; i < agency.items.size(); ++i) open[i] += agency.items[i].is_open;
  }
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (open[i] == 0) continue;
    score.open_by_office[block.office_of(i).text] += open[i];
    score.open_lines += open[i];
  }
}

}  // namespace parindex
