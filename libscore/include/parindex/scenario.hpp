// Scenario: what-if changes that a planner keeps in a file, discusses and hands on.
//
//   auto scenario = parindex::load_scenario("thanh-toan.info");
//   if (!scenario) return show(scenario.diagnostics);
//   auto session = parindex::WhatIf::begin(std::move(*year));
//   const std::vector<parindex::Scenario> scenarios = {*scenario};
//   auto applied = parindex::apply_scenarios(*session, scenarios);
//   if (!applied) return show(applied.diagnostics);
//   if (applied->front().touched.nothing()) std::cout << "nothing changed\n";
//
// Scenarios compose in order: each is validated wholly, on what the ones before it left, before any
// of it applies, and then applies as one step. Where one of them has an error none applies.
// Sharp edge: findings about supposed values refer to the scenario's file, so that a scenario must
// outlive the session that it was applied to.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "parindex/criteria_set.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/path.hpp"
#include "parindex/place.hpp"
#include "parindex/what_if.hpp"

namespace parindex {

// A text as it was written, and where.
struct WrittenText {
  std::string text;
  Place place = {};
};

struct ScenarioChange {
  WrittenText path;
  std::optional<WrittenText> from;  // the value that it expects to find
  WrittenText to;
};

struct Scenario {
  std::string name;
  Title title;  // the name, where the file gives no other
  std::string author;
  std::string reference;
  // The hash of the assessment's inputs that it was written for, whole or its first digits.
  std::optional<WrittenText> baseline;
  bool rebalance = false;  // the other areas are scaled so that the total stays
  std::vector<ScenarioChange> changes;
  Place place;
  std::shared_ptr<const SourceFile> file;  // keeps every Place valid; null where built in memory
};

// Reads the scenario in the file. Errors: unreadable file, INFO syntax, unknown keys.
Result<Scenario> load_scenario(const std::string& path);
// The same from text; `name` stands for the file in findings.
Result<Scenario> read_scenario(std::string text, std::string name);
// The text of a scenario's file, which read_scenario() reads to the same scenario.
std::string scenario_text(const Scenario& scenario);

// One change as it was understood, and what it did.
struct AppliedChange {
  const ScenarioChange* change = nullptr;
  Target target;
  std::string path;  // canonical, of the state that the scenario found
  std::string from;  // the value before, canonical
  std::string to;
  std::size_t lines = 0;     // whose score differs, of those that the change reaches
  std::size_t agencies = 0;  // whose result differs, likewise
  // Lines on which a self-score or an appraisal no longer counts.
  std::vector<TouchedLine> set_aside;

  bool touched_nothing() const { return lines == 0 && agencies == 0; }
};

// An area that was scaled so that the total stays.
struct RebalancedArea {
  std::size_t block = 0;  // the first that has the set
  std::size_t area = 0;
  Fraction before;  // its weight
  Fraction after;
};

struct AppliedScenario {
  const Scenario* scenario = nullptr;
  std::vector<AppliedChange> changes;
  std::vector<RebalancedArea> rebalanced;
  Touched touched;
};

// Applies the scenarios in order, each as one step of the session. Errors: paths (E0901 to E0903),
// a stale `from` (E0904), another baseline (E0905), changes that contradict each other (E0906 to
// E0908), a total that does not stay (E0909, E0910), values that cannot be read, what finish()
// finds in an edited set, and what score() finds in the supposed values. All of one scenario are
// told at once; the session is then as it was.
Result<std::vector<AppliedScenario>> apply_scenarios(WhatIf& session,
                                                     std::span<const Scenario> scenarios);

// The value that the path names, as the session has it, in canonical text: "912", "85.5%",
// "2022-02-10", "yes", "missing".
std::string value_at(const WhatIf& session, const Target& target);

}  // namespace parindex
