// Reading and checking of each rule; one source file a rule.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "criteria/info_block.hpp"
#include "parindex/criteria_set.hpp"

namespace parindex {

// Reads the block of a rule. Faults have been reported; the rule is then unusable. `decimals` are
// those that a points literal of the set may have.
ChoiceRule load_choice(InfoBlock& block, int decimals);
DeadlineRule load_deadline(InfoBlock& block, int decimals);
RateRule load_rate(InfoBlock& block);
BandsRule load_bands(InfoBlock& block, int decimals);
CountRule load_count(InfoBlock& block, int decimals);
DeductionRule load_deduction(InfoBlock& block, int decimals);
AllRule load_all(InfoBlock& block);
CasesRule load_cases(InfoBlock& block, int decimals);
PartsRule load_parts(InfoBlock& block, int decimals);
PeerRule load_peer(InfoBlock& block);
SurveyRule load_survey(InfoBlock& block);
JudgementRule load_judgement(InfoBlock& block, int decimals);
TrackedRule load_tracked(InfoBlock& block);

// What the check of a rule needs to know of its item, or of the part of an item that it scores.
class RuleCheck {
 public:
  RuleCheck(Item& item, int decimals, Diagnostics& diagnostics);
  RuleCheck(RuleCheck& whole, const PartsRule::Part& part);

  Item& item() { return item_; }
  const std::string& name() const { return name_; }  // "1.1.1", or "1.1.1 (share)" for a part
  const Place& place() const { return place_; }      // of the item or the part
  Points max() const { return max_; }
  bool is_part() const { return is_part_; }
  Diagnostics& diagnostics() { return diagnostics_; }
  void report(ErrorCode code, const Place& place, std::vector<std::string> arguments = {});

  // The index of the item's fact of that name, noted as needed; reports an unknown one.
  std::optional<std::size_t> need_fact(const FactName& name);
  // Binds an expression to the item's facts and notes those it needs.
  bool bind_number(Expression& expression) { return bind(expression, ValueType::number); }
  bool bind_condition(Expression& expression) { return bind(expression, ValueType::yes_no); }
  // Points that a rule gives lie between 0 and the maximum and are no finer than the set rounds.
  void check_points(Points points, const Place& place);
  // The most a rule can give is the maximum, neither more nor less.
  void check_top(Points top);
  // Nothing could be proven of the rule's table, so that cases have to cover its branches.
  void note_unproven(const Place& place);
  // Whatever the facts are, the points are the same.
  void report_alike();
  // A parameter that has to be above 0.
  void check_positive(const Fraction& value, std::string_view key, std::string_view text);

 private:
  void need(std::size_t fact);
  bool bind(Expression& expression, ValueType wanted);

  Item& item_;
  std::string name_;
  Place place_;
  Points max_;
  bool is_part_ = false;
  int decimals_;
  Diagnostics& diagnostics_;
};

void check_rule(ChoiceRule& rule, RuleCheck& check);
void check_rule(DeadlineRule& rule, RuleCheck& check);
void check_rule(RateRule& rule, RuleCheck& check);
void check_rule(BandsRule& rule, RuleCheck& check);
void check_rule(CountRule& rule, RuleCheck& check);
void check_rule(DeductionRule& rule, RuleCheck& check);
void check_rule(AllRule& rule, RuleCheck& check);
void check_rule(CasesRule& rule, RuleCheck& check);
void check_rule(PartsRule& rule, RuleCheck& check);
void check_rule(PeerRule& rule, RuleCheck& check);
void check_rule(SurveyRule& rule, RuleCheck& check);
void check_rule(JudgementRule& rule, RuleCheck& check);
void check_rule(TrackedRule& rule, RuleCheck& check);

// Reads `rule NAME { … }`; nothing where NAME is no rule or the block has faults.
std::optional<Rule> load_rule(const InfoNode& node, const std::string& item, int decimals,
                              Diagnostics& diagnostics);

}  // namespace parindex
