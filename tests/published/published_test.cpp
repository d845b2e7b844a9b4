// The published tables, reproduced to the last digit or, where they were computed with doubles, to
// 10^-6. SOURCES.md names the decisions.
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

// A double as it was printed, "46.308585040445003", taken to 15 decimals.
Fraction printed_double(const std::string& figure) {
  const auto point = figure.find('.');
  const auto decimal = parse_decimal(figure.substr(0, point + 16));
  return Fraction(decimal.value.value());
}

// Whether 1 + 0.99 x index is the published figure to the tolerance: the published scale is 1 to
// 100, ours 0 to 100.
void expect_published(const Fraction& index, const std::string& figure, const Fraction& tolerance) {
  const Fraction ours = Fraction(1) + Fraction::of(99, 100) * index;
  const Fraction difference = ours - printed_double(figure);
  EXPECT_TRUE(difference < tolerance && Fraction(0) - tolerance < difference)
      << figure << " against " << ours.to_decimal(15);
}

// How far off the rounding of every line of the area to six decimals may take its score.
Fraction by_rounding(const Area& area) {
  const auto lines = static_cast<std::int64_t>(area.criteria.size());
  const Fraction doubles = Fraction::of(1, 1'000'000'000'000);
  return Fraction::of(lines, 2'000'000) / Fraction(area.max) * Fraction(99) + doubles;
}

TEST(Published, AsemSustainableConnectivity) {
  const Example example("asem");
  ASSERT_TRUE(example.scored);
  const std::vector<std::string> pillars = {"Physical", "ConEcFin", "Political", "Instit",
                                            "P2P",      "Environ",  "Social",    "SusEcFin"};
  const auto published = rows_of("asem.csv");
  const auto& block = example.block("economies");
  const CriteriaSet& set = *example.loaded->blocks()[block.block].set;
  ASSERT_EQ(set.scored_item_count, 49U);
  ASSERT_EQ(set.areas.size(), pillars.size());
  ASSERT_EQ(published.size(), 51U);
  ASSERT_EQ(block.rows.size(), published.size());
  for (std::size_t i = 0; i < published.size(); ++i) {
    const auto& row = block.rows[i];
    const auto& figures = published[i];
    SCOPED_TRACE(figures[1]);
    EXPECT_EQ(std::to_string(row.rank.value_or(0)), figures[0]);
    EXPECT_EQ(example.loaded->agencies()[row.agency].code.text, figures[1]);
    ASSERT_TRUE(row.score->index);
    expect_published(*row.score->index, figures[2], Fraction::of(1, 1'000'000));
    for (std::size_t k = 0; k < pillars.size(); ++k) {
      EXPECT_EQ(set.areas[k].id.text, pillars[k]);
      ASSERT_TRUE(row.score->area_index[k]);
      expect_published(*row.score->area_index[k], figures[3 + k], by_rounding(set.areas[k]));
    }
  }
}

// Nothing of the example is in doubt, so that what it reproduces is not owed to what was passed
// over.
TEST(Published, AsemHasNoFindings) {
  const Example example("asem");
  EXPECT_TRUE(example.loaded.diagnostics.empty());
  EXPECT_TRUE(example.scored.diagnostics.empty());
}

}  // namespace
}  // namespace parindex
