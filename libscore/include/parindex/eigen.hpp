// Matrices of Eigen as matrices of points, for programs that hold their scores in them.
//
//   Eigen::MatrixXd scores(units, indicators);
//   index.points = parindex::points_matrix(scores, 6);
//
// Sharp edge: parindex.hpp does not include this header, and the library's package does not bring
// Eigen along: who includes it has found Eigen himself.
#pragma once

#include <Eigen/Core>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <type_traits>

#include "parindex/score.hpp"

namespace parindex {

// Each coefficient times 10^decimals, rounded to the nearest whole number, halves away from 0.
// `decimals` is 0 to 6. Whole numbers are taken as they are where it is 0. Throws
// std::invalid_argument for what does not fit: not finite, or 2^53 and above.
template <class Derived>
PointsMatrix points_matrix(const Eigen::MatrixBase<Derived>& matrix, int decimals) {
  if (decimals < 0 || decimals > 6) throw std::invalid_argument("decimals are 0 to 6");
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  PointsMatrix points(static_cast<std::size_t>(matrix.rows()),
                      static_cast<std::size_t>(matrix.cols()));
  constexpr double kLimit = 9007199254740992.0;  // 2^53
  for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
    for (Eigen::Index column = 0; column < matrix.cols(); ++column) {
      const double value = std::round(static_cast<double>(matrix(row, column)) * scale);
      if (!(value > -kLimit && value < kLimit)) {
        throw std::invalid_argument("a coefficient does not fit a matrix of points");
      }
      points(static_cast<std::size_t>(row), static_cast<std::size_t>(column)) =
          static_cast<std::int64_t>(value);
    }
  }
  return points;
}

// The matrix as Eigen sees it, without a copy; it must outlive what is returned.
inline auto eigen_view(const PointsMatrix& matrix) {
  using Matrix = Eigen::Matrix<std::int64_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  return Eigen::Map<const Matrix>(matrix.data(), static_cast<Eigen::Index>(matrix.rows()),
                                  static_cast<Eigen::Index>(matrix.columns()));
}

}  // namespace parindex
