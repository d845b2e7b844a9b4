// The least that such draws take: a plain product of doubles of the same shapes by Eigen, and
// nothing of what comes before and after it. eigen_product.cpp is compiled twice.
#pragma once

#include <cstddef>
#include <cstdint>

namespace parindex::benchmark {

struct ProductShape {
  std::size_t rows = 0;
  std::size_t items = 0;
  std::size_t columns = 0;  // of one product, repeated until all `draws` columns are done
  bool by_rows = false;     // RowMajor matrices, else Eigen's default
};

// A sum of some results, so that none can be left out.
using Product = double (*)(const ProductShape& shape, std::uint64_t draws);

namespace portable {
double multiply(const ProductShape& shape, std::uint64_t draws);
const char* instructions();
}  // namespace portable

namespace native {  // -march=native
double multiply(const ProductShape& shape, std::uint64_t draws);
const char* instructions();
}  // namespace native

}  // namespace parindex::benchmark
