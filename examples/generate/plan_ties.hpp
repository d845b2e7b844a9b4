// The facts that say what the plan's progress says too: when a task's product was there, how many
// periodic reports came. Both sides of the example rest on the same rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "parindex/parindex.hpp"

namespace vinh_long {

// What the progress says of one fact on the day on which the agency handed in.
struct PlanTie {
  std::optional<parindex::FactValue> value;  // none: the product was not there yet
  std::string document;                      // the product's; empty for counts
};

// Nothing where no task speaks of the fact. `drawn` is what the fact was drawn as.
std::optional<PlanTie> plan_tie(const parindex::Assessment& year, std::uint64_t seed,
                                std::size_t agency, const parindex::Item& item, std::size_t fact,
                                const std::optional<parindex::FactValue>& drawn);

}  // namespace vinh_long
