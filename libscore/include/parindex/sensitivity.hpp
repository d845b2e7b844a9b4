// Sensitivity: how much of the variance of a model's outputs each of its inputs accounts for, alone
// and together with the others.
//
//   const auto model = [](std::span<const double> in, std::span<double> out) {
//     out[0] = in[0] + 2 * in[1] * in[2];
//   };
//   const std::size_t sizes[] = {1, 2};   // two factors: in[0]; in[1] and in[2] together
//   const auto result = parindex::sobol_indices(model, sizes, 1);
//   for (const auto& index : result.outputs[0].by_factor)
//     std::cout << index.first << " alone, " << index.total << " in all\n";
//
// A factor is a group of inputs that vary together. Its first-order index is the share of the
// variance that would go if the factor were known; its total index the share that would stay if
// everything else were. Indices are estimates: where the truth is near 0 or 1 they may lie a little
// outside. A factor that changed the output in no run has 0 for both.
//
// Method: Saltelli et al., Computer Physics Communications 181 (2010), the design of its section 3
// with "radial" runs (A, B, A with a factor from B) on Sobol' points; estimators of Jansen,
// Computer Physics Communications 117 (1999), as in its Table 2 (c) and (f). They are made of
// differences of runs, so that a constant added to an output changes nothing. Intervals are
// percentiles of a bootstrap over base rows; as the points are more even than random ones, they are
// rather too wide. The same bytes for any number of threads.
//
// Sharp edges: the model is called from several threads at once. It keeps every output of samples x
// (factors + 2) runs in memory, and 4 bytes for each sample of each replicate. An output that is
// not a finite number is a failed run: it is counted, and its base row, with all its runs, leaves
// the sums of that output alone; what the model leaves unwritten fails so too. An output whose
// deviation is 0, or within the rounding of its mean (2^-50 of it), has a variance of 0 and no
// indices.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace parindex {

// One run: `inputs` are above 0 and below 1, those of all factors one after the other.
using SensitivityModel =
    std::function<void(std::span<const double> inputs, std::span<double> outputs)>;

inline constexpr std::size_t kMostSensitivitySamples = std::size_t{1} << 24;

struct SensitivityOptions {
  std::size_t samples = 1024;  // base rows; a power of two keeps the points balanced
  std::uint64_t seed = 1;
  std::size_t replicates = 400;  // of the bootstrap
  double confidence = 0.95;      // of the intervals
  int threads = 0;               // 0: as many as the machine has
};

struct ConfidenceInterval {
  double low = 0;
  double high = 0;

  friend bool operator==(const ConfidenceInterval&, const ConfidenceInterval&) = default;
};

struct SobolIndex {
  double first = 0;
  double total = 0;
  ConfidenceInterval first_interval;
  ConfidenceInterval total_interval;

  // Whether it says anything: neither interval is wider than 1. An output that few runs change has
  // estimates that may lie anywhere.
  bool is_telling() const {
    return first_interval.high - first_interval.low <= 1 &&
           total_interval.high - total_interval.low <= 1;
  }

  friend bool operator==(const SobolIndex&, const SobolIndex&) = default;
};

struct OutputSensitivity {
  std::size_t failed_runs = 0;  // in which this output is no finite number
  std::size_t rows = 0;         // base rows that are left; of these:
  double mean = 0;              // of the runs that draw all factors anew
  double variance = 0;
  std::vector<SobolIndex> by_factor;  // empty where the output does not vary

  bool varies() const { return !by_factor.empty(); }
  friend bool operator==(const OutputSensitivity&, const OutputSensitivity&) = default;
};

struct Sensitivity {
  std::size_t runs = 0;
  std::size_t failed_runs = 0;  // in which any output is no finite number
  std::vector<OutputSensitivity> outputs;

  friend bool operator==(const Sensitivity&, const Sensitivity&) = default;
};

// `factor_sizes`: how many inputs each factor has. Rethrows what the model throws. Throws
// std::invalid_argument for samples or replicates of 0, more than kMostSensitivitySamples, and a
// confidence that is not between 0 and 1.
Sensitivity sobol_indices(const SensitivityModel& model, std::span<const std::size_t> factor_sizes,
                          std::size_t outputs, const SensitivityOptions& options = {});

}  // namespace parindex
