// The ranking of one block as a line: "1 a, 2 b, 2 c, - d" with "-" for the unranked.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "parindex/ranking.hpp"
#include "support/one_block.hpp"

namespace parindex::test {

// A year, its scores and its ranking, each of which refers to the one before.
struct RankedBlock {
  explicit RankedBlock(OneBlock year_, Stage stage = Stage::final)
      : year(std::move(year_)), scored(year.scored(stage)), ranking(rank(scored)) {}
  RankedBlock(const RankedBlock&) = delete;
  RankedBlock& operator=(const RankedBlock&) = delete;

  const BlockRanking& block() const { return ranking.blocks[0]; }
  const RankedAgency& row(const std::string& code) const {
    for (const auto& row : block().rows) {
      if (scored.assessment->agencies()[row.agency].code.text == code) return row;
    }
    throw std::invalid_argument("no row of " + code);
  }

  std::string ranks() const {
    std::string text;
    for (const auto& row : block().rows) {
      text += (text.empty() ? "" : ", ") + (row.rank ? std::to_string(*row.rank) : "-") + " " +
              scored.assessment->agencies()[row.agency].code.text;
    }
    return text;
  }

  // The id of the agency's band, with what limited it: "fair", "fair by zero_item".
  std::string band(const std::string& code) const {
    const auto& found = row(code);
    if (!found.band) return "none";
    const auto& set = *scored.assessment->blocks()[0].set;
    const std::string id = set.bands[*found.band].id.text;
    switch (found.band_limit) {
      case BandLimit::none: return id;
      case BandLimit::zero_item: return id + " by zero_item";
      case BandLimit::event: return id + " by event";
      case BandLimit::no_self_score: return id + " by no_self_score";
    }
    return {};
  }

  OneBlock year;
  Scored scored;
  Ranking ranking;
};

}  // namespace parindex::test
