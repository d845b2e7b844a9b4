#include "conditions.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "draw.hpp"
#include "sizes.hpp"

namespace vinh_long {
namespace {

using parindex::AllRule;
using parindex::CasesRule;
using parindex::Date;
using parindex::Evaluated;
using parindex::EvaluationFault;
using parindex::Expression;
using parindex::Fact;
using parindex::FactType;
using parindex::FactValue;
using parindex::Fraction;
using parindex::Item;

constexpr int kMostTries = 400;

// One try after another at the facts that expressions name.
class Trials {
 public:
  Trials(const Item& item, const std::vector<const Expression*>& expressions, const Drawer& drawer)
      : item_(item),
        drawer_(drawer),
        draw_(drawer.seed, {drawer.drawn_as, item.id.text, "try"}),
        constants_(item.facts.size()) {
    std::set<std::size_t> slots;
    for (const auto* expression : expressions) {
      for (const auto symbol : expression->used()) {
        if (symbol < item.facts.size()) slots.insert(symbol);
      }
      const auto compared = expression->compared();
      if (!compared) continue;
      for (const auto& number : compared->numbers) {
        if (number.is_fact && number.symbol < item.facts.size()) {
          constants_[number.symbol] = {number.constants.begin(), number.constants.end()};
        }
      }
    }
    slots_.assign(slots.begin(), slots.end());
    find_total();
  }

  Facts next() {
    Facts facts(item_.facts.size());
    for (const auto slot : slots_) facts[slot] = value(slot);
    if (!total_) return facts;
    // What was late is part of what was done at all, which stands first.
    for (const auto slot : slots_) {
      const auto& first = *facts[slots_.front()];
      if (is_late(slot) && first.number() < facts[slot]->number()) facts[slot] = first;
    }
    return facts;
  }

  Evaluated evaluate(const Expression& expression, const Facts& facts) const {
    std::vector<const FactValue*> bound(item_.facts.size(), nullptr);
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (facts[i]) bound[i] = &*facts[i];
    }
    return expression.evaluate(bound);
  }

 private:
  bool is_number(std::size_t slot) const {
    const auto type = item_.facts[slot].type;
    return type == FactType::count || type == FactType::decimal || type == FactType::percent;
  }

  bool is_late(std::size_t slot) const {
    return item_.facts[slot].name.text.find("_late") != std::string::npos;
  }

  // The total that other numbers are parts of: a listed one, else the last of several that are not
  // each compared with constants.
  void find_total() {
    std::vector<std::size_t> numbers;
    for (const auto slot : slots_) {
      if (is_number(slot)) numbers.push_back(slot);
    }
    for (const auto slot : numbers) {
      if (is_known_total(item_.facts[slot])) total_ = slot;
    }
    if (!total_ && numbers.size() > 1 && constants_[numbers.back()].empty()) {
      total_ = numbers.back();
    }
  }

  FactValue value(std::size_t slot) {
    const Fact& fact = item_.facts[slot];
    if (fact.type == FactType::yes_no) return FactValue::yes_no(draw_.chance(75));
    if (fact.type == FactType::date) return FactValue::date(Date::from_days(day(slot)));
    const std::int64_t units = number(slot);
    if (fact.type == FactType::decimal) return FactValue::decimal({units, 0});
    if (fact.type == FactType::percent) return FactValue::percent({units, 0});
    return FactValue::count(units);
  }

  // Shortly before or after a date that the condition names.
  std::int32_t day(std::size_t slot) {
    const auto& constants = constants_[slot];
    std::int64_t about = Date::parse_iso("2022-03-31")->days();
    if (!constants.empty()) about = whole(constants[pick(constants.size())]);
    const std::int64_t off = draw_.chance(60) ? -draw_.between(0, 25) : draw_.between(1, 30);
    return static_cast<std::int32_t>(about + off);
  }

  std::int64_t number(std::size_t slot) {
    if (total_ == slot) return size_of(item_.facts[slot], drawer_);
    if (is_late(slot)) return draw_.chance(60) ? 0 : draw_.between(1, 2);
    if (total_) {
      const std::int64_t all = size_of(item_.facts[*total_], drawer_);
      return draw_.chance(50) ? all : all * draw_.between(30, 99) / 100;
    }
    const auto& constants = constants_[slot];
    const std::int64_t about = constants.empty() ? 1 : whole(constants[pick(constants.size())]);
    return std::max<std::int64_t>(0, about + draw_.between(-1, 2));
  }

  std::size_t pick(std::size_t count) {
    return static_cast<std::size_t>(draw_.between(0, static_cast<std::int64_t>(count) - 1));
  }

  static std::int64_t whole(const Fraction& value) {
    return value.rounded(0)->micros() / parindex::Points::kMicrosPerPoint;
  }

  const Item& item_;
  const Drawer& drawer_;
  Draw draw_;
  std::vector<std::vector<Fraction>> constants_;  // that the fact is compared with
  std::vector<std::size_t> slots_;
  std::optional<std::size_t> total_;
};

struct Outcome {
  bool nothing_arose = false;
  Fraction points;
};

Outcome points_of(const CasesRule& rule, const Fraction& max, const Trials& trials,
                  const Facts& facts) {
  std::optional<Fraction> found;
  for (const auto& one : rule.cases) {
    const auto when = trials.evaluate(one.when, facts);
    if (when.fault == EvaluationFault::nothing_over_nothing) return {true, {}};
    if (when.fault != EvaluationFault::none || !when.holds) continue;
    Fraction points = fraction_of(one.points);
    if (one.is_proportional) points = max * trials.evaluate(one.of, facts).number;
    if (!found || (rule.hit == CasesRule::Hit::best && *found < points)) found = points;
  }
  return {false, found.value_or(fraction_of(rule.otherwise.value_or(parindex::Points())))};
}

}  // namespace

Facts draw_all(const AllRule& rule, const Item& item, bool holds, const Drawer& drawer) {
  std::vector<const Expression*> expressions;
  for (const auto& condition : rule.conditions) expressions.push_back(&condition);
  Trials trials(item, expressions, drawer);
  for (int i = 0; i < kMostTries; ++i) {
    Facts facts = trials.next();
    bool all_hold = true;
    for (const auto* condition : expressions) {
      const auto evaluated = trials.evaluate(*condition, facts);
      if (evaluated.fault == EvaluationFault::nothing_over_nothing) return facts;
      all_hold &= evaluated.fault == EvaluationFault::none && evaluated.holds;
    }
    if (all_hold == holds) return facts;
  }
  throw std::runtime_error("no facts found for item " + item.id.text);
}

Facts draw_cases(const CasesRule& rule, const Item& item, parindex::Points max, int effort,
                 const Drawer& drawer) {
  const Fraction wanted = fraction_of(max) * Fraction::of(effort, kFullEffort);
  std::vector<const Expression*> expressions;
  for (const auto& one : rule.cases) {
    expressions.push_back(&one.when);
    if (one.is_proportional) expressions.push_back(&one.of);
  }
  Trials trials(item, expressions, drawer);
  Facts nearest;
  std::optional<Fraction> least;
  for (int i = 0; i < kMostTries; ++i) {
    Facts facts = trials.next();
    const auto outcome = points_of(rule, fraction_of(max), trials, facts);
    if (outcome.nothing_arose) return facts;
    const Fraction off =
        wanted < outcome.points ? outcome.points - wanted : wanted - outcome.points;
    if (least && !(off < *least)) continue;
    least = off;
    nearest = std::move(facts);
  }
  return nearest;
}

}  // namespace vinh_long
