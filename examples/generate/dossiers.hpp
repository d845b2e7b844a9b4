// Dossiers of administrative procedures, as the one-stop shops of an example list them.
#pragma once

#include "records.hpp"

namespace vinh_long {

// Of departments, of one department that lists its own in another order, and of districts.
std::vector<TextFile> draw_dossiers(const parindex::Assessment& skeleton,
                                    const std::vector<Line>& lines, std::uint64_t seed);

}  // namespace vinh_long
