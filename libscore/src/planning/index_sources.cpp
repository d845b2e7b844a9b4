#include "planning/index_sources.hpp"

#include <algorithm>
#include <stdexcept>

namespace parindex {

Fraction IndexSources::sum() const {
  Fraction sum = bonus + penalty + clamping;
  for (const auto& area : areas) sum = sum + area;
  return sum;
}

IndexTerms index_terms(const BlockScore& block, const CriteriaSet& set, const AgencyScore& score) {
  const auto found = std::lower_bound(
      block.agencies.begin(), block.agencies.end(), score.agency,
      [](const AgencyScore& other, std::size_t wanted) { return other.agency < wanted; });
  if (found == block.agencies.end() || found->agency != score.agency || !score.index) {
    throw std::invalid_argument("parindex: the agency has no index");
  }
  const auto row = static_cast<std::size_t>(found - block.agencies.begin());
  const auto percent = [&score](Points points) {
    return Fraction::of(int128{100} * points.micros(), score.applicable_max.micros());
  };
  IndexTerms terms;
  Points in_lines;
  Points extras;
  const std::size_t bonus_end = set.scored_item_count + set.bonus_item_count;
  for (std::size_t i = 0; i < score.items.size(); ++i) {
    const Points points = i < bonus_end ? score.items[i].points : -score.items[i].points;
    (i < set.scored_item_count ? in_lines : extras) += points;
    terms.lines.push_back(percent(points));
  }
  Points in_areas;
  for (std::size_t k = 0; k < set.areas.size(); ++k) {
    const Points points = Points::from_micros(block.area_points(row, k));
    in_areas += points;
    terms.sources.areas.push_back(percent(points));
  }
  terms.rescaling = percent(in_areas - in_lines);
  terms.caps = percent(score.bonus - score.penalty - extras);
  terms.sources.bonus = percent(score.bonus);
  terms.sources.penalty = percent(-score.penalty);
  terms.sources.clamping = *score.index - percent(in_areas + score.bonus - score.penalty);
  return terms;
}

}  // namespace parindex
