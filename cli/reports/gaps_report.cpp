#include "reports/gaps_report.hpp"

#include <algorithm>

#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kMostLines = 20;  // of the greatest differences of a block
constexpr std::size_t kTitleWidth = 26;
constexpr std::size_t kAgencyWidth = 18;
constexpr std::size_t kLossWidth = 14;
constexpr std::size_t kLeastReason = 20;
constexpr std::size_t kNumberWidth = 7;  // there are many columns, and reasons are long

// "+1,50": the claim is higher
std::string signed_text(Points points, int decimals) {
  return (points > Points() ? "+" : "") + to_string(points, decimals);
}

void add_number(Grid& grid, const char* key, const Text& title, Language language) {
  grid.columns.push_back({key, title.in(language), true, kNumberWidth});
}

void add_stages(Grid& grid, Language language) {
  add_number(grid, "self", {"Tự chấm", "Self"}, language);
  add_number(grid, "computed", {"Theo số liệu", "By facts"}, language);
  add_number(grid, "appraisal_1", {"Thẩm định 1", "Round 1"}, language);
  add_number(grid, "final", {"Cuối cùng", "Final"}, language);
  add_number(grid, "difference", {"Chênh lệch", "Gap"}, language);
}

Grid sums_grid(const Text& first, Language language) {
  Grid grid;
  grid.columns = {{"name", first.in(language), false}};
  add_number(grid, "max", {"Tối đa", "Maximum"}, language);
  add_stages(grid, language);
  add_number(grid, "survey", {"Điều tra XHH", "Survey"}, language);
  add_number(grid, "lost_missing", {"Mất do thiếu", "Lost: missing"}, language);
  add_number(grid, "lost_late", {"Mất do trễ", "Lost: late"}, language);
  add_number(grid, "lost_survey", {"Mất do khảo sát", "Lost: survey"}, language);
  add_number(grid, "lost_rule", {"Mất do cách tính", "Lost: by rule"}, language);
  return grid;
}

std::string not_yet(Language language) { return Text{"chưa", "not yet"}.in(language); }

std::string not_self_scored(Language language) {
  return Text{"không tự chấm", "none"}.in(language);
}

void add_sums(Grid& grid, const std::string& name, const GapSums& sums, const CriteriaSet& set,
              Language language) {
  const auto shown = [&set](Points points) { return to_string(points, set.item_decimals); };
  const bool has_claimed = sums.concerns_claims();  // else a 0 would say that nothing was earned
  const auto claimed = [&](Points points) { return has_claimed ? shown(points) : "–"; };
  const bool has_self = has_claimed && sums.claimed > 0;
  const bool has_first = !has_claimed || sums.decided > 0 || sums.lines == 0;
  const std::string difference = signed_text(sums.difference(), set.item_decimals);
  grid.rows.push_back({name, claimed(sums.max),
                       has_claimed && !has_self ? not_self_scored(language) : claimed(sums.self),
                       claimed(sums.computed), has_first ? claimed(sums.first) : not_yet(language),
                       claimed(sums.final), has_self ? difference : "–",
                       sums.survey_max > Points() ? shown(sums.survey) : "–",
                       shown(sums.lost.missing), shown(sums.lost.late), shown(sums.lost.survey),
                       shown(sums.lost.rule)});
}

// "thiếu", "trễ 0,50; cách tính 0,25"
std::string loss_text(const Losses& lost, const CriteriaSet& set, Language language) {
  struct Cause {
    Points points;
    Text name;
  };
  std::string text;
  for (const auto& cause :
       {Cause{lost.missing, {"thiếu", "missing"}}, Cause{lost.late, {"trễ", "late"}},
        Cause{lost.survey, {"khảo sát", "survey"}}, Cause{lost.rule, {"cách tính", "rule"}}}) {
    if (cause.points == Points()) continue;
    append(text,
           cause.name.in(language) + " " + points_text(cause.points, set.item_decimals, language));
  }
  return text;
}

std::string reason_text(const GapReason& reason, const Assessment& assessment, Language language) {
  switch (reason.source) {
    case ReasonSource::none: return {};
    case ReasonSource::facts_below: return facts_below_text(language);
    case ReasonSource::appraisal:
      return decision_text(assessment, reason.office, reason.round, reason.text, language);
    case ReasonSource::query:
      return query_text(assessment, reason.office, reason.round, reason.text, language);
    case ReasonSource::explanation: break;
  }
  return Text{"Giải trình: ", "Explanation: "}.in(language) + reason.text;
}

// The cells from the self-score to the difference.
void add_stage_cells(std::vector<std::string>& cells, const ItemGap& gap, const CriteriaSet& set,
                     Language language) {
  const auto shown = [&](const ItemScore& score) { return score_cell(score, set, language); };
  const bool has_first = gap.is_decided || gap.first.state == State::not_applicable;
  cells.push_back(gap.is_claimed ? shown(gap.self) : "");
  cells.push_back(shown(gap.computed));
  cells.push_back(has_first                       ? shown(gap.first)
                  : gap.is_survey || gap.is_extra ? ""
                                                  : not_yet(language));
  cells.push_back(shown(gap.final));
  cells.push_back(gap.is_claimed ? signed_text(gap.difference(), set.item_decimals) : "");
}

// A piece of the report: a heading, a table and what has to be said below it.
struct Piece {
  std::string title;
  Grid grid;
  std::size_t flexible = 0;  // the column that takes what the screen leaves
  std::vector<std::string> notes;
};

class BlockPieces {
 public:
  BlockPieces(const GapsView& view, const BlockGaps& block)
      : view_(view),
        block_(block),
        set_(view.set(block)),
        area_(view.area(block)),
        language_(view.arguments.language) {}

  std::vector<Piece> all() const {
    if (!view_.agency) return {agencies(), areas(block_.areas, block_.sums), greatest()};
    const auto own = std::find_if(block_.agencies.begin(), block_.agencies.end(),
                                  [this](const AgencyGaps& agency) { return view_.shows(agency); });
    return {areas(own->areas, own->sums), items(*own)};
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }

  // Of the whole, or of the area asked for.
  const GapSums& chosen(const std::vector<AreaGaps>& areas, const GapSums& whole) const {
    return area_ ? areas[*area_].sums : whole;
  }

  std::string sum_title() const { return say({"Cộng", "Sum"}); }

  Piece agencies() const {
    Piece piece{
        say({"Theo đơn vị", "By agency"}), sums_grid({"Đơn vị", "Agency"}, language_), 0, {}};
    const auto add = [&](const AgencyGaps& agency) {
      add_sums(piece.grid, view_.who(agency).name.in(language_), chosen(agency.areas, agency.sums),
               set_, language_);
    };
    if (area_) {
      for (const auto* agency : agencies_by_area(block_, *area_)) add(*agency);
    } else {
      for (const auto& agency : block_.agencies) add(agency);
    }
    add_sums(piece.grid, sum_title(), chosen(block_.areas, block_.sums), set_, language_);
    piece.notes = {
        say({"Chênh lệch = tự chấm − cuối cùng, chỉ trên các dòng tự chấm; điểm điều tra để riêng.",
             "Gap = self-score − final points, over the self-scored lines; the survey stands "
             "apart."}),
        say({"Mất = điểm tối đa áp dụng − điểm cuối cùng, gồm cả dòng điều tra.",
             "Lost = the maximum that applies − the final points, survey lines included."})};
    add_notes_on_sums(piece, chosen(block_.areas, block_.sums));
    return piece;
  }

  void add_notes_on_sums(Piece& piece, const GapSums& sums) const {
    if (sums.decided > 0 && sums.decided < sums.lines) {
      piece.notes.push_back(say({"Thẩm định 1: chỉ cộng {0} trong {1} đã có quyết định lần 1.",
                                 "Round 1: only the {0} of {1} that it decided."},
                                {std::to_string(sums.decided), lines_text(sums.lines, language_)}));
    }
    std::size_t silent = 0;
    for (const auto& agency : block_.agencies) {
      silent += view_.shows(agency) && !agency.has_self_scores;
    }
    if (silent == 0) return;
    piece.notes.push_back(
        view_.agency
            ? say({"Đơn vị không tự chấm điểm.", "The agency did not self-score."})
            : say({"{0} đơn vị không tự chấm điểm, không có trong tổng tự chấm và chênh lệch.",
                   "Agencies that did not self-score, in neither self-scores nor gaps: {0}."},
                  {std::to_string(silent)}));
  }

  void add_note_on_penalty(Piece& piece) const {
    piece.notes.push_back(say(
        {"Điểm trừ: chênh lệch = cuối cùng − tự chấm, tức số điểm bị trừ nhiều hơn đơn vị tự trừ.",
         "Penalties: gap = final − self, what was taken off more than the agency took itself."}));
  }

  Piece areas(const std::vector<AreaGaps>& areas, const GapSums& whole) const {
    Piece piece{
        say({"Theo lĩnh vực", "By area"}), sums_grid({"Lĩnh vực", "Area"}, language_), 0, {}};
    for (const auto& area : areas) {
      if (area_ && *area_ != area.area) continue;
      const Area& own = set_.areas[area.area];
      add_sums(piece.grid, own.id.text + ". " + own.title.in(language_), area.sums, set_,
               language_);
    }
    if (!area_) add_sums(piece.grid, sum_title(), whole, set_, language_);
    if (view_.agency) add_notes_on_sums(piece, chosen(areas, whole));
    return piece;
  }

  Piece greatest() const {
    Piece piece{say({"Các dòng chênh lệch nhiều nhất", "The lines that differ most"}), {}, 0, {}};
    Grid& grid = piece.grid;
    grid.columns = {{"agency", say({"Đơn vị", "Agency"}), false, kAgencyWidth},
                    {"item", say({"STT", "No."}), false}};
    add_stages(grid, language_);
    add_loss_and_reason(piece);
    const auto lines = differing_lines(block_, set_, area_);
    bool has_penalty = false;
    for (const auto& line : lines) {
      if (grid.rows.size() == kMostLines) break;
      std::vector<std::string> cells = {view_.who(*line.agency).name.in(language_),
                                        set_.all_items[line.item->item]->id.text};
      add_stage_cells(cells, *line.item, set_, language_);
      add_loss_and_reason(cells, *line.item);
      grid.rows.push_back(std::move(cells));
      has_penalty |= line.item->is_penalty;
    }
    if (has_penalty) add_note_on_penalty(piece);
    if (lines.size() > grid.rows.size()) {
      piece.notes.push_back(say({"{0} trong {1} dòng có chênh lệch; mọi dòng: -f csv",
                                 "{0} of {1} lines that differ; all of them: -f csv"},
                                {std::to_string(grid.rows.size()), std::to_string(lines.size())}));
    } else if (lines.empty()) {
      piece.notes.push_back(say({"Không có dòng nào chênh lệch.", "No line differs."}));
    }
    return piece;
  }

  Piece items(const AgencyGaps& agency) const {
    Piece piece{say({"Theo tiêu chí", "By item"}), {}, 0, {}};
    Grid& grid = piece.grid;
    grid.columns = {{"item", say({"STT", "No."}), false},
                    {"title", say({"Tiêu chí", "Item"}), false, kTitleWidth}};
    add_stages(grid, language_);
    add_loss_and_reason(piece);
    std::size_t even = 0;
    bool has_penalty = false;
    for (const auto& gap : agency.items) {
      if (!view_.shows(block_, gap)) continue;
      if (gap.difference() == Points() && gap.lost == Losses()) {
        ++even;
        continue;
      }
      const Item& item = *set_.all_items[gap.item];
      std::vector<std::string> cells = {item.id.text, item.title.in(language_)};
      add_stage_cells(cells, gap, set_, language_);
      add_loss_and_reason(cells, gap);
      grid.rows.push_back(std::move(cells));
      has_penalty |= gap.is_penalty;
    }
    if (has_penalty) add_note_on_penalty(piece);
    if (even > 0) {
      piece.notes.push_back(say({"Không kể {0} không chênh lệch và không mất điểm: -f csv",
                                 "Not shown: {0} without a gap or a loss: -f csv"},
                                {lines_text(even, language_)}));
    }
    return piece;
  }

  void add_loss_and_reason(Piece& piece) const {
    piece.grid.columns.push_back({"lost", say({"Mất điểm", "Lost"}), false, kLossWidth});
    piece.grid.columns.push_back({"reason", say({"Lý do", "Reason"}), false});
    piece.flexible = piece.grid.columns.size() - 1;
  }

  void add_loss_and_reason(std::vector<std::string>& cells, const ItemGap& gap) const {
    cells.push_back(loss_text(gap.lost, set_, language_));
    std::string reason = reason_text(gap.reason, view_.assessment(), language_);
    if (gap.final.is_open) {
      append(reason, waiting_text(view_.assessment(), block_.block, gap.item, language_));
    }
    cells.push_back(std::move(reason));
  }

  const GapsView& view_;
  const BlockGaps& block_;
  const CriteriaSet& set_;
  std::optional<std::size_t> area_;
  Language language_;
};

std::string title_of(const GapsView& view, Language language) {
  return assessment_line(view.assessment(), language) +
         Text{", tự chấm so với thẩm định", ", claims against appraisal"}.in(language);
}

// What stands above a block's tables: the block, or the agency with its result.
std::vector<std::string> block_head(const GapsView& view, const BlockGaps& block,
                                    Language language) {
  if (view.agency) {
    const auto& row = row_of(view.ranking, *view.agency);
    auto lines = agency_lines(view.gaps.final, row, language);
    lines.insert(lines.begin(), agency_heading(view.assessment(), *view.agency, language));
    lines.push_back(provisional_text(view.open_lines(block), language));
    return lines;
  }
  const Block& own = view.assessment().blocks()[block.block];
  return {own.title.in(language) + " [" + own.id.text + "]", set_line(*own.set, language),
          provisional_text(view.open_lines(block), language)};
}

}  // namespace

std::string facts_below_text(Language language) {
  return Text{"số liệu của cơ quan cấp dưới đã được sửa", "facts of agencies below were corrected"}
      .in(language);
}

std::size_t GapsView::open_lines(const BlockGaps& block) const {
  std::size_t count = 0;
  for (const auto& each : block.agencies) {
    if (!shows(each)) continue;
    for (const auto& item : each.items) count += item.final.is_open && shows(block, item);
  }
  return count;
}

std::string gaps_text(const GapsView& view, const Style& style) {
  std::string text = style.bold(title_of(view, style.language)) + "\n";
  for (const auto index : view.blocks) {
    const BlockGaps& block = view.gaps.blocks[index];
    if (!view.shows(block)) continue;
    const auto head = block_head(view, block, style.language);
    text += "\n" + style.bold(head.front()) + "\n";
    for (std::size_t i = 1; i + 1 < head.size(); ++i) text += style.dim(head[i]) + "\n";
    if (!head.back().empty()) text += style.caution(head.back()) + "\n";
    for (auto& piece : BlockPieces(view, block).all()) {
      text += "\n" + style.bold(piece.title) + "\n";
      if (!piece.grid.rows.empty()) {
        fit_to_screen(piece.grid, piece.flexible, kLeastReason);
        text += render_table(piece.grid, style);
      }
      for (const auto& note : piece.notes) text += "  " + note + "\n";
    }
  }
  text += "\n" + style.dim(provenance(view.assessment(), view.blocks, style.language)) + "\n";
  return text;
}

std::string gaps_markdown(const GapsView& view) {
  const Language language = view.arguments.language;
  std::string text = "# " + title_of(view, language) + "\n";
  for (const auto index : view.blocks) {
    const BlockGaps& block = view.gaps.blocks[index];
    if (!view.shows(block)) continue;
    const auto head = block_head(view, block, language);
    text += "\n## " + head.front() + "\n\n";
    for (std::size_t i = 1; i + 1 < head.size(); ++i) text += head[i] + "  \n";
    if (!head.back().empty()) text += "\n**" + head.back() + "**\n";
    for (const auto& piece : BlockPieces(view, block).all()) {
      text += "\n### " + piece.title + "\n\n";
      if (!piece.grid.rows.empty()) text += render_markdown(piece.grid, language);
      if (!piece.notes.empty() && !piece.grid.rows.empty()) text += "\n";
      for (const auto& note : piece.notes) text += "- " + note + "\n";
    }
  }
  return text + "\n" + provenance(view.assessment(), view.blocks, language) + "\n";
}

}  // namespace parindex::cli
