// Findings on lines that are missing.
#pragma once

#include "parindex/score.hpp"

namespace parindex {

// Whether a missing line is an error: what a faulty agency lacks may be what could not be read.
bool must_be_whole(const CriteriaSet& set, Stage stage, bool is_faulty);

// Where the set says `missing error`; at the row of the agency.
Diagnostic missing_error(const Agency& agency, const Item& item, const MissingLine& line);
Diagnostic missing_warning(const Agency& agency, const Item& item, const MissingLine& line);

}  // namespace parindex
