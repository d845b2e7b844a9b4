// Names of people and firms that do not exist, for records.
#pragma once

#include <string>

#include "draw.hpp"

namespace vinh_long {

// A person, or a firm, whose name has a comma or quotes now and then.
std::string draw_applicant(Draw& draw);

}  // namespace vinh_long
