// Reading of a range's ends: from >=, above >, to <=, below <.
#pragma once

#include <optional>

#include "criteria/info_block.hpp"
#include "parindex/rule.hpp"

namespace parindex {

// The keys `from` or `above`; nothing where neither stands. A text ending in % is a percent.
std::optional<Bound> load_low_bound(InfoBlock& block);
// The keys `to` or `below`.
std::optional<Bound> load_high_bound(InfoBlock& block);

// 100 %, included.
Bound hundred_percent();

}  // namespace parindex
