// Reading of items and of the criteria and areas that hold them.
#pragma once

#include "criteria/info_block.hpp"
#include "parindex/criteria_set.hpp"

namespace parindex {

// `item ID { … }`. An item with faults is marked unreadable.
Item load_item(const InfoNode& node, int decimals, Diagnostics& diagnostics);
Area load_area(const InfoNode& node, int decimals, Diagnostics& diagnostics);
// `bonus { … }` or `penalty { … }`.
Extra load_extra(const InfoNode& node, int decimals, Diagnostics& diagnostics);

}  // namespace parindex
