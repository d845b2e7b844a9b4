// YearFolder: an assessment's folder with one block, two departments and two appraising offices; a
// test adds the data files that it is about.
//
//   YearFolder year(set);
//   year.add("evidence", "agency,item,fact,value\nso-y-te,1.1,done,9\n");
//   EXPECT_EQ(year.findings(), "E0612 2:17");
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parindex/assessment.hpp"
#include "parindex/ranking.hpp"
#include "support/findings.hpp"
#include "support/set_text.hpp"
#include "support/temp_folder.hpp"

namespace parindex::test {

class YearFolder {
 public:
  explicit YearFolder(const SetText& set) {
    folder.write("set.info", set.text());
    folder.write("agencies.csv", agencies);
  }

  // A data file KIND.csv, named by `KIND KIND.csv` in assessment.info.
  void add(const std::string& kind, const std::string& bytes) {
    folder.write(kind + ".csv", bytes);
    more += "  " + kind + " " + kind + ".csv\n";
  }

  Result<Assessment> load(const LoadOptions& options = {}) const {
    folder.write("assessment.info",
                 "assessment sample {\n"
                 "  title \"Năm 2022\"\n"
                 "  year 2022\n"
                 "  as_of 2022-12-15\n"
                 "  block departments { title \"Sở\"  criteria set.info " +
                     block_keys +
                     " }\n"
                     "  agencies agencies.csv\n" +
                     more + "}\n");
    return load_assessment(folder.path(), options);
  }

  // The findings of loading with their places, those of assessment.info and the set too.
  std::string findings() const {
    const auto loaded = load();
    EXPECT_EQ(loaded.value.has_value(), !has_errors(loaded.diagnostics));
    return places(loaded.diagnostics);
  }

  TempFolder folder;
  std::string more;        // further keys of assessment.info
  std::string block_keys;  // further keys of the block
  static constexpr const char* agencies =
      "agency,block,name,status\n"
      "so-y-te,departments,Sở Y tế,ranked\n"
      "so-xay-dung,departments,Sở Xây dựng,ranked\n"
      "so-noi-vu,,Sở Nội vụ,appraiser\n"
      "so-tu-phap,,Sở Tư pháp,appraiser\n";
};

// Everything that a ranking says, as text that can be compared.
inline std::string ranking_text(const Assessment& year, Stage stage, int threads = 0) {
  ScoreOptions options;
  options.threads = threads;
  const auto scored = score(year, stage, options);
  std::string text = codes(scored.diagnostics) + "\n";
  if (!scored) return text;
  const auto ranking = rank(*scored);
  text += codes(ranking.diagnostics) + "\n";
  for (const auto& block : ranking.blocks) {
    for (const auto& row : block.rows) {
      text += year.agencies()[row.agency].code.text + " " + std::to_string(row.rank.value_or(0)) +
              " " + to_string(row.score->points, 6) + " " + to_string(row.score->applicable_max, 6);
      text += row.score->index ? " " + row.score->index->to_string() : "";
      text += row.band ? " band " + std::to_string(*row.band) : "";
      for (const auto& item : row.score->items) {
        text += " " + std::to_string(item.points.micros()) + "/" +
                std::to_string(static_cast<int>(item.state));
      }
      text += "\n";
    }
  }
  return text;
}

}  // namespace parindex::test
