// Whether a session says of every agency what scoring and ranking anew says.
#pragma once

#include <string>

#include "parindex/what_if.hpp"

namespace parindex::benchmark {

// The first difference in lines, sums, indices, ranks or bands; empty: none.
std::string first_difference(const WhatIf& session, const Ranking& anew);

}  // namespace parindex::benchmark
