// Maxima and weights that a what-if supposes: exact factors, and items that are dropped.
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "scoring/two_areas.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::judged;
using test::one_agency;
using test::OneBlock;
using test::read;
using test::SetText;

void edit(OneBlock& year, const std::function<void(CriteriaSet&)>& change) {
  CriteriaSet copy = copy_of(year.set());
  change(copy);
  auto finished = finish(std::move(copy));
  ASSERT_TRUE(finished);
  year.year.replace_set(0, *finished);
}

Item& first_item(CriteriaSet& set) { return set.areas[0].criteria[0].items[0]; }

AgencyScore scored(const OneBlock& year) { return year.scored().blocks[0].agencies[0]; }

TEST(Factors, MultiplyPointsAndMaximumWithoutRounding) {
  OneBlock year = one_agency("exclude");
  edit(year, [](CriteriaSet& set) {
    first_item(set).factor = Fraction::of(4, 3);  // 3 -> 4
    set.areas[1].factor = Fraction::of(3, 4);     // 4 -> 3
  });
  const auto agency = scored(year);
  // Area 1: 2 x 4/3 + 1 + 1 = 14/3 of 7. Area 2: 3 x 3/4 = 9/4 of 3. Together 83/12 of 10.
  EXPECT_EQ(*agency.index, Fraction::of(415, 6));
  EXPECT_EQ(*agency.area_index[0], Fraction::of(200, 3));
  EXPECT_EQ(*agency.area_index[1], Fraction(75));
  EXPECT_EQ(to_string(agency.points, 6), "6.920000");  // to be shown: 6.9166… half up
  EXPECT_EQ(to_string(agency.applicable_max, 2), "10.00");
  EXPECT_EQ(to_string(agency.items[0].points, 2), "2.00");  // what the rule or the appraiser gave
}

TEST(Factors, OfAnAreaComeAfterItWasRescaled) {
  OneBlock year = one_agency("rescale_area");
  year.not_applicable("a", "1.3");
  edit(year, [](CriteriaSet& set) {
    first_item(set).factor = Fraction::of(4, 3);
    set.areas[0].factor = Fraction::of(1, 2);
  });
  const auto agency = scored(year);
  // Area 1: (2 x 4/3 + 1) x 7 / 6 = 77/18, rounded once to 4.28, of 7; halved: 2.14 of 3.5.
  EXPECT_EQ(*agency.area_index[0], Fraction::of(428, 7));
  EXPECT_EQ(*agency.index, Fraction::of(51400, 750));  // (2.14 + 3) / (3.5 + 4)
}

TEST(Factors, OfOneChangeNothing) {
  for (const std::string policy : {"exclude", "full", "rescale_area"}) {
    OneBlock year = one_agency(policy);
    year.not_applicable("a", "1.2");
    const auto before = scored(year);
    edit(year, [](CriteriaSet& set) { set.areas[0].factor = Fraction::of(2, 2); });
    EXPECT_FALSE(year.year.blocks()[0].set->has_factors());
    EXPECT_EQ(*scored(year).index, *before.index) << policy;
    // The sums with factors come to the same as the sums of whole micro-points.
    edit(year, [](CriteriaSet& set) {
      for (auto& each : set.areas) each.factor = 3;
    });
    EXPECT_EQ(*scored(year).index, *before.index) << policy;
    EXPECT_EQ(scored(year).area_index, before.area_index) << policy;
  }
}

TEST(Factors, DroppedItemsLeavePointsAndMaximum) {
  for (const std::string policy : {"exclude", "full", "rescale_area"}) {
    OneBlock year = one_agency(policy);
    edit(year, [](CriteriaSet& set) { first_item(set).is_dropped = true; });
    const auto agency = scored(year);
    EXPECT_EQ(agency.items[0].state, State::left_out);
    EXPECT_EQ(to_string(agency.points, 2), "5.00") << policy;
    EXPECT_EQ(to_string(agency.applicable_max, 2), "7.00") << policy;
  }
}

TEST(SupposedRule, CountsOnEveryLineThatItCanScore) {
  SetText text;
  text.body = area("1", "10",
                   test::item("1.1", "10", "done count assigned count",
                              "rate { of \"done / assigned\" full_at 50% }"));
  OneBlock year(read(text));
  for (const std::string agency : {"accepted", "computed", "lacking"}) year.add(agency);
  year.declare("accepted", "done 5 assigned 10");
  year.declare("computed", "done 5 assigned 10");
  year.claim("accepted", "1.1", "9");
  year.decide("accepted", "1.1", DecisionKind::accept);
  year.appraise("lacking", "1.1", "7");  // without facts
  edit(year, [](CriteriaSet& set) {
    std::get<RateRule>(first_item(set).rule).full_at = 1;
    first_item(set).is_rule_supposed = true;
  });
  EXPECT_EQ(year.outcome("accepted", "1.1", Stage::final), "5.00");
  EXPECT_EQ(year.outcome("accepted", "1.1", Stage::self), "5.00");
  EXPECT_EQ(year.outcome("computed", "1.1", Stage::final), "5.00");
  EXPECT_EQ(year.outcome("lacking", "1.1", Stage::final), "7.00");
}

TEST(CopiedSet, IsFinishedAnewAndScoresTheSame) {
  SetText text;
  text.body =
      area("1", "10",
           test::item("1.1", "4", "done count assigned count",
                      "rate { of \"done / assigned\" full_at 80% }", "applies \"big\"") +
               test::item("1.2", "6", "kind option",
                          "choice { fact kind option a { points 0 } option b { points 6 } }"));
  OneBlock year(read(text));
  year.add("a", AgencyStatus::ranked, "big");
  year.declare("a", "done 3 assigned 5 kind b");
  const auto before = scored(year);
  auto copied = finish(copy_of(*year.year.blocks()[0].set));
  ASSERT_TRUE(copied) << test::shown(copied.diagnostics);
  EXPECT_EQ((*copied)->fact_count, 3U);
  EXPECT_EQ((*copied)->all_items[0]->needed_facts, year.set().all_items[0]->needed_facts);
  year.year.replace_set(0, *copied);
  EXPECT_EQ(scored(year).points, before.points);
  EXPECT_THROW(year.year.replace_set(0, one_agency("full").year.blocks()[0].set),
               std::invalid_argument);
}

}  // namespace
}  // namespace parindex
