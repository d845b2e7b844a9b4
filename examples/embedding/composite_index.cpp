// How sure the ranks of any composite index are: five units, four indicators scored 0 to 100 and
// weighted 40, 30, 20 and 10 %, in matrices of Eigen. No assessment and no file.
#include <iostream>
#include <parindex/eigen.hpp>
#include <parindex/parindex.hpp>

int main() {
  const char* const units[] = {"Alpha", "Beta", "Gamma", "Delta", "Epsilon"};
  Eigen::MatrixXd scores(5, 4);
  scores << 90, 85, 70, 95,  //
      88, 86, 72, 90,        //
      70, 92, 88, 60,        //
      75, 78, 80, 85,        //
      40, 55, 35, 20;
  const Eigen::RowVector4d weights(0.4, 0.3, 0.2, 0.1);

  parindex::CompositeIndex index;
  index.points = parindex::points_matrix(scores * weights.asDiagonal(), 4);
  index.max = parindex::points_matrix((100 * weights).replicate(5, 1), 4);

  const auto drawn = parindex::draw_ranks(index, {}, {.draws = 100'000});
  if (!drawn) {
    for (const auto& finding : drawn.diagnostics) {
      std::cerr << message(finding, parindex::Language::en) << '\n';
    }
    return 1;
  }
  for (std::size_t row = 0; row < drawn->rows.size(); ++row) {
    const auto& ranks = drawn->rows[row].ranks;
    std::cout << units[row] << ": rank " << drawn->ranks_now[row] << ", 5-95 % "
              << ranks.percentile(5) << " to " << ranks.percentile(95) << ", the same in "
              << ranks.count(drawn->ranks_now[row]) << " of " << drawn->draws << " draws\n";
  }
}
