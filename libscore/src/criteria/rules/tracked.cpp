#include "criteria/rules/rules.hpp"

namespace parindex {

TrackedRule load_tracked(InfoBlock& block) { return {block.expression("of")}; }

void check_rule(TrackedRule& rule, RuleCheck& check) { check.bind_number(rule.of); }

}  // namespace parindex
