// The records of an assessment's source, counted for its agencies.
#pragma once

#include <optional>
#include <vector>

#include "parindex/assessment.hpp"
#include "tally/count_records.hpp"

namespace parindex {

struct CountedSource {
  CountedRecords records;
  std::vector<TallyTarget> targets;
  std::vector<std::optional<FactValue>> values;  // of the targets, where they have one
};

Result<CountedSource> count_source(const Assessment& year, const RecordSource& source,
                                   const TallyOptions& options);

}  // namespace parindex
