// CountJob: all that counting needs to know of an assessment.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "parindex/id.hpp"
#include "parindex/tally.hpp"

namespace parindex {

struct CountJob {
  const TallySource& source;
  std::vector<RecordFile> files;             // in the order of their paths' bytes
  NameIndex agencies;                        // every code that a record may name
  std::vector<std::uint8_t> is_counted_for;  // by agency: 1 or 0
  std::optional<Date> from, to;
  Date as_of;
};

}  // namespace parindex
