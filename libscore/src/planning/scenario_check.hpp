// ScenarioCheck: one scenario held against a session: every fault of it, or the changes to apply.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "parindex/scenario.hpp"
#include "planning/planned_change.hpp"

namespace parindex {

// What an earlier scenario made of a value.
struct EarlierChange {
  std::string to;
  Place place;
};
using EarlierChanges = std::map<Target, EarlierChange>;

class ScenarioCheck {
 public:
  ScenarioCheck(const WhatIf& session, const Scenario& scenario, const EarlierChanges& earlier)
      : session_(session), scenario_(scenario), earlier_(earlier) {}

  // Finds every fault; there are none where diagnostics() has no errors afterwards.
  void run();

  Diagnostics& diagnostics() { return diagnostics_; }
  const std::vector<PlannedChange>& planned() const { return planned_; }
  // For the session, as one step; edited sets are finished.
  const std::vector<Change>& changes() const { return changes_; }
  const std::vector<RebalancedArea>& rebalanced() const { return rebalanced_; }

  // Gives findings of other files the place of the change that brought them about.
  void place_at_changes(Diagnostics& findings) const;

 private:
  void check_baseline();
  void check_change(const ScenarioChange& change);
  bool is_changed_already(const Target& target, const std::string& path,
                          const ScenarioChange& change);
  void check_from(const PlannedChange& planned);
  std::optional<std::string> canonical(const Target& target, const WrittenText& text,
                                       Diagnostics& diagnostics);
  SetDraft& draft_of(std::size_t block);
  WrittenValue written(const SetTarget& target, const WrittenText& text);
  void check_totals();
  void finish_drafts();
  const PlannedChange* change_behind(const Diagnostic& finding) const;

  const Assessment& assessment() const { return session_.assessment(); }

  const WhatIf& session_;
  const Scenario& scenario_;
  const EarlierChanges& earlier_;
  Diagnostics diagnostics_;
  std::vector<PlannedChange> planned_;
  std::map<Target, const ScenarioChange*> seen_;
  std::map<std::size_t, std::unique_ptr<SetDraft>> drafts_;  // by the first block of the set
  std::vector<Change> changes_;
  std::vector<RebalancedArea> rebalanced_;
};

}  // namespace parindex
