// AgencyLookup: the agency of a code, found quickly because records name few agencies many times.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parindex/id.hpp"

namespace parindex {

class AgencyLookup {
 public:
  // `agencies` has codes in NFC and outlives this.
  explicit AgencyLookup(const NameIndex& agencies);

  std::optional<std::uint32_t> find(std::string_view code) const {
    const Entry& entry = table_[slot_of(code)];
    const bool is_it = entry.code.size() == code.size() &&
                       std::equal(code.begin(), code.end(), entry.code.begin());
    return is_it && !code.empty() ? entry.agency : search(code);
  }

 private:
  // A code and its agency where nothing else has its slot.
  struct Entry {
    std::string_view code;
    std::uint32_t agency = 0;
  };
  // Of the last characters, in which codes differ most.
  std::size_t slot_of(std::string_view code) const {
    std::uint64_t hash = code.size();
    const std::size_t count = std::min<std::size_t>(code.size(), 8);
    for (std::size_t i = 0; i < count; ++i) {
      hash = hash * 31 + static_cast<unsigned char>(code[code.size() - 1 - i]);
    }
    return (hash * 0x9E37'79B9'7F4A'7C15) >> shift_;
  }
  std::optional<std::uint32_t> search(std::string_view code) const;

  const NameIndex& agencies_;
  int shift_ = 0;
  std::vector<Entry> table_;
};

}  // namespace parindex
