// A table of cases of one rule: facts in, points, state or error code out, through a set that is
// read and scored like any other.
//
//   class Rate : public RuleTest {};
//   TEST_P(Rate, Gives) { check("done count assigned count"); }
//   INSTANTIATE_TEST_SUITE_P(Table, Rate, testing::ValuesIn(kCases), case_name);
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex::test {

// A set whose only item has the rule.
struct OneItem {
  std::string max;
  std::string facts;      // "done count assigned count"
  std::string rule;       // "rate { of \"done / assigned\" }"
  std::string more = {};  // further keys of the item
  std::string rounding = "item 2  index 2";

  SetText set() const {
    SetText text;
    text.total = max;
    text.rounding = rounding;
    text.body = area("1", max, item("1.1.1", max, facts, rule, more));
    return text;
  }
};

// The outcome of the only item on the declared facts.
inline std::string outcome_of(const OneItem& item, const std::string& declared,
                              Stage stage = Stage::computed) {
  OneBlock year(read(item.set()));
  year.add("so-y-te");
  year.declare("so-y-te", declared);
  return year.outcome("so-y-te", "1.1.1", stage);
}

// The codes that the item's rule is told of when the set is read.
inline std::string findings_of(const OneItem& item) { return findings_of(item.set()); }

struct RuleCase {
  const char* name;
  const char* rule;
  const char* declared;
  const char* expected;
};

inline void PrintTo(const RuleCase& rule_case, std::ostream* out) {
  *out << rule_case.rule << " on " << rule_case.declared;
}

inline std::string case_name(const testing::TestParamInfo<RuleCase>& info) {
  return info.param.name;
}

// A rule that a set must not have, and the code that it is told of.
struct RefusedCase {
  const char* name;
  const char* facts;
  const char* rule;
  const char* expected;
};

inline void PrintTo(const RefusedCase& refused, std::ostream* out) { *out << refused.rule; }

inline std::string refused_name(const testing::TestParamInfo<RefusedCase>& info) {
  return info.param.name;
}

}  // namespace parindex::test
