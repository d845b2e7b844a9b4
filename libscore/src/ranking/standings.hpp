// Standings: the ranks and bands of one block, kept in order while single agencies change.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "parindex/ranking.hpp"
#include "ranking/bands.hpp"

namespace parindex {

// What rows are ordered by: the index, then the areas of tie_break, each as the set decides on it.
struct StandingKey {
  Fraction index;
  std::vector<std::optional<Fraction>> areas;

  // Less: stands before. An agency to which an area does not apply comes after those to which it
  // does.
  friend std::strong_ordering operator<=>(const StandingKey& a, const StandingKey& b);
};

// The index as the set decides on it.
Fraction decided_index(const Fraction& percent, const CriteriaSet& set);
// Of an agency that has an index.
StandingKey standing_key(const AgencyScore& score, const CriteriaSet& set);
// The authority's order of the agency among those that tie with it, if it gave one.
std::optional<int> decided_order(const Assessment& assessment, std::size_t block,
                                 std::size_t agency);

// Rows are numbered as BlockScore::agencies, which stand in the order of agencies.csv.
class Standings {
 public:
  // Both must outlive this; the block's set and the list of its agencies must stay.
  Standings(const Assessment& assessment, Stage stage, const BlockScore& score);

  const RankedAgency& of(std::size_t row) const { return rows_[row]; }

  // To be called when the row's score, events or status are others. Adds the other rows whose
  // standing changed with it.
  void update(std::size_t row, std::vector<std::size_t>& changed);

  BlockRanking ranking() const;
  // A warning for each tie that the authority would have to settle and has not.
  void tell_unsettled_ties(Diagnostics& diagnostics) const;

 private:
  Unranked why_unranked(const AgencyScore& agency) const;
  void look_at(std::size_t row);
  bool stands_before(std::size_t a, std::size_t b) const;
  std::size_t position_of(std::size_t row) const;
  std::size_t end_of_group(std::size_t begin) const;
  void number(std::size_t from, std::size_t to, std::vector<std::size_t>* changed);
  // Rows of a group in the authority's order; empty where it has not ordered them all.
  std::vector<std::size_t> settled(std::size_t begin, std::size_t end) const;
  bool set_rank(std::size_t row, int rank, bool is_tied, std::vector<std::size_t>* changed);
  std::vector<BandCount> count_bands() const;

  const Assessment& assessment_;
  Stage stage_;
  const BlockScore& score_;
  const Block& block_;
  const CriteriaSet& set_;
  BandTable bands_;
  std::vector<std::optional<int>> decided_order_;  // by row: the authority's order, if any
  std::vector<RankedAgency> rows_;
  std::vector<StandingKey> keys_;   // by row
  std::vector<std::size_t> order_;  // ranked rows, by key, then row
};

}  // namespace parindex
