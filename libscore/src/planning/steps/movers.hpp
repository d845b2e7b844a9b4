// Movers: the facts of a line that a step may change, in which direction and how far.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parindex/improve.hpp"
#include "planning/steps/directions.hpp"
#include "planning/steps/line.hpp"

namespace parindex {

// What one fact may become. Step 0 is the fact as it is, or 0 where it was not handed in.
struct Mover {
  std::size_t fact = 0;     // of the item's facts
  bool is_missing = false;  // it has to be handed in for the line to be scored at all
  // A number: base + step x each, in units of 10^-scale.
  bool is_number = true;
  std::int64_t base = 0;
  std::int64_t each = 1;
  int scale = 0;
  // Else the values that it may take, each with its cost; step k sets choices[k - 1].
  std::vector<FactValue> choices;
  std::vector<int128> choice_costs;

  std::int64_t most = 0;    // steps
  int128 cost = 1;          // of a step, in millionths
  bool is_guessed = false;  // `most` is a bound to the search, not to the fact

  std::int64_t least() const { return is_missing && !is_number ? 1 : 0; }
  FactValue value(std::int64_t step, FactType type) const;
  int128 cost_of(std::int64_t step) const;
  // How many units the step moves the fact; 1 for a value that is set.
  std::int64_t units_of(std::int64_t step) const { return is_number ? step : step > 0 ? 1 : 0; }
};

// The facts of the rule that may improve the line, as far as the rule's own sense says: what raises
// the points may rise, what lowers them may fall to 0, what stands in a divisor stays.
std::vector<Mover> default_movers(const PlannedLine& line);

// Those that rows of a costs file name; `rows` are the rows of this line.
std::vector<Mover> movers_of(const PlannedLine& line, const std::vector<const CostRow*>& rows);

// The needed facts that are missing and that none of the movers hands in.
std::vector<FactName> still_missing(const PlannedLine& line, const std::vector<Mover>& movers);

// Whether more steps of the mover never take points away, so that levels can be found by bisection.
bool is_monotone(const Directions& directions, const Mover& mover);

// A cost in millionths.
int128 millionths(const Fraction& cost);

}  // namespace parindex
