// Component: the facts of a line that act on each other, apart from those that do not: the parts of
// a rule, or its conditions, that share no fact. Each is searched by itself.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "planning/steps/movers.hpp"

namespace parindex {

// Steps of each mover of a component, and what they come to.
struct Way {
  std::vector<std::int64_t> steps;
  Fraction value;  // more is better
  int128 cost = 0;
};

class Component {
 public:
  // What the facts come to for this component, more being better; nothing where they contradict the
  // rule.
  using Measure = std::function<std::optional<Fraction>(const FactValues&)>;
  using Accepts = std::function<bool(const Fraction&)>;

  Component(const PlannedLine& line, std::vector<Mover> movers, Directions directions,
            Measure measure);

  const std::vector<Mover>& movers() const { return movers_; }

  // The facts as they are, as far as they are there; nothing where the rule has no value on them.
  std::optional<Fraction> now() const;
  // The highest value, reached at the least cost.
  std::optional<Way> best() const;
  // The cheapest way to a value that is accepted, of equals the lowest; `accepts` holds from some
  // value on upward.
  std::optional<Way> least(const Accepts& accepts) const;
  // Every way; nothing where there are more than `most`.
  std::optional<std::vector<Way>> every(std::size_t most) const;
  // Every way that no cheaper one equals, by cost and value, both rising.
  std::vector<Way> frontier() const;

  // Whether frontier() looks at fewer steps than the movers have.
  bool is_frontier_cut() const;

  // Whether something was left out of the search: facts looked at one at a time, or steps beyond a
  // bound.
  bool is_bounded() const { return is_bounded_; }

 private:
  // Calls `visit` with steps of every mover but the longest, which it sets free.
  template <class Visit>
  void for_each_combination(Visit visit) const;
  std::optional<Fraction> value_at(const std::vector<std::int64_t>& steps) const;
  std::vector<std::int64_t> first_steps() const;
  int128 cost_of(const std::vector<std::int64_t>& steps) const;
  // The last step of the longest mover before the facts contradict the rule; none where that is not
  // known to be a bound.
  std::optional<std::int64_t> last_valid(std::vector<std::int64_t>& steps, std::size_t free) const;
  void limit_reach();
  void consider(std::optional<Way>& best, const std::vector<std::int64_t>& steps,
                const Fraction& value) const;

  const PlannedLine* line_;
  std::vector<Mover> movers_;
  Directions directions_;
  Measure measure_;
  std::size_t longest_ = 0;
  bool one_at_a_time_ = false;
  bool is_bounded_ = false;
};

}  // namespace parindex
