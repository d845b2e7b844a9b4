#include "reports/sweep_report.hpp"

#include <algorithm>

#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kFewRuns = 25;  // that are shown whatever they bring
constexpr std::size_t kLeastNote = 30;

class SweepTable {
 public:
  explicit SweepTable(const SweepView& view) : view_(view), language_(view.arguments.language) {}

  Grid grid() const {
    Grid grid;
    grid.columns = {
        {"value", say({"Giá trị", "Value"}), false},   {"points", say({"Điểm", "Points"}), true},
        {"index", say({"Chỉ số %", "Index %"}), true}, {"rank", say({"Hạng", "Rank"}), true},
        {"band", say({"Xếp loại", "Band"}), false},    {"note", say({"Ghi chú", "Note"}), false}};
    const auto& runs = view_.sweep.runs;
    for (std::size_t i = 0; i < runs.size();) {
      std::size_t end = i;
      while (end < runs.size() && !is_shown(end)) ++end;
      // A single run takes no more room than the line that stands for it.
      if (end > i + 1) {
        grid.rows.push_back(row_of_several(i, end));
        i = end;
      } else {
        grid.rows.push_back(row_of(i));
        ++i;
      }
    }
    return grid;
  }

  std::vector<std::string> head() const {
    const Sweep& sweep = view_.sweep;
    std::vector<std::string> lines = {agency_heading(view_.assessment(), sweep.agency, language_),
                                      set_line(view_.set(), language_), what() + "; " + stage(),
                                      today()};
    if (const std::string aside = set_aside(); !aside.empty()) lines.push_back(aside);
    return lines;
  }

  std::vector<std::string> notes() const {
    std::vector<std::string> notes;
    const auto& runs = view_.sweep.runs;
    if (runs.size() == 1 && runs[0].outcome) notes.push_back(why_flat());
    const Grid shown = grid();
    const bool is_shortened = std::any_of(shown.rows.begin(), shown.rows.end(),
                                          [](const auto& row) { return row[1] == "…"; });
    if (is_shortened) {
      notes.push_back(say({"…: các đoạn không đổi hạng, xếp loại; xem đủ bằng --all hoặc -f csv.",
                           "…: runs that change neither rank nor band; all of them with --all or "
                           "-f csv."}));
    }
    return notes;
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }

  std::string shown(const FactValue& value) const {
    const std::string text = view_.value(value);
    return value.type() == FactType::option ? text : localized(text, language_);
  }

  std::string shown(const FactValue& from, const FactValue& to) const {
    return from == to ? shown(from) : shown(from) + " – " + shown(to);
  }

  std::string band(const SweepOutcome& outcome) const {
    return outcome.band ? view_.set().bands[*outcome.band].title.in(language_) : "";
  }

  bool is_shown(std::size_t i) const {
    const auto& runs = view_.sweep.runs;
    if (view_.arguments.all || runs.size() <= kFewRuns || i == 0 || i + 1 == runs.size()) {
      return true;
    }
    const SweepRun& run = runs[i];
    return run.rank_changes || run.band_changes || run.has_current || !run.outcome;
  }

  std::vector<std::string> row_of(std::size_t i) const {
    const SweepRun& run = view_.sweep.runs[i];
    std::vector<std::string> cells = {shown(run.from, run.to)};
    if (run.outcome) {
      cells.push_back(to_string(run.outcome->points, view_.set().item_decimals));
      cells.push_back(run.outcome->index_text);
      cells.push_back(run.outcome->rank ? std::to_string(*run.outcome->rank) : "");
      cells.push_back(band(*run.outcome));
    } else {
      cells.insert(cells.end(), {"–", "–", "–", "–"});
    }
    cells.push_back(note(i));
    return cells;
  }

  std::vector<std::string> row_of_several(std::size_t begin, std::size_t end) const {
    const auto& runs = view_.sweep.runs;
    return {shown(runs[begin].from, runs[end - 1].to),
            "…",
            "…",
            runs[begin].outcome->rank ? std::to_string(*runs[begin].outcome->rank) : "",
            band(*runs[begin].outcome),
            counted(end - begin, {"đoạn", "run"}, {"đoạn", "runs"}, language_)};
  }

  // The outcome before the run, which is there where something changes.
  const SweepOutcome& before(std::size_t i) const {
    do {
      --i;
    } while (!view_.sweep.runs[i].outcome);
    return *view_.sweep.runs[i].outcome;
  }

  std::string note(std::size_t i) const {
    const SweepRun& run = view_.sweep.runs[i];
    std::string text;
    if (run.has_current) append(text, say({"hiện nay", "today"}));
    if (run.rank_changes) {
      const auto rank = [&](const SweepOutcome& outcome) {
        return outcome.rank ? std::to_string(*outcome.rank) : "–";
      };
      append(text,
             say({"hạng {0} → {1}", "rank {0} → {1}"}, {rank(before(i)), rank(*run.outcome)}));
    }
    if (run.band_changes) {
      const auto name = [&](const SweepOutcome& outcome) {
        return outcome.band ? band(outcome) : "–";
      };
      append(text,
             say({"xếp loại {0} → {1}", "band {0} → {1}"}, {name(before(i)), name(*run.outcome)}));
    }
    if (!run.refusal.empty()) {
      append(text, say({"không nhận: {0}", "refused: {0}"}, {message(run.refusal[0], language_)}));
    }
    return text;
  }

  // "2.1 Đúng hạn: on_time (Hồ sơ đúng hạn) từ 900 đến 960, bước 1, 61 giá trị"
  std::string what() const {
    const Item& item = view_.item();
    std::string text = item.id.text + " " + item.title.in(language_) + ": " + view_.name();
    const std::string title = title_of_what();
    if (!title.empty() && title != view_.name()) text += " (" + title + ")";
    const SweepGrid& grid = view_.sweep.grid;
    const std::string count =
        counted(grid.size(), {"giá trị", "value"}, {"giá trị", "values"}, language_);
    const bool is_range = grid.type() != FactType::yes_no && grid.type() != FactType::option;
    if (!is_range) return text + ", " + count;
    return text + say({" từ {0} đến {1}, bước {2}, {3}", " from {0} to {1}, step {2}, {3}"},
                      {shown(grid.value(0)), shown(grid.value(grid.size() - 1)),
                       localized(grid.step_text(), language_), count});
  }

  std::string title_of_what() const {
    if (const Fact* const fact = view_.fact()) return fact->title.in(language_);
    const auto& rule = std::get<SurveyRule>(view_.item().rule);
    const auto option = std::get<SweptAnswers>(view_.swept).option;
    if (option >= rule.options.size()) return say({"không có ý kiến", "no opinion"});
    const auto& found = rule.options[option];
    return language_ == Language::en && !found.title_en.empty() ? found.title_en : found.title;
  }

  std::string stage() const { return stage_title(view_.session.scored().stage).in(language_); }

  std::string today() const {
    const SweepOutcome& outcome = view_.sweep.today;
    std::string text =
        say({"Hiện nay: ", "Today: "}) +
        (view_.sweep.current ? shown(*view_.sweep.current) : say({"chưa có giá trị", "no value"}));
    text += say({"; {0} điểm", "; {0} points"},
                {points_text(outcome.points, view_.set().item_decimals, language_)});
    if (outcome.index) {
      text += say({"; chỉ số {0} %", "; index {0} %"},
                  {localized_number(outcome.index_text, language_)});
    }
    if (outcome.rank) text += say({"; hạng {0}", "; rank {0}"}, {std::to_string(*outcome.rank)});
    if (outcome.band) text += say({"; xếp loại {0}", "; band {0}"}, {band(outcome)});
    const bool is_on_grid =
        view_.sweep.current && view_.sweep.grid.find(*view_.sweep.current).has_value();
    if (view_.sweep.current && !is_on_grid) {
      text += say({" (ngoài các giá trị được tính)", " (not among the values)"});
    }
    return text;
  }

  std::string set_aside() const {
    if (!view_.sweep.sets_decision_aside) return {};
    if (view_.session.scored().stage == Stage::self) {
      return say(
          {"Điểm tự chấm của dòng này được đặt sang một bên: mỗi giá trị được chấm theo cách "
           "tính.",
           "The claim on this line is set aside: every value is scored by the rule."});
    }
    return say(
        {"Quyết định thẩm định của dòng này được đặt sang một bên: mỗi giá trị được chấm "
         "theo cách tính.",
         "The appraiser's decision on this line is set aside: every value is scored by the "
         "rule."});
  }

  std::string why_flat() const {
    const ItemScore& line = view_.session.score_of(view_.sweep.agency).items[view_.sweep.item];
    if (!view_.assessment().applies(view_.sweep.agency, view_.sweep.item)) {
      return say(
          {"Tiêu chí không áp dụng cho đơn vị này, nên giá trị nào cũng cho cùng kết quả.",
           "The item does not apply to this agency, so that every value comes to the same."});
    }
    if (line.state == State::left_out) {
      return say(
          {"Ở giai đoạn này tiêu chí không được tính, nên giá trị nào cũng cho cùng kết quả.",
           "The stage leaves the item out, so that every value comes to the same."});
    }
    return say({"Giá trị nào cũng cho cùng kết quả.", "Every value comes to the same."});
  }

  const SweepView& view_;
  Language language_;
};

}  // namespace

const Fact* SweepView::fact() const {
  const auto* const what = std::get_if<SweptFact>(&swept);
  return what == nullptr ? nullptr : set().all_facts[what->fact];
}

std::string SweepView::name() const {
  if (const Fact* const found = fact()) return found->name.text;
  const auto option = std::get<SweptAnswers>(swept).option;
  return answer_names(std::get<SurveyRule>(item().rule))[option];
}

std::string SweepView::value(const FactValue& value) const {
  const Fact* const found = fact();
  return value_text(value, found != nullptr ? *found : Fact());
}

std::string sweep_text(const SweepView& view, const Style& style) {
  const SweepTable table(view);
  std::string text = style.bold(assessment_line(view.assessment(), style.language)) + "\n";
  for (const auto& line : table.head()) text += line + "\n";
  Grid grid = table.grid();
  fit_to_screen(grid, grid.columns.size() - 1, kLeastNote);
  text += "\n" + render_table(grid, style);
  for (const auto& note : table.notes()) text += "  " + note + "\n";
  return text + "\n" + style.dim(provenance(view.assessment(), {view.block()}, style.language)) +
         "\n";
}

std::string sweep_markdown(const SweepView& view) {
  const Language language = view.arguments.language;
  const SweepTable table(view);
  std::string text = "# " + assessment_line(view.assessment(), language) + "\n\n";
  for (const auto& line : table.head()) text += line + "  \n";
  text += "\n" + render_markdown(table.grid(), language);
  for (const auto& note : table.notes()) text += "\n" + note + "\n";
  return text + "\n" + provenance(view.assessment(), {view.block()}, language) + "\n";
}

}  // namespace parindex::cli
