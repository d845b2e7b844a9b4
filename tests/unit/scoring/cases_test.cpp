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
  EXPECT_FALSE(passes("facts { done 11 assigned 10 }  error E0701"));
  EXPECT_FALSE(passes("facts { done 11 assigned 10 }  state scored"));
  EXPECT_TRUE(passes("facts { done 1 assigned 0 }  error E0701"));
  EXPECT_TRUE(passes("facts { done -1 assigned 10 }  error E0703"));
  EXPECT_FALSE(passes("facts { done 0 assigned 0 }  state missing"));
  EXPECT_FALSE(passes("facts { done 0 assigned 10 }  state not_applicable"));
  EXPECT_FALSE(passes("state left_out"));
  EXPECT_TRUE(passes("state missing"));  // without any fact
  EXPECT_TRUE(passes("facts { done 7 assigned 10 }  points 3.5"));
  EXPECT_TRUE(passes("facts { done 6999 assigned 10000 }  points 0"));
  EXPECT_TRUE(passes("facts { done 959 assigned 960 }  points 4.99"));
  EXPECT_FALSE(passes("facts { done 959 assigned 960 }  points 5"));
}

TEST(Cases, EveryFaultOfAFileIsFound) {
  EXPECT_EQ(findings("item 1.1.2  points 1"), "E0603");
  EXPECT_EQ(findings("item 1.1.1  facts { dome 1 }  points 1"), "E0604");
  EXPECT_EQ(findings("item 1.1.1  facts { done x }  points 1"), "E0606");
  EXPECT_EQ(findings("item 1.1.1  facts { done 1.5 }  points 1"), "E0609");
  EXPECT_EQ(findings("item 1.1.1  facts { done 1 done 2 }  points 1"), "E0302");
  EXPECT_EQ(findings("item 1.1.1  answers { good 1 }  points 1"), "E0628");
  EXPECT_EQ(findings("item 1.1.1  facts { done 1 }"), "E0359");
  EXPECT_EQ(findings("item 1.1.1  facts done  points 1"), "E0304");
  EXPECT_EQ(findings("item 1.1.1  facts { done { x 1 } }  points 1"), "E0306");
  EXPECT_EQ(findings("item 1.1.1  facts { done }  points 1"), "E0305");
  EXPECT_EQ(findings("item 1.1.1  previous { done x }  points 1"), "E0606");
  EXPECT_EQ(findings("item 1.1.1  peer { dome 1 }  points 1"), "E0604");
  EXPECT_EQ(findings("item 1.1.1  peer { done 1 }  peer { done 1 done 2 }  points 1"), "E0302");
  EXPECT_EQ(findings("item 1.1.1  facts { done 1 }  facts { assigned 1 }  points 1"), "E0302");
  EXPECT_EQ(findings("item 1.1.1  points 0.001"), "E0316");
  EXPECT_EQ(findings("item 1.1.1  points many"), "E0310");
  EXPECT_EQ(findings("item 1.1.1  facts { dome x }  state good"), "E0604 E0313");
  EXPECT_EQ(findings("item 1.1.1  state good"), "E0313");
  EXPECT_EQ(findings("item 1.1.1  error E9999"), "E0313");
  EXPECT_EQ(findings("item 1.1.1  points 1  point 2"), "E0301");
  EXPECT_EQ(findings("points 1"), "E0303");
  EXPECT_EQ(codes(loaded("case \"x\" { item 1.1.1 points 1 }", *rate_set(), "other").diagnostics),
            "E0313");
}

TEST(Cases, FactsOfEveryTypeAreReadAsEvidenceIs) {
  const auto set =
      test::read(OneItem{"4", "n count m decimal p percent d date y yes_no l option",
                         "parts { part a { max 1  rule choice { fact l  option x { points 1 }\n"
                         "    option z { points 0 } } }\n"
                         "  part b { max 3  rule all { that \"n = 912\"  that \"m = -0.5\"\n"
                         "    that \"p = 85.5%\"  that \"d = 2022-02-10\"  that \"y\" } } }"}
                     .set());
  const auto outcome = [&set](const std::string& facts) {
    const auto files = loaded("case \"x\" { item 1.1.1  facts { " + facts + " }  points 4 }", *set);
    if (!files) return codes(files.diagnostics);
    return std::string(run_case(set, files->cases.at(0)).passed ? "passes" : "fails");
  };
  const std::string rest = " m -0.5 p 85.5% d 2022-02-10 y yes";
  EXPECT_EQ(outcome("n 912 l x" + rest), "passes");
  EXPECT_EQ(outcome("n 912.00 l x" + rest), "E0609");
  EXPECT_EQ(outcome("n 913 l x" + rest), "fails");
  EXPECT_EQ(outcome("n 912 l z" + rest), "fails");
  EXPECT_EQ(outcome("n 912 l w" + rest), "E0612");
  EXPECT_EQ(outcome("n 912 l x m 0,5 p 85 d 10/02/2022 y true"), "E0607 E0610 E0513 E0611");
}

TEST(Cases, OfLastYear) {
  const auto set = test::read(
      OneItem{"1", "v percent", "cases { when \"v > previous(v)\" { points 1 }  otherwise 0 }"}
          .set());
  const auto files = loaded(
      "case \"a\" { item 1.1.1  facts { v 80% }  previous { v 75% }  points 1 }\n"
      "case \"b\" { item 1.1.1  facts { v 75% }  previous { v 75% }  points 0 }\n"
      "case \"c\" { item 1.1.1  facts { v 75% }  state missing }\n"
      "case \"d\" { item 1.1.1  previous { v 75% }  state missing }",
      *set);
  ASSERT_TRUE(files) << test::shown(files.diagnostics);
  for (const auto& each : files->cases) EXPECT_TRUE(run_case(set, each).passed) << each.name;
}

TEST(Cases, OfPeersLookAtTheAgencyAlone) {
  const auto set = test::read(OneItem{"5", "v decimal", "peer { of v  against range }"}.set());
  const auto files = loaded(
      "case \"a\" { item 1.1.1  facts { v 3 }  peer { v 4 }  peer { v 2 }  points 2.5 }\n"
      "case \"b\" { item 1.1.1  facts { v 3 }  state not_applicable }\n"
      "case \"c\" { item 1.1.1  facts { v 3 }  peer { }  state not_applicable }\n"
      "case \"d\" { item 1.1.1  peer { v 4 }  peer { v 2 }  state missing }\n"
      "case \"e\" { item 1.1.1  facts { v 3 }  peer { v -4 }  peer { v 4 }  points 0 }",
      *set);
  ASSERT_TRUE(files) << test::shown(files.diagnostics);
  for (const auto& each : files->cases) EXPECT_TRUE(run_case(set, each).passed) << each.name;
}

TEST(Cases, OfWhatIsTracked) {
  test::SetText text;
  text.body = test::area("1", "10",
                         test::item("1.1", "10", "n count", "count { of n  each 1 }") +
                             test::item("1.2", "0", "v decimal", "tracked { of v }"));
  const auto set = test::read(text);
  const auto files = loaded("case \"a\" { item 1.2  facts { v 3 }  state left_out }", *set);
  ASSERT_TRUE(files) << test::shown(files.diagnostics);
  const auto outcome = run_case(set, files->cases[0]);
  EXPECT_TRUE(outcome.passed);
  EXPECT_EQ(outcome.told.value, Fraction(3));
}

std::string survey_findings(const std::string& body) {
  const auto survey = test::read(
      OneItem{"5", "", "survey { option good { percent 100% }  option poor { percent 0% } }"}
          .set());
  return codes(loaded("case \"x\" { item 1.1.1  " + body + " }", *survey).diagnostics);
}

TEST(Cases, AnswersAreCheckedAsSurveysAre) {
  EXPECT_EQ(survey_findings("answers { good 3 poor 1 }  points 3.75"), "");
  EXPECT_EQ(survey_findings("answers { fair 3 }  points 3.75"), "E0612");
  EXPECT_EQ(survey_findings("answers { no_opinion 3 }  points 3.75"), "E0612");
  EXPECT_EQ(survey_findings("answers { good many }  points 3.75"), "E0606");
  EXPECT_EQ(survey_findings("answers { good 1.5 }  points 3.75"), "E0609");
  EXPECT_EQ(survey_findings("answers { good 1 good 2 }  points 3.75"), "E0302");
  EXPECT_EQ(survey_findings("answers { good -1 }  points 3.75"), "E0512");
  EXPECT_EQ(survey_findings("answers { good 1000000000001 }  points 3.75"), "E0512");
  EXPECT_EQ(survey_findings("facts { good 1 }  points 3.75"), "E0604");
}

TEST(CaseFiles, BesideASetAreThoseOfTheSet) {
  const auto set = rate_set();
  const test::TempFolder folder;
  const auto beside = [&] { return load_cases_beside(folder.path("set.info"), *set); };
  ASSERT_TRUE(beside());
  EXPECT_TRUE(beside()->cases.empty());  // no folder `cases`
  const auto text = [](const std::string& id, const std::string& name) {
    return "cases " + id + " { case " + name + " { item 1.1.1  state missing } }\n";
  };
  folder.write("cases/b.info", text("sample", "second"));
  folder.write("cases/a.info", text("sample", "first"));
  folder.write("cases/c.info", "cases other { case x { item 9.9  nonsense yes } }\n");
  folder.write("cases/notes.txt", "no cases\n");
  const auto files = beside();
  ASSERT_TRUE(files) << test::shown(files.diagnostics);
  ASSERT_EQ(files->cases.size(), 2U);
  EXPECT_EQ(files->cases[0].name, "first");
  EXPECT_EQ(files->cases[1].name, "second");
  EXPECT_EQ(files->files.size(), 2U);
  EXPECT_EQ(files->of_other_sets, (std::vector<std::string>{folder.path("cases/c.info")}));
  folder.write("cases/d.info", "case x { }\n");
  EXPECT_FALSE(beside());
}

// Versions of a set have one id, and their cases one folder.
TEST(CaseFiles, OfAVersionAreForThatVersionAlone) {
  const auto set = rate_set();  // version 1
  const test::TempFolder folder;
  const auto text = [](const std::string& version) {
    return "cases sample { " + version + " case x { item 1.1.1  state missing } }\n";
  };
  folder.write("cases/any.info", text(""));
  folder.write("cases/first.info", text("version 1"));
  folder.write("cases/second.info", text("version 2"));
  const auto files = load_cases_beside(folder.path("set.info"), *set);
  ASSERT_TRUE(files) << test::shown(files.diagnostics);
  EXPECT_EQ(files->files, (std::vector<std::string>{folder.path("cases/any.info"),
                                                    folder.path("cases/first.info")}));
  EXPECT_EQ(files->of_other_sets, (std::vector<std::string>{folder.path("cases/second.info")}));
  EXPECT_EQ(files->cases.size(), 2U);
  EXPECT_EQ(codes(load_cases(folder.path("cases/second.info"), *set).diagnostics), "E0313");
  folder.write("cases/second.info", text("version two"));
  EXPECT_EQ(codes(load_cases_beside(folder.path("set.info"), *set).diagnostics), "E0315");
  folder.write("cases/second.info", text("version 1  version 2"));
  EXPECT_EQ(codes(load_cases_beside(folder.path("set.info"), *set).diagnostics), "E0302");
}

TEST(CaseFiles, ThatAreNone) {
  const auto set = rate_set();
  const test::TempFolder folder;
  const auto found = [&](const std::string& text) {
    folder.write("cases.info", text);
    return codes(load_cases(folder.path("cases.info"), *set).diagnostics);
  };
  EXPECT_EQ(codes(load_cases(folder.path("absent.info"), *set).diagnostics), "E0101");
  EXPECT_EQ(found("cases sample { }\n"), "E0303");
  EXPECT_EQ(found("cases sample { case x { item 1.1.1  state missing } other 1 }\n"), "E0301");
  EXPECT_EQ(found("cases sample { case { item 1.1.1  state missing } }\n"), "E0305");
  EXPECT_EQ(found("cases { case x { item 1.1.1  state missing } }\n"), "E0305");
  EXPECT_EQ(found("criteria_set sample { }\n"), "E0307");
  EXPECT_EQ(found("cases sample {\n"), "E0211");
}

// Every fault of every case is told, at its own place.
TEST(CaseFiles, TellEachFaultAtItsPlace) {
  const auto files = loaded(
      "case a { item 1.1.2  state missing }\n"
      "case b { item 1.1.1  facts { done x } }\n",
      *rate_set());
  EXPECT_EQ(test::places(files.diagnostics), "E0603 2:15, E0359 3:6, E0606 3:35");
}

TEST(Cases, AFactGivenTwiceIsToldWhereItStoodFirst) {
  const auto files =
      loaded("case a { item 1.1.1\n  facts { done 1\n  done 2 }  points 1 }", *rate_set());
  ASSERT_EQ(test::places(files.diagnostics), "E0302 4:3");
  const std::string& first = files.diagnostics[0].arguments.at(1);
  EXPECT_TRUE(first.ends_with("cases.info:3:11")) << first;
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

// What ends in an error, in 0/0 or without facts takes no branch.
TEST(Coverage, CountsOnlyWhatGavePoints) {
  const auto set = rate_set();
  const auto files = loaded(
      "case \"a\" { item 1.1.1  facts { done 11 assigned 10 }  error E0702 }\n"
      "case \"b\" { item 1.1.1  facts { done 0 assigned 0 }  state not_applicable }\n"
      "case \"c\" { item 1.1.1  facts { done 0 }  state missing }\n"
      "case \"d\" { item 1.1.1  facts { done 10 assigned 10 }  points 1 }",
      *set);
  ASSERT_TRUE(files);
  // The last fails as a case, and shows the branch all the same.
  EXPECT_EQ(measure_coverage(set, files->cases)[0].cases, (std::vector<std::size_t>{1, 0, 0}));
}

TEST(Coverage, IsByItem) {
  test::SetText text;
  text.body = test::area("1", "10",
                         test::item("1.1", "4", "n count", "count { of n  each 1 }") +
                             test::item("1.2", "6", "a count b count",
                                        "cases { when \"a > b\" { points 6 }  otherwise 0 }"));
  const auto set = test::read(text);
  const auto files = loaded(
      "case \"a\" { item 1.2  facts { a 2 b 1 }  points 6 }\n"
      "case \"b\" { item 1.2  facts { a 2 b 1 }  points 6 }",
      *set);
  ASSERT_TRUE(files);
  const auto coverage = measure_coverage(set, files->cases);
  ASSERT_EQ(coverage.size(), 2U);
  EXPECT_EQ(coverage[0].cases, (std::vector<std::size_t>{0, 0}));
  EXPECT_EQ(coverage[1].cases, (std::vector<std::size_t>{2, 0}));
  // Only the table that could not be proven needs cases: its `otherwise` has none.
  const auto uncovered = uncovered_branches(*set, coverage);
  ASSERT_EQ(codes(uncovered), "W0385");
  EXPECT_EQ(uncovered[0].arguments, (std::vector<std::string>{"1.2", "otherwise"}));
  EXPECT_EQ(uncovered[0].file, "set.info");
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
