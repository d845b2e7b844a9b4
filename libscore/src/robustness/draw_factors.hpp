// Factors of the weights of items and areas, in draws.
#pragma once

#include <span>
#include <vector>

#include "parindex/composite_index.hpp"
#include "robustness/draw_kernels.hpp"
#include "robustness/ranking_model.hpp"

namespace parindex {

// The streams of random numbers; those of the sources as UncertaintySource numbers them.
inline constexpr std::uint8_t kItemStream = 0;
inline constexpr std::uint8_t kAreaStream = 1;
inline constexpr std::uint8_t kSurveyStream = 2;
inline constexpr std::uint8_t kJudgementStream = 3;
inline constexpr std::uint8_t kRoundingStream = 4;
inline constexpr std::uint8_t kApplicabilityStream = 5;

// The draw whose random numbers a run takes that is given by a number in (0, 1).
inline std::uint64_t draw_of(double input) { return static_cast<std::uint64_t>(input * 0x1p52); }

class DrawFactors {
 public:
  // Throws std::invalid_argument for a spread out of range. The model must outlive this.
  DrawFactors(const RankingModel& model, const WeightVariation& vary);

  bool varies_items() const { return vary_.items; }
  bool varies_areas() const { return vary_.areas; }

  // No sum of factor x points, or factor x maximum, of any row is larger.
  Fraction largest_sum() const;

  // items x stride factors of the draws from `first` on.
  void draw(InstructionSet instructions, std::uint64_t seed, std::uint64_t first,
            std::size_t stride, double* factors);

  // How many numbers in (0, 1) the weights of one run are made of; 0 where they do not vary.
  std::size_t item_inputs() const;
  std::size_t area_inputs() const;
  // The factors of a run that is given by such numbers, as column `run` of a matrix.
  void place(std::uint64_t seed, std::span<const double> items, std::span<const double> areas,
             std::size_t run, std::size_t stride, double* factors);

 private:
  // The Dirichlet distribution about weights, none of them 0.
  struct Dirichlet {
    std::vector<double> shares;  // of the sum of weights; 0 for a weight of 0
    std::vector<double> shapes;
  };
  static Dirichlet about(const std::vector<std::int64_t>& weights, double spread);
  // Factors of one draw, `step` apart.
  static void draw(const Dirichlet& about, std::uint64_t seed, std::uint8_t source,
                   std::uint64_t draw, std::size_t step, double* factors);
  void fold_areas(std::size_t stride, double* factors) const;

  const RankingModel& model_;
  WeightVariation vary_;
  EvenFactor even_;
  std::vector<std::int64_t> area_weights_;
  Dirichlet items_, areas_;
  std::vector<double> area_factors_;  // areas x stride
};

}  // namespace parindex
