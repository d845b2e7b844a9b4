#include "scoring/totals.hpp"

#include <Eigen/Core>
#include <algorithm>

namespace parindex {
namespace {

using Matrix = Eigen::Matrix<std::int64_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::Matrix<std::int64_t, Eigen::Dynamic, 1>;

auto mapped(const PointsMatrix& matrix) {
  return Eigen::Map<const Matrix>(matrix.data(), static_cast<Eigen::Index>(matrix.rows()),
                                  static_cast<Eigen::Index>(matrix.columns()));
}

PointsMatrix product(const PointsMatrix& left, const PointsMatrix& right) {
  PointsMatrix result(left.rows(), right.columns());
  Eigen::Map<Matrix>(result.data(), static_cast<Eigen::Index>(result.rows()),
                     static_cast<Eigen::Index>(result.columns()))
      .noalias() = mapped(left) * mapped(right);
  return result;
}

Points at(const PointsMatrix& matrix, std::size_t row, std::size_t column) {
  return Points::from_micros(matrix(row, column));
}

// items x areas: 1 where the item stands in the area.
PointsMatrix incidence(const CriteriaSet& set) {
  PointsMatrix matrix(set.scored_item_count, set.areas.size());
  for (std::size_t i = 0; i < set.scored_item_count; ++i) matrix(i, *set.all_items[i]->area) = 1;
  return matrix;
}

// The area's points x area maximum / applicable maximum, rounded half up once. Survey items that
// the stage leaves out are no part of the area's maximum.
void rescale_areas(BlockScore& block, const CriteriaSet& set) {
  for (std::size_t row = 0; row < block.agencies.size(); ++row) {
    std::vector<Points> whole(set.areas.size());
    for (std::size_t i = 0; i < set.scored_item_count; ++i) {
      if (block.agencies[row].items.empty()) continue;
      if (block.agencies[row].items[i].state == State::left_out) continue;
      whole[*set.all_items[i]->area] += set.all_items[i]->max;
    }
    for (std::size_t k = 0; k < set.areas.size(); ++k) {
      const Points applicable = at(block.area_max, row, k);
      if (applicable == Points() || applicable == whole[k]) continue;
      const Fraction scaled =
          Fraction(at(block.area_points, row, k)) * Fraction(whole[k]) / Fraction(applicable);
      block.area_points(row, k) = scaled.rounded(set.item_decimals)->micros();
      block.area_max(row, k) = whole[k].micros();
    }
  }
}

Fraction percent(Points points, Points max) {
  return Fraction::of(int128{100} * points.micros(), max.micros());
}

Points sum_of_extras(const AgencyScore& agency, std::size_t begin, std::size_t end,
                     const std::optional<Extra>& extra) {
  Points sum;
  for (std::size_t i = begin; i < end; ++i) sum += agency.items[i].points;
  return extra ? std::min(sum, extra->cap) : Points();
}

// (points + bonus - penalty) / applicable maximum x 100, never under 0, at most 100 where clamped.
Fraction index_of(const AgencyScore& agency, const CriteriaSet& set) {
  const Points earned = std::max(Points(), agency.points + agency.bonus - agency.penalty);
  const Fraction index = percent(earned, agency.applicable_max);
  return set.clamp.value_or(false) ? std::min(index, Fraction(100)) : index;
}

void add_parts(AgencyScore& agency, const CriteriaSet& set) {
  for (std::size_t i = 0; i < set.scored_item_count; ++i) {
    const bool by_survey = is_survey(set.all_items[i]->rule);
    (by_survey ? agency.survey_points : agency.appraised_points) += agency.items[i].points;
    (by_survey ? agency.survey_max : agency.appraised_max) += agency.items[i].max;
  }
}

}  // namespace

void add_totals(BlockScore& block, const CriteriaSet& set) {
  const std::size_t rows = block.agencies.size();
  const std::size_t items = set.scored_item_count;
  block.points = PointsMatrix(rows, items);
  block.max = PointsMatrix(rows, items);
  for (std::size_t row = 0; row < rows; ++row) {
    const auto& scores = block.agencies[row].items;
    if (scores.empty()) continue;
    for (std::size_t i = 0; i < items; ++i) {
      block.points(row, i) = scores[i].points.micros();
      block.max(row, i) = scores[i].max.micros();
    }
  }
  const PointsMatrix in_area = incidence(set);
  block.area_points = product(block.points, in_area);
  block.area_max = product(block.max, in_area);
  if (set.not_applicable == NotApplicable::rescale_area) rescale_areas(block, set);
  const Vector points = mapped(block.area_points).rowwise().sum();
  const Vector max = mapped(block.area_max).rowwise().sum();

  for (std::size_t row = 0; row < rows; ++row) {
    AgencyScore& agency = block.agencies[row];
    agency.area_index.assign(set.areas.size(), std::nullopt);
    if (!agency.is_scored) continue;
    agency.points = Points::from_micros(points(static_cast<Eigen::Index>(row)));
    agency.applicable_max = Points::from_micros(max(static_cast<Eigen::Index>(row)));
    const std::size_t bonus_end = set.scored_item_count + set.bonus_item_count;
    agency.bonus = sum_of_extras(agency, set.scored_item_count, bonus_end, set.bonus);
    agency.penalty = sum_of_extras(agency, bonus_end, agency.items.size(), set.penalty);
    add_parts(agency, set);
    if (agency.applicable_max > Points()) agency.index = index_of(agency, set);
    for (std::size_t k = 0; k < set.areas.size(); ++k) {
      const Points area_max = at(block.area_max, row, k);
      if (area_max > Points()) {
        agency.area_index[k] = percent(at(block.area_points, row, k), area_max);
      }
    }
  }
}

}  // namespace parindex
