#include "parindex/effective_weights.hpp"

#include <algorithm>

#include "planning/set_draft.hpp"
#include "robustness/correlation_ratio.hpp"

namespace parindex {
namespace {

constexpr std::size_t kFewestAgencies = 3;

// What the agencies of a block contribute to their indices, in the order of agencies.csv.
struct Contributions {
  std::vector<std::size_t> rows;           // of the block's agencies
  std::vector<std::vector<double>> areas;  // by area, then agency
  std::vector<double> extras;              // bonus less penalty
  std::vector<double> index;
  std::size_t held = 0;
};

double percent(std::int64_t micros, std::int64_t max) {
  return static_cast<double>(100 * micros) / static_cast<double>(max);
}

Contributions contributions_of(const Scored& scored, const BlockScore& block) {
  const bool clamps = scored.assessment->blocks()[block.block].set->clamp.value_or(false);
  Contributions all;
  all.areas.resize(block.area_points.columns());
  for (std::size_t row = 0; row < block.agencies.size(); ++row) {
    const AgencyScore& agency = block.agencies[row];
    const auto status = scored.assessment->agencies()[agency.agency].status;
    if (status != AgencyStatus::ranked || !agency.is_scored || !agency.index) continue;
    std::int64_t points = 0;
    std::int64_t max = 0;
    for (std::size_t k = 0; k < all.areas.size(); ++k) {
      points += block.area_points(row, k);
      max += block.area_max(row, k);
    }
    // Maxima that a what-if made very small may be shown as 0.
    if (max <= 0) continue;
    const std::int64_t extras = agency.bonus.micros() - agency.penalty.micros();
    all.rows.push_back(row);
    for (std::size_t k = 0; k < all.areas.size(); ++k) {
      all.areas[k].push_back(percent(block.area_points(row, k), max));
    }
    all.extras.push_back(percent(extras, max));
    all.index.push_back(percent(points + extras, max));
    if (points + extras < 0 || (clamps && points + extras > max)) ++all.held;
  }
  return all;
}

// Differences from the mean, taken from the first value so that equal values differ by exactly 0.
std::vector<double> centred(const std::vector<double>& values) {
  std::vector<double> differences(values.size());
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    differences[i] = values[i] - values[0];
    sum += differences[i];
  }
  const double mean = sum / static_cast<double>(values.size());
  for (double& difference : differences) difference -= mean;
  return differences;
}

double sum_of_products(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

std::optional<CorrelationRatio> ratio_of(const BlockScore& block, std::size_t area,
                                         const Contributions& all) {
  std::vector<Fraction> order;
  std::vector<double> index;
  for (std::size_t i = 0; i < all.rows.size(); ++i) {
    const auto& own = block.agencies[all.rows[i]].area_index[area];
    if (!own) continue;
    order.push_back(*own);
    index.push_back(all.index[i]);
  }
  if (order.size() < kFewestAgencies) return std::nullopt;
  return correlation_ratio(order, index);
}

}  // namespace

EffectiveWeights effective_weights(const Scored& scored, std::size_t block) {
  const BlockScore& score = scored.blocks.at(block);
  const CriteriaSet& set = *scored.assessment->blocks()[score.block].set;
  const Contributions all = contributions_of(scored, score);
  EffectiveWeights found;
  found.agencies = all.rows.size();
  found.held = all.held;
  std::optional<std::vector<double>> index;
  double variance = 0;
  if (all.rows.size() >= kFewestAgencies) {
    index = centred(all.index);
    variance = sum_of_products(*index, *index);
  }
  const auto share = [&](const std::vector<double>& contribution) -> std::optional<double> {
    if (!(variance > 0)) return std::nullopt;
    return sum_of_products(centred(contribution), *index) / variance;
  };
  Fraction total = 0;
  std::vector<Fraction> maxima(set.areas.size(), Fraction(0));
  for (std::size_t i = 0; i < set.scored_item_count; ++i) {
    const Item& item = *set.all_items[i];
    if (item.is_dropped) continue;
    maxima[*item.area] = maxima[*item.area] + maximum_of(set, item);
    total = total + maximum_of(set, item);
  }
  for (std::size_t k = 0; k < set.areas.size(); ++k) {
    EffectiveWeight weight;
    weight.area = k;
    if (!total.is_zero()) weight.nominal_percent = maxima[k] * Fraction(100) / total;
    weight.variance_share = share(all.areas[k]);
    weight.correlation_ratio = ratio_of(score, k, all);
    found.areas.push_back(std::move(weight));
  }
  if (set.bonus || set.penalty) found.extras_variance_share = share(all.extras);
  return found;
}

ItemsAlike items_alike(const Scored& scored, std::size_t block) {
  const BlockScore& score = scored.blocks.at(block);
  const CriteriaSet& set = *scored.assessment->blocks()[score.block].set;
  ItemsAlike found;
  for (std::size_t i = 0; i < set.scored_item_count; ++i) {
    std::optional<AlikeItem> alike;
    std::size_t agencies = 0;
    bool is_outside = is_tracked(set.all_items[i]->rule);
    bool differs = false;
    for (const auto& agency : score.agencies) {
      if (!agency.is_scored || agency.items.empty()) continue;
      const ItemScore& item = agency.items[i];
      is_outside |= item.state == State::left_out;
      if (!counts(item.state)) continue;
      ++agencies;
      if (!alike) alike = AlikeItem{i, 0, item.points, item.max};
      differs |= item.points != alike->points || item.max != alike->max;
    }
    if (is_outside) continue;
    if (agencies == 0) found.of_none.push_back(i);
    if (agencies == 1) found.of_one.push_back(i);
    if (agencies < 2 || differs) continue;
    alike->agencies = agencies;
    found.alike.push_back(*alike);
  }
  return found;
}

}  // namespace parindex
