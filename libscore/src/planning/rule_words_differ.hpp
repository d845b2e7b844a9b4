// Whether the rules of two items differ, whatever their maxima.
#pragma once

#include "parindex/criteria_set.hpp"

namespace parindex {

// Rules are compared in words, which hold all that a rule says, both at one maximum.
inline bool rule_words_differ(const Item& a, const Item& b) {
  return describe(a.rule, b.max, Language::en) != describe(b.rule, b.max, Language::en);
}

}  // namespace parindex
