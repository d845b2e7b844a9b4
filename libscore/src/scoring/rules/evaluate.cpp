#include "scoring/rules/evaluate.hpp"

#include <algorithm>

namespace parindex {

Outcome evaluate(const RuleInput& input) {
  const auto& item = input.item;
  for (const auto fact : item.needed_facts) {
    if (input.facts[fact] != nullptr) continue;
    const auto* deadline = std::get_if<DeadlineRule>(&item.rule);
    const bool has_own = deadline != nullptr && deadline->missing;
    return Outcome::missing(has_own ? Fraction(*deadline->missing) : Fraction(0));
  }
  for (const auto fact : item.needed_facts) {
    const FactValue& value = *input.facts[fact];
    if (value.type() == FactType::count && value.is_negative()) {
      return Outcome::failed(ErrorCode::negative_value, value_text(value.number()), fact);
    }
  }
  return std::visit([&input](const auto& rule) { return evaluate_rule(rule, input); }, item.rule);
}

std::vector<FactName> missing_facts(const RuleInput& input) {
  std::vector<FactName> missing;
  for (const auto fact : input.item.needed_facts) {
    if (input.facts[fact] == nullptr) missing.push_back(input.item.facts[fact].name);
  }
  return missing;
}

Measured measure(const Expression& of, const RuleInput& input) {
  auto evaluated = of.evaluate(input.facts);
  switch (evaluated.fault) {
    case EvaluationFault::nothing_over_nothing: return {0, Outcome::none()};
    case EvaluationFault::division_by_zero:
      return {0, Outcome::failed(ErrorCode::division_by_zero)};
    case EvaluationFault::none: break;
  }
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

std::string value_text(const Fraction& value) {
  const auto points = value.rounded(Points::kMaxDecimals);
  if (!points || Fraction(*points) != value) return value.to_string();
  return to_string(*points, points->decimals());
}

std::string share_text(const Fraction& share) {
  return share.to_string() + " (" + (share * Fraction(100)).to_decimal(2) + " %)";
}

}  // namespace parindex
