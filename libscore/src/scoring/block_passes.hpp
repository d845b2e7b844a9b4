// The passes over one block: before its agencies are scored, after, and all of them.
#pragma once

#include "scoring/agency_scorer.hpp"

namespace parindex {

// A block whose ranked and unranked agencies are still to be scored.
BlockScore unscored_block(const Assessment& assessment, std::size_t block);

// The first pass: what its agencies bring to the items that compare them. `rollup` may be null.
void measure_peers(BlockScore& score, const Assessment& assessment, const Moment& moment,
                   const Rollup* rollup);

// The last: the lines that no appraisal has decided, by office.
void count_open_lines(BlockScore& score, const Block& block);

// All passes over one block, by one thread. The findings are those of score().
Result<BlockScore> score_block(const Assessment& assessment, std::size_t block,
                               const Moment& moment, const Rollup* rollup);

}  // namespace parindex
