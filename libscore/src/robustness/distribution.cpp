#include "parindex/distribution.hpp"

#include <algorithm>
#include <stdexcept>

namespace parindex {
namespace {

__extension__ typedef unsigned __int128 Wide;  // percent x total

}  // namespace

// Room is made on the side of the value, and a little beyond it, so that values that spread out one
// by one do not move everything each time.
void Distribution::make_room_for(std::int64_t value) {
  if (counts_.empty()) {
    first_ = value;
    counts_.resize(1);
    return;
  }
  const auto size = static_cast<std::int64_t>(counts_.size());
  const std::int64_t beyond = size / 4;
  if (value < first_) {
    const std::int64_t added = first_ - value + beyond;
    counts_.insert(counts_.begin(), static_cast<std::size_t>(added), 0);
    first_ -= added;
  } else {
    counts_.resize(static_cast<std::size_t>(value - first_ + 1 + beyond));
  }
}

void Distribution::add(const Distribution& other) {
  other.for_each([this](std::int64_t value, std::uint64_t times) { add(value, times); });
}

std::uint64_t Distribution::count(std::int64_t value) const {
  const auto offset = static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(first_);
  return offset < counts_.size() ? counts_[offset] : 0;
}

std::uint64_t Distribution::total() const {
  std::uint64_t sum = 0;
  for (const auto count : counts_) sum += count;
  return sum;
}

std::int64_t Distribution::percentile(unsigned percent) const {
  const Wide wanted = Wide{total()} * percent;
  Wide below = 0;
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    below += counts_[i];
    if (counts_[i] > 0 && below * 100 >= wanted) return first_ + static_cast<std::int64_t>(i);
  }
  throw std::logic_error("an empty distribution has no percentile");
}

std::int64_t Distribution::lowest() const { return percentile(0); }
std::int64_t Distribution::highest() const { return percentile(100); }

bool operator==(const Distribution& a, const Distribution& b) {
  if (a.is_empty() || b.is_empty()) return a.is_empty() == b.is_empty();
  const std::int64_t lowest = std::min(a.lowest(), b.lowest());
  const std::int64_t highest = std::max(a.highest(), b.highest());
  for (std::int64_t value = lowest; value <= highest; ++value) {
    if (a.count(value) != b.count(value)) return false;
  }
  return true;
}

}  // namespace parindex
