// Improve: the cheapest way of one agency to a goal, proven: no cheaper one exists among the steps
// that its lines can take.
//
//   auto session = parindex::WhatIf::begin(std::move(*year));
//   const auto goal = parindex::Goal::to_rank(3);
//   const auto found = parindex::improve(*session, health, goal);
//   if (found.answer == parindex::Answer::within_reach)
//     for (const auto& step : found.best->steps) std::cout << step.to.micros() << '\n';
//
// Without costs the plan has the fewest lines; of those plans the one that gains most, whose line
// of least gain is then trimmed to the level that just suffices. With costs it costs least, then
// has the fewest lines.
//
// Sharp edges: facts that stand in a divisor stay, since what arose has arisen, and no step takes a
// line out of what applies. Answers to surveys are no step. A step sets a claim and a decision on
// its line aside, as every supposition does. The session is used, and left as it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parindex/scenario.hpp"
#include "parindex/what_if.hpp"

namespace parindex {

// One row of a costs file: what a step changes, what it costs, and how many there can be.
struct CostRow {
  std::optional<std::size_t> agency;  // none: every agency
  ItemId item;
  FactName fact;                      // empty: the points of the line
  std::optional<Decimal> unit;        // a number: what one step adds; a percent as its share
  std::string word;                   // else the value that the step sets: yes, a date, an option
  Fraction cost;                      // of one step
  std::optional<std::int64_t> limit;  // most steps; none: as many as there can be
  std::optional<Date> deadline;       // a row whose day has passed is out
  bool is_out = false;                // its day was before as_of
  Place place;
};

struct Costs {
  std::vector<CostRow> rows;
  InputFile file;
};

// Reads a costs file (docs/formats.md, chapter 18) for the assessment. Every mistake is told; a row
// whose deadline has passed is a warning and stays as is_out.
Result<Costs> load_costs(const std::string& path, const Assessment& assessment);

struct Goal {
  enum class Kind { band, rank, index };
  Kind kind = Kind::index;
  std::size_t band = 0;  // of the agency's set: this one or a better
  int rank = 0;          // this one or a better
  Fraction index;        // in percent: at least

  static Goal to_band(std::size_t band) { return {Kind::band, band, 0, {}}; }
  static Goal to_rank(int rank) { return {Kind::rank, 0, rank, {}}; }
  static Goal to_index(Fraction index) { return {Kind::index, 0, 0, std::move(index)}; }
};

// A fact as it is and as it would be. Where both are the same the value is to be accepted, or is a
// sum that is held.
struct FactStep {
  std::size_t fact = 0;  // in the numbering of the agency's set
  std::optional<FactValue> from;
  FactValue to;
  std::int64_t units = 0;  // of its last decimal, or of the row's unit; 1 for a value that is set
  FactOrigin origin = FactOrigin::declared;
};

// A line raised to a level.
struct LineStep {
  std::size_t item = 0;
  Points from;
  Points to;
  std::vector<FactStep> facts;  // empty: points are given
  bool is_given = false;        // an appraiser has to give the points
  bool sets_aside = false;      // a claim or a decision on the line
  bool is_accepted = false;     // the facts stay: they are to be accepted as declared
  bool is_bounded = false;      // its facts were looked at one at a time, or up to a bound
  std::int64_t units = 0;
  Fraction cost;  // 0 without costs
};

// The changes that a step stands for.
std::vector<Change> changes_of(std::size_t agency, const LineStep& step);

// Where an agency stands.
struct Position {
  Points points, bonus, penalty;
  std::optional<Fraction> index;
  std::string index_text;
  std::optional<int> rank;
  std::optional<std::size_t> band;
};

Position position_of(const WhatIf& session, std::size_t agency);

struct ImprovementPlan {
  std::vector<LineStep> steps;  // in the order of the set
  Fraction cost;                // 0 without costs
  Position after;
};

// What keeps points from being gained.
enum class Hindrance {
  date_passed,       // a date was kept late, or can no longer be kept
  missing_facts,     // what arose is not known: facts in a divisor, or last year's
  survey,            // answers cannot be planned
  no_judgement,      // the stage knows no appraisal
  nothing_to_raise,  // its facts only tell what arose
  at_limit,          // the most that its facts, or the costs file, allow
  not_in_costs,      // no row of the costs file names it
  row_out,           // a row names it, but its deadline has passed
  zero_item,         // its 0 points keep the agency out of the band
  event,             // an event caps the band
  no_self_score,     // the agency has not self-scored
};

struct Obstacle {
  Hindrance kind{};
  std::optional<std::size_t> item;
  Points lost;                      // that stay lost on the line
  std::optional<Date> declared;     // date_passed: the date that was kept; none: none
  std::optional<Date> by;           // date_passed, row_out: the day that was missed
  std::vector<FactName> facts;      // missing_facts
  std::optional<Fraction> mean;     // survey: the mean share of the answers now
  std::optional<Fraction> needed;   // survey: the mean that alone would close the gap
  std::string name;                 // event
  std::optional<std::size_t> band;  // that event or no_self_score allow at most
};

enum class Answer {
  met_already,
  within_reach,
  out_of_reach,
  refused,  // too much to look through: no unproven plan is given
};

struct Improvement {
  std::size_t agency = 0;
  Goal goal;
  Answer answer = Answer::out_of_reach;
  Position now;
  std::optional<ImprovementPlan> best;      // within_reach
  std::vector<ImprovementPlan> runner_ups;  // the cheapest that leave out a line of the best
  std::optional<ImprovementPlan> nearest;   // out_of_reach: as near as one can come
  std::vector<Obstacle> obstacles;          // out_of_reach
};

struct ImproveOptions {
  const Costs* costs = nullptr;  // null: fewest lines
  std::size_t runner_ups = 3;
};

// Throws std::invalid_argument for an agency that is not scored, for a rank of one that is not
// ranked, and for a band or rank that does not exist.
Improvement improve(WhatIf& session, std::size_t agency, const Goal& goal,
                    const ImproveOptions& options = {});

// The band above the agency's own; none where it has the best, or no index.
std::optional<std::size_t> next_band(const WhatIf& session, std::size_t agency);

// A change as a scenario names it: "agency so-y-te / item 3.2.1 / fact on_time".
struct PathChange {
  std::string path;
  std::string fact;  // empty: the line's points
  std::string from;  // "missing" where there is no value
  std::string to;
};
std::vector<PathChange> path_changes(const WhatIf& session, std::size_t agency,
                                     const LineStep& step);
// The plan as a scenario, whose text scenario_text() gives.
Scenario as_scenario(const WhatIf& session, std::size_t agency, const ImprovementPlan& plan,
                     const std::string& title);

// What a line can still gain.
struct LineOutlook {
  std::size_t item = 0;
  ItemScore now;
  Points lost;                   // of the maximum; of a penalty what it takes
  std::optional<LineStep> next;  // to the next level
  std::optional<LineStep> best;  // to the highest
  std::vector<Obstacle> obstacles;
};

// Every line that loses points, the one that can gain most first. Throws std::invalid_argument for
// an agency that is not scored.
std::vector<LineOutlook> outlook(WhatIf& session, std::size_t agency, const Costs* costs = nullptr);

}  // namespace parindex
