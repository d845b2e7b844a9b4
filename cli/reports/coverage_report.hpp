// Which branches of a set's rules its cases take.
#pragma once

#include <vector>

#include "parindex/cases.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

// item, rule, branch, cases
Grid coverage_grid(const CriteriaSet& set, const std::vector<ItemCoverage>& coverage,
                   Language language);
// "57 of 60 branches are taken by a case"
std::string coverage_summary(const std::vector<ItemCoverage>& coverage, Language language);
Json coverage_json(const CriteriaSet& set, const std::vector<ItemCoverage>& coverage);

}  // namespace parindex::cli
