// Wall time of a piece of work, and what several of them come to.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace parindex::benchmark {

template <class Work>
double seconds_of(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Spread {
  double median = 0, least = 0, most = 0;
};
inline Spread spread_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return {values[values.size() / 2], values.front(), values.back()};
}

// The median of some rounds; one that does not count comes first.
template <class Work>
double median_seconds(int rounds, const Work& work) {
  work();
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) times.push_back(seconds_of(work));
  return spread_of(times).median;
}

}  // namespace parindex::benchmark
