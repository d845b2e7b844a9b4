// What several verbs ask of their input: what a path is, and which blocks are wanted.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/assessment.hpp"
#include "parindex/score.hpp"

namespace parindex::cli {

// Whether a file that was read as a criteria set is an assessment.info instead.
bool is_assessment(const Result<std::shared_ptr<const CriteriaSet>>& loaded);

// Whether it is a tally file instead.
bool is_tally_source(const Result<std::shared_ptr<const CriteriaSet>>& loaded);

// As the command line says.
LoadOptions load_options_of(const Arguments& arguments);
ScoreOptions score_options_of(const Arguments& arguments);

// The agency of that code. Throws UsageError where there is none.
std::size_t known_agency(const Assessment& assessment, const std::string& code, Language language);

// The same; throws UsageError where it is not scored, too.
std::size_t scored_agency(const Assessment& assessment, const std::string& code, Language language);

// Throws UsageError where --block names a block that is not among the known ones.
void check_blocks(const std::vector<std::string>& known, const Arguments& arguments);

// Indices of the blocks that --block names, of all where it names none, in the order of
// assessment.info. Throws UsageError for a block that does not exist.
std::vector<std::size_t> chosen_blocks(const Assessment& assessment, const Arguments& arguments);

}  // namespace parindex::cli
