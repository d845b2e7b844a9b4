// The keys of a set that are no line of it, as a set writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parindex/criteria_set.hpp"

namespace parindex {

struct SetPolicy {
  std::string_view key;
  std::string value;  // empty: the set does not say it
  bool is_extra = false;
};

// Of every set the same keys in the same order.
std::vector<SetPolicy> policies_of(const CriteriaSet& set);

}  // namespace parindex
