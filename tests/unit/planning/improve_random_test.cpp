// The cheapest way against every way: on small years each combination of every value that the facts
// may take is tried in a session.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "parindex/improve.hpp"
#include "planning/small_year.hpp"

namespace parindex::test {
namespace {

// One way of one line: its changes, and what they cost.
struct LineWay {
  std::vector<Change> changes;
  std::int64_t cost = 0;
  int lines = 0;
};

struct BruteForce {
  bool is_reached = false;
  std::int64_t cost = 0;
  int lines = 0;
};

bool meets(const WhatIf& session, std::size_t agency, const Goal& goal) {
  const RankedAgency& row = session.standing(agency);
  const CriteriaSet& set = session.assessment().set_of(agency);
  switch (goal.kind) {
    case Goal::Kind::band: return row.band && *row.band <= goal.band;  // the best stands first
    case Goal::Kind::rank: return row.rank && *row.rank <= goal.rank;
    case Goal::Kind::index: break;
  }
  const Fraction index = set.decide_on == DecideOn::exact
                             ? *row.score->index
                             : Fraction(*row.score->index->rounded(set.index_decimals));
  return index >= goal.index;
}

// Every way of one line by itself: of ways that bring it the same points the cheapest, since what
// others see of it is its points, unless it is compared with them.
std::vector<LineWay> ways_of(WhatIf& session, const SmallYear& small, const std::string& item,
                             const Costs* costs) {
  const CriteriaSet& set = session.assessment().set_of(0);
  const std::size_t index = *set.find_item(item);
  const ItemScore now = session.score_of(0).items[index];
  std::vector<LineWay> ways = {{{}, 0, 0}};
  if (now.state != State::scored && now.state != State::missing) return ways;
  const bool is_penalty = item[0] == 'P';
  std::vector<LineWay> found;
  const auto row_of = [&](const std::string& fact) -> const CostRow* {
    for (const auto& row : costs->rows) {
      if (row.item.text == item && row.fact.text == fact) return &row;
    }
    return nullptr;
  };
  if (item == "2.3" && session.scored().stage != Stage::computed) {
    const CostRow* const row = costs != nullptr ? row_of("") : nullptr;
    for (std::int64_t step = 1; step <= 2; ++step) {
      const Points to = Points::from_micros(now.points.micros() + step * 500'000);
      if (to > Points::whole(1)) break;
      if (costs != nullptr && (row == nullptr || step > *row->limit)) break;
      const std::int64_t cost =
          costs == nullptr ? 1 : step * (row->cost.rounded(0)->micros() / 1'000'000);
      found.push_back({{PointsChange{0, index, to}}, cost, 1});
    }
  }
  const auto domains = small.domains(item);
  std::vector<std::size_t> at(domains.size(), 0);
  for (bool more = !domains.empty(); more;) {
    LineWay way;
    bool is_allowed = true;
    bool moves = false;
    for (std::size_t i = 0; i < domains.size(); ++i) {
      const std::size_t fact = *set.find_fact(domains[i].fact);
      const FactValue value = domains[i].values[at[i]];
      const auto* const record = session.assessment().fact(0, fact);
      if (record != nullptr && record->value == value) continue;
      if (costs != nullptr) {
        const CostRow* const row = row_of(domains[i].fact);
        if (row == nullptr || value.type() != FactType::count || row->limit == 0) {
          is_allowed = false;
          break;
        }
        const Fraction from = record != nullptr ? record->value.number() : Fraction(0);
        const Fraction steps = (value.number() - from) / Fraction(*row->unit);
        const std::int64_t count = steps.rounded(0)->micros() / 1'000'000;
        if (steps.sign() < 0 || Fraction(count) != steps || count > *row->limit) is_allowed = false;
        way.cost += count * (row->cost.rounded(0)->micros() / 1'000'000);
      }
      way.changes.emplace_back(FactChange{0, fact, value});
      moves = true;
    }
    if (!moves && costs == nullptr) {
      const std::size_t fact = *set.find_fact(domains[0].fact);
      way.changes.emplace_back(FactChange{0, fact, domains[0].values[at[0]]});
    }
    for (std::size_t i = 0;; ++i) {
      if (i == domains.size()) {
        more = false;
        break;
      }
      if (++at[i] < domains[i].values.size()) break;
      at[i] = 0;
    }
    if (!is_allowed || way.changes.empty()) continue;
    way.lines = 1;
    if (costs == nullptr) way.cost = 1;
    found.push_back(std::move(way));
  }
  const bool is_compared = item == "2.4";  // others see more of it than its points
  std::map<Points, LineWay> by_points;
  for (auto& way : found) {
    if (!session.apply(way.changes)) continue;
    const ItemScore then = session.score_of(0).items[index];
    session.undo();
    const bool is_better = is_penalty ? then.points < now.points : then.points > now.points;
    if (then.state != State::scored) continue;
    if (is_compared && then.points >= now.points) ways.push_back(way);
    if (is_compared || !is_better) continue;
    const auto [known, is_new] = by_points.emplace(then.points, way);
    if (!is_new && way.cost < known->second.cost) known->second = way;
  }
  for (auto& [unused, way] : by_points) ways.push_back(std::move(way));
  return ways;
}

BruteForce every_way(WhatIf& session, const std::vector<std::vector<LineWay>>& lines,
                     const Goal& goal) {
  BruteForce best;
  std::vector<std::size_t> at(lines.size(), 0);
  for (;;) {
    std::vector<Change> changes;
    std::int64_t cost = 0;
    int touched = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const LineWay& way = lines[i][at[i]];
      changes.insert(changes.end(), way.changes.begin(), way.changes.end());
      cost += way.cost;
      touched += way.lines;
    }
    const bool is_cheaper =
        !best.is_reached || cost < best.cost || (cost == best.cost && touched < best.lines);
    if (is_cheaper) {
      if (changes.empty()) {
        if (meets(session, 0, goal)) best = {true, cost, touched};
      } else if (session.apply(changes)) {
        if (meets(session, 0, goal)) best = {true, cost, touched};
        session.undo();
      }
    }
    std::size_t i = 0;
    for (; i < lines.size(); ++i) {
      if (++at[i] < lines[i].size()) break;
      at[i] = 0;
    }
    if (i == lines.size()) return best;
  }
}

Goal random_goal(Random& random, const WhatIf& session) {
  switch (random.below(3)) {
    case 0: return Goal::to_band(random.below(3));
    case 1: {
      const auto count = static_cast<std::int64_t>(session.scored().blocks[0].agencies.size());
      return Goal::to_rank(static_cast<int>(random.between(1, count)));
    }
    default: return Goal::to_index(Fraction(random.between(30, 100)));
  }
}

Costs random_costs(Random& random, const OneBlock& year) {
  Costs costs;
  const CriteriaSet& set = year.set();
  const auto add = [&](const char* item, const char* fact, std::int64_t unit) {
    if (!set.find_item(item) || random.one_in(5)) return;
    CostRow row;
    row.item.text = item;
    row.fact.text = fact;
    row.unit = *fact == '\0' ? Decimal{5, 1} : Decimal{unit, 0};
    row.cost = random.between(0, 6);
    row.limit = random.between(0, 3);
    costs.rows.push_back(std::move(row));
  };
  add("1.1", "done", random.one_in(4) ? 2 : 1);
  add("1.3", "reports", 1);
  add("2.1", "late", -1);
  add("2.2", "met", 1);
  add("2.2", "spoilt", -1);
  add("2.3", "", 1);
  add("B.1", "firsts", 1);
  add("P.1", "faults", -1);
  return costs;
}

void hold_against_every_way(std::uint64_t seed, bool with_costs) {
  Random random(seed);
  SmallYear small(random);
  const Costs costs = random_costs(random, small.year());
  auto begun = WhatIf::begin(small.year().year, random.one_in(4) ? Stage::computed : Stage::final);
  ASSERT_TRUE(begun) << shown(begun.diagnostics);
  WhatIf& session = *begun;
  if (!session.score_of(0).index) return;
  const Goal goal = random_goal(random, session);
  std::vector<std::vector<LineWay>> lines;
  std::vector<std::string> items;
  for (const auto* item : session.assessment().set_of(0).all_items) items.push_back(item->id.text);
  for (const auto& item : items) {
    lines.push_back(ways_of(session, small, item, with_costs ? &costs : nullptr));
  }
  std::size_t count = 1;
  for (const auto& line : lines) count *= line.size();
  if (count > 3000) return;
  const BruteForce expected = every_way(session, lines, goal);
  ImproveOptions options;
  if (with_costs) options.costs = &costs;
  const Improvement found = improve(session, 0, goal, options);
  const std::string where = "seed " + std::to_string(seed) + (with_costs ? " with costs" : "");
  if (found.answer == Answer::met_already) {
    EXPECT_TRUE(expected.is_reached && expected.lines == 0) << where;
    return;
  }
  ASSERT_EQ(found.answer == Answer::within_reach, expected.is_reached) << where;
  if (!expected.is_reached) return;
  EXPECT_EQ(static_cast<int>(found.best->steps.size()), expected.lines) << where;
  if (with_costs) {
    EXPECT_EQ(found.best->cost, Fraction(expected.cost)) << where;
  }
  std::vector<const ImprovementPlan*> plans = {&*found.best};
  for (const auto& plan : found.runner_ups) plans.push_back(&plan);
  for (const auto* plan : plans) {
    std::vector<Change> changes;
    for (const auto& step : plan->steps) {
      for (auto& change : changes_of(0, step)) changes.push_back(std::move(change));
    }
    ASSERT_TRUE(session.apply(changes)) << where;
    EXPECT_TRUE(meets(session, 0, goal)) << where;
    session.undo();
  }
}

constexpr std::uint64_t kYears = 1000;

TEST(ImproveRandom, FewestLinesAreThoseOfEveryWay) {
  for (std::uint64_t seed = 1; seed <= kYears; ++seed) hold_against_every_way(seed, false);
}

TEST(ImproveRandom, LeastCostIsThatOfEveryWay) {
  for (std::uint64_t seed = 1; seed <= kYears; ++seed) hold_against_every_way(seed, true);
}

}  // namespace
}  // namespace parindex::test
