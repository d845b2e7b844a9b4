#include "criteria/rules/rules.hpp"

namespace parindex {

JudgementRule load_judgement(InfoBlock& block, int decimals) {
  return {block.points("step", true, decimals).value_or(Points())};
}

void check_rule(JudgementRule& rule, RuleCheck& check) {
  const auto step = to_string(rule.step);
  check.check_positive(Fraction(rule.step), "step", step);
  const auto& item = check.item();
  if (rule.step > Points() && !item.max.is_multiple_of(rule.step)) {
    check.report(ErrorCode::maximum_off_step, item.place,
                 {item.id.text, to_string(item.max), step});
  }
}

}  // namespace parindex
