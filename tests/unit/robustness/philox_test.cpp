// The generator against its authors' known answers, and streams that depend on their key alone.
#include "robustness/philox.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <map>
#include <set>

#include "robustness/random_stream.hpp"

namespace parindex {
namespace {

// Random123 1.14, tests/kat_vectors, "philox4x32 10".
constexpr std::uint32_t kAll = 0xffffffff;
static_assert(philox({0, 0, 0, 0}, {0, 0}) ==
              PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
static_assert(philox({kAll, kAll, kAll, kAll}, {kAll, kAll}) ==
              PhiloxBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
static_assert(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
              PhiloxBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});

TEST(Philox, KnownAnswersAtRunTimeToo) {
  volatile std::uint32_t zero = 0;
  EXPECT_EQ(philox({zero, 0, 0, 0}, {zero, 0}),
            (PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
}

TEST(RandomStream, WordsAreThoseOfTheBlocksInOrder) {
  const std::uint64_t seed = 0x0123456789abcdef;
  const std::uint64_t draw = 0x00fedcba98765432;
  RandomStream stream(seed, 5, draw, 77);
  for (std::uint64_t k = 0; k < 41; ++k) {
    const auto block = philox({static_cast<std::uint32_t>(k / 4), 77, 0x98765432, 0x05fedcba},
                              {0x89abcdef, 0x01234567});
    const auto word = stream.word();
    EXPECT_EQ(word, block[k % 4]) << k;
    EXPECT_EQ(word, RandomStream::word_at(seed, 5, draw, 77, k)) << k;
  }
}

TEST(RandomStream, EveryPartOfTheKeyMakesAnotherStream) {
  std::set<std::uint64_t> firsts;
  for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 32}) {
    for (const std::uint8_t source : std::to_array<std::uint8_t>({0, 1, 17, 255})) {
      for (const std::uint64_t draw : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 32,
                                       (std::uint64_t{1} << 56) - 1}) {
        for (const std::uint32_t line : {0U, 1U, kAll}) {
          firsts.insert(RandomStream(seed, source, draw, line).word64());
        }
      }
    }
  }
  EXPECT_EQ(firsts.size(), 3U * 4 * 4 * 3);
}

TEST(RandomStream, PairsOfWordsAreLowFirst) {
  RandomStream words(3, 0, 9, 1);
  RandomStream pairs(3, 0, 9, 1);
  const std::uint64_t low = words.word();
  const std::uint64_t high = words.word();
  EXPECT_EQ(pairs.word64(), high << 32 | low);
}

TEST(RandomStream, UnitsStayInsideAndAreExact) {
  EXPECT_EQ(RandomStream::unit_of(0), 0x1p-53);
  EXPECT_EQ(RandomStream::unit_of(~std::uint64_t{0}), 1 - 0x1p-53);
  EXPECT_LT(RandomStream::unit_of(~std::uint64_t{0}), 1.0);
  double sum = 0;
  const int count = 100'000;
  RandomStream stream(1, 0, 0, 0);
  for (int i = 0; i < count; ++i) sum += stream.unit();
  EXPECT_NEAR(sum / count, 0.5, 4 * 0.2887 / 316);  // 4 standard errors
}

TEST(RandomStream, BelowIsEven) {
  RandomStream stream(1, 3, 0, 0);
  std::map<std::uint32_t, int> counts;
  const int count = 90'000;
  for (int i = 0; i < count; ++i) ++counts[stream.below(3)];
  ASSERT_EQ(counts.size(), 3U);
  EXPECT_EQ(counts.rbegin()->first, 2U);
  for (const auto& [value, times] : counts) EXPECT_NEAR(times, count / 3, 4 * 141) << value;
  EXPECT_EQ(stream.below(1), 0U);
}

}  // namespace
}  // namespace parindex
