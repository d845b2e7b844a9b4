#include "facts.hpp"

#include <algorithm>
#include <stdexcept>

#include "conditions.hpp"
#include "draw.hpp"
#include "sizes.hpp"

namespace vinh_long {
namespace {

using parindex::AllRule;
using parindex::BandsRule;
using parindex::CasesRule;
using parindex::ChoiceRule;
using parindex::CountRule;
using parindex::Date;
using parindex::DeadlineRule;
using parindex::DeductionRule;
using parindex::Fact;
using parindex::FactType;
using parindex::FactValue;
using parindex::Fraction;
using parindex::Item;
using parindex::JudgementRule;
using parindex::PartsRule;
using parindex::PeerRule;
using parindex::Points;
using parindex::RateRule;
using parindex::SurveyRule;
using parindex::TrackedRule;

std::int64_t floor_of(const Fraction& value) {
  return (value - Fraction::of(1, 2)).rounded(0)->micros() / Points::kMicrosPerPoint;
}

std::int64_t ceiling_of(const Fraction& value) {
  const std::int64_t floor = floor_of(value);
  return Fraction(floor) == value ? floor : floor + 1;
}

// A share of full and more at full effort; below it, down to no points where effort is small.
struct Scale {
  Fraction zero;  // from here points begin
  Fraction full;  // from here all are earned
};

Fraction share_at(const Scale& scale, int effort) {
  constexpr int kRange = 850;  // under an effort of 150 the share lies below the scale
  const Fraction missed = (scale.full - scale.zero) * Fraction::of(kFullEffort - effort, kRange);
  return std::max(Fraction(0), scale.full - missed);
}

// Of an item, or of one part of it: the facts that its rule names.
class FactDrawer {
 public:
  FactDrawer(const Item& item, Points max, std::string part, int effort, const Drawer& drawer)
      : item_(item), max_(max), part_(std::move(part)), effort_(effort), drawer_(drawer) {}

  // By level from the best to the worst; few stand on the middle ones.
  Facts operator()(const ChoiceRule& rule) const {
    std::vector<std::size_t> levels;
    for (std::size_t i = 0; i < rule.options.size(); ++i) levels.push_back(i);
    std::stable_sort(levels.begin(), levels.end(), [&](auto a, auto b) {
      return rule.options[a].points > rule.options[b].points;
    });
    const std::size_t worst = levels.size() - 1;
    const int best_from = worst == 1 ? kYesFrom : 850;
    const std::size_t level = effort_ >= best_from ? 0 : effort_ >= 300 ? 1 : worst;
    const std::size_t option = levels[std::min(level, worst)];
    if (item_.facts[rule.fact_index].type == FactType::yes_no) {
      return only(rule.fact_index, FactValue::yes_no(rule.options[option].id.text == "yes"));
    }
    return only(rule.fact_index, FactValue::option(static_cast<int>(option)));
  }

  // Within the first date, between two, or after the last.
  Facts operator()(const DeadlineRule& rule) const {
    constexpr int kMiddle = 350;
    constexpr int kOnTime = 750;
    const std::size_t late = rule.steps.size();
    const std::size_t step = effort_ >= kOnTime   ? 0
                             : effort_ >= kMiddle ? std::min<std::size_t>(1, late)
                                                  : late;
    Draw day = draw("day");
    const Date by = rule.steps[std::min(step, late - 1)].by;
    std::int32_t first = by.days() - 24;
    std::int32_t last = by.days();
    if (step == late) {
      first = by.days() + 3;
      last = by.days() + 40;
    } else if (step > 0) {
      first = rule.steps[step - 1].by.days() + 1;
    }
    const auto drawn = static_cast<std::int32_t>(day.between(first, last));
    return only(rule.fact_index, FactValue::date(Date::from_days(std::min(drawn, last_day()))));
  }

  Facts operator()(const RateRule& rule) const {
    return share({rule.zero_below.value_or(0), rule.full_at}, rule.of);
  }

  Facts operator()(const BandsRule& rule) const {
    const Scale scale = scale_of(rule);
    if (rule.is_percent) return share(scale, rule.of);
    return units(ceiling_of(scale.full), rule.of);
  }

  Facts operator()(const CountRule& rule) const {
    return units(max_.micros() / rule.each.micros(), rule.of);
  }

  // Most agencies lose little here: a third of what effort lacks is what it costs.
  Facts operator()(const DeductionRule& rule) const {
    const Fraction each = rule.mode == DeductionRule::Mode::points
                              ? fraction_of(rule.each) / fraction_of(max_)
                              : rule.each_percent;
    const std::int64_t worst = 3 * floor_of(Fraction(1) / each) / 2;
    const std::int64_t units = worst * (kFullEffort - effort_) / kFullEffort;
    const auto slots = slots_of(rule.of);
    if (slots.size() == 1) return only(slots[0], FactValue::count(units));
    const Fraction first_costs = measured(rule.of, {{slots[0], 1}});
    const Fraction second_costs = measured(rule.of, {{slots[1], 1}});
    Facts facts = none();
    if (second_costs.is_zero()) {  // only what goes beyond the second fact costs
      const std::int64_t allowed = size_of(item_.facts[slots[1]], drawer_);
      const std::int64_t present =
          units > 0 ? allowed + units : allowed - draw("units").between(0, 5);
      facts[slots[0]] = FactValue::count(present);
      facts[slots[1]] = FactValue::count(allowed);
      return facts;
    }
    const std::int64_t price = ceiling_of(second_costs / first_costs);
    const std::int64_t dear = units >= price && draw("units").chance(40) ? 1 : 0;
    facts[slots[0]] = FactValue::count(units - dear * price);
    facts[slots[1]] = FactValue::count(dear);
    return facts;
  }

  Facts operator()(const AllRule& rule) const {
    return draw_all(rule, item_, effort_ >= kYesFrom, drawer_);
  }

  Facts operator()(const CasesRule& rule) const {
    return draw_cases(rule, item_, max_, effort_, drawer_);
  }

  // Each part at the effort of the whole, so that parts do not contradict one another.
  Facts operator()(const PartsRule& rule) const {
    Facts facts = none();
    for (const auto& part : rule.parts) {
      const auto drawn =
          std::visit(FactDrawer(item_, part.max, part.id.text + " ", effort_, drawer_), part.rule);
      for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!facts[i]) facts[i] = drawn[i];
      }
    }
    return facts;
  }

  Facts operator()(const PeerRule& rule) const { return typical_share(rule.of); }
  Facts operator()(const TrackedRule& rule) const { return typical_share(rule.of); }

  Facts operator()(const SurveyRule&) const { return {}; }
  Facts operator()(const JudgementRule&) const { return {}; }

 private:
  // From this effort on a yes or no is yes.
  static constexpr int kYesFrom = 450;

  Facts none() const { return Facts(item_.facts.size()); }
  Facts only(std::size_t fact, const FactValue& value) const {
    Facts facts = none();
    facts[fact] = value;
    return facts;
  }

  // The facts of this year that an expression names.
  std::vector<std::size_t> slots_of(const parindex::Expression& of) const {
    std::vector<std::size_t> slots;
    for (const auto symbol : of.used()) {
      if (symbol < item_.facts.size()) slots.push_back(symbol);
    }
    return slots;
  }

  Draw draw(std::string_view what) const {
    return Draw(drawer_.seed, {drawer_.drawn_as, item_.id.text, part_ + std::string(what)});
  }

  // No fact is younger than what is handed in.
  static std::int32_t last_day() { return Date::parse_iso("2022-11-17")->days(); }

  struct Counted {
    std::size_t slot;
    std::int64_t units;
  };
  // The value of the expression where all other facts are 0.
  Fraction measured(const parindex::Expression& of, const std::vector<Counted>& counted) const {
    std::vector<FactValue> values;
    for (const auto& fact : item_.facts) values.push_back(value_of(fact.type, 0));
    const std::vector<FactValue> last_year = values;  // for previous(fact)
    for (const auto& one : counted) {
      values[one.slot] = value_of(item_.facts[one.slot].type, one.units);
    }
    std::vector<const FactValue*> bound;
    for (const auto& value : values) bound.push_back(&value);
    for (const auto& value : last_year) bound.push_back(&value);
    return of.evaluate(bound).number;
  }

  // Points begin at the lowest band that gives some, and are full from the highest.
  static Scale scale_of(const BandsRule& rule) {
    Scale scale{1, 0};
    for (const auto& band : rule.bands) {
      const Fraction low = band.low ? band.low->value : Fraction(0);
      const bool gives_points = band.kind != BandsRule::Kind::fixed || band.points > Points();
      if (gives_points) scale.zero = std::min(scale.zero, low);
      scale.full = std::max(scale.full, low);
    }
    return scale;
  }

  // So many things, of which `full` are enough.
  Facts units(std::int64_t full, const parindex::Expression& of) const {
    const std::int64_t units =
        effort_ >= kFullEffort ? full + draw("units").between(0, 2) : full * effort_ / kFullEffort;
    return only(slots_of(of)[0], FactValue::count(units));
  }

  // Where no rule says what is much.
  Facts typical_share(const parindex::Expression& of) const {
    return share({Fraction::of(1, 20), Fraction::of(7, 10)}, of);
  }

  // A share is one fact, or several of which the first that is no total is the part of the others.
  // How much one unit of the part is worth, the rule's own expression tells.
  Facts share(const Scale& scale, const parindex::Expression& of) const {
    const bool is_full = effort_ >= kFullEffort;
    Fraction wanted = share_at(scale, effort_);
    if (is_full) {  // somewhere between just enough and everything
      const Fraction above = Fraction(1) - scale.full;
      wanted = scale.full + above * Fraction::of(draw("above").between(0, 60), 100);
    }
    Facts facts = none();
    const auto slots = slots_of(of);
    const bool has_known = std::any_of(slots.begin(), slots.end(), [&](std::size_t slot) {
      return is_known_total(item_.facts[slot]);
    });
    std::optional<std::size_t> part;
    std::vector<Counted> counted;
    for (const auto slot : slots) {
      const Fact& fact = item_.facts[slot];
      const bool is_last = slot == slots.back() && slots.size() > 1;
      const bool is_total = has_known ? is_known_total(fact) : is_last;
      if (!is_total && !part) part = slot;
      const std::int64_t units = is_total ? size_of(fact, drawer_) : 0;
      facts[slot] = value_of(fact.type, units);
      counted.push_back({slot, units});
    }
    if (!part) return facts;
    if (slots.size() > 1 && is_nothing(counted)) return facts;
    const Fraction at_none = measured(of, counted);
    for (auto& one : counted) one.units += one.slot == *part ? 1 : 0;
    const Fraction each = measured(of, counted) - at_none;
    const Fraction parts = (wanted - at_none) / each;
    const bool rounds_up = is_full == (Fraction(0) < each);
    facts[*part] =
        value_of(item_.facts[*part].type,
                 std::max<std::int64_t>(0, rounds_up ? ceiling_of(parts) : floor_of(parts)));
    return facts;
  }

  static bool is_nothing(const std::vector<Counted>& counted) {
    return std::all_of(counted.begin(), counted.end(),
                       [](const Counted& one) { return one.units == 0; });
  }

  const Item& item_;
  const Points max_;
  const std::string part_;
  const int effort_;
  const Drawer& drawer_;
};

}  // namespace

Level level_of(const parindex::CriteriaSet& set) {
  if (set.level == "commune") return Level::commune;
  if (set.level == "province") return Level::province;
  return set.level == "district" ? Level::district : Level::department;
}

FactValue value_of(FactType type, std::int64_t units) {
  switch (type) {
    case FactType::decimal: return FactValue::decimal({units, 1});
    case FactType::percent: return FactValue::percent({units, 1});
    default: return FactValue::count(units);
  }
}

int draw_effort(const Drawer& drawer, std::string_view item) {
  Draw draw(drawer.seed, {drawer.drawn_as, item, "effort"});
  const int full_percent = 12 + (drawer.quality - 400) / 9;
  if (draw.chance(full_percent)) return kFullEffort;
  const int weakest = std::max(0, 2 * drawer.quality - 1050);
  return static_cast<int>(draw.between(weakest, std::min(kFullEffort - 1, drawer.quality + 120)));
}

Facts draw_facts(const Item& item, int effort, const Drawer& drawer) {
  return std::visit(FactDrawer(item, item.max, "", effort, drawer), item.rule);
}

Points judged(const JudgementRule& rule, Points max, int effort) {
  const std::int64_t steps = max.micros() / rule.step.micros();
  return Points::from_micros(rule.step.micros() *
                             ((steps * effort + kFullEffort / 2) / kFullEffort));
}

namespace {

std::int64_t people_asked(Level level, Draw& draw) {
  switch (level) {
    case Level::department: return draw.between(70, 210);
    case Level::district: return draw.between(160, 420);
    case Level::commune: return draw.between(28, 64);
    case Level::province: break;
  }
  return draw.between(900, 1200);
}

}  // namespace

// The better the agency, the more say the best; who does not mostly says the mildest of the rest.
std::vector<std::int64_t> draw_answers(const SurveyRule& rule, std::string_view item,
                                       const Drawer& drawer) {
  Draw draw(drawer.seed, {drawer.drawn_as, item, "answers"});
  const std::int64_t people = people_asked(drawer.level, draw);
  const std::int64_t content =
      std::clamp<std::int64_t>(drawer.quality + draw.between(-70, 50), 0, kFullEffort);
  const std::int64_t delighted = content * content / kFullEffort;
  std::vector<std::int64_t> counts(rule.options.size(), 0);
  const auto rest = static_cast<std::int64_t>(rule.options.size()) - 1;
  for (std::int64_t i = 0; i < people; ++i) {
    const std::int64_t opinion = draw.between(0, kFullEffort - 1);
    std::int64_t option = opinion < delighted ? 0 : 1;
    if (opinion >= content) {
      const auto one = draw.between(2, rest);
      option = std::min(one, draw.between(2, rest));
    }
    ++counts[static_cast<std::size_t>(option)];
  }
  return counts;
}

std::string written_value(const FactValue& value, const Fact& fact) {
  switch (fact.type) {
    case FactType::count: return value.number().to_decimal(0);
    case FactType::decimal: return value.number().to_decimal(1);
    case FactType::percent: return (value.number() * Fraction(100)).to_decimal(1) + "%";
    case FactType::date: return to_iso(value.as_date());
    case FactType::yes_no: return value.is_yes() ? "yes" : "no";
    case FactType::option: return fact.options[static_cast<std::size_t>(value.option_index())];
  }
  return {};
}

}  // namespace vinh_long
