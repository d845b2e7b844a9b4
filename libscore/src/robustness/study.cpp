#include <algorithm>
#include <stdexcept>

#include "robustness/draw_runs.hpp"
#include "robustness/study_state.hpp"

namespace parindex {
namespace {

void require(bool holds, const char* what) {
  if (!holds) throw std::invalid_argument(what);
}

void require_options(const RobustnessOptions& options) {
  require(options.spread.sign() >= 0 && options.spread <= Fraction(1), "a spread is 0 to 1");
  require(!options.sources.empty(), "a study varies something");
  auto sources = options.sources;
  std::sort(sources.begin(), sources.end());
  require(std::adjacent_find(sources.begin(), sources.end()) == sources.end(),
          "a source is named once");
}

}  // namespace

Result<RobustnessStudy> RobustnessStudy::prepare(const Ranking& ranking,
                                                 RobustnessOptions options) {
  require_options(options);
  for (const auto block : options.blocks) {
    require(block < ranking.scored->blocks.size(), "a block is one of the assessment's");
  }
  auto state = std::make_shared<State>();
  state->ranking = &ranking;
  Result<RobustnessStudy> result;
  for (std::size_t position = 0; position < ranking.blocks.size(); ++position) {
    const std::size_t block = ranking.blocks[position].block;
    const auto& wanted = options.blocks;
    const bool is_wanted =
        wanted.empty() || std::find(wanted.begin(), wanted.end(), block) != wanted.end();
    if (!is_wanted) continue;
    auto study = study_block(ranking, position, options);
    result.diagnostics.insert(result.diagnostics.end(), study.diagnostics.begin(),
                              study.diagnostics.end());
    if (!study || !*study || (*study)->agencies.empty()) continue;
    state->block_ids.push_back(block);
    state->blocks.push_back(std::move(**study));
  }
  state->options = std::move(options);
  if (!has_errors(result.diagnostics)) {
    const auto found = check_sums(state->rankings());
    result.diagnostics.insert(result.diagnostics.end(), found.begin(), found.end());
  }
  if (has_errors(result.diagnostics)) return result;
  state->identity = identity_of(*ranking.scored->assessment, state->options, state->blocks);
  state->description = description_of(ranking, state->options, state->blocks);
  result.value = RobustnessStudy(std::move(state));
  return result;
}

const std::string& RobustnessStudy::description() const { return state_->description; }
const RobustnessOptions& RobustnessStudy::options() const { return state_->options; }
const std::vector<std::size_t>& RobustnessStudy::blocks() const { return state_->block_ids; }
const std::vector<SourceOfBlock>& RobustnessStudy::sources(std::size_t position) const {
  return state_->blocks.at(position).sources;
}

std::vector<DrawnRanking> RobustnessStudy::State::rankings() const {
  std::vector<DrawnRanking> rankings;
  for (const auto& block : blocks) rankings.push_back({&block.model, block.variation});
  return rankings;
}

RobustnessCounts RobustnessStudy::draw(const DrawOptions& options) const {
  const auto rankings = state_->rankings();
  DrawnRuns drawn = draw_runs(rankings, options);
  RobustnessCounts counts;
  counts.study = state_->identity;
  counts.options = state_->description;
  counts.draws = options.draws;
  counts.seed = options.seed;
  if (drawn.span.first < drawn.span.last) counts.spans.push_back(drawn.span);
  counts.blocks = std::move(drawn.draws);
  return counts;
}

bool RobustnessStudy::is_of(const RobustnessCounts& counts) const {
  return counts.study == state_->identity &&
         std::equal(counts.blocks.begin(), counts.blocks.end(), state_->blocks.begin(),
                    state_->blocks.end(), [](const RankDraws& draws, const BlockStudy& block) {
                      return draws.rows.size() == block.model.rows &&
                             draws.ranks_now == block.model.ranks_now &&
                             draws.pairs.size() + 1 == block.model.rows;
                    });
}

std::uint64_t RobustnessCounts::drawn() const {
  std::uint64_t sum = 0;
  for (const auto& span : spans) sum += span.last - span.first;
  return sum;
}

}  // namespace parindex
