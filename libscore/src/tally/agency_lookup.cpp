#include "tally/agency_lookup.hpp"

#include <bit>

#include "parindex/text.hpp"

namespace parindex {

AgencyLookup::AgencyLookup(const NameIndex& agencies) : agencies_(agencies) {
  const std::size_t size = std::bit_ceil(agencies.size() * 8 + 2);
  shift_ = 64 - std::countr_zero(size);
  table_.resize(size);
  for (const auto& [code, agency] : agencies) {
    table_[slot_of(code)] = {code, static_cast<std::uint32_t>(agency)};
  }
}

std::optional<std::uint32_t> AgencyLookup::search(std::string_view code) const {
  auto found = agencies_.find(code);
  if (found == agencies_.end()) found = agencies_.find(to_nfc(code));  // the same letters
  if (found == agencies_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found->second);
}

}  // namespace parindex
