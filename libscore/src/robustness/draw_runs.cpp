#include "robustness/draw_runs.hpp"

#include <algorithm>
#include <mutex>

#include "base/parallel.hpp"
#include "base/report.hpp"

namespace parindex {
namespace {

// Draws that a thread takes at a time, a few milliseconds' worth; a run is interrupted between two
// of them.
std::uint64_t draws_at_a_time(std::span<const DrawnRanking> rankings) {
  constexpr std::uint64_t kMost = 384;
  constexpr std::uint64_t kRowDraws = std::uint64_t{1} << 17;
  std::uint64_t rows = 1;
  for (const auto& ranking : rankings) rows += ranking.model->rows;
  return std::clamp(kRowDraws / rows / kDrawPadding * kDrawPadding, std::uint64_t{kDrawPadding},
                    kMost);
}

// Runs that are evaluated together: as many as the caches hold well.
std::size_t runs_together(std::size_t rows) {
  constexpr std::size_t kMost = 192;
  constexpr std::size_t kRowRuns = std::size_t{1} << 17;
  return std::clamp(kRowRuns / rows / kDrawPadding * kDrawPadding, kDrawPadding, kMost);
}

// Sums of whole numbers are exact in doubles up to this.
constexpr std::int64_t kLargestExact = std::int64_t{1} << 53;
// Sums of weights, which stand in no row together where each applies to few items, fit an integer.
constexpr std::int64_t kLargestWeights = std::int64_t{1} << 62;

// Hands out pieces of the span in order until one says stop: those that were handed out are always
// the first ones.
class Pieces {
 public:
  Pieces(const DrawSpan& span, std::uint64_t size,
         const std::function<bool(const DrawProgress&)>& progress)
      : span_(span), size_(size), progress_(progress), next_(span.first) {}

  std::optional<DrawSpan> take() {
    const std::lock_guard lock(mutex_);
    if (is_stopped_ || next_ >= span_.last) return std::nullopt;
    const std::uint64_t first = next_;
    next_ = std::min(first + size_, span_.last);
    return DrawSpan{first, next_};
  }
  void finish(const DrawSpan& piece) {
    const std::lock_guard lock(mutex_);
    done_ += piece.last - piece.first;
    if (progress_ && !progress_({done_, span_.last - span_.first})) is_stopped_ = true;
  }
  // Hands out nothing more.
  void stop() {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
  }
  std::uint64_t end() const { return next_; }

 private:
  DrawSpan span_;
  std::uint64_t size_;
  const std::function<bool(const DrawProgress&)>& progress_;
  std::mutex mutex_;
  std::uint64_t next_;
  std::uint64_t done_ = 0;
  bool is_stopped_ = false;
};

}  // namespace

Diagnostics check_sums(std::span<const DrawnRanking> rankings) {
  Diagnostics found;
  for (const auto& ranking : rankings) {
    // Weights whose sum is far beyond the limit are not worth another thought.
    Fraction largest = 0;
    for (const auto weight : ranking.model->weights) largest = largest + Fraction(weight);
    if (largest < Fraction(kLargestWeights)) {
      largest = DrawFactors(*ranking.model, ranking.variation.weights).largest_sum();
      if (largest < Fraction(kLargestExact)) continue;
    }
    found.push_back(finding(ErrorCode::draws_too_large, ranking.model->place,
                            {ranking.model->name, largest.to_decimal(0)}));
  }
  return found;
}

RankDraws nothing_drawn(const RankingModel& model) {
  RankDraws draws;
  draws.ranks_now = model.ranks_now;
  draws.rows.resize(model.rows);
  for (std::size_t i = 1; i < model.order_now.size(); ++i) {
    draws.pairs.push_back({model.order_now[i - 1], model.order_now[i], 0, 0});
  }
  return draws;
}

DrawnRuns draw_runs(std::span<const DrawnRanking> rankings, const DrawOptions& options) {
  const DrawSpan span = span_of(options);
  const InstructionSet instructions = resolved(options.instructions);
  DrawnRuns drawn;
  for (const auto& ranking : rankings) drawn.draws.push_back(nothing_drawn(*ranking.model));
  const std::uint64_t size = draws_at_a_time(rankings);
  Pieces pieces(span, size, options.progress);
  std::mutex mutex;
  const auto work = [&](std::size_t) {
    std::vector<RankDraws> counts;
    std::vector<RunDrawer> drawers;
    for (const auto& ranking : rankings) {
      counts.push_back(nothing_drawn(*ranking.model));
      drawers.emplace_back(*ranking.model, ranking.variation, instructions, options.seed,
                           runs_together(ranking.model->rows));
    }
    try {
      while (const auto piece = pieces.take()) {
        for (std::size_t i = 0; i < rankings.size(); ++i) {
          drawers[i].draw(piece->first, static_cast<std::size_t>(piece->last - piece->first),
                          counts[i]);
        }
        pieces.finish(*piece);
      }
    } catch (...) {
      pieces.stop();
      throw;
    }
    const std::lock_guard lock(mutex);
    for (std::size_t i = 0; i < rankings.size(); ++i) drawn.draws[i].add(counts[i]);
  };
  const std::uint64_t most = (span.last - span.first + size - 1) / size;
  const std::size_t threads = std::min<std::size_t>(thread_count(options.threads), most);
  for_each_index(threads, static_cast<int>(threads), work);
  drawn.span = {span.first, pieces.end()};
  return drawn;
}

}  // namespace parindex
