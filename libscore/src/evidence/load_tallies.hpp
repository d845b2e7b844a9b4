// The entries `records` of assessment.info, and the facts that their records make.
#pragma once

#include <optional>
#include <vector>

#include "criteria/info_block.hpp"
#include "evidence/loader.hpp"
#include "parindex/tally.hpp"

namespace parindex {

// Adds every entry whose tally file could be read to Assessment::record_sources; one with errors of
// its own has no files there. Unless the blocks are known, nothing is said of them and of facts.
void read_record_sources(const std::vector<const InfoNode*>& nodes, bool blocks_are_known,
                         Loading& loading);

// The record files become inputs; facts that have another source are told of; and if they are to
// be counted, the records' facts are placed.
void load_tallies(bool with_records, Loading& loading);

// Where the set has the tallied fact, in its numbering.
std::optional<std::size_t> fact_index(const CriteriaSet& set, const TallyFact& tallied);

}  // namespace parindex
