// Parts of a study as files: read back as they were, and refused where they were cut or changed.
#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "parindex/robustness.hpp"
#include "support/findings.hpp"
#include "support/random.hpp"
#include "support/temp_folder.hpp"

namespace parindex {
namespace {

RankDraws counts_of(std::vector<int> ranks_now, std::uint64_t draws) {
  RankDraws counts;
  counts.draws = draws;
  counts.failed = 1;
  counts.ranks_now = std::move(ranks_now);
  for (const int rank : counts.ranks_now) {
    RowDraws row;
    row.ranks.add(rank, draws - 3);
    row.ranks.add(1, 2);
    row.indices.add(8'712 + rank, draws - 3);
    row.indices.add(0, 2);
    row.index_sum = 87'123'456 * static_cast<std::int64_t>(draws);
    row.same_band = 2;
    row.failed = rank == 2 ? 1 : 0;
    counts.rows.push_back(std::move(row));
  }
  for (std::size_t i = 1; i < counts.rows.size(); ++i) {
    counts.pairs.push_back({i - 1, i, draws - 4, 1});
  }
  return counts;
}

// Draws `first` to `last` - 1 of 1000.
RobustnessCounts part(std::uint64_t first = 100, std::uint64_t last = 200) {
  RobustnessCounts counts;
  counts.study = "0123456789abcdef0123456789abcdef";
  counts.draws = 1000;
  counts.seed = 0xfedcba9876543210U;
  counts.spans = {{first, last}};
  counts.blocks = {counts_of({1, 2, 3}, last - first), counts_of({1}, last - first)};
  return counts;
}

class Parts {
 public:
  std::string write(const std::string& text) {
    const std::string name = std::to_string(count_++) + ".csv";
    folder_.write(name, text);
    return folder_.path(name);
  }
  Result<RobustnessCounts> load(const std::string& text) {
    return load_robustness_part(write(text));
  }
  std::string codes_of(const std::string& text) {
    const auto loaded = load(text);
    EXPECT_EQ(loaded.value.has_value(), !has_errors(loaded.diagnostics)) << text;
    return test::codes(loaded.diagnostics);
  }
  std::string merged(const std::vector<RobustnessCounts>& parts) {
    std::vector<std::string> paths;
    for (const auto& counts : parts) paths.push_back(write(robustness_part_text(counts)));
    return test::codes(merge_robustness_parts(paths).diagnostics);
  }

 private:
  test::TempFolder folder_;
  int count_ = 0;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

std::string text_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line;
  return text;
}

TEST(PartFile, IsReadBackAsItWas) {
  Parts parts;
  auto counts = part();
  for (const auto& spans : {std::vector<DrawSpan>{{100, 200}},
                            std::vector<DrawSpan>{{0, 40}, {50, 100}, {990, 1000}}}) {
    counts.spans = spans;
    const auto loaded = parts.load(robustness_part_text(counts));
    ASSERT_TRUE(loaded) << test::shown(loaded.diagnostics);
    EXPECT_EQ(*loaded, counts);
    EXPECT_EQ(robustness_part_text(*loaded), robustness_part_text(counts));
  }
}

TEST(PartFile, OfNoDrawsIsReadBackToo) {
  Parts parts;
  auto counts = part();
  counts.spans.clear();
  for (auto& block : counts.blocks) {
    block.draws = block.failed = 0;
    for (auto& row : block.rows) row = {};
    for (auto& pair : block.pairs) pair.holds = pair.ties = 0;
  }
  const auto loaded = parts.load(robustness_part_text(counts));
  ASSERT_TRUE(loaded) << test::shown(loaded.diagnostics);
  EXPECT_EQ(*loaded, counts);
}

TEST(PartFile, WithoutALineOrWithOneTwiceIsRefused) {
  Parts parts;
  const auto lines = lines_of(robustness_part_text(part()));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    auto fewer = lines;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_EQ(parts.codes_of(text_of(fewer)), "E0961") << lines[i];
    auto more = lines;
    more.insert(more.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    EXPECT_EQ(parts.codes_of(text_of(more)), "E0961") << lines[i];
    auto swapped = lines;
    std::swap(swapped[i], swapped[i == 1 ? 2 : i - 1]);
    EXPECT_EQ(parts.codes_of(text_of(swapped)), "E0961") << lines[i];
  }
}

// Whatever single byte is another: nothing of it is taken for the part.
TEST(PartFile, WithAnyByteChangedIsRefused) {
  Parts parts;
  const std::string text = robustness_part_text(part());
  const std::size_t body = text.find('\n') + 1;
  for (std::size_t at = body; at < text.size(); ++at) {
    for (const char other : std::string("07-,x\0", 6)) {
      if (other == text[at]) continue;
      std::string changed = text;
      changed[at] = other;
      const auto loaded = parts.load(changed);
      // A byte behind the last line's cells, its end, may go.
      EXPECT_TRUE(!loaded || *loaded == part()) << at << " " << text.substr(at, 20);
    }
  }
}

TEST(PartFile, CutAnywhereIsRefused) {
  Parts parts;
  const std::string text = robustness_part_text(part());
  for (std::size_t size = 0; size + 1 < text.size(); ++size) {
    EXPECT_FALSE(parts.load(text.substr(0, size))) << size;
  }
}

// A line of other numbers, in each place where one stands.
TEST(PartFile, WithNumbersThatAreNoneIsRefused) {
  Parts parts;
  const auto lines = lines_of(robustness_part_text(part()));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string cells = lines[i].substr(0, lines[i].rfind(',') + 1);
    for (const auto* number : {"-1", "18446744073709551615", "18446744073709551616", "1e3", " 1",
                               "+1", "9223372036854775807", "", "0x1", "99999999999999999999999"}) {
      auto changed = lines;
      changed[i] = cells + number + "\n";
      if (changed[i] == lines[i]) continue;
      EXPECT_FALSE(parts.load(text_of(changed))) << changed[i];
    }
  }
}

TEST(PartFile, OfAnotherKindIsRefused) {
  Parts parts;
  EXPECT_FALSE(parts.load(""));
  EXPECT_FALSE(parts.load("agency,item,fact,value\n"));
  EXPECT_EQ(parts.codes_of("entry,block,agency,value,count\n"), "E0961");
  EXPECT_EQ(parts.codes_of("entry,block,agency,value,count\nrank,0,0,1,1\n"), "E0961");
  EXPECT_EQ(parts.codes_of("entry,block,agency,value,count\nend,,,0,\n"), "E0961");
  EXPECT_FALSE(load_robustness_part("/nowhere/part.csv"));
}

// Lines of a part in any number and order: refused, and nothing worse.
TEST(PartFile, OfShuffledLinesIsRefused) {
  Parts parts;
  test::Random random(41);
  const auto lines = lines_of(robustness_part_text(part()));
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> some = {lines[0]};
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      some.push_back(lines[1 + static_cast<std::size_t>(random.below(lines.size() - 1))]);
    }
    EXPECT_FALSE(parts.load(text_of(some)));
  }
}

// ---- merging

TEST(PartFile, PartsOfOtherStudiesAreNotPutTogether) {
  Parts parts;
  const auto expect_differs = [&](const auto& edit) {
    auto other = part(200, 300);
    edit(other);
    EXPECT_EQ(parts.merged({part(), other}), "E0962");
  };
  expect_differs([](auto& counts) { counts.study[3] = 'f'; });
  expect_differs([](auto& counts) { counts.seed = 1; });
  expect_differs([](auto& counts) { counts.draws = 999; });
  expect_differs([](auto& counts) { counts.blocks.pop_back(); });
  expect_differs([](auto& counts) { counts.blocks[0].ranks_now = {1, 3, 2}; });
  expect_differs([](auto& counts) { counts.blocks[0].pairs[1].above = 0; });
}

TEST(PartFile, DrawsInTwoPartsOrNoneAreTold) {
  Parts parts;
  EXPECT_EQ(parts.merged({part(0, 500), part(500, 1000)}), "");
  EXPECT_EQ(parts.merged({part(500, 1000), part(0, 500)}), "");
  EXPECT_EQ(parts.merged({part(0, 501), part(500, 1000)}), "E0963");
  EXPECT_EQ(parts.merged({part(0, 1000), part(0, 1000)}), "E0963");
  EXPECT_EQ(parts.merged({part(0, 500), part(510, 1000)}), "E0964");
  EXPECT_EQ(parts.merged({part(10, 1000)}), "E0964");
  EXPECT_EQ(parts.merged({part(10, 500), part(600, 900)}), "E0964 E0964 E0964");
}

TEST(PartFile, SpansAreJoined) {
  Parts parts;
  std::vector<std::string> paths;
  for (const auto& [first, last] : {std::pair{600, 1000}, {0, 250}, {250, 600}}) {
    const auto counts = part(static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(last));
    paths.push_back(parts.write(robustness_part_text(counts)));
  }
  const auto merged = merge_robustness_parts(paths);
  ASSERT_TRUE(merged) << test::shown(merged.diagnostics);
  EXPECT_EQ(merged->spans, (std::vector<DrawSpan>{{0, 1000}}));
  EXPECT_TRUE(merged->is_complete());
  EXPECT_EQ(merged->blocks[0].draws, 1000U);
  EXPECT_EQ(merged->blocks[0].failed, 3U);
  EXPECT_EQ(merged->blocks[0].rows[1].failed, 3U);
  EXPECT_EQ(merged->blocks[0].rows[2].ranks.count(1), 6U);
  EXPECT_EQ(merged->blocks[0].pairs[1], (PairDraws{1, 2, 1000 - 12, 3}));
}

}  // namespace
}  // namespace parindex
