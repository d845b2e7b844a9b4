// Menu: the levels that a line can be raised to, each at its least cost.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "parindex/improve.hpp"
#include "planning/steps/component.hpp"

namespace parindex {

struct Level {
  LineStep step;
  int128 cost = 0;  // in millionths; without costs the units that are moved
};

class Menu {
 public:
  // `costs` null: every fact may move as its rule lets it, at one a unit.
  Menu(const Scored& scored, const AgencyScore& score, std::size_t item, const Costs* costs);

  const PlannedLine& line() const { return *line_; }

  // The best points that the line can have; none where it cannot gain.
  const std::optional<Level>& best() const;
  // A level with points at least as good, with costs the cheapest.
  std::optional<Level> least(Points wanted) const;
  // Every level that no cheaper one equals, the cheapest first.
  const std::vector<Level>& all() const;
  // Whether all() has left levels out, so that nothing can be proven of them.
  bool is_cut() const { return is_cut_; }

  // Of rule peer, where others move with the line. The level that takes most from them: the less
  // they have, the higher its own value; beside it the best, where that suffices.
  std::optional<Level> furthest() const;
  // Every way there is, gain or no gain; nothing where there are more than `most`.
  std::optional<std::vector<Level>> every(std::size_t most) const;

  // Why the line cannot have its maximum, or what it could not gain.
  std::vector<Obstacle> obstacles() const;

 private:
  enum class Combined { alone, sum, all };

  void build_components(std::vector<Mover> movers);
  void add_component(std::vector<Mover> movers, Directions directions, Component::Measure measure);
  void build_points_way();
  std::vector<const CostRow*> rows_of_line() const;

  Points points_of(const Fraction& value) const;
  // Nothing where it is no better than what the line has, unless it may be as good.
  std::optional<Level> level_of(const std::vector<Way>& ways, bool may_equal = false) const;
  struct Chosen {
    const Component* component;
    const Way* way;
  };
  std::optional<Level> level_of(const std::vector<Chosen>& chosen, bool may_equal = false) const;
  FactStep kept(std::size_t fact) const;
  std::optional<Level> level_of(Points given, std::int64_t units) const;
  std::optional<Level> find_best() const;
  std::optional<Level> best_by_facts() const;
  std::optional<Level> least_by_facts(Points wanted) const;
  std::vector<Level> all_by_facts() const;
  std::vector<Level> sums_by_facts() const;
  std::optional<std::vector<Level>> all_over_decision() const;
  std::optional<std::int64_t> units_to(Points wanted) const;
  bool is_enough(Points points, Points wanted) const { return !line_->is_better(wanted, points); }
  bool is_bounded() const;
  Obstacle obstacle(Hindrance kind) const;
  std::optional<Obstacle> missed_date() const;

  std::unique_ptr<PlannedLine> line_;  // stays where it is: components refer to it
  const Costs* costs_;
  Combined combined_ = Combined::alone;
  std::vector<Component> components_;
  bool has_facts_way_ = false;
  // Points that an appraiser gives: `each` at a step, at most `most_given_` steps.
  std::optional<Points> each_given_;
  std::int64_t most_given_ = 0;
  int128 cost_given_ = 1;
  std::vector<FactName> missing_;
  mutable bool has_best_ = false;
  mutable std::optional<Level> best_;
  mutable bool has_all_ = false;
  mutable std::vector<Level> all_;
  mutable bool is_cut_ = false;
};

}  // namespace parindex
