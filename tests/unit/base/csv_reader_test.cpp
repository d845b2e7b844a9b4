#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "parindex/csv_writer.hpp"
#include "support/csv_rows.hpp"
#include "support/findings.hpp"

namespace parindex {
namespace {

using test::places;
using test::read_csv;
using test::Row;

constexpr std::array<CsvColumn, 3> kColumns = {{{"a"}, {"b"}, {"note", false}}};

using Rows = std::vector<Row>;

TEST(CsvReader, Rfc4180) {
  const struct {
    const char* what;
    std::string text;
    Rows rows;
  } cases[] = {
      {"plain", "a,b\n1,2\n3,4\n", {{"1", "2", ""}, {"3", "4", ""}}},
      {"no line end at the end", "a,b\n1,2", {{"1", "2", ""}}},
      {"CRLF", "a,b\r\n1,2\r\n3,4\r\n", {{"1", "2", ""}, {"3", "4", ""}}},
      {"CRLF and LF mixed", "a,b\r\n1,2\n3,4\r\n", {{"1", "2", ""}, {"3", "4", ""}}},
      {"CR at the very end", "a,b\n1,2\r", {{"1", "2", ""}}},
      {"byte order mark",
       "\xEF\xBB\xBF"
       "a,b\n1,2\n",
       {{"1", "2", ""}}},
      {"quotes", "a,b\n\"1\",\"2\"\n", {{"1", "2", ""}}},
      {"delimiter in quotes", "a,b\n\"1,5\",2\n", {{"1,5", "2", ""}}},
      {"doubled quotes", "a,b\n\"say \"\"yes\"\"\",2\n", {{"say \"yes\"", "2", ""}}},
      {"only a doubled quote", "a,b\n\"\"\"\",\"\"\"\"\"\"\n", {{"\"", "\"\"", ""}}},
      {"empty quotes", "a,b\n\"\",\"\"\n", {{"", "", ""}}},
      {"newline in quotes", "a,b\n\"one\ntwo\",2\n", {{"one\ntwo", "2", ""}}},
      {"CRLF in quotes", "a,b\r\n\"one\r\ntwo\",2\r\n", {{"one\r\ntwo", "2", ""}}},
      {"bare CR in quotes", "a,b\n\"one\rtwo\",2\n", {{"one\rtwo", "2", ""}}},
      {"empty cells", "a,b\n,\n1,\n,2\n", {{"", "", ""}, {"1", "", ""}, {"", "2", ""}}},
      {"spaces are kept", "a,b\n 1 , 2\n", {{" 1 ", " 2", ""}}},
      {"empty lines are no rows", "a,b\n\n1,2\n\r\n\n3,4\n\n", {{"1", "2", ""}, {"3", "4", ""}}},
      {"columns in another order", "note,b,a\nx,2,1\n", {{"1", "2", "x"}}},
      {"quoted header", "\"a\",\"b\"\n1,2\n", {{"1", "2", ""}}},
      {"empty lines before the header", "\n\r\na,b\n1,2\n", {{"1", "2", ""}}},
      {"no rows", "a,b\n", {}},
      {"no rows and no line end", "a,b", {}},
      {"Vietnamese", "a,b\nSở Y tế,\"Ủy ban\"\n", {{"Sở Y tế", "Ủy ban", ""}}},
      {"quotes closed at the end of the file", "a,b\n1,\"2\"", {{"1", "2", ""}}},
  };
  for (const auto& [what, text, rows] : cases) {
    const auto read = read_csv(text, kColumns);
    EXPECT_TRUE(read.is_usable) << what;
    EXPECT_EQ(read.rows, rows) << what;
    EXPECT_EQ(places(read.diagnostics), "") << what;
  }
}

TEST(CsvReader, AnotherDelimiter) {
  CsvDialect dialect;
  dialect.delimiter = ';';
  const auto read = read_csv("a;b\n1,5;\"x;y\"\n", kColumns, dialect);
  EXPECT_EQ(read.rows, (Rows{{"1,5", "x;y", ""}}));
  dialect.delimiter = '\t';
  EXPECT_EQ(read_csv("a\tb\n1\t2\n", kColumns, dialect).rows, (Rows{{"1", "2", ""}}));
}

TEST(CsvReader, ABadRowIsNamedAndTheOthersAreRead) {
  const struct {
    const char* what;
    std::string text;
    std::string found;
    Rows rows;
  } cases[] = {
      {"too many columns", "a,b\n1,2,3\n4,5\n", "E0504 2:5", {{"4", "5", ""}}},
      {"one delimiter too many at the end", "a,b\n1,2,\n4,5\n", "E0504 2:5", {{"4", "5", ""}}},
      {"too few columns", "a,b\n1\n4,5\n", "E0505 2:1", {{"4", "5", ""}}},
      {"a line of blanks", "a,b\n  \n4,5\n", "E0505 2:1", {{"4", "5", ""}}},
      {"an empty quoted cell alone", "a,b\n\"\"\n4,5\n", "E0505 2:1", {{"4", "5", ""}}},
      {"bare CR", "a,b\n1,2\r3,4\n5,6\n", "E0514 2:4", {{"5", "6", ""}}},
      {"bare CR after quotes", "a,b\n1,\"2\"\r3,4\n5,6\n", "E0514 2:6", {{"5", "6", ""}}},
      {"quote inside a cell", "a,b\n1,2\"3\n5,6\n", "E0503 2:4", {{"5", "6", ""}}},
      {"blank before a quote", "a,b\n1, \"2\"\n5,6\n", "E0503 2:4", {{"5", "6", ""}}},
      {"text after a quote", "a,b\n\"1\"x,2\n5,6\n", "E0502 2:4", {{"5", "6", ""}}},
      {"quote never closed", "a,b\n1,2\n3,\"4\n5,6\n", "E0501 3:3", {{"1", "2", ""}}},
      {"quote opened at the end", "a,b\n1,2\n3,\"", "E0501 3:3", {{"1", "2", ""}}},
      {"columns count code points", "a,b\nSở Y tế,2,3\n", "E0504 2:11", {}},
      {"lines in quotes count", "a,b\n\"1\n\n\",2\n3\n", "E0505 5:1", {{"1\n\n", "2", ""}}},
      {"after a byte order mark",
       "\xEF\xBB\xBF"
       "a,b\n1\n",
       "E0505 2:1",
       {}},
  };
  for (const auto& [what, text, found, rows] : cases) {
    const auto read = read_csv(text, kColumns);
    EXPECT_TRUE(read.is_usable) << what;
    EXPECT_EQ(places(read.diagnostics), found) << what;
    EXPECT_EQ(read.rows, rows) << what;
  }
}

TEST(CsvReader, AHeaderThatCannotBeUsed) {
  const struct {
    const char* what;
    std::string text;
    std::string found;
  } cases[] = {
      {"unknown column", "a,b,c\n1,2,3\n", "E0506 1:5"},
      {"missing column", "a\n1\n", "E0507 1:1"},
      {"an optional column may be missing", "a,b\n1,2\n", ""},
      {"duplicate column", "a,b,a\n1,2,3\n", "E0508 1:5"},
      {"everything at once", "a,a,c\n", "E0508 1:3, E0506 1:5, E0507 1:1"},
      {"names are not trimmed", "a, b\n", "E0506 1:3"},
      {"names match by letter case", "A,b\n", "E0506 1:1"},
      {"another delimiter", "a;b\n1;2\n", "E0506 1:1"},
      {"empty name", "a,b,\n1,2,3\n", "E0506 1:5"},
      {"quote never closed", "a,\"b\n1,2\n", "E0501 1:3"},
      {"bare CR", "a,b\r1,2\n", "E0514 1:4"},
      {"NUL", std::string("a,b\n1,\0\n", 8), "E0509 2:3"},
      {"not UTF-8", "a,b\nS\xEA,2\n", "E0105 2:2"},
      {"nothing but empty lines", "\n\r\n", "E0104 0:0"},
      {"nothing", "", "E0104 0:0"},
  };
  for (const auto& [what, text, found] : cases) {
    const auto read = read_csv(text, kColumns);
    EXPECT_EQ(read.is_usable, found.empty()) << what;
    EXPECT_EQ(places(read.diagnostics), found) << what;
  }
}

TEST(CsvReader, AnUnknownColumnIsToldTheNearestName) {
  static constexpr std::array<CsvColumn, 2> kNames = {{{"agency"}, {"submitted_on", false}}};
  const auto read = read_csv("agency,submited_on\n", kNames);
  ASSERT_EQ(read.diagnostics.size(), 1U);
  EXPECT_EQ(read.diagnostics[0].suggestion, "submitted_on");
}

TEST(CsvReader, ColumnNamesMatchInEitherForm) {
  static constexpr std::array<CsvColumn, 1> kNames = {{{"s\u1ED1"}}};
  EXPECT_EQ(read_csv("so\u0302\u0301\n1\n", kNames).rows, (Rows{{"1"}}));
}

TEST(CsvReader, ACellKnowsItsPlaceAsWritten) {
  Diagnostics diagnostics;
  const CsvFile file(test::csv_source("a,b\nx,\"y\"\"z\"\n"), {}, kColumns, diagnostics);
  CsvCursor cursor(file, file.body(), diagnostics);
  ASSERT_TRUE(cursor.next());
  EXPECT_EQ(cursor.cell(1).text, "y\"z");
  EXPECT_EQ(cursor.place(1).offset, 6U);
  EXPECT_EQ(cursor.place(1).length, 6U);  // with its quotes
  EXPECT_EQ(cursor.place(2).offset, 4U);  // a column that the file has not: the row
  EXPECT_FALSE(cursor.next());
  EXPECT_FALSE(cursor.next());
}

TEST(CsvWriter, QuotesWhereItHasTo) {
  CsvWriter csv;
  csv.row(std::vector<std::string>{"a", "1,5", "say \"yes\"", "two\nlines", "", "; "});
  csv.row(std::vector<std::string>{"\r"});
  EXPECT_EQ(csv.text(),
            "a,\"1,5\",\"say \"\"yes\"\"\",\"two\nlines\",,; \n"
            "\"\r\"\n");
  CsvWriter excel(';');
  excel.cell("1,5");
  excel.cell("a;b");
  excel.end_row();
  EXPECT_EQ(excel.text(), "1,5;\"a;b\"\n");
}

TEST(CsvWriter, WhatIsWrittenReadsBack) {
  const Rows rows = {{"1", "2", "3"},
                     {"", "\"", ","},
                     {"\n", "\r\n", "\r"},
                     {" a ", "\t", ";"},
                     {"\"\"", "a\"b", "é,\"\n"},
                     {"#", "'", "\\"}};
  CsvWriter csv;
  csv.row(std::vector<std::string>{"a", "b", "note"});
  for (const auto& row : rows) csv.row(row);
  const auto read = read_csv(csv.text(), kColumns);
  EXPECT_EQ(places(read.diagnostics), "");
  EXPECT_EQ(read.rows, rows);
}

// A row of one empty cell would otherwise be an empty line, which is no row.
TEST(CsvWriter, ARowOfOneEmptyCellReadsBack) {
  static constexpr std::array<CsvColumn, 1> kOne = {{{"a"}}};
  CsvWriter csv;
  csv.row(std::vector<std::string>{"a"});
  csv.row(std::vector<std::string>{""});
  csv.row(std::vector<std::string>{"x"});
  EXPECT_EQ(read_csv(csv.text(), kOne).rows, (Rows{{""}, {"x"}}));
}

}  // namespace
}  // namespace parindex
