// Edits of criteria sets: what a scenario may change of them.
#include <algorithm>

#include "planning/random_changes.hpp"

namespace parindex::test {
namespace {

Fraction percent(std::int64_t value) { return Fraction::of(value, 100); }

Points quarters(std::int64_t count) { return Points::from_micros(count * 250'000); }

std::vector<Item*> items_of(CriteriaSet& set) {
  std::vector<Item*> items;
  for (auto& area : set.areas) {
    for (auto& criterion : area.criteria) {
      for (auto& item : criterion.items) items.push_back(&item);
    }
  }
  for (auto* extra : {&set.bonus, &set.penalty}) {
    for (auto& item : (*extra)->items) items.push_back(&item);
  }
  return items;
}

class RuleEdit {
 public:
  RuleEdit(Random& random, Item& item) : random_(random), item_(item) {}

  void operator()(ChoiceRule& rule) const {
    rule.options.back().points = quarters(random_.between(0, item_.max.micros() / 250'000));
  }
  void operator()(DeadlineRule& rule) const {
    const auto days = static_cast<std::int32_t>(random_.between(-20, 20));
    for (auto& step : rule.steps) {
      step.by = Date::from_days(step.by.days() + days);
      step.text = to_iso(step.by);
    }
    rule.missing = random_.one_in(2) ? std::nullopt : std::optional(quarters(1));
  }
  void operator()(RateRule& rule) const {
    const auto full = random_.between(40, 100);
    rule.full_at = percent(full);
    rule.zero_below =
        random_.one_in(2) ? std::nullopt : std::optional(percent(random_.between(0, full)));
  }
  void operator()(BandsRule& rule) const {
    const auto share = random_.between(55, 99);
    for (auto* bound : {&rule.bands[0].low, &rule.bands[1].high}) {
      (*bound)->value = percent(share);
      (*bound)->text = std::to_string(share) + "%";
    }
  }
  void operator()(CountRule& rule) const { rule.each = quarters(random_.between(1, 4)); }
  void operator()(DeductionRule& rule) const {
    rule.each_percent = percent(random_.between(1, 40));
    rule.floor = quarters(random_.between(0, 2));
  }
  void operator()(AllRule& rule) const {
    rule.conditions[0] = "minutes >= " + std::to_string(random_.between(1, 9));
  }
  void operator()(CasesRule& rule) const {
    if (rule.hit == CasesRule::Hit::only) {
      rule.cases[1].points = quarters(random_.between(0, 4));
    } else {
      rule.cases[1].when = "growth >= " + std::to_string(random_.between(10, 90)) + "%";
    }
  }
  void operator()(PartsRule& rule) const { std::visit(*this, rule.parts[0].rule); }
  void operator()(PeerRule& rule) const {
    rule.against = static_cast<PeerRule::Against>(random_.below(3));
    rule.lower_is_better = random_.one_in(2);
  }
  void operator()(SurveyRule& rule) const {
    rule.options.back().percent = percent(random_.between(0, 30));
  }
  void operator()(JudgementRule&) const {}
  void operator()(TrackedRule&) const {}

 private:
  Random& random_;
  Item& item_;
};

// Moves points between two areas, or two items of one area, so that the total stays.
void move_weight(Random& random, CriteriaSet& set) {
  const auto by = Fraction::of(random.between(1, 3), random.between(2, 7));
  const auto scaled = [](Points max, const Fraction& change) {
    return (Fraction(max) + change) / Fraction(max);
  };
  if (random.one_in(3)) {
    set.areas[0].factor = scaled(set.areas[0].max, by);
    set.areas[1].factor = scaled(set.areas[1].max, Fraction(0) - by);
    return;
  }
  auto& items = set.areas[random.below(3)].criteria[0].items;
  Item& more = items[random.below(2)];
  Item& less = items[2 + random.below(2)];
  more.factor = scaled(more.max, by);
  less.factor = scaled(less.max, Fraction(0) - by);
}

// Whether the other policy leaves every line's own points as they are.
bool edit_policy(Random& random, CriteriaSet& set) {
  switch (random.below(9)) {
    case 0: set.not_applicable = static_cast<NotApplicable>(random.below(3)); return false;
    case 1: set.item_decimals = static_cast<int>(random.between(2, 6)); return false;
    case 2: set.decide_on = static_cast<DecideOn>(random.below(2)); break;
    case 3: set.index_decimals = static_cast<int>(random.below(5)); break;
    case 4: set.ties = static_cast<Ties>(random.below(3)); break;
    case 5: set.clamp = random.one_in(2); break;
    case 6: set.missing = random.one_in(3) ? MissingPolicy::error : MissingPolicy::zero; break;
    case 7:
      if (set.no_self_score) {
        set.no_self_score.reset();
      } else {
        set.no_self_score = BandReference{{"poor"}};
      }
      break;
    default: std::reverse(set.tie_break.begin(), set.tie_break.end()); break;
  }
  return true;
}

void edit_bands(Random& random, CriteriaSet& set) {
  const auto from = random.between(62, 90);
  for (auto* bound : {&set.bands[0].low, &set.bands[1].high}) {
    bound->value = from;
    bound->text = std::to_string(from);
  }
  for (auto& band : set.bands) band.requires_no_zero_item = random.one_in(3);
  set.bands.back().requires_no_zero_item = false;
  set.bonus->cap = quarters(random.between(1, 8));
}

}  // namespace

SetChange random_edit(Random& random, const std::shared_ptr<const CriteriaSet>& set) {
  while (true) {
    CriteriaSet edited = copy_of(*set);
    const auto items = items_of(edited);
    std::vector<std::size_t> concerned;
    bool is_known = true;
    for (auto count = random.between(1, 3); count > 0; --count) {
      const auto index = static_cast<std::size_t>(random.below(items.size()));
      Item& item = *items[index];
      switch (random.below(7)) {
        case 0: move_weight(random, edited); continue;
        case 1: edit_bands(random, edited); continue;
        case 2: is_known &= edit_policy(random, edited); continue;
        case 3: item.is_dropped = !item.is_dropped; break;
        case 4: item.when_none = static_cast<WhenNone>(random.below(3)); break;
        default: std::visit(RuleEdit(random, item), item.rule); break;
      }
      concerned.push_back(index);
    }
    auto finished = finish(std::move(edited));
    if (!finished) continue;
    SetChange change;
    change.from = set;
    change.to = *finished;
    if (is_known && random.one_in(2)) change.items = concerned;
    return change;
  }
}

}  // namespace parindex::test
