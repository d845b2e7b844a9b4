#include "robustness/ranking_model.hpp"

#include <numeric>

namespace parindex {
namespace {

template <class Visit>
void for_each_amount(RankingModel& model, const Visit& visit) {
  const auto visit_matrix = [&](PointsMatrix& matrix) {
    for (std::size_t i = 0; i < matrix.rows() * matrix.columns(); ++i) visit(matrix.data()[i]);
  };
  for (auto& scoring : model.scorings) {
    visit_matrix(scoring.points);
    visit_matrix(scoring.max);
    visit_matrix(scoring.whole);
    for (auto& extra : scoring.extra) visit(extra);
    if (scoring.rescales()) visit(scoring.rounding_unit);
  }
  for (auto& weight : model.weights) visit(weight);
  for (auto& line : model.judged) {
    visit(line.points);
    visit(line.step);
    visit(line.max);
  }
  // Answers may come to any points of the rounding.
  for (auto& scoring : model.scorings) {
    if (!model.surveyed.empty() && !scoring.rescales()) visit(scoring.rounding_unit);
  }
}

}  // namespace

bool BandRange::has(const Fraction& index) const {
  if (!is_possible) return false;
  if (low && (low->inclusive ? index < low->value : index <= low->value)) return false;
  if (high && (high->inclusive ? index > high->value : index >= high->value)) return false;
  return true;
}

void coarsen(RankingModel& model) {
  std::uint64_t common = 0;
  for_each_amount(model, [&](std::int64_t amount) {
    const auto bits = static_cast<std::uint64_t>(amount);
    common = std::gcd(common, amount < 0 ? 0 - bits : bits);
  });
  if (common <= 1) return;
  const auto divisor = static_cast<std::int64_t>(common);  // of a weight: it fits
  for_each_amount(model, [&](std::int64_t& amount) { amount /= divisor; });
  model.unit *= divisor;
}

}  // namespace parindex
