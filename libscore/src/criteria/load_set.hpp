// What the loaders of sets and of assessments share.
#pragma once

#include <memory>
#include <string_view>

#include "base/source_file.hpp"
#include "criteria/info_document.hpp"
#include "parindex/criteria_set.hpp"

namespace parindex {

// The file's only root key, which has to be `expected`; null where it is not, and reported.
const InfoNode* single_root(const InfoNode& document, std::string_view expected,
                            const SourceFile& file, Diagnostics& diagnostics);

// Reads, checks and links the set in a file that has been read.
Result<std::shared_ptr<const CriteriaSet>> read_set_file(
    const std::shared_ptr<const SourceFile>& file);

}  // namespace parindex
