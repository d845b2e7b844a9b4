// What the scoring of an agency reports.
#include <algorithm>

#include "base/report.hpp"
#include "scoring/agency_scorer.hpp"

namespace parindex {

void AgencyScorer::report_fault(std::size_t index, const Outcome& outcome) {
  say(StepCode::fault, {code_name(outcome.fault)});
  const Item& item = *set_.all_items[index];
  const Agency& agency = assessment_.agencies()[agency_];
  std::vector<std::string> arguments = {agency.code.text, item.id.text};
  if (!outcome.detail.empty()) arguments.push_back(outcome.detail);
  arguments.push_back(std::visit(
      [](const auto& rule) -> std::string {
        if constexpr (requires { rule.of; }) return rule.of.text();
        return {};
      },
      item.rule));
  Place place = fact_place_.file != nullptr ? fact_place_ : agency.place;
  if (outcome.fact && *outcome.fact < item.facts.size()) {
    const auto* const record = assessment_.fact(agency_, item.first_fact + *outcome.fact);
    const bool is_declared = record != nullptr && &record->value == facts_[*outcome.fact];
    if (is_declared && record->place.file != nullptr) place = record->place;
  }
  auto error = finding(outcome.fault, place, std::move(arguments));
  error.agency = agency.code.text;
  error.clause = clause_text(item.reference);
  diagnostics_.push_back(std::move(error));
}

void AgencyScorer::warn_of_mended_value(std::size_t index, const Place& declared_at) {
  const auto& code = assessment_.agencies()[agency_].code.text;
  auto warning =
      finding(ErrorCode::mended_value, declared_at, {code, set_.all_items[index]->id.text});
  warning.agency = code;
  diagnostics_.push_back(std::move(warning));
}

void AgencyScorer::warn_of_idle_evidence(std::size_t index, const Records& records) {
  const Item& item = *set_.all_items[index];
  collect_facts(item, records, 0);
  Place place = fact_place_;
  // What was derived, from a plan, records or agencies below, is nobody's evidence.
  bool has_facts = false;
  for (std::size_t i = 0; i < item.facts.size(); ++i) {
    const auto* const record = assessment_.fact(agency_, item.first_fact + i);
    has_facts |= record != nullptr && record->origin == FactOrigin::declared;
  }
  if (!has_facts && records.self_score == nullptr && records.appraisals.empty() &&
      records.answers.empty()) {
    return;
  }
  if (place.file == nullptr && records.self_score != nullptr) place = records.self_score->place;
  if (place.file == nullptr && !records.appraisals.empty()) place = records.appraisals[0].place;
  if (place.file == nullptr && !records.answers.empty()) place = records.answers[0].place;
  const auto& code = assessment_.agencies()[agency_].code.text;
  auto warning = finding(ErrorCode::evidence_not_applicable, place, {code, item.id.text});
  warning.agency = code;
  warning.clause = clause_text(item.reference);
  diagnostics_.push_back(std::move(warning));
}

}  // namespace parindex
