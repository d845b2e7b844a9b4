#include "evidence/properties.hpp"

#include <algorithm>

#include "base/report.hpp"

namespace parindex {
namespace {

void add_new(std::vector<std::string>& names, const std::vector<std::string>& more) {
  for (const auto& name : more) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
}

// Warns of properties of the block's agencies that nothing asks for.
void check_held(const Block& block, const std::vector<std::string>& used, Loading& loading) {
  for (const auto index : block.agencies) {
    const Agency& agency = loading.assessment.agencies()[index];
    for (const auto& property : agency.properties) {
      if (std::find(used.begin(), used.end(), property) != used.end()) continue;
      auto warning = finding(ErrorCode::unknown_property, agency.place,
                             {property, agency.code.text, block.set->id.text, joined(used)});
      warning.suggestion = nearest_name(property, used).value_or("");
      warning.agency = agency.code.text;
      loading.diagnostics.push_back(std::move(warning));
    }
  }
}

// Warns of properties that items ask for and nobody has.
void check_asked_for(const Block& block, Loading& loading) {
  std::vector<std::string> held;
  for (const auto index : block.agencies) {
    add_new(held, loading.assessment.agencies()[index].properties);
  }
  for (const auto* item : block.set->all_items) {
    for (const auto& property : item->properties) {
      if (std::find(held.begin(), held.end(), property) != held.end()) continue;
      auto warning = finding(ErrorCode::unused_property, item->applies.place(),
                             {property, item->id.text, block.id.text});
      warning.suggestion = nearest_name(property, held).value_or("");
      loading.diagnostics.push_back(std::move(warning));
    }
  }
}

}  // namespace

bool meets(const Agency& agency, const Expression& condition,
           const std::vector<std::string>& names) {
  if (condition.empty()) return true;
  static constexpr FactValue kYes = FactValue::yes_no(true);
  static constexpr FactValue kNo = FactValue::yes_no(false);
  const auto& held = agency.properties;
  std::vector<const FactValue*> values;
  for (const auto& name : names) {
    const bool has = std::find(held.begin(), held.end(), name) != held.end();
    values.push_back(has ? &kYes : &kNo);
  }
  return condition.evaluate(values).holds;
}

void check_properties(const Block& block, Loading& loading) {
  std::vector<std::string> used;
  for (const auto* item : block.set->all_items) add_new(used, item->properties);
  if (used.empty()) return;  // a set without conditions has no use for properties
  for (const auto& plan : loading.assessment.plans) {
    for (const auto& task : plan.tasks) add_new(used, task.properties);
  }
  check_held(block, used, loading);
  check_asked_for(block, loading);
}

}  // namespace parindex
