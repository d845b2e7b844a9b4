#include "planning/improve_totals.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>

#include "scoring/totals.hpp"

namespace parindex {
namespace {

std::int64_t denominator_of(const Fraction& value) {
  const std::string text = value.to_string();
  const auto slash = text.find('/');
  return slash == std::string::npos ? 1 : std::stoll(text.substr(slash + 1));
}

int128 whole(const Fraction& value) {
  const auto points = value.rounded(0);
  if (!points || Fraction(*points) != value) throw std::logic_error("a factor has no common unit");
  return points->micros() / Points::kMicrosPerPoint;
}

}  // namespace

ImproveTotals::ImproveTotals(const AgencyScore& score, const CriteriaSet& set)
    : score_(score), set_(set), groups_(set.areas.size() + 2), item_units_(score.items.size(), 1) {
  fill_areas();
  fill_extras();
}

std::size_t ImproveTotals::group_of(std::size_t item) const {
  if (item < set_.scored_item_count) return *set_.all_items[item]->area;
  const bool is_bonus = item < set_.scored_item_count + set_.bonus_item_count;
  return set_.areas.size() + (is_bonus ? 0 : 1);
}

void ImproveTotals::fill_areas() {
  std::vector<std::int64_t> units(set_.areas.size(), 1);
  for (std::size_t i = 0; i < set_.scored_item_count; ++i) {
    auto& unit = units[*set_.all_items[i]->area];
    unit = std::lcm(unit, denominator_of(set_.all_items[i]->factor));
  }
  std::vector<Fraction> applicable(set_.areas.size());
  std::vector<Fraction> full(set_.areas.size());
  for (std::size_t i = 0; i < set_.scored_item_count; ++i) {
    const Item& item = *set_.all_items[i];
    const ItemScore& score = score_.items[i];
    Group& group = groups_[*item.area];
    item_units_[i] = whole(item.factor * Fraction(units[*item.area]));
    group.sum += item_units_[i] * score.points.micros();
    applicable[*item.area] = applicable[*item.area] + Fraction(score.max) * item.factor;
    if (score.state != State::left_out) {
      full[*item.area] = full[*item.area] + Fraction(item.max) * item.factor;
    }
  }
  std::int64_t common = 1;
  for (std::size_t k = 0; k < set_.areas.size(); ++k) {
    Group& group = groups_[k];
    group.unit = units[k];
    group.is_rescaled = set_.not_applicable == NotApplicable::rescale_area &&
                        !applicable[k].is_zero() && applicable[k] != full[k];
    if (group.is_rescaled) group.scale = full[k] / applicable[k];
    group.max = (group.is_rescaled ? full[k] : applicable[k]) * set_.areas[k].factor;
    max_ = max_ + group.max;
    const Fraction share =
        group.is_rescaled ? set_.areas[k].factor : set_.areas[k].factor / Fraction(units[k]);
    common = std::lcm(common, denominator_of(share));
  }
  unit_ = common;
  for (std::size_t k = 0; k < set_.areas.size(); ++k) {
    const Fraction share =
        groups_[k].is_rescaled ? set_.areas[k].factor : set_.areas[k].factor / Fraction(units[k]);
    groups_[k].factor = whole(share * Fraction(common));
  }
}

void ImproveTotals::fill_extras() {
  Group& bonus = groups_[set_.areas.size()];
  Group& penalty = groups_[set_.areas.size() + 1];
  penalty.sign = -1;
  for (std::size_t i = set_.scored_item_count; i < score_.items.size(); ++i) {
    groups_[group_of(i)].sum += score_.items[i].points.micros();
  }
  bonus.cap = set_.bonus ? set_.bonus->cap.micros() : 0;
  penalty.cap = set_.penalty ? set_.penalty->cap.micros() : 0;
  bonus.factor = penalty.factor = unit_;
}

int128 ImproveTotals::gain(std::size_t item, Points to) const {
  return item_units_[item] * (to.micros() - score_.items[item].points.micros());
}

int128 ImproveTotals::worth(std::size_t group, int128 sum) const {
  const Group& own = groups_[group];
  if (own.cap) return own.sign * std::min(sum, *own.cap) * own.factor;
  if (!own.is_rescaled) return sum * own.factor;
  const Fraction points = Fraction::of(sum, own.unit * Points::kMicrosPerPoint) * own.scale;
  return int128{points.rounded(set_.item_decimals)->micros()} * own.factor;
}

Fraction ImproveTotals::index(int128 total) const {
  const Fraction points = Fraction::of(total, unit_ * Points::kMicrosPerPoint);
  return bounded_index(points * Fraction(100) / max_, set_);
}

std::optional<Fraction> ImproveTotals::area_index(std::size_t area, int128 worth) const {
  if (groups_[area].max.is_zero()) return std::nullopt;
  return Fraction::of(worth, unit_ * Points::kMicrosPerPoint) * Fraction(100) / groups_[area].max;
}

}  // namespace parindex
