// DistinctValues: the values that occur for each agency, each once, exactly. It holds the values
// themselves, so its memory grows with their number and length.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace parindex {

class DistinctValues {
 public:
  explicit DistinctValues(std::size_t agencies) : counts_(agencies, 0) {}

  void add(std::uint32_t agency, std::string_view value);
  void merge(const DistinctValues& other);

  std::int64_t count(std::size_t agency) const { return counts_[agency]; }
  // In no particular order.
  void for_each(
      const std::function<void(std::uint32_t agency, std::string_view value)>& look) const;

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint64_t offset = 0;  // into bytes_
    std::uint32_t length = 0;
    std::uint32_t agency = 0;
  };
  void grow();

  std::vector<std::int64_t> counts_;  // by agency
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> table_;  // 1 + index into entries_; 0: free
  std::string bytes_;
};

}  // namespace parindex
