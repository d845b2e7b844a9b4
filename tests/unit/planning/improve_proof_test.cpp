// What is not looked at whole is not told as proven.
#include <gtest/gtest.h>

#include "parindex/improve.hpp"
#include "planning/session_of.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex::test {
namespace {

// Two parts that lose points by the piece, and what a piece less of either costs.
Answer answer_with(const std::string& pieces) {
  SetText set;
  set.body = area("1", "10",
                  item("1.1", "10", "late_a count late_b count",
                       "parts {\n"
                       "  part a { max 5  rule deduction { of \"late_a\"  each 0.01 } }\n"
                       "  part b { max 5  rule deduction { of \"late_b\"  each 0.01 } }\n"
                       "}"));
  OneBlock year(read(set));
  year.add("so-y-te");
  year.declare("so-y-te", "late_a " + pieces + " late_b " + pieces);
  SessionOf session(std::move(year), Stage::computed);
  Costs costs;
  for (const char* fact : {"late_a", "late_b"}) {
    CostRow& row = costs.rows.emplace_back();
    row.item = {"1.1"};
    row.fact = {fact};
    row.unit = Decimal{-1, 0};
    row.cost = 1;
  }
  ImproveOptions options;
  options.costs = &costs;
  return improve(*session.operator->(), session.agency("so-y-te"), Goal::to_index(100), options)
      .answer;
}

TEST(ImproveProof, EveryWayIsLookedAtWhereThereAreFew) {
  EXPECT_EQ(answer_with("30"), Answer::within_reach);
}

TEST(ImproveProof, WhereLevelsAreLeftOutNoAnswerIsGiven) {
  EXPECT_EQ(answer_with("6000"), Answer::refused);
}

}  // namespace
}  // namespace parindex::test
