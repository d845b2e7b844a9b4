// EffectiveWeights: how far each area really drives the index of a block, beside the weight that
// the set gives it; and the items that tell no agency from another.
//
//   const auto weights = parindex::effective_weights(*scored, block);
//   for (const auto& area : weights.areas)
//     if (area.variance_share)
//       std::cout << area.nominal_percent.to_decimal(2) << " % of the maximum, "
//                 << 100 * *area.variance_share << " % of the differences\n";
//
// Looked at are the ranked agencies of the block that have an index, and the index before it is
// held to 0 and 100: points of the areas and bonus, less penalty, / applicable maximum x 100.
// An area contributes 100 x its points / the agency's applicable maximum, 0 where it does not
// apply, so that the contributions add up to that index.
//
// Sharp edges: figures are doubles, made with + - * / alone in the order of agencies.csv, so that
// they are the same on every machine; scores are not touched by them. A share may be negative, and
// above 1: such an area runs against the others. Where a what-if supposes other maxima or weights,
// points and maxima are those that are shown, rounded to `rounding item`.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parindex/fraction.hpp"
#include "parindex/points.hpp"
#include "parindex/score.hpp"

namespace parindex {

// eta^2 of the index on the area's index: agencies in the order of the area's index are cut into
// groups of nearly equal size, and the sum of squares between the groups' means of the index is
// divided by the whole (Pearson 1905, On the general theory of skew correlation; as a measure of
// importance Paruolo, Saisana & Saltelli 2013, Ratings and rankings: voodoo or science?). From 0,
// the area says nothing of the index, to 1, it says all; unlike a correlation it sees bent ties.
//
// Sharp edge: it is biased upward, the more so the fewer agencies there are. Compare it with
// `by_chance`, what numbers that have nothing to do with each other come to on average, and with
// `attainable`: groups as wide as these do not tell all that the index itself tells.
struct CorrelationRatio {
  double eta_squared = 0;
  double attainable = 0;     // of the index on itself, in groups as large as these
  Fraction by_chance;        // (groups - 1) / (agencies - 1)
  std::size_t agencies = 0;  // to which the area applies
  // floor(sqrt(agencies)), at least 2; fewer where equal indices of the area, which are never
  // parted, leave no place for a cut. 1: the area's index is the same for all.
  std::size_t groups = 0;
};

struct EffectiveWeight {
  std::size_t area = 0;
  Fraction nominal_percent;  // its maximum / that of all areas, x 100
  // Covariance of its contribution with the index / variance of the index. Those of all areas and
  // of the extras add up to 1. None: fewer than three agencies, or all have one index.
  std::optional<double> variance_share;
  // None likewise, of the agencies to which the area applies.
  std::optional<CorrelationRatio> correlation_ratio;
};

struct EffectiveWeights {
  std::size_t agencies = 0;  // that are looked at
  // Of these, whose index is held to 0, or to 100 by `clamp`: what they are looked at with differs
  // from the index that ranks them.
  std::size_t held = 0;
  std::vector<EffectiveWeight> areas;  // as the set's
  // Of bonus less penalty; none as above, and where the set has neither.
  std::optional<double> extras_variance_share;
};

// `block` is an index into Scored::blocks.
EffectiveWeights effective_weights(const Scored& scored, std::size_t block);

// An item on which all agencies have the same points.
struct AlikeItem {
  std::size_t item = 0;
  std::size_t agencies = 0;  // at least two
  Points points;
  Points max;
};

// Of the items in areas, but for those that are outside everybody's points: tracked items, surveys
// at stage self.
struct ItemsAlike {
  std::vector<AlikeItem> alike;
  // That are scored or missing for one agency or for none, so that nothing can be alike.
  std::vector<std::size_t> of_one;
  std::vector<std::size_t> of_none;
};

// Over the ranked and unranked agencies of the block for which the item is scored or missing: where
// it does not apply it says nothing, whatever the set's policy makes of it.
ItemsAlike items_alike(const Scored& scored, std::size_t block);

}  // namespace parindex
