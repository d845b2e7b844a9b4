// Whether the rules of two items differ, whatever their maxima and the year of their dates.
#pragma once

#include "parindex/criteria_set.hpp"

namespace parindex {

// Rules are compared in words, which hold all that a rule says, both at one maximum, those of `a`
// with the dates of deadlines that many years later.
bool rule_words_differ(const Item& a, const Item& b, int years = 0);

}  // namespace parindex
