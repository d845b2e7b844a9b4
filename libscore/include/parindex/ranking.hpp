// Ranking: ranks and bands within each block.
//
//   auto ranking = parindex::rank(*scored);
//   for (const auto& row : ranking.blocks[0].rows)
//     std::cout << row.rank.value_or(0) << ' ' << row.index_text << '\n';
//
// Ranks and bands are decided on the exact index, or on the printed one where the set says
// `decide_on published`; never on a double.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parindex/diagnostic.hpp"
#include "parindex/score.hpp"

namespace parindex {

enum class Unranked {
  no,
  by_status,           // the agency's status says so; its reason is the agency's
  nothing_applicable,  // its applicable maximum is 0
  has_errors,          // unscored in a provisional ranking
};

// Why an agency's band is below the one its index falls in.
enum class BandLimit { none, zero_item, event, no_self_score };

struct RankedAgency {
  std::size_t agency = 0;  // index into Assessment::agencies()
  const AgencyScore* score = nullptr;
  std::optional<int> rank;
  Unranked unranked = Unranked::no;
  std::string index_text;  // rounded half up to the set's `rounding index`; empty: no index
  std::optional<std::size_t> band;  // index into the set's bands
  BandLimit band_limit = BandLimit::none;
  bool is_tied = false;  // shares its rank
};

struct BandCount {
  std::size_t band = 0;
  std::size_t count = 0;
  std::string share_text;  // percent of the agencies that have a band, 2 decimals half up
};

struct BlockRanking {
  std::size_t block = 0;
  std::vector<RankedAgency> rows;      // ranked by rank, then unranked
  std::vector<std::size_t> excused;    // agencies that are listed only
  std::vector<BandCount> band_counts;  // ranked and unranked agencies, bands in the set's order
};

struct Ranking {
  const Scored* scored = nullptr;  // must outlive this
  std::vector<BlockRanking> blocks;
  Diagnostics diagnostics;  // warnings: ties that the authority has not settled
};

Ranking rank(const Scored& scored);
Ranking rank(Scored&&) = delete;  // would dangle

}  // namespace parindex
