// Counting: all records of a source, read by several threads, checked, told apart and added up.
#pragma once

#include <memory>

#include "tally/count_job.hpp"
#include "tally/fact_counts.hpp"
#include "tally/fingerprint_list.hpp"

namespace parindex {

struct CountedRecords {
  RecordCounts counts;
  std::vector<FileCounts> files;
  FactCounts facts;
  // Of the unique values of all accepted records; null where the source has none.
  std::unique_ptr<FingerprintList> fingerprints;
};

// As tally() says. Where there are duplicates the records are read three times: to add them up, to
// tell which of them are duplicates, and to add up the others.
Result<CountedRecords> count_records(const CountJob& job, const TallyOptions& options);

}  // namespace parindex
