// What each rule says can still be done: the next level and the best, or what stands in the way.
#include <gtest/gtest.h>

#include "parindex/improve.hpp"
#include "planning/session_of.hpp"
#include "support/rule_case.hpp"

namespace parindex::test {
namespace {

std::string text_of(const LineStep& step, const CriteriaSet& set) {
  std::string text = to_string(step.to, set.item_decimals);
  if (step.is_given) return text + " given";
  if (step.is_accepted) text += " accepted";
  for (const auto& moved : step.facts) {
    const Fact& fact = *set.all_facts[moved.fact];
    text += ", " + fact.name.text + " " + (moved.from ? value_text(*moved.from, fact) : "–") +
            " to " + value_text(moved.to, fact);
  }
  return text + (step.is_bounded ? " bounded" : "");
}

std::string text_of(const Obstacle& obstacle) {
  switch (obstacle.kind) {
    case Hindrance::date_passed:
      return "missed " + to_iso(*obstacle.by) +
             (obstacle.declared ? " on " + to_iso(*obstacle.declared) : "");
    case Hindrance::missing_facts: {
      std::string text = "missing";
      for (const auto& fact : obstacle.facts) text += " " + fact.text;
      return text;
    }
    case Hindrance::survey:
      return "survey at " + (obstacle.mean ? obstacle.mean->to_string() : "nothing");
    case Hindrance::no_judgement: return "no judgement";
    case Hindrance::nothing_to_raise: return "nothing to raise";
    case Hindrance::at_limit: return "at limit";
    default: break;
  }
  return "other";
}

// "4.01, done 800 to 801 | 5.00, done 800 to 1000"; then what stands in the way of the rest.
std::string outlook_of(OneBlock year, Stage stage) {
  SessionOf session(std::move(year), stage);
  const auto lines = outlook(*session.operator->(), session.agency("so-y-te"));
  const CriteriaSet& set = session->assessment().set_of(session.agency("so-y-te"));
  if (lines.empty()) return "nothing lost";
  std::string text;
  if (lines[0].best) text = text_of(*lines[0].next, set) + " | " + text_of(*lines[0].best, set);
  for (const auto& obstacle : lines[0].obstacles) {
    text += (text.empty() ? "" : " | ") + text_of(obstacle);
  }
  return text;
}

struct StepCase {
  const char* name;
  OneItem item;
  const char* declared;
  const char* expected;
};

void PrintTo(const StepCase& step_case, std::ostream* out) {
  *out << step_case.item.rule << " on " << step_case.declared;
}

class Steps : public testing::TestWithParam<StepCase> {};

TEST_P(Steps, AreTold) {
  OneBlock year(read(GetParam().item.set()));
  year.add("so-y-te");
  year.declare("so-y-te", GetParam().declared);
  year.year.as_of = *Date::of(2022, 3, 15);
  EXPECT_EQ(outlook_of(std::move(year), Stage::final), GetParam().expected);
}

const OneItem kRate = {"5", "done count assigned count", "rate { of \"done / assigned\" }"};
const OneItem kFloor = {"5", "done count assigned count",
                        "rate { of \"done / assigned\"  full_at 80%  zero_below 50% }"};
const OneItem kLess = {"5", "late count disliked count total count",
                       "rate { of \"1 - (late + disliked) / total\" }"};
const OneItem kCount = {"2", "reports count", "count { of reports  each 0.7 }"};
const OneItem kDeduction = {"3", "late count", "deduction { of late  each 0.5 }"};
const OneItem kBands = {"4", "met count due count",
                        "bands { of \"met / due\"  band { from 90%  points 4 }"
                        "  band { from 70% below 90%  points 2 }  band { below 70%  points 0 } }"};
const OneItem kFalling = {"4", "days decimal",
                          "bands { of days  band { to 3  points 4 }  band { above 3 to 5  points 1 "
                          "}  band { above 5  points 0 } }"};
const OneItem kChoice = {"2", "level option",
                         "choice { fact level  option a { points 2 }  option b { points 1 }"
                         "  option c { points 0 } }"};
const OneItem kYes = {"2", "sent yes_no",
                      "choice { fact sent  option yes { points 2 }  option no { points 0 } }"};
const OneItem kAll = {"2", "minutes count chaired yes_no",
                      "all { that \"minutes >= 4\"  that chaired }"};
const OneItem kCases = {"3", "meetings count late count",
                        "cases { when \"meetings >= 4 and late = 0\" { points 3 }"
                        "  when \"meetings >= 2 and late = 0\" { points 1 }  otherwise 0"
                        "  hit first }"};
const OneItem kParts = {"3", "online count files count news count",
                        "parts { part share { title s  max 2  rule rate { of \"online / files\" } }"
                        "  part new { title n  max 1  rule count { of news  each 0.25 } } }"};
const OneItem kDeadline = {"2", "issued_on date",
                           "deadline { fact issued_on  by 2022-01-31 { points 2 }"
                           "  by 2022-03-31 { points 1 }  late 0.5 }"};
const OneItem kPassed = {"2", "issued_on date",
                         "deadline { fact issued_on  by 2022-01-31 { points 2 }"
                         "  by 2022-02-28 { points 1 } }"};
const OneItem kJudgement = {"2", "", "judgement { step 0.5 }"};
const OneItem kDated = {"2", "issued_on date", "all { that \"issued_on <= 2022-06-30\" }"};
const OneItem kWhole = {"2", "good count bad count", "rate { of \"good / (good + bad)\" }"};
const OneItem kPercent = {"2", "share percent", "rate { of share }"};

const StepCase kStepCases[] = {
    {"rate", kRate, "done 800 assigned 1000", "4.01, done 800 to 801 | 5.00, done 800 to 999"},
    {"rate_full", kRate, "done 10 assigned 10", "nothing lost"},
    {"rate_whole_missing", kRate, "", "missing assigned"},
    {"rate_numerator_missing", kRate, "assigned 4", "1.25, done – to 1 | 5.00, done – to 4"},
    {"rate_floor", kFloor, "done 3 assigned 10", "3.13, done 3 to 5 | 5.00, done 3 to 8"},
    {"rate_of_what_is_left", kLess, "late 2 disliked 1 total 10",
     "4.00, late 2 to 1 | 5.00, late 2 to 0, disliked 1 to 0"},
    {"rate_where_all_arose", kWhole, "good 1 bad 3", "nothing to raise"},
    {"percent", kPercent, "share 85.5%", "1.72, share 85.5% to 85.8% | 2.00, share 85.5% to 99.8%"},
    {"count", kCount, "reports 1", "1.40, reports 1 to 2 | 2.00, reports 1 to 3"},
    {"count_missing", kCount, "", "0.70, reports – to 1 | 2.00, reports – to 3"},
    {"deduction", kDeduction, "late 4", "1.50, late 4 to 3 | 3.00, late 4 to 0"},
    {"deduction_missing", kDeduction, "", "3.00, late – to 0 | 3.00, late – to 0"},
    {"bands", kBands, "met 5 due 10", "2.00, met 5 to 7 | 4.00, met 5 to 9"},
    {"bands_falling", kFalling, "days 6.5", "1.00, days 6.5 to 5 | 4.00, days 6.5 to 3"},
    {"choice", kChoice, "level c", "1.00, level c to b | 2.00, level c to a"},
    {"choice_missing", kChoice, "", "1.00, level – to b | 2.00, level – to a"},
    {"yes", kYes, "sent no", "2.00, sent no to yes | 2.00, sent no to yes"},
    {"all", kAll, "minutes 1 chaired no",
     "2.00, minutes 1 to 4, chaired no to yes | 2.00, minutes 1 to 4, chaired no to yes"},
    {"all_missing", kAll, "minutes 5", "2.00, chaired – to yes | 2.00, chaired – to yes"},
    {"cases", kCases, "meetings 1 late 2",
     "1.00, meetings 1 to 2, late 2 to 0 | 3.00, meetings 1 to 4, late 2 to 0"},
    {"parts", kParts, "online 1 files 4 news 1",
     "1.25, online 1 to 2 | 3.00, online 1 to 4, news 1 to 4"},
    {"deadline_late", kDeadline, "issued_on 2022-02-20", "missed 2022-01-31 on 2022-02-20"},
    {"deadline_open", kDeadline, "",
     "1.00, issued_on – to 2022-03-31 | 1.00, issued_on – to 2022-03-31 | missed 2022-01-31"},
    {"deadline_passed", kPassed, "", "missed 2022-01-31"},
    {"judgement", kJudgement, "", "0.50 given | 2.00 given"},
    {"date_in_a_condition", kDated, "",
     "2.00, issued_on – to 2022-06-30 | 2.00, issued_on – to 2022-06-30"},
    {"date_kept_late", kDated, "issued_on 2022-07-01", "nothing to raise"},
};

std::string step_case_name(const testing::TestParamInfo<StepCase>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(Table, Steps, testing::ValuesIn(kStepCases), step_case_name);

TEST(ImproveSteps, OfADecidedLineBeginWithTheDeclaredFacts) {
  OneBlock year(read(kRate.set()));
  year.add("so-y-te");
  year.declare("so-y-te", "done 8 assigned 10");
  year.appraise("so-y-te", "1.1.1", "2.5");
  EXPECT_EQ(outlook_of(std::move(year), Stage::final),
            "4.00 accepted, done 8 to 8 | 5.00, done 8 to 10");
}

TEST(ImproveSteps, OfALineDecidedHigherAreThoseAbove) {
  OneBlock year(read(kRate.set()));
  year.add("so-y-te");
  year.declare("so-y-te", "done 1 assigned 10");
  year.appraise("so-y-te", "1.1.1", "4.5");
  EXPECT_EQ(outlook_of(std::move(year), Stage::final), "5.00, done 1 to 10 | 5.00, done 1 to 10");
}

TEST(ImproveSteps, RestOnCorrectedFacts) {
  OneBlock year(read(kRate.set()));
  year.add("so-y-te");
  year.declare("so-y-te", "done 9 assigned 10");
  year.correct("so-y-te", "done", "6");
  EXPECT_EQ(outlook_of(std::move(year), Stage::final), "3.50, done 6 to 7 | 5.00, done 6 to 10");
}

TEST(ImproveSteps, OfASurveyCannotBePlanned) {
  OneItem survey = {"4", "", "survey { option a { percent 100% }  option b { percent 0% } }"};
  OneBlock year(read(survey.set()));
  year.add("so-y-te");
  year.answer("so-y-te", "1.1.1", 0, 3);
  year.answer("so-y-te", "1.1.1", 1, 1);
  EXPECT_EQ(outlook_of(std::move(year), Stage::final), "survey at 3/4");
}

TEST(ImproveSteps, AtStageComputedKnowNoJudgement) {
  OneBlock year(read(kJudgement.set()));
  year.add("so-y-te");
  EXPECT_EQ(outlook_of(std::move(year), Stage::computed), "no judgement");
}

TEST(ImproveSteps, AmongPeersMoveTheField) {
  OneItem peer = {"4", "online count all count", "peer { of \"online / all\"  against best }"};
  OneBlock year(read(peer.set()));
  year.add("so-y-te");
  year.add("so-tu-phap");
  year.declare("so-y-te", "online 2 all 10");
  year.declare("so-tu-phap", "online 4 all 10");
  EXPECT_EQ(outlook_of(std::move(year), Stage::final), "3.00, online 2 to 3 | 4.00, online 2 to 4");
}

TEST(ImproveSteps, OfLinesThatDoNotApplyAreNone) {
  OneItem item = kRate;
  item.more = "applies has_procedures";
  OneBlock year(read(item.set()));
  year.add("so-y-te");
  EXPECT_EQ(outlook_of(std::move(year), Stage::final), "nothing lost");
}

}  // namespace
}  // namespace parindex::test
