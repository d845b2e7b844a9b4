#include "facts.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "draw.hpp"

namespace vinh_long {
namespace {

using parindex::BandsRule;
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
using parindex::Points;
using parindex::RateRule;
using parindex::SurveyRule;

// How large a total usually is: (departments) and (districts). Totals of one group are the same
// number, since an agency has one staff and one list of procedures.
struct Size {
  std::string_view fact;
  int low, high;
  int district_low, district_high;
  std::string_view group = {};
};

constexpr std::array<Size, 32> kSizes = {{
    {"plan_tasks_due", 18, 42, 24, 48},
    {"assigned_tasks", 15, 80, 30, 110},
    {"self_checks_planned", 2, 5, 2, 5},
    {"drafts_assigned", 2, 9, 2, 9},
    {"legal_documents_issued", 2, 9, 2, 9},
    {"documents_to_review", 6, 30, 6, 30},
    {"commune_documents", 40, 160, 40, 160},
    {"unlawful_found", 0, 2, 0, 2},
    {"procedures_changed", 0, 24, 0, 24},
    {"procedures_in_force", 40, 160, 240, 330, "procedures"},
    {"procedures_receivable", 40, 160, 240, 330, "procedures"},
    {"dossiers_resolved", 300, 6000, 4000, 18000, "dossiers"},
    {"results_issued", 300, 6000, 4000, 18000, "dossiers"},
    {"commune_dossiers", 8000, 40000, 8000, 40000},
    {"petitions_received", 0, 12, 0, 24},
    {"payers", 120, 2600, 1800, 9000},
    {"internal_procedures", 12, 40, 20, 50},
    {"ratings", 80, 900, 300, 2400},
    {"units_to_rearrange", 0, 4, 0, 4},
    {"decentralised_tasks", 8, 24, 8, 24},
    {"staff_assigned", 45, 110, 280, 420, "staff"},
    {"staff_reviewed", 45, 110, 280, 420, "staff"},
    {"grade_holders", 45, 110, 280, 420, "staff"},
    {"units_needing_scheme", 3, 14, 40, 70, "units"},
    {"units_for_autonomy", 3, 14, 40, 70, "units"},
    {"training_planned", 24, 90, 90, 260},
    {"capital_assigned", 60'000, 900'000, 1'500'000, 6'000'000},  // tenths of a million VND
    {"finance_findings", 0, 8, 0, 14},
    {"documents_sent", 900, 6000, 4000, 15000},
    {"work_files", 600, 4000, 2500, 9000},
    {"databases", 4, 14, 3, 8},
    {"services_level4", 20, 90, 40, 120},
}};

// Totals that follow from how many communes the district has, and how many more than these.
struct CommuneTotal {
  std::string_view fact;
  int more;
};

constexpr std::array<CommuneTotal, 6> kCommuneTotals = {{
    {"communes", 0},
    {"communes_guided", 0},
    {"one_stops", 0},
    {"communes_for_iso", 0},
    {"posting_places", 1},         // the district's own
    {"offices_for_autonomy", 12},  // the district's offices
}};

std::int64_t size_of(const Fact& fact, const Drawer& drawer) {
  for (const auto& total : kCommuneTotals) {
    if (total.fact == fact.name.text) return drawer.communes + total.more;
  }
  const auto size = std::find_if(kSizes.begin(), kSizes.end(), [&](const Size& candidate) {
    return candidate.fact == fact.name.text;
  });
  if (size == kSizes.end()) throw std::runtime_error("no usual size of " + fact.name.text);
  Draw draw(drawer.seed, {drawer.drawn_as, "size", size->group.empty() ? size->fact : size->group});
  return drawer.is_district ? draw.between(size->district_low, size->district_high)
                            : draw.between(size->low, size->high);
}

// A value counted in its smallest unit: one, a tenth, a tenth of a percent.
FactValue value_of(FactType type, std::int64_t units) {
  switch (type) {
    case FactType::decimal: return FactValue::decimal({units, 1});
    case FactType::percent: return FactValue::percent({units, 1});
    default: return FactValue::count(units);
  }
}

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

class FactDrawer {
 public:
  FactDrawer(const Item& item, int effort, const Drawer& drawer)
      : item_(item), effort_(effort), drawer_(drawer) {}

  // By level from the best to the worst; few stand on the middle ones.
  Facts operator()(const ChoiceRule& rule) const {
    std::vector<std::size_t> levels;
    for (std::size_t i = 0; i < rule.options.size(); ++i) levels.push_back(i);
    std::stable_sort(levels.begin(), levels.end(), [&](auto a, auto b) {
      return rule.options[a].points > rule.options[b].points;
    });
    const std::size_t worst = levels.size() - 1;
    const int best_from = worst == 1 ? 450 : 850;
    const std::size_t level = effort_ >= best_from ? 0 : effort_ >= 300 ? 1 : worst;
    const std::size_t option = levels[std::min(level, worst)];
    if (item_.facts[0].type == FactType::yes_no) {
      return {FactValue::yes_no(rule.options[option].id.text == "yes")};
    }
    return {FactValue::option(static_cast<int>(option))};
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
    if (step == late) {
      return {FactValue::date(Date::from_days(rule.steps.back().by.days() +
                                              static_cast<std::int32_t>(day.between(3, 40))))};
    }
    const Date by = rule.steps[step].by;
    const std::int32_t first = step > 0 ? rule.steps[step - 1].by.days() + 1 : by.days() - 24;
    return {
        FactValue::date(Date::from_days(static_cast<std::int32_t>(day.between(first, by.days()))))};
  }

  Facts operator()(const RateRule& rule) const {
    return share({rule.zero_below.value_or(0), rule.full_at}, rule.of);
  }

  Facts operator()(const BandsRule& rule) const {
    const Scale scale = scale_of(rule);
    if (rule.is_percent) return share(scale, rule.of);
    const std::int64_t full = ceiling_of(scale.full);
    if (effort_ >= kFullEffort) return {FactValue::count(full + draw("units").between(0, 2))};
    return {FactValue::count(full * effort_ / kFullEffort)};
  }

  Facts operator()(const CountRule& rule) const {
    const std::int64_t full = item_.max.micros() / rule.each.micros();
    if (effort_ >= kFullEffort) return {FactValue::count(full + draw("units").between(0, 2))};
    return {FactValue::count(full * effort_ / kFullEffort)};
  }

  // Most agencies lose little here: a third of what effort lacks is what it costs.
  Facts operator()(const DeductionRule& rule) const {
    const std::int64_t worst = 3 * (item_.max.micros() / rule.each.micros()) / 2;
    const std::int64_t units = worst * (kFullEffort - effort_) / kFullEffort;
    if (item_.facts.size() == 1) return {FactValue::count(units)};
    const Fraction first_costs = measured(rule.of, 1, 0);
    const Fraction second_costs = measured(rule.of, 0, 1);
    if (second_costs.is_zero()) {  // only what goes beyond the second fact costs
      const std::int64_t allowed = size_of(item_.facts[1], drawer_);
      const std::int64_t present =
          units > 0 ? allowed + units : allowed - draw("units").between(0, 5);
      return {FactValue::count(present), FactValue::count(allowed)};
    }
    const std::int64_t price = ceiling_of(second_costs / first_costs);
    const std::int64_t dear = units >= price && draw("units").chance(40) ? 1 : 0;
    return {FactValue::count(units - dear * price), FactValue::count(dear)};
  }

  Facts operator()(const SurveyRule&) const { return {}; }
  Facts operator()(const JudgementRule&) const { return {}; }
  // all, cases, parts, peer, tracked
  template <class OtherRule>
  Facts operator()(const OtherRule&) const {
    throw std::logic_error("no facts are drawn for the rule of item " + item_.id.text);
  }

 private:
  Draw draw(std::string_view what) const {
    return Draw(drawer_.seed, {drawer_.drawn_as, item_.id.text, what});
  }

  Fraction measured(const parindex::Expression& of, std::int64_t first, std::int64_t second) const {
    const FactValue values[] = {
        value_of(item_.facts[0].type, first),
        item_.facts.size() > 1 ? value_of(item_.facts[1].type, second) : FactValue::count(0)};
    const FactValue* const bound[] = {&values[0], &values[1]};
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

  // A share is one fact, or two of which the first is the part of the second. How much one unit of
  // the part is worth, the rule's own expression tells.
  Facts share(const Scale& scale, const parindex::Expression& of) const {
    const bool is_full = effort_ >= kFullEffort;
    Fraction wanted = share_at(scale, effort_);
    if (is_full) {  // somewhere between just enough and everything
      const Fraction above = Fraction(1) - scale.full;
      wanted = scale.full + above * Fraction::of(draw("above").between(0, 60), 100);
    }
    const std::int64_t whole =
        item_.facts.size() > 1 ? size_of(item_.facts[1], drawer_) : std::int64_t{0};
    if (item_.facts.size() > 1 && whole == 0) {
      return {value_of(item_.facts[0].type, 0), value_of(item_.facts[1].type, 0)};
    }
    const Fraction parts = wanted / measured(of, 1, whole);
    const FactValue part =
        value_of(item_.facts[0].type, is_full ? ceiling_of(parts) : floor_of(parts));
    if (item_.facts.size() == 1) return {part};
    return {part, value_of(item_.facts[1].type, whole)};
  }

  const Item& item_;
  const int effort_;
  const Drawer& drawer_;
};

}  // namespace

int draw_effort(const Drawer& drawer, std::string_view item) {
  Draw draw(drawer.seed, {drawer.drawn_as, item, "effort"});
  const int full_percent = 12 + (drawer.quality - 400) / 9;
  if (draw.chance(full_percent)) return kFullEffort;
  const int weakest = std::max(0, 2 * drawer.quality - 1050);
  return static_cast<int>(draw.between(weakest, std::min(kFullEffort - 1, drawer.quality + 120)));
}

Facts draw_facts(const Item& item, int effort, const Drawer& drawer) {
  return std::visit(FactDrawer(item, effort, drawer), item.rule);
}

Points judged(const JudgementRule& rule, Points max, int effort) {
  const std::int64_t steps = max.micros() / rule.step.micros();
  return Points::from_micros(rule.step.micros() *
                             ((steps * effort + kFullEffort / 2) / kFullEffort));
}

// The better the agency, the more say the best; who does not mostly says the mildest of the rest.
std::vector<std::int64_t> draw_answers(const SurveyRule& rule, std::string_view item,
                                       const Drawer& drawer) {
  Draw draw(drawer.seed, {drawer.drawn_as, item, "answers"});
  const std::int64_t people = drawer.is_district ? draw.between(160, 420) : draw.between(70, 210);
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
