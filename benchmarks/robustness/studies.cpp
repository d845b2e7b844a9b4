#include <cinttypes>
#include <cstdio>
#include <stdexcept>

#include "parindex/parindex.hpp"
#include "reports.hpp"
#include "timing.hpp"

namespace parindex::benchmark {
namespace {

RobustnessStudy prepared(const Ranking& ranking, std::vector<UncertaintySource> sources) {
  RobustnessOptions options;
  options.sources = std::move(sources);
  auto study = RobustnessStudy::prepare(ranking, options);
  if (!study) throw std::runtime_error("the study has errors");
  return std::move(*study);
}

void time_draws(const Ranking& ranking, const std::vector<UncertaintySource>& sources,
                std::uint64_t draws, int threads, const char* name) {
  const auto study = prepared(ranking, sources);
  DrawOptions how;
  how.draws = draws;
  how.threads = threads;
  const double time = median_seconds(3, [&] { study.draw(how); });
  std::printf("%-14s %8d %9" PRIu64 " %12.2f\n", name, threads, draws,
              time / static_cast<double>(draws) * 1e6);
}

}  // namespace

void report_studies(const Options& options) {
  const auto assessment = load_assessment(PARINDEX_ROOT "/examples/vinh-long-2022");
  if (!assessment) throw std::runtime_error("cannot load examples/vinh-long-2022");
  const auto scored = score(*assessment);
  if (!scored) throw std::runtime_error("cannot score examples/vinh-long-2022");
  const auto ranking = rank(*scored);
  std::printf("\nexamples/vinh-long-2022, %zu agencies, %zu blocks, %zu items\n",
              assessment->agencies().size(), assessment->blocks().size(),
              assessment->blocks()[0].set->scored_item_count);
  std::printf("%-14s %8s %9s %12s\n", "varies", "threads", "draws", "us a draw");
  std::vector<UncertaintySource> all;
  const std::uint64_t draws = options.draws / 50;
  for (const auto& [name, source] : kUncertaintySourceNames) {
    all.push_back(source);
    time_draws(ranking, {source}, draws, 1, std::string(name).c_str());
  }
  for (const int threads : options.threads) {
    time_draws(ranking, all, draws, threads, "all six");
  }
  const auto study = prepared(ranking, all);
  for (const int threads : options.threads) {
    SensitivityOptions how;
    how.threads = threads;
    std::size_t runs = 0;
    const double time = median_seconds(3, [&] {
      runs = 0;
      for (std::size_t block = 0; block < study.blocks().size(); ++block) {
        runs += study.sensitivity(block, how).runs;
      }
    });
    std::printf(
        "sensitivity: %zu runs, intervals of %zu replicates: %.3f s, %.2f us a run, "
        "%d thread%s\n",
        runs, how.replicates, time, time / static_cast<double>(runs) * 1e6, threads,
        threads == 1 ? "" : "s");
  }
}

}  // namespace parindex::benchmark
