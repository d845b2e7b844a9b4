#include "evidence/applies.hpp"

#include <algorithm>

namespace parindex {

bool holds_for(const Item& item, const Agency& agency) {
  if (item.applies.empty()) return true;
  static constexpr FactValue kYes = FactValue::yes_no(true);
  static constexpr FactValue kNo = FactValue::yes_no(false);
  const auto& held = agency.properties;
  std::vector<const FactValue*> values;
  for (const auto& property : item.properties) {
    const bool has = std::find(held.begin(), held.end(), property) != held.end();
    values.push_back(has ? &kYes : &kNo);
  }
  return item.applies.evaluate(values).holds;
}

}  // namespace parindex
