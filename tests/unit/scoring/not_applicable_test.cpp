// The three policies of a set for what does not apply: exclude, full, rescale_area.
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "scoring/two_areas.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::one_agency;
using test::OneBlock;
using test::read;
using test::SetText;

// "7.00 of 10.00 = 70.00; 4.00/6.00 66.67; 3.00/4.00 75.00": the total, then the areas.
std::string sheet(const OneBlock& year, Stage stage = Stage::final) {
  const auto scored = year.scored(stage);
  const auto& block = scored.blocks[0];
  const auto& agency = block.agencies[0];
  const auto text = [](std::int64_t micros) { return to_string(Points::from_micros(micros), 2); };
  std::string sheet = to_string(agency.points, 2) + " of " + to_string(agency.applicable_max, 2) +
                      " = " + (agency.index ? agency.index->to_decimal(2) : "none");
  for (std::size_t k = 0; k < block.area_points.columns(); ++k) {
    const auto& index = agency.area_index[k];
    sheet += "; " + text(block.area_points(0, k)) + "/" + text(block.area_max(0, k)) + " " +
             (index ? index->to_decimal(2) : "none");
  }
  return sheet;
}

void drop(OneBlock& year, const std::string& items) {
  std::istringstream words(items);
  for (std::string id; words >> id;) year.not_applicable("a", id);
}

TEST(NotApplicable, WithEverythingApplicableThePoliciesAgree) {
  for (const std::string policy : {"exclude", "full", "rescale_area"}) {
    EXPECT_EQ(sheet(one_agency(policy)), "7.00 of 10.00 = 70.00; 4.00/6.00 66.67; 3.00/4.00 75.00")
        << policy;
  }
}

TEST(NotApplicable, ExcludeTakesTheItemOutOfPointsAndMaximum) {
  auto year = one_agency("exclude");
  drop(year, "1.1");
  EXPECT_EQ(sheet(year), "5.00 of 7.00 = 71.43; 2.00/3.00 66.67; 3.00/4.00 75.00");
  drop(year, "1.2 1.3");
  EXPECT_EQ(sheet(year), "3.00 of 4.00 = 75.00; 0.00/0.00 none; 3.00/4.00 75.00");
  drop(year, "2.1");
  EXPECT_EQ(sheet(year), "0.00 of 0.00 = none; 0.00/0.00 none; 0.00/0.00 none");
}

TEST(NotApplicable, FullGivesTheMaximumAndKeepsTheState) {
  auto year = one_agency("full");
  drop(year, "1.1");
  EXPECT_EQ(sheet(year), "8.00 of 10.00 = 80.00; 5.00/6.00 83.33; 3.00/4.00 75.00");
  EXPECT_EQ(year.outcome("a", "1.1", Stage::final), "not_applicable");
  drop(year, "1.2 1.3 2.1");
  EXPECT_EQ(sheet(year), "10.00 of 10.00 = 100.00; 6.00/6.00 100.00; 4.00/4.00 100.00");
}

TEST(NotApplicable, RescaleAreaSpreadsOverTheRestOfTheArea) {
  auto year = one_agency("rescale_area");
  drop(year, "1.1");
  // 2 of 3 becomes 4 of 6.
  EXPECT_EQ(sheet(year), "7.00 of 10.00 = 70.00; 4.00/6.00 66.67; 3.00/4.00 75.00");
  drop(year, "1.2");
  // 1 of 1 becomes 6 of 6.
  EXPECT_EQ(sheet(year), "9.00 of 10.00 = 90.00; 6.00/6.00 100.00; 3.00/4.00 75.00");
}

TEST(NotApplicable, RescaledAreaIsRoundedOnceHalfUp) {
  SetText set;
  set.not_applicable = "rescale_area";
  set.total = "5";
  set.body = area("1", "5", judged("1.1", "3") + judged("1.2", "2"));
  const auto rescaled = [&](const std::string& points, const std::string& dropped) {
    OneBlock year(read(set));
    year.add("a");
    year.appraise("a", dropped == "1.1" ? "1.2" : "1.1", points);
    year.not_applicable("a", dropped);
    const auto scored = year.scored();
    return to_string(Points::from_micros(scored.blocks[0].area_points(0, 0)), 6);
  };
  EXPECT_EQ(rescaled("1", "1.2"), "1.670000");     // 5/3
  EXPECT_EQ(rescaled("2", "1.2"), "3.330000");     // 10/3
  EXPECT_EQ(rescaled("0.01", "1.1"), "0.030000");  // 0.025: an exact half goes up
  EXPECT_EQ(rescaled("0.03", "1.1"), "0.080000");  // 0.075
  EXPECT_EQ(rescaled("3", "1.2"), "5.000000");
  EXPECT_EQ(rescaled("0", "1.2"), "0.000000");
}

TEST(NotApplicable, RescaleAreaLeavesOutAnAreaWithNothingApplicable) {
  auto year = one_agency("rescale_area");
  drop(year, "1.1 1.2 1.3");
  EXPECT_EQ(sheet(year), "3.00 of 4.00 = 75.00; 0.00/0.00 none; 3.00/4.00 75.00");
  drop(year, "2.1");
  EXPECT_EQ(sheet(year), "0.00 of 0.00 = none; 0.00/0.00 none; 0.00/0.00 none");
}

TEST(NotApplicable, MissingIsNoPartOfIt) {
  SetText set;
  set.not_applicable = "rescale_area";
  set.body = area("1", "10", judged("1.1", "5") + judged("1.2", "5"));
  OneBlock year(read(set));
  year.add("a");
  year.appraise("a", "1.1", "4");  // 1.2 is missing
  EXPECT_EQ(sheet(year), "4.00 of 10.00 = 40.00; 4.00/10.00 40.00");
}

// At stage self answers leave points and maximum, applicable or not.
TEST(NotApplicable, SurveyItemsStayOutOfTheSelfStage) {
  const auto self_sheet = [](const std::string& policy, bool applies) {
    SetText set;
    set.not_applicable = policy;
    set.body = area(
        "1", "10",
        judged("1.1", "3") + judged("1.2", "3") +
            item("1.3", "4", "", "survey { option a { percent 100% }  option b { percent 0% } }"));
    OneBlock year(read(set));
    year.add("a");
    year.claim("a", "1.1", "2");
    year.claim("a", "1.2", "1");
    if (!applies) year.not_applicable("a", "1.3");
    return sheet(year, Stage::self);
  };
  for (const std::string policy : {"exclude", "full", "rescale_area"}) {
    EXPECT_EQ(self_sheet(policy, true), "3.00 of 6.00 = 50.00; 3.00/6.00 50.00") << policy;
    EXPECT_EQ(self_sheet(policy, false), "3.00 of 6.00 = 50.00; 3.00/6.00 50.00") << policy;
  }
}

TEST(NotApplicable, RescaleAtStageSelfReachesTheMaximumWithoutSurveys) {
  SetText set;
  set.not_applicable = "rescale_area";
  set.body = area(
      "1", "10",
      judged("1.1", "3") + judged("1.2", "3") +
          item("1.3", "4", "", "survey { option a { percent 100% }  option b { percent 0% } }"));
  OneBlock year(read(set));
  year.add("a");
  year.claim("a", "1.1", "2");
  year.not_applicable("a", "1.2");
  EXPECT_EQ(sheet(year, Stage::self), "4.00 of 6.00 = 66.67; 4.00/6.00 66.67");
}

}  // namespace
}  // namespace parindex
