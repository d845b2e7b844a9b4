// The table behind national_set(): titles, rules and facts, without ids and maxima of items.
#pragma once

#include "national_set.hpp"

namespace national {

struct FactStem {
  std::string name;
  std::string title;
};

struct ItemDraft {
  std::string title;
  Rule rule;
  std::vector<std::string> stems;
};

struct AreaDraft {
  std::string kind;
  std::string title;
  int max_points;
  std::string criterion_titles[2];
  std::vector<ItemDraft> items;
};

const std::vector<FactStem>& fact_stems();
const std::vector<AreaDraft>& area_drafts();

}  // namespace national
