// SpilledParts: entries of bytes, kept apart in parts that are looked at one by one. Beyond a bound
// they go to a temporary file without a name, so that memory does not grow with their number.
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace parindex {

class SpilledParts {
 public:
  static constexpr std::size_t kParts = 256;

  explicit SpilledParts(std::size_t bytes_in_memory) : bytes_in_memory_(bytes_in_memory) {}

 private:
  struct Block {
    static constexpr std::size_t kCapacity = 4096;
    std::size_t size = 0;
    std::array<char, kCapacity> bytes;
  };

 public:
  // Adds for one thread. Everything is there once the writers are gone. Throws std::system_error
  // where the temporary file cannot be written.
  class Writer {
   public:
    explicit Writer(SpilledParts& parts) : parts_(&parts) {}
    Writer(Writer&&) = default;
    Writer& operator=(Writer&&) = delete;
    ~Writer();

    void add(std::size_t part, std::string_view entry) {
      auto& block = blocks_[part];
      if (block && block->size + entry.size() > Block::kCapacity) hand_over(part);
      if (entry.size() > Block::kCapacity) {
        parts_->take(part, entry);
        return;
      }
      if (!block) block = std::make_unique<Block>();
      std::memcpy(block->bytes.data() + block->size, entry.data(), entry.size());
      block->size += entry.size();
    }

   private:
    void hand_over(std::size_t part);

    SpilledParts* parts_;
    std::array<std::unique_ptr<Block>, kParts> blocks_;
  };

  // All entries of the part, whole and one after the other, in no particular order. Throws
  // std::system_error where the temporary file cannot be read.
  std::string part(std::size_t part) const;

 private:
  struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct Spilled {
    std::uint64_t offset = 0;  // in the file
    std::size_t size = 0;
  };
  struct Part {
    std::vector<std::unique_ptr<Block>> blocks;
    std::vector<Spilled> spilled;
  };

  void keep(std::size_t part, std::unique_ptr<Block> block);
  void take(std::size_t part, std::unique_ptr<Block> block);
  void take(std::size_t part, std::string_view long_entry);
  void spill(Part& part, std::string_view bytes);

  const std::size_t bytes_in_memory_;
  mutable std::mutex mutex_;
  std::array<Part, kParts> parts_;
  std::size_t bytes_kept_ = 0;
  std::unique_ptr<std::FILE, FileCloser> file_;
  std::uint64_t file_size_ = 0;
};

}  // namespace parindex
