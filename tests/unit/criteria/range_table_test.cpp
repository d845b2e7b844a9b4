// Tables of ranges leave no value out and name none twice: the bands of a set, and the check itself
// on tables of every shape.
#include <gtest/gtest.h>

#include <string>

#include "criteria/range_table.hpp"
#include "support/random.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::judged;
using test::SetText;

// The findings of a set whose bands have these ranges, from "from 80 to 100 / below 80".
std::string bands(const std::string& ranges) {
  SetText set;
  set.body = area("1", "10", judged("1.1.1", "10"));
  set.bands.clear();
  int number = 0;
  for (std::size_t at = 0; at < ranges.size();) {
    const auto end = std::min(ranges.find(" / ", at), ranges.size());
    set.bands += "  band b" + std::to_string(++number) + " { title t  " +
                 ranges.substr(at, end - at) + " }\n";
    at = end + 3;
  }
  return test::findings_of(set);
}

TEST(RangeTable, WithoutGapOrOverlap) {
  EXPECT_EQ(bands("from 90 to 100 / from 80 below 90 / from 0 below 80"), "");
  EXPECT_EQ(bands("above 90 to 100 / above 80 to 90 / from 0 to 80"), "");
  EXPECT_EQ(bands("from 50 / below 50"), "");  // open ends reach 0 and 100
  EXPECT_EQ(bands("from 0 to 100"), "");
  EXPECT_EQ(bands("from 100 to 100 / from 0 below 100"), "");  // a band of one value
  EXPECT_EQ(bands("from 0 below 50 / from 50 to 100"), "");    // in either order
  EXPECT_EQ(bands("from 84.005 / below 84.005"), "");
}

TEST(RangeTable, Gaps) {
  EXPECT_EQ(bands("from 90 to 100 / from 0 below 89.99"), "E0325");
  EXPECT_EQ(bands("above 90 to 100 / from 0 below 90"), "E0325");  // 90 itself
  EXPECT_EQ(bands("from 10 to 100"), "E0325");
  EXPECT_EQ(bands("above 0 to 100"), "E0325");
  EXPECT_EQ(bands("from 0 below 100"), "E0325");
  EXPECT_EQ(bands("from 0 to 99.99"), "E0325");
  EXPECT_EQ(bands("from 0 below 20 / from 30 below 40 / from 50 to 100"), "E0325 E0325");
}

TEST(RangeTable, Overlaps) {
  EXPECT_EQ(bands("from 90 to 100 / from 0 to 90"), "E0324");  // 90 itself
  EXPECT_EQ(bands("from 80 to 100 / from 0 below 90"), "E0324");
  EXPECT_EQ(bands("from 0 to 100 / from 40 below 60"), "E0324");
  EXPECT_EQ(bands("from 0 to 100 / from 0 to 100"), "E0324");
}

TEST(RangeTable, RangesThatHoldNothing) {
  EXPECT_EQ(bands("from 0 to 100 / from 60 below 40"), "E0326");
  EXPECT_EQ(bands("from 0 to 100 / from 60 below 60"), "E0326");
  EXPECT_EQ(bands("from 0 to 100 / above 60 to 60"), "E0326");
}

TEST(RangeTable, OutsideTheDomain) {
  EXPECT_EQ(bands("from 50 to 101 / from 0 below 50"), "E0347");
  EXPECT_EQ(bands("from 50 to 100 / from -1 below 50"), "E0350");
}

std::string text_of(const std::optional<Bound>& low, const std::optional<Bound>& high) {
  return (low ? (low->inclusive ? "[" : "(") + low->text : std::string("…")) + ";" +
         (high ? high->text + (high->inclusive ? "]" : ")") : std::string("…"));
}

// Random small tables against a search by hand: each value on a half-unit grid of the domain lies
// in exactly one range where the check is content, and in none or several somewhere where it is
// not.
TEST(RangeTable, TheCheckIsRightOnRandomTables) {
  test::Random random(41);
  constexpr int kTop = 4;
  int accepted = 0;
  for (int round = 0; round < 20'000 && !HasFailure(); ++round) {
    const bool has_top = random.one_in(2);
    RangeDomain domain;
    if (has_top) domain.high = Bound{Fraction(kTop), true, "4", {}};
    std::vector<Range> ranges(static_cast<std::size_t>(random.between(1, 3)));
    std::string table;
    for (auto& range : ranges) {
      const auto bound = [&]() -> std::optional<Bound> {
        if (random.one_in(4)) return std::nullopt;
        const auto value = random.between(0, kTop);
        return Bound{Fraction(value), random.one_in(2), std::to_string(value), {}};
      };
      range.low = bound();
      range.high = bound();
      table += text_of(range.low, range.high) + " ";
    }
    bool is_exact = true;
    bool has_empty = false;
    const int last = has_top ? 2 * kTop : 2 * kTop + 2;  // beyond the last bound all is alike
    for (const auto& range : ranges) {
      bool holds_any = false;
      for (int half = 0; half <= last; ++half) {
        holds_any |= contains(range.low, range.high, Fraction::of(half, 2));
      }
      has_empty |= !holds_any;
    }
    for (int half = 0; half <= last; ++half) {
      int holding = 0;
      for (const auto& range : ranges) {
        holding += contains(range.low, range.high, Fraction::of(half, 2));
      }
      is_exact &= holding == 1;
    }
    Diagnostics diagnostics;
    const bool is_sound = check_ranges(ranges, domain, diagnostics);
    EXPECT_EQ(is_sound, diagnostics.empty());
    EXPECT_EQ(is_sound, is_exact && !has_empty)
        << table << (has_top ? "to 4: " : "without end: ") << test::codes(diagnostics);
    accepted += is_sound;
  }
  EXPECT_GT(accepted, 200);  // sound tables were among them
}

TEST(RangeTable, ContainsKeepsToItsBounds) {
  const Bound from{Fraction::of(95, 100), true, "95%", {}};
  const Bound above{Fraction::of(95, 100), false, "95%", {}};
  const auto at = Fraction::of(95, 100);
  const auto under = Fraction::of(9'496, 10'000);
  const auto over = Fraction::of(9'504, 10'000);
  EXPECT_TRUE(contains(from, {}, at));
  EXPECT_FALSE(contains(above, {}, at));
  EXPECT_FALSE(contains(from, {}, under));
  EXPECT_TRUE(contains(above, {}, over));
  EXPECT_TRUE(contains({}, from, at));
  EXPECT_FALSE(contains({}, above, at));
  EXPECT_TRUE(contains({}, above, under));
  EXPECT_FALSE(contains({}, from, over));
  EXPECT_TRUE(contains({}, {}, over));
}

}  // namespace
}  // namespace parindex
