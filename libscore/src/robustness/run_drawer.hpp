// RunDrawer: draws runs of one ranking, from the stream of random numbers or from given inputs.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "robustness/draw_factors.hpp"
#include "robustness/run_batch.hpp"

namespace parindex {

// What varies in the draws of a ranking.
struct Variation {
  WeightVariation weights;
  bool judgement = false;
  bool survey = false;
  // The scorings that a draw chooses from: policies x roundings, a policy's one after the other.
  std::uint32_t roundings = 1;
  std::uint32_t policies = 1;
};

// The inputs of one run, above 0 and below 1; empty where a source does not vary. As many of each
// as RunDrawer::inputs() says.
struct RunInputs {
  std::span<const double> weights, areas, survey, judgement, rounding, applicability;
};

class RunDrawer {
 public:
  // The model must outlive this. `together`: how many runs are evaluated at a time, a multiple of
  // kDrawPadding.
  RunDrawer(const RankingModel& model, const Variation& variation, InstructionSet instructions,
            std::uint64_t seed, std::size_t together);

  // Draws `count` runs from number `first` on and adds them to the counts.
  void draw(std::uint64_t first, std::size_t count, RankDraws& counts);
  // One run, to be looked at in batch() as run 0.
  void run(const RunInputs& inputs);
  const RunBatch& batch() const { return batch_; }

  // How many inputs a run has of each source, as UncertaintySource numbers them.
  std::array<std::size_t, 6> inputs() const;

 private:
  void draw_batch(std::uint64_t first, std::size_t count, RankDraws& counts);
  std::size_t scoring_of(std::uint64_t draw) const;
  // Points of judged and surveyed lines in a run of the batch.
  void change_lines(std::size_t run, std::size_t scoring, std::uint64_t survey_draw,
                    std::uint64_t judgement_draw);
  void change(const SurveyedLine& line, std::size_t run, std::size_t scoring, std::uint64_t draw);

  const RankingModel& model_;
  Variation variation_;
  InstructionSet instructions_;
  std::uint64_t seed_;
  DrawFactors factors_of_;
  RunBatch batch_;
  std::vector<double> factors_;  // items x stride
  std::vector<double> chosen_;   // likewise: of the runs of one scoring
  std::vector<std::vector<std::size_t>> by_scoring_;
  std::vector<std::int64_t> answers_;
  std::vector<SurveyCount> counts_;
};

}  // namespace parindex
