#include "reports/coverage_report.hpp"

#include "words.hpp"

namespace parindex::cli {

Grid coverage_grid(const CriteriaSet& set, const std::vector<ItemCoverage>& coverage,
                   Language language) {
  Grid grid;
  grid.columns = {{"item", Text{"Tiêu chí", "Item"}.in(language)},
                  {"rule", Text{"Cách tính", "Rule"}.in(language)},
                  {"branch", Text{"Nhánh", "Branch"}.in(language)},
                  {"cases", Text{"Số trường hợp", "Cases"}.in(language), true}};
  for (const auto& each : coverage) {
    const Item& item = *set.all_items[each.item];
    for (std::size_t i = 0; i < each.branches.size(); ++i) {
      grid.rows.push_back(
          {item.id.text, rule_name(item.rule), each.branches[i], std::to_string(each.cases[i])});
    }
  }
  return grid;
}

std::string coverage_summary(const std::vector<ItemCoverage>& coverage, Language language) {
  std::size_t taken = 0;
  std::size_t count = 0;
  for (const auto& each : coverage) {
    count += each.branches.size();
    for (const auto cases : each.cases) taken += cases > 0 ? 1 : 0;
  }
  return filled(
      Text{"{0}/{1} nhánh có trường hợp thử chạm tới", "{0} of {1} branches are taken by a case"}
          .in(language),
      {std::to_string(taken), std::to_string(count)});
}

Json coverage_json(const CriteriaSet& set, const std::vector<ItemCoverage>& coverage) {
  Json items = Json::array();
  for (const auto& each : coverage) {
    Json branches = Json::array();
    for (std::size_t i = 0; i < each.branches.size(); ++i) {
      branches.push_back({{"branch", each.branches[i]}, {"cases", each.cases[i]}});
    }
    const Item& item = *set.all_items[each.item];
    items.push_back({{"item", item.id.text},
                     {"rule", rule_name(item.rule)},
                     {"proven", item.is_proven},
                     {"branches", std::move(branches)}});
  }
  return items;
}

}  // namespace parindex::cli
