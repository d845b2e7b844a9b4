#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/set_text.hpp"
#include "support/temp_folder.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::read;
using test::SetText;

SetText two_areas() {
  SetText set;
  set.lead = "lead so-noi-vu";
  set.more = "  clamp yes\n";
  set.body =
      "  area 1 { title \"Chỉ đạo\"  title_en Steering  kind steering  max 4  appraiser "
      "so-tu-phap\n"
      "    criterion 1.1 { title k  max 3\n" +
      judged("1.1.1", "1") + judged("1.1.2", "2", "appraiser so-tai-chinh") +
      "    }\n"
      "    criterion 1.2 { title \"Một dòng\"  max 1  rule judgement { step 1 } }\n"
      "  }\n" +
      area("2", "6",
           item("2.1.1", "6", "done count assigned count", "rate { of \"done / assigned\" }")) +
      "  bonus { cap 2\n" + judged("B.1", "5") + judged("B.2", "5") + "  }\n" +
      "  penalty { cap 1\n" + item("P.1", "5", "late count", "count { of late  each 1 }") + "  }\n";
  return set;
}

std::vector<std::string> ids(const CriteriaSet& set, const std::vector<std::size_t>& items) {
  std::vector<std::string> found;
  for (const auto index : items) found.push_back(set.all_items[index]->id.text);
  return found;
}

using Ids = std::vector<std::string>;

TEST(LoadedSet, HeaderIsRead) {
  const auto set = read(two_areas());
  EXPECT_EQ(set->id.text, "sample");
  EXPECT_EQ(set->version, 1);
  EXPECT_EQ(status_name(set->status), "draft");
  EXPECT_EQ(set->level, "department");
  EXPECT_EQ(set->source.document, "1/QĐ");
  EXPECT_EQ(set->source_date, Date::of(2021, 12, 16));
  EXPECT_EQ(set->valid_to, Date::of(2022, 12, 31));
  EXPECT_EQ(set->total, Points::whole(10));
  EXPECT_EQ(set->clamp, true);
  EXPECT_EQ(set->bands.size(), 3U);
  EXPECT_EQ(set->areas[0].kind, AreaKind::steering);
  EXPECT_EQ(set->areas[0].title.in(Language::en), "Steering");
  EXPECT_EQ(set->areas[0].title.in(Language::vi), "Chỉ đạo");
  EXPECT_EQ(set->areas[1].title.in(Language::en), "2");  // without one the other serves
}

TEST(LoadedSet, ItemsStandInTheOrderOfTheSetExtrasLast) {
  const auto set = read(two_areas());
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < set->all_items.size(); ++i) all.push_back(i);
  EXPECT_EQ(ids(*set, all), (Ids{"1.1.1", "1.1.2", "1.2", "2.1.1", "B.1", "B.2", "P.1"}));
  EXPECT_EQ(set->scored_item_count, 4U);
  EXPECT_EQ(set->bonus_item_count, 2U);
  EXPECT_EQ(set->fact_count, 3U);
  EXPECT_EQ(set->all_items[3]->area, 1U);
  EXPECT_FALSE(set->all_items[4]->area);
  EXPECT_EQ(set->all_facts[*set->find_fact("assigned")]->item, 3U);
}

TEST(LoadedSet, NamesAreFoundAndOthersNot) {
  const auto set = read(two_areas());
  EXPECT_EQ(set->find_item("1.2"), 2U);  // a criterion that carries its own rule is an item
  EXPECT_EQ(set->find_item("1.1"), std::nullopt);
  EXPECT_EQ(set->find_item("1.1.10"), std::nullopt);
  EXPECT_EQ(set->find_area("2"), 1U);
  EXPECT_EQ(set->find_band("fair"), 1U);
  EXPECT_EQ(set->find_fact("late"), 2U);
  EXPECT_EQ(set->find_fact("nothing"), std::nullopt);
}

TEST(LoadedSet, AnIdStandsForTheItemsUnderIt) {
  const auto set = read(two_areas());
  EXPECT_EQ(ids(*set, set->items_under("1")), (Ids{"1.1.1", "1.1.2", "1.2"}));
  EXPECT_EQ(ids(*set, set->items_under("1.1")), (Ids{"1.1.1", "1.1.2"}));
  EXPECT_EQ(ids(*set, set->items_under("1.2")), (Ids{"1.2"}));
  EXPECT_EQ(ids(*set, set->items_under("2.1.1")), (Ids{"2.1.1"}));
  EXPECT_EQ(ids(*set, set->items_under("B.1")), (Ids{"B.1"}));
  EXPECT_EQ(ids(*set, set->items_under("3")), (Ids{}));
}

TEST(LoadedSet, TheAppraiserIsTheItemsElseTheAreas) {
  const auto set = read(two_areas());
  EXPECT_EQ(set->appraiser_of(0), "so-tu-phap");
  EXPECT_EQ(set->appraiser_of(1), "so-tai-chinh");
  EXPECT_EQ(set->appraiser_of(3), "");
  EXPECT_EQ(set->appraiser_of(4), "");
}

TEST(LoadedSet, FromAFileOrFromText) {
  const test::TempFolder folder;
  folder.write("set.info", "\xEF\xBB\xBF" + two_areas().text());
  const auto loaded = load_criteria_set(folder.path("set.info"));
  ASSERT_TRUE(loaded) << test::shown(loaded.diagnostics);
  EXPECT_EQ((*loaded)->all_items.size(), 7U);
}

TEST(LoadedSet, FilesThatCannotBeRead) {
  const test::TempFolder folder;
  const auto found = [&](const std::string& file) {
    const auto result = load_criteria_set(folder.path(file));
    EXPECT_FALSE(result);
    return test::codes(result.diagnostics);
  };
  folder.write("empty.info", "");
  folder.write("mark.info", "\xEF\xBB\xBF");
  folder.write("utf16.info",
               "\xFF\xFE"
               "a");
  folder.write("folder.info/x", "x");
  EXPECT_EQ(found("absent.info"), "E0101");
  EXPECT_EQ(found("folder.info"), "E0102");
  EXPECT_EQ(found("empty.info"), "E0104");
  EXPECT_EQ(found("mark.info"), "E0104");
  EXPECT_EQ(found("utf16.info"), "E0106");
}

}  // namespace
}  // namespace parindex
