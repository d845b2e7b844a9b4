// AgencyLookup: the agency of a code, found quickly because records name few agencies many times.
#pragma once

#include <array>
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

  std::optional<std::uint32_t> find(std::string_view code) const;

 private:
  struct Entry {
    std::string_view code;
    std::uint32_t agency = 0;
  };
  const NameIndex& agencies_;
  std::vector<Entry> table_;  // open addressing; an empty code is free
};

}  // namespace parindex
