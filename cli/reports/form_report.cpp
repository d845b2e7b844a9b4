#include "reports/form_report.hpp"

#include <algorithm>

#include "parindex/form.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

using Cells = std::vector<std::string>;

const Text& column_words(std::size_t column) {
  static constexpr std::array<Text, kFormColumns.size()> kWords = {{
      {"Loại dòng", "Kind of row"},
      {"Mã đơn vị", "Agency"},
      {"Mã tiêu chí", "Item"},
      {"Tên số liệu", "Fact"},
      {"Nội dung", "Title"},
      {"Điểm tối đa", "Maximum"},
      {"Cách tính điểm", "Rule"},
      {"Cách ghi", "How to write it"},
      {"Đơn vị tính", "Unit"},
      {"ĐIỀN: điểm tự chấm", "FILL IN: self-score"},
      {"ĐIỀN: giá trị", "FILL IN: value"},
      {"ĐIỀN: tài liệu kiểm chứng", "FILL IN: document"},
      {"ĐIỀN: giải trình khi không có tài liệu", "FILL IN: explanation where there is no document"},
      {"ĐIỀN: ngày nộp", "FILL IN: handed in on"},
      {"Lần nộp (trống: 1)", "Round (empty: 1)"},
      {"ĐIỀN: khó khăn, kiến nghị", "FILL IN: difficulty, proposal"},
  }};
  return kWords[column];
}

// The option of a fact as the rule titles it.
std::string option_title(const Rule& rule, const FactName& fact, const std::string& id,
                         Language language) {
  if (const auto* choice = std::get_if<ChoiceRule>(&rule); choice && choice->fact == fact) {
    for (const auto& option : choice->options) {
      if (option.id.text == id) return Title{option.title, option.title_en}.in(language);
    }
  }
  if (const auto* parts = std::get_if<PartsRule>(&rule)) {
    for (const auto& part : parts->parts) {
      const auto title = option_title(part.rule, fact, id, language);
      if (!title.empty()) return title;
    }
  }
  return {};
}

class Form {
 public:
  Form(const Assessment& assessment, std::size_t agency, const FormStyle& style)
      : assessment_(assessment),
        style_(style),
        index_(agency),
        agency_(assessment.agencies()[agency]),
        set_(*assessment.blocks()[*agency_.block].set),
        records_(assessment.records(agency)) {
    for (const auto name : kFormColumns) {
      grid_.columns.push_back({std::string(name), std::string(name)});
    }
  }

  Grid build() {
    add_head();
    for (const auto& area : set_.areas) add_area(area);
    add_extra(set_.bonus, "bonus", {"Điểm thưởng", "Bonus"});
    add_extra(set_.penalty, "penalty", {"Điểm trừ", "Penalty"});
    add_notes(NoteKind::difficulty, FormRow::difficulty,
              {"Khó khăn, vướng mắc; cột item để trống nếu là của cả năm; thêm dòng tùy ý",
               "A difficulty; leave item empty where it is of the whole year; add rows as needed"});
    add_notes(NoteKind::proposal, FormRow::proposal,
              {"Kiến nghị, đề xuất; cột item để trống nếu là của cả năm; thêm dòng tùy ý",
               "A proposal; leave item empty where it is of the whole year; add rows as needed"});
    return std::move(grid_);
  }

 private:
  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(style_.language), arguments);
  }
  std::string number(std::string canonical) const {
    return localized_number(std::move(canonical), style_.excel ? Language::vi : Language::en);
  }
  std::string shown(Points points) const { return number(to_string(points)); }
  std::string shown(const std::optional<Date>& date) const {
    if (!date) return {};
    return style_.excel ? to_dmy(*date) : to_iso(*date);
  }

  Cells& add(FormRow kind, const std::string& item, const std::string& title) {
    Cells& cells = grid_.rows.emplace_back(kFormColumns.size());
    cells[kFormRow] = form_row_name(kind);
    cells[kFormAgency] = agency_.code.text;
    cells[kFormItem] = item;
    cells[kFormTitle] = title;
    return cells;
  }

  // What the form says of its own numbers and dates is read by whoever reads it.
  void add_head() {
    Cells& head =
        add(FormRow::form, "",
            agency_.name.in(style_.language) + " – " + assessment_.title.in(style_.language));
    head[kFormRule] = set_line(set_, style_.language);
    if (const auto& due = assessment_.calendar.self_due) {
      head[kFormType] = say({"hạn nộp {0}", "due on {0}"}, {localized_date(*due, style_.language)});
    }
    head[kFormValue] = style_.excel ? "decimal comma date dmy" : "decimal dot date iso";
    Cells& guide = grid_.rows.emplace_back();
    for (std::size_t i = 0; i < kFormColumns.size(); ++i) guide.push_back(say(column_words(i)));
    guide[kFormRow] = form_row_name(FormRow::guide);
  }

  bool applies(const Item& item) const {
    const auto index = set_.find_item(item.id.text);
    return index && assessment_.applies(index_, *index);
  }

  // What the agency's own lines add up to, which is less than the set's where some do not apply.
  Points applicable_max(const Criterion& criterion) const {
    Points sum;
    if (criterion.own && applies(*criterion.own)) sum += criterion.own->max;
    for (const auto& item : criterion.items) {
      if (applies(item)) sum += item.max;
    }
    return sum;
  }

  void add_area(const Area& area) {
    const auto has_line = [this](const Criterion& criterion) {
      return criterion.own ? applies(*criterion.own)
                           : std::any_of(criterion.items.begin(), criterion.items.end(),
                                         [this](const Item& item) { return applies(item); });
    };
    if (std::none_of(area.criteria.begin(), area.criteria.end(), has_line)) return;
    Points area_max;
    for (const auto& criterion : area.criteria) area_max += applicable_max(criterion);
    add(FormRow::area, area.id.text, area.title.in(style_.language))[kFormMax] = shown(area_max);
    for (const auto& criterion : area.criteria) {
      if (!has_line(criterion)) continue;
      if (criterion.own) {
        add_item(*criterion.own);
        continue;
      }
      add(FormRow::criterion, criterion.id.text, criterion.title.in(style_.language))[kFormMax] =
          shown(applicable_max(criterion));
      for (const auto& item : criterion.items) add_item(item);
    }
  }

  void add_extra(const std::optional<Extra>& extra, const char* id, const Text& title) {
    if (!extra) return;
    const bool has_item = std::any_of(extra->items.begin(), extra->items.end(),
                                      [this](const Item& item) { return applies(item); });
    if (!has_item) return;
    add(FormRow::area, id, say(title))[kFormMax] = shown(extra->cap);
    for (const auto& item : extra->items) add_item(item);
  }

  void add_item(const Item& item) {
    if (!applies(item)) return;
    const bool is_asked = is_survey(item.rule);
    Cells& cells = add(is_asked ? FormRow::survey : FormRow::item, item.id.text,
                       item.title.in(style_.language));
    cells[kFormMax] = shown(item.max);
    cells[kFormRule] = rule_in_titles(item, style_.language);
    if (!item.documents.empty()) {
      cells[kFormRule] += say({". Tài liệu kiểm chứng: {0}", ". Documents: {0}"}, {item.documents});
    }
    cells[kFormType] = how_to_score(item);
    if (!is_asked) fill_self_score(item, cells);
    for (std::size_t i = 0; i < item.facts.size(); ++i) add_fact(item, i);
  }

  std::string how_to_score(const Item& item) const {
    if (is_survey(item.rule)) {
      return say({"điều tra xã hội học: không tự chấm, không điền",
                  "survey: not self-scored, nothing to fill in"});
    }
    if (is_tracked(item.rule)) {
      return say({"chỉ theo dõi, không tự chấm", "tracked only, not self-scored"});
    }
    std::string text = say({"tự chấm từ 0 đến {0}", "self-score 0 to {0}"}, {shown(item.max)});
    if (const auto* judgement = std::get_if<JudgementRule>(&item.rule)) {
      text += say({", mỗi bước {0}", ", in steps of {0}"}, {shown(judgement->step)});
    }
    return text;
  }

  void fill_self_score(const Item& item, Cells& cells) const {
    const auto index = set_.find_item(item.id.text);
    for (const auto& score : records_.self_scores) {
      if (score.item != *index) continue;
      cells[kFormPoints] = shown(score.points);
      cells[kFormDocument] = score.document;
      cells[kFormExplanation] = score.explanation;
      cells[kFormSubmittedOn] = shown(score.submitted_on);
    }
  }

  void add_fact(const Item& item, std::size_t at) {
    const Fact& fact = item.facts[at];
    Cells& cells = add(FormRow::fact, item.id.text, fact.title.in(style_.language));
    cells[kFormFact] = fact.name.text;
    cells[kFormUnit] = fact.unit.in(style_.language);
    const auto* const record = assessment_.fact(index_, item.first_fact + at);
    cells[kFormType] = how_to_write(fact, item, item.first_fact + at);
    if (record == nullptr || record->origin != FactOrigin::declared || fact.plan_count) return;
    cells[kFormValue] = value_of(*record, fact);
    cells[kFormDocument] = record->document;
    cells[kFormSubmittedOn] = shown(record->submitted_on);
    if (record->round != 1) cells[kFormRound] = std::to_string(record->round);
  }

  std::string value_of(const FactRecord& record, const Fact& fact) const {
    switch (fact.type) {
      case FactType::date: return shown(std::optional(record.value.as_date()));
      case FactType::count:
      case FactType::decimal:
      case FactType::percent: return number(value_text(record.value, fact));
      case FactType::yes_no:
      case FactType::option: break;
    }
    return value_text(record.value, fact);
  }

  std::string how_to_write(const Fact& fact, const Item& item, std::size_t index) const {
    if (fact.plan_count) {
      return say({"kế hoạch tự đếm, không điền", "counted by the plan, nothing to fill in"});
    }
    if (is_tallied(assessment_, index_, index)) {
      return say({"đếm từ hồ sơ, không điền", "counted from records, nothing to fill in"});
    }
    std::string text = type_words(fact, item);
    if (fact.rolls_up) {
      text += say({"; để trống thì cộng từ các đơn vị trực thuộc",
                   "; left empty it is summed over the agencies below"});
    }
    return text;
  }

  std::string type_words(const Fact& fact, const Item& item) const {
    switch (fact.type) {
      case FactType::count: return say({"số nguyên", "a whole number"});
      case FactType::decimal:
        return say({"số, ví dụ {0}", "a number, such as {0}"}, {number("6.5")});
      case FactType::percent:
        return say({"tỷ lệ kèm dấu %, ví dụ {0}", "a share with the % sign, such as {0}"},
                   {number("85.5%")});
      case FactType::date:
        return say({"ngày, ghi {0}", "a date, as {0}"},
                   {style_.excel ? "31/01/2022" : "2022-01-31"});
      case FactType::yes_no: return say({"yes (có) hoặc no (không)", "yes or no"});
      case FactType::option: break;
    }
    std::string options;
    for (const auto& id : fact.options) {
      const auto title = option_title(item.rule, fact.name, id, style_.language);
      append(options, id + (title.empty() ? "" : " (" + title + ")"));
    }
    return say({"một trong: {0}", "one of: {0}"}, {options});
  }

  // Those handed in, and an empty row of each kind.
  void add_notes(NoteKind kind, FormRow row, const Text& title) {
    for (const auto& note : records_.notes) {
      if (note.kind != kind) continue;
      add(row, note.item ? set_.all_items[*note.item]->id.text : "", say(title))[kFormText] =
          note.text;
    }
    add(row, "", say(title));
  }

  const Assessment& assessment_;
  const FormStyle style_;
  const std::size_t index_;
  const Agency& agency_;
  const CriteriaSet& set_;
  const AgencyRecords& records_;
  Grid grid_;
};

}  // namespace

Grid form_grid(const Assessment& assessment, std::size_t agency, const FormStyle& style) {
  return Form(assessment, agency, style).build();
}

}  // namespace parindex::cli
