// Tally files: what is read, and every fault at its place, all of them in one run.
#include "tally/load_tally_source.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "support/findings.hpp"

namespace parindex {
namespace {

using test::codes;
using test::places;
using test::shown;

Result<std::shared_ptr<const TallySource>> read(const std::string& text) {
  return read_tally_source(std::make_shared<const SourceFile>("t.info", text));
}

constexpr const char* kSound =
    "tally dossiers {\n"
    "  title \"Hồ sơ\"  title_en \"Dossiers\"\n"
    "  columns {\n"
    "    dossier  text\n"
    "    agency   text\n"
    "    received date\n"
    "    due      date\n"
    "    returned { type date  optional yes }\n"
    "    extended { type date  optional yes  planned yes }\n"
    "    fee      { type decimal  decimals 2  optional yes }\n"
    "    rating   { type integer  optional yes  header \"Đánh giá\" }\n"
    "    online   yes_no\n"
    "    phone    ignored\n"
    "  }\n"
    "  agency agency\n"
    "  unique dossier\n"
    "  period received\n"
    "  check \"received <= due\" { title \"hẹn trả trước khi nhận\" }\n"
    "  item 3.2.1 {\n"
    "    resolved { count \"returned is set\" }\n"
    "    received { count yes }\n"
    "  }\n"
    "  item 3.5.1 {\n"
    "    ratings { sum rating  where \"rating is set\" }\n"
    "    fees    { max fee }\n"
    "    raters  { distinct dossier  where \"rating is set\" }\n"
    "  }\n"
    "}\n";

// The sound text with one piece of it replaced; the findings of that.
std::string findings(const std::string& piece, const std::string& replacement) {
  std::string text = kSound;
  const auto at = text.find(piece);
  EXPECT_NE(at, std::string::npos) << piece;
  text.replace(at, piece.size(), replacement);
  const auto result = read(text);
  EXPECT_EQ(result.value.has_value(), !has_errors(result.diagnostics));
  return places(result.diagnostics);
}

TEST(TallyFile, SaysWhatIsCounted) {
  const auto result = read(kSound);
  ASSERT_TRUE(result) << shown(result.diagnostics);
  EXPECT_EQ(places(result.diagnostics), "");
  const TallySource& tally = **result;
  EXPECT_EQ(tally.id.text, "dossiers");
  EXPECT_EQ(tally.title.en, "Dossiers");
  ASSERT_EQ(tally.columns.size(), 10U);
  EXPECT_EQ(tally.agency, 1U);
  EXPECT_EQ(tally.unique, 0U);
  EXPECT_EQ(tally.period, 2U);
  EXPECT_FALSE(tally.columns[2].is_optional);
  EXPECT_TRUE(tally.columns[4].is_optional);
  EXPECT_FALSE(tally.columns[4].is_planned);
  EXPECT_TRUE(tally.columns[5].is_planned);
  EXPECT_EQ(tally.columns[6].type, ColumnType::decimal);
  EXPECT_EQ(tally.columns[6].decimals, 2);
  EXPECT_EQ(tally.columns[7].file_header(), "Đánh giá");
  EXPECT_EQ(tally.columns[8].file_header(), "online");
  EXPECT_EQ(tally.columns[9].type, ColumnType::ignored);
  ASSERT_EQ(tally.checks.size(), 1U);
  EXPECT_EQ(tally.checks[0].title.vi, "hẹn trả trước khi nhận");
  ASSERT_EQ(tally.facts.size(), 5U);
  EXPECT_EQ(tally.facts[0].item.text, "3.2.1");
  EXPECT_EQ(tally.facts[0].where.text(), "returned is set");
  EXPECT_TRUE(tally.facts[1].where.empty());
  EXPECT_EQ(tally.facts[2].kind, TallyKind::sum);
  EXPECT_EQ(tally.facts[2].column, 7U);
  EXPECT_EQ(tally.facts[3].kind, TallyKind::max);
  EXPECT_EQ(tally.facts[4].kind, TallyKind::distinct);
  EXPECT_EQ(place_text(tally.facts[4].place), "t.info:26:5");
}

// Conditions name columns by their own index, ignored ones not at all, and the day of the
// assessment comes last.
TEST(TallyFile, ColumnsAreSymbolsUnderTheirIndex) {
  const auto result = read(kSound);
  ASSERT_TRUE(result);
  const auto symbols = column_symbols(**result);
  ASSERT_EQ(symbols.size(), 11U);
  EXPECT_EQ(symbols[2].name, "received");
  EXPECT_EQ(symbols[2].type, ValueType::date);
  EXPECT_EQ(symbols[6].type, ValueType::number);
  EXPECT_EQ(symbols[6].digits, 15);
  EXPECT_EQ(symbols[6].decimals, 2);
  EXPECT_TRUE(symbols[6].is_optional);
  EXPECT_EQ(symbols[8].type, ValueType::yes_no);
  EXPECT_EQ(symbols[9].name, "");
  EXPECT_EQ(symbols[10].name, "as_of");
  EXPECT_EQ(symbols[10].type, ValueType::date);
  EXPECT_FALSE(symbols[10].is_optional);
}

TEST(TallyFile, EachFaultAtItsPlace) {
  const struct {
    const char* piece;
    const char* replacement;
    const char* found;
  } cases[] = {
      // the file
      {"tally dossiers {", "tally \"hồ sơ\" {", "E0318 1:8"},
      {"tally dossiers {", "tally {", "E0305 1:1"},
      {"tally dossiers {", "criteria_set dossiers {", "E0307 1:1"},
      {"  title \"Hồ sơ\"  title_en", "  titel \"Hồ sơ\"  title_en", "E0301 2:3"},
      {"  title \"Hồ sơ\"  title_en \"Dossiers\"\n", "\n", "E0303 1:1"},
      {"  agency agency\n", "\n", "E0303 1:1"},
      {"  unique dossier\n", "  unique dossier  unique due\n", "E0302 16:19"},
      {"  agency agency\n", "  agency office\n", "E0802 15:10"},
      {"  unique dossier\n", "  unique dosier\n", "E0802 16:10"},
      {"  period received\n", "  period { received yes }\n", "E0306 17:3"},
      // columns
      {"    dossier  text\n", "    dossier  txt\n", "E0313 4:14"},
      {"    dossier  text\n", "    dossier\n", "E0305 4:5"},
      {"    online   yes_no\n", "    online   { type yes_no  optonal yes }\n", "E0301 12:29"},
      {"    online   yes_no\n", "    Online   yes_no\n", "E0801 12:5"},
      {"    online   yes_no\n", "    min      yes_no\n", "E0801 12:5"},
      {"    online   yes_no\n", "    as_of    date\n", "E0801 12:5"},
      {"    online   yes_no\n", "    received yes_no\n", "E0320 12:5"},
      {"    online   yes_no\n", "    online { type yes_no  header due }\n", "E0806 12:5"},
      {"    online   yes_no\n", "    online { type yes_no  decimals 2 }\n", "E0807 12:5"},
      {"    online   yes_no\n", "    online { type yes_no  planned yes }\n", "E0807 12:5"},
      {"    online   yes_no\n", "    online { type date  planned yes }\n", "E0807 12:5"},
      {"    online   yes_no\n", "    online { type ignored  optional yes }\n", "E0807 12:5"},
      {"    online   yes_no\n", "    online   decimal\n", "E0303 12:5"},
      {"    online   yes_no\n", "    online { type decimal }\n", "E0303 12:5"},
      {"    online   yes_no\n", "    online { type decimal  decimals 7 }\n", "E0315 12:37"},
      {"    online   yes_no\n", "    online { optional yes }\n", "E0303 12:5"},
      // what names a column
      {"    agency   text\n", "    agency   integer\n", "E0803 5:5"},
      {"    agency   text\n", "    agency { type text  optional yes }\n", "E0804 5:5"},
      {"    dossier  text\n", "    dossier { type text  optional yes }\n", "E0804 4:5"},
      {"  unique dossier\n", "  unique due\n", "E0803 7:5"},
      {"  unique dossier\n", "  unique phone\n", "E0805 13:5"},
      {"  period received\n", "  period online\n", "E0803 12:5"},
      {"  period received\n", "  period returned\n", "E0804 8:5"},
      // checks
      {"check \"received <= due\"", "check", "E0305 18:3"},
      {"  check \"received <= due\" { title \"hẹn trả trước khi nhận\" }\n",
       "  check \"received <= due\" { }\n", "E0303 18:3"},
      {"received <= due", "received <= duee", "E0331 18:22"},
      {"received <= due", "received <=", "E0330 18:21"},
      {"received <= due", "phone = 'x'", "E0805 18:10"},
      {"received <= due", "dossier", "E0332 18:10"},
      {"received <= due", "as_of >= received", ""},
      // facts
      {"resolved { count", "Resolved { count", "E0317 20:5"},
      {"received { count yes }", "resolved { count yes }", "E0320 21:5"},
      {"received { count yes }", "received { cuont yes }", "E0301 21:16"},
      {"received { count yes }", "received { }", "E0808 21:5"},
      {"received { count yes }", "received { count yes  sum rating }", "E0808 21:5"},
      {"received { count yes }", "received { count yes  where online }", "E0809 21:16"},
      {"received { count yes }", "received yes", "E0304 21:14"},
      {"received { count yes }", "received { count }", "E0305 21:16"},
      {"sum rating ", "sum ratings ", "E0802 24:19"},
      {"sum rating ", "sum online ", "E0803 24:5"},
      {"sum rating ", "sum due ", "E0803 24:5"},
      {"sum rating ", "max due ", ""},
      {"sum rating ", "max online ", "E0803 24:5"},
      {"sum rating ", "min dossier ", "E0803 24:5"},
      {"sum rating ", "distinct online ", "E0803 24:5"},
      {"sum rating ", "distinct phone ", "E0805 24:5"},
      {"sum rating ", "distinct due ", ""},
      {"item 3.5.1 {", "item {", "E0305 23:3"},
      {"item 3.5.1 {", "item 3.2.1 {", ""},
      {"    fees    { max fee }\n", "    resolved { count yes }\n", ""},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(findings(each.piece, each.replacement), each.found)
        << each.piece << " -> " << each.replacement;
  }
}

// A column in doubt is told of once: nothing is said of what uses it.
TEST(TallyFile, AColumnInDoubtIsToldOfOnce) {
  EXPECT_EQ(findings("    due      date\n", "    due      dat\n"), "E0313 7:14");
  EXPECT_EQ(findings("rating   { type integer ", "rating   { type int "), "E0313 11:21");
  EXPECT_EQ(findings("    received date\n", "    received { type date  optional maybe }\n"),
            "E0313 6:36");
}

TEST(TallyFile, AllFaultsInOneRun) {
  const auto result = read(
      "tally t {\n"
      "  title a\n"
      "  columns { agency integer  due dat }\n"
      "  agency agency\n"
      "  check \"duee\" { title b }\n"
      "  check \"due < 3\" { title b }\n"
      "  item 1.1 { a { sum agency }  a { count yes } }\n"
      "  colour red\n"
      "}\n");
  EXPECT_EQ(places(result.diagnostics), "E0803 3:13, E0313 3:33, E0320 7:32, E0301 8:3")
      << shown(result.diagnostics);
}

TEST(TallyFile, NeedsColumnsItemsAndFacts) {
  const std::string head = "tally t { title a  agency agency ";
  EXPECT_EQ(places(read(head + "}").diagnostics), "E0303 1:1, E0341 1:7, E0802 1:27");
  EXPECT_EQ(places(read(head + "columns { agency text } item 1.1 { } }").diagnostics),
            "E0341 1:63");
  EXPECT_EQ(places(read(head + "columns text item 1.1 { a { count \"x = 1\" } } }").diagnostics),
            "E0304 1:42");
  EXPECT_EQ(places(read(head + "columns { } item 1.1 { a { count yes } } }").diagnostics),
            "E0802 1:27, E0341 1:34");
  EXPECT_EQ(codes(read("; nothing\n").diagnostics), "E0104");
}

TEST(TallyFile, SuggestsWhatWasMeant) {
  std::string text = kSound;
  text.replace(text.find("  unique dossier"), 16, "  unique dosier ");
  auto result = read(text);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].suggestion, "dossier");
  text = kSound;
  text.replace(text.find("received <= due"), 15, "recieved <= due");
  result = read(text);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].suggestion, "received");
  // An ignored column is not among those that there are.
  EXPECT_EQ(result.diagnostics[0].arguments.at(1).find("phone"), std::string::npos);
  EXPECT_NE(result.diagnostics[0].arguments.at(1).find("as_of"), std::string::npos);
}

// A source built in memory is told the same.
TEST(TallyInMemory, IsCheckedAsAFileIs) {
  TallySource tally;
  tally.id = {"t"};
  tally.columns = {{.name = "agency"}, {.name = "Paid", .type = ColumnType::decimal}};
  tally.agency = 1;
  tally.unique = 7;
  tally.checks.push_back({Expression("x"), {}, {}});
  tally.facts.push_back({.item = {"1.1"}, .name = {"sum_of"}, .kind = TallyKind::sum, .column = 0});
  EXPECT_EQ(codes(finish(tally)), "E0801 E0807 E0803 E0802 E0331 E0803");
  tally.columns[1] = {.name = "paid", .type = ColumnType::decimal, .decimals = 2};
  tally.agency = 0;
  tally.unique.reset();
  tally.checks.clear();
  tally.facts[0].column = 1;
  EXPECT_EQ(codes(finish(tally)), "");
}

TEST(TallyFile, IsNotThere) {
  EXPECT_EQ(codes(load_tally_source("/nowhere/t.info").diagnostics), "E0101");
}

}  // namespace
}  // namespace parindex
