// The field of values that rule peer compares with.
#pragma once

#include "scoring/agency_scorer.hpp"

namespace parindex {

// Of one item, over the agencies that `block` names. `rollup` may be null.
PeerField peer_field(const Assessment& assessment, const BlockScore& block, std::size_t item,
                     const Moment& moment, const Rollup* rollup);

}  // namespace parindex
