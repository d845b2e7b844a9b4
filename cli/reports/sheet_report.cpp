#include "reports/sheet_report.hpp"

#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kNoteWidth = 26;
constexpr std::size_t kLeastTitle = 22;

// One row of the sheet: a line, or a heading or sum over lines.
struct SheetRow {
  std::string level;
  std::string id;
  std::string title;
  std::size_t depth = 0;
  const SheetLine* line = nullptr;  // else `sums` alone
  SheetSums sums;
  bool has_max = true;         // bonus and penalty add nothing to the maximum
  bool is_difference = false;  // what rescaling adds, which may be 0 and below
  bool has_survey = true;      // false: the part cannot have such lines
  bool has_claimed = true;     // likewise
  std::string index;
  std::string note;
};

class SheetRows {
 public:
  SheetRows(const SheetView& view, Language language)
      : view_(view), sheet_(view.sheet), set_(view.set()), language_(language) {}

  std::vector<SheetRow> all() {
    for (const auto& area : sheet_.areas) add_area(area);
    add_part("claimed_part",
             sheet_.stage == Stage::final
                 ? Text{"Phần tự chấm, thẩm định", "Self-scored and appraised part"}
                 : Text{"Phần tự chấm", "Self-scored part"},
             sheet_.claimed_part)
        .has_survey = false;
    if (sheet_.stage != Stage::self && sheet_.survey_part.lines > 0) {
      add_part("survey_part", {"Phần điều tra xã hội học", "Survey part"}, sheet_.survey_part)
          .has_claimed = false;
    }
    if (sheet_.rescaling != SheetSums()) {
      SheetRow& row =
          add_part("rescaling", {"Quy đổi lĩnh vực", "Areas rescaled"}, sheet_.rescaling);
      row.has_claimed = row.has_survey = false;
      row.index.clear();
      row.is_difference = true;
    }
    add_part("sum", {"Cộng", "Sum"}, sheet_.sums).has_survey = sheet_.survey_part.max > Points();
    add_extras("bonus", {"Điểm cộng, nhiều nhất {0}", "Bonus, at most {0}"}, set_.bonus,
               sheet_.bonus, sheet_.bonus_sums);
    add_extras("penalty", {"Điểm trừ, nhiều nhất {0}", "Penalty, at most {0}"}, set_.penalty,
               sheet_.penalty, sheet_.penalty_sums);
    if (set_.bonus || set_.penalty) {
      SheetRow& row = add_part("total", {"Tổng điểm", "Total"}, sheet_.total);
      row.has_claimed = row.has_survey = false;
      row.index = sheet_.ranked->index_text;
      row.note.clear();
    }
    return std::move(rows_);
  }

 private:
  std::string shown(Points points) const {
    return points_text(points, set_.item_decimals, language_);
  }
  std::string index_of(const SheetSums& sums) const {
    const auto index = sums.index();
    return index ? index->to_decimal(set_.index_decimals) : std::string();
  }

  // "tạm thời 2 dòng, thiếu 1 dòng"
  std::string sum_note(const SheetSums& sums) const {
    std::string text;
    if (sums.open_lines > 0) {
      text = filled(
          Text{"{0} dòng tạm thời, {1} điểm", "{0} lines provisional, {1} points"}.in(language_),
          {std::to_string(sums.open_lines), shown(sums.unsettled)});
    }
    if (sums.missing_lines > 0) {
      append(text, filled(Text{"thiếu {0}", "{0} missing"}.in(language_),
                          {lines_text(sums.missing_lines, language_)}));
    }
    return text;
  }

  SheetRow& add(std::string level, std::string id, std::string title, std::size_t depth,
                const SheetSums& sums) {
    SheetRow& row = rows_.emplace_back();
    row.level = std::move(level);
    row.id = std::move(id);
    row.title = std::move(title);
    row.depth = depth;
    row.sums = sums;
    row.index = index_of(sums);
    return row;
  }

  SheetRow& add_part(std::string level, const Text& title, const SheetSums& sums) {
    SheetRow& row = add(std::move(level), "", title.in(language_), 0, sums);
    row.note = sum_note(sums);
    return row;
  }

  void add_area(const SheetArea& area) {
    const Area& own = set_.areas[area.area];
    SheetRow& row = add("area", own.id.text, own.title.in(language_), 0, area.sums);
    row.has_claimed = area.sums.has_claimed_lines();
    row.has_survey = area.sums.survey_lines > 0;
    row.note = sum_note(area.sums);
    if (area.rescaled_max != area.sums.max) {
      append(row.note, filled(Text{"quy đổi thành {0}", "rescaled to {0}"}.in(language_),
                              {of_max(area.rescaled_points, area.rescaled_max, set_, language_)}));
    }
    for (const auto& criterion : area.criteria) add_criterion(criterion, own);
  }

  void add_criterion(const SheetCriterion& criterion, const Area& area) {
    const Criterion& own = area.criteria[criterion.criterion];
    if (!criterion.is_line) {
      SheetRow& row = add("criterion", own.id.text, own.title.in(language_), 1, criterion.sums);
      row.has_claimed = criterion.sums.has_claimed_lines();
      row.has_survey = criterion.sums.survey_lines > 0;
    }
    for (const auto& line : criterion.lines) add_line(line, "item", criterion.is_line ? 1 : 2);
  }

  SheetRow& add_line(const SheetLine& line, std::string level, std::size_t depth) {
    const Item& item = *set_.all_items[line.item];
    SheetRow& row = add(std::move(level), item.id.text, item.title.in(language_), depth, line.sums);
    row.line = &line;
    row.has_survey = is_survey(item.rule);
    row.has_claimed = !row.has_survey;
    row.note = line_note(line, view_, language_);
    return row;
  }

  void add_extras(const std::string& level, const Text& title, const std::optional<Extra>& extra,
                  const std::vector<SheetLine>& lines, const SheetSums& sums) {
    if (!extra) return;
    SheetRow& head = add(level, "", filled(title.in(language_), {shown(extra->cap)}), 0, sums);
    head.has_max = head.has_claimed = head.has_survey = false;
    for (const auto& line : lines) {
      SheetRow& row = add_line(line, level + "_item", 1);
      row.has_max = false;
      row.index.clear();
    }
  }

  const SheetView& view_;
  const Sheet& sheet_;
  const CriteriaSet& set_;
  Language language_;
  std::vector<SheetRow> rows_;
};

// What the columns of a row hold, for people: numbers, or states in words.
class RowCells {
 public:
  RowCells(const SheetRow& row, const SheetView& view, Language language)
      : row_(row),
        set_(view.set()),
        stage_(view.sheet.stage),
        has_self_(view.sheet.has_self_scores),
        language_(language) {}

  std::string max() const {
    if (!row_.has_max) return {};
    return row_.sums.max == Points() && !row_.is_difference ? "–" : shown(row_.sums.max);
  }
  std::string self() const {
    if (!has_self_) {
      const bool is_whole = row_.level == "claimed_part" || row_.level == "sum";
      return is_whole ? Text{"không tự chấm", "none"}.in(language_) : std::string();
    }
    if (row_.line != nullptr) return beside_points(row_.line->self);
    const bool is_sum = row_.has_claimed || !row_.has_survey;
    return is_sum ? sum(row_.sums.self) : std::string();
  }
  std::string appraised() const {
    if (!row_.has_claimed) return {};
    const bool waits =
        row_.line != nullptr ? row_.line->score.is_open : row_.sums.nothing_appraised();
    if (waits) return Text{"chưa", "not yet"}.in(language_);
    return row_.line != nullptr ? beside_points(row_.line->score) : sum(row_.sums.appraised);
  }
  std::string survey() const {
    if (!row_.has_survey) return {};
    return row_.line != nullptr ? beside_points(row_.line->score) : sum(row_.sums.survey);
  }
  std::string points() const {
    return row_.line != nullptr ? score_cell(row_.line->score, set_, language_)
                                : sum(row_.sums.points);
  }

 private:
  std::string shown(Points points) const { return to_string(points, set_.item_decimals); }
  // That a line does not apply is said once, in the column of its points.
  std::string beside_points(const ItemScore& score) const {
    const bool leaves = score.state == State::not_applicable && score.max == Points();
    return leaves && stage_ != Stage::self ? "–" : score_cell(score, set_, language_);
  }
  // A sum over lines of which none applies is no 0.
  std::string sum(Points points) const {
    const bool is_of_nothing =
        row_.has_max && !row_.is_difference && row_.sums.max == Points() && points == Points();
    return is_of_nothing ? "–" : shown(points);
  }

  const SheetRow& row_;
  const CriteriaSet& set_;
  Stage stage_;
  bool has_self_;
  Language language_;
};

Grid sheet_grid(const SheetView& view, Language language) {
  const Stage stage = view.sheet.stage;
  Grid grid;
  const auto number = [&](const char* key, const Text& title) {
    grid.columns.push_back({key, title.in(language), true, kPointsWidth});
  };
  grid.columns = {{"id", Text{"STT", "No."}.in(language), false},
                  {"title", Text{"Tiêu chí", "Criterion"}.in(language), false}};
  number("max", {"Điểm tối đa", "Maximum"});
  number("self", {"Tự chấm", "Self"});
  if (stage == Stage::final) number("appraised", {"Thẩm định", "Appraisal"});
  if (stage != Stage::self) number("survey", {"Điều tra XHH", "Survey"});
  if (stage == Stage::final) number("points", {"Điểm cuối", "Final"});
  if (stage == Stage::computed) number("points", {"Theo số liệu", "By facts"});
  number("index", {"Chỉ số %", "Index %"});
  grid.columns.push_back({"note", Text{"Ghi chú", "Note"}.in(language), false, kNoteWidth});
  for (const auto& row : SheetRows(view, language).all()) {
    const RowCells cells(row, view, language);
    std::vector<std::string> texts = {std::string(row.depth, ' ') + row.id, row.title, cells.max(),
                                      cells.self()};
    if (stage == Stage::final) texts.push_back(cells.appraised());
    if (stage != Stage::self) {
      texts.push_back(cells.survey());
      texts.push_back(cells.points());
    }
    texts.push_back(view.has_points() ? row.index : "");
    texts.push_back(row.note);
    grid.rows.push_back(std::move(texts));
  }
  return grid;
}

std::vector<std::string> head_lines(const SheetView& view, Language language) {
  const auto title = Text{"Phiếu điểm: ", "Score sheet: "}.in(language);
  return {title + agency_heading(view.assessment, view.sheet.agency, language),
          assessment_line(view.assessment, language) + ", " +
              stage_title(view.sheet.stage).in(language),
          set_line(view.set(), language)};
}

// Index, rank and band; what holds the band down; what the agency notes of the whole year.
std::vector<std::string> foot_lines(const SheetView& view, Language language) {
  const RankedAgency& row = *view.sheet.ranked;
  std::vector<std::string> lines;
  if (view.has_points()) lines.push_back(agency_lines(*view.ranking.scored, row, language)[0]);
  if (!view.sheet.has_self_scores && row.band_limit != BandLimit::no_self_score) {
    lines.emplace_back(
        Text{"Đơn vị không tự chấm điểm.", "The agency did not self-score."}.in(language));
  }
  if (row.band && row.band_limit != BandLimit::none) {
    const auto& band = view.set().bands[*row.band].title.in(language);
    lines.push_back(filled(band_limit_text(row.band_limit).in(language), {band}));
  }
  for (const auto* note : view.sheet.notes) lines.push_back(note_text(*note, language));
  return lines;
}

}  // namespace

Grid sheet_csv(const SheetView& view) {
  const CriteriaSet& set = view.set();
  const bool is_final = view.sheet.stage == Stage::final;
  Grid grid;
  grid.columns = {
      {"level", {}},        {"id", {}},         {"title", {}},           {"max", {}, true},
      {"self", {}, true},   {"self_state", {}}, {"appraised", {}, true}, {"survey", {}, true},
      {"points", {}, true}, {"state", {}},      {"provisional", {}},     {"index", {}, true},
      {"note", {}}};
  const auto shown = [&set](Points points) { return to_string(points, set.item_decimals); };
  for (const auto& row : SheetRows(view, Language::vi).all()) {
    std::vector<std::string> cells = {row.level, row.id, row.title};
    cells.push_back(row.has_max ? shown(row.sums.max) : "");
    if (row.line != nullptr) {
      const ItemScore& score = row.line->score;
      const std::string points = exact_points(score, set);
      const ItemScore& self = row.line->self;
      const bool has_self = view.sheet.has_self_scores;
      cells.push_back(has_self ? exact_points(self, set) : "");
      cells.emplace_back(has_self ? state_id(self) : "");
      cells.push_back(row.has_claimed && is_final && !score.is_open ? points : "");
      cells.push_back(row.has_survey ? points : "");
      cells.push_back(view.has_points() ? points : "");
      cells.emplace_back(state_name(score.state));
      cells.emplace_back(score.is_open ? "yes" : "no");
    } else {
      const bool has_self = view.sheet.has_self_scores && (row.has_claimed || !row.has_survey);
      cells.push_back(has_self ? shown(row.sums.self) : "");
      cells.emplace_back();
      cells.push_back(row.has_claimed && is_final ? shown(row.sums.appraised) : "");
      cells.push_back(row.has_survey ? shown(row.sums.survey) : "");
      cells.push_back(view.has_points() ? shown(row.sums.points) : "");
      cells.emplace_back();
      cells.emplace_back(row.sums.open_lines > 0 ? "yes" : "no");
    }
    cells.push_back(view.has_points() ? row.index : "");
    cells.push_back(row.note);
    grid.rows.push_back(std::move(cells));
  }
  return grid;
}

std::string sheet_text(const SheetView& view, const Style& style) {
  const auto head = head_lines(view, style.language);
  std::string text = style.bold(head[0]) + "\n" + head[1] + "\n" + style.dim(head[2]) + "\n";
  const auto provisional = provisional_text(view.sheet.total.open_lines, style.language);
  if (!provisional.empty()) text += style.caution(provisional) + "\n";
  Grid grid = sheet_grid(view, style.language);
  fit_to_screen(grid, 1, kLeastTitle);
  text += "\n" + render_table(grid, style) + "\n";
  for (const auto& line : foot_lines(view, style.language)) text += "  " + line + "\n";
  text += "\n" + style.dim(provenance(view.assessment, {view.sheet.block}, style.language)) + "\n";
  return text;
}

std::string sheet_markdown(const SheetView& view) {
  const Language language = view.arguments.language;
  const auto head = head_lines(view, language);
  std::string text = "# " + head[0] + "\n\n" + head[1] + "  \n" + head[2] + "\n";
  const auto provisional = provisional_text(view.sheet.total.open_lines, language);
  if (!provisional.empty()) text += "\n**" + provisional + "**\n";
  text += "\n" + render_markdown(sheet_grid(view, language), language) + "\n";
  for (const auto& line : foot_lines(view, language)) text += "- " + line + "\n";
  return text + "\n" + provenance(view.assessment, {view.sheet.block}, language) + "\n";
}

}  // namespace parindex::cli
