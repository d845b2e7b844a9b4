// The changes that the command line of whatif makes, as a scenario.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/scenario.hpp"

namespace parindex::cli {

// One option's changes.
struct QuickOption {
  std::string text;  // "--max 3.2.1=3"
  std::size_t count = 0;
};

struct QuickScenario {
  Scenario scenario;
  std::vector<QuickOption> options;  // in the order of the scenario's changes
  // What the changes were read from, which their places point into.
  std::vector<Scenario> sources;
};

// Whether the command line makes any change of its own.
bool has_quick_changes(const Arguments& arguments);

// Throws UsageError for an option that is no NAME=VALUE, for an item, area or policy that no set of
// the chosen blocks has, and for one that several have. The session shows which lines are open.
QuickScenario quick_scenario(const WhatIf& session, const std::vector<std::size_t>& blocks,
                             const Arguments& arguments);

}  // namespace parindex::cli
