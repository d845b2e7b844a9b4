// Cases: tests of a criteria set that a lawyer can write: facts, and what they must earn.
//
//   const auto set = parindex::load_criteria_set("criteria/rule-shapes/deadline.info");
//   const auto cases = parindex::load_cases_beside("criteria/rule-shapes/deadline.info", *set);
//   for (const auto& each : cases->cases)
//     if (!parindex::run_case(*set, each).passed) …
//
// docs/formats.md describes the file. A case is scored by the very code that scores an assessment,
// at stage computed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/explanation.hpp"
#include "parindex/score.hpp"

namespace parindex {

using GivenFacts = std::vector<std::pair<std::string, FactValue>>;

struct TestCase {
  std::string name;
  std::size_t item = 0;
  GivenFacts facts;
  GivenFacts previous;            // last year's
  std::vector<GivenFacts> peers;  // of other agencies of the block
  std::vector<SurveyCount> answers;
  std::vector<std::string> properties;
  // What is expected. Points without a state mean that the item is scored.
  std::optional<Points> points;
  std::optional<State> state;
  std::optional<ErrorCode> error;
  Place place;
};

struct CaseFiles {
  std::vector<TestCase> cases;
  std::vector<std::string> files;                          // that were read for the set
  std::vector<std::string> of_other_sets;                  // that name another set or version
  std::vector<std::shared_ptr<const SourceFile>> sources;  // keep every place valid
};

// Every cases/*.info beside the set's file that names the set, and no other version of it.
Result<CaseFiles> load_cases_beside(const std::string& set_path, const CriteriaSet& set);
// The cases in one file, which has to name the set, and its version where it names one.
Result<CaseFiles> load_cases(const std::string& path, const CriteriaSet& set);

struct CaseOutcome {
  bool passed = false;
  ItemExplanation told;
  // What the explanation points into.
  std::shared_ptr<const Assessment> assessment;
  std::shared_ptr<const Scored> scored;
};

CaseOutcome run_case(const std::shared_ptr<const CriteriaSet>& set, const TestCase& test);

// Which branches of each item's rule the cases take.
struct ItemCoverage {
  std::size_t item = 0;
  std::vector<std::string> branches;  // as branches_of()
  std::vector<std::size_t> cases;     // how many cases take each
};
std::vector<ItemCoverage> measure_coverage(const std::shared_ptr<const CriteriaSet>& set,
                                           const std::vector<TestCase>& cases);

// A warning for every item whose conditions could not be proven and whose branches the cases do not
// all take.
Diagnostics uncovered_branches(const CriteriaSet& set, const std::vector<ItemCoverage>& coverage);

}  // namespace parindex
