#include "planning/steps/component.hpp"

#include <algorithm>

namespace parindex {
namespace {

// Combinations of the facts that are not searched by bisection, beyond which each is looked at
// alone.
constexpr std::int64_t kMostCombinations = 20'000;
// Steps of a fact that have to be looked at one by one.
constexpr std::int64_t kMostLookedAt = 5'000;

std::int64_t last_looked_at(const Mover& mover) {
  return mover.is_number ? std::min(mover.most, kMostLookedAt) : mover.most;
}

// The first of `low` to `high` for which `holds`; it holds at `high` and from some step on.
template <class Holds>
std::int64_t first_that(std::int64_t low, std::int64_t high, Holds holds) {
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

}  // namespace

Component::Component(const PlannedLine& line, std::vector<Mover> movers, Directions directions,
                     Measure measure)
    : line_(&line),
      movers_(std::move(movers)),
      directions_(std::move(directions)),
      measure_(std::move(measure)) {
  limit_reach();
  std::int64_t looked_at = 1;
  for (std::size_t i = 0; i < movers_.size(); ++i) {
    if (movers_[i].most > movers_[longest_].most) longest_ = i;
  }
  for (std::size_t i = 0; i < movers_.size(); ++i) {
    if (i == longest_) continue;
    looked_at = std::min(kMostCombinations + 1, looked_at * (movers_[i].most + 1));
  }
  if (!movers_.empty() && !is_monotone(directions_, movers_[longest_])) {
    looked_at = std::min(kMostCombinations + 1, looked_at * (movers_[longest_].most + 1));
  }
  one_at_a_time_ = movers_.size() > 1 && looked_at > kMostCombinations;
  is_bounded_ |= one_at_a_time_ || std::any_of(movers_.begin(), movers_.end(),
                                               [](const Mover& mover) { return mover.is_guessed; });
}

std::vector<std::int64_t> Component::first_steps() const {
  std::vector<std::int64_t> steps;
  for (const auto& mover : movers_) steps.push_back(mover.least());
  return steps;
}

std::optional<Fraction> Component::value_at(const std::vector<std::int64_t>& steps) const {
  FactValues facts = line_->facts();
  std::vector<FactValue> values(movers_.size());
  for (std::size_t i = 0; i < movers_.size(); ++i) {
    const Mover& mover = movers_[i];
    if (steps[i] == 0 && !mover.is_missing) continue;
    // A second mover of the same fact adds to the first.
    const FactType type = line_->item().facts[mover.fact].type;
    std::int64_t moved = steps[i];
    Mover whole = mover;
    for (std::size_t j = 0; j < i; ++j) {
      if (movers_[j].fact != mover.fact || !mover.is_number) continue;
      whole.base += steps[j] * movers_[j].each;
    }
    if (whole.is_number && whole.base + moved * whole.each < 0) return std::nullopt;
    values[i] = whole.value(moved, type);
    facts[mover.fact] = &values[i];
  }
  return measure_(facts);
}

int128 Component::cost_of(const std::vector<std::int64_t>& steps) const {
  int128 cost = 0;
  for (std::size_t i = 0; i < movers_.size(); ++i) cost += movers_[i].cost_of(steps[i]);
  return cost;
}

std::optional<Fraction> Component::now() const { return value_at(first_steps()); }

std::optional<std::int64_t> Component::last_valid(std::vector<std::int64_t>& steps,
                                                  std::size_t free) const {
  const Mover& mover = movers_[free];
  if (!is_monotone(directions_, mover)) return std::nullopt;
  const auto is_valid = [&](std::int64_t step) {
    steps[free] = step;
    return value_at(steps).has_value();
  };
  if (!is_valid(mover.least())) return std::nullopt;
  std::int64_t good = mover.least();
  std::int64_t bad = mover.most + 1;
  for (std::int64_t stride = 1; good < mover.most; stride *= 2) {
    const std::int64_t next = std::min(mover.most, good + stride);
    if (!is_valid(next)) {
      bad = next;
      break;
    }
    good = next;
  }
  return first_that(good + 1, bad,
                    [&](std::int64_t step) { return step == bad || !is_valid(step); }) -
         1;
}

// Nobody needs more steps of a fact than bring its own best; a fact that has no such step is looked
// at up to a bound.
void Component::limit_reach() {
  for (std::size_t i = 0; i < movers_.size(); ++i) {
    Mover& mover = movers_[i];
    if (!mover.is_number || mover.most <= kMostLookedAt) continue;
    auto steps = first_steps();
    const auto last = last_valid(steps, i);
    if (!last) {
      mover.most = kMostLookedAt;
      is_bounded_ = true;
      continue;
    }
    mover.most = *last;
    if (*last <= kMostLookedAt) continue;
    steps[i] = *last;
    const auto top = value_at(steps);
    steps[i] = mover.least();
    if (*value_at(steps) == *top) {  // of no use alone
      mover.most = kMostLookedAt;
      is_bounded_ |= movers_.size() > 1;
      continue;
    }
    mover.most = first_that(mover.least(), *last, [&](std::int64_t step) {
      steps[i] = step;
      return *value_at(steps) == *top;
    });
  }
}

template <class Visit>
void Component::for_each_combination(Visit visit) const {
  auto steps = first_steps();
  if (movers_.empty()) {
    visit(steps, std::size_t{0});
    return;
  }
  if (one_at_a_time_) {
    for (std::size_t i = 0; i < movers_.size(); ++i) {
      visit(steps, i);
      steps = first_steps();
    }
    return;
  }
  for (;;) {
    auto trial = steps;
    visit(trial, longest_);
    std::size_t i = 0;
    for (; i < movers_.size(); ++i) {
      if (i == longest_) continue;
      if (++steps[i] <= movers_[i].most) break;
      steps[i] = movers_[i].least();
    }
    if (i == movers_.size()) return;
  }
}

void Component::consider(std::optional<Way>& best, const std::vector<std::int64_t>& steps,
                         const Fraction& value) const {
  const int128 cost = cost_of(steps);
  const bool is_better =
      !best || value > best->value || (value == best->value && cost < best->cost);
  if (is_better) best = Way{steps, value, cost};
}

std::optional<Way> Component::best() const {
  std::optional<Way> best;
  for_each_combination([&](std::vector<std::int64_t>& steps, std::size_t free) {
    if (movers_.empty()) {
      if (const auto value = value_at(steps)) consider(best, steps, *value);
      return;
    }
    const Mover& mover = movers_[free];
    if (const auto last = last_valid(steps, free)) {
      steps[free] = *last;
      const Fraction top = *value_at(steps);
      if (best && top < best->value) return;
      steps[free] = first_that(mover.least(), *last, [&](std::int64_t step) {
        steps[free] = step;
        return *value_at(steps) == top;
      });
      consider(best, steps, top);
      return;
    }
    for (std::int64_t step = mover.least(); step <= last_looked_at(mover); ++step) {
      steps[free] = step;
      if (const auto value = value_at(steps)) consider(best, steps, *value);
    }
  });
  return best;
}

std::optional<Way> Component::least(const Accepts& accepts) const {
  std::optional<Way> cheapest;
  const auto take = [&](const std::vector<std::int64_t>& steps, const Fraction& value) {
    const int128 cost = cost_of(steps);
    const bool is_better =
        !cheapest || cost < cheapest->cost || (cost == cheapest->cost && value < cheapest->value);
    if (is_better) cheapest = Way{steps, value, cost};
  };
  for_each_combination([&](std::vector<std::int64_t>& steps, std::size_t free) {
    if (movers_.empty()) {
      const auto value = value_at(steps);
      if (value && accepts(*value)) take(steps, *value);
      return;
    }
    const Mover& mover = movers_[free];
    if (const auto last = last_valid(steps, free)) {
      const auto is_enough = [&](std::int64_t step) {
        steps[free] = step;
        return accepts(*value_at(steps));
      };
      if (!is_enough(*last)) return;
      steps[free] = first_that(mover.least(), *last, is_enough);
      take(steps, *value_at(steps));
      return;
    }
    for (std::int64_t step = mover.least(); step <= last_looked_at(mover); ++step) {
      steps[free] = step;
      const auto value = value_at(steps);
      if (value && accepts(*value)) take(steps, *value);
    }
  });
  return cheapest;
}

std::optional<std::vector<Way>> Component::every(std::size_t most) const {
  std::size_t count = 1;
  for (const auto& mover : movers_) {
    count *= static_cast<std::size_t>(mover.most) + 1;
    if (count > most) return std::nullopt;
  }
  std::vector<Way> ways;
  for_each_combination([&](std::vector<std::int64_t>& steps, std::size_t free) {
    const std::int64_t low = movers_.empty() ? 0 : movers_[free].least();
    const std::int64_t high = movers_.empty() ? 0 : movers_[free].most;
    for (std::int64_t step = low; step <= high; ++step) {
      if (!movers_.empty()) steps[free] = step;
      if (const auto value = value_at(steps)) ways.push_back({steps, *value, cost_of(steps)});
    }
  });
  return ways;
}

bool Component::is_frontier_cut() const {
  return std::any_of(movers_.begin(), movers_.end(),
                     [](const Mover& mover) { return last_looked_at(mover) < mover.most; });
}

std::vector<Way> Component::frontier() const {
  std::vector<Way> ways;
  for_each_combination([&](std::vector<std::int64_t>& steps, std::size_t free) {
    const std::int64_t low = movers_.empty() ? 0 : movers_[free].least();
    const std::int64_t high = movers_.empty() ? 0 : last_looked_at(movers_[free]);
    for (std::int64_t step = low; step <= high; ++step) {
      if (!movers_.empty()) steps[free] = step;
      if (const auto value = value_at(steps)) ways.push_back({steps, *value, cost_of(steps)});
    }
  });
  std::stable_sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.value > b.value;
  });
  std::vector<Way> kept;
  for (auto& way : ways) {
    if (kept.empty() || way.value > kept.back().value) kept.push_back(std::move(way));
  }
  return kept;
}

}  // namespace parindex
