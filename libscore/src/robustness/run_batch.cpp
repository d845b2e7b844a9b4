// From factors to the index of every row in every run. Ranks follow in run_batch_ranks.cpp.
#include "robustness/run_batch.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace parindex {
namespace {

// 9 000 %, of a maximum that is next to nothing. The sum of as many indices as there are draws at
// most still is a whole number of 64 bits.
constexpr double kLargestShare = 90;
static_assert(kLargestShare * kMicrosOfOne * static_cast<double>(kMostDraws) < 0x1p63);

// points x scale / max, rounded half up; points are not negative.
double rounded_exactly(double points, double max, std::int64_t scale) {
  const int128 divisor = as_whole(max);
  const int128 product = int128{as_whole(points)} * scale;
  return static_cast<double>(static_cast<std::int64_t>((2 * product + divisor) / (2 * divisor)));
}

bool is_near_half(double share, std::int64_t scale) {
  const double shifted = share * static_cast<double>(scale) + 0.5;
  const double rest = shifted - static_cast<double>(as_whole(shifted));
  return rest < kNearHalf || rest > 1.0 - kNearHalf;
}

constexpr std::int64_t kMicrosScale = 100'000'000;
static_assert(static_cast<double>(kMicrosScale) == kMicrosOfOne);

}  // namespace

RunBatch::RunBatch(const RankingModel& model, InstructionSet instructions, std::size_t stride)
    : model_(model),
      instructions_(resolved(instructions)),
      stride_(stride),
      points_(model.rows * stride),
      max_(model.rows * stride),
      shares_(model.rows * stride),
      printed_(model.rows * stride),
      micros_(model.rows * stride),
      ranks_(model.rows * stride),
      failed_(stride) {
  std::size_t distinct = 0;
  bool needs_decisive = false;
  for (const auto& scoring : model.scorings) {
    packed_.push_back(packed(scoring));
    band_ends_.push_back(band_ends(scoring));
    distinct = std::max(distinct, packed_.back().distinct);
    needs_decisive |= scoring.decide_on == DecideOn::published;
  }
  distinct_max_.resize(distinct * stride);
  if (needs_decisive) decisive_.resize(model.rows * stride);
}

RunBatch::Packed RunBatch::packed(const Scoring& scoring) {
  Packed packed;
  const std::size_t rows = scoring.points.rows();
  const std::size_t items = scoring.points.columns();
  packed.points.assign(scoring.points.data(), scoring.points.data() + rows * items);
  std::map<std::vector<std::int64_t>, std::size_t> seen;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::int64_t* const begin = scoring.max.data() + row * items;
    const auto [found, is_new] =
        seen.try_emplace(std::vector<std::int64_t>(begin, begin + items), packed.distinct);
    packed.max_of_row.push_back(found->second);
    if (!is_new) continue;
    ++packed.distinct;
    packed.max.insert(packed.max.end(), begin, begin + items);
  }
  return packed;
}

void RunBatch::evaluate(std::size_t scoring, std::size_t runs, const double* factors) {
  scoring_ = scoring;
  runs_ = runs;
  factors_ = factors;
  order_changes();
  std::fill(failed_.begin(), failed_.end(), std::uint8_t{0});
  failures_.clear();
  if (this->scoring().rescales()) {
    add_up_rescaled();
  } else {
    add_up();
    add_changes();
  }
  add_extras();
  find_shares();
  find_ranks();
}

void RunBatch::add_up() {
  const Packed& packed = packed_[scoring_];
  multiply_draws(instructions_, packed.points.data(), model_.rows, model_.items, factors_, stride_,
                 points_.data());
  multiply_draws(instructions_, packed.max.data(), packed.distinct, model_.items, factors_, stride_,
                 distinct_max_.data());
  for (std::size_t row = 0; row < model_.rows; ++row) {
    const double* const max = distinct_max_.data() + packed.max_of_row[row] * stride_;
    std::copy(max, max + stride_, max_.data() + row * stride_);
  }
}

void RunBatch::add_changes() {
  for (const auto& change : changes_) {
    const double factor = factors_[change.item * stride_ + change.run];
    const auto points = change.points - scoring().points(change.row, change.item);
    const auto max = change.max - scoring().max(change.row, change.item);
    at(points_, change.row, change.run) += factor * static_cast<double>(points);
    at(max_, change.row, change.run) += factor * static_cast<double>(max);
  }
}

// Area by area, since what is not applicable in one is made good by the others of the same.
void RunBatch::add_up_rescaled() {
  std::fill(points_.begin(), points_.end(), 0.0);
  std::fill(max_.begin(), max_.end(), 1.0);
  for (std::size_t row = 0; row < model_.rows; ++row) {
    for (std::size_t run = 0; run < runs_; ++run) {
      Sum total;
      for (std::size_t area = 0; area < model_.areas; ++area) {
        const Sum sum = area_sum(run, row, area);
        total.points += sum.points;
        total.max += sum.max;
      }
      at(points_, row, run) = static_cast<double>(total.points);
      at(max_, row, run) = static_cast<double>(total.max);
    }
  }
}

void RunBatch::add_extras() {
  const bool has_extras = !scoring().extra.empty();
  if (!has_extras && !model_.is_clamped) return;
  for (std::size_t row = 0; row < model_.rows; ++row) {
    const double extra = has_extras ? static_cast<double>(scoring().extra[row] * kFactorOne) : 0.0;
    for (std::size_t run = 0; run < stride_; ++run) {
      double& points = at(points_, row, run);
      points = std::max(points + extra, 0.0);
      if (model_.is_clamped) points = std::min(points, at(max_, row, run));
    }
  }
}

void RunBatch::order_changes() {
  if (changes_.empty()) return;
  const auto place = [this](const LineChange& change) {
    return change.run * model_.rows + change.row;
  };
  std::stable_sort(changes_.begin(), changes_.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
  first_change_.assign(stride_ * model_.rows + 1, 0);
  for (const auto& change : changes_) ++first_change_[place(change) + 1];
  std::partial_sum(first_change_.begin(), first_change_.end(), first_change_.begin());
}

std::span<const RunBatch::LineChange> RunBatch::changes_of(std::size_t run, std::size_t row) const {
  if (changes_.empty()) return {};
  const std::size_t place = run * model_.rows + row;
  return std::span(changes_).subspan(first_change_[place],
                                     first_change_[place + 1] - first_change_[place]);
}

RunBatch::Sum RunBatch::area_sum(std::size_t run, std::size_t row, std::size_t area) const {
  const auto changes = changes_of(run, row);
  Sum sum;
  for (std::size_t i = 0; i < model_.items; ++i) {
    if (model_.area_of_item[i] != area) continue;
    std::int64_t points = scoring().points(row, i);
    std::int64_t max = scoring().max(row, i);
    for (const auto& change : changes) {
      if (change.item != i) continue;
      points = change.points;
      max = change.max;
    }
    const std::int64_t factor = as_whole(factors_[i * stride_ + run]);
    sum.points += factor * points;
    sum.max += factor * max;
  }
  if (scoring().rescales()) rescale(run, row, area, sum);
  return sum;
}

// The area's points x whole maximum / applicable maximum, rounded half up once, as in totals.cpp.
void RunBatch::rescale(std::size_t run, std::size_t row, std::size_t area, Sum& sum) const {
  std::int64_t whole = 0;
  for (std::size_t i = 0; i < model_.items; ++i) {
    if (model_.area_of_item[i] != area) continue;
    whole += as_whole(factors_[i * stride_ + run]) * scoring().whole(row, i);
  }
  if (sum.max == 0 || sum.max == whole) return;
  const std::int64_t step = scoring().rounding_unit * kFactorOne;
  const int128 divisor = int128{sum.max} * step;
  const int128 scaled = int128{sum.points} * whole;
  sum.points = static_cast<std::int64_t>((2 * scaled + divisor) / (2 * divisor)) * step;
  sum.max = whole;
}

// Columns beyond the runs hold whatever the factors there give, which is never looked at.
void RunBatch::find_shares() {
  const std::int64_t scale = 100 * power_of_ten(model_.counted_decimals());
  for (std::size_t row = 0; row < model_.rows; ++row) {
    for (std::size_t run = 0; run < runs_; ++run) {
      const double max = at(max_, row, run);
      if (max > 0 && at(points_, row, run) <= kLargestShare * max) continue;
      fail(row, run);
    }
    const std::size_t begin = row * stride_;
    const bool is_near = divide_draws(instructions_, points_.data() + begin, max_.data() + begin,
                                      static_cast<double>(scale), stride_, shares_.data() + begin,
                                      printed_.data() + begin, micros_.data() + begin);
    if (is_near) round_exactly(row);
    if (scoring().decide_on != DecideOn::published) continue;
    const std::int64_t decisive = 100 * power_of_ten(model_.decimals);
    for (std::size_t run = 0; run < runs_; ++run) {
      at(decisive_, row, run) =
          scale == decisive ? at(printed_, row, run)
                            : rounded_exactly(at(points_, row, run), at(max_, row, run), decisive);
    }
  }
}

// A run without an index is ranked like one of 0, and not counted.
void RunBatch::fail(std::size_t row, std::size_t run) {
  failed_[run] = 1;
  failures_.emplace_back(row, run);
  at(points_, row, run) = 0;
  at(max_, row, run) = 1;
}

void RunBatch::round_exactly(std::size_t row) {
  const std::int64_t scale = 100 * power_of_ten(model_.counted_decimals());
  for (std::size_t run = 0; run < runs_; ++run) {
    const double share = at(shares_, row, run);
    const double points = at(points_, row, run);
    const double max = at(max_, row, run);
    if (is_near_half(share, scale)) at(printed_, row, run) = rounded_exactly(points, max, scale);
    if (is_near_half(share, kMicrosScale)) {
      at(micros_, row, run) = rounded_exactly(points, max, kMicrosScale);
    }
  }
}

}  // namespace parindex
