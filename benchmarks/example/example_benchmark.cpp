// Loading, scoring and ranking examples/vinh-long-2022, each apart, on one thread.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "parindex/parindex.hpp"

namespace parindex {
namespace {

constexpr char kFolder[] = PARINDEX_ROOT "/examples/vinh-long-2022";

const Assessment& example() {
  static const Result<Assessment> loaded = load_assessment(kFolder);
  if (!loaded) throw std::runtime_error("the example has errors");
  return *loaded;
}

void load(benchmark::State& state) {
  LoadOptions options;
  options.threads = 1;
  for (auto _ : state) benchmark::DoNotOptimize(load_assessment(kFolder, options));
}
BENCHMARK(load)->Unit(benchmark::kMicrosecond);

void score_all(benchmark::State& state) {
  ScoreOptions options;
  options.threads = 1;
  for (auto _ : state) benchmark::DoNotOptimize(score(example(), Stage::final, options));
}
BENCHMARK(score_all)->Unit(benchmark::kMicrosecond);

void rank_all(benchmark::State& state) {
  const auto scored = score(example());
  for (auto _ : state) benchmark::DoNotOptimize(rank(*scored));
}
BENCHMARK(rank_all)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace parindex
