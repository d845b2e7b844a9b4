// Conditions over the properties of agencies.
#pragma once

#include <string>
#include <vector>

#include "evidence/loader.hpp"
#include "parindex/assessment.hpp"

namespace parindex {

// Whether the agency meets the condition, which is bound to `names` as bind_properties() gave them.
// No condition is met by everybody.
bool meets(const Agency& agency, const Expression& condition,
           const std::vector<std::string>& names);

// A property that neither the block's set nor a plan knows, or that no agency of the block has, is
// a misspelling by which items would silently not apply.
void check_properties(const Block& block, Loading& loading);

}  // namespace parindex
