// Every number, condition and word of every rule is reached by a name, read and changed.
#include "planning/rule_parameters.hpp"

#include <gtest/gtest.h>

#include "planning/set_draft.hpp"
#include "support/set_text.hpp"

namespace parindex::test {
namespace {

// The set's only item, with the rule.
std::shared_ptr<const CriteriaSet> set_with(const std::string& facts, const std::string& rule) {
  SetText text;
  text.body = area("1", "10", item("1.1", "10", facts, rule));
  return read(text);
}

// "full_at = 80%; …": names and values of the rule's parameters.
std::string listed(const CriteriaSet& set) {
  Rule rule = set.all_items[0]->rule;
  std::string text;
  for (const auto& parameter : parameters_of(rule)) {
    std::string name;
    for (const auto& one : parameter.names) name += (name.empty() ? "" : " / ") + one;
    text += (text.empty() ? "" : "; ") + name + " = " + parameter.text();
  }
  return text;
}

// The rule after one parameter, by its name, was written; "!" and the code where it is refused.
std::string changed(const CriteriaSet& set, const std::string& wanted, const std::string& value) {
  Rule rule = set.all_items[0]->rule;
  for (const auto& parameter : parameters_of(rule)) {
    std::string name;
    for (const auto& one : parameter.names) name += (name.empty() ? "" : " / ") + one;
    if (name != wanted) continue;
    Diagnostics diagnostics;
    const WrittenValue written{value, {}, parameter.names.back(), 2};
    const auto canonical = parameter.canonical(written, diagnostics);
    if (!canonical) return "!" + codes(diagnostics);
    parameter.write(written);
    EXPECT_EQ(parameter.text(), *canonical);
    return parameter.text();
  }
  return "no such parameter";
}

TEST(RuleParameters, OfChoice) {
  const auto set = set_with(
      "done yes_no", "choice { fact done  option yes { points 10 }  option no { points 0 } }");
  EXPECT_EQ(listed(*set), "option yes / points = 10; option no / points = 0");
  EXPECT_EQ(changed(*set, "option no / points", "2.50"), "2.5");
  EXPECT_EQ(changed(*set, "option no / points", "2,5"), "!E0310");
}

TEST(RuleParameters, OfDeadline) {
  const auto set = set_with(
      "day date",
      "deadline { fact day  by 2022-01 { points 10 }  by 2022-02-15 { points 5 }  late 1 }");
  EXPECT_EQ(listed(*set),
            "by 2022-01 / points = 10; by 2022-01 / date = 2022-01-31; by 2022-02-15 / points = 5; "
            "by 2022-02-15 / date = 2022-02-15; late = 1; missing = missing");
  EXPECT_EQ(changed(*set, "by 2022-01 / date", "2022-Q1"), "2022-03-31");
  EXPECT_EQ(changed(*set, "missing", "0.5"), "0.5");
  EXPECT_EQ(changed(*set, "by 2022-01 / date", "tháng 1").substr(0, 2), "!E");
}

TEST(RuleParameters, OfRate) {
  const auto set = set_with("done count all count", "rate { of \"done / all\"  full_at 80.5% }");
  EXPECT_EQ(listed(*set),
            "of = done / all; full_at = 80.5%; zero_below = missing; allow_over = no");
  EXPECT_EQ(changed(*set, "full_at", "95%"), "95%");
  EXPECT_EQ(changed(*set, "full_at", "95").substr(0, 2), "!E");
  EXPECT_EQ(changed(*set, "zero_below", "50%"), "50%");
  EXPECT_EQ(changed(*set, "zero_below", "missing"), "missing");
  EXPECT_EQ(changed(*set, "allow_over", "yes"), "yes");
}

TEST(RuleParameters, OfBands) {
  const auto set = set_with("done count all count",
                            "bands { of \"done / all\"  band { from 80%  points 10 }\n"
                            "  band { from 50% below 80%  points interpolate  low 2  high 6 }\n"
                            "  band { below 50%  points proportional } }");
  EXPECT_EQ(
      listed(*set),
      "of = done / all; band [80%; …) / from = 80%; band [80%; …) / points = 10; "
      "band [50%; 80%) / from = 50%; band [50%; 80%) / below = 80%; band [50%; 80%) / low = 2; "
      "band [50%; 80%) / high = 6; band [0; 50%) / below = 50%; allow_over = no");
  EXPECT_EQ(changed(*set, "band [80%; …) / from", "85%"), "85%");
  EXPECT_EQ(changed(*set, "band [80%; …) / from", "85").substr(0, 2), "!E");
}

TEST(RuleParameters, OfCountAndDeduction) {
  EXPECT_EQ(listed(*set_with("n count", "count { of n  each 2.5 }")), "of = n; each = 2.5");
  EXPECT_EQ(listed(*set_with("n count", "deduction { of n  each 2  floor 1 }")),
            "of = n; each = 2; floor = 1");
  const auto compound = set_with("n count", "deduction { of n  each_percent 25%  mode compound }");
  EXPECT_EQ(listed(*compound), "of = n; each_percent = 25%; mode = compound; floor = 0");
  EXPECT_EQ(changed(*compound, "mode", "simple"), "simple");
  EXPECT_EQ(changed(*compound, "mode", "points").substr(0, 2), "!E");
}

TEST(RuleParameters, OfConditions) {
  EXPECT_EQ(listed(*set_with("a yes_no b count", "all { that a  that \"b >= 4\" }")),
            "that 1 = a; that 2 = b >= 4");
  const auto cases =
      set_with("b count",
               "cases { when \"b >= 4\" { points 10 }  when \"b < 2\" { points 1 }  otherwise 3 }");
  EXPECT_EQ(listed(*cases),
            "when 1 / condition = b >= 4; when 1 / points = 10; when 2 / condition = b < 2; "
            "when 2 / points = 1; otherwise = 3; hit = only; allow_over = no");
  EXPECT_EQ(changed(*cases, "when 1 / condition", "b >= 5"), "b >= 5");
  EXPECT_EQ(changed(*cases, "hit", "first"), "first");
}

TEST(RuleParameters, OfParts) {
  const auto set = set_with("n count m count",
                            "parts { part a { max 4  rule count { of n  each 1 } }\n"
                            "  part b { max 6  rule count { of m  each 2 } } }");
  EXPECT_EQ(listed(*set),
            "part a / max = 4; part a / of = n; part a / each = 1; part b / max = 6; "
            "part b / of = m; part b / each = 2");
  EXPECT_EQ(changed(*set, "part b / each", "3"), "3");
}

TEST(RuleParameters, OfTheOthers) {
  EXPECT_EQ(listed(*set_with("n count", "peer { of n  against mean  lower_is_better yes }")),
            "of = n; against = mean; lower_is_better = yes");
  EXPECT_EQ(listed(*set_with("",
                             "survey { option good { percent 100% }  option bad { percent 0% }\n"
                             "  no_opinion zero }")),
            "option good / percent = 100%; option bad / percent = 0%; no_opinion = zero");
  EXPECT_EQ(listed(*set_with("", "judgement { step 0.25 }")), "step = 0.25");
}

// Whatever is listed reads its own value again, and writing that changes nothing.
TEST(SetDraft, EveryParameterReadsWhatItTells) {
  SetText text;
  text.total = "20";
  text.more = "  clamp yes\n  cap { event late  band poor }\n";
  text.body = area("1", "10", item("1.1", "10", "a count b count", "rate { of \"a / b\" }")) +
              area("2", "10", judged("2.1", "10")) + "  bonus { cap 3\n" +
              item("B.1", "2", "x count", "count { of x  each 1 }") + "  }\n";
  const auto set = read(text);
  SetDraft draft(*set);
  EXPECT_GT(draft.parameters().size(), 20u);
  for (std::size_t i = 0; i < draft.parameters().size(); ++i) {
    const auto& parameter = draft.parameters()[i];
    Diagnostics diagnostics;
    const WrittenValue value{parameter.text(), {}, parameter.names.back(), draft.decimals()};
    EXPECT_EQ(parameter.canonical(value, diagnostics), parameter.text()) << parameter.names.back();
    EXPECT_EQ(codes(diagnostics), "");
    draft.write(i, value);
    EXPECT_EQ(parameter.text(), value.text);
  }
  EXPECT_TRUE(draft.excess().is_zero());
  const auto finished = draft.finish();
  ASSERT_TRUE(finished) << shown(finished.diagnostics);
  EXPECT_FALSE((*finished)->has_factors());
  EXPECT_EQ((*finished)->all_items[0]->needed_facts, set->all_items[0]->needed_facts);
}

TEST(SetDraft, ScalesTheAreasThatNoneWroteOf) {
  SetText text;
  text.total = "30";
  text.body = area("1", "10", judged("1.1", "4") + judged("1.2", "6")) +
              area("2", "10", judged("2.1", "10")) + area("3", "10", judged("3.1", "10"));
  const auto set = read(text);
  SetDraft draft(*set);
  std::size_t weight = 0;
  for (std::size_t i = 0; i < draft.parameters().size(); ++i) {
    if (draft.parameters()[i].names[0] == "area 2") weight = i;
  }
  draft.write(weight, {"15", {}, "weight", 2});
  EXPECT_EQ(draft.excess(), Fraction(5));
  ASSERT_TRUE(draft.rebalance());
  EXPECT_TRUE(draft.excess().is_zero());
  const auto finished = draft.finish();
  ASSERT_TRUE(finished);
  const CriteriaSet& scaled = **finished;
  EXPECT_EQ(scaled.areas[0].factor, Fraction::of(3, 4));
  EXPECT_EQ(scaled.areas[1].factor, Fraction::of(3, 2));
  EXPECT_EQ(maximum_of(scaled, *scaled.all_items[0]), Fraction(3));
  EXPECT_EQ(weight_of(scaled.areas[2]), Fraction::of(15, 2));
}

}  // namespace
}  // namespace parindex::test
