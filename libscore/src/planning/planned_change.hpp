// A scenario's change while it is being validated.
#pragma once

#include <optional>
#include <vector>

#include "parindex/scenario.hpp"
#include "planning/set_draft.hpp"

namespace parindex {

struct PlannedChange {
  const ScenarioChange* change = nullptr;
  Target target;
  std::string path;           // canonical
  std::string from;           // the value that is there
  std::string to;             // canonical; empty where it could not be read
  ParameterScope scope = {};  // of a SetTarget

  const Place& place() const { return change->path.place; }
};

// Reports changes that deprive each other of their meaning: both are in order, but not together.
void check_contradictions(const Assessment& assessment, const std::vector<PlannedChange>& changes,
                          Diagnostics& diagnostics);

}  // namespace parindex
