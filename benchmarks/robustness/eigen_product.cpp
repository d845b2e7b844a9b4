#include "eigen_product.hpp"

#include <Eigen/Core>

namespace parindex::benchmark::product_build {
namespace {

template <int Order>
double multiply_in_order(const ProductShape& shape, std::uint64_t draws) {
  using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Order>;
  const auto rows = static_cast<Eigen::Index>(shape.rows);
  const auto items = static_cast<Eigen::Index>(shape.items);
  const auto columns = static_cast<Eigen::Index>(shape.columns);
  const Matrix points = Matrix::Constant(rows, items, 171);
  Matrix factors = Matrix::Constant(items, columns, 1'048'573);
  Matrix sums(rows, columns);
  double seen = 0;
  for (std::uint64_t done = 0; done < draws; done += shape.columns) {
    factors(0, 0) = static_cast<double>(done);
    sums.noalias() = points * factors;
    seen += sums(rows - 1, 0) + sums(0, columns - 1);
  }
  return seen;
}

}  // namespace

double multiply(const ProductShape& shape, std::uint64_t draws) {
  return shape.by_rows ? multiply_in_order<Eigen::RowMajor>(shape, draws)
                       : multiply_in_order<Eigen::ColMajor>(shape, draws);
}

const char* instructions() { return Eigen::SimdInstructionSetsInUse(); }

}  // namespace parindex::benchmark::product_build
