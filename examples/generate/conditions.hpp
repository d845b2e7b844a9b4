// Facts for rules that ask for conditions: drawn by trial, since a condition does not say what to
// draw.
#pragma once

#include "facts.hpp"
#include "parindex/parindex.hpp"

namespace vinh_long {

// Facts under which all conditions hold, or not all.
Facts draw_all(const parindex::AllRule& rule, const parindex::Item& item, bool holds,
               const Drawer& drawer);

// Facts that earn, of an item or part with that maximum, as nearly what the effort deserves as the
// cases allow.
Facts draw_cases(const parindex::CasesRule& rule, const parindex::Item& item, parindex::Points max,
                 int effort, const Drawer& drawer);

}  // namespace vinh_long
