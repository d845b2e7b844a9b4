// Robustness: how far each rank of an assessment depends on choices and on sampling.
//
//   auto study = parindex::RobustnessStudy::prepare(ranking);   // item weights within +-25 %
//   if (!study) return show(study.diagnostics);
//   const auto counts = study->draw({.draws = 1'000'000});
//   const auto result = study->summarize(counts);
//   for (const auto& agency : result.blocks[0].agencies)
//     if (agency.spread) std::cout << *agency.today->rank << ": " << agency.spread->rank_p05 << "
//     to "
//                                  << agency.spread->rank_p95 << '\n';
//
// What varies in a draw, each source on its own or with others:
//   weights        the weight of every item (WeightVariation in composite_index.hpp)
//   areas          the weight of every area
//   survey         the answers of each survey line, drawn anew from those that were counted
//   judgement      the points of each judged line, a step down, unchanged or a step up, within 0
//                  and the maximum, each as likely
//   rounding       the rounding of items, as the set says or none, and the index that decides,
//                  exact or as printed: four ways, each as likely
//   applicability  what becomes of items that do not apply: excluded, full points, or the area
//                  rescaled, each as likely
// Agencies that are ranked today take part, and no others.
// A draw is scored and ranked as the assessment would be, with the rules of its set for ties,
// bands and caps. Sharp edge: these are suppositions about choices, not errors of measurement; a
// share of draws is no probability that a rank is right.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parindex/composite_index.hpp"
#include "parindex/ranking.hpp"
#include "parindex/sensitivity.hpp"

namespace parindex {

enum class UncertaintySource : std::uint8_t {
  weights,
  areas,
  survey,
  judgement,
  rounding,
  applicability
};

inline constexpr std::pair<std::string_view, UncertaintySource> kUncertaintySourceNames[] = {
    {"weights", UncertaintySource::weights},   {"areas", UncertaintySource::areas},
    {"survey", UncertaintySource::survey},     {"judgement", UncertaintySource::judgement},
    {"rounding", UncertaintySource::rounding}, {"applicability", UncertaintySource::applicability}};
constexpr std::string_view source_name(UncertaintySource source) {
  return kUncertaintySourceNames[static_cast<std::size_t>(source)].first;
}

struct RobustnessOptions {
  std::vector<UncertaintySource> sources = {UncertaintySource::weights};
  WeightShape shape = WeightShape::uniform;  // of weights and areas
  Fraction spread = Fraction::of(1, 4);      // of weights and areas, 0 to 1
  std::vector<std::size_t> blocks = {};      // indices into Assessment::blocks(); empty: all
  std::uint32_t top = 3;                     // ranks that count as the top
};

// Why a source that was asked for leaves a block as it is.
enum class Unvarying {
  no,  // it varies
  spread_is_zero,
  one_item,
  one_area,
  no_answers,    // no line is scored by answers that could have come out otherwise
  no_judgement,  // no line is scored by a judgement
  all_apply,     // no line is not applicable, or the three policies score alike
};

struct SourceOfBlock {
  UncertaintySource source{};
  Unvarying unvarying = Unvarying::no;
  std::size_t lines = 0;  // survey, judgement, applicability: lines that vary
};

// Counts of a study, of all its draws or of some; those of other draws can be added.
struct RobustnessCounts {
  std::string study;    // names the assessment's inputs and the study's options: the same for parts
                        // that may be put together
  std::string options;  // the same for people: sources, spread, blocks, stage
  std::uint64_t draws = 0;  // asked for, of all shards
  std::uint64_t seed = 0;
  std::vector<DrawSpan> spans;    // that were drawn, ascending, neither overlapping nor touching
  std::vector<RankDraws> blocks;  // as the study's

  std::uint64_t drawn() const;
  bool is_complete() const { return drawn() == draws; }
  friend bool operator==(const RobustnessCounts&, const RobustnessCounts&) = default;
};

// As a file, and back. Errors: no such part, cut short or changed by hand (E0961).
std::string robustness_part_text(const RobustnessCounts& counts);
Result<RobustnessCounts> load_robustness_part(const std::string& path);
// The whole that the files make up. Errors: those of loading, parts of different studies (E0962), a
// draw in two parts (E0963), draws in none (E0964). `paths` are not empty.
Result<RobustnessCounts> merge_robustness_parts(const std::vector<std::string>& paths);

// Of the draws that could be evaluated. Percentiles as in Distribution.
struct RankSpread {
  int rank_p05 = 0, rank_median = 0, rank_p95 = 0, rank_best = 0, rank_worst = 0;
  // Shares of draws, 6 decimals.
  std::string share_same_rank, share_same_band, share_top;
  std::string index_mean;                          // as many decimals as the index
  std::string index_p05, index_median, index_p95;  // as many, at most 3
};

struct AgencyRobustness {
  std::size_t agency = 0;               // index into Assessment::agencies()
  const RankedAgency* today = nullptr;  // of the ranking
  std::optional<RankSpread> spread;     // none where no draw could be evaluated
  const RowDraws* draws = nullptr;      // of the counts
};

struct PairRobustness {
  std::size_t above = 0;  // indices into BlockRobustness::agencies
  std::size_t below = 0;
  std::string share_holds, share_tied;  // 6 decimals
  bool is_equal = false;                // today
  bool is_settled = false;              // in at least 95 % of draws as today: above, or equal
};

struct BlockRobustness {
  std::size_t block = 0;
  std::uint64_t draws = 0;
  std::uint64_t failed = 0;
  std::vector<SourceOfBlock> sources;      // as asked for
  std::vector<AgencyRobustness> agencies;  // the ranked, in the order of the ranking
  std::vector<PairRobustness> pairs;       // neighbours
  // Runs of neighbours whose order is not settled, as indices into `agencies`: first to last.
  std::vector<std::pair<std::size_t, std::size_t>> unsettled;
  std::string mean_rank_change;  // mean of |rank - rank today|, 6 decimals
};

struct Robustness {
  std::uint64_t draws = 0;  // asked for
  std::uint64_t drawn = 0;  // fewer where the run was interrupted
  std::vector<BlockRobustness> blocks;
  Diagnostics diagnostics;  // warnings: draws that could not be evaluated (W0995)
};

// Which of the sources how much of it comes from; Sobol' indices of sensitivity.hpp.
struct BlockSensitivity {
  std::size_t block = 0;
  std::vector<UncertaintySource> sources;  // those that vary
  std::size_t runs = 0;
  std::size_t failed_runs = 0;
  // `by_factor` as `sources`.
  OutputSensitivity mean_rank_change;
  std::vector<OutputSensitivity> rank;   // as BlockRobustness::agencies
  std::vector<OutputSensitivity> index;  // in percent; likewise
};

class RobustnessStudy {
 public:
  // Builds what the draws need; the ranking, its scores and its assessment must outlive the study.
  // Errors: sums that could pass 2^53 (E0960), and what score() finds under other policies of the
  // set. Throws std::invalid_argument for options out of range.
  static Result<RobustnessStudy> prepare(const Ranking& ranking, RobustnessOptions options = {});

  const RobustnessOptions& options() const;
  // Indices into Assessment::blocks() of the blocks that have ranked agencies.
  const std::vector<std::size_t>& blocks() const;
  const std::vector<SourceOfBlock>& sources(std::size_t position) const;  // in blocks()

  // Draws of the shard.
  RobustnessCounts draw(const DrawOptions& options = {}) const;
  // Its sources, spread, blocks and stage in one line, as its counts hold it.
  const std::string& description() const;
  // Whether the counts are of this study.
  bool is_of(const RobustnessCounts& counts) const;
  // Throws std::invalid_argument for counts of another study.
  Robustness summarize(const RobustnessCounts& counts) const;

  BlockSensitivity sensitivity(std::size_t position, const SensitivityOptions& options = {}) const;

 private:
  struct State;
  explicit RobustnessStudy(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

}  // namespace parindex
