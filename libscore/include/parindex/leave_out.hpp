// Leave-one-out: the ranks of a block without one area, or without one item.
//
//   const auto ranking = parindex::rank(*scored);
//   for (const auto& out : parindex::leave_out(ranking, block))
//     if (const auto mean = out.mean_rank_change())
//       std::cout << set.all_items[out.items[0]]->id.text << ": " << mean->to_decimal(2) << '\n';
//
// Each is exactly what the what-if of dropping its items comes to (Item::is_dropped): they leave
// points and maximum of every agency, and the block is ranked anew by the rules of its set.
//
// Sharp edges: an agency to which nothing else applies can no longer be ranked, and those behind it
// move up: that counts as a change of rank like any other. An agency that is unscored in a
// provisional ranking stays so, even where its errors are of what is left out. The same for any
// number of threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "parindex/fraction.hpp"
#include "parindex/ranking.hpp"

namespace parindex {

// What becomes of the ranks without an area or an item. Agencies are indices into
// Assessment::agencies().
struct LeftOut {
  std::optional<std::size_t> area;  // the area that is left out; none: the one item is
  std::vector<std::size_t> items;   // that are left out
  // Ranked agencies whose applicable maximum it is a part of; 0: leaving it out changes nothing.
  std::size_t concerned = 0;
  std::size_t compared = 0;          // agencies that are ranked with and without it
  std::int64_t rank_change_sum = 0;  // of these: |rank without - rank with|, summed
  std::size_t rank_changes = 0;      // how many of these have another rank
  std::size_t band_changes = 0;      // or another band
  int largest_change = 0;            // the largest |rank without - rank with|
  // Whose it is, in the order of the ranking; nobody's where it is 0.
  std::vector<std::size_t> moved_most;
  // Ranked agencies that have no applicable maximum without it, in the order of the ranking.
  std::vector<std::size_t> unranked;
  // Without it, in the order of BlockScore::agencies; none: unranked.
  std::vector<std::optional<int>> ranks;

  // None where no agency is compared.
  std::optional<Fraction> mean_rank_change() const;

  friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

// The areas of the block's set in its order, then the items in areas. `block` is an index into
// Ranking::blocks; `threads` as in ScoreOptions. Memory: a copy of the block's score a thread.
std::vector<LeftOut> leave_out(const Ranking& ranking, std::size_t block, int threads = 0);

}  // namespace parindex
