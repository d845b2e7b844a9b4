#include "criteria/rules/rules.hpp"

namespace parindex {

PeerRule load_peer(InfoBlock& block) {
  using Against = PeerRule::Against;
  PeerRule rule;
  rule.of = block.expression("of");
  rule.against = block.word<Against>("against", true, kAgainstWords).value_or(Against::best);
  rule.lower_is_better = block.yes_no("lower_is_better").value_or(false);
  return rule;
}

void check_rule(PeerRule& rule, RuleCheck& check) { check.bind_number(rule.of); }

}  // namespace parindex
