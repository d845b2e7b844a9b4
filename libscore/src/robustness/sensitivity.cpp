#include "parindex/sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "base/parallel.hpp"
#include "robustness/random_stream.hpp"
#include "robustness/sobol_points.hpp"

namespace parindex {
namespace {

constexpr std::uint8_t kBootstrapStream = 16;
constexpr std::size_t kRowsAtOnce = 512;  // points that are made before their runs are shared out

void check(const SensitivityOptions& options) {
  if (options.samples == 0 || options.samples > kMostSensitivitySamples) {
    throw std::invalid_argument("sobol_indices: samples");
  }
  if (options.replicates == 0) throw std::invalid_argument("sobol_indices: replicates");
  if (!(options.confidence > 0 && options.confidence < 1)) {
    throw std::invalid_argument("sobol_indices: confidence");
  }
}

// What every run came to. The runs of a row: A, B, then A with each factor from B.
class Runs {
 public:
  Runs(std::size_t rows, std::size_t factors, std::size_t outputs)
      : rows_(rows),
        runs_per_row_(factors + 2),
        outputs_(outputs),
        values_(rows * runs_per_row_ * outputs, std::numeric_limits<double>::quiet_NaN()) {}

  std::size_t rows() const { return rows_; }
  std::size_t runs_per_row() const { return runs_per_row_; }
  std::size_t outputs() const { return outputs_; }
  std::size_t count() const { return rows_ * runs_per_row_; }

  std::span<double> of(std::size_t row, std::size_t run) {
    return std::span(values_).subspan((row * runs_per_row_ + run) * outputs_, outputs_);
  }
  double value(std::size_t row, std::size_t run, std::size_t output) const {
    return values_[(row * runs_per_row_ + run) * outputs_ + output];
  }

  std::size_t failed() const {
    std::size_t failed = 0;
    for (std::size_t run = 0; run < count(); ++run) {
      const auto values = std::span(values_).subspan(run * outputs_, outputs_);
      if (!std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); })) {
        ++failed;
      }
    }
    return failed;
  }

 private:
  std::size_t rows_;
  std::size_t runs_per_row_;
  std::size_t outputs_;
  std::vector<double> values_;
};

// All the runs of a base row, whose point has the inputs of A and then those of B.
void run_row(const SensitivityModel& model, std::span<const std::size_t> factor_sizes,
             std::span<const double> point, Runs& runs, std::size_t row) {
  const auto a = point.first(point.size() / 2);
  const auto b = point.subspan(a.size());
  model(a, runs.of(row, 0));
  model(b, runs.of(row, 1));
  std::vector<double> mixed(a.begin(), a.end());
  std::size_t first = 0;
  for (std::size_t factor = 0; factor < factor_sizes.size(); ++factor) {
    const auto place = std::span(mixed).subspan(first, factor_sizes[factor]);
    std::copy_n(b.begin() + static_cast<std::ptrdiff_t>(first), place.size(), place.begin());
    model(mixed, runs.of(row, factor + 2));
    std::copy_n(a.begin() + static_cast<std::ptrdiff_t>(first), place.size(), place.begin());
    first += place.size();
  }
}

Runs run_all(const SensitivityModel& model, std::span<const std::size_t> factor_sizes,
             std::size_t outputs, const SensitivityOptions& options) {
  const auto inputs = std::accumulate(factor_sizes.begin(), factor_sizes.end(), std::size_t{0});
  Runs runs(options.samples, factor_sizes.size(), outputs);
  SobolPoints points(2 * inputs, options.seed);
  std::vector<double> batch(std::min(options.samples, kRowsAtOnce) * 2 * inputs);
  for (std::size_t done = 0; done < options.samples;) {
    const auto rows = std::min(kRowsAtOnce, options.samples - done);
    const auto point = [&](std::size_t i) {
      return std::span(batch).subspan(i * 2 * inputs, 2 * inputs);
    };
    for (std::size_t i = 0; i < rows; ++i) points.next(point(i));
    for_each_index(rows, options.threads,
                   [&](std::size_t i) { run_row(model, factor_sizes, point(i), runs, done + i); });
    done += rows;
  }
  return runs;
}

// How often each base row occurs in each replicate of the bootstrap, replicate by replicate.
std::vector<std::uint32_t> resample(const SensitivityOptions& options) {
  const auto rows = options.samples;
  std::vector<std::uint32_t> times(options.replicates * rows, 0);
  for_each_index(options.replicates, options.threads, [&](std::size_t replicate) {
    RandomStream stream(options.seed, kBootstrapStream, replicate, 0);
    const auto of_rows = std::span(times).subspan(replicate * rows, rows);
    for (std::size_t i = 0; i < rows; ++i) {
      ++of_rows[stream.below(static_cast<std::uint32_t>(rows))];
    }
  });
  return times;
}

// What the estimators sum over base rows, row by row, of one output. A row's terms: the sum and the
// sum of squares of f(A) and f(B) about their mean, then of every factor the squares of f(B) -
// f(AB_i) and of f(A) - f(AB_i).
struct RowTerms {
  OutputSensitivity output;       // all but the indices
  std::vector<std::size_t> rows;  // that have not failed
  std::size_t terms = 0;          // of a row
  std::vector<double> values;     // rows x terms
};

RowTerms terms_of(const Runs& runs, std::size_t output) {
  RowTerms result;
  for (std::size_t row = 0; row < runs.rows(); ++row) {
    std::size_t failed = 0;
    for (std::size_t run = 0; run < runs.runs_per_row(); ++run) {
      if (!std::isfinite(runs.value(row, run, output))) ++failed;
    }
    result.output.failed_runs += failed;
    if (failed == 0) result.rows.push_back(row);
  }
  const auto& rows = result.rows;
  result.output.rows = rows.size();
  if (rows.empty()) return result;

  // About the first value, so that outputs that are all alike have it for their mean exactly.
  const double start = runs.value(rows[0], 0, output);
  double sum = 0;
  for (const auto row : rows) {
    sum += (runs.value(row, 0, output) - start) + (runs.value(row, 1, output) - start);
  }
  const double mean = start + sum / (2 * static_cast<double>(rows.size()));
  result.output.mean = mean;
  result.terms = 2 + 2 * (runs.runs_per_row() - 2);
  result.values.reserve(rows.size() * result.terms);
  for (const auto row : rows) {
    const double a = runs.value(row, 0, output);
    const double b = runs.value(row, 1, output);
    result.values.push_back((a - mean) + (b - mean));
    result.values.push_back((a - mean) * (a - mean) + (b - mean) * (b - mean));
    for (std::size_t run = 2; run < runs.runs_per_row(); ++run) {
      const double mixed = runs.value(row, run, output);
      result.values.push_back((b - mixed) * (b - mixed));
      result.values.push_back((a - mixed) * (a - mixed));
    }
  }
  return result;
}

double variance_of(std::span<const double> sums, double rows) {
  const double mean = sums[0] / (2 * rows);
  return std::max(0.0, sums[1] / (2 * rows) - mean * mean);
}

// Jansen (1999); Saltelli et al. (2010), Table 2 (c) and (f).
SobolIndex index_of(std::span<const double> sums, double rows, double variance,
                    std::size_t factor) {
  const double of_first = sums[2 + 2 * factor] / (2 * rows);
  const double of_total = sums[3 + 2 * factor] / (2 * rows);
  if (of_total == 0) return {};  // no first-order index is above the total one
  return {.first = (variance - of_first) / variance, .total = of_total / variance};
}

// Between the two that stand beside position share x (n - 1), in proportion.
double quantile(const std::vector<double>& ascending, double share) {
  const double position = share * static_cast<double>(ascending.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const auto above = std::min(below + 1, ascending.size() - 1);
  return ascending[below] +
         (position - static_cast<double>(below)) * (ascending[above] - ascending[below]);
}

ConfidenceInterval interval_of(std::vector<double> values, double confidence) {
  std::sort(values.begin(), values.end());
  return {quantile(values, (1 - confidence) / 2), quantile(values, (1 + confidence) / 2)};
}

void add_intervals(const RowTerms& terms, std::span<const std::uint32_t> times,
                   const SensitivityOptions& options, std::vector<SobolIndex>& by_factor) {
  std::vector<std::vector<double>> firsts(by_factor.size());
  std::vector<std::vector<double>> totals(by_factor.size());
  std::vector<double> sums(terms.terms);
  for (std::size_t replicate = 0; replicate < options.replicates; ++replicate) {
    const auto of_rows = times.subspan(replicate * options.samples, options.samples);
    std::fill(sums.begin(), sums.end(), 0.0);
    double rows = 0;
    for (std::size_t i = 0; i < terms.rows.size(); ++i) {
      const auto count = static_cast<double>(of_rows[terms.rows[i]]);
      if (count == 0) continue;
      rows += count;
      const double* of_row = terms.values.data() + i * terms.terms;
      for (std::size_t t = 0; t < terms.terms; ++t) sums[t] += count * of_row[t];
    }
    const double variance = rows > 0 ? variance_of(sums, rows) : 0;
    if (variance == 0) continue;
    for (std::size_t factor = 0; factor < by_factor.size(); ++factor) {
      const auto index = index_of(sums, rows, variance, factor);
      firsts[factor].push_back(index.first);
      totals[factor].push_back(index.total);
    }
  }
  for (std::size_t factor = 0; factor < by_factor.size(); ++factor) {
    auto& index = by_factor[factor];
    // No replicate varies where few rows are left: what is estimated is all there is to say.
    if (firsts[factor].empty()) {
      firsts[factor] = {index.first};
      totals[factor] = {index.total};
    }
    index.first_interval = interval_of(std::move(firsts[factor]), options.confidence);
    index.total_interval = interval_of(std::move(totals[factor]), options.confidence);
  }
}

OutputSensitivity sensitivity_of(const Runs& runs, std::size_t output,
                                 std::span<const std::uint32_t> times,
                                 const SensitivityOptions& options) {
  auto terms = terms_of(runs, output);
  auto result = std::move(terms.output);
  if (terms.rows.empty()) return result;
  const auto rows = static_cast<double>(terms.rows.size());
  std::vector<double> sums(terms.terms, 0.0);
  for (std::size_t i = 0; i < terms.values.size(); ++i) {
    sums[i % terms.terms] += terms.values[i];
  }
  const double variance = variance_of(sums, rows);
  const double rounding = 0x1p-50 * result.mean;
  if (variance <= rounding * rounding) return result;
  result.variance = variance;
  for (std::size_t factor = 0; factor + 2 < runs.runs_per_row(); ++factor) {
    result.by_factor.push_back(index_of(sums, rows, result.variance, factor));
  }
  add_intervals(terms, times, options, result.by_factor);
  return result;
}

}  // namespace

Sensitivity sobol_indices(const SensitivityModel& model, std::span<const std::size_t> factor_sizes,
                          std::size_t outputs, const SensitivityOptions& options) {
  check(options);
  const auto runs = run_all(model, factor_sizes, outputs, options);
  Sensitivity result;
  result.runs = runs.count();
  result.failed_runs = runs.failed();
  result.outputs.resize(outputs);
  const auto times = resample(options);
  for_each_index(outputs, options.threads, [&](std::size_t output) {
    result.outputs[output] = sensitivity_of(runs, output, times, options);
  });
  return result;
}

}  // namespace parindex
