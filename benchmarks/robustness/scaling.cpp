#include <cinttypes>
#include <cstdio>

#include "problem.hpp"
#include "reports.hpp"
#include "timing.hpp"

namespace parindex::benchmark {
namespace {

constexpr int kRounds = 3;

void measure(const Shape& shape, std::uint64_t draws, int threads, const WeightVariation& vary,
             const char* note) {
  const CompositeIndex index = made_up_index(shape);
  DrawOptions how;
  how.draws = draws;
  how.threads = threads;
  const double time = median_seconds(kRounds, [&] { must_draw(index, vary, how); });
  const double a_draw = time / static_cast<double>(draws) * 1e9;
  const auto cells = static_cast<double>(shape.agencies * shape.items);
  std::printf("%8zu %6zu %9" PRIu64 " %8d %11.0f %14.3f   %s\n", shape.agencies, shape.items, draws,
              threads, a_draw, a_draw / cells, note);
}

}  // namespace

void report_scaling(const Options& options) {
  std::printf("\n%8s %6s %9s %8s %11s %14s\n", "agencies", "items", "draws", "threads", "ns a draw",
              "ns a cell of it");
  const std::uint64_t most = options.draws;
  for (const std::size_t agencies : {35U, 140U, 560U, 2'240U, 12'600U}) {
    const auto draws = most * 7 / (2 * agencies);
    for (const int threads : options.threads) measure({agencies, 95}, draws, threads, {}, "");
  }
  for (const std::size_t items : {24U, 95U, 380U}) {
    measure({35, items}, most / 5, 1, {}, "");
  }
  for (std::uint64_t draws = most / 100; draws <= most; draws *= 10) {
    measure({}, draws, 1, {}, "");
  }
  measure({35, 95, 20, false}, most / 5, 1, {}, "2 % of cells do not apply");
  measure({35, 95, 0, true}, most / 50, 1, {}, "every second agency tied");
  WeightVariation dirichlet;
  dirichlet.shape = WeightShape::dirichlet;
  measure({}, most / 50, 1, dirichlet, "Dirichlet weights");
}

}  // namespace parindex::benchmark
