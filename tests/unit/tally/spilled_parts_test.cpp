#include "tally/spilled_parts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "support/random.hpp"

namespace parindex {
namespace {

// An entry says its own length in its first two bytes.
std::string random_entry(test::Random& random) {
  const std::size_t size = random.one_in(50) ? 4000 + random.below(3000) : random.below(200);
  std::string entry = {static_cast<char>(size & 0xFF), static_cast<char>(size >> 8)};
  for (std::size_t i = 0; i < size; ++i) entry += static_cast<char>(random.below(256));
  return entry;
}

std::vector<std::string> entries_of(std::string_view bytes) {
  std::vector<std::string> entries;
  while (!bytes.empty()) {
    const auto size = static_cast<std::size_t>(static_cast<unsigned char>(bytes[0])) |
                      static_cast<std::size_t>(static_cast<unsigned char>(bytes[1])) << 8;
    entries.emplace_back(bytes.substr(0, size + 2));
    bytes.remove_prefix(entries.back().size());
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

TEST(SpilledParts, EntriesStayWholeAndInTheirPartInMemoryAndBeyond) {
  test::Random random(12);
  for (const std::size_t in_memory : {std::size_t{0}, std::size_t{50'000}, std::size_t{64} << 20}) {
    SpilledParts parts(in_memory);
    std::vector<std::vector<std::string>> expected(SpilledParts::kParts);
    {
      std::vector<SpilledParts::Writer> writers;
      for (int i = 0; i < 3; ++i) writers.emplace_back(parts);
      for (int i = 0; i < 20'000; ++i) {
        const std::size_t part = random.one_in(2) ? 7 : random.below(SpilledParts::kParts);
        const std::string entry = random_entry(random);
        expected[part].push_back(entry);
        writers[random.below(3)].add(part, entry);
      }
    }
    for (std::size_t part = 0; part < SpilledParts::kParts; ++part) {
      std::sort(expected[part].begin(), expected[part].end());
      ASSERT_EQ(entries_of(parts.part(part)), expected[part]) << in_memory << " " << part;
    }
  }
}

}  // namespace
}  // namespace parindex
