// Why an item has fewer points than its maximum.
#pragma once

#include "parindex/gaps.hpp"

namespace parindex {

// Of an item as it is scored in the end; nothing of a bonus or penalty, which lose nothing.
Losses losses_of(const Assessment& assessment, std::size_t agency, const Item& item,
                 const ItemScore& score);

}  // namespace parindex
