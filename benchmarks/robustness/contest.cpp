#include <cinttypes>
#include <cstdio>
#include <stdexcept>
#include <thread>

#include "eigen_product.hpp"
#include "problem.hpp"
#include "reports.hpp"
#include "scalar_program.hpp"
#include "timing.hpp"

namespace parindex::benchmark {
namespace {

// Stated in the project's target, not measured here: COINr, an R package, made 1,000 draws of 35 x
// 95 in 36 s.
constexpr double kCoinrSecondsADraw = 36.0 / 1'000;
constexpr double kWantedTimesCoinr = 40'000;

struct Build {
  const char* name;
  Product multiply;
  ProductShape best;
};

// Each thread multiplies as many columns.
double multiply_seconds(const Build& build, const ProductShape& shape, std::uint64_t draws,
                        int threads) {
  return seconds_of([&] {
    std::vector<double> seen(static_cast<std::size_t>(threads));
    std::vector<std::thread> workers;
    for (auto& sum : seen) {
      workers.emplace_back(
          [&, draws] { sum = build.multiply(shape, draws / static_cast<std::uint64_t>(threads)); });
    }
    for (auto& worker : workers) worker.join();
    volatile double kept = seen[0];
    static_cast<void>(kept);
  });
}

// The shape of the product, of several, in which Eigen is fastest.
void choose_shape(Build& build, const CompositeIndex& index, std::uint64_t draws) {
  double least = 0;
  for (const bool by_rows : {false, true}) {
    for (const std::size_t columns : {96U, 192U, 384U, 1'024U, 4'096U}) {
      const ProductShape shape{index.points.rows(), index.points.columns(), columns, by_rows};
      std::vector<double> times;
      for (int round = 0; round < 3; ++round) {
        times.push_back(multiply_seconds(build, shape, draws, 1));
      }
      const double time = spread_of(times).least;
      if (least > 0 && time >= least) continue;
      least = time;
      build.best = shape;
    }
  }
  std::printf(
      "Eigen %s: %s; best of ten shapes: %zu columns a product, %s\n", build.name,
      build.multiply == portable::multiply ? portable::instructions() : native::instructions(),
      build.best.columns, build.best.by_rows ? "by rows" : "by columns");
}

void require_equal(const RankDraws& a, const RankDraws& b, const std::string& what) {
  if (a != b) throw std::runtime_error("NOT EQUAL: " + what);
}

// What every instruction set and number of threads draws is what the scalar program draws.
void check_equal(const Options& options) {
  for (const Shape& shape : {Shape{}, Shape{35, 95, 20, false}, Shape{35, 95, 0, true}}) {
    const CompositeIndex index = made_up_index(shape);
    RankDraws expected;
    const double seconds =
        seconds_of([&] { expected = draw_one_by_one(index, options.checked, 1); });
    for (const auto& instructions : instructions_here()) {
      for (const int threads : options.threads) {
        DrawOptions how;
        how.draws = options.checked;
        how.threads = threads;
        how.instructions = instructions.set;
        require_equal(must_draw(index, {}, how), expected, instructions.name);
      }
    }
    std::printf("equal: %" PRIu64 " draws, data %016" PRIx64 ", counts %016" PRIx64
                "%s%s; scalar program: %.2f us a draw, one thread\n",
                options.checked, hash_of(index), hash_of(expected),
                shape.not_applicable > 0 ? ", some items not applicable" : "",
                shape.has_twins ? ", every second agency tied with the one before" : "",
                seconds / static_cast<double>(options.checked) * 1e6);
  }
}

void print_ratio(const char* against, const std::vector<double>& ours,
                 const std::vector<double>& theirs) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < ours.size(); ++i) ratios.push_back(ours[i] / theirs[i]);
  const Spread ratio = spread_of(ratios);
  std::printf("    ratio to Eigen %-8s: median %.2f, from %.2f to %.2f; %.0f %% of its rate\n",
              against, ratio.median, ratio.least, ratio.most, 100 / ratio.median);
}

}  // namespace

void report_contest(const Options& options) {
  const Shape shape;
  const CompositeIndex index = made_up_index(shape);
  check_equal(options);
  Build builds[] = {{"portable", portable::multiply, {}}, {"native", native::multiply, {}}};
  for (auto& build : builds) choose_shape(build, index, options.draws / 10);
  const auto sets = instructions_here();
  const auto draws = static_cast<double>(options.draws);
  const double flops =
      2.0 * static_cast<double>(shape.agencies) * static_cast<double>(shape.items) * draws;
  for (const int threads : options.threads) {
    std::vector<std::vector<double>> ours(sets.size());
    std::vector<double> theirs[2];
    std::uint64_t counts = 0;
    for (int round = -1; round < options.rounds; ++round) {  // the first does not count
      for (std::size_t set = 0; set < sets.size(); ++set) {
        DrawOptions how;
        how.draws = options.draws;
        how.threads = threads;
        how.instructions = sets[set].set;
        RankDraws drawn;
        const double time = seconds_of([&] { drawn = must_draw(index, {}, how); });
        if (counts != 0 && hash_of(drawn) != counts) throw std::runtime_error("NOT EQUAL: counts");
        counts = hash_of(drawn);
        if (round >= 0) ours[set].push_back(time);
      }
      for (std::size_t build = 0; build < 2; ++build) {
        const double time =
            multiply_seconds(builds[build], builds[build].best, options.draws, threads);
        if (round >= 0) theirs[build].push_back(time);
      }
    }
    std::printf("\n%zu agencies x %zu items x %" PRIu64
                " draws, %d thread%s, %d rounds, counts %016" PRIx64 "\n",
                shape.agencies, shape.items, options.draws, threads, threads == 1 ? "" : "s",
                options.rounds, counts);
    for (std::size_t build = 0; build < 2; ++build) {
      const Spread time = spread_of(theirs[build]);
      std::printf("  Eigen %-9s %.3f s (%.3f to %.3f), %.1f GFLOP/s\n", builds[build].name,
                  time.median, time.least, time.most, flops / time.median / 1e9);
    }
    for (std::size_t set = 0; set < sets.size(); ++set) {
      const Spread time = spread_of(ours[set]);
      std::printf(
          "  %-15s %.3f s (%.3f to %.3f), %.0f ns a draw; %.0f times COINr as stated "
          "(wanted: %.0f)\n",
          sets[set].name, time.median, time.least, time.most, time.median / draws * 1e9,
          kCoinrSecondsADraw * draws / time.median, kWantedTimesCoinr);
      print_ratio("portable", ours[set], theirs[0]);
      print_ratio("native", ours[set], theirs[1]);
    }
  }
}

}  // namespace parindex::benchmark
