// What adds up to one agency's index, exactly: percents of its applicable maximum.
#pragma once

#include <vector>

#include "parindex/compare.hpp"

namespace parindex {

struct IndexTerms {
  std::vector<Fraction> lines;  // by item of the set; a penalty's below 0
  Fraction rescaling;           // what the areas have beyond their lines
  Fraction caps;                // what the caps of bonus and penalty take
  IndexSources sources;         // areas by area of the set
};

// Of an agency that has an index.
IndexTerms index_terms(const BlockScore& block, const CriteriaSet& set, const AgencyScore& score);

}  // namespace parindex
