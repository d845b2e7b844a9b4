#include "criteria/rules/rules.hpp"

#include <algorithm>
#include <array>

#include "base/report.hpp"

namespace parindex {
namespace {

const std::vector<std::string>& rule_names() {
  static const std::vector<std::string> names = {
      "choice", "deadline", "rate", "bands",  "count",     "deduction", "all",
      "cases",  "parts",    "peer", "survey", "judgement", "tracked"};
  return names;
}

Rule load_named(const std::string& name, InfoBlock& block, int decimals) {
  if (name == "choice") return load_choice(block, decimals);
  if (name == "deadline") return load_deadline(block, decimals);
  if (name == "rate") return load_rate(block);
  if (name == "bands") return load_bands(block, decimals);
  if (name == "count") return load_count(block, decimals);
  if (name == "deduction") return load_deduction(block, decimals);
  if (name == "all") return load_all(block);
  if (name == "cases") return load_cases(block, decimals);
  if (name == "parts") return load_parts(block, decimals);
  if (name == "peer") return load_peer(block);
  if (name == "survey") return load_survey(block);
  if (name == "judgement") return load_judgement(block, decimals);
  return load_tracked(block);
}

}  // namespace

std::string rule_name(const Rule& rule) { return rule_names()[rule.index()]; }

std::optional<Rule> load_rule(const InfoNode& node, const std::string& item, int decimals,
                              Diagnostics& diagnostics) {
  const auto& names = rule_names();
  if (!node.has_value) {
    diagnostics.push_back(finding(ErrorCode::missing_value, node.key_place, {node.key}));
    return std::nullopt;
  }
  if (std::find(names.begin(), names.end(), node.value) == names.end()) {
    auto error =
        finding(ErrorCode::unknown_rule, place_of_value(node), {node.value, joined(names)});
    error.suggestion = nearest_name(node.value, names).value_or("");
    diagnostics.push_back(std::move(error));
    return std::nullopt;
  }
  const auto before = diagnostics.size();
  InfoBlock block(node, item + ", rule " + node.value, diagnostics);
  Rule rule = load_named(node.value, block, decimals);
  block.finish();
  if (diagnostics.size() != before) return std::nullopt;
  return rule;
}

RuleCheck::RuleCheck(Item& item, int decimals, Diagnostics& diagnostics)
    : item_(item),
      name_(item.id.text),
      place_(item.place),
      max_(item.max),
      decimals_(decimals),
      diagnostics_(diagnostics) {}

RuleCheck::RuleCheck(RuleCheck& whole, const PartsRule::Part& part)
    : item_(whole.item_),
      name_(whole.name_ + " (" + part.id.text + ")"),
      place_(part.place.file != nullptr ? part.place : whole.place_),
      max_(part.max),
      is_part_(true),
      decimals_(whole.decimals_),
      diagnostics_(whole.diagnostics_) {}

void RuleCheck::report(ErrorCode code, const Place& place, std::vector<std::string> arguments) {
  diagnostics_.push_back(
      finding(code, place.file != nullptr ? place : place_, std::move(arguments)));
}

void RuleCheck::need(std::size_t fact) {
  auto& needed = item_.needed_facts;
  const auto index = static_cast<std::uint16_t>(fact);
  const auto at = std::lower_bound(needed.begin(), needed.end(), index);
  if (at == needed.end() || *at != index) needed.insert(at, index);
}

std::optional<std::size_t> RuleCheck::need_fact(const FactName& name) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < item_.facts.size(); ++i) {
    if (item_.facts[i].name == name) {
      need(i);
      return i;
    }
    names.push_back(item_.facts[i].name.text);
  }
  auto error =
      finding(ErrorCode::unknown_fact_in_rule, place_, {name.text, item_.id.text, joined(names)});
  error.suggestion = nearest_name(name.text, names).value_or("");
  diagnostics_.push_back(std::move(error));
  return std::nullopt;
}

bool RuleCheck::bind(Expression& expression, ValueType wanted) {
  std::vector<Symbol> symbols;
  for (const auto& fact : item_.facts) symbols.push_back({fact.name.text, value_type(fact.type)});
  if (!expression.bind(symbols, wanted, diagnostics_)) return false;
  for (const auto fact : expression.used()) need(fact);
  return true;
}

void RuleCheck::check_points(Points points, const Place& place) {
  if (points < Points() || points > max_) {
    report(ErrorCode::points_above_maximum, place, {name_, to_string(points), to_string(max_)});
  } else if (points.decimals() > decimals_) {
    report(ErrorCode::too_many_decimals, place, {to_string(points), std::to_string(decimals_)});
  }
}

void RuleCheck::check_top(Points top) {
  if (top >= max_) return;
  report(ErrorCode::top_below_maximum, place_, {name_, to_string(top), to_string(max_)});
}

void RuleCheck::note_unproven(const Place& place) {
  if (item_.unproven.file == nullptr) item_.unproven = place.file != nullptr ? place : place_;
  item_.is_proven = false;
}

void RuleCheck::report_alike() { report(ErrorCode::scores_alike, place_, {name_}); }

void RuleCheck::check_positive(const Fraction& value, std::string_view key, std::string_view text) {
  if (value.sign() > 0) return;
  report(ErrorCode::bad_rule_number, place_, {std::string(key), std::string(text)});
}

}  // namespace parindex
