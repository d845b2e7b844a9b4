// What an appraisal says for its decision.
#pragma once

#include <span>
#include <string>

#include "parindex/assessment.hpp"

namespace parindex {

// The reason of the row that decides among the rows of one item. Corrections of several facts
// decide together: then each of their reasons, once.
std::string reason_of(std::span<const Appraisal> rows, const Appraisal& decision);

}  // namespace parindex
