// RunBatch: some runs of a ranking, scored and ranked together. A run is a factor for every item,
// and other points for single lines.
#pragma once

#include <span>
#include <vector>

#include "robustness/draw_kernels.hpp"
#include "robustness/ranking_model.hpp"

namespace parindex {

class RunBatch {
 public:
  // The model must outlive this. `stride`, the most runs of a batch, is a multiple of kDrawPadding.
  RunBatch(const RankingModel& model, InstructionSet instructions, std::size_t stride);

  std::size_t stride() const { return stride_; }

  // A new batch; no line is changed.
  void begin() { changes_.clear(); }
  // Points and maximum of one line in one run, in the model's units, in place of the scoring's.
  void change(std::size_t run, std::size_t row, std::size_t item, std::int64_t points,
              std::int64_t max) {
    changes_.push_back({run, row, item, points, max});
  }
  // Scores and ranks `runs` runs. `factors` is items x stride; columns beyond `runs` are factors
  // too, of runs that nobody looks at.
  void evaluate(std::size_t scoring, std::size_t runs, const double* factors);

  // Of the batch that was evaluated. A run failed where some row has no index in it.
  bool has_failed(std::size_t run) const { return failed_[run] != 0; }
  int rank(std::size_t row, std::size_t run) const { return ranks_[row * stride_ + run] + 1; }
  double share(std::size_t row, std::size_t run) const { return shares_[row * stride_ + run]; }
  // Adds the runs to the counts, which are of this model.
  void count(RankDraws& draws) const;

 private:
  struct LineChange {
    std::size_t run = 0;
    std::size_t row = 0;
    std::size_t item = 0;
    std::int64_t points = 0;
    std::int64_t max = 0;
  };
  // Points and maximum, in units of factor x model unit.
  struct Sum {
    std::int64_t points = 0;
    std::int64_t max = 0;
  };
  // A scoring as the product wants it: doubles, and each different row of maxima once.
  struct Packed {
    std::vector<double> points;
    std::vector<double> max;
    std::vector<std::size_t> max_of_row;
    std::size_t distinct = 0;
  };
  // Strictly between these, by row, the value that decides leaves the row in its band.
  struct BandEnds {
    std::vector<double> low, high;
  };

  static Packed packed(const Scoring& scoring);
  BandEnds band_ends(const Scoring& scoring) const;

  const Scoring& scoring() const { return model_.scorings[scoring_]; }
  double& at(std::vector<double>& matrix, std::size_t row, std::size_t run) const {
    return matrix[row * stride_ + run];
  }
  double at(const std::vector<double>& matrix, std::size_t row, std::size_t run) const {
    return matrix[row * stride_ + run];
  }

  void add_up();
  void add_up_rescaled();
  void add_changes();
  void add_extras();
  Sum area_sum(std::size_t run, std::size_t row, std::size_t area) const;
  void rescale(std::size_t run, std::size_t row, std::size_t area, Sum& sum) const;
  void order_changes();
  std::span<const LineChange> changes_of(std::size_t run, std::size_t row) const;

  void find_shares();
  void round_exactly(std::size_t row);
  void fail(std::size_t row, std::size_t run);
  void find_ranks();
  void settle(std::size_t run);
  void put_in_order(std::size_t run);
  bool stands_before(std::size_t run, std::size_t a, std::size_t b) const;
  std::strong_ordering compare(std::size_t run, std::size_t a, std::size_t b) const;
  std::optional<Fraction> area_index(std::size_t run, std::size_t row, std::size_t area) const;
  void number(std::size_t run, std::span<const std::size_t> group, int rank);

  Fraction index(std::size_t row, std::size_t run) const;
  bool keeps_band(std::size_t row, std::size_t run, bool has_zero) const;
  std::uint64_t runs_in_band(std::size_t row) const;
  bool has_zero_item(std::size_t row, std::size_t run) const;
  void count(std::size_t row, RowDraws& counts) const;
  void count(PairDraws& pair) const;

  const RankingModel& model_;
  InstructionSet instructions_;
  std::size_t stride_;
  std::vector<Packed> packed_;             // by scoring
  std::vector<BandEnds> band_ends_;        // likewise
  std::vector<LineChange> changes_;        // by run, then row, once they are in order
  std::vector<std::size_t> first_change_;  // by run x rows + row

  std::size_t scoring_ = 0;
  std::size_t runs_ = 0;
  const double* factors_ = nullptr;
  std::vector<double> points_, max_;      // rows x stride: sums of factor x points, x maximum
  std::vector<double> distinct_max_;      // distinct rows x stride
  std::vector<double> shares_;            // rows x stride: points / max
  std::vector<double> printed_, micros_;  // likewise; see divide_draws()
  std::vector<double> decisive_;          // printed as the set prints it, where that decides
  std::vector<std::int32_t> ranks_;       // rows x stride, from 0
  std::vector<std::uint8_t> failed_;      // by run
  std::vector<std::pair<std::size_t, std::size_t>> failures_;  // row, run
  std::vector<std::pair<double, std::size_t>> sorted_;         // values with a minus, rows
  std::vector<std::size_t> order_;                             // of rows, while a run is settled
};

}  // namespace parindex
