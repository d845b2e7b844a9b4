#include "planning/steps/menu.hpp"

#include <algorithm>

namespace parindex {

Points Menu::points_of(const Fraction& value) const {
  switch (combined_) {
    case Combined::all: return value.is_zero() ? Points() : line_->item().max;
    case Combined::alone:
    case Combined::sum: break;
  }
  return line_->rounded(line_->is_penalty() ? Fraction(-1) * value : value);
}

bool Menu::is_bounded() const {
  return std::any_of(components_.begin(), components_.end(),
                     [](const Component& component) { return component.is_bounded(); });
}

std::optional<Level> Menu::level_of(Points given, std::int64_t units) const {
  Level level;
  level.step.item = line_->index();
  level.step.from = line_->now().points;
  level.step.to = given;
  level.step.is_given = true;
  level.step.sets_aside = line_->is_decided();
  level.step.units = units;
  level.cost = cost_given_ * units;
  if (costs_ != nullptr) level.step.cost = Fraction::of(level.cost, Points::kMicrosPerPoint);
  return level;
}

// A way of each component together.
std::optional<Level> Menu::level_of(const std::vector<Way>& ways, bool may_equal) const {
  std::vector<Chosen> chosen;
  for (std::size_t c = 0; c < components_.size(); ++c)
    chosen.push_back({&components_[c], &ways[c]});
  return level_of(chosen, may_equal);
}

std::optional<Level> Menu::level_of(const std::vector<Chosen>& chosen, bool may_equal) const {
  const Item& item = line_->item();
  Level level;
  LineStep& step = level.step;
  FactValues facts = line_->facts();
  std::vector<std::optional<FactValue>> changed(item.facts.size());
  std::vector<std::int64_t> units(item.facts.size(), 0);
  for (const auto& [component, way] : chosen) {
    const auto& movers = component->movers();
    for (std::size_t i = 0; i < movers.size(); ++i) {
      const Mover& mover = movers[i];
      const std::int64_t moved = way->steps[i];
      if (moved == 0 && !mover.is_missing) continue;
      Mover whole = mover;
      for (std::size_t j = 0; j < i && mover.is_number; ++j) {
        if (movers[j].fact == mover.fact) whole.base += way->steps[j] * movers[j].each;
      }
      changed[mover.fact] = whole.value(moved, item.facts[mover.fact].type);
      units[mover.fact] += mover.units_of(moved);
    }
    level.cost += way->cost;
  }
  for (std::size_t fact = 0; fact < changed.size(); ++fact) {
    if (!changed[fact]) continue;
    FactStep moved;
    moved.fact = item.first_fact + fact;
    if (facts[fact] != nullptr) moved.from = *facts[fact];
    moved.to = *changed[fact];
    moved.units = units[fact];
    moved.origin = line_->origin(fact);
    step.units += moved.units;
    step.facts.push_back(std::move(moved));
    facts[fact] = &*changed[fact];
  }
  const auto exact = line_->exact(facts);
  if (!exact) return std::nullopt;
  step.item = line_->index();
  step.from = line_->now().points;
  step.to = line_->rounded(*exact);
  step.sets_aside = line_->is_decided();
  step.is_bounded = is_bounded() && step.to != (line_->is_penalty() ? Points() : item.max);
  if (costs_ != nullptr) step.cost = Fraction::of(level.cost, Points::kMicrosPerPoint);
  const bool is_enough_better =
      line_->is_better(step.to, step.from) || (may_equal && step.to == step.from);
  if (!is_enough_better) return std::nullopt;
  if (step.facts.empty()) {
    // What was decided stands in the way of what was declared.
    if (!line_->is_decided() || costs_ != nullptr) return std::nullopt;
    const auto first = std::find_if(
        item.needed_facts.begin(), item.needed_facts.end(),
        [&](std::uint16_t fact) { return fact < item.facts.size() && facts[fact] != nullptr; });
    if (first == item.needed_facts.end()) return std::nullopt;
    step.facts.push_back(kept(*first));
    step.is_accepted = true;
  }
  // Sums of one item are taken over the same agencies: with one of them supposed the others would
  // be taken over others, so they are held.
  for (const auto fact : item.needed_facts) {
    if (fact >= item.facts.size() || facts[fact] == nullptr) continue;
    const bool is_there =
        std::any_of(step.facts.begin(), step.facts.end(),
                    [&](const FactStep& each) { return each.fact == item.first_fact + fact; });
    if (!is_there && line_->origin(fact) == FactOrigin::rolled_up) step.facts.push_back(kept(fact));
  }
  return level;
}

FactStep Menu::kept(std::size_t fact) const {
  FactStep step;
  step.fact = line_->item().first_fact + fact;
  step.from = *line_->facts()[fact];
  step.to = *step.from;
  step.origin = line_->origin(fact);
  return step;
}

std::optional<Level> Menu::best_by_facts() const {
  if (!has_facts_way_) return std::nullopt;
  std::vector<Way> ways;
  for (const auto& component : components_) {
    auto way = component.best();
    if (!way) return std::nullopt;
    if (combined_ == Combined::all && way->value.is_zero()) return std::nullopt;
    ways.push_back(std::move(*way));
  }
  if (combined_ == Combined::alone) {
    // The highest value may be higher than its rounded points need.
    const Points top = points_of(ways[0].value);
    auto way = components_[0].least(
        [&](const Fraction& value) { return is_enough(points_of(value), top); });
    if (way) ways[0] = std::move(*way);
  }
  return level_of(ways);
}

std::optional<std::int64_t> Menu::units_to(Points wanted) const {
  if (!each_given_) return std::nullopt;
  const std::int64_t lack = line_->is_penalty() ? line_->now().points.micros() - wanted.micros()
                                                : wanted.micros() - line_->now().points.micros();
  const std::int64_t each = each_given_->micros();
  const std::int64_t units = lack <= 0 ? 0 : (lack + each - 1) / each;
  if (units > most_given_) return std::nullopt;
  return units;
}

std::optional<Level> Menu::find_best() const {
  // Over a decision the best of the facts may be those that are declared: a row has to be moved all
  // the same, so that not the facts' best is sought but that of the levels.
  if (costs_ != nullptr && line_->is_decided()) {
    return all().empty() ? std::nullopt : std::optional(all().back());
  }
  auto by_facts = best_by_facts();
  if (!each_given_ || most_given_ == 0) return by_facts;
  const std::int64_t gain = most_given_ * each_given_->micros();
  const std::int64_t now = line_->now().points.micros();
  auto given =
      level_of(Points::from_micros(line_->is_penalty() ? now - gain : now + gain), most_given_);
  if (!by_facts || line_->is_better(given->step.to, by_facts->step.to)) return given;
  const bool is_cheaper = given->step.to == by_facts->step.to && given->cost < by_facts->cost;
  return is_cheaper ? given : by_facts;
}

const std::optional<Level>& Menu::best() const {
  if (!has_best_) best_ = find_best();
  has_best_ = true;
  return best_;
}

// Parts are raised in their order, each to its best, and the last only as far as it has to be.
std::optional<Level> Menu::least_by_facts(Points wanted) const {
  if (!has_facts_way_) return std::nullopt;
  const auto accepts = [&](const Fraction& value) { return is_enough(points_of(value), wanted); };
  if (combined_ == Combined::alone) {
    auto way = components_[0].least(accepts);
    if (!way) return std::nullopt;
    return level_of(std::vector<Way>{std::move(*way)});
  }
  if (combined_ == Combined::all) {
    std::vector<Way> ways;
    for (const auto& component : components_) {
      auto way = component.least([](const Fraction& value) { return value > Fraction(0); });
      if (!way) return std::nullopt;
      ways.push_back(std::move(*way));
    }
    auto level = level_of(ways);
    return level && is_enough(level->step.to, wanted) ? level : std::nullopt;
  }
  std::vector<Way> ways;
  Fraction sum = 0;
  for (const auto& component : components_) {
    Way start;
    for (const auto& mover : component.movers()) start.steps.push_back(mover.least());
    const auto value = component.now();
    if (!value) {
      auto best = component.best();
      if (!best) return std::nullopt;
      start = std::move(*best);
    } else {
      start.value = *value;
    }
    sum = sum + start.value;
    ways.push_back(std::move(start));
  }
  for (std::size_t c = 0; c < components_.size() && !accepts(sum); ++c) {
    const Fraction others = sum - ways[c].value;
    auto way = components_[c].least([&](const Fraction& value) { return accepts(others + value); });
    if (!way) way = components_[c].best();
    if (!way) return std::nullopt;
    ways[c] = std::move(*way);
    sum = others + ways[c].value;
  }
  if (!accepts(sum)) return std::nullopt;
  return level_of(ways);
}

std::optional<Level> Menu::least(Points wanted) const {
  if (costs_ != nullptr) {
    for (const auto& level : all()) {
      if (is_enough(level.step.to, wanted)) return level;
    }
    return std::nullopt;
  }
  auto by_facts = least_by_facts(wanted);
  const auto units = units_to(wanted);
  if (by_facts || !units || *units == 0) return by_facts;
  const std::int64_t gain = *units * each_given_->micros();
  const std::int64_t now = line_->now().points.micros();
  return level_of(Points::from_micros(line_->is_penalty() ? now - gain : now + gain), *units);
}

}  // namespace parindex
