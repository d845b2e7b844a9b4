#include "reports/self_report.hpp"

#include "reports/score_words.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

class SelfReport {
 public:
  explicit SelfReport(const SheetView& view)
      : view_(view), sheet_(view.sheet), set_(view.set()), language_(view.arguments.language) {
    for (const auto& area : sheet_.areas) {
      for (const auto& criterion : area.criteria) {
        for (const auto& line : criterion.lines) lines_.push_back(&line);
      }
    }
    for (const auto* extras : {&sheet_.bonus, &sheet_.penalty}) {
      for (const auto& line : *extras) lines_.push_back(&line);
    }
  }

  std::string text() {
    add_head();
    add_areas();
    add_lines();
    add_explanations();
    add_open_lines();
    add_notes(NoteKind::difficulty, {"Khó khăn, vướng mắc", "Difficulties"});
    add_notes(NoteKind::proposal, {"Kiến nghị, đề xuất", "Proposals"});
    add_inputs();
    return std::move(text_);
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }
  std::string shown(Points points) const { return to_string(points, set_.item_decimals); }
  std::string percent(const SheetSums& sums) const {
    const auto index = sheet_.has_self_scores ? sums.index() : std::nullopt;
    return index ? index->to_decimal(set_.index_decimals) : std::string();
  }
  std::string name_of(const SheetLine& line) const {
    const Item& item = *set_.all_items[line.item];
    return item.id.text + " " + item.title.in(language_);
  }

  void add_section(const Text& title) {
    text_ += "\n## " + std::to_string(++section_) + ". " + title.in(language_) + "\n\n";
  }
  void add_bullet(const std::string& text) { text_ += "- " + text + "\n"; }

  void add_head() {
    const Assessment& assessment = view_.assessment;
    text_ = "# " +
            say({"Báo cáo tự đánh giá, chấm điểm cải cách hành chính năm {0}",
                 "Self-assessment report on administrative reform, {0}"},
                {std::to_string(assessment.year)}) +
            "\n\n**" + agency_heading(assessment, sheet_.agency, language_) + "**\n\n";
    add_bullet(assessment_line(assessment, language_));
    add_bullet(set_line(set_, language_) + " [" + set_.id.text + "]");
    add_bullet(source_line(set_, language_));
    if (assessment.calendar.self_due) {
      add_bullet(say({"Hạn tự chấm: {0}", "Self-scores due: {0}"},
                     {localized_date(*assessment.calendar.self_due, language_)}));
    }
    std::string result = say({"Điểm tự chấm: {0}", "Self-score: {0}"},
                             {of_max(sheet_.sums.points, sheet_.sums.max, set_, language_)});
    const auto add_extra = [&](const std::optional<Extra>& extra, const Text& title,
                               const SheetSums& sums) {
      if (extra) result += say(title, {points_text(sums.points, set_.item_decimals, language_)});
    };
    add_extra(set_.bonus, {"; điểm cộng {0}", "; bonus {0}"}, sheet_.bonus_sums);
    add_extra(set_.penalty, {"; điểm trừ {0}", "; penalty {0}"}, sheet_.penalty_sums);
    if (!sheet_.has_self_scores) {
      result = say({"Điểm tự chấm: không tự chấm", "Self-score: none"});
    } else if (sheet_.ranked->score->index) {
      result +=
          say({"; đạt {0} %", "; {0} %"}, {localized_number(sheet_.ranked->index_text, language_)});
    }
    add_bullet(result);
    if (sheet_.survey.count > 0) {
      add_bullet(say({"Điều tra xã hội học: {0}, tối đa {1} điểm, không tự chấm",
                      "Survey: {0} of at most {1} points, never self-scored"},
                     {lines_text(sheet_.survey.count, language_),
                      points_text(sheet_.survey.max, set_.item_decimals, language_)}));
    }
    if (sheet_.sums.missing_lines > 0) {
      add_bullet(say({"Còn thiếu: {0}", "Still missing: {0}"},
                     {lines_text(sheet_.sums.missing_lines, language_)}));
    }
  }

  void add_areas() {
    add_section({"Điểm tự chấm theo lĩnh vực", "Self-scores by area"});
    Grid grid;
    grid.columns = {{"area", say({"Lĩnh vực", "Area"}), false},
                    {"max", say({"Điểm tối đa", "Maximum"}), true},
                    {"self", say({"Tự chấm", "Self"}), true},
                    {"index", say({"Đạt %", "%"}), true}};
    for (const auto& area : sheet_.areas) {
      const Area& own = set_.areas[area.area];
      add_sums(grid, own.id.text + ". " + own.title.in(language_), area.sums);
    }
    if (sheet_.rescaling != SheetSums()) {
      grid.rows.push_back({say({"Quy đổi lĩnh vực", "Areas rescaled"}), shown(sheet_.rescaling.max),
                           sheet_.has_self_scores ? shown(sheet_.rescaling.points) : "", ""});
    }
    add_sums(grid, say({"Cộng", "Sum"}), sheet_.sums);
    text_ += render_markdown(grid, language_);
  }

  // A sum over lines of which none is self-scored is no 0.
  std::string of_lines(const SheetSums& sums, Points points) const {
    return sums.max == Points() ? "–" : shown(points);
  }
  std::string self_of(const SheetSums& sums) const {
    return sheet_.has_self_scores ? of_lines(sums, sums.points) : std::string();
  }

  void add_sums(Grid& grid, const std::string& title, const SheetSums& sums) const {
    grid.rows.push_back({title, of_lines(sums, sums.max), self_of(sums), percent(sums)});
  }

  void add_lines() {
    add_section({"Điểm tự chấm từng tiêu chí", "Self-scores line by line"});
    Grid grid;
    grid.columns = {{"id", say({"STT", "No."}), false},
                    {"title", say({"Tiêu chí", "Criterion"}), false},
                    {"max", say({"Điểm tối đa", "Maximum"}), true},
                    {"self", say({"Tự chấm", "Self"}), true},
                    {"documents", say({"Tài liệu kiểm chứng", "Documents"}), false},
                    {"note", say({"Ghi chú", "Note"}), false}};
    const auto add_heading = [&](const std::string& id, const Title& title, const SheetSums& sums) {
      grid.rows.push_back(
          {id, title.in(language_), of_lines(sums, sums.max), self_of(sums), "", ""});
    };
    for (const auto& area : sheet_.areas) {
      const Area& own = set_.areas[area.area];
      add_heading(own.id.text, own.title, area.sums);
      for (const auto& each : area.criteria) {
        const Criterion& criterion = own.criteria[each.criterion];
        if (!each.is_line) add_heading(criterion.id.text, criterion.title, each.sums);
        for (const auto& line : each.lines) add_line(grid, line);
      }
    }
    for (const auto* extras : {&sheet_.bonus, &sheet_.penalty}) {
      for (const auto& line : *extras) add_line(grid, line);
    }
    text_ += render_markdown(grid, language_);
  }

  void add_line(Grid& grid, const SheetLine& line) const {
    const Item& item = *set_.all_items[line.item];
    const bool leaves = line.score.max == Points();
    const bool never_applies = line.score.state == State::left_out && line.why_not;
    const bool is_claimed = sheet_.has_self_scores || line.score.state != State::scored;
    const std::string self = never_applies ? state_text(State::not_applicable, language_)
                             : is_claimed  ? score_cell(line.score, set_, language_)
                                           : std::string();
    grid.rows.push_back({item.id.text, item.title.in(language_),
                         leaves ? "–" : shown(line.score.max), self, documents_of(line),
                         line_note(line, view_, language_)});
  }

  std::string documents_of(const SheetLine& line) const {
    std::string text;
    for (const auto& document : line.documents) append(text, document);
    if (line.is_rolled_up)
      append(text, say({"tổng hợp từ các đơn vị", "summed over the agencies below"}));
    if (line.is_from_plan) append(text, say({"tiến độ kế hoạch", "progress of the plan"}));
    return text;
  }

  // "a line without a document needs a written explanation"
  void add_explanations() {
    add_section({"Giải trình các dòng không có tài liệu kiểm chứng",
                 "Explanations of lines without documents"});
    std::size_t told = 0;
    for (const auto* line : lines_) {
      const bool is_extra_at_rest =
          !set_.all_items[line->item]->area && line->score.points == Points();
      if (!line->lacks_documents() || is_extra_at_rest) continue;
      ++told;
      std::string text = "**" + name_of(*line) + "**";
      if (sheet_.has_self_scores) {
        text += " (" + points_text(line->score.points, set_.item_decimals, language_) + ")";
      }
      text += ": ";
      if (line->explanations.empty()) {
        text += say({"chưa có tài liệu, chưa có giải trình", "neither document nor explanation"});
      }
      text += joined(line->explanations, "; ");
      add_bullet(text);
    }
    if (told == 0) text_ += say({"Không có.", "None."}) + "\n";
  }

  void add_open_lines() {
    add_section({"Các dòng chưa có điểm hoặc không áp dụng", "Lines without points"});
    std::size_t told = 0;
    for (const auto* line : lines_) {
      const bool is_told = line->score.state == State::missing || line->why_not ||
                           line->score.state == State::not_applicable || line->score.is_faulty;
      if (!is_told) continue;
      ++told;
      add_bullet("**" + name_of(*line) + "**: " + line_note(*line, view_, language_));
    }
    if (told == 0) text_ += say({"Không có.", "None."}) + "\n";
  }

  void add_notes(NoteKind kind, const Text& title) {
    add_section(title);
    std::size_t told = 0;
    const auto add = [&](const std::vector<const Note*>& notes, const std::string& lead) {
      for (const auto* note : notes) {
        if (note->kind != kind) continue;
        ++told;
        add_bullet(lead + note->text);
      }
    };
    for (const auto* line : lines_) add(line->notes, "**" + name_of(*line) + "**: ");
    add(sheet_.notes, "");
    if (told == 0) text_ += say({"Không có.", "None."}) + "\n";
  }

  void add_inputs() {
    add_section({"Tệp số liệu đã đọc", "Inputs"});
    Grid grid;
    grid.columns = {{"path", say({"Tệp", "File"}), false}, {"sha256", "SHA-256", false}};
    for (const auto& input : view_.assessment.inputs) {
      grid.rows.push_back({input.path, sha256(input)});
    }
    text_ += render_markdown(grid, language_);
  }

  const SheetView& view_;
  const Sheet& sheet_;
  const CriteriaSet& set_;
  Language language_;
  std::vector<const SheetLine*> lines_;
  std::string text_;
  int section_ = 0;
};

}  // namespace

std::string self_report_markdown(const SheetView& view) { return SelfReport(view).text(); }

}  // namespace parindex::cli
