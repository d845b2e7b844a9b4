// How a rescorer keeps the sums over the agencies below in step.
#include <algorithm>

#include "planning/rescorer.hpp"
#include "scoring/roll_up.hpp"

namespace parindex {
namespace {

constexpr std::size_t kMostLevels = 64;

bool has_sums(const Item& item) {
  return std::any_of(item.facts.begin(), item.facts.end(),
                     [](const Fact& fact) { return fact.rolls_up; });
}

}  // namespace

void Rescorer::find_parents() {
  parents_.assign(assessment_.agencies().size(), {});
  has_circles_ = false;
  if (!rollup_) return;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!rows_[i] || !has_rollups(assessment_.set_of(i))) continue;
    for (const auto child : agencies_below(assessment_, i)) parents_[child].push_back(i);
  }
  find_levels();
}

// How far each stands above those who declare.
void Rescorer::find_levels() {
  levels_.assign(parents_.size(), 0);
  has_circles_ = true;  // unless every level is found
  for (std::size_t round = 0; has_circles_ && round < kMostLevels; ++round) {
    has_circles_ = false;
    for (std::size_t i = 0; i < parents_.size(); ++i) {
      for (const auto parent : parents_[i]) {
        if (levels_[parent] > levels_[i]) continue;
        levels_[parent] = levels_[i] + 1;
        has_circles_ = true;
      }
    }
  }
}

// Adds the lines whose sums count what the given lines are scored on. All these sums are taken
// again, those below before those above: the given ones too, since what an agency declares, or what
// applies to it, says whether it has a sum at all.
void Rescorer::add_sums_above(std::vector<Stale::Line>& lines, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Stale::Line line = lines[i];
    for (const auto parent : parents_[line.agency]) {
      for (const auto item : items_above(line, parent)) {
        const Stale::Line above{parent, item};
        if (std::find(lines.begin(), lines.end(), above) == lines.end()) lines.push_back(above);
      }
    }
  }
  std::vector<Stale::Line> sums;
  for (const auto& line : lines) {
    const Item& item = *assessment_.set_of(line.agency).all_items[line.item];
    if (rows_[line.agency] && has_sums(item)) sums.push_back(line);
  }
  std::sort(sums.begin(), sums.end(), [this](const auto& a, const auto& b) {
    return levels_[a.agency] != levels_[b.agency] ? levels_[a.agency] < levels_[b.agency] : a < b;
  });
  sums.erase(std::unique(sums.begin(), sums.end()), sums.end());
  for (const auto& sum : sums) {
    roll_up_again(*rollup_, assessment_, moment_.stage, moment_.last_round, sum.agency, sum.item,
                  diagnostics);
  }
}

// The parent's items that sum facts of the line.
std::set<std::size_t> Rescorer::items_above(const Stale::Line& line, std::size_t parent) const {
  const CriteriaSet& set = assessment_.set_of(parent);
  std::set<std::size_t> items;
  for (const auto& fact : assessment_.set_of(line.agency).all_items[line.item]->facts) {
    const auto above = set.find_fact(fact.name.text);
    if (above && set.all_facts[*above]->rolls_up) items.insert(set.all_facts[*above]->item);
  }
  return items;
}

}  // namespace parindex
