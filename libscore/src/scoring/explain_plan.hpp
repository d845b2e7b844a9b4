// Facts that are counted from the plan, explained.
#pragma once

#include <vector>

#include "parindex/explanation.hpp"

namespace parindex {

// Which tasks the item's facts count, and those that are open or late; none where no fact of the
// item is counted from the plan.
std::vector<Step> plan_steps_of(const Assessment& year, std::size_t agency, const Item& item);

}  // namespace parindex
