#include "robustness/draw_factors.hpp"

#include <algorithm>
#include <stdexcept>

#include "robustness/variates.hpp"

namespace parindex {
namespace {

// spread in units of 1/kFactorOne, rounded half up.
std::int64_t spread_units(const Fraction& spread) {
  if (spread.sign() < 0 || spread > Fraction(1)) {
    throw std::invalid_argument("a spread is 0 to 1");
  }
  return (spread * Fraction(kFactorOne)).rounded(0)->micros() / Points::kMicrosPerPoint;
}

std::uint32_t word_of(double input) { return static_cast<std::uint32_t>(input * 0x1p32); }

// The value is not negative and below 2^51: rounded half up.
double whole(double value) { return static_cast<double>(static_cast<std::int64_t>(value + 0.5)); }

// The factors of an item and of its area as one: their product, rounded half up. The product of two
// even factors is exact; that of others may have been rounded, the same on every machine.
double folded(double item, double area) {
  return whole(item * area / static_cast<double>(kFactorOne));
}

// The largest points of a line over its maximum, rounded up, and at least 1.
int128 largest_ratio(const Scoring& scoring) {
  std::int64_t ratio = 1;
  for (std::size_t cell = 0; cell < scoring.max.rows() * scoring.max.columns(); ++cell) {
    const std::int64_t points = scoring.points.data()[cell];
    const std::int64_t max = scoring.max.data()[cell];
    if (max > 0 && points > max) ratio = std::max(ratio, points / max + 1);
  }
  return ratio;
}

constexpr double kOne = static_cast<double>(kFactorOne);

}  // namespace

DrawFactors::DrawFactors(const RankingModel& model, const WeightVariation& vary)
    : model_(model), vary_(vary), area_weights_(model.areas, 0) {
  const std::int64_t spread = spread_units(vary.spread);
  even_.low = kFactorOne - spread;
  even_.width = static_cast<std::uint64_t>(2 * spread + 1);
  for (std::size_t i = 0; i < model.items; ++i) {
    area_weights_[model.area_of_item[i]] += model.weights[i];
  }
  if (vary.shape == WeightShape::dirichlet) {
    const double share = static_cast<double>(spread) / kOne;
    items_ = about(model.weights, share);
    areas_ = about(area_weights_, share);
  }
}

// A weight of average size, 1/n of the sum, has the variance that a factor even over 1 +- spread
// gives it, spread^2 / 3: of a Dirichlet share s, variance / s^2 = (1 - s) / (s (c + 1)) with the
// concentration c.
DrawFactors::Dirichlet DrawFactors::about(const std::vector<std::int64_t>& weights, double spread) {
  Dirichlet about;
  about.shares.assign(weights.size(), 0);
  about.shapes.assign(weights.size(), 0);
  std::int64_t sum = 0;
  std::int64_t count = 0;
  for (const auto weight : weights) {
    sum += weight;
    count += weight > 0;
  }
  if (count < 2 || spread <= 0) return about;
  const double concentration = 3.0 * static_cast<double>(count - 1) / (spread * spread) - 1.0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    about.shares[i] = static_cast<double>(weights[i]) / static_cast<double>(sum);
    about.shapes[i] = about.shares[i] * concentration;
  }
  return about;
}

void DrawFactors::draw(const Dirichlet& about, std::uint64_t seed, std::uint8_t source,
                       std::uint64_t draw, std::size_t step, double* factors) {
  double sum = 0;
  for (std::size_t i = 0; i < about.shapes.size(); ++i) {
    double& factor = factors[i * step];
    factor = 0;
    if (about.shapes[i] <= 0) continue;
    RandomStream stream(seed, source, draw, static_cast<std::uint32_t>(i));
    factor = gamma(stream, about.shapes[i]);
    sum += factor;
  }
  for (std::size_t i = 0; i < about.shapes.size(); ++i) {
    double& factor = factors[i * step];
    factor = about.shapes[i] > 0 && sum > 0 ? whole(factor / sum / about.shares[i] * kOne) : kOne;
  }
}

// With weights drawn from a Dirichlet distribution, factor x weight of all items add up to the sum
// of weights, whatever the draw: a row has most where all of it falls to the item with which the
// row has most of the weight. That bounds a row with few applicable items, too.
Fraction DrawFactors::largest_sum() const {
  const bool is_even = vary_.shape == WeightShape::uniform;
  int128 of_rows = 0;      // the largest sum of a row
  int128 unweighted = 0;   // likewise, of items without weight
  int128 over_weight = 1;  // the largest amount over the weight of its item, rounded up
  Fraction extra = 0;
  for (const auto& scoring : model_.scorings) {
    const int128 over_max = scoring.rescales() ? largest_ratio(scoring) : 0;
    for (std::size_t row = 0; row < model_.rows; ++row) {
      int128 of_row = 0;
      int128 unweighted_of_row = 0;
      for (std::size_t i = 0; i < model_.items; ++i) {
        int128 amount = std::max(scoring.points(row, i), scoring.max(row, i));
        // An area that is rescaled comes to its whole maximum.
        if (over_max > 0) amount = std::max(amount, scoring.whole(row, i) * over_max);
        of_row += amount;
        const std::int64_t weight = model_.weights[i];
        if (weight == 0) unweighted_of_row += amount;
        if (weight > 0 && amount > weight) {
          over_weight = std::max(over_weight, (amount + weight - 1) / weight);
        }
      }
      of_rows = std::max(of_rows, of_row);
      unweighted = std::max(unweighted, unweighted_of_row);
    }
    for (const auto points : scoring.extra) {
      extra = std::max({extra, Fraction(points), Fraction(0) - Fraction(points)});
    }
  }
  for (const auto& scoring : model_.scorings) {
    // Points of a rescaled area are rounded.
    if (scoring.rescales()) of_rows += scoring.rounding_unit * static_cast<int128>(model_.areas);
  }
  const Fraction one = kFactorOne;
  Fraction sum = Fraction::of(of_rows, 1);
  Fraction factor = 1;
  if (is_even) {
    const Fraction largest = Fraction(even_.low + static_cast<std::int64_t>(even_.width)) / one;
    if (vary_.items) factor = factor * largest;
    if (vary_.areas) factor = factor * largest;
  } else if (vary_.items || vary_.areas) {
    Fraction total = 0;
    Fraction least = 0;
    for (const std::int64_t weight : area_weights_) {
      total = total + Fraction(weight);
      if (weight > 0 && (least.is_zero() || Fraction(weight) < least)) least = weight;
    }
    const Fraction of_area = least.is_zero() ? Fraction(1) : total / least;
    const Fraction rest = Fraction::of(unweighted, 1);
    sum = std::max(sum, total * Fraction::of(over_weight, 1));
    sum = sum + (vary_.areas ? rest * of_area : rest);
    if (vary_.items && vary_.areas) factor = of_area;
  }
  // Every factor may have been rounded up by a unit, once as it was drawn and once with its area's.
  return (sum * factor + extra) * one + sum * factor * Fraction(2);
}

void DrawFactors::draw(InstructionSet instructions, std::uint64_t seed, std::uint64_t first,
                       std::size_t stride, double* factors) {
  const bool is_even = vary_.shape == WeightShape::uniform;
  if (!vary_.items) {
    std::fill(factors, factors + model_.items * stride, kOne);
  } else if (is_even) {
    draw_even_factors(instructions, seed, kItemStream, first, even_, model_.items, stride, factors);
  } else {
    for (std::size_t j = 0; j < stride; ++j) {
      draw(items_, seed, kItemStream, first + j, stride, factors + j);
    }
  }
  if (!vary_.areas) return;
  area_factors_.resize(model_.areas * stride);
  if (is_even) {
    draw_even_factors(instructions, seed, kAreaStream, first, even_, model_.areas, stride,
                      area_factors_.data());
  } else {
    for (std::size_t j = 0; j < stride; ++j) {
      draw(areas_, seed, kAreaStream, first + j, stride, area_factors_.data() + j);
    }
  }
  fold_areas(stride, factors);
}

void DrawFactors::fold_areas(std::size_t stride, double* factors) const {
  for (std::size_t i = 0; i < model_.items; ++i) {
    const double* const area = area_factors_.data() + model_.area_of_item[i] * stride;
    double* const item = factors + i * stride;
    for (std::size_t j = 0; j < stride; ++j) item[j] = folded(item[j], area[j]);
  }
}

std::size_t DrawFactors::item_inputs() const {
  if (!vary_.items) return 0;
  return vary_.shape == WeightShape::uniform ? model_.items : 1;
}

std::size_t DrawFactors::area_inputs() const {
  if (!vary_.areas) return 0;
  return vary_.shape == WeightShape::uniform ? model_.areas : 1;
}

void DrawFactors::place(std::uint64_t seed, std::span<const double> items,
                        std::span<const double> areas, std::size_t run, std::size_t stride,
                        double* factors) {
  const bool is_even = vary_.shape == WeightShape::uniform;
  double* const column = factors + run;
  if (!is_even && vary_.items) draw(items_, seed, kItemStream, draw_of(items[0]), stride, column);
  for (std::size_t i = 0; i < model_.items && (is_even || !vary_.items); ++i) {
    column[i * stride] = vary_.items ? static_cast<double>(even_.of(word_of(items[i]))) : kOne;
  }
  if (!vary_.areas) return;
  std::vector<double> of_areas(model_.areas);
  if (!is_even) draw(areas_, seed, kAreaStream, draw_of(areas[0]), 1, of_areas.data());
  for (std::size_t k = 0; k < model_.areas && is_even; ++k) {
    of_areas[k] = static_cast<double>(even_.of(word_of(areas[k])));
  }
  for (std::size_t i = 0; i < model_.items; ++i) {
    double& factor = column[i * stride];
    factor = folded(factor, of_areas[model_.area_of_item[i]]);
  }
}

}  // namespace parindex
