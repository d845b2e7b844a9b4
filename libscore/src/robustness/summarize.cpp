// What the counts of draws say of every agency.
#include <stdexcept>

#include "base/report.hpp"
#include "robustness/study_state.hpp"

namespace parindex {
namespace {

constexpr int kShareDecimals = 6;

std::string share(std::uint64_t count, std::uint64_t of) {
  return of == 0 ? std::string()
                 : Fraction::of(int128{count}, int128{of}).to_decimal(kShareDecimals);
}

// A printed index that is counted in units of its last decimal.
std::string index_text(std::int64_t units, int decimals) {
  return Fraction::of(int128{units}, int128{power_of_ten(decimals)}).to_decimal(decimals);
}

std::uint64_t within_top(const Distribution& ranks, std::uint32_t top) {
  std::uint64_t sum = 0;
  ranks.for_each([&](std::int64_t rank, std::uint64_t draws) {
    if (rank <= std::int64_t{top}) sum += draws;
  });
  return sum;
}

class BlockSummary {
 public:
  BlockSummary(const BlockStudy& study, const RankDraws& draws, std::uint32_t top)
      : study_(study), model_(study.model), draws_(draws), top_(top) {}

  BlockRobustness summary(std::size_t block) const {
    BlockRobustness summary;
    summary.block = block;
    summary.draws = draws_.draws;
    summary.failed = draws_.failed;
    summary.sources = study_.sources;
    for (const auto row : model_.order_now) summary.agencies.push_back(agency(row));
    for (const auto& pair : draws_.pairs)
      summary.pairs.push_back(settled(pair, summary.pairs.size()));
    find_unsettled(summary);
    summary.mean_rank_change = mean_rank_change();
    return summary;
  }

 private:
  std::uint64_t evaluated() const { return draws_.draws - draws_.failed; }

  AgencyRobustness agency(std::size_t row) const {
    AgencyRobustness found;
    found.agency = study_.agencies[row];
    found.today = study_.ranked[row];
    found.draws = &draws_.rows[row];
    if (evaluated() > 0) found.spread = spread(row);
    return found;
  }

  RankSpread spread(std::size_t row) const {
    const RowDraws& counts = draws_.rows[row];
    const auto rank_at = [&](unsigned percent) {
      return static_cast<int>(counts.ranks.percentile(percent));
    };
    const int decimals = model_.counted_decimals();
    const auto index_at = [&](unsigned percent) {
      return index_text(counts.indices.percentile(percent), decimals);
    };
    RankSpread spread;
    spread.rank_p05 = rank_at(5);
    spread.rank_median = rank_at(50);
    spread.rank_p95 = rank_at(95);
    spread.rank_best = static_cast<int>(counts.ranks.lowest());
    spread.rank_worst = static_cast<int>(counts.ranks.highest());
    spread.share_same_rank = share(counts.ranks.count(model_.ranks_now[row]), evaluated());
    if (study_.ranked[row]->band) spread.share_same_band = share(counts.same_band, evaluated());
    spread.share_top = share(within_top(counts.ranks, top_), evaluated());
    spread.index_mean =
        Fraction::of(int128{counts.index_sum}, int128{evaluated()} * Points::kMicrosPerPoint)
            .to_decimal(model_.decimals);
    spread.index_p05 = index_at(5);
    spread.index_median = index_at(50);
    spread.index_p95 = index_at(95);
    return spread;
  }

  PairRobustness settled(const PairDraws& pair, std::size_t position) const {
    PairRobustness found;
    found.above = position;
    found.below = position + 1;
    found.share_holds = share(pair.holds, evaluated());
    found.share_tied = share(pair.ties, evaluated());
    found.is_equal = model_.ranks_now[pair.above] == model_.ranks_now[pair.below];
    const std::uint64_t as_today = found.is_equal ? pair.ties : pair.holds;
    found.is_settled = evaluated() > 0 && int128{as_today} * 100 >= int128{evaluated()} * 95;
    return found;
  }

  static void find_unsettled(BlockRobustness& summary) {
    for (const auto& pair : summary.pairs) {
      if (pair.is_settled) continue;
      if (!summary.unsettled.empty() && summary.unsettled.back().second == pair.above) {
        summary.unsettled.back().second = pair.below;
      } else {
        summary.unsettled.emplace_back(pair.above, pair.below);
      }
    }
  }

  std::string mean_rank_change() const {
    int128 sum = 0;
    for (std::size_t row = 0; row < model_.rows; ++row) {
      draws_.rows[row].ranks.for_each([&](std::int64_t rank, std::uint64_t draws) {
        const std::int64_t change = rank - model_.ranks_now[row];
        sum += int128{change < 0 ? -change : change} * draws;
      });
    }
    const int128 of = int128{evaluated()} * static_cast<std::int64_t>(model_.rows);
    return of == 0 ? std::string() : Fraction::of(sum, of).to_decimal(kShareDecimals);
  }

  const BlockStudy& study_;
  const RankingModel& model_;
  const RankDraws& draws_;
  std::uint32_t top_;
};

// Which agencies had no index in some draw, by code.
std::vector<std::string> failing(const BlockRobustness& block, const Assessment& assessment) {
  std::vector<std::string> codes;
  for (const auto& agency : block.agencies) {
    if (agency.draws->failed > 0) codes.push_back(assessment.agencies()[agency.agency].code.text);
  }
  return codes;
}

}  // namespace

Robustness RobustnessStudy::summarize(const RobustnessCounts& counts) const {
  if (!is_of(counts)) throw std::invalid_argument("the counts are of another study");
  const Assessment& assessment = *state_->ranking->scored->assessment;
  Robustness result;
  result.draws = counts.draws;
  result.drawn = counts.drawn();
  for (std::size_t i = 0; i < state_->blocks.size(); ++i) {
    const std::size_t block = state_->block_ids[i];
    const BlockSummary summary(state_->blocks[i], counts.blocks[i], state_->options.top);
    result.blocks.push_back(summary.summary(block));
    const BlockRobustness& found = result.blocks.back();
    if (found.failed == 0) continue;
    const Block& of = assessment.blocks()[block];
    result.diagnostics.push_back(
        finding(ErrorCode::draws_failed, of.place,
                {of.id.text, std::to_string(found.failed), std::to_string(found.draws),
                 joined(failing(found, assessment))}));
  }
  return result;
}

}  // namespace parindex
