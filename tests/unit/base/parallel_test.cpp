#include "base/parallel.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

namespace parindex {
namespace {

TEST(Parallel, EveryIndexOnceWithAnyNumberOfThreads) {
  for (const int threads : {0, 1, 2, 7, 100}) {
    std::vector<int> visits(1000, 0);
    for_each_index(visits.size(), threads, [&](std::size_t i) { ++visits[i]; });
    EXPECT_EQ(visits, std::vector<int>(1000, 1)) << threads;
  }
}

TEST(Parallel, NothingToDo) {
  for_each_index(0, 7, [](std::size_t) { FAIL() << "there is no index"; });
}

TEST(Parallel, AnExceptionIsRethrownAndTheOthersStillRun) {
  for (const int threads : {1, 4}) {
    std::vector<int> visits(100, 0);
    EXPECT_THROW(for_each_index(visits.size(), threads,
                                [&](std::size_t i) {
                                  ++visits[i];
                                  if (i == 3) throw std::runtime_error("3");
                                }),
                 std::runtime_error);
    EXPECT_EQ(visits, std::vector<int>(100, 1)) << threads;
  }
}

TEST(Parallel, AsManyThreadsAsAskedFor) {
  EXPECT_EQ(thread_count(3), 3U);
  EXPECT_GE(thread_count(0), 1U);
}

}  // namespace
}  // namespace parindex
