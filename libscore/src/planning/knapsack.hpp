// Knapsack: of each line at most one level, the cheapest way to every total. A frontier of sums
// that no cheaper one equals is merged line by line, area by area, exactly.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <vector>

#include "planning/improve_totals.hpp"

namespace parindex {

// A level that a line may be given. The first option of a line is often to stay as it is: gain and
// cost 0, no line touched.
struct Option {
  int128 gain = 0;  // in units of its group's sum
  int128 cost = 0;
  std::int32_t lines = 1;
  std::int32_t level = -1;  // what the caller calls it; -1: stays
};

struct LineOptions {
  std::size_t item = 0;
  std::vector<Option> options;
};

// A sum of levels.
struct Amount {
  int128 cost = 0;
  std::int32_t lines = 0;
  int128 total = 0;
  std::vector<int128> ties;  // what the areas are worth that decide among equals
  std::int32_t node = -1;    // how it came about
};

struct Taken {
  std::size_t item = 0;
  std::int32_t level = -1;
};

// More sums than are looked through, or points that move in a way that was not reckoned with: no
// answer is proven.
class Unproven : public std::runtime_error {
 public:
  Unproven() : std::runtime_error("no answer is proven") {}
};

class Knapsack {
 public:
  // `tie_areas` are those whose worth is kept apart.
  Knapsack(const ImproveTotals& totals, std::vector<std::size_t> tie_areas)
      : totals_(totals), tie_areas_(std::move(tie_areas)) {}

  // Every total that no cheaper sum reaches, the cheapest first; of equal cost the fewest lines
  // first. Lines stand in the order of the set. Throws Unproven.
  std::vector<Amount> frontier(const std::vector<LineOptions>& lines);

  // The levels of an amount, in the order of the set.
  std::vector<Taken> taken(const Amount& amount) const;

 private:
  // Two amounts put together, or one level.
  struct Node {
    std::int32_t left = -1;
    std::int32_t right = -1;
    Taken taken;
  };

  std::vector<Amount> of_group(std::size_t group, const std::vector<LineOptions>& lines);
  std::int32_t joined(std::int32_t left, std::int32_t right);
  static void keep_best(std::vector<Amount>& amounts);
  void collect(std::int32_t node, std::vector<Taken>& taken) const;

  const ImproveTotals& totals_;
  std::vector<std::size_t> tie_areas_;
  std::vector<Node> nodes_;
};

}  // namespace parindex
