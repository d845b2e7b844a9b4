// Keys are strict: what a set does not know, says twice or leaves out is an error, and all of them
// are named in one run.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "support/set_text.hpp"

namespace parindex {
namespace {

using test::area;
using test::findings_of;
using test::item;
using test::judged;
using test::places;
using test::read_text;
using test::SetText;

SetText sound() {
  SetText set;
  set.body = area("1", "10", judged("1.1.1", "10"));
  return set;
}

// Takes the marks "@" out of the text and gives the places where they stood: "E0301 3:5, E0302 4:1"
// for the codes in their order.
std::string take_marks(std::string& text, const std::string& codes) {
  std::istringstream words(codes);
  std::string expected;
  std::string kept;
  int line = 1;
  int column = 1;
  for (const char c : text) {
    if (c == '@') {
      std::string code;
      words >> code;
      expected += (expected.empty() ? "" : ", ") + code + " " + std::to_string(line) + ":" +
                  std::to_string(column);
      continue;
    }
    kept += c;
    if (c == '\n') {
      ++line;
      column = 1;
    } else if ((c & 0xC0) != 0x80) {
      ++column;
    }
  }
  text = kept;
  return expected;
}

// The sound set with one piece of its text replaced has findings of these codes, each where a mark
// "@" stands in the replacement.
void expect_found(const std::string& piece, const std::string& replacement,
                  const std::string& codes) {
  std::string text = sound().text();
  const auto at = text.find(piece);
  ASSERT_NE(at, std::string::npos) << piece;
  text.replace(at, piece.size(), replacement);
  const auto expected = take_marks(text, codes);
  ASSERT_FALSE(expected.empty()) << replacement;
  const auto result = read_criteria_set(text, "set.info");
  EXPECT_FALSE(result) << replacement;
  EXPECT_EQ(places(result.diagnostics), expected) << replacement << test::shown(result.diagnostics);
}

TEST(StrictKeys, ASoundSetHasNoFindings) { EXPECT_EQ(findings_of(sound()), ""); }

TEST(StrictKeys, UnknownKeysEverywhere) {
  expect_found("version 1", "version 1\n  @versoin 1", "E0301");
  expect_found("item 2  index 2", "item 2  index 2  @total 2", "E0301");
  expect_found("document \"1/QĐ\"", "document \"1/QĐ\" @page 3", "E0301");
  expect_found("step 0.01", "step 0.01 @max 1", "E0301");
  expect_found("from 80 to 100", "from 80 to 100 @points 3", "E0301");
  expect_found("criterion c1 {", "criterion c1 { @rule rate", "E0301");
  expect_found("from 2022-01-01", "@on 2022-01-01 from 2022-01-01", "E0301");
}

TEST(StrictKeys, AnUnknownKeyIsToldTheNearest) {
  SetText set = sound();
  set.more = "  decide_no exact\n";
  const auto result = read_text(set);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].suggestion, "decide_on");
  EXPECT_NE(hint(result.diagnostics[0], Language::en).find("did you mean \"decide_on\"?"),
            std::string::npos);
}

TEST(StrictKeys, AKeyThatStandsTwice) {
  expect_found("version 1", "version 1\n  @version 2", "E0302");
  expect_found("max 10  \n", "max 10 @max 10\n", "E0302");
  expect_found("step 0.01", "step 0.01 @step 0.02", "E0302");
  expect_found("from 80 to 100", "from 80 @above 80 to 100", "E0302");
  SetText set = sound();
  set.more = "  version 2\n";
  const auto result = read_text(set);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  ASSERT_TRUE(result.diagnostics[0].related);  // the first of the two
  EXPECT_EQ(result.diagnostics[0].related->line, 3U);
  EXPECT_EQ(result.diagnostics[0].related->column, 3U);
}

TEST(StrictKeys, RequiredKeysOfTheSet) {
  for (const std::string key :
       {"title \"Bộ tiêu chí thử\"", "version 1", "status draft", "level department",
        "source { document \"1/QĐ\"  date 2021-12-16 }", "valid { from 2022-01-01  to 2022-12-31 }",
        "rounding { item 2  index 2 }", "decide_on exact", "not_applicable exclude", "missing zero",
        "ties competition"}) {
    std::string text = sound().text();
    const auto at = text.find(key);
    ASSERT_NE(at, std::string::npos) << key;
    const auto result = read_criteria_set(text.erase(at, key.size()), "set.info");
    EXPECT_EQ(places(result.diagnostics), "E0303 1:1") << key;
    ASSERT_FALSE(result.diagnostics.empty());
    EXPECT_EQ(result.diagnostics[0].arguments[0], key.substr(0, key.find(' ')));
  }
}

TEST(StrictKeys, RequiredKeysOfABlock) {
  expect_found("source { document \"1/QĐ\"", "@source {", "E0303");
  expect_found("rule judgement { step 0.01 }", "@rule judgement { }", "E0303");
  expect_found("band good { title \"Tốt\"", "@band good {", "E0303");
  expect_found("rounding { item 2  index 2", "@rounding { item 2", "E0303");
}

TEST(StrictKeys, ValuesAndBlocksWhereTheyBelong) {
  expect_found("version 1", "@version", "E0305");
  expect_found("version 1", "@version 1 { }", "E0306");
  expect_found("rounding {", "rounding @2 {", "E0304");
  expect_found("source {", "source @law {", "E0304");
  expect_found("area 1 {", "@area {", "E0305");
}

TEST(StrictKeys, WordsOfAFixedList) {
  expect_found("status draft", "status @final", "E0313");
  expect_found("decide_on exact", "decide_on @printed", "E0313");
  expect_found("not_applicable exclude", "not_applicable @skip", "E0313");
  expect_found("missing zero", "missing @none", "E0313");
  expect_found("ties competition", "ties @random", "E0313");
  expect_found("from 80 to 100", "from 80 to 100 requires @nothing", "E0313");
  expect_found("max 10  \n", "max 10 kind @impat\n", "E0313");
  expect_found("max 10  \n      \n", "max 10  when_none @half\n", "E0313");
}

TEST(StrictKeys, NumbersDatesAndIds) {
  expect_found("version 1", "version @0", "E0315");
  expect_found("version 1", "version @1.0", "E0315");
  expect_found("item 2  index 2", "item @7  index 2", "E0315");
  expect_found("item 2  index 2", "item 2  index @-1", "E0315");
  expect_found("date 2021-12-16", "date @2021-13-16", "E0312");
  expect_found("date 2021-12-16", "date @16/12/2021", "E0312");
  expect_found("valid { from 2022-01-01  to 2022-12-31", "@valid { from 2022-12-31 to 2022-01-01",
               "E0342");
  expect_found("criteria_set sample", "criteria_set \"@two words\"", "E0318");
  expect_found("item 1.1.1 {", "item @1/1 {", "E0318");
  expect_found("step 0.01", "step @0.001", "E0316");
  expect_found("step 0.01", "step @0,01", "E0310");
}

// What could not be read is named once; it is not also called 0.
TEST(StrictKeys, AMaximumThatCannotBeReadIsNamedOnce) {
  expect_found("total 10", "total @ten", "E0310");
  expect_found("1\"  max 10  \n  criterion", "1\"  max @ten\n  criterion", "E0310");
}

// A number too large for points is no number of points; its decimals are not at fault.
TEST(StrictKeys, PointsTooLargeAreNotCalledTooFine) {
  std::string text = sound().text();
  const std::string total = "total 10";
  text.replace(text.find(total), total.size(), "total 99999999999999");
  EXPECT_EQ(test::codes(read_criteria_set(text, "set.info").diagnostics).find("E0316"),
            std::string::npos);
}

TEST(StrictKeys, BandBoundsOfASetAreNumbersWithoutPercentSign) {
  for (const std::string bound : {"80%", "eighty", "80,5", "tám mươi"}) {
    SetText set = sound();
    const auto at = set.bands.find("from 80");
    set.bands.replace(at, 7, "from \"" + bound + "\"");
    EXPECT_TRUE(findings_of(set).find("E0350") != std::string::npos) << bound;
  }
}

// A bound that could not be read says nothing about gaps and overlaps.
TEST(StrictKeys, ABandBoundThatCannotBeReadIsNamedOnce) {
  expect_found("from 80 to 100", "from @eighty to 100", "E0350");
  expect_found("from 80 to 100", "from @80% to 100", "E0350");
}

TEST(StrictKeys, FactNamesAndTypes) {
  const auto found = [](const std::string& facts) {
    SetText set;
    set.body = area("1", "10", item("1.1.1", "10", facts, "rate { of \"done\" }"));
    return findings_of(set);
  };
  EXPECT_EQ(found("done decimal"), "");
  EXPECT_EQ(found("done number"), "E0313");
  EXPECT_EQ(found("done decimal Late decimal"), "E0317");
  EXPECT_EQ(found("done decimal and decimal"), "E0317");  // a word of the expression language
  EXPECT_EQ(found("done decimal 1st decimal"), "E0317");
  EXPECT_EQ(found("done decimal on-time decimal"), "E0317");
  EXPECT_EQ(found("done decimal số decimal"), "E0317");
}

TEST(StrictKeys, AnUnquotedExpressionIsNamedAtItsStrayKey) {
  expect_found("rule judgement { step 0.01 }",
               "facts { done { type count title a }  assigned { type count title b } }\n"
               "      rule rate { of done @/ assigned }",
               "E0301");
}

TEST(StrictKeys, AllInOneRun) {
  expect_found("rounding { item 2  index 2 }\n  decide_on exact",
               "rounding { item 2 @indx 2 }\n  decide_on @printed\n  @colour red",
               "E0301 E0313 E0301");
}

TEST(StrictKeys, OneRootOnly) {
  std::string text = sound().text() + "@more 1\n";
  const auto expected = take_marks(text, "E0308");
  EXPECT_EQ(places(read_criteria_set(text, "set.info").diagnostics), expected);
}

}  // namespace
}  // namespace parindex
