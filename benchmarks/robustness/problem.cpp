#include "problem.hpp"

#include "../tools/random.hpp"

namespace parindex::benchmark {
namespace {

class Hash {
 public:
  void add(std::uint64_t value) {
    for (int byte = 0; byte < 8; ++byte) {
      state_ = (state_ ^ ((value >> (8 * byte)) & 0xff)) * 0x100000001B3u;
    }
  }
  void add(const Distribution& counts) {
    counts.for_each([this](std::int64_t value, std::uint64_t times) {
      add(static_cast<std::uint64_t>(value));
      add(times);
    });
  }
  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325u;
};

}  // namespace

CompositeIndex made_up_index(const Shape& shape, std::uint64_t seed) {
  benchmarks::Random random{benchmarks::seed_of(seed, shape.agencies * 1'000 + shape.items)};
  CompositeIndex index;
  index.points = PointsMatrix(shape.agencies, shape.items);
  index.max = PointsMatrix(shape.agencies, shape.items);
  std::vector<int> maxima;
  for (std::size_t item = 0; item < shape.items; ++item)
    maxima.push_back(random.between(1, 8) * 50);
  for (std::size_t row = 0; row < shape.agencies; ++row) {
    const int worst = random.between(45, 75);  // percent; agencies differ, though not by much
    for (std::size_t item = 0; item < shape.items; ++item) {
      const bool applies = item == 0 || random.between(1, 1'000) > shape.not_applicable;
      const int points = maxima[item] * random.between(worst, 100) / 100;
      index.max(row, item) = applies ? maxima[item] : 0;
      index.points(row, item) = applies ? points : 0;
      if (!shape.has_twins || row % 2 == 0) continue;
      index.max(row, item) = index.max(row - 1, item);
      index.points(row, item) = index.points(row - 1, item);
    }
  }
  return index;
}

std::uint64_t hash_of(const CompositeIndex& index) {
  Hash hash;
  for (const auto* matrix : {&index.points, &index.max}) {
    for (std::size_t i = 0; i < matrix->rows() * matrix->columns(); ++i) {
      hash.add(static_cast<std::uint64_t>(matrix->data()[i]));
    }
  }
  return hash.value();
}

std::uint64_t hash_of(const RankDraws& draws) {
  Hash hash;
  hash.add(draws.draws);
  hash.add(draws.failed);
  for (const auto& row : draws.rows) {
    hash.add(row.ranks);
    hash.add(row.indices);
    hash.add(static_cast<std::uint64_t>(row.index_sum));
    hash.add(row.same_band);
    hash.add(row.failed);
  }
  for (const auto& pair : draws.pairs) {
    hash.add(pair.holds);
    hash.add(pair.ties);
  }
  return hash.value();
}

}  // namespace parindex::benchmark
