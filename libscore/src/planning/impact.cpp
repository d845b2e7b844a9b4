#include "parindex/impact.hpp"

#include <algorithm>
#include <map>

namespace parindex {
namespace {

AgencyStanding standing_of(const RankedAgency& row, const Agency& agency, const CriteriaSet& set) {
  AgencyStanding standing;
  standing.agency = row.agency;
  standing.status = agency.status;
  standing.points = row.score->points;
  standing.points_text = to_string(row.score->points, set.item_decimals);
  standing.index = row.score->index;
  standing.index_text = row.index_text;
  standing.rank = row.rank;
  standing.band = row.band;
  return standing;
}

bool stands_before(const AgencyStanding& a, const AgencyStanding& b) {
  return a.rank && b.rank && *a.rank < *b.rank;
}

// Ranked first, by rank; then the others in the order of agencies.csv.
bool comes_first(const AgencyImpact& a, const AgencyImpact& b) {
  if (a.after.rank.has_value() != b.after.rank.has_value()) return a.after.rank.has_value();
  return a.after.rank && *a.after.rank < *b.after.rank;
}

}  // namespace

bool AgencyStanding::is_like(const AgencyStanding& other) const {
  return status == other.status && points_text == other.points_text && index == other.index &&
         index_text == other.index_text && rank == other.rank && band == other.band;
}

std::vector<BlockStandings> standings_of(const WhatIf& session) {
  const Assessment& assessment = session.assessment();
  const Ranking ranking = session.ranking();
  std::vector<BlockStandings> all;
  for (const auto& block : ranking.blocks) {
    const Block& own = assessment.blocks()[block.block];
    std::map<std::size_t, AgencyStanding> found;
    for (const auto& row : block.rows) {
      found[row.agency] = standing_of(row, assessment.agencies()[row.agency], *own.set);
    }
    for (const auto agency : block.excused) {
      found[agency].agency = agency;
      found[agency].status = AgencyStatus::excused;
    }
    BlockStandings standings;
    standings.block = block.block;
    for (auto& [agency, standing] : found) standings.agencies.push_back(std::move(standing));
    all.push_back(std::move(standings));
  }
  return all;
}

std::vector<BlockImpact> impact(const std::vector<BlockStandings>& before,
                                const std::vector<BlockStandings>& after) {
  std::vector<BlockImpact> all;
  for (std::size_t b = 0; b < before.size(); ++b) {
    const auto& then = before[b].agencies;
    const auto& now = after[b].agencies;
    BlockImpact block;
    block.block = before[b].block;
    for (std::size_t i = 0; i < then.size(); ++i) {
      if (then[i].is_like(now[i])) {
        ++block.unmoved;
        continue;
      }
      AgencyImpact moved;
      moved.before = then[i];
      moved.after = now[i];
      for (std::size_t k = 0; k < then.size(); ++k) {
        if (stands_before(then[k], then[i]) && stands_before(now[i], now[k])) {
          moved.overtakes.push_back(then[k].agency);
        }
        if (stands_before(then[i], then[k]) && stands_before(now[k], now[i])) {
          moved.overtaken_by.push_back(then[k].agency);
        }
      }
      block.agencies.push_back(std::move(moved));
    }
    std::stable_sort(block.agencies.begin(), block.agencies.end(), comes_first);
    all.push_back(std::move(block));
  }
  return all;
}

}  // namespace parindex
