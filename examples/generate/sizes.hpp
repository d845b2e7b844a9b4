// How large the totals of an agency are: dossiers resolved, tasks assigned, communes.
#pragma once

#include <cstdint>

#include "facts.hpp"
#include "parindex/parindex.hpp"

namespace vinh_long {

// Whether the fact is listed as a total, of which other facts of its item are parts.
bool is_known_total(const parindex::Fact& fact);

// In the smallest unit of the fact's type. Totals of one group are the same number, and a total
// that is not listed has a usual size too.
std::int64_t size_of(const parindex::Fact& fact, const Drawer& drawer);

}  // namespace vinh_long
