#include "criteria/rules/rules.hpp"

namespace parindex {

DeductionRule load_deduction(InfoBlock& block, int decimals) {
  using Mode = DeductionRule::Mode;
  DeductionRule rule;
  rule.of = block.expression("of");
  rule.floor = block.points("floor", false, decimals).value_or(Points());
  const InfoNode* const percent = block.find("each_percent");
  if (percent == nullptr) {
    rule.each = block.points("each", true, decimals).value_or(Points());
    return rule;
  }
  rule.mode = block.word<Mode>("mode", true, kModeWords).value_or(Mode::simple);
  if (block.has_plain_value(*percent)) {
    rule.each_percent = read_percent(*percent, block.diagnostics()).value_or(Fraction(1));
  }
  return rule;
}

void check_rule(DeductionRule& rule, RuleCheck& check) {
  check.bind_number(rule.of);
  check.check_points(rule.floor, check.place());
  if (rule.floor == check.max()) check.report_alike();
  if (rule.mode == DeductionRule::Mode::points) {
    check.check_positive(Fraction(rule.each), "each", to_string(rule.each));
    check.check_points(rule.each, check.place());
    return;
  }
  const auto text = (rule.each_percent * Fraction(100)).to_decimal(2) + "%";
  check.check_positive(rule.each_percent, "each_percent", text);
  if (rule.each_percent > Fraction(1)) {
    check.report(ErrorCode::percent_out_of_range, check.place(), {text});
  }
}

}  // namespace parindex
