#include "planning/reach.hpp"

#include <algorithm>
#include <set>

namespace parindex {

Reach::Reach(const Assessment& assessment, const Touched& touched)
    : assessment_(assessment), touched_(touched) {
  for (const auto& line : touched.lines) {
    lines_[{*assessment.agencies()[line.agency].block, line.item}].push_back(&line);
  }
  for (std::size_t b = 0; b < assessment.blocks().size(); ++b) {
    for (const auto* fact : assessment.blocks()[b].set->all_facts) {
      if (fact->rolls_up) sums_[fact->name.text].push_back({b, fact->item});
    }
  }
}

// A line of an agency; for rule peer its block's lines of the item, and sums of agencies above.
void Reach::count_line(AppliedChange& change, std::size_t agency, std::size_t item) const {
  std::set<std::size_t> agencies;
  const auto add = [&](const LineKey& key, bool only_own) {
    const auto found = lines_.find(key);
    if (found == lines_.end()) return;
    for (const auto* line : found->second) {
      if (only_own && line->agency != agency) continue;
      ++change.lines;
      agencies.insert(line->agency);
    }
  };
  const Item& own = *assessment_.set_of(agency).all_items[item];
  const LineKey key = {*assessment_.agencies()[agency].block, item};
  add(key, !std::holds_alternative<PeerRule>(own.rule));
  std::set<LineKey> above;
  for (const auto& fact : own.facts) {
    const auto found = sums_.find(fact.name.text);
    if (found != sums_.end()) above.insert(found->second.begin(), found->second.end());
  }
  above.erase(key);
  for (const auto& sum : above) add(sum, false);
  change.agencies = agencies.size();
}

// The agencies of all blocks that have the block's set.
void Reach::count_agencies(AppliedChange& change, std::size_t block) const {
  const auto& set = assessment_.blocks()[block].set;
  change.agencies = static_cast<std::size_t>(
      std::count_if(touched_.agencies.begin(), touched_.agencies.end(), [&](std::size_t agency) {
        return assessment_.blocks()[*assessment_.agencies()[agency].block].set == set;
      }));
}

void Reach::count_item_of_set(AppliedChange& change, std::size_t block,
                              const std::string& item) const {
  const auto& set = assessment_.blocks()[block].set;
  const auto index = *set->find_item(item);
  std::set<std::size_t> agencies;
  for (std::size_t b = 0; b < assessment_.blocks().size(); ++b) {
    if (assessment_.blocks()[b].set != set) continue;
    const auto found = lines_.find({b, index});
    if (found == lines_.end()) continue;
    for (const auto* line : found->second) {
      ++change.lines;
      agencies.insert(line->agency);
    }
  }
  change.agencies = agencies.size();
}

void Reach::count(AppliedChange& change, const std::string& item_of_set) const {
  if (change.from == change.to && !std::holds_alternative<FactTarget>(change.target) &&
      !std::holds_alternative<PointsTarget>(change.target) &&
      !std::holds_alternative<AnswersTarget>(change.target)) {
    return;
  }
  if (const auto* fact = std::get_if<FactTarget>(&change.target)) {
    count_line(change, fact->agency, assessment_.set_of(fact->agency).all_facts[fact->fact]->item);
  } else if (const auto* answers = std::get_if<AnswersTarget>(&change.target)) {
    count_line(change, answers->agency, answers->item);
  } else if (const auto* points = std::get_if<PointsTarget>(&change.target)) {
    count_line(change, points->agency, points->item);
  } else if (const auto* applicable = std::get_if<ApplicableTarget>(&change.target)) {
    count_line(change, applicable->agency, applicable->item);
  } else if (const auto* status = std::get_if<StatusTarget>(&change.target)) {
    change.agencies = 1;  // itself, which enters or leaves
    const auto block = assessment_.agencies()[status->agency].block;
    for (const auto agency : touched_.agencies) {
      change.agencies += agency != status->agency && assessment_.agencies()[agency].block == block;
    }
  } else if (const auto* event = std::get_if<EventTarget>(&change.target)) {
    const auto& all = touched_.agencies;
    change.agencies = std::find(all.begin(), all.end(), event->agency) != all.end();
  } else if (const auto* of_set = std::get_if<SetTarget>(&change.target)) {
    if (item_of_set.empty()) {
      count_agencies(change, of_set->block);
    } else {
      count_item_of_set(change, of_set->block, item_of_set);
    }
  }
}

}  // namespace parindex
