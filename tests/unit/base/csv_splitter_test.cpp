// CsvSplitter: text cut at every row end that it gives, however it was fed, has the rows and the
// faults of the whole.
#include "base/csv_splitter.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/csv_texts.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;
using Rows = std::vector<std::string>;

struct Split {
  std::vector<std::size_t> ends;
  std::vector<std::uint64_t> line_breaks;  // to each of them
};

Split split(const std::string& text, std::size_t feed_size) {
  Split split;
  CsvSplitter splitter(',');
  for (std::size_t at = 0; at < text.size(); at += feed_size) {
    const auto end = splitter.feed(std::string_view(text).substr(at, feed_size));
    if (end == 0) continue;
    split.ends.push_back(at + end);
    split.line_breaks.push_back(splitter.line_breaks());
  }
  return split;
}

Rows rows_of_parts(const std::string& text, std::vector<std::size_t> ends) {
  if (ends.empty() || ends.back() != text.size()) ends.push_back(text.size());
  Rows rows;
  std::size_t begin = 0;
  for (const auto end : ends) {
    const auto part = std::string_view(text).substr(begin, end - begin);
    const auto of_part = test::scanned_rows(part, ',', begin);
    rows.insert(rows.end(), of_part.begin(), of_part.end());
    begin = end;
  }
  return rows;
}

void expect_same_rows(const std::string& text, std::size_t feed_size) {
  const auto parts = split(text, feed_size);
  ASSERT_EQ(rows_of_parts(text, parts.ends), test::scanned_rows(text))
      << testing::PrintToString(text) << " fed " << feed_size << " bytes at a time";
  for (std::size_t i = 0; i < parts.ends.size(); ++i) {
    const auto begin = text.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(parts.ends[i]);
    ASSERT_EQ(parts.line_breaks[i], static_cast<std::uint64_t>(std::count(begin, end, '\n')));
  }
}

TEST(CsvSplitter, CutsOddTextsBetweenRowsWhateverItIsFed) {
  auto texts = test::crafted_texts();
  Random random(83);
  for (int i = 0; i < 3000; ++i) texts.push_back(test::odd_text(random, 40));
  for (const auto& text : texts) {
    for (std::size_t size = 1; size <= std::min<std::size_t>(text.size(), 70); ++size) {
      expect_same_rows(text, size);
    }
    expect_same_rows(text, text.size() + 1);
  }
}

TEST(CsvSplitter, CutsLongTextsBetweenRows) {
  Random random(84);
  for (int i = 0; i < 300; ++i) {
    const auto text =
        random.one_in(2) ? test::mostly_even_text(random, 30) : test::odd_text(random, 2000);
    for (const std::size_t size : {1U, 7U, 63U, 64U, 65U, 128U, 200U, 1000U, 100000U}) {
      expect_same_rows(text, size);
    }
  }
}

// Not one row end is passed over: fed byte by byte, a row ends at each line break that ends one.
TEST(CsvSplitter, FindsEveryRowEnd) {
  EXPECT_EQ(split("a,b\n\"c\nd\"\r\ne\"\"\n\"f\"g\"\nh\ri\n\n\"j\n", 1).ends,
            (std::vector<std::size_t>{4, 11, 15, 21, 25, 26}));
}

TEST(CsvSplitter, GivesTheLastOfTheEndsInABlock) {
  const std::string text = "a\nb\nc\nd";
  EXPECT_EQ(split(text, text.size()).ends, (std::vector<std::size_t>{6}));
  EXPECT_EQ(split(text, text.size()).line_breaks, (std::vector<std::uint64_t>{3}));
}

}  // namespace
}  // namespace parindex
