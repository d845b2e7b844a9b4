// What the options of robustness ask for.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/robustness.hpp"

namespace parindex::cli {

struct RobustnessRequest {
  RobustnessOptions study;  // without its blocks
  DrawOptions draws;
  std::size_t samples = 0;         // 0: no sensitivity
  bool is_shard = false;           // a part is written, no report
  std::vector<std::string> parts;  // to be merged; empty: draws are drawn
};

// Throws UsageError for what cannot be read, and for options that do not go together.
RobustnessRequest robustness_request(const Arguments& arguments);

}  // namespace parindex::cli
