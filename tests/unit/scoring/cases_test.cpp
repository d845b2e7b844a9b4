// Cases of a set: reading them, running them, and what they cover.
#include "parindex/cases.hpp"

#include "support/rule_case.hpp"
#include "support/temp_folder.hpp"

namespace parindex {
namespace {

using test::codes;
using test::OneItem;

std::shared_ptr<const CriteriaSet> rate_set() {
  return test::read(
      OneItem{"5", "done count assigned count", "rate { of \"done / assigned\"  zero_below 70% }"}
          .set());
}

// The cases in a file with this body, for the set.
Result<CaseFiles> loaded(const std::string& body, const CriteriaSet& set,
                         const std::string& id = "sample") {
  const test::TempFolder folder;
  folder.write("cases.info", "cases " + id + " {\n" + body + "\n}\n");
  return load_cases(folder.path("cases.info"), set);
}

bool passes(const std::string& body) {
  const auto set = rate_set();
  const auto files = loaded("case \"x\" { item 1.1.1  " + body + " }", *set);
  EXPECT_EQ(codes(files.diagnostics), "") << body;
  return files && run_case(set, files->cases.at(0)).passed;
}

std::string findings(const std::string& body) {
  return codes(loaded("case \"x\" { " + body + " }", *rate_set()).diagnostics);
}

TEST(Cases, PassAndFail) {
  EXPECT_TRUE(passes("facts { done 8 assigned 10 }  points 4"));
  EXPECT_FALSE(passes("facts { done 8 assigned 10 }  points 4.01"));
  EXPECT_TRUE(passes("facts { done 8 assigned 10 }  state scored"));
  EXPECT_TRUE(passes("facts { done 0 assigned 0 }  state not_applicable"));
  EXPECT_FALSE(passes("facts { done 0 assigned 0 }  points 0"));
  EXPECT_TRUE(passes("facts { done 8 }  state missing"));
  EXPECT_FALSE(passes("facts { done 8 }  points 0"));  // points alone ask for a scored item
  EXPECT_TRUE(passes("facts { done 8 }  points 0  state missing"));
  EXPECT_TRUE(passes("facts { done 11 assigned 10 }  error E0702"));
  EXPECT_FALSE(passes("facts { done 11 assigned 10 }  points 0"));
  EXPECT_FALSE(passes("facts { done 10 assigned 10 }  error E0702"));
}

TEST(Cases, EveryFaultOfAFileIsFound) {
  EXPECT_EQ(findings("item 1.1.2  points 1"), "E0603");
  EXPECT_EQ(findings("item 1.1.1  facts { dome 1 }  points 1"), "E0604");
  EXPECT_EQ(findings("item 1.1.1  facts { done x }  points 1"), "E0606");
  EXPECT_EQ(findings("item 1.1.1  facts { done 1.5 }  points 1"), "E0609");
  EXPECT_EQ(findings("item 1.1.1  facts { done 1 done 2 }  points 1"), "E0302");
  EXPECT_EQ(findings("item 1.1.1  answers { good 1 }  points 1"), "E0628");
  EXPECT_EQ(findings("item 1.1.1  facts { done 1 }"), "E0359");
  EXPECT_EQ(findings("item 1.1.1  state good"), "E0313");
  EXPECT_EQ(findings("item 1.1.1  error E9999"), "E0313");
  EXPECT_EQ(findings("item 1.1.1  points 1  point 2"), "E0301");
  EXPECT_EQ(findings("points 1"), "E0303");
  EXPECT_EQ(codes(loaded("case \"x\" { item 1.1.1 points 1 }", *rate_set(), "other").diagnostics),
            "E0313");
}

TEST(Cases, OfASurveyWithPeersAndProperties) {
  const auto survey = test::read(
      OneItem{"5", "",
              "survey { option good { percent 100% } option poor { percent 0% }  no_opinion zero }"}
          .set());
  const auto files = loaded(
      "case \"a\" { item 1.1.1  answers { good 3 poor 1 no_opinion 1 }  points 3 }\n"
      "case \"b\" { item 1.1.1  state missing }",
      *survey);
  ASSERT_TRUE(files) << test::shown(files.diagnostics);
  for (const auto& each : files->cases) EXPECT_TRUE(run_case(survey, each).passed) << each.name;

  const auto peer =
      test::read(OneItem{"5", "v count", "peer { of v  against best }", "applies \"has_x\""}.set());
  const auto compared = loaded(
      "case \"a\" { item 1.1.1  facts { v 2 }  peer { v 4 }  properties has_x  points 2.5 }\n"
      "case \"b\" { item 1.1.1  facts { v 2 }  state not_applicable }",
      *peer);
  ASSERT_TRUE(compared) << test::shown(compared.diagnostics);
  for (const auto& each : compared->cases) EXPECT_TRUE(run_case(peer, each).passed) << each.name;
}

TEST(Coverage, CountsBranches) {
  const auto set = rate_set();
  const auto files = loaded(
      "case \"a\" { item 1.1.1  facts { done 8 assigned 10 }  points 4 }\n"
      "case \"b\" { item 1.1.1  facts { done 9 assigned 10 }  points 4.5 }\n"
      "case \"c\" { item 1.1.1  facts { done 6 assigned 10 }  points 0 }",
      *set);
  ASSERT_TRUE(files);
  const auto coverage = measure_coverage(set, files->cases);
  ASSERT_EQ(coverage.size(), 1U);
  EXPECT_EQ(coverage[0].branches, (std::vector<std::string>{"full", "scaled", "zero"}));
  EXPECT_EQ(coverage[0].cases, (std::vector<std::size_t>{0, 2, 1}));
  EXPECT_EQ(codes(uncovered_branches(*set, coverage)), "");  // a rate needs no proof
}

TEST(Coverage, IsAskedForWhereNothingIsProven) {
  const auto set = test::read(
      OneItem{"1", "a count b count", "cases { when \"a > b\" { points 1 }  otherwise 0 }"}.set());
  const auto warned = [&set](const std::string& body) {
    const auto files = loaded(body, *set);
    EXPECT_TRUE(files);
    return codes(uncovered_branches(*set, measure_coverage(set, files->cases)));
  };
  const std::string holds = "case \"a\" { item 1.1.1  facts { a 2 b 1 }  points 1 }\n";
  const std::string fails = "case \"b\" { item 1.1.1  facts { a 1 b 1 }  points 0 }\n";
  EXPECT_EQ(warned(holds), "W0385");
  EXPECT_EQ(warned(fails), "W0385");
  EXPECT_EQ(warned(holds + fails), "");
}

}  // namespace
}  // namespace parindex
