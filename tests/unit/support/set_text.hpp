// The text of a sound criteria set, whose header a test changes a key at a time.
//
//   SetText set;
//   set.ties = "dense";
//   set.body = area("1", "10", item("1.1.1", "10", "a count b count", "rate { of \"a / b\" }"));
//   const auto loaded = read(set);
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>

#include "parindex/criteria_set.hpp"
#include "support/findings.hpp"

namespace parindex::test {

struct SetText {
  std::string total = "10";
  std::string rounding = "item 2  index 2";
  std::string decide_on = "exact";
  std::string not_applicable = "exclude";
  std::string missing = "zero";
  std::string ties = "competition";
  std::string lead = "lead so-noi-vu";
  std::string bands =
      "  band good { title \"Tốt\"  from 80 to 100 }\n"
      "  band fair { title \"Khá\"  from 50 below 80 }\n"
      "  band poor { title \"Yếu\"  from 0 below 50 }\n";
  std::string more;  // further keys of the set
  std::string body;  // areas, bonus, penalty

  std::string text() const {
    return "criteria_set sample {\n"
           "  title \"Bộ tiêu chí thử\"\n"
           "  version 1\n"
           "  status draft\n"
           "  level department\n"
           "  source { document \"1/QĐ\"  date 2021-12-16 }\n"
           "  valid { from 2022-01-01  to 2022-12-31 }\n"
           "  total " +
           total +
           "\n"
           "  rounding { " +
           rounding +
           " }\n"
           "  decide_on " +
           decide_on +
           "\n"
           "  not_applicable " +
           not_applicable +
           "\n"
           "  missing " +
           missing +
           "\n"
           "  ties " +
           ties +
           "\n"
           "  " +
           lead + "\n" + bands + more + "\n" + body + "\n}\n";
  }
};

// `facts { done { type count  title "done" } … }` from "done count assigned count".
inline std::string facts_block(const std::string& names_and_types) {
  std::istringstream words(names_and_types);
  std::string block;
  for (std::string name, type; words >> name >> type;) {
    block += " " + name + " { type " + type + "  title \"" + name + "\" }";
  }
  return block.empty() ? "" : "facts {" + block + " }";
}

// An item; `more` are further keys, for instance "when_none full".
inline std::string item(const std::string& id, const std::string& max, const std::string& facts,
                        const std::string& rule, const std::string& more = {}) {
  return "    item " + id + " { title \"" + id + "\"  max " + max + "  " + more + "\n      " +
         facts_block(facts) + "\n      rule " + rule + "\n    }\n";
}

// A judgement in steps of one hundredth, which tests give whatever points they need.
inline std::string judged(const std::string& id, const std::string& max,
                          const std::string& more = {}) {
  return item(id, max, "", "judgement { step 0.01 }", more);
}

// An area with one criterion that holds the items.
inline std::string area(const std::string& id, const std::string& max, const std::string& items,
                        const std::string& more = {}) {
  return "  area " + id + " { title \"" + id + "\"  max " + max + "  " + more + "\n  criterion c" +
         id + " { title \"c\"\n" + items + "  } }\n";
}

inline Result<std::shared_ptr<const CriteriaSet>> read_text(const SetText& set) {
  return read_criteria_set(set.text(), "set.info");
}

// The set, which has to be without findings.
inline std::shared_ptr<const CriteriaSet> read(const SetText& set) {
  auto result = read_text(set);
  EXPECT_EQ(codes(result.diagnostics), "") << shown(result.diagnostics);
  if (!result) throw std::runtime_error("the set of this test is not sound");
  return *result;
}

// The codes that a set is told of.
inline std::string findings_of(const SetText& set) {
  const auto result = read_text(set);
  EXPECT_EQ(result.value.has_value(), !has_errors(result.diagnostics));
  return codes(result.diagnostics);
}

}  // namespace parindex::test
