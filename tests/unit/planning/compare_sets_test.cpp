// What changed between two sets.
#include <gtest/gtest.h>

#include "parindex/compare.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::item;
using test::judged;
using test::SetText;
using Kind = SetDifference::Kind;

SetText base() {
  SetText set;
  set.body = area("1", "10",
                  item("1.1", "6", "done count assigned count", "rate { of \"done / assigned\" }") +
                      judged("1.2", "4"));
  return set;
}

std::vector<SetDifference> differences(const SetText& before, const SetText& after) {
  const auto result = compare_sets(*test::read(before), *test::read(after));
  if (!result) throw std::runtime_error(test::shown(result.diagnostics));
  return result->differences;
}

// The only difference.
SetDifference only(const SetText& before, const SetText& after) {
  const auto all = differences(before, after);
  EXPECT_EQ(all.size(), 1U);
  return all.empty() ? SetDifference() : all[0];
}

SetText replaced(SetText set, const std::string& text, const std::string& by) {
  const auto at = set.body.find(text);
  if (at == std::string::npos) throw std::invalid_argument("no " + text);
  set.body.replace(at, text.size(), by);
  return set;
}

TEST(CompareSets, NothingChanged) {
  const auto result = compare_sets(*test::read(base()), *test::read(base()));
  EXPECT_TRUE(result->differences.empty());
  EXPECT_EQ(result->same_items, 2U);
}

TEST(CompareSets, ARule) {
  const auto found =
      only(base(), replaced(base(), "/ assigned\" }", "/ assigned\"  full_at 90% }"));
  EXPECT_EQ(found.kind, Kind::item_rule);
  EXPECT_EQ(found.new_id, "1.1");
  EXPECT_NE(found.before.en, found.after.en);
  EXPECT_NE(found.before.vi, found.before.en);
}

// A maximum changes the words of its rule; the rule is the same.
TEST(CompareSets, Maxima) {
  SetText after = replaced(base(), "max 6", "max 5");
  after = replaced(after, "max 4", "max 5");
  const auto all = differences(base(), after);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].kind, Kind::item_max);
  EXPECT_EQ(all[0].before.vi + " " + all[0].after.vi, "6 5");
  EXPECT_EQ(all[1].kind, Kind::item_max);
}

TEST(CompareSets, ItemsThatComeGoAndAreRenumbered) {
  SetText after;
  after.body = area("1", "10",
                    item("1.3", "6", "done count assigned count", "rate { of \"done / assigned\" }",
                         "same_as 1.1") +
                        judged("1.4", "4"));
  const auto all = differences(base(), after);
  std::string kinds;
  for (const auto& each : all) {
    kinds +=
        std::to_string(static_cast<int>(each.kind)) + " " + each.old_id + ">" + each.new_id + "; ";
  }
  const auto number = [](Kind kind) { return std::to_string(static_cast<int>(kind)); };
  EXPECT_EQ(kinds, number(Kind::item_renumbered) + " 1.1>1.3; " + number(Kind::item_title) +
                       " 1.1>1.3; " + number(Kind::item_added) + " >1.4; " +
                       number(Kind::item_removed) + " 1.2>; ");
}

TEST(CompareSets, EveryKeyOfAnItem) {
  const auto changed = [](const std::string& key) {
    return only(base(), replaced(base(), "max 6", "max 6  " + key)).kind;
  };
  EXPECT_EQ(changed("applies has_procedures"), Kind::item_applies);
  EXPECT_EQ(changed("when_none full"), Kind::item_when_none);
  EXPECT_EQ(changed("appraiser so-y-te"), Kind::item_appraiser);
  EXPECT_EQ(changed("documents \"Công văn\""), Kind::item_documents);
  EXPECT_EQ(changed("ref { document \"1/QĐ\"  clause \"II\" }"), Kind::item_clause);
}

TEST(CompareSets, Facts) {
  const SetText retitled = replaced(base(), "title \"done\"", "title \"Đã xong\"");
  const auto found = only(base(), retitled);
  EXPECT_EQ(found.kind, Kind::item_fact);
  EXPECT_EQ(found.fact, "done");
  EXPECT_EQ(found.before.vi, "count, done");

  const SetText counted =
      replaced(base(), "type count  title \"done\"", "type decimal  title \"done\"");
  EXPECT_EQ(only(base(), counted).after.vi, "decimal, done");
  SetText other = replaced(base(), "done { type", "finished { type");
  other = replaced(other, "done / assigned", "finished / assigned");
  const auto all = differences(base(), other);
  ASSERT_EQ(all.size(), 3U);  // the rule, the new fact, the old one
  EXPECT_EQ(all[1].kind, Kind::item_fact_added);
  EXPECT_EQ(all[2].kind, Kind::item_fact_removed);
}

TEST(CompareSets, AreasAndPlaces) {
  SetText after;
  after.body =
      area("1", "6",
           item("1.1", "6", "done count assigned count", "rate { of \"done / assigned\" }")) +
      area("2", "4", judged("1.2", "4"));
  const auto all = differences(base(), after);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].kind, Kind::item_place);
  EXPECT_EQ(all[0].before.vi + ">" + all[0].after.vi, "1>2");
  EXPECT_EQ(all[1].kind, Kind::area_max);
  EXPECT_EQ(all[2].kind, Kind::area_added);
}

TEST(CompareSets, Policies) {
  const auto key_of = [](const SetText& after) {
    const auto found = only(base(), after);
    EXPECT_EQ(found.kind, Kind::policy);
    return found.new_id + " " + found.before.vi + ">" + found.after.vi;
  };
  SetText set = base();
  set.not_applicable = "rescale_area";
  EXPECT_EQ(key_of(set), "not_applicable exclude>rescale_area");
  set = base();
  set.ties = "dense";
  EXPECT_EQ(key_of(set), "ties competition>dense");
  set = base();
  set.decide_on = "published";
  EXPECT_EQ(key_of(set), "decide_on exact>published");
  set = base();
  set.missing = "error";
  EXPECT_EQ(key_of(set), "missing zero>error");
  set = base();
  set.rounding = "item 2  index 3";
  EXPECT_EQ(key_of(set), "rounding index 2>3");
  set = base();
  set.more = "  tie_break { area 1 }\n";
  EXPECT_EQ(key_of(set), "tie_break >area 1");
  set = base();
  set.more = "  no_self_score { band poor }\n";
  EXPECT_EQ(key_of(set), "no_self_score >poor");
}

TEST(CompareSets, BandsAndExtras) {
  SetText set = base();
  set.bands =
      "  band good { title \"Tốt\"  from 85 to 100 }\n"
      "  band fair { title \"Khá\"  from 50 below 85 }\n"
      "  band weak { title \"Yếu\"  from 0 below 50 }\n";
  const auto all = differences(base(), set);
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[0].kind, Kind::band);
  EXPECT_EQ(all[2].kind, Kind::band_added);
  EXPECT_EQ(all[3].kind, Kind::band_removed);

  const auto with_cap = [](const std::string& cap) {
    SetText extra = base();
    extra.more = "  clamp no\n";
    extra.body += "  bonus { cap " + cap + "\n" +
                  item("B.1", "3", "firsts count", "count { of firsts  each 1 }") + "}\n";
    return extra;
  };
  const auto found = only(with_cap("1"), with_cap("2"));
  EXPECT_EQ(found.kind, Kind::extra);
  EXPECT_EQ(found.new_id + " " + found.before.vi + ">" + found.after.vi, "bonus 1>2");
}

}  // namespace
}  // namespace parindex
