// What no single line of a set can tell: maxima that do not add up, rules that miss the maximum,
// names given twice, policies that point nowhere.
#include <gtest/gtest.h>

#include <string>

#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::findings_of;
using test::item;
using test::judged;
using test::read_text;
using test::SetText;

std::string found(const std::string& body, const std::string& more = {}) {
  SetText set;
  set.body = body;
  set.more = more;
  return findings_of(set);
}

TEST(SetLint, MaximaAddUp) {
  EXPECT_EQ(found(area("1", "10", judged("1.1.1", "4") + judged("1.1.2", "6"))), "");
  EXPECT_EQ(found(area("1", "10", judged("1.1.1", "4") + judged("1.1.2", "5.99"))), "E0321");
  EXPECT_EQ(found(area("1", "10", judged("1.1.1", "4") + judged("1.1.2", "6.01"))), "E0321");
  EXPECT_EQ(found(area("1", "4", judged("1.1.1", "4")) + area("2", "6", judged("2.1.1", "6"))), "");
  EXPECT_EQ(found(area("1", "4", judged("1.1.1", "4")) + area("2", "5", judged("2.1.1", "5"))),
            "E0321");
  EXPECT_EQ(found(area("1", "9", judged("1.1.1", "9"))), "E0321");
}

TEST(SetLint, ACriterionsMaximumIsThatOfItsItems) {
  const auto criterion = [](const std::string& max) {
    return "  area 1 { title a  max 10  criterion 1.1 { title c  max " + max + "\n" +
           judged("1.1.1", "10") + "} }\n";
  };
  EXPECT_EQ(found(criterion("10")), "");
  EXPECT_EQ(found(criterion("9")), "E0321 E0321");  // neither its items nor its area agree
}

TEST(SetLint, ExactlyWhereEachSumIsWrong) {
  SetText set;
  set.total = "11";
  set.body = area("1", "10", judged("1.1.1", "4") + judged("1.1.2", "5"));
  const auto result = read_text(set);
  ASSERT_EQ(test::codes(result.diagnostics), "E0321 E0321");
  EXPECT_EQ(result.diagnostics[0].arguments,
            (std::vector<std::string>{"criteria_set", "11", "10"}));
  EXPECT_EQ(result.diagnostics[1].arguments, (std::vector<std::string>{"area 1", "10", "9"}));
}

TEST(SetLint, MaximaAreAboveZeroAndBounded) {
  EXPECT_EQ(found(area("1", "10", judged("1.1.1", "10") + judged("1.1.2", "0"))), "E0343");
  EXPECT_EQ(found(area("1", "10", judged("1.1.1", "11") + judged("1.1.2", "-1"))), "E0343");
  SetText large;
  large.total = "1000000";
  large.body = area("1", "1000000", judged("1.1.1", "1000000"));
  EXPECT_EQ(findings_of(large), "");
  large.total = "1000001";
  large.body = area("1", "1000001", judged("1.1.1", "1000001"));
  EXPECT_EQ(findings_of(large), "E0343 E0343 E0343");
}

TEST(SetLint, ARuleReachesTheMaximumAndNeverExceedsIt) {
  const auto choice = [](const std::string& yes) {
    return found(area(
        "1", "10",
        item("1.1.1", "10", "kept yes_no",
             "choice { fact kept  option yes { points " + yes + " }  option no { points 0 } }")));
  };
  EXPECT_EQ(choice("10"), "");
  EXPECT_EQ(choice("9.99"), "E0322");
  EXPECT_EQ(choice("10.01"), "E0323");
  EXPECT_EQ(choice("-1"), "E0322 E0323");
}

TEST(SetLint, IdsAreUniqueAcrossAreasCriteriaAndItems) {
  EXPECT_EQ(found(area("1", "10", judged("1.1", "4") + judged("1.1", "6"))), "E0320");
  EXPECT_EQ(found(area("1", "10", judged("1", "10"))), "E0320");
  EXPECT_EQ(found(area("1", "4", judged("1.1", "4")) + area("1", "6", judged("1.2", "6"))),
            "E0320 E0320");  // the area, and the criterion that area() names after it
  SetText twice;
  twice.body = area("1", "10", judged("1.1", "4") + judged("1.1", "6"));
  const auto result = read_text(twice);
  ASSERT_TRUE(result.diagnostics[0].related);
  EXPECT_EQ(result.diagnostics[0].related->line + 4, result.diagnostics[0].line);
}

TEST(SetLint, FactNamesAreUniqueInTheSet) {
  const std::string rate = "rate { of \"done / assigned\" }";
  EXPECT_EQ(found(area("1", "10",
                       item("1.1", "4", "done count assigned count", rate) +
                           item("1.2", "6", "done count assigned count", rate))),
            "E0320 E0320");
}

TEST(SetLint, BandAndOptionIdsAreUnique) {
  SetText set;
  set.body = area("1", "10", judged("1.1.1", "10"));
  set.bands = "band good { title a  from 50 to 100 }\nband good { title b  from 0 below 50 }\n";
  EXPECT_EQ(findings_of(set), "E0320");
  const auto options = [](const std::string& ids) {
    return found(
        area("1", "10", item("1.1.1", "10", "level option", "choice { fact level  " + ids + " }")));
  };
  EXPECT_EQ(options("option a { points 10 }  option b { points 0 }"), "");
  EXPECT_EQ(options("option a { points 10 }  option a { points 0 }"), "E0320");
}

TEST(SetLint, IdsThatASpreadsheetWouldConfuse) {
  EXPECT_EQ(found(area("1", "10", judged("1.1", "4") + judged("1.10", "6"))), "W0380");
  EXPECT_EQ(found(area("1", "10", judged("2.0", "4") + judged("2", "6"))), "W0380");
  EXPECT_EQ(found(area("1", "10", judged("1.1", "4") + judged("1.11", "6"))), "");
  // Two dots are no number, nor is a letter.
  EXPECT_EQ(found(area("1", "10", judged("1.1.1", "4") + judged("1.1.10", "6"))), "");
  EXPECT_EQ(found(area("1", "10", judged("B.1", "4") + judged("B.10", "6"))), "");
}

TEST(SetLint, EmptyParts) {
  EXPECT_EQ(found("  area 1 { title a  max 10 }\n"), "E0341");
  EXPECT_EQ(found(""), "E0341");
  SetText without_bands;
  without_bands.body = area("1", "10", judged("1.1.1", "10"));
  without_bands.bands = "";
  EXPECT_EQ(findings_of(without_bands), "E0341");
  EXPECT_EQ(found(area("1", "10", judged("1.1.1", "10")), "  clamp yes\n  bonus { cap 3 }\n"),
            "E0341");
}

TEST(SetLint, ACriterionWithoutItemsAndRule) {
  const auto text = found("  area 1 { title a  max 10  criterion 1.1 { title c } }\n");
  EXPECT_NE(text.find("E0341"), std::string::npos) << text;
}

TEST(SetLint, BonusAndPenaltyNeedAClamp) {
  const std::string body = area("1", "10", judged("1.1.1", "10"));
  const std::string bonus = "  bonus { cap 3\n" + judged("B.1", "5") + "}\n";
  const std::string penalty = "  penalty { cap 3\n" + judged("P.1", "5") + "}\n";
  EXPECT_EQ(found(body, bonus), "E0338");
  EXPECT_EQ(found(body, penalty), "E0338");
  EXPECT_EQ(found(body, bonus + "  clamp no\n"), "");
  EXPECT_EQ(found(body, bonus + penalty + "  clamp yes\n"), "");
  EXPECT_EQ(found(body, "  clamp yes\n"), "");
}

TEST(SetLint, PoliciesPointAtWhatIsThere) {
  const std::string body = area("1", "10", judged("1.1.1", "10"));
  EXPECT_EQ(found(body, "  tie_break { area 1 }\n"), "");
  EXPECT_EQ(found(body, "  tie_break { area 1  area 2 }\n"), "E0336");
  EXPECT_EQ(found(body, "  cap { event warning  band fair }\n"), "");
  EXPECT_EQ(found(body, "  cap { event warning  band medium }\n"), "E0337");
  EXPECT_EQ(found(body, "  no_self_score { band poor }\n"), "");
  EXPECT_EQ(found(body, "  no_self_score { band por }\n"), "E0337");
}

TEST(SetLint, FactsAreThereToBeUsed) {
  const std::string rate = "rate { of \"done / assigned\" }";
  EXPECT_EQ(found(area("1", "10", item("1.1", "10", "done count assigned count late count", rate))),
            "W0381");
  EXPECT_EQ(found(area("1", "10", item("1.1", "10", "done count", rate))), "E0331");
  EXPECT_EQ(found(area("1", "10", item("1.1", "10", "done count assigned yes_no", rate))), "E0332");
  // Those of a judgement inform the appraiser.
  EXPECT_EQ(found(area("1", "10", item("1.1", "10", "done count", "judgement { step 1 }"))), "");
}

TEST(SetLint, ALineThatNobodyAppraises) {
  SetText set;
  set.lead = "";
  set.body = area("1", "10", judged("1.1", "10"));
  EXPECT_EQ(findings_of(set), "W0382");
  set.body = area("1", "10", judged("1.1", "10", "appraiser so-tu-phap"));
  EXPECT_EQ(findings_of(set), "");
  set.body = area("1", "10", judged("1.1", "10"), "appraiser so-tu-phap");
  EXPECT_EQ(findings_of(set), "");
  set.body =
      area("1", "10",
           item("1.1", "10", "", "survey { option a { percent 100% }  option b { percent 0% } }"));
  EXPECT_EQ(findings_of(set), "");  // answers are counted, not appraised
}

TEST(SetLint, UnknownRule) {
  SetText set;
  set.body = area("1", "10", item("1.1", "10", "", "dedline { }"));
  const auto result = read_text(set);
  EXPECT_EQ(test::codes(result.diagnostics), "E0334");
  EXPECT_EQ(result.diagnostics[0].suggestion, "deadline");
}

TEST(SetLint, ABrokenExpressionIsNamedAtItsColumn) {
  SetText set;
  set.body = area("1", "10", item("1.1", "10", "done count", "rate {\n of \"done / \" }"));
  const auto result = read_text(set);
  ASSERT_EQ(test::codes(result.diagnostics), "E0330");
  EXPECT_EQ(result.diagnostics[0].column, 13U);  // right after the text
  EXPECT_EQ(result.diagnostics[0].excerpt, " of \"done / \" }");
}

TEST(SetLint, ConditionsOfAppliesAreOverProperties) {
  const auto applies = [](const std::string& text) {
    return found(area("1", "10", judged("1.1", "10", "applies \"" + text + "\"")));
  };
  EXPECT_EQ(applies("has_procedures and not has_units"), "");
  EXPECT_EQ(applies("has_procedures > 1"), "E0332");
  EXPECT_EQ(applies("has_procedures and"), "E0330");
}

TEST(SetLint, ASetBuiltInMemoryIsToldTheSame) {
  CriteriaSet set;
  set.id = {"memory"};
  set.valid_from = *Date::of(2022, 12, 31);
  set.valid_to = *Date::of(2022, 1, 1);
  set.total = Points::whole(9);
  set.lead = "so-noi-vu";
  set.bands.push_back(
      {{"all"}, {"Tất cả", ""}, {0, true, "0", {}}, {99, true, "99", {}}, false, {}});
  set.caps.push_back({{"warning"}, {"none"}, {}});
  Area& area = set.areas.emplace_back();
  area.id = {"1"};
  area.max = Points::whole(10);
  Criterion& criterion = area.criteria.emplace_back();
  criterion.id = {"1.1"};
  Item& item = criterion.items.emplace_back();
  item.id = {"1.1.1"};
  item.max = Points::whole(10);
  item.rule = JudgementRule{Points::whole(3)};
  const auto result = finish(std::move(set));
  EXPECT_FALSE(result);
  EXPECT_EQ(test::codes(result.diagnostics), "E0321 E0325 E0337 E0342 E0344");
  for (const auto& diagnostic : result.diagnostics) EXPECT_TRUE(diagnostic.file.empty());
}

}  // namespace
}  // namespace parindex
