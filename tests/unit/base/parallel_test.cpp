// Work on several threads: every piece once, and no exception lost.
#include "base/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace parindex {
namespace {

TEST(Parallel, VisitsEachIndexOnce) {
  for (int threads = 0; threads <= 8; ++threads) {
    for (const std::size_t count : {0U, 1U, 2U, 7U, 8U, 9U, 1000U}) {
      std::vector<std::atomic<int>> visits(count);
      for_each_index(count, threads, [&](std::size_t i) { ++visits.at(i); });
      for (std::size_t i = 0; i < count; ++i) {
        EXPECT_EQ(visits[i], 1) << i << " of " << count << " on " << threads << " threads";
      }
    }
  }
}

TEST(Parallel, PassesAnExceptionOnAndFinishesTheRest) {
  for (int threads = 1; threads <= 8; ++threads) {
    std::vector<std::atomic<int>> visits(100);
    std::string caught;
    try {
      for_each_index(visits.size(), threads, [&](std::size_t i) {
        ++visits[i];
        if (i == 42) throw std::runtime_error("piece 42");
      });
    } catch (const std::runtime_error& error) {
      caught = error.what();
    }
    EXPECT_EQ(caught, "piece 42") << threads << " threads";
    for (const auto& count : visits) EXPECT_EQ(count, 1) << threads << " threads";
  }
}

TEST(Parallel, OneExceptionOfManyIsPassedOn) {
  for (int threads = 1; threads <= 8; ++threads) {
    EXPECT_THROW(for_each_index(20, threads, [](std::size_t) { throw std::logic_error("any"); }),
                 std::logic_error);
  }
}

TEST(Parallel, AsManyThreadsAsAskedFor) {
  EXPECT_EQ(thread_count(1), 1U);
  EXPECT_EQ(thread_count(8), 8U);
  EXPECT_GE(thread_count(0), 1U);
}

}  // namespace
}  // namespace parindex
