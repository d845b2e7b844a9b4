// A plan as paths and as a scenario file.
#include <algorithm>

#include "parindex/improve.hpp"

namespace parindex {
namespace {

// A word stands bare; what INFO would read otherwise is quoted.
std::string quoted(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace

std::vector<PathChange> path_changes(const Assessment& assessment, std::size_t agency,
                                     const LineStep& step) {
  const CriteriaSet& set = assessment.set_of(agency);
  const std::string line = "agency " + assessment.agencies()[agency].code.text + " / item " +
                           set.all_items[step.item]->id.text;
  if (step.is_given) {
    return {{line + " / points", "", to_string(step.from, set.item_decimals),
             to_string(step.to, set.item_decimals)}};
  }
  std::vector<PathChange> changes;
  for (const auto& moved : step.facts) {
    const Fact& fact = *set.all_facts[moved.fact];
    changes.push_back({line + " / fact " + fact.name.text, fact.name.text,
                       moved.from ? value_text(*moved.from, fact) : "", value_text(moved.to, fact)});
  }
  return changes;
}

std::string scenario_text(const Assessment& assessment, std::size_t agency,
                          const ImprovementPlan& plan, const std::string& title) {
  std::string text = "scenario " + quoted(title) + " {\n";
  for (const auto& step : plan.steps) {
    for (const auto& change : path_changes(assessment, agency, step)) {
      text += "  change { path " + quoted(change.path);
      if (!change.from.empty()) text += "  from " + quoted(change.from);
      text += "  to " + quoted(change.to) + " }\n";
    }
  }
  return text + "}\n";
}

}  // namespace parindex
