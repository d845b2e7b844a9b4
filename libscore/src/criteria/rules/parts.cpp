#include <algorithm>

#include "base/report.hpp"
#include "criteria/rules/rules.hpp"

namespace parindex {
namespace {

bool may_score_a_part(const Rule& rule) {
  return !std::holds_alternative<PartsRule>(rule) && !std::holds_alternative<PeerRule>(rule) &&
         !is_survey(rule) && !is_judgement(rule) && !is_tracked(rule);
}

std::optional<PartsRule::Part> load_part(const InfoNode& node, InfoBlock& rule, int decimals) {
  if (!rule.has_id(node)) return std::nullopt;
  InfoBlock block(node, rule.name() + ", part " + node.value, rule.diagnostics());
  PartsRule::Part part;
  part.id.text = node.value;
  part.place = node.value_place;
  const auto title = block.title(false);
  part.title = title.vi;
  part.title_en = title.en;
  part.max = block.points("max", true, decimals).value_or(Points());
  const InfoNode* const inner = block.require("rule");
  auto loaded = inner == nullptr ? std::nullopt
                                 : load_rule(*inner, block.name(), decimals, rule.diagnostics());
  block.finish();
  if (!loaded) return std::nullopt;
  part.rule = std::move(*loaded);
  return part;
}

}  // namespace

PartsRule load_parts(InfoBlock& block, int decimals) {
  PartsRule rule;
  const auto parts = block.all("part");
  if (parts.empty()) block.require("part");
  for (const auto* node : parts) {
    if (auto part = load_part(*node, block, decimals)) rule.parts.push_back(std::move(*part));
  }
  return rule;
}

void check_rule(PartsRule& rule, RuleCheck& check) {
  Points sum;
  for (std::size_t i = 0; i < rule.parts.size(); ++i) {
    auto& part = rule.parts[i];
    sum += part.max;
    const auto first =
        std::find_if(rule.parts.begin(), rule.parts.begin() + static_cast<std::ptrdiff_t>(i),
                     [&](const auto& other) { return other.id == part.id; });
    if (&*first != &part) {
      check.diagnostics().push_back(with_related(
          finding(ErrorCode::duplicate_id, part.place, {part.id.text, place_text(first->place)}),
          first->place));
    }
    if (!may_score_a_part(part.rule)) {
      check.report(ErrorCode::rule_not_for_part, part.place, {part.id.text, rule_name(part.rule)});
      continue;
    }
    RuleCheck inner(check, part);
    inner.check_positive(Fraction(part.max), "max", to_string(part.max));
    std::visit([&inner](auto& rule_of_part) { check_rule(rule_of_part, inner); }, part.rule);
  }
  if (sum != check.max()) {
    check.report(ErrorCode::children_do_not_add_up, check.item().place,
                 {"rule parts", to_string(check.max()), to_string(sum)});
  }
}

}  // namespace parindex
