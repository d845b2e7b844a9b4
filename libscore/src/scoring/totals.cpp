#include "scoring/totals.hpp"

#include <Eigen/Core>
#include <algorithm>

namespace parindex {
namespace {

using Matrix = Eigen::Matrix<std::int64_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// Rows `begin` to `begin + count` of the matrix.
auto rows_of(const PointsMatrix& matrix, std::size_t begin, std::size_t count) {
  return Eigen::Map<const Matrix>(matrix.data() + begin * matrix.columns(),
                                  static_cast<Eigen::Index>(count),
                                  static_cast<Eigen::Index>(matrix.columns()));
}

// Rows of `result` are those of `left` times `right`.
void multiply(const PointsMatrix& left, const PointsMatrix& right, PointsMatrix& result,
              std::size_t begin, std::size_t count) {
  Eigen::Map<Matrix>(result.data() + begin * result.columns(), static_cast<Eigen::Index>(count),
                     static_cast<Eigen::Index>(result.columns()))
      .noalias() = rows_of(left, begin, count) * rows_of(right, 0, right.rows());
}

Points at(const PointsMatrix& matrix, std::size_t row, std::size_t column) {
  return Points::from_micros(matrix(row, column));
}

Points sum_of_row(const PointsMatrix& matrix, std::size_t row) {
  Points sum;
  for (std::size_t k = 0; k < matrix.columns(); ++k) sum += at(matrix, row, k);
  return sum;
}

Fraction percent(Points points, Points max) {
  return Fraction::of(int128{100} * points.micros(), max.micros());
}

// Points of a maximum, not rounded.
struct Share {
  Fraction points;
  Fraction max;

  void add(const ItemScore& score, const Fraction& factor) {
    points = points + Fraction(score.points) * factor;
    max = max + Fraction(score.max) * factor;
  }
};

Points sum_of_extras(const AgencyScore& agency, std::size_t begin, std::size_t end,
                     const std::optional<Extra>& extra) {
  Points sum;
  for (std::size_t i = begin; i < end; ++i) sum += agency.items[i].points;
  return extra ? std::min(sum, extra->cap) : Points();
}

}  // namespace

Fraction bounded_index(const Fraction& percent, const CriteriaSet& set) {
  const Fraction index = std::max(Fraction(0), percent);
  return set.clamp.value_or(false) ? std::min(index, Fraction(100)) : index;
}

Totals::Totals(const CriteriaSet& set)
    : set_(set),
      in_area_(set.scored_item_count, set.areas.size()),
      has_factors_(set.has_factors()) {
  for (std::size_t i = 0; i < set.scored_item_count; ++i) in_area_(i, *set.all_items[i]->area) = 1;
}

void Totals::add_up(BlockScore& block) const {
  const std::size_t rows = block.agencies.size();
  block.points = PointsMatrix(rows, set_.scored_item_count);
  block.max = PointsMatrix(rows, set_.scored_item_count);
  block.area_points = PointsMatrix(rows, set_.areas.size());
  block.area_max = PointsMatrix(rows, set_.areas.size());
  for (std::size_t row = 0; row < rows; ++row) fill_row(block, row);
  multiply(block.points, in_area_, block.area_points, 0, rows);
  multiply(block.max, in_area_, block.area_max, 0, rows);
  for (std::size_t row = 0; row < rows; ++row) total_up(block, row);
}

void Totals::add_up(BlockScore& block, std::size_t row) const {
  fill_row(block, row);
  multiply(block.points, in_area_, block.area_points, row, 1);
  multiply(block.max, in_area_, block.area_max, row, 1);
  total_up(block, row);
}

void Totals::fill_row(BlockScore& block, std::size_t row) const {
  const auto& scores = block.agencies[row].items;
  if (scores.empty()) return;
  for (std::size_t i = 0; i < set_.scored_item_count; ++i) {
    block.points(row, i) = scores[i].points.micros();
    block.max(row, i) = scores[i].max.micros();
  }
}

// The area's points x area maximum / applicable maximum, rounded half up once. What the stage
// leaves out is no part of the area's maximum.
void Totals::rescale_areas(BlockScore& block, std::size_t row) const {
  const auto& items = block.agencies[row].items;
  if (items.empty()) return;
  std::vector<Points> whole(set_.areas.size());
  for (std::size_t i = 0; i < set_.scored_item_count; ++i) {
    if (items[i].state == State::left_out) continue;
    whole[*set_.all_items[i]->area] += set_.all_items[i]->max;
  }
  for (std::size_t k = 0; k < set_.areas.size(); ++k) {
    const Points applicable = at(block.area_max, row, k);
    if (applicable == Points() || applicable == whole[k]) continue;
    const Fraction scaled =
        Fraction(at(block.area_points, row, k)) * Fraction(whole[k]) / Fraction(applicable);
    block.area_points(row, k) = scaled.rounded(set_.item_decimals)->micros();
    block.area_max(row, k) = whole[k].micros();
  }
}

void Totals::total_up(BlockScore& block, std::size_t row) const {
  AgencyScore& agency = block.agencies[row];
  agency.area_index.assign(set_.areas.size(), std::nullopt);
  if (has_factors_) {
    total_up_with_factors(block, row);
    return;
  }
  if (set_.not_applicable == NotApplicable::rescale_area) rescale_areas(block, row);
  if (!agency.is_scored) return;
  agency.points = sum_of_row(block.area_points, row);
  agency.applicable_max = sum_of_row(block.area_max, row);
  add_extras(agency);
  add_parts(agency);
  agency.index.reset();
  if (agency.applicable_max > Points()) {
    const Points earned = agency.points + agency.bonus - agency.penalty;
    agency.index = bounded_index(percent(earned, agency.applicable_max), set_);
  }
  for (std::size_t k = 0; k < set_.areas.size(); ++k) {
    const Points area_max = at(block.area_max, row, k);
    if (area_max > Points()) {
      agency.area_index[k] = percent(at(block.area_points, row, k), area_max);
    }
  }
}

void Totals::total_up_with_factors(BlockScore& block, std::size_t row) const {
  AgencyScore& agency = block.agencies[row];
  if (agency.items.empty()) return;
  const auto shown = [this](const Fraction& sum) { return *sum.rounded(set_.item_decimals); };
  std::vector<Share> areas(set_.areas.size());
  std::vector<Fraction> whole(set_.areas.size());
  Share appraised, survey;
  for (std::size_t i = 0; i < set_.scored_item_count; ++i) {
    const Item& item = *set_.all_items[i];
    const Area& area = set_.areas[*item.area];
    const ItemScore& score = agency.items[i];
    areas[*item.area].add(score, item.factor);
    if (score.state != State::left_out) {
      whole[*item.area] = whole[*item.area] + Fraction(item.max) * item.factor;
    }
    (is_survey(item.rule) ? survey : appraised).add(score, item.factor * area.factor);
  }
  Share total;
  for (std::size_t k = 0; k < areas.size(); ++k) {
    Share& area = areas[k];
    const bool is_rescaled = set_.not_applicable == NotApplicable::rescale_area &&
                             !area.max.is_zero() && area.max != whole[k];
    if (is_rescaled) area = {Fraction(shown(area.points * whole[k] / area.max)), whole[k]};
    area = {area.points * set_.areas[k].factor, area.max * set_.areas[k].factor};
    block.area_points(row, k) = shown(area.points).micros();
    block.area_max(row, k) = shown(area.max).micros();
    if (!area.max.is_zero()) agency.area_index[k] = area.points * Fraction(100) / area.max;
    total = {total.points + area.points, total.max + area.max};
  }
  if (!agency.is_scored) return;
  agency.points = shown(total.points);
  agency.applicable_max = shown(total.max);
  add_extras(agency);
  agency.appraised_points = shown(appraised.points);
  agency.appraised_max = shown(appraised.max);
  agency.survey_points = shown(survey.points);
  agency.survey_max = shown(survey.max);
  agency.index.reset();
  if (total.max.is_zero()) return;
  const Fraction earned = total.points + Fraction(agency.bonus) - Fraction(agency.penalty);
  agency.index = bounded_index(earned * Fraction(100) / total.max, set_);
}

void Totals::add_extras(AgencyScore& agency) const {
  const std::size_t bonus_end = set_.scored_item_count + set_.bonus_item_count;
  agency.bonus = sum_of_extras(agency, set_.scored_item_count, bonus_end, set_.bonus);
  agency.penalty = sum_of_extras(agency, bonus_end, agency.items.size(), set_.penalty);
}

void Totals::add_parts(AgencyScore& agency) const {
  agency.appraised_points = agency.appraised_max = Points();
  agency.survey_points = agency.survey_max = Points();
  for (std::size_t i = 0; i < set_.scored_item_count; ++i) {
    const bool by_survey = is_survey(set_.all_items[i]->rule);
    (by_survey ? agency.survey_points : agency.appraised_points) += agency.items[i].points;
    (by_survey ? agency.survey_max : agency.appraised_max) += agency.items[i].max;
  }
}

}  // namespace parindex
