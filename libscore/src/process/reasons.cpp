#include "process/reasons.hpp"

#include <algorithm>
#include <vector>

namespace parindex {

std::string reason_of(std::span<const Appraisal> rows, const Appraisal& decision) {
  if (decision.kind != DecisionKind::fact) return decision.reason;
  std::vector<std::string> reasons;
  for (const auto& row : rows) {
    if (row.kind != DecisionKind::fact || row.round != decision.round || row.reason.empty())
      continue;
    const bool is_said = std::find(reasons.begin(), reasons.end(), row.reason) != reasons.end();
    if (!is_said) reasons.push_back(row.reason);
  }
  std::string text;
  for (const auto& reason : reasons) text += (text.empty() ? "" : "; ") + reason;
  return text;
}

}  // namespace parindex
