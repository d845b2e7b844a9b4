// The 64-bit fingerprint of a value: equal values have equal ones, on every machine and in every
// version, since partial tallies keep them. Different values may share one by chance, so equality
// is always looked at again.
#pragma once

#include <cstdint>
#include <string_view>

namespace parindex {

// XXH3 of the bytes.
std::uint64_t fingerprint(std::string_view value, std::uint64_t seed = 0);

}  // namespace parindex
