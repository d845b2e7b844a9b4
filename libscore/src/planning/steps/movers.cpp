#include "planning/steps/movers.hpp"

#include <algorithm>

#include "evidence/fact_text.hpp"

namespace parindex {
namespace {

// Further than any count that an agency could hand in.
constexpr std::int64_t kMostSteps = 1'000'000'000;

// The number in units of 10^-scale; nothing where it does not fit.
std::optional<std::int64_t> digits_of(const Fraction& number, int scale) {
  const Fraction scaled = number * Fraction(power_of_ten(scale));
  const auto whole = scaled.rounded(0);
  if (!whole || Fraction(*whole) != scaled) return std::nullopt;
  return whole->micros() / Points::kMicrosPerPoint;
}

// Decimals of a value; those of a percent are of its share.
int scale_of(const FactValue* value, FactType type) {
  if (value != nullptr) return value->decimals();
  return type == FactType::percent ? 2 : 0;
}

bool is_numeric(FactType type) {
  return type == FactType::count || type == FactType::decimal || type == FactType::percent;
}

class MoverMaker {
 public:
  explicit MoverMaker(const PlannedLine& line)
      : line_(line), as_of_(line.scored().assessment->as_of) {}

  // A number that moves by `unit` at a step.
  std::optional<Mover> number(std::size_t fact, const Fraction& unit, int unit_scale) const {
    const FactType type = line_.item().facts[fact].type;
    const FactValue* const value = line_.facts()[fact];
    Mover mover;
    mover.fact = fact;
    mover.is_missing = value == nullptr;
    mover.scale = std::max(scale_of(value, type), unit_scale);
    const auto base = digits_of(value != nullptr ? value->number() : Fraction(0), mover.scale);
    const auto each = digits_of(unit, mover.scale);
    if (!base || !each || *each == 0) return std::nullopt;
    mover.base = *base;
    mover.each = *each;
    mover.most = kMostSteps;
    if (*each < 0) mover.most = std::min(mover.most, std::max<std::int64_t>(*base, 0) / -*each);
    const std::int64_t whole = power_of_ten(mover.scale);
    if (type == FactType::percent && *each > 0 && *base <= whole) {
      mover.most = std::min(mover.most, (whole - *base) / *each);
    }
    return mover;
  }

  // What is set, not counted.
  Mover choice(std::size_t fact) const {
    Mover mover;
    mover.fact = fact;
    mover.is_missing = line_.facts()[fact] == nullptr;
    mover.is_number = false;
    return mover;
  }

  void offer(Mover& mover, const FactValue& value, int128 cost) const {
    const FactValue* const now = line_.facts()[mover.fact];
    if (now != nullptr && *now == value) return;
    mover.choices.push_back(value);
    mover.choice_costs.push_back(cost);
    mover.most = static_cast<std::int64_t>(mover.choices.size());
  }

  Date as_of() const { return as_of_; }

  // The days on which a date that was not handed in can still be kept, the latest first: whoever is
  // told a day is told how much time is left.
  std::vector<Date> days(std::size_t fact) const {
    std::vector<Date> days = {as_of_};
    collect_days(line_.item().rule, fact, days);
    std::erase_if(days, [this](Date day) { return day < as_of_; });
    std::sort(days.begin(), days.end(), std::greater<>());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
  }

 private:
  static void collect_days(const Rule& rule, std::size_t fact, std::vector<Date>& days) {
    if (const auto* deadline = std::get_if<DeadlineRule>(&rule)) {
      if (deadline->fact_index != fact) return;
      for (const auto& step : deadline->steps) days.push_back(step.by);
    } else if (const auto* all = std::get_if<AllRule>(&rule)) {
      for (const auto& condition : all->conditions) collect_days(condition, fact, days);
    } else if (const auto* cases = std::get_if<CasesRule>(&rule)) {
      for (const auto& each : cases->cases) collect_days(each.when, fact, days);
    } else if (const auto* parts = std::get_if<PartsRule>(&rule)) {
      for (const auto& part : parts->parts) collect_days(part.rule, fact, days);
    }
  }

  static void collect_days(const Expression& condition, std::size_t fact, std::vector<Date>& days) {
    const auto compared = condition.compared();
    if (!compared) return;
    for (const auto& number : compared->numbers) {
      if (!number.is_fact || number.symbol != fact || number.type != ValueType::date) continue;
      for (const auto& constant : number.constants) {
        const auto day = digits_of(constant, 0);
        if (!day) continue;
        for (const int beside : {-1, 0, 1}) {
          days.push_back(Date::from_days(static_cast<std::int32_t>(*day) + beside));
        }
      }
    }
  }

  const PlannedLine& line_;
  Date as_of_;
};

bool uses(const Expression& expression, std::size_t fact) {
  const auto used = expression.used();
  return std::find(used.begin(), used.end(), static_cast<std::uint16_t>(fact)) != used.end();
}

// The numbers beyond which conditions take no more notice of a fact.
struct Horizon {
  std::optional<Fraction> farthest;  // that it is compared with
  bool is_alone = true;              // compared as it stands, with constants only
  bool is_of_conditions = true;      // and nothing is worked out with it

  void look(const Expression& condition, std::size_t fact) {
    if (!uses(condition, fact)) return;
    const auto compared = condition.compared();
    is_alone &= compared.has_value();
    if (!compared) return;
    for (const auto& number : compared->numbers) {
      is_alone &= number.is_fact;
      if (number.is_fact && number.symbol != fact) continue;
      for (const auto& constant : number.constants) {
        if (!farthest || constant > *farthest) farthest = constant;
      }
    }
  }
};

Horizon horizon_of(const Rule& rule, std::size_t fact) {
  Horizon horizon;
  if (const auto* all = std::get_if<AllRule>(&rule)) {
    for (const auto& condition : all->conditions) horizon.look(condition, fact);
  } else if (const auto* cases = std::get_if<CasesRule>(&rule)) {
    for (const auto& each : cases->cases) {
      horizon.look(each.when, fact);
      horizon.is_of_conditions &= !each.is_proportional || !uses(each.of, fact);
    }
  } else {
    horizon.is_of_conditions = false;
  }
  return horizon;
}

// A fact that is only compared with constants goes no further than the farthest of them; one that
// is compared with other facts no further than twice what they are.
void limit_by_conditions(const PlannedLine& line, Mover& mover) {
  if (mover.each <= 0) return;
  const Horizon horizon = horizon_of(line.item().rule, mover.fact);
  if (!horizon.is_of_conditions) return;
  Fraction farthest = horizon.farthest.value_or(0);
  if (!horizon.is_alone) {
    for (const auto fact : line.item().needed_facts) {
      const FactValue* const value = line.facts()[fact];
      if (value == nullptr || value->type() == FactType::date) continue;
      farthest = std::max(farthest, Fraction(2) * value->number());
    }
  }
  const Fraction each = Fraction::of(mover.each, power_of_ten(mover.scale));
  const Fraction base = Fraction::of(mover.base, power_of_ten(mover.scale));
  const auto steps = ((farthest - base) / each).rounded(0);
  if (!steps) return;
  const std::int64_t needed = steps->micros() / Points::kMicrosPerPoint + 2;
  mover.most = std::min(mover.most, std::max<std::int64_t>(needed, 0));
  mover.is_guessed = !horizon.is_alone;
}

void add_number(const PlannedLine& line, std::size_t fact, const Direction& direction,
                std::vector<Mover>& movers) {
  if (direction.stays) return;
  const MoverMaker maker(line);
  const FactValue* const value = line.facts()[fact];
  const int scale = scale_of(value, line.item().facts[fact].type);
  const Fraction unit = Fraction::of(1, power_of_ten(scale));
  if (direction.up) {
    if (auto mover = maker.number(fact, unit, scale)) {
      limit_by_conditions(line, *mover);
      movers.push_back(std::move(*mover));
    }
  }
  // What was not handed in is as low as it can be.
  const bool falls = direction.down && !(direction.up && value == nullptr);
  if (!falls) return;
  if (auto mover = maker.number(fact, Fraction(-1) * unit, scale))
    movers.push_back(std::move(*mover));
}

void add_choice(const PlannedLine& line, std::size_t fact, const Direction& direction,
                std::vector<Mover>& movers) {
  const MoverMaker maker(line);
  Mover mover = maker.choice(fact);
  const Fact& declared = line.item().facts[fact];
  switch (declared.type) {
    case FactType::yes_no:
      if (direction.up) maker.offer(mover, FactValue::yes_no(true), 1);
      if (direction.down) maker.offer(mover, FactValue::yes_no(false), 1);
      break;
    case FactType::option:
      for (std::size_t i = 0; i < declared.options.size(); ++i) {
        maker.offer(mover, FactValue::option(static_cast<int>(i)), 1);
      }
      break;
    default:
      if (!mover.is_missing) return;  // what was kept late was kept late
      for (const Date day : maker.days(fact)) maker.offer(mover, FactValue::date(day), 1);
      break;
  }
  if (mover.most > 0) movers.push_back(std::move(mover));
}

}  // namespace

FactValue Mover::value(std::int64_t step, FactType type) const {
  if (!is_number) return choices[static_cast<std::size_t>(step - 1)];
  const std::int64_t digits = base + step * each;
  if (type == FactType::count) return FactValue::count(digits);
  if (type == FactType::percent) return FactValue::percent({digits, scale - 2});
  return FactValue::decimal({digits, scale});
}

int128 Mover::cost_of(std::int64_t step) const {
  if (is_number) return cost * step;
  return step == 0 ? 0 : choice_costs[static_cast<std::size_t>(step - 1)];
}

std::vector<Mover> default_movers(const PlannedLine& line) {
  std::vector<Mover> movers;
  const auto directions = directions_of(line.item(), !line.is_penalty());
  for (const auto& [fact, direction] : directions.facts) {
    if (is_numeric(line.item().facts[fact].type)) {
      add_number(line, fact, direction, movers);
    } else {
      add_choice(line, fact, direction, movers);
    }
  }
  return movers;
}

std::vector<Mover> movers_of(const PlannedLine& line, const std::vector<const CostRow*>& rows) {
  std::vector<Mover> movers;
  const MoverMaker maker(line);
  for (const auto* row : rows) {
    if (row->is_out || row->fact.empty() || row->limit == 0) continue;
    const auto& facts = line.item().facts;
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [&](const Fact& each) { return each.name == row->fact; });
    if (found == facts.end()) continue;
    const auto fact = static_cast<std::size_t>(found - facts.begin());
    const auto needed = std::find(line.item().needed_facts.begin(), line.item().needed_facts.end(),
                                  static_cast<std::uint16_t>(fact));
    if (needed == line.item().needed_facts.end()) continue;  // the rule does not look at it
    if (row->unit) {
      auto mover = maker.number(fact, Fraction(*row->unit), row->unit->scale);
      if (!mover) continue;
      limit_by_conditions(line, *mover);
      mover->cost = millionths(row->cost);
      mover->most = std::min(mover->most, row->limit.value_or(mover->most));
      movers.push_back(std::move(*mover));
      continue;
    }
    Diagnostics ignored;  // the loader has read it before
    const auto value = read_fact_value(row->word, *found, {}, {}, ignored);
    if (!value) continue;
    const bool is_date = value->type() == FactType::date;
    // A day that has passed, or a date that was kept, cannot be bought.
    if (is_date && (line.facts()[fact] != nullptr || value->as_date() < maker.as_of())) continue;
    auto mover = std::find_if(movers.begin(), movers.end(),
                              [&](const Mover& each) { return each.fact == fact; });
    if (mover == movers.end()) mover = movers.insert(mover, maker.choice(fact));
    maker.offer(*mover, *value, millionths(row->cost));
  }
  std::erase_if(movers, [](const Mover& mover) { return mover.most == 0 && !mover.is_missing; });
  return movers;
}

std::vector<FactName> still_missing(const PlannedLine& line, const std::vector<Mover>& movers) {
  std::vector<FactName> missing;
  for (const auto fact : line.item().needed_facts) {
    if (line.facts()[fact] != nullptr) continue;
    const bool is_handed_in = std::any_of(movers.begin(), movers.end(),
                                          [&](const Mover& mover) { return mover.fact == fact; });
    if (!is_handed_in) missing.push_back(needed_name(line.item(), fact));
  }
  return missing;
}

bool is_monotone(const Directions& directions, const Mover& mover) {
  if (!directions.is_monotone || !mover.is_number) return false;
  const auto found = directions.facts.find(static_cast<std::uint16_t>(mover.fact));
  if (found == directions.facts.end()) return true;  // the rule does not look at it
  if (found->second.stays || (found->second.up && found->second.down)) return false;
  return mover.each > 0 ? found->second.up : found->second.down;
}

int128 millionths(const Fraction& cost) {
  const auto rounded = cost.rounded(6);
  return rounded ? int128{rounded->micros()} : 0;
}

}  // namespace parindex
