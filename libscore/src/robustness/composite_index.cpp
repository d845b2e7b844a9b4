#include "parindex/composite_index.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "robustness/draw_runs.hpp"

namespace parindex {
namespace {

void require(bool holds, const char* what) {
  if (!holds) throw std::invalid_argument(what);
}

void require_fit(const CompositeIndex& index) {
  const std::size_t rows = index.points.rows();
  const std::size_t items = index.points.columns();
  require(rows > 0 && items > 0, "an index has rows and items");
  require(index.max.rows() == rows && index.max.columns() == items,
          "points and maxima have the same shape");
  require(index.area_of_item.empty() || index.area_of_item.size() == items,
          "every item has its area");
  for (const auto area : index.area_of_item) require(area < items, "an area's number is too large");
  require(index.extra.empty() || index.extra.size() == rows, "every row has its extra points");
  require(index.decimals >= 0 && index.decimals <= 6, "decimals are 0 to 6");
  for (std::size_t row = 0; row < rows; ++row) {
    bool applies = false;
    for (std::size_t i = 0; i < items; ++i) {
      require(index.points(row, i) >= 0 && index.max(row, i) >= 0,
              "points and maxima are not negative");
      applies |= index.max(row, i) > 0;
    }
    require(applies, "every row has an applicable maximum");
  }
}

RankingModel model_of(const CompositeIndex& index) {
  RankingModel model;
  model.name = "–";
  model.rows = index.points.rows();
  model.items = index.points.columns();
  model.area_of_item = index.area_of_item;
  if (model.area_of_item.empty()) model.area_of_item.assign(model.items, 0);
  model.areas = *std::max_element(model.area_of_item.begin(), model.area_of_item.end()) + 1;
  model.weights.assign(model.items, 0);
  for (std::size_t row = 0; row < model.rows; ++row) {
    for (std::size_t i = 0; i < model.items; ++i) {
      model.weights[i] = std::max({model.weights[i], index.points(row, i), index.max(row, i)});
    }
  }
  model.decimals = index.decimals;
  model.is_clamped = index.is_clamped;
  model.ties = index.ties;
  model.tie_break = index.tie_break;
  for (const auto area : model.tie_break)
    require(area < model.areas, "an area of tie_break is not there");
  Scoring& scoring = model.scorings.emplace_back();
  scoring.points = index.points;
  scoring.max = index.max;
  scoring.extra = index.extra;
  scoring.decide_on = index.decide_on;
  coarsen(model);
  return model;
}

// Today's ranks and order: every factor 1.
void rank_now(RankingModel& model) {
  model.order_now.clear();
  model.ranks_now.assign(model.rows, 0);
  RunBatch batch(model, InstructionSet::automatic, kDrawPadding);
  const std::vector<double> factors(model.items * kDrawPadding, double{kFactorOne});
  batch.begin();
  batch.evaluate(0, 1, factors.data());
  require(!batch.has_failed(0), "today every row has an index, of at most 9 000 %");
  for (std::size_t row = 0; row < model.rows; ++row) model.ranks_now[row] = batch.rank(row, 0);
  model.order_now.resize(model.rows);
  std::iota(model.order_now.begin(), model.order_now.end(), std::size_t{0});
  std::stable_sort(
      model.order_now.begin(), model.order_now.end(),
      [&](std::size_t a, std::size_t b) { return model.ranks_now[a] < model.ranks_now[b]; });
}

}  // namespace

DrawSpan span_of(const DrawOptions& options) {
  if (options.draws < 1 || options.draws > kMostDraws) {
    throw std::invalid_argument("draws are 1 to 1 000 000 000");
  }
  if (options.shard < 1 || options.shard > options.shards) {
    throw std::invalid_argument("a shard is 1 to the number of shards");
  }
  // Below 2^62: draws are below 2^30, shards below 2^32.
  const auto edge = [&](std::uint64_t shard) { return options.draws * shard / options.shards; };
  return {edge(options.shard - 1), edge(options.shard)};
}

void RankDraws::add(const RankDraws& other) {
  draws += other.draws;
  failed += other.failed;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    rows[row].ranks.add(other.rows[row].ranks);
    rows[row].indices.add(other.rows[row].indices);
    rows[row].index_sum += other.rows[row].index_sum;
    rows[row].same_band += other.rows[row].same_band;
    rows[row].failed += other.rows[row].failed;
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    pairs[i].holds += other.pairs[i].holds;
    pairs[i].ties += other.pairs[i].ties;
  }
}

Result<RankDraws> draw_ranks(const CompositeIndex& index, const WeightVariation& vary,
                             const DrawOptions& options) {
  require_fit(index);
  RankingModel model = model_of(index);
  const DrawnRanking ranking{&model, {vary, false, false, 1, 1}};
  Result<RankDraws> result;
  result.diagnostics = check_sums(std::span(&ranking, 1));
  if (!result.diagnostics.empty()) return result;
  rank_now(model);
  result.value = std::move(draw_runs(std::span(&ranking, 1), options).draws[0]);
  return result;
}

}  // namespace parindex
