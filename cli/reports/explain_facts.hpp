// The facts of an item as an explanation lists them: value, place, document, correction, and of a
// sum the agencies below with their values.
#pragma once

#include <string>
#include <vector>

#include "parindex/explanation.hpp"

namespace parindex::cli {

// What belongs to the line before begins with blanks.
std::vector<std::string> fact_lines(const ItemExplanation& told, const Item& item,
                                    const Assessment& assessment, Language language);

}  // namespace parindex::cli
