#include "tally/fingerprint.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace parindex {

std::uint64_t fingerprint(std::string_view value, std::uint64_t seed) {
  return XXH3_64bits_withSeed(value.data(), value.size(), seed);
}

}  // namespace parindex
