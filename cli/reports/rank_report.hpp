// The ranking as the program shows it: one grid a block, with what has to be said beside it.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/ranking.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

// What is shown of a ranking.
struct RankView {
  const Ranking& ranking;
  std::vector<std::size_t> blocks;  // of Ranking::blocks, in the order of assessment.info
  const Arguments& arguments;

  const Assessment& assessment() const { return *ranking.scored->assessment; }
  const Block& block(const BlockRanking& ranked) const {
    return assessment().blocks()[ranked.block];
  }
};

// The contract of `rank -f csv`: ranked, unranked, excused of every block.
Grid rank_csv(const RankView& view);
// One block for people.
Grid rank_grid(const RankView& view, const BlockRanking& ranked);
Json rank_json(const RankView& view);

// What stands above all blocks and above one, and what a block's table leaves to be said.
std::string report_title(const RankView& view);
std::string block_title(const RankView& view, const BlockRanking& ranked);
std::string set_line(const RankView& view, const BlockRanking& ranked);
// Empty where every line has been appraised.
std::string provisional_line(const RankView& view, const BlockRanking& ranked);
std::vector<std::string> block_notes(const RankView& view, const BlockRanking& ranked);

// Where to see more of this ranking.
std::string where_next(const RankView& view);

std::string rank_table_text(const RankView& view, const Style& style);
std::string rank_markdown_text(const RankView& view);

}  // namespace parindex::cli
