// The published tables, reproduced to the last digit. SOURCES.md names the decisions.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "parindex/parindex.hpp"

namespace parindex {
namespace {

std::vector<std::vector<std::string>> rows_of(const std::string& file) {
  std::ifstream stream(std::string(PARINDEX_PUBLISHED) + "/" + file);
  EXPECT_TRUE(stream) << file;
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(stream, line);) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    rows.push_back(std::move(cells));
  }
  rows.erase(rows.begin());  // header
  return rows;
}

// An example, scored and ranked.
struct Example {
  explicit Example(const std::string& folder)
      : loaded(load_assessment(std::string(PARINDEX_ROOT) + "/examples/" + folder)) {
    if (!loaded) return;
    scored = score(*loaded);
    if (scored) ranking = rank(*scored);
  }
  const BlockRanking& block(const std::string& id) const {
    return ranking.blocks.at(loaded->find_block(id).value());
  }
  std::string name(const RankedAgency& row) const { return loaded->agencies()[row.agency].name.vi; }
  const Band& band(const BlockRanking& of, std::size_t index) const {
    return loaded->blocks()[of.block].set->bands[index];
  }

  Result<Assessment> loaded;
  Result<Scored> scored;
  Ranking ranking;
};

// A published figure with as many decimals as the set rounds to: 46.8 is 46.80.
std::string with_decimals(const std::string& figure, int decimals) {
  return to_string(Points::parse(figure).value(), decimals);
}

TEST(Published, BinhDuong2017) {
  const Example example("binh-duong-2017");
  ASSERT_TRUE(example.scored);
  const auto published = rows_of("binh_duong_2017.csv");
  const auto& block = example.block("districts");
  ASSERT_EQ(published.size(), 9U);
  ASSERT_EQ(block.rows.size(), published.size());
  for (std::size_t i = 0; i < published.size(); ++i) {
    const auto& row = block.rows[i];
    const auto& figures = published[i];
    SCOPED_TRACE(figures[1]);
    EXPECT_EQ(std::to_string(row.rank.value_or(0)), figures[0]);
    EXPECT_EQ(example.name(row), figures[1]);
    EXPECT_EQ(to_string(row.score->appraised_points, 2), with_decimals(figures[2], 2));
    EXPECT_EQ(to_string(row.score->appraised_max, 0), "65");
    EXPECT_EQ(to_string(row.score->survey_points, 2), with_decimals(figures[3], 2));
    EXPECT_EQ(to_string(row.score->survey_max, 0), "35");
    EXPECT_EQ(to_string(row.score->points, 2), with_decimals(figures[4], 2));
    EXPECT_EQ(row.index_text, with_decimals(figures[5], 2));
  }
}

TEST(Published, HueDepartments2021) {
  const Example example("hue-2021");
  ASSERT_TRUE(example.scored);
  const auto published = rows_of("hue_departments_2021.csv");
  const auto& block = example.block("departments");
  ASSERT_EQ(published.size(), 21U);
  ASSERT_EQ(block.rows.size(), published.size());
  for (std::size_t i = 0; i < published.size(); ++i) {
    const auto& row = block.rows[i];
    SCOPED_TRACE(published[i][1]);
    EXPECT_EQ(std::to_string(row.rank.value_or(0)), published[i][0]);
    EXPECT_EQ(example.name(row), published[i][1]);
    EXPECT_EQ(to_string(row.score->points, 3), published[i][2]);
    EXPECT_EQ(row.index_text, published[i][2]);
    ASSERT_TRUE(row.band);
    EXPECT_EQ(example.band(block, *row.band).title.vi, published[i][3]);
  }
}

TEST(Published, HueCommuneBands2021) {
  const Example example("hue-2021");
  ASSERT_TRUE(example.scored);
  const auto& block = example.block("communes");
  EXPECT_EQ(block.rows.size(), 136U);
  std::map<std::string, BandCount> counts;
  for (const auto& count : block.band_counts) {
    counts[example.band(block, count.band).title.vi] = count;
  }
  const auto published = rows_of("hue_communes_2021_bands.csv");
  ASSERT_EQ(published.size(), 4U);
  std::size_t counted = 0;
  for (const auto& figures : published) {
    SCOPED_TRACE(figures[0]);
    ASSERT_TRUE(counts.count(figures[0]));
    EXPECT_EQ(std::to_string(counts[figures[0]].count), figures[1]);
    EXPECT_EQ(counts[figures[0]].share_text, figures[2]);
    counted += counts[figures[0]].count;
  }
  EXPECT_EQ(counted, block.rows.size());
}

}  // namespace
}  // namespace parindex
