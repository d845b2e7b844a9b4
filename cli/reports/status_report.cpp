#include "reports/status_report.hpp"

#include <algorithm>

#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kMostExamples = 5;
constexpr std::size_t kNameWidth = 30;  // of an agency beside seven columns of numbers
constexpr std::size_t kMostFacts = 3;   // they are told by their titles, which are long

Text stage_words(YearStage stage) {
  switch (stage) {
    case YearStage::self_scoring: return {"tự chấm điểm", "self-assessment"};
    case YearStage::appraisal: return {"thẩm định", "appraisal"};
    case YearStage::explanation: return {"giải trình", "explanation"};
    case YearStage::decision: return {"quyết định", "decision"};
    case YearStage::published: break;
  }
  return {"đến ngày công bố", "the day of publication has come"};
}

Text progress_words(HandInProgress progress) {
  switch (progress) {
    case HandInProgress::nothing: return {"chưa nộp", "nothing yet"};
    case HandInProgress::partial: return {"còn thiếu", "incomplete"};
    case HandInProgress::complete: break;
  }
  return {"đã đủ", "complete"};
}

std::string text_of(std::size_t count) { return std::to_string(count); }

// "12/45"
std::string part_of(std::size_t missing, std::size_t all) {
  return text_of(all - missing) + "/" + text_of(all);
}

std::size_t late(const AgencyProgress& progress) {
  return progress.late_self_scores + progress.late_facts + progress.late_explanations;
}

class StatusText {
 public:
  explicit StatusText(const StatusView& view)
      : view_(view), assessment_(view.assessment()), language_(view.arguments.language) {}

  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }

  std::string title() const { return assessment_.title.in(language_); }

  std::string stage_line() const {
    const auto& stage = view_.status.stage;
    const std::string words = stage ? say(stage_words(*stage))
                                    : say({"không rõ, lịch không nêu", "unknown, not in calendar"});
    const bool is_published = stage == YearStage::published;
    return say({"Ngày {0}, giai đoạn: {1}", "On {0}, stage: {1}"},
               {localized_date(assessment_.as_of, language_), words}) +
           (is_published ? ", " + openness() : std::string());
  }

  std::string calendar_line() const {
    const Calendar& calendar = assessment_.calendar;
    std::string line;
    for (const auto& [day, words] :
         {std::pair{calendar.self_due, Text{"chốt tự chấm {0}", "self-scores due {0}"}},
          std::pair{calendar.appraisal_due, Text{"thẩm định xong {0}", "appraisals due {0}"}},
          std::pair{calendar.explanation_due, Text{"giải trình đến {0}", "explanations due {0}"}},
          std::pair{calendar.publication, Text{"công bố {0}", "publication {0}"}}}) {
      if (!day) continue;
      append(line, say(words, {localized_date(*day, language_)}), " · ");
    }
    return line;
  }

  std::string block_title(const BlockProgress& progress) const {
    const Block& block = view_.block(progress);
    return block.title.in(language_) + " [" + block.id.text + "]";
  }

  Grid agencies(const BlockProgress& progress) const {
    Grid grid;
    grid.columns = {{"name", say({"Đơn vị", "Agency"}), false},
                    {"progress", say({"Tình trạng", "Handed in"}), false},
                    {"self_scored", say({"Tự chấm", "Self-scores"}), true},
                    {"facts_in", say({"Số liệu", "Facts"}), true},
                    {"undocumented", say({"Không tài liệu", "No document"}), true},
                    {"late", say({"Nộp muộn", "Late"}), true},
                    {"open_lines", say({"Chưa thẩm định", "Open lines"}), true},
                    {"queries", say({"Chưa trả lời", "Unanswered"}), true}};
    for (const auto& agency : progress.agencies) {
      grid.rows.push_back(
          {assessment_.agencies()[agency.agency].name.in(language_),
           say(progress_words(agency.progress)), part_of(agency.lines_missing.size(), agency.lines),
           part_of(agency.facts_missing.size(), agency.facts), text_of(agency.undocumented.size()),
           text_of(late(agency)), agency.has_errors ? "?" : text_of(agency.open_lines),
           text_of(agency.queries_unanswered.size())});
    }
    grid.columns[0].width = kNameWidth;
    return grid;
  }

  Grid offices() const {
    Grid grid;
    grid.columns = {{"name", say({"Cơ quan thẩm định", "Appraising office"}), false},
                    {"open_lines", say({"Chưa thẩm định", "Open lines"}), true},
                    {"lines", say({"Phải thẩm định", "Lines"}), true},
                    {"unanswered", say({"Hỏi chưa trả lời", "Queries unanswered"}), true},
                    {"answered", say({"Đã trả lời, chờ quyết định", "Answered, undecided"}), true}};
    for (const auto& office : view_.status.offices) {
      grid.rows.push_back({office_name(assessment_, office.code.text, language_),
                           text_of(office.open_lines), text_of(office.lines),
                           text_of(office.queries_unanswered), text_of(office.queries_answered)});
    }
    fit_to_screen(grid, 0, 20);
    return grid;
  }

  std::vector<std::string> notes(const BlockProgress& progress) const {
    std::vector<std::string> notes;
    const CriteriaSet& set = *view_.block(progress).set;
    for (const auto& agency : progress.agencies) add_notes(agency, set, notes);
    for (const auto index : progress.excused) {
      const auto& reason = assessment_.agencies()[index].reason;
      notes.push_back(say({"Miễn đánh giá: {0} ({1})", "Excused: {0} ({1})"},
                          {name(index), reason.empty() ? say(kNoReason) : reason}));
    }
    return notes;
  }

  std::string overdue_line() const {
    const auto& due = assessment_.calendar.appraisal_due;
    const std::size_t open = open_lines();
    if (!due || assessment_.as_of <= *due || open == 0) return {};
    return say({"Quá hạn thẩm định {0}: còn {1} dòng", "Past {0}, when appraisals were due: {1}"},
               {localized_date(*due, language_),
                language_ == Language::vi
                    ? text_of(open)
                    : counted(open, {"", "line open"}, {"", "lines open"}, language_)});
  }

 private:
  std::size_t open_lines() const {
    std::size_t open = 0;
    for (const auto& office : view_.status.offices) open += office.open_lines;
    return open;
  }

  // The calendar knows the day of publication, and not whether anything was ready for it.
  std::string openness() const {
    const std::size_t open = open_lines();
    if (open == 0) return say({"không còn dòng chưa thẩm định", "no line is open"});
    return counted(open, {"dòng chưa thẩm định", "line still open"},
                   {"dòng chưa thẩm định", "lines still open"}, language_);
  }

  static constexpr Text kNoReason = {"không nêu lý do", "no reason given"};

  std::string name(std::size_t agency) const {
    return assessment_.agencies()[agency].name.in(language_);
  }

  std::string listed(const CriteriaSet& set, const std::vector<std::size_t>& items) const {
    std::string text;
    for (std::size_t i = 0; i < std::min(items.size(), kMostExamples); ++i) {
      append(text, set.all_items[items[i]]->id.text, ", ");
    }
    return text + (items.size() > kMostExamples ? ", …" : "");
  }

  std::string listed_facts(const CriteriaSet& set, const std::vector<std::size_t>& facts) const {
    std::string text;
    for (std::size_t i = 0; i < std::min(facts.size(), kMostFacts); ++i) {
      const Fact& fact = *set.all_facts[facts[i]];
      text += (text.empty() ? "" : ", ") + fact.title.in(language_) + " (" +
              set.all_items[fact.item]->id.text + ")";
    }
    return text + (facts.size() > kMostFacts ? ", …" : "");
  }

  // What is missing of whoever has begun to hand in.
  std::string missing_words(const AgencyProgress& progress, const CriteriaSet& set) const {
    if (progress.progress != HandInProgress::partial) return {};
    std::string text;
    const auto& lines = progress.lines_missing;
    if (!lines.empty()) {
      text = counted(lines.size(), {"dòng tự chấm", "self-score"}, {"dòng tự chấm", "self-scores"},
                     language_) +
             ": " + listed(set, lines);
    }
    const auto& facts = progress.facts_missing;
    if (!facts.empty()) {
      text += (text.empty() ? "" : "; ") +
              counted(facts.size(), {"số liệu", "fact"}, {"số liệu", "facts"}, language_) + ": " +
              listed_facts(set, facts);
    }
    return text;
  }

  std::string late_words(const AgencyProgress& progress) const {
    std::string text;
    const auto add = [&](std::size_t count, const Text& one, const Text& many) {
      if (count == 0) return;
      text += (text.empty() ? "" : ", ") + counted(count, one, many, language_);
    };
    add(progress.late_self_scores, {"dòng tự chấm", "self-score"}, {"dòng tự chấm", "self-scores"});
    add(progress.late_facts, {"số liệu", "fact"}, {"số liệu", "facts"});
    add(progress.late_explanations, {"giải trình", "explanation"}, {"giải trình", "explanations"});
    return text;
  }

  std::string band(const CriteriaSet& set, const BandId& id) const {
    const auto index = set.find_band(id.text);
    return index ? set.bands[*index].title.in(language_) : id.text;
  }

  void add_notes(const AgencyProgress& progress, const CriteriaSet& set,
                 std::vector<std::string>& notes) const {
    const Agency& agency = assessment_.agencies()[progress.agency];
    const AgencyRecords& records = assessment_.records(progress.agency);
    const auto add = [&](const Text& text, std::initializer_list<std::string> arguments = {}) {
      notes.push_back(agency.name.in(language_) + ": " + say(text, arguments));
    };
    if (agency.status == AgencyStatus::unranked) {
      add({"không xếp hạng ({0})", "unranked ({0})"},
          {agency.reason.empty() ? say(kNoReason) : agency.reason});
    }
    if (progress.has_errors) {
      add({"số liệu có lỗi, chưa tính được dòng còn mở",
           "its data have errors; open lines are not known"});
    }
    if (const auto missing = missing_words(progress, set); !missing.empty()) {
      add({"còn thiếu {0}", "lacks {0}"}, {missing});
    }
    if (const auto late = late_words(progress); !late.empty()) {
      add({"nộp muộn {0}", "handed in late: {0}"}, {late});
    }
    if (records.self_scores.empty() && set.no_self_score) {
      add({"không tự chấm điểm nên xếp loại không quá {0}",
           "did not self-score, so no more than {0}"},
          {band(set, set.no_self_score->id)});
    }
    for (const auto& event : records.events) {
      for (const auto& cap : set.caps) {
        if (cap.event.text != event.event.text) continue;
        add({"có {0} ({1}) nên xếp loại không quá {2}", "has {0} ({1}), so no more than {2}"},
            {event.event.text, event.document, band(set, cap.band)});
      }
    }
    if (!progress.undocumented.empty()) {
      add({"tự chấm không tài liệu, không giải trình: {0}",
           "self-scored without document or explanation: {0}"},
          {listed(set, progress.undocumented)});
    }
    if (!progress.queries_unanswered.empty()) {
      add({"chưa trả lời câu hỏi ở {0}", "has not answered the queries on {0}"},
          {listed(set, progress.queries_unanswered)});
    }
    if (progress.difficulties + progress.proposals > 0) {
      add({"nêu {0} khó khăn, {1} kiến nghị", "reports difficulties: {0}, proposals: {1}"},
          {text_of(progress.difficulties), text_of(progress.proposals)});
    }
  }

  const StatusView& view_;
  const Assessment& assessment_;
  Language language_;
};

}  // namespace

std::string_view stage_name(const std::optional<YearStage>& stage) {
  if (!stage) return {};
  switch (*stage) {
    case YearStage::self_scoring: return "self_scoring";
    case YearStage::appraisal: return "appraisal";
    case YearStage::explanation: return "explanation";
    case YearStage::decision: return "decision";
    case YearStage::published: break;
  }
  return "published";
}

std::string_view progress_id(HandInProgress progress) {
  switch (progress) {
    case HandInProgress::nothing: return "nothing";
    case HandInProgress::partial: return "partial";
    case HandInProgress::complete: break;
  }
  return "complete";
}

Grid status_csv(const StatusView& view) {
  Grid grid;
  for (const char* key :
       {"kind", "block", "code", "name", "state", "lines", "self_scored", "facts", "facts_in",
        "undocumented", "late_self_scores", "late_facts", "late_explanations", "open_lines",
        "queries_unanswered", "queries_answered"}) {
    grid.columns.push_back({key, key, false});
  }
  const Assessment& assessment = view.assessment();
  const auto add = [&](std::vector<std::string> cells) {
    cells.resize(grid.columns.size());
    grid.rows.push_back(std::move(cells));
  };
  add({"year", "", assessment.id, assessment.title.vi, std::string(stage_name(view.status.stage))});
  for (const auto& block : view.status.blocks) {
    const auto& id = view.block(block).id.text;
    for (const auto& progress : block.agencies) {
      const Agency& agency = assessment.agencies()[progress.agency];
      add({"agency", id, agency.code.text, agency.name.vi,
           std::string(progress_id(progress.progress)), text_of(progress.lines),
           text_of(progress.lines - progress.lines_missing.size()), text_of(progress.facts),
           text_of(progress.facts - progress.facts_missing.size()),
           text_of(progress.undocumented.size()), text_of(progress.late_self_scores),
           text_of(progress.late_facts), text_of(progress.late_explanations),
           progress.has_errors ? "" : text_of(progress.open_lines),
           text_of(progress.queries_unanswered.size()), text_of(progress.queries_answered.size())});
    }
    for (const auto index : block.excused) {
      const Agency& agency = assessment.agencies()[index];
      add({"agency", id, agency.code.text, agency.name.vi, "excused"});
    }
  }
  for (const auto& office : view.status.offices) {
    const auto index = assessment.find_agency(office.code.text);
    add({"office", "", office.code.text, index ? assessment.agencies()[*index].name.vi : "", "",
         text_of(office.lines), "", "", "", "", "", "", "", text_of(office.open_lines),
         text_of(office.queries_unanswered), text_of(office.queries_answered)});
  }
  return grid;
}

std::string status_table_text(const StatusView& view, const Style& style) {
  const StatusText words(view);
  std::string text = style.bold(words.title()) + "\n" + words.stage_line() + "\n";
  if (const auto calendar = words.calendar_line(); !calendar.empty()) {
    text += style.dim(calendar) + "\n";
  }
  for (const auto& block : view.status.blocks) {
    text += "\n" + style.bold(words.block_title(block)) + "\n\n";
    text += render_table(words.agencies(block), style);
    const auto notes = words.notes(block);
    if (!notes.empty()) text += "\n";
    for (const auto& note : notes) text += "  " + note + "\n";
  }
  text += "\n" + render_table(words.offices(), style);
  const auto overdue = words.overdue_line();
  if (!overdue.empty()) text += "\n  " + style.caution(overdue) + "\n";
  text += "\n" + style.dim(provenance(view.assessment(), style.language)) + "\n";
  return text;
}

std::string status_markdown_text(const StatusView& view) {
  const StatusText words(view);
  const Language language = view.arguments.language;
  std::string text =
      "# " + words.title() + "\n\n" + words.stage_line() + "  \n" + words.calendar_line() + "\n";
  for (const auto& block : view.status.blocks) {
    text += "\n## " + words.block_title(block) + "\n\n" +
            render_markdown(words.agencies(block), language);
    const auto notes = words.notes(block);
    if (!notes.empty()) text += "\n";
    for (const auto& note : notes) text += "- " + note + "\n";
  }
  text += "\n## " + words.say({"Cơ quan thẩm định", "Appraising offices"}) + "\n\n" +
          render_markdown(words.offices(), language);
  const auto overdue = words.overdue_line();
  if (!overdue.empty()) text += "\n**" + overdue + "**\n";
  return text + "\n" + provenance(view.assessment(), language) + "\n";
}

}  // namespace parindex::cli
