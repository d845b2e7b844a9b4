#include "planning/steps/menu.hpp"

#include <algorithm>
#include <set>

namespace parindex {
namespace {

// Pairs of ways that are looked at where the parts of a line are put together.
constexpr std::size_t kMostPairs = 2'000'000;
// Combinations of rows over a decision.
constexpr std::size_t kMostWays = 20'000;
// Steps of a count that nothing bounds.
constexpr std::int64_t kWithoutEnd = 1'000'000;

std::set<std::uint16_t> facts_in(const Directions& directions) {
  std::set<std::uint16_t> facts;
  for (const auto& [fact, unused] : directions.facts) facts.insert(fact);
  return facts;
}

bool share_one(const std::set<std::uint16_t>& a, const std::set<std::uint16_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](auto fact) { return b.count(fact) != 0; });
}

// A part or a condition of a rule.
struct Piece {
  std::set<std::uint16_t> moved;  // facts that some mover moves
  Directions directions;
  std::vector<std::size_t> members;
};

// Pieces that share a moved fact become one.
std::vector<Piece> joined_pieces(std::vector<Piece> pieces) {
  std::vector<Piece> joined;
  for (auto& piece : pieces) {
    Piece whole = std::move(piece);
    for (auto it = joined.begin(); it != joined.end();) {
      if (!share_one(it->moved, whole.moved)) {
        ++it;
        continue;
      }
      whole.moved.insert(it->moved.begin(), it->moved.end());
      whole.members.insert(whole.members.begin(), it->members.begin(), it->members.end());
      whole.directions.is_monotone &= it->directions.is_monotone;
      for (const auto& [fact, direction] : it->directions.facts) {
        Direction& own = whole.directions.facts[fact];
        own.up |= direction.up;
        own.down |= direction.down;
        own.stays |= direction.stays;
      }
      it = joined.erase(it);
    }
    joined.push_back(std::move(whole));
  }
  return joined;
}

std::vector<Mover> movers_in(const std::vector<Mover>& movers,
                             const std::set<std::uint16_t>& facts) {
  std::vector<Mover> own;
  for (const auto& mover : movers) {
    if (facts.count(static_cast<std::uint16_t>(mover.fact)) != 0) own.push_back(mover);
  }
  return own;
}

std::set<std::uint16_t> moved_by(const std::vector<Mover>& movers) {
  std::set<std::uint16_t> facts;
  for (const auto& mover : movers) facts.insert(static_cast<std::uint16_t>(mover.fact));
  return facts;
}

std::set<std::uint16_t> both(const std::set<std::uint16_t>& a, const std::set<std::uint16_t>& b) {
  std::set<std::uint16_t> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::inserter(common, common.begin()));
  return common;
}

}  // namespace

Menu::Menu(const Scored& scored, const AgencyScore& score, std::size_t item, const Costs* costs)
    : line_(std::make_unique<PlannedLine>(scored, score, item)), costs_(costs) {
  if (!line_->counts() || is_survey(line_->item().rule)) {
    if (costs_ != nullptr && line_->counts()) build_points_way();
    return;
  }
  build_points_way();
  if (is_judgement(line_->item().rule)) return;
  auto movers = costs_ == nullptr ? default_movers(*line_) : movers_of(*line_, rows_of_line());
  missing_ = still_missing(*line_, movers);
  if (!missing_.empty()) return;
  has_facts_way_ = true;
  build_components(std::move(movers));
}

std::vector<const CostRow*> Menu::rows_of_line() const {
  std::vector<const CostRow*> rows;
  std::vector<const CostRow*> general;
  for (const auto& row : costs_->rows) {
    if (row.item != line_->item().id) continue;
    if (row.agency == line_->agency()) rows.push_back(&row);
    if (!row.agency) general.push_back(&row);
  }
  // A row of the agency's own takes the place of the one for all.
  for (const auto* row : general) {
    const bool is_replaced = std::any_of(rows.begin(), rows.end(), [&](const CostRow* own) {
      return own->agency && own->fact == row->fact && own->word == row->word;
    });
    if (!is_replaced) rows.push_back(row);
  }
  return rows;
}

void Menu::add_component(std::vector<Mover> movers, Directions directions,
                         Component::Measure measure) {
  components_.emplace_back(*line_, std::move(movers), std::move(directions), std::move(measure));
}

void Menu::build_components(std::vector<Mover> movers) {
  const Item& item = line_->item();
  const bool more = !line_->is_penalty();
  const Fraction sense = more ? 1 : -1;
  const PlannedLine* const line = line_.get();
  const auto moved = moved_by(movers);
  std::vector<Piece> pieces;
  if (const auto* parts = std::get_if<PartsRule>(&item.rule)) {
    combined_ = Combined::sum;
    for (std::size_t i = 0; i < parts->parts.size(); ++i) {
      Piece piece;
      piece.directions = directions_of(item, parts->parts[i].rule, parts->parts[i].max, more);
      piece.moved = both(facts_in(piece.directions), moved);
      piece.members = {i};
      pieces.push_back(std::move(piece));
    }
    for (auto& piece : joined_pieces(std::move(pieces))) {
      const auto members = piece.members;
      add_component(
          movers_in(movers, piece.moved), std::move(piece.directions),
          [line, parts, members, sense](const FactValues& facts) -> std::optional<Fraction> {
            Fraction sum = 0;
            for (const auto member : members) {
              const auto points = line->exact(parts->parts[member], facts);
              if (!points) return std::nullopt;
              sum = sum + *points;
            }
            return sense * sum;
          });
    }
    return;
  }
  const auto* const all = std::get_if<AllRule>(&item.rule);
  if (all != nullptr && more) {
    combined_ = Combined::all;
    for (std::size_t i = 0; i < all->conditions.size(); ++i) {
      Piece piece;
      piece.directions = directions_of(item, AllRule{{all->conditions[i]}}, item.max, more);
      piece.moved = both(facts_in(piece.directions), moved);
      piece.members = {i};
      pieces.push_back(std::move(piece));
    }
    for (auto& piece : joined_pieces(std::move(pieces))) {
      const auto members = piece.members;
      add_component(movers_in(movers, piece.moved), std::move(piece.directions),
                    [all, members](const FactValues& facts) -> std::optional<Fraction> {
                      bool holds = true;
                      for (const auto member : members) {
                        const auto evaluated = all->conditions[member].evaluate(facts);
                        if (evaluated.fault != EvaluationFault::none) return std::nullopt;
                        holds &= evaluated.holds;
                      }
                      return holds ? Fraction(1) : Fraction(0);
                    });
    }
    return;
  }
  add_component(std::move(movers), directions_of(item, more),
                [line, sense](const FactValues& facts) -> std::optional<Fraction> {
                  const auto exact = line->exact(facts);
                  if (!exact) return std::nullopt;
                  return sense * *exact;
                });
}

// An appraiser gives a judgement's points, at its steps; with costs as the row says, of any line.
void Menu::build_points_way() {
  const Item& item = line_->item();
  const bool has_stage = line_->scored().stage != Stage::computed;
  const Points room = line_->is_penalty() ? line_->now().points : item.max - line_->now().points;
  if (room <= Points() || !has_stage) return;
  const auto* const judgement = std::get_if<JudgementRule>(&item.rule);
  if (costs_ == nullptr) {
    if (judgement == nullptr) return;
    each_given_ = judgement->step;
    most_given_ = room.micros() / each_given_->micros();
    return;
  }
  for (const auto* row : rows_of_line()) {
    if (row->is_out || !row->fact.empty() || !row->unit || row->limit == 0) continue;
    each_given_ = Fraction(*row->unit).rounded(6);
    most_given_ = room.micros() / each_given_->micros();
    most_given_ = std::min(most_given_, row->limit.value_or(most_given_));
    cost_given_ = millionths(row->cost);
    return;
  }
}

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
  if (!step.facts.empty()) return level;
  // What was decided stands in the way of what was declared.
  if (!line_->is_decided() || costs_ != nullptr) return std::nullopt;
  for (const auto fact : item.needed_facts) {
    if (fact >= item.facts.size() || facts[fact] == nullptr) continue;
    FactStep kept;
    kept.fact = item.first_fact + fact;
    kept.from = *facts[fact];
    kept.to = *facts[fact];
    kept.origin = line_->origin(fact);
    step.facts.push_back(std::move(kept));
    step.is_accepted = true;
    return level;
  }
  return std::nullopt;
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
    std::vector<Sum> next;
    if (sums.size() * ways.size() > kMostPairs)
      ways.resize(std::max<std::size_t>(1, kMostPairs / sums.size()));
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
