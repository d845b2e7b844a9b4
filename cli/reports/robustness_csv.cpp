// `robustness -f csv`.
#include "reports/robustness_report.hpp"
#include "reports/robustness_words.hpp"

namespace parindex::cli {

Grid robustness_csv(const RobustnessView& view) {
  Grid grid;
  grid.columns = {{"block", {}},      {"agency", {}},
                  {"rank", {}},       {"index", {}, true},
                  {"rank_p05", {}},   {"rank_median", {}},
                  {"rank_p95", {}},   {"rank_best", {}},
                  {"rank_worst", {}}, {"share_same_rank", {}, true}};
  for (const auto& block : view.result.blocks) {
    for (const auto& row : block.agencies) {
      std::vector<std::string> cells = {view.block(block).id.text, view.agency(row).code.text,
                                        std::to_string(*row.today->rank), row.today->index_text};
      if (row.spread) {
        for (const int rank : {row.spread->rank_p05, row.spread->rank_median, row.spread->rank_p95,
                               row.spread->rank_best, row.spread->rank_worst}) {
          cells.push_back(std::to_string(rank));
        }
        cells.push_back(row.spread->share_same_rank);
      }
      cells.resize(grid.columns.size());
      grid.rows.push_back(std::move(cells));
    }
  }
  return grid;
}

Grid rank_frequency_csv(const RobustnessView& view) {
  Grid grid;
  grid.columns = {{"block", {}}, {"agency", {}}, {"rank", {}}, {"draws", {}}, {"share", {}, true}};
  for (const auto& block : view.result.blocks) {
    for (const auto& row : block.agencies) {
      row.draws->ranks.for_each([&](std::int64_t rank, std::uint64_t draws) {
        grid.rows.push_back({view.block(block).id.text, view.agency(row).code.text,
                             std::to_string(rank), std::to_string(draws),
                             share_text(draws, block)});
      });
    }
  }
  return grid;
}

}  // namespace parindex::cli
