#include <algorithm>

#include "base/report.hpp"
#include "criteria/rules/rules.hpp"
#include "criteria/truth_table.hpp"

namespace parindex {
namespace {

using Hit = CasesRule::Hit;

CasesRule::Case load_case(const InfoNode& node, InfoBlock& rule, int decimals) {
  CasesRule::Case loaded;
  loaded.when = Expression(node.value, node.value_place);
  loaded.place = node.key_place;
  InfoBlock block(node, "when", rule.diagnostics());
  if (const InfoNode* const points = block.require("points");
      points != nullptr && block.has_plain_value(*points)) {
    loaded.is_proportional = points->value == "proportional";
    if (loaded.is_proportional) {
      loaded.of = block.expression("of");
    } else {
      loaded.points = read_points(*points, decimals, block.diagnostics()).value_or(Points());
    }
  }
  block.finish();
  return loaded;
}

// What the table of truth says of each case and of the cases together.
class CasesProof {
 public:
  CasesProof(const CasesRule& rule, RuleCheck& check, const std::vector<TruthRow>& rows)
      : rule_(rule), check_(check), rows_(rows), reached_(rule.cases.size(), false) {}

  void report() {
    for (const auto& row : rows_) look_at(row);
    for (std::size_t i = 0; i < reached_.size(); ++i) {
      if (reached_[i]) continue;
      check_.report(ErrorCode::unreachable_branch, rule_.cases[i].when.place(),
                    {check_.name(), "when " + std::to_string(i + 1)});
    }
    if (rule_.otherwise && !otherwise_reached_) {
      check_.report(ErrorCode::unreachable_branch, check_.place(), {check_.name(), "otherwise"});
    }
    check_top();
  }

 private:
  void look_at(const TruthRow& row) {
    std::vector<std::size_t> holding;
    for (std::size_t i = 0; i < row.holds.size(); ++i) {
      if (row.holds[i]) holding.push_back(i);
    }
    if (holding.empty()) {
      otherwise_reached_ = true;
      if (!rule_.otherwise) {
        report_once(ErrorCode::cases_gap, row, rule_.cases[0].when.place(), nullptr);
      }
      return;
    }
    if (rule_.hit == Hit::only && holding.size() > 1) {
      report_once(ErrorCode::cases_overlap, row, rule_.cases[holding[1]].when.place(),
                  &rule_.cases[holding[0]].when.place());
    }
    if (rule_.hit == Hit::first) {
      reached_[holding[0]] = true;
    } else {
      for (const auto i : holding) reached_[i] = true;
    }
  }

  // One example of each kind of fault is enough to mend it.
  void report_once(ErrorCode code, const TruthRow& row, const Place& place, const Place* other) {
    bool& was_reported = code == ErrorCode::cases_gap ? gap_reported_ : overlap_reported_;
    if (was_reported) return;
    was_reported = true;
    std::vector<std::string> arguments = {check_.name(), row.example};
    if (other != nullptr) arguments.push_back(place_text(*other));
    auto error =
        finding(code, place.file != nullptr ? place : check_.place(), std::move(arguments));
    check_.diagnostics().push_back(other != nullptr ? with_related(std::move(error), *other)
                                                    : std::move(error));
  }

  void check_top() {
    Points top = rule_.otherwise && otherwise_reached_ ? *rule_.otherwise : Points();
    bool is_alike = true;
    std::optional<Points> common;
    const auto note = [&](Points points) {
      top = std::max(top, points);
      is_alike = is_alike && (!common || *common == points);
      common = points;
    };
    if (rule_.otherwise && otherwise_reached_) note(*rule_.otherwise);
    for (std::size_t i = 0; i < rule_.cases.size(); ++i) {
      if (!reached_[i]) continue;
      note(rule_.cases[i].is_proportional ? check_.max() : rule_.cases[i].points);
      is_alike = is_alike && !rule_.cases[i].is_proportional;
    }
    check_.check_top(top);
    if (is_alike && !gap_reported_) check_.report_alike();  // what fills the gap may differ
  }

  const CasesRule& rule_;
  RuleCheck& check_;
  const std::vector<TruthRow>& rows_;
  std::vector<bool> reached_;
  bool otherwise_reached_ = false;
  bool gap_reported_ = false;
  bool overlap_reported_ = false;
};

}  // namespace

CasesRule load_cases(InfoBlock& block, int decimals) {
  CasesRule rule;
  const auto cases = block.all("when");
  if (cases.empty()) block.require("when");
  for (const auto* node : cases) {
    if (!node->has_value) {
      block.report(ErrorCode::missing_value, node->key_place, {node->key});
      continue;
    }
    rule.cases.push_back(load_case(*node, block, decimals));
  }
  rule.otherwise = block.points("otherwise", false, decimals);
  rule.hit = block.word<Hit>("hit", false, kHitWords).value_or(Hit::only);
  rule.allow_over = block.yes_no("allow_over").value_or(false);
  return rule;
}

void check_rule(CasesRule& rule, RuleCheck& check) {
  bool is_sound = true;
  Points top = rule.otherwise.value_or(Points());
  for (auto& each : rule.cases) {
    is_sound &= check.bind_condition(each.when);
    if (each.is_proportional) {
      is_sound &= check.bind_number(each.of);
      top = check.max();
    } else {
      check.check_points(each.points, each.place);
      top = std::max(top, each.points);
    }
  }
  if (rule.otherwise) check.check_points(*rule.otherwise, check.place());
  if (!is_sound || rule.cases.empty()) return;
  std::vector<const Expression*> conditions;
  for (const auto& each : rule.cases) conditions.push_back(&each.when);
  const auto rows = truth_table(conditions, check.item().facts);
  if (rows) {
    CasesProof(rule, check, *rows).report();
  } else {
    check.check_top(top);
    check.note_unproven(rule.cases[0].when.place());
  }
}

}  // namespace parindex
