#include "reports/rank_report.hpp"

#include <algorithm>

#include "reports/provenance.hpp"
#include "words.hpp"

namespace parindex::cli {
namespace {

std::string rank_text(const RankedAgency& row) {
  return row.rank ? std::to_string(*row.rank) : std::string();
}

// A band that something kept below the index's own is marked; the note says why.
std::string band_text(const RankedAgency& row, const CriteriaSet& set, Language language) {
  if (!row.band) return {};
  const std::string mark = row.band_limit == BandLimit::none ? "" : " *";
  return set.bands[*row.band].title.in(language) + mark;
}

struct Parts {
  Points AgencyScore::*points;
  Points AgencyScore::*max;
  const char* key;
  Text title;
};

constexpr Parts kParts[] = {
    {&AgencyScore::appraised_points,
     &AgencyScore::appraised_max,
     "appraised",
     {"Thẩm định", "Appraised"}},
    {&AgencyScore::survey_points, &AgencyScore::survey_max, "survey", {"Điều tra XHH", "Survey"}},
};

std::string area_text(const AgencyScore& score, const CriteriaSet& set, const std::string& id) {
  const auto area = set.find_area(id);
  if (!area || !score.area_index[*area]) return {};
  return score.area_index[*area]->to_decimal(set.index_decimals);
}

void add_csv_row(Grid& grid, const RankView& view, const BlockRanking& ranked,
                 const RankedAgency& row, const std::vector<std::string>& areas) {
  const Block& block = view.block(ranked);
  const CriteriaSet& set = *block.set;
  const Agency& agency = view.assessment().agencies()[row.agency];
  std::vector<std::string> cells = {block.id.text, rank_text(row), agency.code.text,
                                    agency.name.vi};
  const bool is_scored = row.score->is_scored;
  cells.push_back(is_scored ? to_string(row.score->points, set.item_decimals) : "");
  cells.push_back(is_scored ? to_string(row.score->applicable_max, set.item_decimals) : "");
  cells.push_back(row.index_text);
  cells.push_back(row.band ? set.bands[*row.band].id.text : "");
  for (const auto& id : areas) cells.push_back(is_scored ? area_text(*row.score, set, id) : "");
  if (view.arguments.parts) {
    for (const auto& part : kParts) {
      for (const auto value : {part.points, part.max}) {
        cells.push_back(is_scored ? to_string(row.score->*value, set.item_decimals) : "");
      }
    }
  }
  grid.rows.push_back(std::move(cells));
}

// The sets and inputs that the ranking rests on.
std::string foot_line(const RankView& view) {
  std::vector<std::size_t> blocks;
  for (const auto index : view.blocks) blocks.push_back(view.ranking.blocks[index].block);
  return provenance(view.assessment(), blocks, view.arguments.language);
}

}  // namespace

Grid rank_csv(const RankView& view) {
  Grid grid;
  const auto areas =
      view.arguments.areas ? area_ids(view.assessment(), view.blocks) : std::vector<std::string>();
  for (const auto* key : {"block", "rank", "agency", "name", "points", "max", "index", "band"}) {
    const std::string name = key;
    const bool is_number = name == "points" || name == "max" || name == "index";
    grid.columns.push_back({name, name, is_number});
  }
  for (const auto& id : areas) grid.columns.push_back({"area." + id, "area." + id, true});
  if (view.arguments.parts) {
    for (const auto& part : kParts) {
      for (const auto* suffix : {"_points", "_max"}) {
        grid.columns.push_back({std::string(part.key) + suffix, {}, true});
      }
    }
  }
  for (const auto index : view.blocks) {
    const auto& ranked = view.ranking.blocks[index];
    for (const auto& row : ranked.rows) add_csv_row(grid, view, ranked, row, areas);
    for (const auto excused : ranked.excused) {
      const Agency& agency = view.assessment().agencies()[excused];
      std::vector<std::string> cells(grid.columns.size());
      cells[0] = view.block(ranked).id.text;
      cells[2] = agency.code.text;
      cells[3] = agency.name.vi;
      grid.rows.push_back(std::move(cells));
    }
  }
  return grid;
}

Grid rank_grid(const RankView& view, const BlockRanking& ranked) {
  const Language language = view.arguments.language;
  const CriteriaSet& set = *view.block(ranked).set;
  Grid grid;
  grid.columns = {{"rank", Text{"Hạng", "Rank"}.in(language), true},
                  {"name", Text{"Đơn vị", "Agency"}.in(language), false},
                  {"points", Text{"Điểm", "Points"}.in(language), true},
                  {"max", Text{"Tối đa", "Max"}.in(language), true}};
  if (set.bonus) grid.columns.push_back({"bonus", Text{"Thưởng", "Bonus"}.in(language), true});
  if (set.penalty) grid.columns.push_back({"penalty", Text{"Trừ", "Penalty"}.in(language), true});
  grid.columns.push_back({"index", Text{"Chỉ số %", "Index %"}.in(language), true});
  grid.columns.push_back({"band", Text{"Xếp loại", "Band"}.in(language), false});
  if (view.arguments.parts) {
    for (const auto& part : kParts) {
      const std::string of = Text{" / tối đa", " / max"}.in(language);
      grid.columns.push_back({part.key, part.title.in(language) + of, true});
    }
  }
  if (view.arguments.areas) {
    for (const auto& area : set.areas) {
      grid.columns.push_back(
          {area.id.text, Text{"LV ", "Area "}.in(language) + area.id.text, true});
    }
  }
  const bool has_ties = std::any_of(ranked.rows.begin(), ranked.rows.end(),
                                    [](const RankedAgency& row) { return row.is_tied; });
  for (const auto& row : ranked.rows) {
    const AgencyScore& score = *row.score;
    std::vector<std::string> cells(grid.columns.size());
    cells[0] = row.rank ? rank_text(row) : "–";
    if (has_ties) cells[0] += row.is_tied ? "=" : " ";  // the digits stay below each other
    cells[1] = view.assessment().agencies()[row.agency].name.in(language);
    if (score.is_scored) {
      const auto shown = [&](Points points) { return to_string(points, set.item_decimals); };
      std::size_t at = 2;
      cells[at++] = shown(score.points);
      cells[at++] = shown(score.applicable_max);
      if (set.bonus) cells[at++] = score.bonus == Points() ? "" : "+" + shown(score.bonus);
      if (set.penalty) cells[at++] = score.penalty == Points() ? "" : "-" + shown(score.penalty);
      cells[at++] = row.index_text;
      cells[at++] = band_text(row, set, language);
      if (view.arguments.parts) {
        for (const auto& part : kParts) {
          cells[at++] = shown(score.*part.points) + " / " + shown(score.*part.max);
        }
      }
      if (view.arguments.areas) {
        for (const auto& area : set.areas) cells[at++] = area_text(score, set, area.id.text);
      }
    }
    grid.rows.push_back(std::move(cells));
  }
  return grid;
}

std::string rank_table_text(const RankView& view, const Style& style) {
  std::string text = style.bold(report_title(view)) + "\n";
  for (const auto index : view.blocks) {
    const auto& ranked = view.ranking.blocks[index];
    text += "\n" + style.bold(block_title(view, ranked)) + "\n";
    text += style.dim(set_line(view, ranked)) + "\n";
    const auto provisional = provisional_line(view, ranked);
    if (!provisional.empty()) text += style.caution(provisional) + "\n";
    text += "\n" + render_table(rank_grid(view, ranked), style) + "\n";
    for (const auto& note : block_notes(view, ranked)) text += "  " + note + "\n";
  }
  text += "\n" + style.dim(foot_line(view)) + "\n";
  return text + style.dim(where_next(view)) + "\n";
}

std::string rank_markdown_text(const RankView& view) {
  std::string text = "# " + report_title(view) + "\n";
  for (const auto index : view.blocks) {
    const auto& ranked = view.ranking.blocks[index];
    text += "\n## " + block_title(view, ranked) + "\n\n" + set_line(view, ranked) + "\n";
    const auto provisional = provisional_line(view, ranked);
    if (!provisional.empty()) text += "\n**" + provisional + "**\n";
    text += "\n" + render_markdown(rank_grid(view, ranked), view.arguments.language) + "\n";
    for (const auto& note : block_notes(view, ranked)) {
      // A star at the start of an item would open a list of its own.
      text += (note.front() == '*' ? "- \\" : "- ") + note + "\n";
    }
  }
  return text + "\n" + foot_line(view) + "\n";
}

}  // namespace parindex::cli
