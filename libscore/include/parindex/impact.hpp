// Impact: what a what-if does to the ranking: whose result moved, and who overtook whom.
//
//   const auto before = parindex::standings_of(session);
//   session.apply(changes);
//   const auto after = parindex::standings_of(session);
//   for (const auto& block : parindex::impact(before, after))
//     for (const auto& moved : block.agencies) std::cout << *moved.after.rank << '\n';
//
// Sharp edge: texts are rounded as the set said at the time, so that two equal texts may stand for
// different indices; index and points are exact.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parindex/what_if.hpp"

namespace parindex {

// An agency's result at one time.
struct AgencyStanding {
  std::size_t agency = 0;
  AgencyStatus status = AgencyStatus::ranked;
  std::string points_text;  // empty where the agency is excused
  Points points;
  std::optional<Fraction> index;  // in percent
  std::string index_text;         // empty: no index
  std::optional<int> rank;
  std::optional<std::size_t> band;  // index into the set's bands

  // Whether points, index, rank and band are the same.
  bool is_like(const AgencyStanding& other) const;
};

// Of all agencies of a block that are scored or excused, in the order of agencies.csv.
struct BlockStandings {
  std::size_t block = 0;
  std::vector<AgencyStanding> agencies;
};

std::vector<BlockStandings> standings_of(const WhatIf& session);

struct AgencyImpact {
  AgencyStanding before;
  AgencyStanding after;
  // Agencies that stood before this one and now stand behind it, and the other way round; an
  // agency without a rank, or with the same one, stands neither before nor behind.
  std::vector<std::size_t> overtakes;
  std::vector<std::size_t> overtaken_by;
};

struct BlockImpact {
  std::size_t block = 0;
  std::vector<AgencyImpact> agencies;  // whose result moved, in the order of the ranks after
  std::size_t unmoved = 0;
};

// By block; both of the same session.
std::vector<BlockImpact> impact(const std::vector<BlockStandings>& before,
                                const std::vector<BlockStandings>& after);

}  // namespace parindex
