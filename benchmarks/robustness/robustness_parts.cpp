// The parts of a draw, a batch of 192 at a time: factors, products, shares and printed indices,
// ranks, and draws as a whole, with and without ties.
#include <benchmark/benchmark.h>

#include <string>

#include "problem.hpp"
#include "robustness/draw_kernels.hpp"

namespace parindex::benchmark {
namespace {

constexpr std::size_t kRows = 35;
constexpr std::size_t kItems = 95;
constexpr std::size_t kStride = 192;

// What the parts of one batch work on.
struct Batch {
  std::vector<double> points = std::vector<double>(kRows * kItems);
  std::vector<double> factors = std::vector<double>(kItems * kStride);
  std::vector<double> sums = std::vector<double>(kRows * kStride);
  std::vector<double> max = std::vector<double>(kStride, 0x1p38);
  std::vector<double> shares = std::vector<double>(kRows * kStride);
  std::vector<double> printed = std::vector<double>(kRows * kStride);
  std::vector<double> micros = std::vector<double>(kRows * kStride);
  std::vector<std::int32_t> above = std::vector<std::int32_t>(kRows * kStride);
  InstructionSet set;

  explicit Batch(InstructionSet instructions) : set(instructions) {
    const CompositeIndex index = made_up_index({});
    points.assign(index.points.data(), index.points.data() + kRows * kItems);
    draw_factors();
    multiply();
    divide();
  }
  void draw_factors() {
    const std::int64_t spread = kFactorOne / 4;
    const EvenFactor even{kFactorOne - spread, static_cast<std::uint64_t>(2 * spread + 1)};
    draw_even_factors(set, 1, 0, 0, even, kItems, kStride, factors.data());
  }
  void multiply() {
    multiply_draws(set, points.data(), kRows, kItems, factors.data(), kStride, sums.data());
  }
  void divide() {
    bool is_near = false;
    for (std::size_t row = 0; row < kRows; ++row) {
      const std::size_t begin = row * kStride;
      is_near |= divide_draws(set, sums.data() + begin, max.data(), 10'000, kStride,
                              shares.data() + begin, printed.data() + begin, micros.data() + begin);
    }
    ::benchmark::DoNotOptimize(is_near);
  }
  void rank() { count_above(set, shares.data(), kRows, kStride, above.data()); }
};

void count_draws(::benchmark::State& state, std::size_t of_one) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(of_one));
}

void time_part(::benchmark::State& state, InstructionSet set, void (Batch::*part)()) {
  Batch batch(set);
  for (auto _ : state) {
    (batch.*part)();
    ::benchmark::ClobberMemory();
  }
  count_draws(state, kStride);
}

void time_draws(::benchmark::State& state, InstructionSet set, bool has_twins) {
  const CompositeIndex index = made_up_index({kRows, kItems, 0, has_twins});
  DrawOptions how;
  how.draws = 50 * kStride;
  how.threads = 1;
  how.instructions = set;
  for (auto _ : state) ::benchmark::DoNotOptimize(draw_ranks(index, {}, how));
  count_draws(state, how.draws);
}

const bool registered = [] {
  const std::pair<const char*, InstructionSet> sets[] = {{"avx512", InstructionSet::avx512},
                                                         {"avx2", InstructionSet::avx2},
                                                         {"baseline", InstructionSet::baseline}};
  for (const auto& [name, instructions] : sets) {
    if (!is_available(instructions)) continue;
    const auto set = instructions;
    const auto add = [name = std::string(name)](const std::string& part, auto time) {
      ::benchmark::RegisterBenchmark((part + "/" + name).c_str(), time);
    };
    const std::pair<const char*, void (Batch::*)()> parts[] = {{"factors", &Batch::draw_factors},
                                                               {"product", &Batch::multiply},
                                                               {"shares", &Batch::divide},
                                                               {"ranks", &Batch::rank}};
    for (const auto& [part, work] : parts) {
      add(part, [set, work = work](::benchmark::State& state) { time_part(state, set, work); });
    }
    add("draws", [set](::benchmark::State& state) { time_draws(state, set, false); });
    add("draws with ties", [set](::benchmark::State& state) { time_draws(state, set, true); });
  }
  return true;
}();

}  // namespace
}  // namespace parindex::benchmark
