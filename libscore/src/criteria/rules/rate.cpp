#include "criteria/rules/rules.hpp"

namespace parindex {

RateRule load_rate(InfoBlock& block) {
  RateRule rule;
  rule.of = block.expression("of");
  const auto percent = [&block](std::string_view key) -> std::optional<Fraction> {
    const InfoNode* const node = block.find(key);
    if (node == nullptr || !block.has_plain_value(*node)) return std::nullopt;
    return read_percent(*node, block.diagnostics());
  };
  rule.full_at = percent("full_at").value_or(Fraction(1));
  rule.zero_below = percent("zero_below");
  rule.allow_over = block.yes_no("allow_over").value_or(false);
  return rule;
}

void check_rule(RateRule& rule, RuleCheck& check) {
  check.bind_number(rule.of);
  check.check_positive(rule.full_at, "full_at", rule.full_at.to_string());
  if (!rule.allow_over && rule.full_at > Fraction(1)) {
    check.report(ErrorCode::percent_out_of_range, check.place(),
                 {(rule.full_at * Fraction(100)).to_decimal(2) + "%"});
  }
  if (rule.zero_below && (rule.zero_below->sign() < 0 || *rule.zero_below > rule.full_at)) {
    check.report(ErrorCode::bad_rule_number, check.place(),
                 {"zero_below", (*rule.zero_below * Fraction(100)).to_decimal(2) + "%"});
  }
}

}  // namespace parindex
