// Which of an item's appraisal rows decides it.
#pragma once

#include <span>

#include "parindex/assessment.hpp"

namespace parindex {

// The appraiser of that name is nobody of agencies.csv: it decides where offices cannot.
inline constexpr const char* kCouncil = "council";

// A query asks; every other row decides.
inline bool decides(const Appraisal& appraisal) { return appraisal.kind != DecisionKind::query; }

// The rows of one item, which stand in the order of rounds, but for those of later rounds.
inline std::span<const Appraisal> up_to_round(std::span<const Appraisal> rows, int last_round) {
  while (!rows.empty() && rows.back().round > last_round) rows = rows.first(rows.size() - 1);
  return rows;
}

// The deciding row of the highest round; within it the narrowest scope. Null where none decides.
inline const Appraisal* deciding_row(std::span<const Appraisal> appraisals) {
  const Appraisal* best = nullptr;
  for (const auto& appraisal : appraisals) {
    if (!decides(appraisal)) continue;
    const bool is_later = best == nullptr || appraisal.round > best->round ||
                          (appraisal.round == best->round && appraisal.scope > best->scope);
    if (is_later) best = &appraisal;
  }
  return best;
}

}  // namespace parindex
