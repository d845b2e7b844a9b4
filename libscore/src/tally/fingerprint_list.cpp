#include "tally/fingerprint_list.hpp"

#include <algorithm>
#include <bit>
#include <mutex>

#include "base/parallel.hpp"

namespace parindex {
namespace {

// Those that are there twice or more, each once, ascending.
std::vector<std::uint64_t> repeated_of(const std::vector<std::uint64_t>& values) {
  std::vector<std::uint64_t> table(std::bit_ceil(values.size() * 2 + 1), 0);
  const std::size_t mask = table.size() - 1;
  std::vector<std::uint64_t> repeated;
  std::size_t zeros = 0;  // 0 stands for a free place in the table
  for (const auto value : values) {
    if (value == 0) {
      if (++zeros == 2) repeated.push_back(0);
      continue;
    }
    std::size_t at = value & mask;
    while (table[at] != 0 && table[at] != value) at = (at + 1) & mask;
    if (table[at] == value) repeated.push_back(value);
    table[at] = value;
  }
  std::sort(repeated.begin(), repeated.end());
  repeated.erase(std::unique(repeated.begin(), repeated.end()), repeated.end());
  return repeated;
}

}  // namespace

std::vector<std::uint64_t> FingerprintList::part(std::size_t index) const {
  const std::string bytes = parts_.part(index);
  std::vector<std::uint64_t> values(bytes.size() / sizeof(std::uint64_t));
  if (!values.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
  return values;
}

void FingerprintList::for_each_repeated(int threads,
                                        const std::function<void(std::uint64_t)>& look) const {
  for_each_index(SpilledParts::kParts, threads, [&](std::size_t index) {
    for (const auto value : repeated_of(part(index))) look(value);
  });
}

void FingerprintList::for_each(const std::function<void(std::uint64_t)>& look) const {
  for (std::size_t index = 0; index < SpilledParts::kParts; ++index) {
    auto values = part(index);
    std::sort(values.begin(), values.end());
    for (const auto value : values) look(value);
  }
}

// Mostly nothing repeats, and no memory is needed. The bits of a part lie together: threads that
// look at different parts write to different words.
RepeatedFingerprints::RepeatedFingerprints(const FingerprintList& list, int threads) {
  std::once_flag is_needed;
  list.for_each_repeated(threads, [&](std::uint64_t fingerprint) {
    std::call_once(is_needed, [this] { words_.resize(std::size_t{1} << (64 - kShift - 6)); });
    const std::uint64_t bit = fingerprint >> kShift;
    words_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  });
}

}  // namespace parindex
