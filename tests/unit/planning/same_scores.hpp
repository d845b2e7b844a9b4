// Whether two scorings, rankings or assessments are the same in every field. Each function names
// the first difference that it finds, and says nothing where there is none.
#pragma once

#include <string>

#include "parindex/ranking.hpp"

namespace parindex::test {

std::string difference(const Scored& a, const Scored& b);
std::string difference(const Ranking& a, const Ranking& b);

// What a what-if may change, and what it must leave.
std::string difference(const Assessment& a, const Assessment& b);

bool is_same(const ItemScore& a, const ItemScore& b);
// All but the agency and the score that the rows refer to.
bool is_same(const RankedAgency& a, const RankedAgency& b);

}  // namespace parindex::test
