// Where the variance of ranks and indices comes from: Sobol' indices of the sources of a block.
#include <cmath>
#include <limits>
#include <mutex>

#include "robustness/study_state.hpp"

namespace parindex {
namespace {

// RunDrawers are dear to make and serve one thread at a time.
class Drawers {
 public:
  Drawers(const BlockStudy& study, std::uint64_t seed) : study_(study), seed_(seed) {}

  std::unique_ptr<RunDrawer> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        auto drawer = std::move(idle_.back());
        idle_.pop_back();
        return drawer;
      }
    }
    return std::make_unique<RunDrawer>(study_.model, study_.variation, InstructionSet::automatic,
                                       seed_, kDrawPadding);
  }
  void give_back(std::unique_ptr<RunDrawer> drawer) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(drawer));
  }

 private:
  const BlockStudy& study_;
  std::uint64_t seed_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<RunDrawer>> idle_;
};

// The inputs of each source of a run, which stand one after the other.
RunInputs inputs_of(std::span<const double> inputs, const std::array<std::size_t, 6>& sizes) {
  RunInputs run;
  std::size_t at = 0;
  std::span<const double>* const parts[] = {&run.weights,   &run.areas,    &run.survey,
                                            &run.judgement, &run.rounding, &run.applicability};
  for (std::size_t source = 0; source < sizes.size(); ++source) {
    *parts[source] = inputs.subspan(at, sizes[source]);
    at += sizes[source];
  }
  return run;
}

// The mean change of ranks; then the rank of every agency, in today's order; then its index.
void write_outputs(const RunBatch& batch, const RankingModel& model, std::span<double> outputs) {
  if (batch.has_failed(0)) {
    std::fill(outputs.begin(), outputs.end(), std::numeric_limits<double>::quiet_NaN());
    return;
  }
  std::int64_t change = 0;
  for (std::size_t i = 0; i < model.rows; ++i) {
    const std::size_t row = model.order_now[i];
    const int rank = batch.rank(row, 0);
    change += std::abs(rank - model.ranks_now[row]);
    outputs[1 + i] = rank;
    outputs[1 + model.rows + i] = 100.0 * batch.share(row, 0);
  }
  outputs[0] = static_cast<double>(change) / static_cast<double>(model.rows);
}

}  // namespace

BlockSensitivity RobustnessStudy::sensitivity(std::size_t position,
                                              const SensitivityOptions& options) const {
  const BlockStudy& study = state_->blocks.at(position);
  const RankingModel& model = study.model;
  Drawers drawers(study, options.seed);
  const auto sizes =
      RunDrawer(model, study.variation, InstructionSet::automatic, options.seed, kDrawPadding)
          .inputs();
  BlockSensitivity found;
  found.block = state_->block_ids.at(position);
  std::vector<std::size_t> factors;
  for (std::size_t source = 0; source < sizes.size(); ++source) {
    if (sizes[source] == 0) continue;
    factors.push_back(sizes[source]);
    found.sources.push_back(static_cast<UncertaintySource>(source));
  }
  if (factors.empty()) return found;
  const auto run = [&](std::span<const double> inputs, std::span<double> outputs) {
    auto drawer = drawers.take();
    drawer->run(inputs_of(inputs, sizes));
    write_outputs(drawer->batch(), model, outputs);
    drawers.give_back(std::move(drawer));
  };
  auto result = sobol_indices(run, factors, 1 + 2 * model.rows, options);
  found.runs = result.runs;
  found.failed_runs = result.failed_runs;
  const auto begin = std::make_move_iterator(result.outputs.begin());
  const auto rows = static_cast<std::ptrdiff_t>(model.rows);
  found.mean_rank_change = std::move(result.outputs[0]);
  found.rank.assign(begin + 1, begin + 1 + rows);
  found.index.assign(begin + 1 + rows, begin + 1 + 2 * rows);
  return found;
}

}  // namespace parindex
