#include <algorithm>

#include "scoring/rules/evaluate.hpp"

namespace parindex {
namespace {

// 0/0 in a part: the item's when_none decides for the part, unless the whole item falls away.
std::optional<Fraction> points_when_none(const Item& item, Points max) {
  switch (item.when_none) {
    case WhenNone::full: return Fraction(max);
    case WhenNone::zero: return Fraction(0);
    case WhenNone::exclude: break;
  }
  return std::nullopt;
}

Outcome evaluate_part(const PartsRule::Part& part, const RuleInput& input) {
  const RuleInput inner{input.item, part.max, input.facts, input.answers, input.peers, input.trace};
  return std::visit([&inner](const auto& rule) { return evaluate_rule(rule, inner); }, part.rule);
}

}  // namespace

Outcome evaluate_rule(const PartsRule& rule, const RuleInput& input) {
  Trace* const trace = input.trace;
  const std::size_t first_branch = trace != nullptr ? trace->first_branch : 0;
  std::optional<Outcome> forced;
  Fraction sum = 0;
  std::string numbers;
  for (const auto& part : rule.parts) {
    if (trace != nullptr) {
      trace->say(StepCode::part,
                 {part.id.text, operand(part.max), part.title, rule_name(part.rule)});
      ++trace->depth;
    }
    Outcome outcome = evaluate_part(part, input);
    if (outcome.kind == OutcomeKind::none) {
      if (const auto points = points_when_none(input.item, part.max)) {
        if (trace != nullptr) trace->say(StepCode::part_when_none, {value_text(*points)});
        outcome = Outcome::of(*points);
      }
    }
    if (trace != nullptr) {
      --trace->depth;
      trace->first_branch += branches_of(part.rule).size();
      numbers += (numbers.empty() ? "" : " + ") + operand(outcome.points);
    }
    if (outcome.kind == OutcomeKind::value) {
      sum = sum + outcome.points;
    } else if (!forced || outcome.kind == OutcomeKind::fault) {
      forced = std::move(outcome);
    }
  }
  if (trace != nullptr) {
    trace->first_branch = first_branch;
    trace->value.reset();  // that of a part is not the item's
    if (!forced) trace->compute(StepCode::points, numbers, sum);
  }
  return forced ? *forced : Outcome::of(sum);
}

}  // namespace parindex
