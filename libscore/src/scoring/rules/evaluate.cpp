#include "scoring/rules/evaluate.hpp"

#include <algorithm>

namespace parindex {
namespace {

// Points that a deadline gives where there is no date.
Fraction points_without_facts(const Rule& rule) {
  const auto* deadline = std::get_if<DeadlineRule>(&rule);
  return deadline != nullptr && deadline->missing ? Fraction(*deadline->missing) : Fraction(0);
}

Outcome outcome_of_fault(EvaluationFault fault) {
  return fault == EvaluationFault::nothing_over_nothing
             ? Outcome::none()
             : Outcome::failed(ErrorCode::division_by_zero);
}

}  // namespace

void Trace::work_out(StepCode code, const Expression& expression,
                     std::span<const FactValue* const> values, const Evaluated& evaluated,
                     std::vector<std::string> arguments) {
  const Worked worked = expression.work_out(values);
  say(code, std::move(arguments));
  Step& step = steps.back();
  step.formula = expression.text();
  step.numbers = worked.numbers;
  if (evaluated.fault == EvaluationFault::none) {
    if (code == StepCode::value || code == StepCode::tracked) {
      step.result = evaluated.number;
    } else {
      step.holds = evaluated.holds;
    }
  }
  if (worked.operations.size() < 2) return;
  for (const auto& operation : worked.operations) {
    Step& inner = steps.emplace_back();
    inner.code = StepCode::operation;
    inner.depth = depth + 1;
    inner.numbers = operation.numbers;
    inner.result = operation.result;
    inner.holds = operation.holds;
  }
}

Outcome evaluate(const RuleInput& input) {
  const auto& item = input.item;
  bool is_missing = false;
  for (const auto fact : item.needed_facts) {
    if (input.facts[fact] != nullptr) continue;
    is_missing = true;
    if (input.trace == nullptr) break;
    input.trace->say(StepCode::fact_missing, {needed_name(item, fact).text});
  }
  if (is_missing) {
    const Fraction points = points_without_facts(item.rule);
    if (input.trace != nullptr && !points.is_zero()) {
      input.trace->say(StepCode::missing_earns, {value_text(points)});
    }
    return Outcome::missing(points);
  }
  for (const auto fact : item.needed_facts) {
    const FactValue& value = *input.facts[fact];
    if (value.type() == FactType::count && value.is_negative()) {
      return Outcome::failed(ErrorCode::negative_value, value_text(value.number()), fact);
    }
  }
  return std::visit([&input](const auto& rule) { return evaluate_rule(rule, input); }, item.rule);
}

FactName needed_name(const Item& item, std::uint16_t needed) {
  if (needed < item.facts.size()) return item.facts[needed].name;
  return {"previous(" + item.facts[needed - item.facts.size()].name.text + ")"};
}

std::vector<FactName> missing_facts(const RuleInput& input) {
  std::vector<FactName> missing;
  for (const auto fact : input.item.needed_facts) {
    if (input.facts[fact] == nullptr) missing.push_back(needed_name(input.item, fact));
  }
  return missing;
}

Measured measure(const Expression& of, const RuleInput& input) {
  auto evaluated = of.evaluate(input.facts);
  if (input.trace != nullptr) {
    input.trace->work_out(StepCode::value, of, input.facts, evaluated);
    if (evaluated.fault == EvaluationFault::none) input.trace->value = evaluated.number;
  }
  if (evaluated.fault != EvaluationFault::none) return {0, outcome_of_fault(evaluated.fault)};
  if (evaluated.number.sign() < 0) {
    return {0, Outcome::failed(ErrorCode::negative_value, value_text(evaluated.number))};
  }
  return {std::move(evaluated.number), std::nullopt};
}

Measured measure_share(const Expression& of, const RuleInput& input, bool allow_over) {
  auto measured = measure(of, input);
  if (!measured.forced && !allow_over && measured.value > Fraction(1)) {
    measured.forced = Outcome::failed(ErrorCode::share_above_100, share_text(measured.value));
  }
  return measured;
}

Decided decide(const Expression& condition, const RuleInput& input, std::size_t index) {
  const auto evaluated = condition.evaluate(input.facts);
  if (input.trace != nullptr) {
    input.trace->work_out(evaluated.holds ? StepCode::condition_holds : StepCode::condition_fails,
                          condition, input.facts, evaluated, {std::to_string(index + 1)});
  }
  if (evaluated.fault != EvaluationFault::none) return {false, outcome_of_fault(evaluated.fault)};
  return {evaluated.holds, std::nullopt};
}

std::string percent_text(const Fraction& share) { return value_text(share * Fraction(100)) + " %"; }

std::string share_text(const Fraction& share) {
  return share.to_string() + " (" + (share * Fraction(100)).to_decimal(2) + " %)";
}

std::optional<Fraction> settled_points(const Outcome& outcome, const Item& item, Points max) {
  switch (outcome.kind) {
    case OutcomeKind::value: return outcome.points;
    case OutcomeKind::none:
      if (item.when_none == WhenNone::exclude) return std::nullopt;
      return item.when_none == WhenNone::full ? Fraction(max) : Fraction(0);
    case OutcomeKind::missing:
    case OutcomeKind::fault: break;
  }
  return std::nullopt;
}

}  // namespace parindex
