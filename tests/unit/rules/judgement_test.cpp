#include "support/rule_case.hpp"

namespace parindex {
namespace {

using test::findings_of;
using test::OneBlock;
using test::OneItem;
using test::RefusedCase;

const OneItem kItem{"2", "reports count", "judgement { step 0.25 }"};

OneBlock one_agency() {
  OneBlock year(read(kItem.set()));
  year.add("so-y-te");
  return year;
}

std::string outcome(const OneBlock& year, Stage stage) {
  return year.outcome("so-y-te", "1.1.1", stage);
}

TEST(Judgement, IsMissingUntilItIsMade) {
  const auto year = one_agency();
  EXPECT_EQ(outcome(year, Stage::self), "missing 0.00");
  EXPECT_EQ(outcome(year, Stage::computed), "missing 0.00");
  EXPECT_EQ(outcome(year, Stage::final), "missing 0.00");
}

TEST(Judgement, FactsInformAndDecideNothing) {
  auto year = one_agency();
  year.declare("so-y-te", "reports 4");
  EXPECT_EQ(outcome(year, Stage::computed), "missing 0.00");
  EXPECT_EQ(outcome(year, Stage::final), "missing 0.00");
}

TEST(Judgement, AClaimCountsAtStageSelfOnly) {
  auto year = one_agency();
  year.claim("so-y-te", "1.1.1", "1.75");
  EXPECT_EQ(outcome(year, Stage::self), "1.75");
  EXPECT_EQ(outcome(year, Stage::computed), "missing 0.00");
  EXPECT_EQ(outcome(year, Stage::final), "missing 0.00");
}

TEST(Judgement, AnAppraisalCountsAtStageFinalOnly) {
  auto year = one_agency();
  year.appraise("so-y-te", "1.1.1", "1.25");
  EXPECT_EQ(outcome(year, Stage::self), "missing 0.00");
  EXPECT_EQ(outcome(year, Stage::computed), "missing 0.00");
  EXPECT_EQ(outcome(year, Stage::final), "1.25");
}

TEST(Judgement, NothingGivenIsScoredNotMissing) {
  auto year = one_agency();
  year.appraise("so-y-te", "1.1.1", "0");
  EXPECT_EQ(outcome(year, Stage::final), "0.00");
}

class JudgementRefused : public testing::TestWithParam<RefusedCase> {};

TEST_P(JudgementRefused, WithCode) {
  const auto& [name, facts, rule, expected] = GetParam();
  EXPECT_EQ(findings_of(OneItem{"2", facts, rule}), expected);
}

constexpr RefusedCase kRefused[] = {
    {"a_step_that_fits", "", "judgement { step 0.5 }", ""},
    {"the_maximum_in_one_step", "", "judgement { step 2 }", ""},
    {"no_step", "", "judgement { }", "E0303"},
    {"step_zero", "", "judgement { step 0 }", "E0351"},
    {"negative_step", "", "judgement { step -0.5 }", "E0351"},
    {"maximum_off_the_step", "", "judgement { step 0.3 }", "E0344"},
    {"step_above_the_maximum", "", "judgement { step 4 }", "E0344"},
    {"step_too_fine", "", "judgement { step 0.001 }", "E0316"},
};
INSTANTIATE_TEST_SUITE_P(Table, JudgementRefused, testing::ValuesIn(kRefused), test::refused_name);

}  // namespace
}  // namespace parindex
