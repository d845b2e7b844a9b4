// A year of one agency on two areas, for what the not-applicable policies and factors make of it.
#pragma once

#include <string>

#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex::test {

// Area 1: 6 = 3 + 2 + 1, of which the agency has 2, 1, 1; area 2: 4, of which it has 3.
inline OneBlock one_agency(const std::string& policy) {
  SetText set;
  set.not_applicable = policy;
  set.body = area("1", "6", judged("1.1", "3") + judged("1.2", "2") + judged("1.3", "1")) +
             area("2", "4", judged("2.1", "4"));
  OneBlock year(read(set));
  year.add("a");
  year.appraise("a", "1.1", "2");
  year.appraise("a", "1.2", "1");
  year.appraise("a", "1.3", "1");
  year.appraise("a", "2.1", "3");
  return year;
}

}  // namespace parindex::test
