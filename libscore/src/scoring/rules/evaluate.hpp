// Evaluation of each rule, exactly; one source file a rule.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/criteria_set.hpp"
#include "parindex/fraction.hpp"
#include "parindex/score.hpp"
#include "scoring/trace.hpp"

namespace parindex {

// What a rule is evaluated on.
struct RuleInput {
  const Item& item;
  Points max;                               // of the item, or of the part at work
  std::span<const FactValue* const> facts;  // as item.needed_facts numbers them; null where absent
  std::span<const SurveyCount> answers;     // of this item
  const PeerField* peers = nullptr;         // rule peer
  Trace* trace = nullptr;                   // where an explanation is wanted
};

enum class OutcomeKind {
  value,
  missing,  // a fact, the answers or a judgement is not there
  none,     // 0/0: nothing arose
  fault,    // the facts contradict the rule
};

struct Outcome {
  OutcomeKind kind = OutcomeKind::value;
  Fraction points;     // not rounded; for a missing date what the rule gives all the same
  ErrorCode fault{};   // kind fault
  std::string detail;  // kind fault: the value at fault
  std::optional<std::uint16_t> fact;  // kind fault: the fact at fault, where it is one alone

  static Outcome of(Fraction points) { return {OutcomeKind::value, std::move(points), {}, {}, {}}; }
  static Outcome missing(Fraction points = 0) {
    return {OutcomeKind::missing, std::move(points), {}, {}, {}};
  }
  static Outcome none() { return {OutcomeKind::none, 0, {}, {}, {}}; }
  static Outcome failed(ErrorCode code, std::string detail = {},
                        std::optional<std::uint16_t> fact = std::nullopt) {
    return {OutcomeKind::fault, 0, code, std::move(detail), fact};
  }
};

// Checks that the needed facts are there and sound, then evaluates the item's rule.
Outcome evaluate(const RuleInput& input);

Outcome evaluate_rule(const ChoiceRule& rule, const RuleInput& input);
Outcome evaluate_rule(const DeadlineRule& rule, const RuleInput& input);
Outcome evaluate_rule(const RateRule& rule, const RuleInput& input);
Outcome evaluate_rule(const BandsRule& rule, const RuleInput& input);
Outcome evaluate_rule(const CountRule& rule, const RuleInput& input);
Outcome evaluate_rule(const DeductionRule& rule, const RuleInput& input);
Outcome evaluate_rule(const AllRule& rule, const RuleInput& input);
Outcome evaluate_rule(const CasesRule& rule, const RuleInput& input);
Outcome evaluate_rule(const PartsRule& rule, const RuleInput& input);
Outcome evaluate_rule(const PeerRule& rule, const RuleInput& input);
Outcome evaluate_rule(const SurveyRule& rule, const RuleInput& input);
Outcome evaluate_rule(const JudgementRule& rule, const RuleInput& input);
Outcome evaluate_rule(const TrackedRule& rule, const RuleInput& input);

// The value of a rule's `of`, never negative; else the outcome that it forces on the rule.
struct Measured {
  Fraction value;
  std::optional<Outcome> forced;
};
Measured measure(const Expression& of, const RuleInput& input);
// The same where the value is a share: above 100 % is a fault unless allowed.
Measured measure_share(const Expression& of, const RuleInput& input, bool allow_over);

// The value that rule peer compares, where the facts give one.
std::optional<Fraction> value_among_peers(const RuleInput& input);

// Whether the condition of that place in its table holds; else the outcome that it forces on the
// rule.
struct Decided {
  bool holds = false;
  std::optional<Outcome> forced;
};
Decided decide(const Expression& condition, const RuleInput& input, std::size_t index);

// "95 %", of a share that a set gives
std::string percent_text(const Fraction& share);
// "1001/1000 (100.10 %)"
std::string share_text(const Fraction& share);

// The outcome's points, of a maximum, where it has any; 0/0 earns what the item says.
std::optional<Fraction> settled_points(const Outcome& outcome, const Item& item, Points max);

// The needed facts that are absent, by name; last year's as "previous(name)".
std::vector<FactName> missing_facts(const RuleInput& input);
FactName needed_name(const Item& item, std::uint16_t needed);

}  // namespace parindex
