// Whether a set's condition over properties holds for an agency.
#pragma once

#include "parindex/assessment.hpp"

namespace parindex {

// `applies` of the item, on the agency's properties; an item without it is for all.
bool holds_for(const Item& item, const Agency& agency);

}  // namespace parindex
