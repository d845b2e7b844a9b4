// The records of one item, in a list that is sorted by item.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

namespace parindex {

template <class Record>
std::span<const Record> records_of_item(const std::vector<Record>& records, std::size_t item) {
  const auto first = std::partition_point(records.begin(), records.end(),
                                          [item](const Record& r) { return r.item < item; });
  const auto last = std::partition_point(first, records.end(),
                                         [item](const Record& r) { return r.item == item; });
  return {first, last};
}

}  // namespace parindex
