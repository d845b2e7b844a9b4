// LevelsYear: an assessment in memory with a province and two blocks below it, whose sets have the
// facts `done` and `assigned`; for tests of sums over the agencies below.
//
//   LevelsYear year;
//   year.add("huyen-a", LevelsYear::kDistricts);
//   year.declare("huyen-a", 3, 4);
//   EXPECT_EQ(year.sum(), "huyen-a 3 = 3");
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "parindex/rollup.hpp"
#include "parindex/score.hpp"
#include "support/findings.hpp"
#include "support/set_text.hpp"

namespace parindex::test {

// A set with one item `3.1`, done / assigned; the facts have the keys of `more` too.
inline std::shared_ptr<const CriteriaSet> level_set(const std::string& level,
                                                    const std::string& more,
                                                    const std::string& item_keys = {},
                                                    const std::string& type = "count") {
  SetText text;
  text.body = area("3", "10",
                   "    item 3.1 { title \"3.1\"  max 10  " + item_keys +
                       "\n      facts { done { type " + type + "  title \"done\" " + more +
                       " }  assigned { type " + type + "  title \"assigned\" " + more +
                       " } }\n      rule rate { of \"done / assigned\" }\n    }\n");
  std::string set = text.text();
  set.replace(set.find("department"), std::string("department").size(), level);
  auto result = read_criteria_set(set, level + ".info");
  EXPECT_EQ(codes(result.diagnostics), "") << shown(result.diagnostics);
  return *result;
}

inline constexpr const char* kSum = "rollup sum";

class LevelsYear {
 public:
  static constexpr std::size_t kDepartments = 1;
  static constexpr std::size_t kDistricts = 2;

  explicit LevelsYear(std::shared_ptr<const CriteriaSet> province = level_set("province", kSum),
                      std::shared_ptr<const CriteriaSet> districts = level_set("district", ""),
                      const std::string& province_properties = {}) {
    add_block("province", std::move(province));
    add_block("departments", level_set("department", "", "applies \"has_tasks\""));
    add_block("districts", std::move(districts));
    add("tinh", 0, province_properties);
  }

  std::size_t add(const std::string& code, std::size_t block, const std::string& properties = {},
                  const std::string& parent = {}, AgencyStatus status = AgencyStatus::ranked) {
    Agency agency;
    agency.code = {code};
    agency.block = block;
    agency.name = {code, ""};
    agency.status = status;
    agency.parent = {parent};
    if (!properties.empty()) agency.properties = {properties};
    return year.add_agency(std::move(agency));
  }

  void declare(const std::string& agency, std::int64_t done, std::int64_t assigned) {
    year.declare(index(agency), "done", FactValue::count(done));
    year.declare(index(agency), "assigned", FactValue::count(assigned));
  }

  void correct(const std::string& agency, std::size_t fact, std::int64_t value, int round = 1) {
    Appraisal row;
    row.round = round;
    row.kind = DecisionKind::fact;
    row.fact = fact;
    row.corrected.value = FactValue::count(value);
    row.appraiser = "so-noi-vu";
    year.records(index(agency)).appraisals.push_back(row);
  }

  std::size_t index(const std::string& code) const { return year.find_agency(code).value(); }

  // "7.50", "missing 0.00" or the codes of errors.
  std::string outcome(const std::string& agency, Stage stage = Stage::computed) const {
    const auto scored = score(year, stage);
    if (!scored) return codes(scored.diagnostics);
    for (const auto& row : scored->blocks[*year.agencies()[index(agency)].block].agencies) {
      if (row.agency != index(agency)) continue;
      const ItemScore& item = row.items[0];
      return (item.state == State::scored ? "" : std::string(state_name(item.state)) + " ") +
             to_string(item.points, 2);
    }
    return "not scored";
  }

  // "a 3, b 4 = 7; without c": the sum of the province's first fact.
  std::string sum(Stage stage = Stage::computed) const {
    const auto scored = score(year, stage);
    if (!scored) return codes(scored.diagnostics);
    const auto* const rolled = rolled_up(*scored, index("tinh"), 0);
    if (rolled == nullptr) return "none";
    std::string text;
    for (const auto& part : rolled->parts) {
      text += (text.empty() ? "" : ", ") + year.agencies()[part.agency].code.text + " " +
              part.record.value.number().to_string();
    }
    text += " = " + rolled->record.value.number().to_string();
    for (const auto agency : rolled->left_out) {
      text += "; without " + year.agencies()[agency].code.text;
    }
    return text;
  }

  std::string findings(Stage stage = Stage::computed) const {
    return codes(score(year, stage).diagnostics);
  }

  Assessment year{"sample", 2022};

 private:
  void add_block(const std::string& id, std::shared_ptr<const CriteriaSet> set) {
    Block block;
    block.id = {id};
    block.set = std::move(set);
    year.add_block(std::move(block));
  }
};

}  // namespace parindex::test
