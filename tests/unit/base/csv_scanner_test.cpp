// CsvScanner: cells, faults and the bytes of rows; its fast ways give what the plain ones give.
#include "base/csv_scanner.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/csv_bytes.hpp"
#include "support/csv_texts.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;
using Rows = std::vector<std::string>;

// One byte after the other, as RFC 4180 reads: what a row is, with the cells joined by '|'.
Rows rows_byte_by_byte(const std::string& text, char delimiter) {
  Rows rows;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto start = at;
    std::vector<std::string> cells;
    std::string fault;
    bool is_quoted = false;
    while (true) {
      std::string cell;
      is_quoted = at < text.size() && text[at] == '"';
      if (is_quoted) {
        const auto open = at++;
        while (at < text.size() && (text[at] != '"' || text.substr(at, 2) == "\"\"")) {
          at += text[at] == '"' ? 2 : 1;
          cell += text[at - 1];
        }
        if (at >= text.size()) {
          fault = "E0501 " + std::to_string(open);
          break;
        }
        ++at;
        const bool ends =
            at == text.size() || text[at] == delimiter || text[at] == '\n' || text[at] == '\r';
        if (!ends) {
          fault = "E0502 " + std::to_string(at);
          break;
        }
      } else {
        while (at < text.size() && text[at] != delimiter && text[at] != '\n' && text[at] != '\r' &&
               text[at] != '"') {
          cell += text[at++];
        }
      }
      cells.push_back(cell);
      if (at == text.size() || text[at] != delimiter) break;
      ++at;
    }
    if (fault.empty() && at < text.size() && text[at] == '"') fault = "E0503 " + std::to_string(at);
    const bool is_break = at >= text.size() || text[at] == '\n' || text.substr(at, 2) == "\r\n" ||
                          text.substr(at) == "\r";
    if (fault.empty() && !is_break) fault = "E0514 " + std::to_string(at);
    while (at < text.size() && text[at] != '\n') ++at;
    at = std::min(at + 1, text.size());
    const bool is_blank = cells.size() == 1 && cells[0].empty() && !is_quoted;
    if (fault.empty() && is_blank) continue;
    std::string row = std::to_string(start) + " " + fault;
    for (const auto& cell : cells) row += fault.empty() ? cell + "|" : "";
    rows.push_back(row);
  }
  return rows;
}

Rows rows_of_scanner(const std::string& text, char delimiter) {
  Rows rows;
  CsvScanner scanner(text, delimiter);
  for (auto scan = scanner.next(); scan != CsvScanner::Scan::end; scan = scanner.next()) {
    if (scan == CsvScanner::Scan::blank) continue;
    std::string row = std::to_string(scanner.row_offset()) + " ";
    if (scan == CsvScanner::Scan::broken) {
      row += code_name(scanner.fault().code) + " " + std::to_string(scanner.fault().offset);
    } else {
      for (const auto& cell : scanner.cells()) row += std::string(cell.text) + "|";
    }
    rows.push_back(row);
  }
  return rows;
}

TEST(CsvScanner, TellsCellsAsWrittenAndUnquoted) {
  EXPECT_EQ(test::scanned_rows("a,\"b \"\"c\"\"\",\r\nd\n"),
            (Rows{"0 [a]0+1 [b \"c\"]2+9 []12+0 <a,\"b \"\"c\"\"\",>", "14 [d]14+1 <d>"}));
  EXPECT_EQ(test::scanned_rows("a;b,c", ';'), (Rows{"0 [a]0+1 [b,c]2+3 <a;b,c>"}));
}

TEST(CsvScanner, NamesTheFaultOfABrokenRow) {
  EXPECT_EQ(test::scanned_rows("a,b\"c\nd\n"), (Rows{"0 E0503 3 <a,b\"c>", "6 [d]6+1 <d>"}));
  EXPECT_EQ(test::scanned_rows("\"a\"b\r\nd"), (Rows{"0 E0502 3 <\"a\"b>", "6 [d]6+1 <d>"}));
  EXPECT_EQ(test::scanned_rows("a\rb\nd"), (Rows{"0 E0514 1 <a\rb>", "4 [d]4+1 <d>"}));
  EXPECT_EQ(test::scanned_rows("a,\"b\nc"), (Rows{"0 E0501 2 <a,\"b\nc>"}));
}

TEST(CsvScanner, ReadsOddTextsAsByteByByte) {
  auto texts = test::crafted_texts();
  Random random(81);
  for (int i = 0; i < 20000; ++i) texts.push_back(test::odd_text(random, 40));
  for (int i = 0; i < 2000; ++i) texts.push_back(test::odd_text(random, 300));
  for (int i = 0; i < 500; ++i) texts.push_back(test::mostly_even_text(random, 12));
  for (const auto& text : texts) {
    for (const char delimiter : {',', ';'}) {
      ASSERT_EQ(rows_of_scanner(text, delimiter), rows_byte_by_byte(text, delimiter))
          << testing::PrintToString(text);
    }
  }
}

TEST(CsvScanner, KeepsUnquotedTextsForWhoeverAsks) {
  CsvScanner scanner("\"a\"\"b\"\n\"c\"\"d\"\n", ',', 0, CsvScanner::Texts::kept);
  scanner.next();
  const auto first = scanner.cells()[0].text;
  scanner.next();
  const auto second = scanner.cells()[0].text;
  const auto texts = scanner.take_texts();
  EXPECT_EQ(first, "a\"b");
  EXPECT_EQ(second, "c\"d");
  EXPECT_EQ(texts.size(), 2U);
}

TEST(CsvScanner, BeginsWhereItIsTold) {
  const std::string text = "a\nb,c\nd";
  CsvScanner scanner(std::string_view(text).substr(0, 6), ',', 2);
  ASSERT_EQ(scanner.next(), CsvScanner::Scan::row);
  EXPECT_EQ(scanner.cells()[1].offset, 4U);
  EXPECT_EQ(scanner.offset(), 6U);
  EXPECT_EQ(scanner.next(), CsvScanner::Scan::end);
}

TEST(CsvBytes, BlocksGiveTheSameMasksHoweverTheyAreWorkedOut) {
  Random random(82);
  for (int i = 0; i < 2000; ++i) {
    char bytes[kBlockBytes];
    for (char& byte : bytes) {
      byte = random.one_in(2) ? ",\"\n\r;a"[random.below(6)]
                              : static_cast<char>(static_cast<unsigned char>(random.below(256)));
    }
    const PortableBlock plain(bytes);
    const CsvBlock fast(bytes);
    for (const char c : {',', '"', '\n', '\r', '\0', '\xFF'}) {
      EXPECT_EQ(fast.equal_to(c), plain.equal_to(c));
    }
    EXPECT_EQ(fast.ends_of_cells(';'), plain.ends_of_cells(';'));
  }
}

}  // namespace
}  // namespace parindex
