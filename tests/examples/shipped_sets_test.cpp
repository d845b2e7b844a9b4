// Every criteria set that ships has no error, and every case beside it passes.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "parindex/parindex.hpp"

namespace parindex {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> shipped_sets() {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(PARINDEX_ROOT "/criteria")) {
    const auto folder = entry.path().parent_path().filename();
    const bool is_set = folder != "cases" && folder != "tallies";
    if (entry.path().extension() == ".info" && is_set) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = fs::relative(info.param, PARINDEX_ROOT "/criteria").replace_extension();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

class ShippedSet : public testing::TestWithParam<std::string> {};

TEST_P(ShippedSet, HasNoErrorAndItsCasesPass) {
  const auto set = load_criteria_set(GetParam());
  for (const auto& finding : set.diagnostics) {
    EXPECT_NE(finding.severity, Severity::error) << message(finding, Language::en);
  }
  ASSERT_TRUE(set);
  const auto files = load_cases_beside(GetParam(), **set);
  for (const auto& finding : files.diagnostics) ADD_FAILURE() << message(finding, Language::en);
  ASSERT_TRUE(files);
  for (const auto& test : files->cases) {
    const auto outcome = run_case(*set, test);
    EXPECT_TRUE(outcome.passed) << test.name << ": " << place_text(test.place) << ": got "
                                << to_string(outcome.told.score.points, 2) << ' '
                                << state_name(outcome.told.score.state);
  }
}

// The shapes are the documentation of the rules: their cases take every branch.
TEST_P(ShippedSet, ShapesAreCoveredWhole) {
  if (GetParam().find("/rule-shapes/") == std::string::npos) return;
  const auto set = load_criteria_set(GetParam());
  ASSERT_TRUE(set);
  const auto files = load_cases_beside(GetParam(), **set);
  ASSERT_TRUE(files);
  EXPECT_FALSE(files->cases.empty());
  for (const auto& item : measure_coverage(*set, files->cases)) {
    for (std::size_t i = 0; i < item.branches.size(); ++i) {
      EXPECT_GT(item.cases[i], 0U)
          << (*set)->all_items[item.item]->id.text << ": " << item.branches[i];
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Criteria, ShippedSet, testing::ValuesIn(shipped_sets()), test_name);

}  // namespace
}  // namespace parindex
