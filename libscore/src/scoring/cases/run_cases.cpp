// A case is an assessment of one year with one agency, its peers and its last year.
#include <algorithm>

#include "base/report.hpp"
#include "parindex/cases.hpp"
#include "scoring/peers.hpp"

namespace parindex {
namespace {

constexpr const char* kAgency = "agency";

using SetPointer = std::shared_ptr<const CriteriaSet>;

std::size_t add_agency(Assessment& year, const std::string& code, const TestCase& test,
                       const GivenFacts& facts) {
  Agency agency;
  agency.code.text = code;
  agency.block = 0;
  agency.properties = test.properties;
  const std::size_t index = year.add_agency(std::move(agency));
  for (const auto& [name, value] : facts) year.declare(index, name, value);
  return index;
}

Assessment year_with_block(const SetPointer& set) {
  Assessment year("case", 0);
  Block block;
  block.id.text = "block";
  block.set = set;
  year.add_block(std::move(block));
  return year;
}

std::shared_ptr<const Assessment> year_of(const SetPointer& set, const TestCase& test) {
  Assessment year = year_with_block(set);
  const std::size_t agency = add_agency(year, kAgency, test, test.facts);
  year.records(agency).surveys = test.answers;
  for (std::size_t i = 0; i < test.peers.size(); ++i) {
    add_agency(year, "peer-" + std::to_string(i + 1), test, test.peers[i]);
  }
  if (!test.previous.empty()) {
    Assessment before = year_with_block(set);
    add_agency(before, kAgency, test, test.previous);
    year.previous = std::make_shared<const Assessment>(std::move(before));
  }
  return std::make_shared<const Assessment>(std::move(year));
}

// What explain() needs to know of scoring, without scoring the whole set.
std::shared_ptr<const Scored> scene_of(const Assessment& year, std::size_t item) {
  Scored scored;
  scored.assessment = &year;
  scored.stage = Stage::computed;
  BlockScore& block = scored.blocks.emplace_back();
  for (std::size_t i = 0; i < year.agencies().size(); ++i) {
    block.agencies.emplace_back().agency = i;
  }
  if (std::holds_alternative<PeerRule>(year.blocks()[0].set->all_items[item]->rule)) {
    block.peers[item] = peer_field(year, block, item, {scored.stage, kLastRound}, nullptr);
  }
  return std::make_shared<const Scored>(std::move(scored));
}

bool is_as_expected(const TestCase& test, const ItemExplanation& told) {
  const auto& diagnostics = told.diagnostics;
  if (test.error) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [&test](const auto& d) { return d.code == *test.error; });
  }
  if (has_errors(diagnostics)) return false;
  if (told.score.state != test.state.value_or(State::scored)) return false;
  return !test.points || told.score.points == *test.points;
}

}  // namespace

CaseOutcome run_case(const SetPointer& set, const TestCase& test) {
  CaseOutcome outcome;
  outcome.assessment = year_of(set, test);
  outcome.scored = scene_of(*outcome.assessment, test.item);
  outcome.told = explain(*outcome.scored, 0, test.item);
  outcome.passed = is_as_expected(test, outcome.told);
  return outcome;
}

std::vector<ItemCoverage> measure_coverage(const SetPointer& set,
                                           const std::vector<TestCase>& cases) {
  std::vector<ItemCoverage> coverage;
  for (std::size_t i = 0; i < set->all_items.size(); ++i) {
    ItemCoverage& item = coverage.emplace_back();
    item.item = i;
    item.branches = branches_of(set->all_items[i]->rule);
    item.cases.resize(item.branches.size());
  }
  for (const auto& test : cases) {
    ItemCoverage& item = coverage[test.item];
    const auto taken = run_case(set, test).told.branches;
    for (std::size_t i = 0; i < item.branches.size(); ++i) {
      const bool is_taken = std::find(taken.begin(), taken.end(), item.branches[i]) != taken.end();
      if (is_taken) ++item.cases[i];
    }
  }
  return coverage;
}

Diagnostics uncovered_branches(const CriteriaSet& set, const std::vector<ItemCoverage>& coverage) {
  Diagnostics diagnostics;
  for (const auto& each : coverage) {
    const Item& item = *set.all_items[each.item];
    if (item.is_proven) continue;
    std::vector<std::string> uncovered;
    for (std::size_t i = 0; i < each.branches.size(); ++i) {
      if (each.cases[i] == 0) uncovered.push_back(each.branches[i]);
    }
    if (uncovered.empty()) continue;
    diagnostics.push_back(
        finding(ErrorCode::branch_not_covered, item.unproven, {item.id.text, joined(uncovered)}));
  }
  return diagnostics;
}

}  // namespace parindex
