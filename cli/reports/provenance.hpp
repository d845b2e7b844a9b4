// What a report rests on, in one line at its foot: the sets with version and status, and a hash of
// everything that was read. Two reports with the same line were made of the same bytes.
#pragma once

#include <string>
#include <vector>

#include "parindex/assessment.hpp"
#include "render/json.hpp"
#include "words.hpp"

namespace parindex::cli {

// "vinh-long-2022-districts v1 (minh họa) · 14 tệp, SHA-256 3f9ac0d2e4b81f67…", of the sets of
// these blocks and every input of the assessment.
std::string provenance(const Assessment& assessment, const std::vector<std::size_t>& blocks,
                       Language language);
// The same of all blocks.
std::string provenance(const Assessment& assessment, Language language);
// The same of a set alone.
std::string provenance(const CriteriaSet& set, Language language);
// Without the sets: "14 tệp, SHA-256 3f9ac0d2e4b81f67…"
std::string hash_line(const std::vector<InputFile>& files, Language language);

// Keys `inputs` (path and SHA-256 of every file) and `inputs_sha256` (the hash of the line above,
// whole).
void add_inputs(Json& json, const Assessment& assessment);

}  // namespace parindex::cli
