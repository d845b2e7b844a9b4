// Which vector instructions the inner loops of draws run with.
#pragma once

#include "parindex/composite_index.hpp"

namespace parindex {

// `automatic` as the widest set that this machine has. Throws std::invalid_argument for one that it
// lacks.
InstructionSet resolved(InstructionSet wanted);

}  // namespace parindex
