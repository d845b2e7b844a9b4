#include "tally/fingerprint_list.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "support/random.hpp"

namespace parindex {
namespace {

TEST(FingerprintList, FindsWhatIsThereTwiceInMemoryAndBeyond) {
  test::Random random(3);
  for (const std::size_t in_memory : {std::size_t{0}, std::size_t{40'000}, std::size_t{8} << 20}) {
    FingerprintList list(in_memory);
    std::map<std::uint64_t, int> expected;
    {
      std::vector<FingerprintList::Writer> writers;
      for (int i = 0; i < 3; ++i) writers.emplace_back(list);
      for (int i = 0; i < 300'000; ++i) {
        // Few first bits, so that blocks fill up; 0 among them.
        const std::uint64_t value = random.below(4) << 56 | random.below(400'000);
        ++expected[value];
        writers[random.below(3)].add(value);
      }
    }
    std::vector<std::uint64_t> repeated;
    std::vector<std::uint64_t> all;
    for (const auto& [value, count] : expected) {
      if (count > 1) repeated.push_back(value);
      all.insert(all.end(), static_cast<std::size_t>(count), value);
    }
    std::vector<std::uint64_t> told;
    list.for_each_repeated(1, [&](std::uint64_t value) { told.push_back(value); });
    EXPECT_EQ(told, repeated);
    const RepeatedFingerprints filter(list, 2);
    EXPECT_FALSE(filter.empty());
    for (const auto value : repeated) ASSERT_TRUE(filter.may_have(value));
    std::vector<std::uint64_t> seen;
    list.for_each([&](std::uint64_t value) { seen.push_back(value); });
    EXPECT_EQ(seen, all);
  }
}

TEST(FingerprintList, AnEmptyOneHasNothing) {
  const FingerprintList list;
  list.for_each_repeated(1, [](std::uint64_t value) { ADD_FAILURE() << value; });
  EXPECT_TRUE(RepeatedFingerprints(list, 1).empty());
}

}  // namespace
}  // namespace parindex
