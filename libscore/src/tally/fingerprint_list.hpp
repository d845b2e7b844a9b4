// FingerprintList: the fingerprints of all records' unique values, 8 bytes each, to find those that
// occur more than once.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "tally/spilled_parts.hpp"

namespace parindex {

class FingerprintList {
 public:
  static constexpr std::size_t kBytesInMemory = std::size_t{128} << 20;

  explicit FingerprintList(std::size_t bytes_in_memory = kBytesInMemory)
      : parts_(bytes_in_memory) {}

  // Adds for one thread. The list has everything once its writers are gone.
  class Writer {
   public:
    explicit Writer(FingerprintList& list) : writer_(list.parts_) {}
    void add(std::uint64_t fingerprint) {
      char bytes[sizeof fingerprint];
      std::memcpy(bytes, &fingerprint, sizeof bytes);
      writer_.add(part_of(fingerprint), {bytes, sizeof bytes});
    }

   private:
    SpilledParts::Writer writer_;
  };

  // By their first bits, so that equal ones lie together.
  static std::size_t part_of(std::uint64_t fingerprint) { return fingerprint >> 56; }

  // Tells those that were added more than once, each once: part after part, ascending within each.
  // Several threads work on a part each, and may call `look` at the same time.
  void for_each_repeated(int threads, const std::function<void(std::uint64_t)>& look) const;

  // All, ascending, each as often as it was added.
  void for_each(const std::function<void(std::uint64_t)>& look) const;

 private:
  std::vector<std::uint64_t> part(std::size_t part) const;

  SpilledParts parts_;
};

// Whether a fingerprint may be one of those that occur more than once. It says yes to all of them,
// and by chance to others, in 16 MiB whatever their number.
class RepeatedFingerprints {
 public:
  RepeatedFingerprints(const FingerprintList& list, int threads);

  bool empty() const { return words_.empty(); }
  // Where it is not empty.
  bool may_have(std::uint64_t fingerprint) const {
    const std::uint64_t bit = fingerprint >> kShift;
    return (words_[bit / 64] >> (bit % 64) & 1) != 0;
  }

 private:
  static constexpr int kShift = 64 - 27;

  std::vector<std::uint64_t> words_;
};

}  // namespace parindex
