// A file may be read in pieces by several threads. However many pieces there are, the rows and the
// findings are those of the whole.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "parindex/csv_writer.hpp"
#include "support/csv_rows.hpp"
#include "support/findings.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::places;
using test::Random;
using test::Row;
using test::rows_of;

constexpr std::array<CsvColumn, 2> kColumns = {{{"a"}, {"b"}}};

struct Reading {
  std::vector<Row> rows;
  std::string findings;
};

Reading read_whole(const CsvFile& file) {
  Reading reading;
  Diagnostics diagnostics;
  reading.rows = rows_of(file, file.body(), kColumns.size(), diagnostics);
  reading.findings = places(diagnostics);
  return reading;
}

Reading read_in_pieces(const CsvFile& file, const std::vector<CsvRange>& ranges) {
  Reading reading;
  Diagnostics diagnostics;
  for (const auto range : ranges) {
    const auto rows = rows_of(file, range, kColumns.size(), diagnostics);
    reading.rows.insert(reading.rows.end(), rows.begin(), rows.end());
  }
  reading.findings = places(diagnostics);
  return reading;
}

void expect_pieces_to_join(const CsvFile& file, const std::vector<CsvRange>& ranges,
                           std::size_t pieces) {
  ASSERT_FALSE(ranges.empty());
  EXPECT_LE(ranges.size(), pieces);
  EXPECT_EQ(ranges.front().begin, file.body().begin);
  EXPECT_EQ(ranges.back().end, file.body().end);
  for (std::size_t i = 1; i < ranges.size(); ++i) {
    EXPECT_EQ(ranges[i].begin, ranges[i - 1].end);
    EXPECT_LT(ranges[i].begin, ranges[i].end);
  }
}

// Every number of pieces from 1 to the number of bytes.
void expect_same_in_all_pieces(const std::string& text) {
  Diagnostics diagnostics;
  const CsvFile file(test::csv_source(text), {}, kColumns, diagnostics);
  ASSERT_TRUE(file.is_usable()) << text;
  const auto whole = read_whole(file);
  for (std::size_t pieces = 1; pieces <= text.size(); ++pieces) {
    const auto ranges = file.split(pieces);
    expect_pieces_to_join(file, ranges, pieces);
    const auto joined = read_in_pieces(file, ranges);
    EXPECT_EQ(joined.rows, whole.rows) << pieces << " pieces of\n" << text;
    EXPECT_EQ(joined.findings, whole.findings) << pieces << " pieces of\n" << text;
    if (testing::Test::HasFailure()) return;
  }
}

TEST(CsvSplit, PlainRows) {
  expect_same_in_all_pieces("a,b\n1,2\n3,4\n5,6\n7,8\n9,10\n");
  expect_same_in_all_pieces("a,b\r\n1,2\r\n3,4\r\n5,6\r\n");
  expect_same_in_all_pieces("a,b\n1,2\n3,4");
  expect_same_in_all_pieces("a,b\n\n\n1,2\n\n\n3,4\n\n\n");
}

TEST(CsvSplit, LineBreaksAndDelimitersInQuotes) {
  expect_same_in_all_pieces("a,b\n\"1\n\n\n\",\"\n\n2\"\n3,4\n\"\n\",\"\n\"\n5,6\n");
  expect_same_in_all_pieces("a,b\n\"\r\n\r\n\",\"x,y\r\n,\"\r\n3,4\r\n");
  // Inside the quotes stand lines that look like rows of their own.
  expect_same_in_all_pieces("a,b\n\"1,2\n3,4\n5,6\n\",x\n7,8\n\"9,10\n11,12\",y\n");
}

TEST(CsvSplit, DoubledQuotesAroundLineBreaks) {
  expect_same_in_all_pieces("a,b\n\"\"\"\n\"\"\",\"\"\"\"\n\"\n\"\"\n\"\"\n\",2\n\"\",\"\"\n");
  expect_same_in_all_pieces("a,b\n\"say \"\"\nyes\n\"\" now\",\"\"\"\n\"\n1,2\n");
}

TEST(CsvSplit, OneRowThatIsTheWholeBody) {
  expect_same_in_all_pieces("a,b\n\"" + std::string(60, '\n') + "\",\"" + std::string(60, '"') +
                            "\"\n");
}

TEST(CsvSplit, RandomQuotedFiles) {
  static const std::vector<std::string> kParts = {"a",  ",", "\"", "\n",   "\r\n",
                                                  "\r", "ế", " ",  "1,2\n"};
  Random random(21);
  for (int round = 0; round < 60 && !HasFailure(); ++round) {
    CsvWriter csv;
    csv.row(std::vector<std::string>{"a", "b"});
    const auto rows = random.below(8);
    for (std::uint64_t r = 0; r < rows; ++r) {
      std::vector<std::string> row(2);
      for (auto& cell : row) {
        for (auto parts = random.below(7); parts > 0; --parts) {
          cell += kParts[static_cast<std::size_t>(random.below(kParts.size()))];
        }
      }
      csv.row(row);
    }
    expect_same_in_all_pieces(csv.text());
  }
}

TEST(CsvSplit, RowsOfTheWrongLengthAreNamedOnceInWhateverPiece) {
  expect_same_in_all_pieces("a,b\n1\n2,3,4\n\"5\n\"\n6,7\n\"8\n8\",9\n");
  expect_same_in_all_pieces("a,b\n1,2\n3,\"4\n5,6\n7,8\n");  // a quote that is never closed
}

// Without a row there is one empty piece, however many are asked for.
TEST(CsvSplit, AHeaderWithoutRows) {
  expect_same_in_all_pieces("a,b\n");
  for (const std::string text : {"a,b", "a,b\r", "a,b\n", "a,b\r\n"}) {
    Diagnostics diagnostics;
    const CsvFile file(test::csv_source(text), {}, kColumns, diagnostics);
    ASSERT_TRUE(file.is_usable());
    EXPECT_EQ(file.body().begin, text.size());  // never past the end of the text
    EXPECT_LE(file.body().begin, file.body().end);
  }
}

}  // namespace
}  // namespace parindex
