// Sobol' indices against closed forms: Ishigami and Homma (1990), and Sobol's g-function.
#include "parindex/sensitivity.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <stdexcept>
#include <vector>

#include "robustness/random_stream.hpp"

namespace parindex {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// What is to come out: by factor, first-order index and total index.
struct Truth {
  std::vector<double> first;
  std::vector<double> total;
};

double ishigami(std::span<const double> in) {
  const auto angle = [&](std::size_t i) { return kPi * (2 * in[i] - 1); };
  const double second = std::sin(angle(1));
  return std::sin(angle(0)) + 7 * second * second +
         0.1 * std::pow(angle(2), 4) * std::sin(angle(0));
}
void ishigami_model(std::span<const double> in, std::span<double> out) { out[0] = ishigami(in); }

constexpr double kIshigamiVariance = 13.844587940719254;  // of V1 + V2 + V13 below

Truth ishigami_truth() {
  const double v1 = 0.5 * std::pow(1 + 0.1 * std::pow(kPi, 4) / 5, 2);
  const double v2 = 49.0 / 8;
  const double v13 = 0.01 * std::pow(kPi, 8) * 8 / 225;
  const double v = v1 + v2 + v13;
  EXPECT_NEAR(v, kIshigamiVariance, 1e-9);
  return {{v1 / v, v2 / v, 0}, {(v1 + v13) / v, v2 / v, v13 / v}};
}

const std::vector<double> kG = {0, 0.5, 1, 4.5, 9, 99};

void g_model(std::span<const double> in, std::span<double> out) {
  out[0] = 1;
  for (std::size_t i = 0; i < kG.size(); ++i) {
    out[0] *= (std::abs(4 * in[i] - 2) + kG[i]) / (1 + kG[i]);
  }
}

Truth g_truth() {
  double product = 1;
  const auto part = [](double a) { return 1.0 / 3 / ((1 + a) * (1 + a)); };
  for (const double a : kG) product *= 1 + part(a);
  Truth truth;
  for (const double a : kG) {
    truth.first.push_back(part(a) / (product - 1));
    truth.total.push_back(part(a) * product / (1 + part(a)) / (product - 1));
  }
  return truth;
}

std::vector<std::size_t> singles(std::size_t count) { return std::vector<std::size_t>(count, 1); }

std::vector<SobolIndex> indices(const SensitivityModel& model,
                                const std::vector<std::size_t>& sizes,
                                const SensitivityOptions& options) {
  return sobol_indices(model, sizes, 1, options).outputs[0].by_factor;
}

TEST(Sensitivity, IshigamiAsPublished) {
  const auto found = indices(ishigami_model, singles(3), {.samples = 1 << 14, .replicates = 10});
  ASSERT_EQ(found.size(), 3U);
  const Truth published = {{0.3139, 0.4424, 0}, {0.5576, 0.4424, 0.2437}};
  const auto truth = ishigami_truth();
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(truth.first[i], published.first[i], 6e-5) << i;
    EXPECT_NEAR(truth.total[i], published.total[i], 6e-5) << i;
    EXPECT_NEAR(found[i].first, published.first[i], 2e-3) << i;
    EXPECT_NEAR(found[i].total, published.total[i], 2e-3) << i;
  }
}

TEST(Sensitivity, MeanAndVariance) {
  const auto result =
      sobol_indices(ishigami_model, singles(3), 1, {.samples = 1 << 14, .replicates = 10});
  EXPECT_EQ(result.runs, (std::size_t{1} << 14) * 5);
  EXPECT_EQ(result.failed_runs, 0U);
  const auto& output = result.outputs.at(0);
  EXPECT_TRUE(output.varies());
  EXPECT_EQ(output.rows, std::size_t{1} << 14);
  EXPECT_NEAR(output.mean, 3.5, 1e-3);
  EXPECT_NEAR(output.variance, kIshigamiVariance, 0.02);
}

TEST(Sensitivity, SobolsG) {
  const auto truth = g_truth();
  const auto found = indices(g_model, singles(kG.size()), {.samples = 1 << 14, .replicates = 10});
  for (std::size_t i = 0; i < kG.size(); ++i) {
    EXPECT_NEAR(found[i].first, truth.first[i], 3e-3) << i;
    EXPECT_NEAR(found[i].total, truth.total[i], 3e-3) << i;
  }
}

// Root of the mean square of the errors of all indices over seeds.
double rms_error(const SensitivityModel& model, const Truth& truth, std::size_t samples) {
  double sum = 0;
  const std::uint64_t seeds = 16;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto found = indices(model, singles(truth.first.size()),
                               {.samples = samples, .seed = seed, .replicates = 1});
    for (std::size_t i = 0; i < found.size(); ++i) {
      sum += std::pow(found[i].first - truth.first[i], 2);
      sum += std::pow(found[i].total - truth.total[i], 2);
    }
  }
  return std::sqrt(sum / static_cast<double>(seeds * 2 * truth.first.size()));
}

// At least as the root of N: a half with each fourfold, with a fifth for chance.
void expect_error_to_fall(const SensitivityModel& model, const Truth& truth) {
  const double first = rms_error(model, truth, 256);
  double last = first;
  for (const std::size_t samples : {1024U, 4096U, 16384U}) {
    const double error = rms_error(model, truth, samples);
    EXPECT_LT(error, last / 2 * 1.2) << samples;
    last = error;
  }
  EXPECT_LT(last, first / 8);
}

TEST(Sensitivity, ErrorFallsWithSamples) {
  expect_error_to_fall(ishigami_model, ishigami_truth());
  expect_error_to_fall(g_model, g_truth());
}

TEST(Sensitivity, AFactorThatDoesNothingHasNothing) {
  const auto found = indices(ishigami_model, singles(4), {.samples = 256});
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[3], SobolIndex{});  // 0 and 0, with intervals of 0
  EXPECT_GT(found[2].total, 0.1);
  const auto of_no_inputs = indices(ishigami_model, {1, 0, 2}, {.samples = 256});
  EXPECT_EQ(of_no_inputs[1], SobolIndex{});
}

TEST(Sensitivity, OneFactorIsEverything) {
  const auto found = indices(ishigami_model, {3}, {.samples = 1024});
  EXPECT_EQ(found[0].first, 1);
  EXPECT_NEAR(found[0].total, 1, 0.05);
}

// What estimators that multiply outputs fail: without their differences 10^6 drowns everything.
TEST(Sensitivity, AConstantChangesNothing) {
  const SensitivityOptions options = {.samples = 512, .replicates = 50};
  const auto plain = sobol_indices(ishigami_model, singles(3), 1, options).outputs[0];
  const auto shifted_model = [](std::span<const double> in, std::span<double> out) {
    out[0] = ishigami(in) + 1e6;
  };
  const auto shifted = sobol_indices(shifted_model, singles(3), 1, options).outputs[0];
  EXPECT_NEAR(shifted.mean - 1e6, plain.mean, 1e-8);
  EXPECT_NEAR(shifted.variance, plain.variance, 1e-7);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto &a = plain.by_factor[i], &b = shifted.by_factor[i];
    EXPECT_NEAR(a.first, b.first, 1e-8);
    EXPECT_NEAR(a.total, b.total, 1e-8);
    EXPECT_NEAR(a.first_interval.low, b.first_interval.low, 1e-8);
    EXPECT_NEAR(a.total_interval.high, b.total_interval.high, 1e-8);
  }
}

TEST(Sensitivity, GroupsOfAnAdditiveModelAddUp) {
  const std::vector<double> weight = {1, 2, 3, 4, 5};
  const auto model = [&](std::span<const double> in, std::span<double> out) {
    ASSERT_EQ(in.size(), weight.size());
    out[0] = 0;
    for (std::size_t i = 0; i < weight.size(); ++i) out[0] += weight[i] * in[i];
  };
  const SensitivityOptions options = {.samples = 4096, .replicates = 10};
  const auto single = indices(model, singles(5), options);
  const auto grouped = indices(model, {2, 1, 2}, options);
  ASSERT_EQ(grouped.size(), 3U);
  const double first[] = {single[0].first + single[1].first, single[2].first,
                          single[3].first + single[4].first};
  const double total[] = {single[0].total + single[1].total, single[2].total,
                          single[3].total + single[4].total};
  const double truth[] = {5.0 / 55, 9.0 / 55, 41.0 / 55};
  for (std::size_t g = 0; g < 3; ++g) {
    EXPECT_NEAR(grouped[g].first, first[g], 5e-3) << g;
    EXPECT_NEAR(grouped[g].total, total[g], 5e-3) << g;
    EXPECT_NEAR(grouped[g].first, truth[g], 5e-3) << g;
    EXPECT_NEAR(grouped[g].total, truth[g], 5e-3) << g;
  }
}

TEST(Sensitivity, AGroupHasWhatItsInputsDoTogether) {
  const auto model = [](std::span<const double> in, std::span<double> out) {
    const double ordered[] = {in[0], in[2], in[1]};  // the group stands first
    out[0] = ishigami(ordered);
  };
  const auto found = indices(model, {2, 1}, {.samples = 1 << 14, .replicates = 10});
  EXPECT_NEAR(found[0].first, 1 - 0.4424, 2e-3);  // S1 + S13
  EXPECT_NEAR(found[0].total, 1 - 0.4424, 2e-3);
}

TEST(Sensitivity, FailedRunsAreCountedAndLeaveTheirOutputAlone) {
  std::atomic<std::size_t> failed = 0;
  const auto model = [&](std::span<const double> in, std::span<double> out) {
    out[0] = ishigami(in);
    out[1] = in[0] + in[1];
    if (in[2] > 0.9) {
      out[1] = in[2] > 0.95 ? kNaN : std::numeric_limits<double>::infinity();
      ++failed;
    }
    // out[2] is left as it is
  };
  const SensitivityOptions options = {.samples = 1024, .replicates = 20};
  const auto result = sobol_indices(model, singles(3), 3, options);
  EXPECT_EQ(result.runs, 5120U);
  EXPECT_EQ(result.failed_runs, 5120U);
  EXPECT_EQ(result.outputs[0], sobol_indices(ishigami_model, singles(3), 1, options).outputs[0]);
  const auto& half = result.outputs[1];
  EXPECT_EQ(half.failed_runs, failed.load());
  EXPECT_NEAR(static_cast<double>(half.failed_runs), 512, 4);
  EXPECT_NEAR(static_cast<double>(half.rows), 1024 * 0.81, 4);  // neither A nor B has failed
  EXPECT_NEAR(half.mean, 1, 0.01);
  EXPECT_NEAR(half.by_factor[0].first, 0.5, 0.05);
  EXPECT_NEAR(half.by_factor[1].total, 0.5, 0.05);
  EXPECT_EQ(half.by_factor[2], SobolIndex{});
  const auto& none = result.outputs[2];
  EXPECT_EQ(none.failed_runs, 5120U);
  EXPECT_EQ(none.rows, 0U);
  EXPECT_FALSE(none.varies());
}

TEST(Sensitivity, WhatDoesNotVaryHasNoIndices) {
  const auto model = [](std::span<const double> in, std::span<double> out) {
    out[0] = 0.1;
    out[1] = 0.1 + 0x1p-53 * in[0];  // rounding alone
    out[2] = 0;
    out[3] = 0x1p-40 * in[0];
  };
  const auto result = sobol_indices(model, singles(2), 4, {.samples = 300});
  for (std::size_t output = 0; output < 3; ++output) {
    EXPECT_EQ(result.outputs[output].variance, 0) << output;
    EXPECT_FALSE(result.outputs[output].varies()) << output;
  }
  EXPECT_EQ(result.outputs[0].mean, 0.1);
  EXPECT_NEAR(result.outputs[3].by_factor.at(0).first, 1, 0.05);
  const auto constant = [](std::span<const double>, std::span<double> out) { out[0] = 2; };
  const auto no_factors = sobol_indices(constant, {}, 1, {.samples = 3});
  EXPECT_EQ(no_factors.runs, 6U);
  EXPECT_EQ(no_factors.outputs[0].mean, 2);
}

struct Coverage {
  double held = 0;   // share of intervals that hold the truth
  double width = 0;  // mean
};

Coverage coverage(const SensitivityModel& model, const Truth& truth) {
  Coverage result;
  const std::uint64_t seeds = 100;
  const auto share = 1 / static_cast<double>(seeds * 2 * truth.first.size());
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto found = indices(model, singles(truth.first.size()),
                               {.samples = 512, .seed = seed, .replicates = 300});
    const auto look = [&](const ConfidenceInterval& interval, double estimate, double index) {
      EXPECT_LT(interval.low, estimate);
      EXPECT_GT(interval.high, estimate);
      if (interval.low <= index && index <= interval.high) result.held += share;
      result.width += (interval.high - interval.low) * share;
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
      look(found[i].first_interval, found[i].first, truth.first[i]);
      look(found[i].total_interval, found[i].total, truth.total[i]);
    }
  }
  return result;
}

// Inputs that are a random function of the points are as uneven as random ones: there intervals of
// 95 % hold the truth about 95 times in 100.
TEST(Sensitivity, IntervalsHoldTheTruthAtTheirLevel) {
  const auto scattered = [](std::span<const double> in, std::span<double> out) {
    double inputs[3];
    for (std::size_t i = 0; i < 3; ++i) {
      inputs[i] = RandomStream(std::bit_cast<std::uint64_t>(in[i]), 0, i, 0).unit();
    }
    out[0] = ishigami(inputs);
  };
  const auto seen = coverage(scattered, ishigami_truth());
  EXPECT_GT(seen.held, 0.91);
  EXPECT_LT(seen.held, 0.98);
}

// On Sobol' points they are no wider, and hold it more often still.
TEST(Sensitivity, IntervalsHoldTheTruthAtLeastAtTheirLevel) {
  const auto seen = coverage(ishigami_model, ishigami_truth());
  EXPECT_GT(seen.held, 0.95);
  EXPECT_LT(seen.width, 0.2);
}

TEST(Sensitivity, TheSameForAnyNumberOfThreads) {
  SensitivityOptions options = {.samples = 1000, .seed = 3, .replicates = 30, .threads = 1};
  const auto one = sobol_indices(g_model, singles(kG.size()), 1, options);
  for (const int threads : {0, 2, 5}) {
    options.threads = threads;
    EXPECT_EQ(sobol_indices(g_model, singles(kG.size()), 1, options), one) << threads;
  }
  options.seed = 4;
  EXPECT_NE(sobol_indices(g_model, singles(kG.size()), 1, options), one);
}

// + - x / alone: the digits that every machine must come to.
TEST(Sensitivity, Pinned) {
  const auto model = [](std::span<const double> in, std::span<double> out) {
    out[0] = in[0] + in[1] * in[2];
  };
  const auto found = indices(model, {1, 2}, {.samples = 600, .seed = 9, .replicates = 40});
  EXPECT_EQ(found[0].first, 0x1.46c4d5796f819p-1);
  EXPECT_EQ(found[1].total_interval.high, 0x1.91d97330339a7p-2);
}

TEST(Sensitivity, OptionsOutOfRange) {
  const auto run = [](const SensitivityOptions& options) {
    return sobol_indices(ishigami_model, singles(3), 1, options);
  };
  EXPECT_THROW(run({.samples = 0}), std::invalid_argument);
  EXPECT_THROW(run({.samples = kMostSensitivitySamples + 1}), std::invalid_argument);
  EXPECT_THROW(run({.replicates = 0}), std::invalid_argument);
  EXPECT_THROW(run({.confidence = 0}), std::invalid_argument);
  EXPECT_THROW(run({.confidence = 1}), std::invalid_argument);
  EXPECT_THROW(run({.confidence = kNaN}), std::invalid_argument);
  EXPECT_NO_THROW(run({.samples = 1, .replicates = 1}));
}

TEST(Sensitivity, WhatTheModelThrowsIsPassedOn) {
  const auto model = [](std::span<const double>, std::span<double>) {
    throw std::runtime_error("no model");
  };
  EXPECT_THROW(sobol_indices(model, singles(2), 1), std::runtime_error);
}

}  // namespace
}  // namespace parindex
