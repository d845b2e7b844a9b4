// RecordBatch: some hundred records side by side, a column an array, so that conditions are worked
// out and facts added up for all of them at once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace parindex {

struct RecordBatch {
  static constexpr std::size_t kCapacity = 1024;

  // Values of a column. Where one is not set its number is 0 and its text empty.
  struct Column {
    std::vector<std::int64_t> numbers;  // integers; dates in days; units of decimals; yes as 1
    std::vector<std::string_view> texts;
    std::vector<std::uint8_t> is_set;  // 1 or 0
  };

  std::size_t size = 0;
  std::vector<Column> columns;  // as in TallySource; an ignored one has no arrays
  std::array<std::uint32_t, kCapacity> agency{};
  std::array<std::uint32_t, kCapacity> row_offset{};  // into the piece
  std::array<std::uint32_t, kCapacity> row_length{};
  std::deque<std::string> unquoted;  // texts that do not stand in the piece as they are

  bool is_full() const { return size == kCapacity; }
  void clear() {
    size = 0;
    unquoted.clear();
  }
  // Leaves the records for which `keep` is 1, in their order.
  void compact(const std::uint8_t* keep);
};

}  // namespace parindex
