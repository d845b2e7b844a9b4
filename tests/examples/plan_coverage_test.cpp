// Every duty of the province's plan is an item of some set, or criteria/vinh-long-2022/SOURCES.md
// says why it is measured by none: the table there and the sets are held to each other.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "parindex/parindex.hpp"

namespace parindex {
namespace {

const std::string kFamily = PARINDEX_ROOT "/criteria/vinh-long-2022/";
// The columns of the table after the clause and the duty, and the sets that each speaks of.
const std::vector<std::vector<std::string>> kLevels = {
    {"departments-v1.info", "departments-v2.info"},
    {"districts-v1.info"},
    {"communes-v1.info"},
    {"province-v1.info"}};
constexpr std::size_t kFirstLevelCell = 2;
constexpr std::size_t kReasonCell = 6;

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream stream(path);
  EXPECT_TRUE(stream) << path;
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

// "| a | b |" -> a, b
std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  std::size_t begin = 1;
  for (auto end = row.find('|', begin); end != std::string::npos; end = row.find('|', begin)) {
    const auto words = words_of(row.substr(begin, end - begin));
    std::string cell;
    for (const auto& word : words) cell += (cell.empty() ? "" : " ") + word;
    cells.push_back(cell);
    begin = end + 1;
  }
  return cells;
}

// Clause -> the cells of its row.
using CoverageTable = std::map<std::string, std::vector<std::string>>;

CoverageTable coverage_table() {
  CoverageTable table;
  bool is_inside = false;
  for (const auto& line : lines_of(kFamily + "SOURCES.md")) {
    if (line.rfind("| clause | duty |", 0) == 0) is_inside = true;
    if (line.empty()) is_inside = false;
    if (!is_inside || line.rfind("|---", 0) == 0 || line.rfind("| clause", 0) == 0) continue;
    const auto cells = cells_of(line);
    EXPECT_EQ(cells.size(), kReasonCell + 1) << line;
    EXPECT_TRUE(table.emplace(cells[0], cells).second) << "twice: " << line;
  }
  return table;
}

// The duties of section II and of the organisation section IV, and the tasks of the annex.
std::set<std::string> clauses_of_plan() {
  std::set<std::string> clauses;
  for (const auto& line : lines_of(PARINDEX_ROOT "/tests/examples/plan_clauses.txt")) {
    if (!line.empty() && line[0] != '#') clauses.insert(line);
  }
  return clauses;
}

TEST(PlanCoverage, EveryDutyIsMeasuredOrSaidNotToBe) {
  const auto table = coverage_table();
  std::set<std::string> told;
  for (const auto& [clause, cells] : table) {
    told.insert(clause);
    const bool is_measured =
        std::any_of(cells.begin() + kFirstLevelCell, cells.begin() + kReasonCell,
                    [](const auto& cell) { return !cell.empty(); });
    EXPECT_TRUE(is_measured || !cells[kReasonCell].empty()) << clause;
  }
  EXPECT_EQ(told, clauses_of_plan());
}

TEST(PlanCoverage, TheTableNamesItemsThatAreThere) {
  const auto table = coverage_table();
  for (std::size_t level = 0; level < kLevels.size(); ++level) {
    for (const auto& file : kLevels[level]) {
      const auto set = load_criteria_set(kFamily + file);
      ASSERT_TRUE(set) << file;
      for (const auto& [clause, cells] : table) {
        for (const auto& id : words_of(cells[kFirstLevelCell + level])) {
          EXPECT_TRUE((*set)->find_item(id)) << file << ": " << clause << " names " << id;
        }
      }
    }
  }
}

TEST(PlanCoverage, EveryItemStandsAtTheClauseItCites) {
  const auto table = coverage_table();
  for (std::size_t level = 0; level < kLevels.size(); ++level) {
    for (const auto& file : kLevels[level]) {
      const auto set = load_criteria_set(kFamily + file);
      ASSERT_TRUE(set) << file;
      for (const auto* item : (*set)->all_items) {
        const auto& clause = item->reference.clause;
        const auto row = table.find(clause);
        ASSERT_NE(row, table.end()) << file << ": " << item->id.text << " cites " << clause;
        const auto ids = words_of(row->second[kFirstLevelCell + level]);
        EXPECT_NE(std::find(ids.begin(), ids.end(), item->id.text), ids.end())
            << file << ": " << item->id.text << " cites " << clause;
      }
    }
  }
}

// The 35 tasks of the annex, of which 18 have no day, and the two periodic reports.
TEST(PlanCoverage, TheExamplesPlanHasEveryTask) {
  const auto year = load_assessment(PARINDEX_ROOT "/examples/vinh-long-2022");
  ASSERT_TRUE(year);
  const auto plan = std::find_if(year->plans.begin(), year->plans.end(),
                                 [](const Plan& one) { return one.owner.empty(); });
  ASSERT_NE(plan, year->plans.end());
  std::set<std::string> tasks;
  std::size_t undated = 0;
  for (const auto& task : plan->tasks) {
    tasks.insert(task.id.text);
    undated += !task.due && task.repeats.empty();
  }
  std::set<std::string> expected = {"IV.11", "IV.12"};
  for (const auto& clause : clauses_of_plan()) {
    if (clause.rfind("PL.", 0) == 0) expected.insert(clause);
  }
  EXPECT_EQ(expected.size(), 35U + 2U);
  EXPECT_EQ(tasks, expected);
  EXPECT_EQ(undated, 18U);
}

}  // namespace
}  // namespace parindex
