#include "criteria/rules/rules.hpp"

namespace parindex {

CountRule load_count(InfoBlock& block, int decimals) {
  CountRule rule;
  rule.of = block.expression("of");
  rule.each = block.points("each", true, decimals).value_or(Points());
  return rule;
}

void check_rule(CountRule& rule, RuleCheck& check) {
  check.bind_number(rule.of);
  check.check_positive(Fraction(rule.each), "each", to_string(rule.each));
  check.check_points(rule.each, check.place());
}

}  // namespace parindex
