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
SurveyRule load_survey(InfoBlock& block);
JudgementRule load_judgement(InfoBlock& block, int decimals);

// What the check of a rule needs to know of its item.
class RuleCheck {
 public:
  RuleCheck(Item& item, int decimals, Diagnostics& diagnostics);

  Item& item() { return item_; }
  Diagnostics& diagnostics() { return diagnostics_; }
  void report(ErrorCode code, const Place& place, std::vector<std::string> arguments = {});

  // The item's fact of that name, noted as needed; reports an unknown one.
  Fact* need_fact(const FactName& name);
  // Binds a number expression to the item's facts and notes those it needs.
  bool bind_number(Expression& expression);
  // Points that a rule gives lie between 0 and the maximum and are no finer than the set rounds.
  void check_points(Points points, const Place& place);
  // The most a rule can give is the maximum, neither more nor less.
  void check_top(Points top);
  // A parameter that has to be above 0.
  void check_positive(const Fraction& value, std::string_view key, std::string_view text);

 private:
  void need(std::size_t fact);

  Item& item_;
  int decimals_;
  Diagnostics& diagnostics_;
};

void check_rule(ChoiceRule& rule, RuleCheck& check);
void check_rule(DeadlineRule& rule, RuleCheck& check);
void check_rule(RateRule& rule, RuleCheck& check);
void check_rule(BandsRule& rule, RuleCheck& check);
void check_rule(CountRule& rule, RuleCheck& check);
void check_rule(DeductionRule& rule, RuleCheck& check);
void check_rule(SurveyRule& rule, RuleCheck& check);
void check_rule(JudgementRule& rule, RuleCheck& check);

// Reads `rule NAME { … }`; nothing where NAME is no rule or the block has faults.
std::optional<Rule> load_rule(const InfoNode& node, const std::string& item, int decimals,
                              Diagnostics& diagnostics);

}  // namespace parindex
