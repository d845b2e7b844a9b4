#include "scoring/missing_lines.hpp"

#include "base/report.hpp"

namespace parindex {
namespace {

std::string listed(const std::vector<FactName>& facts) {
  std::string text;
  for (const auto& fact : facts) text += (text.empty() ? "" : ", ") + fact.text;
  return text;
}

Diagnostic line_finding(ErrorCode code, const Agency& agency, const Item& item,
                        const std::string& what) {
  auto diagnostic = finding(code, agency.place, {agency.code.text, item.id.text, what});
  diagnostic.agency = agency.code.text;
  diagnostic.clause = clause_text(item.reference);
  return diagnostic;
}

}  // namespace

bool must_be_whole(const CriteriaSet& set, Stage stage, bool is_faulty) {
  return set.missing == MissingPolicy::error && stage == Stage::final && !is_faulty;
}

Diagnostic missing_error(const Agency& agency, const Item& item, const MissingLine& line) {
  const std::string facts = listed(line.facts);
  return line_finding(ErrorCode::missing_at_final, agency, item,
                      facts.empty() ? rule_name(item.rule) : facts);
}

Diagnostic missing_warning(const Agency& agency, const Item& item, const MissingLine& line) {
  const auto code = is_judgement(item.rule) ? ErrorCode::missing_judgement
                    : is_survey(item.rule)  ? ErrorCode::missing_answers
                                            : ErrorCode::missing_evidence;
  return line_finding(code, agency, item, listed(line.facts));
}

Diagnostics missing_evidence(const Scored& scored) {
  Diagnostics diagnostics;
  for (const auto& block : scored.blocks) {
    const CriteriaSet& set = *scored.assessment->blocks()[block.block].set;
    for (const auto& agency : block.agencies) {
      for (const auto& line : agency.missing) {
        diagnostics.push_back(missing_warning(scored.assessment->agencies()[agency.agency],
                                              *set.all_items[line.item], line));
      }
    }
  }
  return diagnostics;
}

}  // namespace parindex
