// What a sheet says in words.
#include <algorithm>

#include "reports/score_words.hpp"
#include "reports/sheet_report.hpp"

namespace parindex::cli {
namespace {

std::string title_of(const FactName& name, const Item& item, Language language) {
  for (const auto& fact : item.facts) {
    if (fact.name.text == name.text) return fact.title.in(language);
    if ("previous(" + fact.name.text + ")" == name.text) {
      return fact.title.in(language) + Text{" (năm trước)", " (last year)"}.in(language);
    }
  }
  return name.text;
}

class LineNote {
 public:
  LineNote(const SheetLine& line, const SheetView& view, Language language)
      : line_(line), view_(view), language_(language) {}

  std::string text() {
    add_state();
    add_claim();
    const Assessment& assessment = view_.assessment;
    if (const auto* row = line_.query) {
      add(query_text(assessment, row->appraiser, row->round, row->reason, language_));
    }
    if (!line_.reason.empty()) {
      const Appraisal& row = *line_.decision;
      add(decision_text(assessment, row.appraiser, row.round, line_.reason, language_));
    }
    for (const auto* note : line_.notes) add(note_text(*note, language_));
    return std::move(text_);
  }

 private:
  void add(const std::string& said) {
    if (!said.empty()) append(text_, said);
  }
  void say(const Text& said, std::initializer_list<std::string> arguments = {}) {
    add(filled(said.in(language_), arguments));
  }

  void add_state() {
    const CriteriaSet& set = view_.set();
    switch (line_.score.state) {
      case State::scored: break;
      case State::missing:
        say({"thiếu: {0}", "missing: {0}"}, {missing_text(line_, view_, language_)});
        break;
      case State::not_applicable: add_not_applicable(); break;
      case State::left_out:
        if (line_.why_not) {
          add_not_applicable();
        } else if (is_survey(set.all_items[line_.item]->rule)) {
          say({"điều tra xã hội học: không tự chấm", "survey: never self-scored"});
        } else {
          say({"chỉ theo dõi, không tính điểm", "tracked only, earns no points"});
        }
        break;
    }
    if (line_.score.is_open) {
      add(waiting_text(view_.assessment, view_.sheet.block, line_.item, language_));
    }
  }

  void add_not_applicable() {
    const std::string lead = state_text(State::not_applicable, language_);
    const std::string why = !line_.why_not ? std::string()
                            : line_.why_not->code == StepCode::nothing_arose
                                ? Text{"không phát sinh", "nothing arose"}.in(language_)
                                : words(*line_.why_not, language_);
    const bool says_so = why.rfind(lead, 0) == 0;
    add(says_so ? why : why.empty() ? lead : lead + ": " + why);
    if (line_.score.max > Points()) {
      say({"bộ tiêu chí cho đủ điểm", "the set gives full points"});
    }
  }

  void add_claim() {
    if (line_.self.is_faulty) {
      say({"số liệu tự khai mâu thuẫn với cách tính", "the declared facts contradict the rule"});
    }
    const bool is_asked_for = line_.self.state == State::scored && line_.claim == nullptr &&
                              line_.score.state == State::scored &&
                              view_.set().all_items[line_.item]->area.has_value();
    if (is_asked_for && !line_.self.is_faulty) {
      say({"không tự chấm, tính theo số liệu", "not self-scored: by its facts"});
    }
  }

  const SheetLine& line_;
  const SheetView& view_;
  Language language_;
  std::string text_;
};

}  // namespace

std::string line_note(const SheetLine& line, const SheetView& view, Language language) {
  return LineNote(line, view, language).text();
}

std::string missing_text(const SheetLine& line, const SheetView& view, Language language) {
  const Item& item = *view.set().all_items[line.item];
  if (is_survey(item.rule)) {
    return Text{"kết quả điều tra", "the survey's answers"}.in(language);
  }
  if (line.missing.empty()) {
    return view.sheet.stage == Stage::self
               ? Text{"điểm tự chấm", "a self-score"}.in(language)
               : Text{"điểm của người thẩm định", "the appraiser's points"}.in(language);
  }
  std::string text;
  for (const auto& fact : line.missing) {
    append(text, title_of(fact, item, language), ", ");
  }
  return text;
}

std::string note_text(const Note& note, Language language) {
  const Text lead = note.kind == NoteKind::difficulty ? Text{"Khó khăn: ", "Difficulty: "}
                                                      : Text{"Kiến nghị: ", "Proposal: "};
  return lead.in(language) + note.text;
}

}  // namespace parindex::cli
