#include "planning/knapsack.hpp"

#include <algorithm>

namespace parindex {
namespace {

constexpr std::size_t kMostSums = 4'000'000;  // in one merge: some 500 MB
constexpr std::size_t kMostKept = 200'000;
constexpr std::size_t kMostKeptWithTies = 20'000;

bool is_at_least(const Amount& a, const Amount& b) {
  if (a.total < b.total) return false;
  for (std::size_t i = 0; i < a.ties.size(); ++i) {
    if (a.ties[i] < b.ties[i]) return false;
  }
  return true;
}

}  // namespace

// Of amounts that cost no less and are worth no more than another, only the first is kept.
void Knapsack::keep_best(std::vector<Amount>& amounts) {
  std::stable_sort(amounts.begin(), amounts.end(), [](const Amount& a, const Amount& b) {
    if (a.cost != b.cost) return a.cost < b.cost;
    if (a.lines != b.lines) return a.lines < b.lines;
    return a.total > b.total;
  });
  const bool has_ties = !amounts.empty() && !amounts[0].ties.empty();
  std::vector<Amount> kept;
  for (auto& amount : amounts) {
    const bool is_beaten =
        has_ties ? std::any_of(kept.begin(), kept.end(),
                               [&](const Amount& other) { return is_at_least(other, amount); })
                 : !kept.empty() && kept.back().total >= amount.total;
    if (is_beaten) continue;
    kept.push_back(std::move(amount));
    if (kept.size() > (has_ties ? kMostKeptWithTies : kMostKept)) throw Unproven();
  }
  amounts = std::move(kept);
}

std::int32_t Knapsack::joined(std::int32_t left, std::int32_t right) {
  if (left < 0 || right < 0) return std::max(left, right);
  nodes_.push_back({left, right, {}});
  return static_cast<std::int32_t>(nodes_.size() - 1);
}

std::vector<Amount> Knapsack::of_group(std::size_t group, const std::vector<LineOptions>& lines) {
  std::vector<Amount> amounts(1);
  amounts[0].total = totals_.sum(group);
  // Sums of a penalty are the better the lower they are.
  const int sign = group + 1 == totals_.group_count() ? -1 : 1;
  amounts[0].total *= sign;
  for (const auto& line : lines) {
    if (totals_.group_of(line.item) != group) continue;
    if (amounts.size() * line.options.size() > kMostSums) throw Unproven();
    std::vector<std::pair<std::size_t, std::size_t>> origins;
    std::vector<Amount> next;
    next.reserve(amounts.size() * line.options.size());
    for (std::size_t o = 0; o < line.options.size(); ++o) {
      const Option& option = line.options[o];
      for (std::size_t a = 0; a < amounts.size(); ++a) {
        Amount sum = amounts[a];
        sum.cost += option.cost;
        sum.lines += option.lines;
        sum.total += sign * option.gain;
        sum.node = static_cast<std::int32_t>(origins.size());
        origins.emplace_back(a, o);
        next.push_back(std::move(sum));
      }
    }
    keep_best(next);
    for (auto& sum : next) {
      const auto [a, o] = origins[static_cast<std::size_t>(sum.node)];
      sum.node = amounts[a].node;
      if (line.options[o].level < 0) continue;
      nodes_.push_back({-1, -1, {line.item, line.options[o].level}});
      sum.node = joined(amounts[a].node, static_cast<std::int32_t>(nodes_.size() - 1));
    }
    amounts = std::move(next);
  }
  for (auto& amount : amounts) amount.total = totals_.worth(group, sign * amount.total);
  for (std::size_t i = 0; i < tie_areas_.size(); ++i) {
    for (auto& amount : amounts) {
      amount.ties.resize(tie_areas_.size(), 0);
      if (tie_areas_[i] == group) amount.ties[i] = amount.total;
    }
  }
  keep_best(amounts);
  return amounts;
}

std::vector<Amount> Knapsack::frontier(const std::vector<LineOptions>& lines) {
  nodes_.clear();
  std::vector<Amount> amounts(1);
  amounts[0].ties.resize(tie_areas_.size(), 0);
  for (std::size_t group = 0; group < totals_.group_count(); ++group) {
    const auto own = of_group(group, lines);
    if (amounts.size() * own.size() > kMostSums) throw Unproven();
    std::vector<std::pair<std::size_t, std::size_t>> origins;
    std::vector<Amount> next;
    next.reserve(amounts.size() * own.size());
    for (std::size_t b = 0; b < own.size(); ++b) {
      for (std::size_t a = 0; a < amounts.size(); ++a) {
        Amount sum = amounts[a];
        sum.cost += own[b].cost;
        sum.lines += own[b].lines;
        sum.total += own[b].total;
        for (std::size_t i = 0; i < sum.ties.size(); ++i) sum.ties[i] += own[b].ties[i];
        sum.node = static_cast<std::int32_t>(origins.size());
        origins.emplace_back(a, b);
        next.push_back(std::move(sum));
      }
    }
    keep_best(next);
    for (auto& sum : next) {
      const auto [a, b] = origins[static_cast<std::size_t>(sum.node)];
      sum.node = joined(amounts[a].node, own[b].node);
    }
    amounts = std::move(next);
  }
  return amounts;
}

void Knapsack::collect(std::int32_t node, std::vector<Taken>& taken) const {
  if (node < 0) return;
  const Node& own = nodes_[static_cast<std::size_t>(node)];
  if (own.left < 0) {
    taken.push_back(own.taken);
    return;
  }
  collect(own.left, taken);
  collect(own.right, taken);
}

std::vector<Taken> Knapsack::taken(const Amount& amount) const {
  std::vector<Taken> taken;
  collect(amount.node, taken);
  std::sort(taken.begin(), taken.end(),
            [](const Taken& a, const Taken& b) { return a.item < b.item; });
  return taken;
}

}  // namespace parindex
