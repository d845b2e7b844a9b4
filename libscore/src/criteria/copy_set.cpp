#include "parindex/criteria_set.hpp"

namespace parindex {
namespace {

void unlink(Item& item) {
  item.area.reset();
  item.criterion.reset();
  item.first_fact = 0;
  item.needed_facts.clear();
  item.is_proven = true;
  item.unproven = {};
  for (auto& fact : item.facts) fact.item = 0;
}

}  // namespace

CriteriaSet copy_of(const CriteriaSet& set) {
  CriteriaSet copy(set);
  copy.all_items.clear();
  copy.all_facts.clear();
  copy.scored_item_count = 0;
  copy.bonus_item_count = 0;
  copy.fact_count = 0;
  copy.item_index_.clear();
  copy.fact_index_.clear();
  for (auto& area : copy.areas) {
    for (auto& criterion : area.criteria) {
      if (criterion.own) unlink(*criterion.own);
      for (auto& item : criterion.items) unlink(item);
    }
  }
  for (auto* extra : {&copy.bonus, &copy.penalty}) {
    if (!extra->has_value()) continue;
    for (auto& item : (*extra)->items) unlink(item);
  }
  return copy;
}

}  // namespace parindex
