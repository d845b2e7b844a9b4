// The values that a sweep tries, and the runs it finds.
#include "parindex/sweep.hpp"

#include <gtest/gtest.h>

#include <string>

#include "planning/session_of.hpp"
#include "support/one_block.hpp"
#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::OneBlock;
using test::SessionOf;
using test::SetText;

struct GridCase {
  const char* text;
  FactType type;
  const char* expected;  // "first last step size", or the fault
};

std::string text_of(const FactValue& value) {
  return value.type() == FactType::date ? to_iso(value.as_date()) : value.number().to_string();
}

std::string outcome_of(const SweepGridRead& read) {
  switch (read.fault) {
    case SweepGridFault::none: break;
    case SweepGridFault::malformed: return "malformed " + read.word;
    case SweepGridFault::bad_value: return "bad value " + read.word;
    case SweepGridFault::bad_step: return "bad step " + read.word;
    case SweepGridFault::zero_step: return "zero step " + read.word;
    case SweepGridFault::backwards: return "backwards";
    case SweepGridFault::too_many: return "too many";
    case SweepGridFault::takes_no_range: return "takes no range";
  }
  const SweepGrid& grid = *read.grid;
  return text_of(grid.value(0)) + " " + text_of(grid.value(grid.size() - 1)) + " " +
         grid.step_text() + " " + std::to_string(grid.size());
}

const GridCase kGrids[] = {
    {"900..960", FactType::count, "900 960 1 61"},
    {"0..10:4", FactType::count, "0 8 4 3"},
    {"5..5", FactType::count, "5 5 1 1"},
    {"0.5..1.25", FactType::decimal, "1/2 5/4 0.01 76"},
    {"1..3", FactType::decimal, "1 3 1 3"},
    {"-1..1:0.5", FactType::decimal, "-1 1 0.5 5"},
    {"0%..100%:0.5%", FactType::percent, "0 1 0.5% 201"},
    {"80%..80.5%", FactType::percent, "4/5 161/200 0.1% 6"},
    {"2022-01-30..2022-02-02", FactType::date, "2022-01-30 2022-02-02 1 4"},
    {"2022-01-01..2022-12-31:7", FactType::date, "2022-01-01 2022-12-31 7 53"},
    {"", FactType::yes_no, "0 1 1 2"},
    {"", FactType::option, "0 2 1 3"},
    {"1..999999", FactType::count, "1 999999 1 999999"},
    {"1..1000001", FactType::count, "too many"},
    {"0..999999999999999999:999999999999", FactType::count, "too many"},
    {"", FactType::count, "malformed "},
    {"5", FactType::count, "malformed 5"},
    {"..5", FactType::count, "malformed ..5"},
    {"5..", FactType::count, "malformed 5.."},
    {"5..4", FactType::count, "backwards"},
    {"-1..4", FactType::count, "bad value -1"},
    {"1..x", FactType::count, "bad value x"},
    {"1.5..4", FactType::count, "bad value 1.5"},
    {"0,5..1", FactType::decimal, "bad value 0,5"},
    {"0..100", FactType::percent, "bad value 0"},
    {"2022-02-30..2022-03-01", FactType::date, "bad value 2022-02-30"},
    {"1..4:0", FactType::count, "zero step 0"},
    {"1..4:-1", FactType::count, "zero step -1"},
    {"1..4:", FactType::count, "bad step "},
    {"0%..1%:0.5", FactType::percent, "bad step 0.5"},
    {"2022-01-01..2022-02-01:1.5", FactType::date, "bad step 1.5"},
    {"yes..no", FactType::yes_no, "takes no range"},
};

TEST(SweepGrid, IsReadOrRefused) {
  for (const auto& grid : kGrids) {
    EXPECT_EQ(outcome_of(read_sweep_grid(grid.text, grid.type, 3)), grid.expected) << grid.text;
  }
}

TEST(SweepGrid, FindsItsValues) {
  const auto grid = *read_sweep_grid("0%..100%:0.5%", FactType::percent).grid;
  EXPECT_EQ(grid.find(FactValue::percent({85, 0})), 170U);
  EXPECT_EQ(grid.find(FactValue::percent({855, 1})), 171U);
  EXPECT_EQ(grid.find(FactValue::percent({8525, 2})), std::nullopt);
  EXPECT_EQ(grid.find(FactValue::percent({101, 0})), std::nullopt);
  EXPECT_EQ(grid.find(FactValue::decimal({1, 0})), std::nullopt);
}

// a earns 5 of 10, b 7; rate of 10 assigned, full at 80 %.
OneBlock two_agencies() {
  SetText set;
  set.body = test::area("1", "10",
                        test::item("1.1", "10", "done count assigned count",
                                   "rate { of \"done / assigned\"  full_at 80% }"));
  OneBlock year(test::read(set));
  for (const std::string code : {"a", "b"}) year.add(code);
  year.declare("a", "done 4 assigned 10");
  year.declare("b", "done 6 assigned 10");
  return year;
}

// "0-5 50.00 2 fair rank*": a line a run.
std::string curve(const Sweep& sweep, const CriteriaSet& set) {
  std::string text;
  for (const auto& run : sweep.runs) {
    text += text_of(run.from) + "-" + text_of(run.to) + " x" + std::to_string(run.values);
    if (run.outcome) {
      text += " " + run.outcome->index_text + " " + std::to_string(*run.outcome->rank) + " " +
              set.bands[*run.outcome->band].id.text;
    } else {
      text += " " + test::codes(run.refusal);
    }
    text += std::string(run.rank_changes ? " rank" : "") + (run.band_changes ? " band" : "") +
            (run.has_current ? " today" : "") + "\n";
  }
  return text;
}

TEST(Sweep, HasARunForEveryOutcome) {
  auto year = two_agencies();
  const auto set = year.year.blocks()[0].set;
  SessionOf session(std::move(year), Stage::computed);
  const auto grid = *read_sweep_grid("3..13", FactType::count).grid;
  const Sweep found = sweep(*session.operator->(), SweptFact{0, 0}, grid);
  EXPECT_EQ(curve(found, *set),
            "3-3 x1 37.50 2 poor\n"
            "4-4 x1 50.00 2 fair band today\n"
            "5-5 x1 62.50 2 fair\n"
            "6-6 x1 75.00 1 fair rank\n"
            "7-7 x1 87.50 1 good band\n"
            "8-10 x3 100.00 1 good\n"
            "11-13 x3 E0702\n");
  EXPECT_FALSE(found.sets_decision_aside);
  EXPECT_EQ(found.current, FactValue::count(4));
  EXPECT_EQ(session->steps(), 0U);
  EXPECT_EQ(session.ranks(), "1 b 75.00, 2 a 50.00");
}

TEST(Sweep, SaysThatADecisionIsSetAside) {
  auto year = two_agencies();
  year.appraise("a", "1.1", "9");
  SessionOf session(std::move(year));
  const auto grid = *read_sweep_grid("4..4", FactType::count).grid;
  const Sweep found = sweep(*session.operator->(), SweptFact{0, 0}, grid);
  EXPECT_TRUE(found.sets_decision_aside);
  EXPECT_EQ(found.today.index_text, "90.00");
  EXPECT_EQ(found.runs[0].outcome->index_text, "50.00");
}

TEST(Sweep, GoesOverAnswersToo) {
  SetText set;
  set.body = test::area("1", "10",
                        test::item("1.1", "10", "",
                                   "survey { option yes { percent 100% }  option no { percent 0% }"
                                   " }"));
  OneBlock year(test::read(set));
  year.add("a");
  year.answer("a", "1.1", 1, 4);
  SessionOf session(std::move(year));
  const auto grid = *read_sweep_grid("0..4:2", FactType::count).grid;
  const Sweep found = sweep(*session.operator->(), SweptAnswers{0, 0, 0}, grid);
  ASSERT_EQ(found.runs.size(), 3U);
  EXPECT_EQ(found.runs[0].outcome->index_text, "0.00");
  EXPECT_EQ(found.runs[1].outcome->index_text, "33.30");
  EXPECT_EQ(found.runs[2].outcome->index_text, "50.00");
  EXPECT_EQ(found.current, std::nullopt);
}

}  // namespace
}  // namespace parindex
