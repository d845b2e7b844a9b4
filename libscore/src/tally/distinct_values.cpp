#include "tally/distinct_values.hpp"

#include <stdexcept>

#include "tally/fingerprint.hpp"

namespace parindex {

void DistinctValues::add(std::uint32_t agency, std::string_view value) {
  if (entries_.size() * 2 >= table_.size()) grow();
  const std::uint64_t hash = fingerprint(value, agency);
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  for (; table_[at] != 0; at = (at + 1) & mask) {
    const Entry& entry = entries_[table_[at] - 1];
    if (entry.hash == hash && entry.agency == agency &&
        std::string_view(bytes_).substr(entry.offset, entry.length) == value) {
      return;
    }
  }
  if (entries_.size() >= UINT32_MAX - 1) throw std::length_error("too many distinct values");
  entries_.push_back({hash, bytes_.size(), static_cast<std::uint32_t>(value.size()), agency});
  bytes_ += value;
  table_[at] = static_cast<std::uint32_t>(entries_.size());
  ++counts_[agency];
}

void DistinctValues::grow() {
  table_.assign(table_.empty() ? 1024 : table_.size() * 2, 0);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = entries_[i].hash & mask;
    while (table_[at] != 0) at = (at + 1) & mask;
    table_[at] = static_cast<std::uint32_t>(i + 1);
  }
}

void DistinctValues::merge(const DistinctValues& other) {
  other.for_each([this](std::uint32_t agency, std::string_view value) { add(agency, value); });
}

void DistinctValues::for_each(
    const std::function<void(std::uint32_t agency, std::string_view value)>& look) const {
  for (const auto& entry : entries_) {
    look(entry.agency, std::string_view(bytes_).substr(entry.offset, entry.length));
  }
}

}  // namespace parindex
