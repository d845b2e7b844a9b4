// previous(fact): last year's value of the same agency.
#include "support/rule_case.hpp"
#include "support/year_folder.hpp"

namespace parindex {
namespace {

using test::OneBlock;
using test::read;
using test::SetText;

constexpr const char* kAgainstLastYear =
    "cases { when \"rate > previous(rate)\" { points 10 }  when \"rate = previous(rate)\" { points "
    "5 }\n  otherwise 0 }";

SetText set_with(const std::string& type = "percent", const std::string& rule = kAgainstLastYear) {
  SetText set;
  set.body = test::area("1", "10", test::item("1.1", "10", "rate " + type, rule));
  return set;
}

// This year's outcome after last year's declaration; "" for none.
std::string outcome(const std::string& now, const std::string& before) {
  OneBlock last(read(set_with()));
  last.add("so-y-te");
  if (!before.empty()) last.declare("so-y-te", "rate " + before);
  OneBlock year(read(set_with()));
  year.add("so-y-te");
  year.declare("so-y-te", "rate " + now);
  year.year.previous = std::make_shared<const Assessment>(std::move(last.year));
  return year.outcome("so-y-te", "1.1", Stage::computed);
}

TEST(Previous, IsCompared) {
  EXPECT_EQ(outcome("80.01%", "80%"), "10.00");
  EXPECT_EQ(outcome("80%", "80%"), "5.00");
  EXPECT_EQ(outcome("79.99%", "80%"), "0.00");
}

TEST(Previous, ThatIsNotThereIsMissing) {
  EXPECT_EQ(outcome("80%", ""), "missing 0.00");
  OneBlock year(read(set_with()));
  year.add("so-y-te");
  year.declare("so-y-te", "rate 80%");
  EXPECT_EQ(year.outcome("so-y-te", "1.1", Stage::computed), "missing 0.00");
  const auto scored = year.scored(Stage::computed);
  const auto& missing = scored.blocks[0].agencies[0].missing;
  ASSERT_EQ(missing.size(), 1U);
  ASSERT_EQ(missing[0].facts.size(), 1U);
  EXPECT_EQ(missing[0].facts[0].text, "previous(rate)");
}

TEST(Previous, OfAnAgencyThatWasNotThere) {
  OneBlock last(read(set_with()));
  last.add("so-tu-phap");
  last.declare("so-tu-phap", "rate 10%");
  OneBlock year(read(set_with()));
  year.add("so-y-te");
  year.declare("so-y-te", "rate 80%");
  year.year.previous = std::make_shared<const Assessment>(std::move(last.year));
  EXPECT_EQ(year.outcome("so-y-te", "1.1", Stage::computed), "missing 0.00");
}

TEST(Previous, IsTheValueAfterLastYearsCorrections) {
  OneBlock last(read(set_with()));
  last.add("so-y-te");
  last.declare("so-y-te", "rate 90%");
  last.correct("so-y-te", "rate", "70%", 1);
  last.correct("so-y-te", "rate", "75%", 2);
  OneBlock year(read(set_with()));
  year.add("so-y-te");
  year.declare("so-y-te", "rate 75%");
  year.year.previous = std::make_shared<const Assessment>(std::move(last.year));
  EXPECT_EQ(year.outcome("so-y-te", "1.1", Stage::computed), "5.00");
}

TEST(Previous, OfAnotherTypeIsMissing) {
  OneBlock last(read(set_with("decimal")));
  last.add("so-y-te");
  last.declare("so-y-te", "rate 0.7");
  OneBlock year(read(set_with()));
  year.add("so-y-te");
  year.declare("so-y-te", "rate 75%");
  year.year.previous = std::make_shared<const Assessment>(std::move(last.year));
  EXPECT_EQ(year.outcome("so-y-te", "1.1", Stage::computed), "missing 0.00");
}

TEST(Previous, IsRefusedWhereItIsNoFact) {
  const auto findings = [](const std::string& condition) {
    return test::findings_of(
        set_with("percent", "all { that \"rate > 1%\"  that \"" + condition + "\" }"));
  };
  EXPECT_EQ(findings("rate > previous(other)"), "E0331");
  EXPECT_EQ(findings("rate > previous(rate + rate)"), "E0330");
  EXPECT_EQ(findings("rate > previous"), "E0330");
  EXPECT_EQ(findings("rate > previous(yes)"), "E0330");
}

}  // namespace
}  // namespace parindex
