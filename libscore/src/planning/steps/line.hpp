// PlannedLine: one item of one agency, evaluated on whatever facts are supposed, by the rules that
// score it. It stays what it was while its session is changed.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "parindex/score.hpp"
#include "scoring/rules/evaluate.hpp"

namespace parindex {

using FactValues = std::vector<const FactValue*>;  // as RuleInput::facts

class PlannedLine {
 public:
  PlannedLine(const Scored& scored, const AgencyScore& score, std::size_t item);
  PlannedLine(const PlannedLine&) = delete;  // facts() points into it
  PlannedLine& operator=(const PlannedLine&) = delete;

  const Scored& scored() const { return scored_; }
  std::size_t agency() const { return agency_; }
  std::size_t index() const { return index_; }
  const CriteriaSet& set() const { return set_; }
  const Item& item() const { return item_; }
  const ItemScore& now() const { return now_; }
  // Points of a penalty are lost: there the fewest are the best.
  bool is_penalty() const;
  bool is_better(Points a, Points b) const { return is_penalty() ? a < b : a > b; }

  // Whether the stage and the rule know the line at all, and it applies.
  bool counts() const;
  // Whether a claim or a decision, not the rule on the facts, gives the points.
  bool is_decided() const;

  // The facts that a supposition rests on: declared or summed, at stage final as corrected.
  const FactValues& facts() const { return facts_; }
  FactOrigin origin(std::size_t fact) const { return origins_[fact]; }

  // The rule's outcome, not rounded; nothing where the facts contradict it, are missing, or say
  // that nothing arose.
  std::optional<Fraction> exact(const FactValues& facts) const;
  // Of rule peer: what is compared.
  std::optional<Fraction> compared(const FactValues& facts) const;
  // The same of one part alone.
  std::optional<Fraction> exact(const PartsRule::Part& part, const FactValues& facts) const;
  Points rounded(const Fraction& exact) const { return *exact.rounded(set_.item_decimals); }

  // The share of the answers to a survey; none without answers.
  std::optional<Fraction> survey_mean() const;

 private:
  void collect_facts();
  void collect_peers();
  RuleInput input(const FactValues& facts, const PeerField* peers) const;

  const Scored& scored_;
  const std::size_t agency_;
  const std::size_t index_;
  const CriteriaSet& set_;
  const Item& item_;
  const ItemScore now_;
  // Copies: those of a session move when it is changed.
  std::vector<FactValue> values_;
  FactValues facts_;
  std::vector<FactOrigin> origins_;
  std::vector<SurveyCount> answers_;
  PeerField others_;       // rule peer: without the agency itself
  bool is_share_ = false;  // likewise: a quotient that is at most 1 everywhere, and has to stay so
};

}  // namespace parindex
