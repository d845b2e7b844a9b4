#include "tally/agency_lookup.hpp"

#include <bit>

#include "parindex/text.hpp"
#include "tally/fingerprint.hpp"

namespace parindex {

AgencyLookup::AgencyLookup(const NameIndex& agencies)
    : agencies_(agencies), table_(std::bit_ceil(agencies.size() * 4 + 1)) {
  for (const auto& [code, agency] : agencies) {
    std::size_t at = fingerprint(code) & (table_.size() - 1);
    while (!table_[at].code.empty()) at = (at + 1) & (table_.size() - 1);
    table_[at] = {code, static_cast<std::uint32_t>(agency)};
  }
}

std::optional<std::uint32_t> AgencyLookup::find(std::string_view code) const {
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = fingerprint(code) & mask; !table_[at].code.empty(); at = (at + 1) & mask) {
    if (table_[at].code == code) return table_[at].agency;
  }
  // Another way to write the same letters.
  const auto found = agencies_.find(to_nfc(code));
  if (found == agencies_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found->second);
}

}  // namespace parindex
