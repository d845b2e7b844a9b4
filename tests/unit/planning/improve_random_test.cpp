// The cheapest way against every way: on small years each combination of every value that the facts
// may take is tried in a session.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "parindex/improve.hpp"
#include "support/one_block.hpp"
#include "support/random.hpp"
#include "support/set_text.hpp"

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

// A fact and the values that it may take, as the author of the set knows them.
struct Domain {
  std::string fact;
  std::vector<FactValue> values;  // with the present one
};

class SmallYear {
 public:
  explicit SmallYear(Random& random) : random_(random), year_(read(draw_set())) {
    const auto count = random.between(2, 4);
    for (std::int64_t i = 0; i < count; ++i) {
      const std::string code = "so-" + std::to_string(i);
      year_.add(code, AgencyStatus::ranked, random.one_in(4) ? "" : "has_procedures");
      declare(code);
    }
    decide_ties();
  }

  OneBlock& year() { return year_; }

  // The domains of the line's facts of the first agency, after set_up().
  std::vector<Domain> domains(const std::string& item) const {
    const auto has = [this](const char* name) { return value(name).has_value(); };
    const auto number = [this](const char* name) {
      const auto found = value(name);
      return found ? static_cast<std::int64_t>(found->rounded(0)->micros() / 1'000'000) : 0;
    };
    const auto counts = [&](const char* name, std::int64_t low, std::int64_t high) {
      Domain domain{name, {}};
      for (std::int64_t n = low; n <= high; ++n) domain.values.push_back(FactValue::count(n));
      return domain;
    };
    if (item == "1.1") return {counts("done", number("done"), number("assigned"))};
    if (item == "1.4") return {counts("kept", number("kept"), number("owed"))};
    if (item == "2.5") return {counts("files", number("files"), number("file_total"))};
    if (item == "1.2") {
      Domain domain{"level", {}};
      for (int i = 0; i < 3; ++i) domain.values.push_back(FactValue::option(i));
      return {domain};
    }
    if (item == "1.3") {
      return {counts("reports", number("reports"), std::max<std::int64_t>(number("reports"), 2)),
              Domain{"approved", is_yes("approved") ? std::vector{FactValue::yes_no(true)}
                                 : has("approved")  ? std::vector{FactValue::yes_no(false),
                                                                 FactValue::yes_no(true)}
                                                    : std::vector{FactValue::yes_no(true)}}};
    }
    if (item == "2.1") return {counts("late", 0, number("late"))};
    if (item == "2.2") {
      return {counts("met", number("met"), number("due") + number("spoilt")),
              counts("spoilt", 0, number("spoilt"))};
    }
    if (item == "2.4") return {counts("online", number("online"), number("dossiers"))};
    if (item == "B.1") {
      return {counts("firsts", number("firsts"), std::max<std::int64_t>(number("firsts"), 3))};
    }
    if (item == "P.1") return {counts("faults", 0, number("faults"))};
    return {};
  }

 private:
  SetText draw_set() {
    SetText set;
    const auto one_of = [&](std::initializer_list<const char*> words) {
      return std::string(*(words.begin() + random_.below(words.size())));
    };
    set.not_applicable = one_of({"exclude", "full", "rescale_area"});
    set.ties = one_of({"competition", "dense", "decided"});
    set.decide_on = one_of({"exact", "published"});
    if (set.decide_on == "published") set.rounding = one_of({"item 2  index 2", "item 2  index 0"});
    set.bands =
        "  band excellent { title x  from 80 to 100  requires no_zero_item }\n" +
        one_of({"  band good { title g  from 60 below 80 }\n",
                "  band good { title g  from 60 below 80  requires no_zero_item }\n"}) +
        "  band fair { title f  from 40 below 60 }\n  band poor { title p  from 0 below 40 }\n";
    set.more = "  cap { event warning  band good }\n  clamp " + one_of({"yes", "no"}) + "\n" +
               (random_.one_in(2) ? "  tie_break { area 2 }\n" : "");
    struct Template {
      const char* id;
      int area;
      int max;
      const char* facts;
      const char* rule;
      const char* more;
    };
    const Template templates[] = {
        {"1.1", 1, 3, "done count assigned count", "rate { of \"done / assigned\"  full_at 75% }",
         "when_none zero"},
        {"1.2", 1, 2, "level option",
         "choice { fact level  option a { points 2 }  option b { points 1 }  option c { points 0 } "
         "}",
         ""},
        {"1.3", 1, 2, "reports count approved yes_no",
         "all { that \"reports >= 2\"  that approved }", ""},
        {"1.4", 1, 2, "kept count owed count", "rate { of \"kept / owed\" }",
         "applies has_procedures"},
        {"2.1", 2, 2, "late count", "deduction { of late  each 0.7 }", ""},
        {"2.2", 2, 3, "met count spoilt count due count",
         "bands { of \"max(0, met - spoilt) / due\"  band { from 75%  points 3 }"
         "  band { from 30% below 75%  points interpolate  low 1  high 2 }"
         "  band { below 30%  points 0 } }",
         ""},
        {"2.3", 2, 1, "", "judgement { step 0.5 }", ""},
        {"2.4", 2, 2, "online count dossiers count",
         "peer { of \"online / dossiers\"  against mean }", ""},
        {"2.5", 2, 1, "files count file_total count", "rate { of \"files / file_total\" }",
         "applies has_procedures"},
    };
    std::string areas[3];
    int maxima[3] = {0, 0, 0};
    int total = 0;
    for (const auto& each : templates) {
      const bool is_needed = maxima[each.area] == 0 &&
                             (each.id == std::string("1.4") || each.id == std::string("2.5"));
      if (!is_needed && random_.one_in(2)) continue;
      areas[each.area] += item(each.id, std::to_string(each.max), each.facts, each.rule, each.more);
      maxima[each.area] += each.max;
      total += each.max;
    }
    set.total = std::to_string(total);
    set.body = area("1", std::to_string(maxima[1]), areas[1]) +
               area("2", std::to_string(maxima[2]), areas[2]);
    set.body += "  bonus { cap 0.7\n" +
                item("B.1", "1", "firsts count", "count { of firsts  each 0.4 }") + "}\n";
    set.body += "  penalty { cap 1\n" +
                item("P.1", "2", "faults count", "count { of faults  each 0.6 }") + "}\n";
    return set;
  }

  bool knows(const std::string& fact) const { return year_.set().find_fact(fact).has_value(); }

  void put(const std::string& code, const std::string& fact, const std::string& text) {
    if (knows(fact)) year_.declare(code, fact + " " + text);
  }

  // Facts of the bonus and the penalty stay away from years whose tests leave those lines alone.
  void declare(const std::string& code) {
    const auto up_to = [&](std::int64_t most) { return random_.between(0, most); };
    const auto share = [&](const char* part, const char* whole) {
      const std::int64_t all = random_.between(1, 4);
      put(code, whole, std::to_string(all));
      if (!random_.one_in(8)) put(code, part, std::to_string(up_to(all)));
    };
    share("done", "assigned");
    share("kept", "owed");
    share("met", "due");
    put(code, "spoilt", std::to_string(up_to(1)));
    if (knows("met") &&
        year_.year.fact(year_.index(code), *year_.set().find_fact("met")) == nullptr) {
      put(code, "met", "0");
    }
    share("online", "dossiers");
    share("files", "file_total");
    if (!random_.one_in(5)) {
      put(code, "level", std::string(1, static_cast<char>('a' + random_.below(3))));
    }
    if (!random_.one_in(5)) put(code, "reports", std::to_string(up_to(3)));
    if (!random_.one_in(5)) put(code, "approved", random_.one_in(2) ? "yes" : "no");
    put(code, "late", std::to_string(up_to(3)));
    put(code, "firsts", std::to_string(up_to(2)));
    put(code, "faults", std::to_string(up_to(3)));
    if (year_.set().find_item("2.3") && random_.one_in(2)) {
      year_.appraise(code, "2.3", random_.one_in(2) ? "0.5" : "1");
    }
    if (year_.set().find_item("1.1") && random_.one_in(3)) year_.appraise(code, "1.1", "1");
    if (random_.one_in(6))
      year_.year.records(year_.index(code)).events.push_back({{"warning"}, {}, {}, {}});
  }

  void decide_ties() {
    if (year_.set().ties != Ties::decided) return;
    int order = 0;
    for (std::size_t agency = 0; agency < year_.year.agencies().size(); ++agency) {
      if (random_.one_in(4)) continue;
      year_.year.tie_decisions.push_back({0, agency, ++order, "QĐ", {}});
    }
  }

  std::optional<Fraction> value(const std::string& fact) const {
    const auto* const record = year_.year.fact(0, *year_.set().find_fact(fact));
    return record == nullptr ? std::nullopt : std::optional(record->value.number());
  }
  bool is_yes(const std::string& fact) const {
    const auto found = value(fact);
    return found && !found->is_zero();
  }

  Random& random_;
  OneBlock year_;
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

constexpr std::uint64_t kYears = 250;

TEST(ImproveRandom, FewestLinesAreThoseOfEveryWay) {
  for (std::uint64_t seed = 1; seed <= kYears; ++seed) hold_against_every_way(seed, false);
}

TEST(ImproveRandom, LeastCostIsThatOfEveryWay) {
  for (std::uint64_t seed = 1; seed <= kYears; ++seed) hold_against_every_way(seed, true);
}

}  // namespace
}  // namespace parindex::test
