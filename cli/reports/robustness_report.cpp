// The page for people: the ranks of every block, how far they move, and which orders are settled.
#include "reports/robustness_report.hpp"

#include "reports/provenance.hpp"
#include "reports/rank_report.hpp"
#include "reports/robustness_words.hpp"
#include "reports/score_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kMostInMatrix = 30;  // agencies; a wider table is no table
constexpr std::size_t kNumberWidth = 7;    // where titles wrap
constexpr std::size_t kNameWidth = 34;
constexpr std::size_t kLeastName = 18;

class Pages {
 public:
  explicit Pages(const RobustnessView& view) : view_(view), language_(view.arguments.language) {}

  Part part(const BlockRobustness& block, const BlockInsights& insights) const {
    const RankView ranks{view_.ranking, {}, view_.arguments};
    const BlockRanking& ranked = view_.ranking.blocks[block.block];
    Part part;
    part.title = block_title(ranks, ranked);
    part.lines = {set_line(ranks, ranked)};
    part.cautions = cautions(block);
    if (auto provisional = provisional_line(ranks, ranked); !provisional.empty()) {
      part.cautions.insert(part.cautions.begin(), std::move(provisional));
    }
    part.sections.push_back(agencies(block));
    if (view_.arguments.matrix) part.sections.push_back(frequencies(block));
    part.sections.push_back(neighbours(block));
    if (!block.pairs.empty()) part.sections.push_back(unsettled(block));
    part.sections.push_back(sources(block));
    add_insights(part.sections, view_, block, insights);
    return part;
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }
  std::string name(const AgencyRobustness& row) const {
    return view_.agency(row).name.in(language_);
  }
  std::string count(std::uint64_t number) const { return std::to_string(number); }

  std::vector<std::string> cautions(const BlockRobustness& block) const {
    std::vector<std::string> cautions;
    if (view_.is_interrupted()) cautions.push_back(interrupted_text(view_, language_));
    if (block.failed > 0) cautions.push_back(failed_text(block, language_));
    for (auto& line : unvarying_lines(block, language_)) cautions.push_back(std::move(line));
    return cautions;
  }

  GridColumn number(const char* key, const Text& title) const {
    return {key, say(title), true, kNumberWidth};
  }

  Section agencies(const BlockRobustness& block) const {
    Section section;
    section.flexible = 1;
    section.least = kLeastName;
    section.grid.columns = {number("rank", {"Hạng", "Rank"}),
                            {"name", say({"Đơn vị", "Agency"}), false},
                            number("index", {"Chỉ số %", "Index %"}),
                            number("rank_median", {"Hạng giữa", "Median rank"}),
                            number("rank_p05", {"Hạng 5–95 %", "Rank 5–95 %"}),
                            number("rank_best", {"Tốt nhất", "Best"}),
                            number("rank_worst", {"Kém nhất", "Worst"}),
                            number("share_same_rank", {"Cùng hạng %", "Same rank %"}),
                            number("share_same_band", {"Cùng loại %", "Same band %"})};
    const std::string top = count(view_.study.options().top);
    section.grid.columns.push_back(
        {"share_top", say({"Tốp {0} %", "Top {0} %"}, {top}), true, kNumberWidth});
    section.grid.columns.push_back(number("index_mean", {"Chỉ số TB", "Mean index"}));
    section.grid.columns.push_back({"index_p05", say({"Chỉ số 5–95 %", "Index 5–95 %"}), true});
    for (const auto& row : block.agencies) section.grid.rows.push_back(cells(row));
    section.notes.push_back(say({"Hạng đổi trung bình {0} bậc trong một lần rút.",
                                 "A rank moves by {0} places in a draw on average."},
                                {localized_number(shorter(block.mean_rank_change), language_)}));
    return section;
  }

  // The mean, of 6 decimals, with 2.
  static std::string shorter(const std::string& text) {
    const auto parsed = parse_decimal(text);
    return parsed.value ? Fraction(*parsed.value).to_decimal(2) : "–";
  }

  std::vector<std::string> cells(const AgencyRobustness& row) const {
    std::vector<std::string> cells = {std::to_string(*row.today->rank), name(row),
                                      row.today->index_text};
    if (!row.spread) {
      cells.resize(12, "–");
      return cells;
    }
    const RankSpread& spread = *row.spread;
    const std::string band = percent_text(spread.share_same_band);
    cells.insert(cells.end(),
                 {std::to_string(spread.rank_median), range_text(spread.rank_p05, spread.rank_p95),
                  std::to_string(spread.rank_best), std::to_string(spread.rank_worst),
                  percent_text(spread.share_same_rank), band.empty() ? "–" : band,
                  percent_text(spread.share_top), spread.index_mean,
                  range_text(spread.index_p05, spread.index_p95)});
    return cells;
  }

  Section frequencies(const BlockRobustness& block) const {
    Section section;
    section.title = say({"Tỷ lệ (%) lần rút ở từng hạng", "Percent of draws at each rank"});
    const std::size_t size = block.agencies.size();
    if (size > kMostInMatrix) {
      section.notes.push_back(
          say({"Bảng {0} x {0} không vừa trang: xem bằng --matrix với -f csv, json hoặc svg.",
               "A table of {0} x {0} fits no page: see it by --matrix with -f csv, json or svg."},
              {count(size)}));
      return section;
    }
    section.least = kLeastName;
    section.grid.columns = {{"name", say({"Đơn vị", "Agency"}), false}};
    for (std::size_t rank = 1; rank <= size; ++rank) {
      section.grid.columns.push_back({count(rank), count(rank), true});
    }
    for (const auto& row : block.agencies) {
      std::vector<std::string> cells = {name(row)};
      cells.resize(size + 1);
      row.draws->ranks.for_each([&](std::int64_t rank, std::uint64_t draws) {
        cells[static_cast<std::size_t>(rank)] = percent_text(share_text(draws, block), 0);
      });
      section.grid.rows.push_back(std::move(cells));
    }
    return section;
  }

  Section neighbours(const BlockRobustness& block) const {
    Section section;
    section.title = say({"Thứ tự của các đơn vị kề nhau", "The order of neighbours"});
    if (block.pairs.empty()) {
      section.notes.push_back(say({"Chỉ có một đơn vị xếp hạng.", "One agency is ranked."}));
      return section;
    }
    section.grid.columns = {{"above", say({"Đơn vị trên", "Above"}), false, kNameWidth},
                            {"below", say({"Đơn vị dưới", "Below"}), false, kNameWidth},
                            {"share_holds", say({"Giữ %", "Holds %"}), true},
                            {"share_tied", say({"Bằng %", "Tied %"}), true},
                            {"settled", say({"Mức 95 %", "At 95 %"}), false}};
    section.flexible = 4;
    section.least = kNumberWidth;
    for (const auto& pair : block.pairs) {
      section.grid.rows.push_back({name(block.agencies[pair.above]),
                                   name(block.agencies[pair.below]), percent_text(pair.share_holds),
                                   percent_text(pair.share_tied), settled_text(pair, block)});
    }
    return section;
  }

  std::string settled_text(const PairRobustness& pair, const BlockRobustness& block) const {
    if (!varies(block)) return "–";
    if (!pair.is_settled) return say({"chưa chắc", "not settled"});
    return pair.is_equal ? say({"bằng nhau", "equal"}) : say({"chắc", "settled"});
  }

  Section unsettled(const BlockRobustness& block) const {
    Section section;
    section.title = say({"Các nhóm chưa phân định được thứ tự ở mức 95 %",
                         "Groups whose order is not settled at 95 %"});
    if (!varies(block)) {
      section.notes.push_back(
          say({"Không xét: không gì biến động.", "Not looked at: nothing varies."}));
      return section;
    }
    if (block.unsettled.empty()) {
      section.notes.push_back(
          say({"Không có: mọi thứ tự kề nhau giữ trong ít nhất 95 % lần rút.",
               "None: every order of neighbours holds in at least 95 % of draws."}));
      return section;
    }
    section.grid.columns = {{"ranks", say({"Hạng", "Ranks"}), true},
                            {"count", say({"Số đơn vị", "Agencies"}), true},
                            {"names", say({"Đơn vị", "Which"}), false}};
    section.flexible = 2;
    section.least = kNameWidth;
    for (const auto& [first, last] : block.unsettled) {
      std::vector<std::string> names;
      for (std::size_t i = first; i <= last; ++i) names.push_back(name(block.agencies[i]));
      section.grid.rows.push_back(
          {range_text(*block.agencies[first].today->rank, *block.agencies[last].today->rank),
           count(last - first + 1), joined(names, "; ")});
    }
    return section;
  }

  Section sources(const BlockRobustness& block) const {
    Section section;
    section.title = say({"Nguồn biến động", "What varied"});
    section.grid.columns = {{"source", say({"Nguồn", "Source"}), false},
                            {"how", say({"Biến động", "How"}), false}};
    section.flexible = 1;
    section.least = kNameWidth;
    for (const auto& source : block.sources) {
      section.grid.rows.push_back({source_title(source.source).in(language_) + " [" +
                                       std::string(source_name(source.source)) + "]",
                                   source_text(source, view_.study.options(), language_)});
    }
    return section;
  }

  const RobustnessView& view_;
  Language language_;
};

}  // namespace

Document robustness_document(const RobustnessView& view) {
  const Language language = view.arguments.language;
  const RankView ranks{view.ranking, {}, view.arguments};
  Document document;
  document.title =
      report_title(ranks) + Text{", độ vững của thứ hạng", ", robustness of ranks"}.in(language);
  document.lines = {draws_line(view, language)};
  const std::string interrupted = interrupted_text(view, language);
  if (!interrupted.empty()) document.lines.push_back(interrupted);
  const Pages pages(view);
  for (std::size_t i = 0; i < view.result.blocks.size(); ++i) {
    document.parts.push_back(pages.part(view.result.blocks[i], view.insights[i]));
  }
  document.foot = {not_a_probability(language), repeat_line(view, language),
                   provenance(view.assessment(), view.study.blocks(), language)};
  if (!interrupted.empty()) document.foot.insert(document.foot.begin(), interrupted);
  return document;
}

}  // namespace parindex::cli
