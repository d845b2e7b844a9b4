// What robustness_benchmark reports, one file each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parindex/composite_index.hpp"

namespace parindex::benchmark {

struct Options {
  std::uint64_t draws = 1'000'000;
  std::uint64_t checked = 20'000;  // draws that the scalar program makes too
  int rounds = 7;
  std::vector<int> threads = {1, 2};
};

struct NamedInstructions {
  const char* name;
  InstructionSet set;
};
// Those that this machine has, `automatic` first.
std::vector<NamedInstructions> instructions_here();

// Draws, or an exception where there are errors.
RankDraws must_draw(const CompositeIndex& index, const WeightVariation& vary,
                    const DrawOptions& options);

// 35 agencies x 95 items against Eigen's product alone, in pairs; after equal counts.
void report_contest(const Options& options);
// Time a draw by agencies, items, draws, threads.
void report_scaling(const Options& options);
// Sources of uncertainty and sensitivity on examples/vinh-long-2022.
void report_studies(const Options& options);

}  // namespace parindex::benchmark
