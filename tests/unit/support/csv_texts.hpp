// CSV text that is anything but well written, and what a scanner makes of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/csv_scanner.hpp"
#include "parindex/diagnostic.hpp"
#include "support/random.hpp"

namespace parindex::test {

// One line a row: what it is, where it begins, its cells or its fault, its bytes. `before` bytes
// stand before the text in its file.
inline std::vector<std::string> scanned_rows(std::string_view text, char delimiter = ',',
                                             std::size_t before = 0) {
  std::vector<std::string> rows;
  CsvScanner scanner(text, delimiter);
  while (true) {
    const auto scan = scanner.next();
    if (scan == CsvScanner::Scan::end) return rows;
    if (scan == CsvScanner::Scan::blank) continue;
    std::string row = std::to_string(before + scanner.row_offset());
    if (scan == CsvScanner::Scan::broken) {
      const auto& fault = scanner.fault();
      row += " " + code_name(fault.code) + " " + std::to_string(before + fault.offset);
    } else {
      for (const auto& cell : scanner.cells()) {
        row += " [" + std::string(cell.text) + "]" + std::to_string(before + cell.offset) + "+" +
               std::to_string(cell.length);
      }
    }
    rows.push_back(row + " <" + std::string(scanner.row_bytes()) + ">");
  }
}

// Up to `most` bytes, most of which mean something in CSV.
inline std::string odd_text(Random& random, std::size_t most) {
  static constexpr std::string_view kBytes("aab,,;\"\"\"\n\n\r\r\0\xC3\xA9", 17);
  std::string text(static_cast<std::size_t>(random.below(most + 1)), ' ');
  for (char& byte : text) byte = kBytes[static_cast<std::size_t>(random.below(kBytes.size()))];
  return text;
}

// Rows as they should be, every cell quoted or not, with an odd byte here and there.
inline std::string mostly_even_text(Random& random, std::size_t rows) {
  std::string text;
  for (std::size_t row = 0; row < rows; ++row) {
    for (int cell = 0; cell < 4; ++cell) {
      if (cell > 0) text += ',';
      const bool is_quoted = random.one_in(6);
      if (is_quoted) text += '"';
      text.append(static_cast<std::size_t>(random.below(20)), 'x');
      if (is_quoted) text += random.one_in(3) ? "\"\"\",\n\"" : "\"";
      if (random.one_in(60)) text += odd_text(random, 2);
    }
    text += random.one_in(4) ? "\r\n" : "\n";
  }
  return text;
}

inline std::vector<std::string> crafted_texts() {
  std::vector<std::string> texts = {"",
                                    "\n",
                                    "\r",
                                    "\r\n",
                                    "a",
                                    "a\n",
                                    "a\r",
                                    "a\r\n",
                                    "a,",
                                    "a,\n",
                                    ",",
                                    "\"",
                                    "\"\"",
                                    "\"\"\n",
                                    "\"\"\"",
                                    "\"\"\"\"",
                                    "\"a\"\r\n",
                                    "\"a\"\r",
                                    "\"a\"\rb\n",
                                    "\"a\"b\n",
                                    "a\"b\n\"c\"\n",
                                    "a\rb\nc",
                                    "a\r\r\nb",
                                    "\"a\nb\"\nc",
                                    "\"a\r\nb",
                                    "\"a\"\"",
                                    "\"a\"\"\n",
                                    "a,\"b\"\"c\",d\n",
                                    "\"a\"\"b",
                                    "\"a\" \nb",
                                    "a \"b\nc\"\n",
                                    "\n\n\na",
                                    "\"\",\"\"\n"};
  // The same beside the ends of blocks of 64 bytes.
  const auto short_ones = texts.size();
  for (std::size_t i = 0; i < short_ones; ++i) {
    for (const std::size_t filling : {60U, 61U, 62U, 63U, 64U, 126U, 127U}) {
      texts.push_back(std::string(filling, 'x') + "," + texts[i]);
      texts.push_back(std::string(filling, 'x') + "\n" + texts[i] + std::string(70, 'y') + "\n,z");
      texts.push_back("\"" + std::string(filling, '\n') + "\"," + texts[i]);
    }
  }
  return texts;
}

}  // namespace parindex::test
