// Variates: numbers of a random stream shaped to a distribution, with + - x / and square roots
// alone, so that they are the same on every machine.
#pragma once

#include <cstdint>
#include <span>

#include "robustness/random_stream.hpp"

namespace parindex {

// Mean 0, variance 1. Marsaglia and Bray, "A convenient method for generating normal variables",
// SIAM Review 6 (1964).
double normal(RandomStream& stream);

// Gamma with mean and variance `shape`, which is above 0. Marsaglia and Tsang, "A simple method for
// generating gamma variables", ACM TOMS 26 (2000). 0 where the variate is below the smallest
// double, as is common with shapes under 0.01: who divides by a sum of variates looks at it first.
double gamma(RandomStream& stream, double shape);

// How many of n trials succeed, each with chance p in [0, 1]; n is 0 to 2^53. Hörmann, "The
// generation of binomial random variates", J. Stat. Comput. Simul. 46 (1993), algorithm BTRS; by
// inversion where fewer than 10 successes, or failures, are expected.
std::int64_t binomial(RandomStream& stream, std::int64_t n, double p);

// n answers drawn anew from those that were observed, each with its observed share: a bootstrap of
// answer counts, as one binomial an option of those that are left. `out` is as long as `observed`
// and may be the same. Throws std::invalid_argument where there is nothing to draw from.
void multinomial(RandomStream& stream, std::int64_t n, std::span<const std::int64_t> observed,
                 std::span<std::int64_t> out);

}  // namespace parindex
