#include "planning/steps/directions.hpp"

#include <algorithm>

namespace parindex {
namespace {

// What is wanted of a value.
enum class Want { more, less, either };

Want opposite(Want want) {
  return want == Want::more ? Want::less : want == Want::less ? Want::more : Want::either;
}

class DirectionFinder {
 public:
  DirectionFinder(const Item& item, Points max, Directions& out)
      : item_(item), max_(max), out_(out) {}

  void look(const Rule& rule, Want want) {
    std::visit([&](const auto& each) { look(each, want); }, rule);
  }

  void look(const ChoiceRule& rule, Want) { set(rule.fact_index, true, true); }

  // An earlier day is the better one, unless the dates give more the later they are.
  void look(const DeadlineRule& rule, Want) { set(rule.fact_index, true, true); }

  void look(const RateRule& rule, Want want) { add(rule.of, want); }
  void look(const CountRule& rule, Want want) { add(rule.of, want); }
  void look(const DeductionRule& rule, Want want) { add(rule.of, opposite(want)); }

  void look(const BandsRule& rule, Want want) {
    const auto [rises, falls] = slopes(rule);
    if (rises && falls) out_.is_monotone = false;
    add(rule.of, rises && falls ? Want::either : falls ? opposite(want) : want);
  }

  void look(const AllRule& rule, Want want) {
    for (const auto& condition : rule.conditions) add(condition, want);
  }

  // A case is wanted where it gives more than what would be taken in its place, and wanted not to
  // hold where it gives less.
  void look(const CasesRule& rule, Want want) {
    out_.is_monotone = false;
    for (std::size_t i = 0; i < rule.cases.size(); ++i) {
      const auto& each = rule.cases[i];
      Points least = rule.otherwise.value_or(max_);
      Points most = rule.otherwise.value_or(Points());
      // Of cases that are looked at in order only a later one takes the place of one that fails.
      for (std::size_t j = rule.hit == CasesRule::Hit::first ? i : 0; j < rule.cases.size(); ++j) {
        least = std::min(least, rule.cases[j].is_proportional ? Points() : rule.cases[j].points);
        most = std::max(most, rule.cases[j].is_proportional ? max_ : rule.cases[j].points);
      }
      const bool gives_more = each.is_proportional || each.points > least;
      const bool gives_less = each.is_proportional || each.points < most;
      if (gives_more) add(each.when, want);
      if (gives_less && rule.hit != CasesRule::Hit::best) add(each.when, opposite(want));
      if (each.is_proportional) add(each.of, want);
    }
  }

  void look(const PartsRule& rule, Want want) {
    for (const auto& part : rule.parts) {
      max_ = part.max;
      look(part.rule, want);
    }
  }

  void look(const PeerRule& rule, Want want) {
    add(rule.of, rule.lower_is_better ? opposite(want) : want);
  }

  void look(const SurveyRule&, Want) {}
  void look(const JudgementRule&, Want) {}
  void look(const TrackedRule&, Want) {}

 private:
  void set(std::size_t fact, bool up, bool down) {
    Direction& direction = out_.facts[static_cast<std::uint16_t>(fact)];
    direction.up |= up;
    direction.down |= down;
  }

  void add(const Expression& expression, Want want) {
    for (const auto& [symbol, influence] : expression.influences()) {
      if (symbol >= item_.facts.size()) continue;  // last year's is what it was
      const bool moves = influence.raises || influence.lowers;
      const bool helps_up = want == Want::less ? influence.lowers : influence.raises;
      const bool helps_down = want == Want::less ? influence.raises : influence.lowers;
      const bool helps_both = want == Want::either && moves;
      set(symbol, helps_up || helps_both, helps_down || helps_both);
      out_.facts[symbol].stays |= influence.divides;
    }
  }

  // The points at the two ends of a band.
  std::pair<Fraction, Fraction> ends(const BandsRule::Band& band) const {
    switch (band.kind) {
      case BandsRule::Kind::fixed: return {Fraction(band.points), Fraction(band.points)};
      case BandsRule::Kind::interpolated:
        return {Fraction(band.low_points), Fraction(band.high_points)};
      case BandsRule::Kind::proportional: break;
    }
    const auto at = [this](const Fraction& share) {
      return Fraction(max_) * std::min(share, Fraction(1));
    };
    return {at(band.low ? band.low->value : Fraction(0)),
            at(band.high ? band.high->value : Fraction(1))};
  }

  // Whether points rise, and whether they fall, somewhere in the table.
  std::pair<bool, bool> slopes(const BandsRule& rule) const {
    std::vector<const BandsRule::Band*> bands;
    for (const auto& band : rule.bands) bands.push_back(&band);
    std::sort(bands.begin(), bands.end(), [](const auto* a, const auto* b) {
      const Fraction x = a->low ? a->low->value : Fraction(0);
      const Fraction y = b->low ? b->low->value : Fraction(0);
      if (x != y) return x < y;
      return (!a->low || a->low->inclusive) && b->low && !b->low->inclusive;
    });
    bool rises = false;
    bool falls = false;
    std::optional<Fraction> before;
    for (const auto* band : bands) {
      const auto [low, high] = ends(*band);
      rises |= (before && low > *before) || high > low;
      falls |= (before && low < *before) || high < low;
      before = high;
    }
    return {rises, falls};
  }

  const Item& item_;
  Points max_;  // of the item, or of the part at work
  Directions& out_;
};

}  // namespace

Directions directions_of(const Item& item, const Rule& rule, Points max, bool more) {
  Directions directions;
  DirectionFinder(item, max, directions).look(rule, more ? Want::more : Want::less);
  return directions;
}

Directions directions_of(const Item& item, bool more) {
  return directions_of(item, item.rule, item.max, more);
}

}  // namespace parindex
