// Findings on lines that are missing.
#pragma once

#include "parindex/score.hpp"

namespace parindex {

// Where the set says `missing error`; at the row of the agency.
Diagnostic missing_error(const Agency& agency, const Item& item, const MissingLine& line);
Diagnostic missing_warning(const Agency& agency, const Item& item, const MissingLine& line);

}  // namespace parindex
