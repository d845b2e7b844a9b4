#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

using Hit = CasesRule::Hit;

Outcome points_of(const CasesRule& rule, std::size_t index, const RuleInput& input) {
  const auto& chosen = rule.cases[index];
  if (!chosen.is_proportional) return Outcome::of(Fraction(chosen.points));
  const auto share = measure_share(chosen.of, input, rule.allow_over);
  if (share.forced) return *share.forced;
  const Fraction points = Fraction(input.max) * std::min(share.value, Fraction(1));
  if (input.trace != nullptr) {
    input.trace->compute(StepCode::points,
                         operand(input.max) + " * min(" + value_text(share.value) + ", 1)", points);
  }
  return Outcome::of(points);
}

void tell_taken(std::size_t index, const Fraction& points, const RuleInput& input) {
  if (input.trace == nullptr) return;
  input.trace->say(StepCode::case_taken, {std::to_string(index + 1), value_text(points)});
  input.trace->take(index);
}

// Of the cases that hold the one that gives most; of equals the first.
Outcome best_of(const CasesRule& rule, const std::vector<std::size_t>& holding,
                const RuleInput& input) {
  std::optional<std::pair<std::size_t, Fraction>> best;
  std::optional<Outcome> forced;
  for (const auto i : holding) {
    Outcome outcome = points_of(rule, i, input);
    if (outcome.kind == OutcomeKind::value) {
      if (!best || outcome.points > best->second) best = {i, outcome.points};
    } else if (!forced || outcome.kind == OutcomeKind::fault) {
      forced = std::move(outcome);
    }
  }
  if (forced) return *forced;
  if (input.trace != nullptr) {
    for (const auto i : holding) {
      if (i != best->first) input.trace->say(StepCode::case_gives_less, {std::to_string(i + 1)});
    }
  }
  tell_taken(best->first, best->second, input);
  return Outcome::of(best->second);
}

}  // namespace

Outcome evaluate_rule(const CasesRule& rule, const RuleInput& input) {
  std::vector<std::size_t> holding;
  std::optional<Outcome> forced;
  for (std::size_t i = 0; i < rule.cases.size(); ++i) {
    if (rule.hit == Hit::first && !holding.empty()) {
      if (input.trace != nullptr) {
        input.trace->say(StepCode::case_not_looked_at, {std::to_string(i + 1)});
      }
      continue;
    }
    auto decided = decide(rule.cases[i].when, input, i);
    if (decided.forced) {
      const bool outweighs = !forced || decided.forced->kind == OutcomeKind::fault;
      if (outweighs) forced = std::move(decided.forced);
      if (rule.hit == Hit::first) break;
    } else if (decided.holds) {
      holding.push_back(i);
    }
  }
  if (forced) return *forced;
  if (holding.empty()) {
    if (!rule.otherwise) return Outcome::failed(ErrorCode::no_case_holds);
    if (input.trace != nullptr) {
      input.trace->say(StepCode::otherwise_taken, {operand(*rule.otherwise)});
      input.trace->take(rule.cases.size());
    }
    return Outcome::of(Fraction(*rule.otherwise));
  }
  if (rule.hit == Hit::best) return best_of(rule, holding, input);
  if (holding.size() > 1) {
    return Outcome::failed(
        ErrorCode::two_cases_hold,
        rule.cases[holding[0]].when.text() + "\" / \"" + rule.cases[holding[1]].when.text());
  }
  const Outcome outcome = points_of(rule, holding[0], input);
  if (outcome.kind == OutcomeKind::value) tell_taken(holding[0], outcome.points, input);
  return outcome;
}

}  // namespace parindex
