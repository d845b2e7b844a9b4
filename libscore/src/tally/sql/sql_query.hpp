// The query that counts a source's records where they lie, in a database, as the tally counts those
// of files: the same records at fault, the same duplicates, the same facts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parindex/date.hpp"
#include "parindex/tally.hpp"

namespace parindex {

struct SqlFact {
  std::size_t fact = 0;  // of TallySource::facts
  bool needs_records = false;

  friend bool operator==(const SqlFact&, const SqlFact&) = default;
};

struct SqlAgency {
  std::string code;
  std::vector<SqlFact> facts;  // in the order in which they are told
};

struct SqlTally {
  const TallySource& source;
  std::vector<SqlAgency> agencies;  // every known one, in order
  std::optional<Date> from, to;
  Date as_of;
  std::string of;  // what it counts for, in the comment at the top
};

std::string sql_query(const SqlTally& tally, SqlDialect dialect);

}  // namespace parindex
