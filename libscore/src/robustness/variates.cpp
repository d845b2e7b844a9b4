#include "robustness/variates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <stdexcept>

#include "robustness/portable_log.hpp"

namespace parindex {
namespace {

// log(1 + x) for x above -1, small ones too: the rounding of 1 + x is put right by its own ratio
// (Kahan's device; Goldberg, ACM Computing Surveys 23 (1991), theorem 4).
double log_of_one_plus(double x) {
  const double sum = 1 + x;
  return sum == 1 ? x : portable_log(sum) * x / (sum - 1);
}

// log k! less Stirling's (k + 1/2) log(k + 1) - (k + 1) + log(2 pi) / 2.
double stirling_rest(double k) {
  static constexpr std::array<double, 10> kOfSmall = {
      0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509,
      0.01664469118982119, 0.01387612882307075, 0.01189670994589177, 0.01041126526197209,
      0.00925546218271273, 0.00833056343336287};
  if (k < 10) return kOfSmall[static_cast<std::size_t>(k)];
  const double x = k + 1;
  const double square = x * x;
  return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / x;
}

// With n p below 10, p <= 1/2: adds up the chances of 0, 1, ... until they pass a number in (0, 1).
std::int64_t binomial_by_inversion(RandomStream& stream, std::int64_t n, double p) {
  const auto trials = static_cast<double>(n);
  const double odds = p / (1 - p);
  double chance = portable_exp(trials * log_of_one_plus(-p));
  double left = stream.unit();
  // More than 110 have a chance below 1e-70: what is left there is rounding.
  const std::int64_t most = std::min<std::int64_t>(n, 110);
  std::int64_t k = 0;
  while (left > chance && k < most) {
    left -= chance;
    chance *= (trials - static_cast<double>(k)) / static_cast<double>(k + 1) * odds;
    ++k;
  }
  return k;
}

// With n p at least 10, p <= 1/2. The names are Hörmann's; the logarithm of the ratio of the
// chances of k and of the mode m is written so that no two large numbers are subtracted.
std::int64_t binomial_by_rejection(RandomStream& stream, std::int64_t trials, double p) {
  const auto n = static_cast<double>(trials);
  const double odds = p / (1 - p);
  const double deviation = std::sqrt(n * p * (1 - p));
  const double b = 1.15 + 2.53 * deviation;
  const double a = -0.0873 + 0.0248 * b + 0.01 * p;
  const double c = n * p + 0.5;
  const double v_r = 0.92 - 4.2 / b;
  while (true) {
    const double u = stream.unit() - 0.5;
    double v = stream.unit();
    const double us = 0.5 - std::abs(u);
    const double k = std::floor((2 * a / us + b) * u + c);
    if (us >= 0.07 && v <= v_r) return static_cast<std::int64_t>(k);
    if (k < 0 || k > n) continue;
    const double alpha = (2.83 + 5.1 / b) * deviation;
    v *= alpha / (a / (us * us) + b);
    const double m = std::floor((n + 1) * p);
    const double bound = (m + 0.5) * portable_log((m + 1) / (odds * (n - m + 1))) +
                         (n + 1) * portable_log((n - m + 1) / (n - k + 1)) +
                         (k + 0.5) * portable_log(odds * (n - k + 1) / (k + 1)) + stirling_rest(m) +
                         stirling_rest(n - m) - stirling_rest(k) - stirling_rest(n - k);
    if (portable_log(v) <= bound) return static_cast<std::int64_t>(k);
  }
}

}  // namespace

double normal(RandomStream& stream) {
  while (true) {
    const double x = 2 * stream.unit() - 1;
    const double y = 2 * stream.unit() - 1;
    const double square = x * x + y * y;  // never 0: unit() is never 1/2
    if (square < 1) return x * std::sqrt(-2 * portable_log(square) / square);
  }
}

double gamma(RandomStream& stream, double shape) {
  if (shape < 1) {
    const double larger = gamma(stream, shape + 1);
    return portable_exp(portable_log(larger) + portable_log(stream.unit()) / shape);
  }
  const double d = shape - 1.0 / 3;
  const double c = 1 / std::sqrt(9 * d);
  while (true) {
    const double x = normal(stream);
    const double root = 1 + c * x;
    if (root <= 0) continue;
    const double v = root * root * root;
    const double u = stream.unit();
    const double square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (portable_log(u) < 0.5 * square + d * (1 - v + portable_log(v))) return d * v;
  }
}

std::int64_t binomial(RandomStream& stream, std::int64_t n, double p) {
  if (p > 0.5) return n - binomial(stream, n, 1 - p);
  if (n == 0 || p <= 0) return 0;
  if (static_cast<double>(n) * p < 10) return binomial_by_inversion(stream, n, p);
  return binomial_by_rejection(stream, n, p);
}

void multinomial(RandomStream& stream, std::int64_t n, std::span<const std::int64_t> observed,
                 std::span<std::int64_t> out) {
  if (out.size() != observed.size()) throw std::invalid_argument("multinomial: lengths differ");
  std::int64_t observed_left = 0;
  for (const auto count : observed) observed_left += count;
  if (observed_left == 0 && n > 0) throw std::invalid_argument("multinomial: nothing observed");
  for (std::size_t i = 0; i < observed.size(); ++i) {
    const std::int64_t count = observed[i];
    if (count == observed_left) {  // the last that was observed at all, and none after it
      out[i] = count > 0 ? n : 0;
    } else {
      const double share = static_cast<double>(count) / static_cast<double>(observed_left);
      out[i] = binomial(stream, n, share);
    }
    n -= out[i];
    observed_left -= count;
  }
}

}  // namespace parindex
