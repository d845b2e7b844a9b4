#include "tally/record_batch.hpp"

#include <cstring>

namespace parindex {

void RecordBatch::compact(const std::uint8_t* keep) {
  if (std::memchr(keep, 0, size) == nullptr) return;
  std::array<std::uint32_t, kCapacity> kept;
  std::size_t count = 0;
  for (std::size_t i = 0; i < size; ++i) {
    kept[count] = static_cast<std::uint32_t>(i);
    count += keep[i];
  }
  const auto move = [&](auto& values) {
    for (std::size_t i = 0; i < count; ++i) values[i] = values[kept[i]];
  };
  for (auto& column : columns) {
    if (!column.numbers.empty()) move(column.numbers);
    if (!column.texts.empty()) move(column.texts);
    if (!column.is_set.empty()) move(column.is_set);
  }
  move(agency);
  move(row_offset);
  move(row_length);
  size = count;
}

}  // namespace parindex
