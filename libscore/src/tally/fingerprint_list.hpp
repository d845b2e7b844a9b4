// FingerprintList: the fingerprints of all records' unique values, 8 bytes each, to find those that
// occur more than once. Beyond a bound they go to a temporary file, so that memory does not grow
// with the number of records.
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace parindex {

class FingerprintList {
 public:
  static constexpr std::size_t kInMemory = std::size_t{1} << 24;  // 128 MiB of fingerprints

  explicit FingerprintList(std::size_t in_memory = kInMemory) : in_memory_(in_memory) {}

 private:
  // Fingerprints are kept apart by their first bits, so that equal ones lie together.
  static constexpr int kShift = 56;
  static constexpr std::size_t kParts = std::size_t{1} << (64 - kShift);
  struct Block {
    static constexpr std::size_t kCapacity = 512;
    std::size_t size = 0;
    std::array<std::uint64_t, kCapacity> values;
  };

 public:
  // Adds for one thread. The list has everything once its writers are gone.
  class Writer {
   public:
    explicit Writer(FingerprintList& list) : list_(&list) {}
    Writer(Writer&&) = default;
    Writer& operator=(Writer&&) = delete;
    ~Writer();

    void add(std::uint64_t fingerprint) {
      const std::size_t part = fingerprint >> kShift;
      auto& block = blocks_[part];
      if (!block) block = std::make_unique<Block>();
      block->values[block->size++] = fingerprint;
      if (block->size == Block::kCapacity) list_->take(part, std::move(block));
    }

   private:
    FingerprintList* list_;
    std::array<std::unique_ptr<Block>, kParts> blocks_;
  };

  // Those that were added more than once, each once, ascending.
  std::vector<std::uint64_t> repeated(int threads) const;

  // All, ascending, each as often as it was added.
  void for_each(const std::function<void(std::uint64_t)>& look) const;

 private:
  struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct Part {
    std::vector<std::unique_ptr<Block>> blocks;  // in memory
    std::vector<std::uint64_t> spilled;          // offsets of blocks in the file
  };

  void take(std::size_t part, std::unique_ptr<Block> block);
  std::vector<std::uint64_t> values_of(const Part& part) const;

  const std::size_t in_memory_;
  mutable std::mutex mutex_;
  std::array<Part, kParts> parts_;
  std::size_t size_in_memory_ = 0;
  std::unique_ptr<std::FILE, FileCloser> file_;
  std::uint64_t file_size_ = 0;
};

}  // namespace parindex
