#include "parindex/points.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace parindex {
namespace {

TEST(Points, ReadsDecimalsAsWholeMicroPoints) {
  const struct {
    std::string_view text;
    std::int64_t micros;
  } cases[] = {
      {"0", 0},
      {"1", 1'000'000},
      {"0.25", 250'000},
      {"-1", -1'000'000},
      {"40", 40'000'000},
      {"0.000001", 1},
      {"-0.000001", -1},
      {"1.500000", 1'500'000},
      {"007", 7'000'000},
      {"-0.5", -500'000},
      {"-0", 0},
      {"0.1", 100'000},
      {"9000000000000", 9'000'000'000'000'000'000},
  };
  for (const auto& [text, micros] : cases) {
    const auto points = Points::parse(text);
    ASSERT_TRUE(points) << text;
    EXPECT_EQ(points->micros(), micros) << text;
  }
}

TEST(Points, RefusesWhatIsNoDecimalNumberOrDoesNotFit) {
  for (const std::string_view text : {"",
                                      "-",
                                      ".",
                                      "1.",
                                      ".5",
                                      "+1",
                                      "1,5",
                                      "1e3",
                                      " 1",
                                      "1 ",
                                      "1.2.3",
                                      "0x10",
                                      "--1",
                                      "abc",
                                      "0.0000001",
                                      "1.1234567",
                                      "9300000000000",
                                      "-9300000000000",
                                      "NaN",
                                      "1.5%"}) {
    EXPECT_FALSE(Points::parse(text)) << text;
  }
}

TEST(Points, KnowsTheFewestDecimalsThatShowItInFull) {
  EXPECT_EQ(Points().decimals(), 0);
  EXPECT_EQ(Points::whole(40).decimals(), 0);
  EXPECT_EQ(Points::from_micros(1).decimals(), 6);
  EXPECT_EQ(Points::from_micros(250'000).decimals(), 2);
  EXPECT_EQ(Points::from_micros(-500'000).decimals(), 1);
  EXPECT_EQ(Points::parse("1.50")->decimals(), 1);
}

TEST(Points, MultiplesOfAStep) {
  const auto step = Points::from_micros(250'000);
  EXPECT_TRUE(Points::from_micros(750'000).is_multiple_of(step));
  EXPECT_TRUE(Points().is_multiple_of(step));
  EXPECT_TRUE(Points::from_micros(-250'000).is_multiple_of(step));
  EXPECT_FALSE(Points::from_micros(750'001).is_multiple_of(step));
  EXPECT_FALSE(Points::from_micros(125'000).is_multiple_of(step));
  EXPECT_FALSE(Points::whole(1).is_multiple_of(Points()));
}

TEST(Points, AddsAndComparesExactly) {
  Points sum;
  for (int i = 0; i < 10; ++i) sum += Points::from_micros(100'000);
  EXPECT_EQ(sum, Points::whole(1));
  EXPECT_EQ(Points::whole(2) - Points::from_micros(1), Points::from_micros(1'999'999));
  EXPECT_EQ(-Points::whole(2), Points::whole(-2));
  EXPECT_LT(Points::from_micros(-1), Points());
  EXPECT_GT(Points::from_micros(1), Points());
}

TEST(Points, PrintsHalfUpTowardPlusInfinity) {
  const struct {
    std::int64_t micros;
    int decimals;
    std::string_view text;
  } cases[] = {
      {750'000, 2, "0.75"},  {750'000, 0, "1"},        {500'000, 0, "1"},     {-500'000, 0, "0"},
      {-500'001, 0, "-1"},   {-1'500'000, 0, "-1"},    {-1'500'001, 0, "-2"}, {5'000, 2, "0.01"},
      {4'999, 2, "0.00"},    {-5'000, 2, "0.00"},      {-5'001, 2, "-0.01"},  {1, 6, "0.000001"},
      {-1, 6, "-0.000001"},  {86'250'000, 2, "86.25"}, {999'999, 2, "1.00"},  {0, 3, "0.000"},
      {-250'000, 1, "-0.2"}, {-250'001, 1, "-0.3"},
  };
  for (const auto& [micros, decimals, text] : cases) {
    EXPECT_EQ(to_string(Points::from_micros(micros), decimals), text) << micros;
  }
}

TEST(Points, WhatIsPrintedInFullReadsBack) {
  for (const std::int64_t micros :
       {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, std::int64_t{123'456'789},
        std::int64_t{-987'654'321}, std::int64_t{900'000'000'000'000'001}}) {
    const auto points = Points::from_micros(micros);
    EXPECT_EQ(Points::parse(to_string(points, 6)), points);
    EXPECT_EQ(Points::parse(to_string(points, points.decimals())), points);
  }
}

}  // namespace
}  // namespace parindex
