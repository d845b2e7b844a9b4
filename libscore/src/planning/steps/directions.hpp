// Directions: which way the facts of a rule have to move for more points.
#pragma once

#include <cstdint>
#include <map>
#include <set>

#include "parindex/criteria_set.hpp"

namespace parindex {

struct Direction {
  bool up = false;     // a date: later; yes/no: yes
  bool down = false;   // a date: earlier; yes/no: no
  bool stays = false;  // it stands in a divisor: it tells what arose
};

struct Directions {
  std::map<std::uint16_t, Direction> facts;  // as Item::needed_facts numbers them
  // Whether more of what is wanted never takes points away.
  bool is_monotone = true;
};

// Of the item's rule where more points are better (`more`) or worse.
Directions directions_of(const Item& item, bool more);
// The same of a rule within it: of a part, or of a condition.
Directions directions_of(const Item& item, const Rule& rule, Points max, bool more);

}  // namespace parindex
