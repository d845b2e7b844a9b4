// Reading and checking of a tally file.
#pragma once

#include <limits>
#include <memory>
#include <set>
#include <string>

#include "base/source_file.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/tally.hpp"

namespace parindex {

// Reads the tally file, or reports every error in it.
Result<std::shared_ptr<const TallySource>> read_tally_source(
    const std::shared_ptr<const SourceFile>& file);

// Integers and decimals of records have at most so many digits, decimals included, so that every
// database can hold them and their sums; decimals have at most so many places.
inline constexpr int kRecordDigits = 15;
inline constexpr int kRecordDecimals = 6;

// In place of a column that is not there, which has been told of.
inline constexpr std::size_t kNoColumn = std::numeric_limits<std::size_t>::max();

// What finish() checks. `doubtful`: names of columns whose declaration has errors: nothing more is
// said of them, nor of conditions that name them.
void check_tally_source(TallySource& source, const std::set<std::string>& doubtful,
                        Diagnostics& diagnostics);

// "count", "sum", …
std::string_view tally_kind_name(TallyKind kind);

}  // namespace parindex
