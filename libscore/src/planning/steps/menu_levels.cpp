// Every level of a line, for plans that weigh costs, and for lines that move others.
#include <algorithm>

#include "planning/steps/menu.hpp"

namespace parindex {
namespace {

// Pairs of ways that are looked at where the parts of a line are put together.
constexpr std::size_t kMostPairs = 2'000'000;
// Combinations of rows over a decision.
constexpr std::size_t kMostWays = 20'000;
// Steps of a count that nothing bounds.
constexpr std::int64_t kWithoutEnd = 1'000'000;

}  // namespace

std::optional<Level> Menu::furthest() const {
  const auto* const peer = std::get_if<PeerRule>(&line_->item().rule);
  if (peer == nullptr || !has_facts_way_) return best();
  const Fraction sense = peer->lower_is_better ? -1 : 1;
  const PlannedLine* const line = line_.get();
  const Component field(*line_, components_[0].movers(),
                        directions_of(line_->item(), !line_->is_penalty()),
                        [line, sense](const FactValues& facts) -> std::optional<Fraction> {
                          const auto value = line->compared(facts);
                          if (!value) return std::nullopt;
                          return sense * *value;
                        });
  const auto way = field.best();
  if (!way) return std::nullopt;
  const bool has_end = std::all_of(way->steps.begin(), way->steps.end(),
                                   [](std::int64_t steps) { return steps < kWithoutEnd; });
  if (!has_end) return best();
  if (auto level = level_of(std::vector<Way>{*way}, true)) return level;
  return best();
}

std::optional<std::vector<Level>> Menu::every(std::size_t most) const {
  if (!has_facts_way_) return all();
  const auto ways = components_[0].every(most);
  if (!ways) return std::nullopt;
  std::vector<Level> levels;
  for (const auto& way : *ways) {
    if (auto level = level_of(std::vector<Way>{way}, true)) levels.push_back(std::move(*level));
  }
  for (const auto& level : all()) {
    if (level.step.is_given) levels.push_back(level);
  }
  return levels;
}

// Ways of the parts together, exactly.
std::vector<Level> Menu::sums_by_facts() const {
  struct Sum {
    std::vector<Way> ways;
    Fraction value;
    int128 cost = 0;
  };
  std::vector<Sum> sums = {{{}, 0, 0}};
  for (const auto& component : components_) {
    auto ways = component.frontier();
    is_cut_ |= component.is_frontier_cut();
    std::vector<Sum> next;
    if (sums.size() * ways.size() > kMostPairs) {
      ways.resize(std::max<std::size_t>(1, kMostPairs / sums.size()));
      is_cut_ = true;
    }
    for (const auto& sum : sums) {
      for (const auto& way : ways) {
        Sum more = sum;
        more.ways.push_back(way);
        more.value = more.value + way.value;
        more.cost += way.cost;
        next.push_back(std::move(more));
      }
    }
    std::stable_sort(next.begin(), next.end(), [](const Sum& a, const Sum& b) {
      return a.cost != b.cost ? a.cost < b.cost : a.value > b.value;
    });
    sums.clear();
    for (auto& sum : next) {
      if (sums.empty() || sum.value > sums.back().value) sums.push_back(std::move(sum));
    }
  }
  std::vector<Level> levels;
  for (const auto& sum : sums) {
    if (auto level = level_of(sum.ways)) levels.push_back(std::move(*level));
  }
  return levels;
}

// Where a decision stands below what the facts give, a step that changes nothing of that is a step
// all the same, since it sets the decision aside: so every combination of the rows is looked at.
std::optional<std::vector<Level>> Menu::all_over_decision() const {
  std::vector<Mover> movers;
  for (const auto& component : components_) {
    movers.insert(movers.end(), component.movers().begin(), component.movers().end());
  }
  const PlannedLine* const line = line_.get();
  const Component whole(*line_, std::move(movers),
                        directions_of(line_->item(), !line_->is_penalty()),
                        [line](const FactValues& facts) { return line->exact(facts); });
  const auto ways = whole.every(kMostWays);
  if (!ways) return std::nullopt;
  std::vector<Level> levels;
  for (const auto& way : *ways) {
    if (auto level = level_of({{&whole, &way}})) levels.push_back(std::move(*level));
  }
  return levels;
}

std::vector<Level> Menu::all_by_facts() const {
  if (!has_facts_way_) return {};
  if (costs_ != nullptr && line_->is_decided()) {
    if (auto levels = all_over_decision()) return std::move(*levels);
    is_cut_ = true;
  }
  if (combined_ == Combined::sum) return sums_by_facts();
  std::vector<Level> levels;
  const Points unit = Points::from_micros(power_of_ten(6 - line_->set().item_decimals));
  Points wanted = line_->is_penalty() ? line_->now().points - unit : line_->now().points + unit;
  while (auto level = least_by_facts(wanted)) {
    wanted = line_->is_penalty() ? level->step.to - unit : level->step.to + unit;
    levels.push_back(std::move(*level));
  }
  return levels;
}

const std::vector<Level>& Menu::all() const {
  if (has_all_) return all_;
  has_all_ = true;
  std::vector<Level> levels = all_by_facts();
  for (std::int64_t units = 1; each_given_ && units <= most_given_; ++units) {
    const std::int64_t gain = units * each_given_->micros();
    const std::int64_t now = line_->now().points.micros();
    levels.push_back(
        *level_of(Points::from_micros(line_->is_penalty() ? now - gain : now + gain), units));
  }
  std::stable_sort(levels.begin(), levels.end(), [this](const Level& a, const Level& b) {
    return a.cost != b.cost ? a.cost < b.cost : line_->is_better(a.step.to, b.step.to);
  });
  for (auto& level : levels) {
    if (all_.empty() || line_->is_better(level.step.to, all_.back().step.to)) {
      all_.push_back(std::move(level));
    }
  }
  return all_;
}

}  // namespace parindex
