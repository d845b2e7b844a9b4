// CompositeIndex: how sure the ranks of any weighted index are, from two matrices and without a
// file.
//
//   parindex::CompositeIndex index;
//   index.points = parindex::points_matrix(scores, 2);    // eigen.hpp; or filled by hand
//   index.max = parindex::points_matrix(maxima, 2);
//   auto drawn = parindex::draw_ranks(index, {}, {.draws = 100'000});   // weights within +-25 %
//   if (!drawn) return show(drawn.diagnostics);
//   for (const auto& row : drawn->rows)
//     std::cout << row.ranks.percentile(5) << " to " << row.ranks.percentile(95) << '\n';
//
// In a draw every item has a factor, a whole number of 2^-20, and a row's index is
//   100 x (sum of factor x points + extra) / sum of factor x maximum.
// Sums are whole numbers below 2^53, which doubles hold exactly, so that ranks are exact: two rows
// tie in a draw only where their fractions are equal, and tie_break and ties settle them as in a
// ranking. What a draw is depends on the seed, its number and the item alone: any number of
// threads, any split into shards and any instruction set come to the same counts.
//
// Sharp edges: matrices that do not fit each other, and a row without an applicable maximum, throw
// std::invalid_argument. Sums that could pass 2^53 are an error before the first draw (E0960).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "parindex/criteria_set.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/distribution.hpp"
#include "parindex/fraction.hpp"
#include "parindex/score.hpp"

namespace parindex {

struct CompositeIndex {
  // rows x items, not negative, in any whole unit that both share: micro-points in a BlockScore.
  PointsMatrix points;
  PointsMatrix max;  // 0 where the item does not apply to the row
  // Areas are numbered below the number of items; empty: all items stand in area 0.
  std::vector<std::size_t> area_of_item;
  // Bonus less penalty of each row, which no weight changes; empty: none.
  std::vector<std::int64_t> extra;
  int decimals = 2;         // of the index as printed, 0 to 6
  bool is_clamped = false;  // the index is at most 100; it is never under 0
  DecideOn decide_on = DecideOn::exact;
  Ties ties = Ties::competition;       // `decided` as competition: a matrix has no authority
  std::vector<std::size_t> tie_break;  // areas whose index is compared in order where rows tie
};

enum class WeightShape {
  uniform,    // each weight on its own, evenly between (1 - spread) and (1 + spread) times itself
  dirichlet,  // all together, their sum fixed: Dirichlet about the weights as they are, with the
              // concentration that gives a weight of average size the variance of `uniform`
};

struct WeightVariation {
  bool items = true;   // the weight of every item
  bool areas = false;  // that of every area, with all its items
  WeightShape shape = WeightShape::uniform;
  Fraction spread = Fraction::of(1, 4);  // 0 to 1
};

// The vector instructions of the inner loops; results are the same bytes with any.
enum class InstructionSet { automatic, baseline, avx2, avx512 };
// Whether this machine has them; `automatic` is the widest that it has.
bool is_available(InstructionSet instructions);

inline constexpr std::uint64_t kMostDraws = 1'000'000'000;

struct DrawProgress {
  std::uint64_t done = 0;
  std::uint64_t total = 0;  // of this shard
};

struct DrawOptions {
  std::uint64_t draws = 10'000;  // of all shards together, 1 to kMostDraws
  std::uint64_t seed = 1;
  std::uint32_t shard = 1;  // 1 to shards
  std::uint32_t shards = 1;
  int threads = 0;  // 0: as many as the machine has
  InstructionSet instructions = InstructionSet::automatic;
  // Called now and then, from one thread at a time; false ends the run with the draws that are
  // finished, which are always the first ones of the shard.
  std::function<bool(const DrawProgress&)> progress = nullptr;
};

// Draws first to last - 1, counted from 0.
struct DrawSpan {
  std::uint64_t first = 0;
  std::uint64_t last = 0;

  friend bool operator==(const DrawSpan&, const DrawSpan&) = default;
};

// The draws that a shard is made of. Throws std::invalid_argument for numbers out of range.
DrawSpan span_of(const DrawOptions& options);

// What the draws made of one row.
struct RowDraws {
  Distribution ranks;
  Distribution indices;         // as printed, in units of 10^-decimals, at most 3 decimals
  std::int64_t index_sum = 0;   // in 10^-6 percent, each draw's rounded half up
  std::uint64_t same_band = 0;  // draws; 0 where there are no bands
  std::uint64_t failed = 0;     // draws that could not be evaluated on the row's account

  friend bool operator==(const RowDraws&, const RowDraws&) = default;
};

// Two rows that stand beside each other today.
struct PairDraws {
  std::size_t above = 0;  // rows
  std::size_t below = 0;
  std::uint64_t holds = 0;  // draws in which `above` has the better rank
  std::uint64_t ties = 0;   // draws in which both have one rank

  friend bool operator==(const PairDraws&, const PairDraws&) = default;
};

struct RankDraws {
  std::uint64_t draws = 0;  // failed ones included
  // In which some row had no index, or one above 9 000 %, its maximum being next to nothing;
  // nothing else is counted of them.
  std::uint64_t failed = 0;
  std::vector<int> ranks_now;  // by row: with every factor 1
  std::vector<RowDraws> rows;
  std::vector<PairDraws> pairs;  // in the order of today's ranking

  // Adds the counts of other draws of the same study.
  void add(const RankDraws& other);
  friend bool operator==(const RankDraws&, const RankDraws&) = default;
};

// Ranks of all rows in every draw of the shard. Errors: E0960.
Result<RankDraws> draw_ranks(const CompositeIndex& index, const WeightVariation& vary = {},
                             const DrawOptions& options = {});

}  // namespace parindex
