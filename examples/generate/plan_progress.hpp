// What the agencies have done of their plans by as_of: a row of plan_progress.csv a product.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parindex/parindex.hpp"

namespace vinh_long {

struct Progress {
  std::size_t agency = 0;  // index into Assessment::agencies()
  std::string task;
  parindex::Completion completion;
};

// The better an agency, the more of its shares are done, and the more of these in time. Everybody
// who has tasks has progress, also those who are not scored.
std::vector<Progress> draw_progress(const parindex::Assessment& year, std::uint64_t seed);

// Puts the rows on the assessment's plans, and counts the facts that these give.
void put_on_plans(const std::vector<Progress>& progress, parindex::Assessment& year);

// As the data file has it.
parindex::CsvWriter progress_table(const std::vector<Progress>& progress,
                                   const parindex::Assessment& year);

}  // namespace vinh_long
