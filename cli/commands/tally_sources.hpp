// Which record sources `tally` counts, from which files and for which days.
#pragma once

#include <vector>

#include "arguments.hpp"
#include "parindex/assessment.hpp"

namespace parindex::cli {

// Those of the assessment that --source names, all without it, with the files, the days and the
// tally files of the command line. The errors of a tally file that --source names; none and no
// error where the assessment has no source at all. Throws UsageError for what does not fit the
// assessment.
Result<std::vector<RecordSource>> chosen_sources(Assessment& year, const Arguments& arguments);

// Of a file, by whatever path it is named.
std::string real_path(const std::string& path);

// What can be said of the command line before anything is read. Throws UsageError.
void check_tally_command(const Arguments& arguments);

}  // namespace parindex::cli
