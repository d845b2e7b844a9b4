// Reads a set from text, scores one agency on it and prints its row: a call into every library that
// parindex itself links, so that one left out of the package does not go unnoticed.
#include <iostream>
#include <parindex/eigen.hpp>
#include <parindex/parindex.hpp>

constexpr const char* kSet = R"(criteria_set tiny {
  title "Bộ tiêu chí"  version 1  status illustrative  level department  total 10
  source { document "1/QĐ-UBND"  date 2021-12-16 }  valid { from 2022-01-01  to 2022-12-31 }
  rounding { item 2  index 2 }
  decide_on exact  not_applicable exclude  missing zero  ties competition
  band good { title "Tốt"  from 0 to 100 }
  area 1 {
    kind procedures  title "Thủ tục hành chính"  max 10  appraiser home
    criterion 1.1 {
      title "Giải quyết hồ sơ"
      item 1.1.1 {
        title "Đúng hạn"  max 10
        facts { on_time { type percent  title "Tỷ lệ đúng hạn" } }
        rule rate { of on_time  full_at 100% }
      }
    }
  }
})";

// The median rank of each row of a matrix of scores, weights within +-25 %.
int print_ranks() {
  Eigen::MatrixXd scores(3, 2), maxima(3, 2);
  scores << 9.5, 8.25, 4.5, 6.75, 7, 7;
  maxima.setConstant(10);
  parindex::CompositeIndex index;
  index.points = parindex::points_matrix(scores, 2);
  index.max = parindex::points_matrix(maxima, 2);
  const auto drawn = parindex::draw_ranks(index, {}, {.draws = 1000});
  if (!drawn || parindex::eigen_view(index.points)(1, 0) != 450) return 1;
  for (const auto& row : drawn->rows) std::cout << row.ranks.percentile(50) << ' ';
  std::cout << "median ranks\n";
  return 0;
}

int main() {
  const auto set = parindex::read_criteria_set(kSet, "tiny.info");
  for (const auto& finding : set.diagnostics) {
    std::cerr << message(finding, parindex::Language::en) << '\n';
  }
  if (!set) return 1;
  parindex::Assessment year("tiny", 2022);
  const auto block = year.add_block({.id = {"departments"}, .set = *set});
  const auto agency = year.add_agency({.code = {"so-y-te"}, .block = block});
  year.declare(agency, "on_time", parindex::FactValue::percent({95, 0}));
  const auto scored = parindex::score(year);
  const auto ranking = parindex::rank(*scored);
  const auto& row = ranking.blocks[0].rows[0];
  std::cout << "parindex " << parindex::kVersion << ": " << year.agencies()[row.agency].code.text
            << ' ' << row.index_text << ' ' << (*set)->bands[*row.band].id.text << ' '
            << parindex::sha256({"tiny.info", (*set)->file}).size() << " hex digits\n";
  return print_ranks();
}
