#include "robustness/correlation_ratio.hpp"

#include <algorithm>
#include <numeric>

namespace parindex {
namespace {

// floor(sqrt(n)), at least 2.
std::size_t groups_for(std::size_t agencies) {
  std::size_t root = 0;
  while ((root + 1) * (root + 1) <= agencies) ++root;
  return std::max<std::size_t>(root, 2);
}

// The nearer end of the run of equal values that the cut parts, the earlier of two as near; an end
// of the whole is no place for a cut. 0: there is no place.
std::size_t moved_out_of_run(const std::vector<Fraction>& sorted, std::size_t cut) {
  if (sorted[cut - 1] != sorted[cut]) return cut;
  const auto run = std::equal_range(sorted.begin(), sorted.end(), sorted[cut]);
  const auto begin = static_cast<std::size_t>(run.first - sorted.begin());
  const auto end = static_cast<std::size_t>(run.second - sorted.begin());
  if (end == sorted.size()) return begin;
  if (begin == 0) return end;
  return cut - begin <= end - cut ? begin : end;
}

// The sum of squares between groups, of differences in the order of the groups.
double between_groups(const std::vector<double>& differences, double mean,
                      const std::vector<std::size_t>& ends) {
  double between = 0;
  std::size_t begin = 0;
  for (const auto end : ends) {
    double of_group = 0;
    for (std::size_t i = begin; i < end; ++i) of_group += differences[i];
    const auto members = static_cast<double>(end - begin);
    const double distance = of_group / members - mean;
    between += members * distance * distance;
    begin = end;
  }
  return between;
}

}  // namespace

std::vector<std::size_t> group_ends(const std::vector<Fraction>& sorted) {
  const std::size_t size = sorted.size();
  const std::size_t groups = groups_for(size);
  std::vector<std::size_t> ends;
  for (std::size_t group = 1; group < groups; ++group) {
    const std::size_t cut = moved_out_of_run(sorted, group * size / groups);
    if (cut > (ends.empty() ? 0 : ends.back())) ends.push_back(cut);
  }
  ends.push_back(size);
  return ends;
}

std::optional<CorrelationRatio> correlation_ratio(const std::vector<Fraction>& order,
                                                  const std::vector<double>& values) {
  const std::size_t size = order.size();
  std::vector<std::size_t> rows(size);
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  std::stable_sort(rows.begin(), rows.end(),
                   [&order](std::size_t a, std::size_t b) { return order[a] < order[b]; });
  std::vector<Fraction> sorted;
  std::vector<double> differences;  // from the first value: exactly 0 where values are equal
  for (const auto row : rows) {
    sorted.push_back(order[row]);
    differences.push_back(values[row] - values[rows[0]]);
  }
  double sum = 0;
  for (const double difference : differences) sum += difference;
  const double mean = sum / static_cast<double>(size);
  double total = 0;
  for (const double difference : differences) {
    total += (difference - mean) * (difference - mean);
  }
  if (!(total > 0)) return std::nullopt;

  const auto ends = group_ends(sorted);
  CorrelationRatio ratio;
  // One group is 0 by its meaning, whatever the last digit of two means says.
  if (ends.size() > 1) {
    ratio.eta_squared = std::min(between_groups(differences, mean, ends) / total, 1.0);
    std::sort(differences.begin(), differences.end());
    ratio.attainable = std::min(between_groups(differences, mean, ends) / total, 1.0);
  }
  ratio.by_chance =
      Fraction::of(static_cast<std::int64_t>(ends.size()) - 1, static_cast<std::int64_t>(size) - 1);
  ratio.agencies = size;
  ratio.groups = ends.size();
  return ratio;
}

}  // namespace parindex
