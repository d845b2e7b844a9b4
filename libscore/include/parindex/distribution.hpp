// Distribution: how often each whole number occurred, in as much memory as the numbers that
// occurred lie apart.
//
//   parindex::Distribution ranks;
//   ranks.add(3);
//   ranks.add(5, 9);
//   assert(ranks.percentile(50) == 5 && ranks.lowest() == 3);
//
// Two that were counted apart are put together by adding: counts are whole, so the order in which
// that happens changes nothing. Sharp edge: percentile(), lowest() and highest() of an empty one
// throw std::logic_error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parindex {

class Distribution {
 public:
  void add(std::int64_t value, std::uint64_t times = 1) {
    const auto offset = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(first_);
    if (offset < counts_.size()) {
      counts_[offset] += times;
    } else if (times > 0) {
      make_room_for(value);
      counts_[static_cast<std::size_t>(value - first_)] += times;
    }
  }
  void add(const Distribution& other);

  std::uint64_t count(std::int64_t value) const;
  std::uint64_t total() const;
  bool is_empty() const { return total() == 0; }
  // The smallest value whose cumulative count is at least percent x total / 100.
  std::int64_t percentile(unsigned percent) const;
  std::int64_t lowest() const;
  std::int64_t highest() const;
  // Calls visit(value, count) of every value that occurred, ascending.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 0) visit(first_ + static_cast<std::int64_t>(i), counts_[i]);
    }
  }

  // The same counts of the same values.
  friend bool operator==(const Distribution& a, const Distribution& b);

 private:
  void make_room_for(std::int64_t value);

  std::int64_t first_ = 0;  // the value that counts_[0] counts
  std::vector<std::uint64_t> counts_;
};

}  // namespace parindex
