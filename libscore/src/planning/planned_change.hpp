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

// The items whose lines a change of the set's parameter scores anew; none: every line.
inline std::optional<std::vector<std::size_t>> items_of(const CriteriaSet& set,
                                                        const ParameterScope& scope) {
  if (scope.is_wide) return std::nullopt;
  if (scope.item && !scope.is_maximum) return std::vector{*set.find_item(scope.item->text)};
  return std::vector<std::size_t>();
}

// Reports changes that deprive each other of their meaning: both are in order, but not together.
void check_contradictions(const Assessment& assessment, const std::vector<PlannedChange>& changes,
                          Diagnostics& diagnostics);

}  // namespace parindex
