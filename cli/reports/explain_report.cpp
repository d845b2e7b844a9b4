#include "reports/explain_report.hpp"

#include <algorithm>

#include "parindex/path.hpp"
#include "reports/explain_facts.hpp"
#include "reports/provenance.hpp"
#include "reports/score_words.hpp"
#include "reports/set_words.hpp"
#include "words.hpp"

namespace parindex::cli {
namespace {

struct Section {
  std::string title;
  std::vector<std::string> lines;
};

std::string score_text(const ItemScore& score, const CriteriaSet& set, Language language) {
  const bool leaves = score.state == State::not_applicable && score.max == Points();
  if (leaves || score.state == State::left_out) return state_text(score.state, language);
  std::string text = of_max(score.points, score.max, set, language);
  if (score.state != State::scored) text += " (" + state_text(score.state, language) + ")";
  return text;
}

Section facts_section(const ItemExplanation& told, const Item& item, const Assessment& assessment,
                      Language language) {
  return {Text{"Số liệu", "Facts"}.in(language), fact_lines(told, item, assessment, language)};
}

bool is_appraisal(StepCode code) {
  return code == StepCode::appraisal_gives || code == StepCode::appraisal_accepts ||
         code == StepCode::appraisal_corrects || code == StepCode::appraisal_asks;
}

Section steps_section(std::vector<Step> steps, const Text& title, const Assessment& assessment,
                      Language language) {
  Section section{title.in(language), {}};
  for (auto& step : steps) {
    if (is_appraisal(step.code)) {
      step.arguments[0] = office_name(assessment, step.arguments[0], language);
    }
    section.lines.push_back(std::string(2 * static_cast<std::size_t>(step.depth), ' ') +
                            step_text(step, language));
  }
  return section;
}

Section stages_section(const ItemExplanation& told, const CriteriaSet& set, Language language) {
  Section section{Text{"Qua các giai đoạn", "At each stage"}.in(language), {}};
  const auto add = [&](const Text& name, const std::string& value) {
    section.lines.push_back(name.in(language) + ": " + value);
  };
  if (told.claim != nullptr) {
    const std::string place = place_text(told.claim->place);
    add({"tự đánh giá", "self-score"},
        points_text(told.claim->points, set.item_decimals, language) +
            (place.empty() ? "" : "  [" + place + "]"));
  } else {
    add({"tự đánh giá", "self-score"},
        Text{"không có; ", "none; "}.in(language) + score_text(told.self, set, language));
  }
  add({"tính theo số liệu đã khai", "computed on the declared facts"},
      score_text(told.computed, set, language));
  if (told.stage == Stage::final) {
    add({"cuối cùng", "final"},
        score_text(told.score, set, language) +
            (told.score.is_open
                 ? Text{", chưa thẩm định: tạm thời", ", not appraised: provisional"}.in(language)
                 : ""));
  }
  for (const auto* answer : told.answers) {
    add({"giải trình của đơn vị", "explanation by the agency"},
        answer->text + (answer->document.empty() ? "" : " (" + answer->document + ")"));
  }
  return section;
}

std::string clause_line(const ItemExplanation& told, const CriteriaSet& set,
                        const std::string& office, Language language) {
  const Item& item = *set.all_items[told.item];
  std::string text;
  const auto add = [&text, language](const Text& title, const std::string& said) {
    if (!said.empty()) text += (text.empty() ? "" : " ") + title.in(language) + said + ".";
  };
  add({"Căn cứ: ", "Clause: "}, clause_text(item.reference));
  add({"Tài liệu kiểm chứng: ", "Proved by: "}, item.documents);
  if (!is_survey(item.rule)) add({"Thẩm định: ", "Appraised by: "}, office);
  return text;
}

// "Đạt 1,90 / 2,00; mất 0,10; 2,08 % điểm tối đa áp dụng"
std::string result_line(const ItemExplanation& told, const CriteriaSet& set, Points applicable_max,
                        Language language) {
  std::string text = Text{"Kết quả: ", "Result: "}.in(language);
  for (const auto& diagnostic : told.diagnostics) {
    if (diagnostic.severity != Severity::error) continue;
    return text + Text{"không tính được, lỗi ", "cannot be scored, error "}.in(language) +
           code_name(diagnostic.code);
  }
  if (!set.all_items[told.item]->area) {
    const bool is_bonus = told.item < set.scored_item_count + set.bonus_item_count;
    return text + filled((is_bonus ? Text{"cộng {0}, nhiều nhất {1}", "{0} added, at most {1}"}
                                   : Text{"trừ {0}, nhiều nhất {1}", "{0} taken off, at most {1}"})
                             .in(language),
                         {points_text(told.score.points, set.item_decimals, language),
                          points_text(told.score.max, set.item_decimals, language)});
  }
  text += score_text(told.score, set, language);
  if (told.score.max > Points()) {
    text += Text{"; mất ", "; lost "}.in(language) +
            points_text(told.lost, set.item_decimals, language);
  }
  if (told.score.max > Points() && applicable_max > Points()) {
    const auto share = [&](Points points) {
      return localized_number(
          Fraction::of(int128{100} * points.micros(), applicable_max.micros()).to_decimal(2),
          language);
    };
    text += filled(Text{"; góp {0} trên {1} điểm phần trăm của chỉ số",
                        "; {0} of {1} percentage points of the index"}
                       .in(language),
                   {share(told.score.points), share(told.score.max)});
  }
  return text;
}

// What leads to the points; then what they were at each stage.
std::vector<Section> sections_of(const ItemExplanation& told, const CriteriaSet& set,
                                 const Assessment& assessment, Language language) {
  const Item& item = *set.all_items[told.item];
  std::vector<Section> sections;
  if (!told.facts.empty()) {
    sections.push_back(facts_section(told, item, assessment, language));
  }
  if (!told.plan_steps.empty()) {
    sections.push_back(
        steps_section(told.plan_steps, {"Theo kế hoạch", "By the plan"}, assessment, language));
  }
  if (!told.computed_steps.empty()) {
    sections.push_back(steps_section(
        told.computed_steps, {"Cách tính theo số liệu đã khai", "Reckoning on the declared facts"},
        assessment, language));
    sections.push_back(steps_section(told.steps, {"Quyết định", "Decision"}, assessment, language));
  } else {
    sections.push_back(steps_section(told.steps, {"Cách tính", "Reckoning"}, assessment, language));
  }
  return sections;
}

std::string indented(const std::vector<Section>& sections, const Style& style,
                     const std::string& margin) {
  std::string text;
  for (const auto& section : sections) {
    text += margin + "  " + style.dim(section.title) + "\n";
    for (const auto& line : section.lines) text += margin + "    " + line + "\n";
  }
  return text;
}

std::string item_title(const ItemExplanation& told, const CriteriaSet& set, Language language) {
  const Item& item = *set.all_items[told.item];
  return item.id.text + " " + item.title.in(language);
}

std::string rule_line(const Item& item, Language language) {
  return Text{"Cách tính điểm: ", "Rule: "}.in(language) + describe(item.rule, item.max, language);
}

// `office` and `with_stages` are of an agency's item; a case has neither.
std::string full_item_text(const ItemExplanation& told, const Assessment& assessment,
                           const std::string& office, bool with_stages, Points applicable_max,
                           const Style& style, const std::string& margin) {
  const CriteriaSet& set = *assessment.blocks()[*assessment.agencies()[told.agency].block].set;
  const Language language = style.language;
  const Item& item = *set.all_items[told.item];
  std::string text = margin + style.bold(item_title(told, set, language)) + "\n";
  text += margin + "  " + result_line(told, set, applicable_max, language) + "\n";
  text += margin + "  " + rule_line(item, language) + "\n";
  const std::string clause = clause_line(told, set, office, language);
  if (!clause.empty()) text += margin + "  " + clause + "\n";
  auto sections = sections_of(told, set, assessment, language);
  if (with_stages) sections.push_back(stages_section(told, set, language));
  return text + indented(sections, style, margin);
}

// What the item stands under: its area, bonus or penalty.
std::string heading_of(std::size_t index, const CriteriaSet& set, Language language) {
  if (const auto area = set.all_items[index]->area) {
    return set.areas[*area].id.text + ". " + set.areas[*area].title.in(language);
  }
  return index < set.scored_item_count + set.bonus_item_count
             ? Text{"Điểm cộng", "Bonus"}.in(language)
             : Text{"Điểm trừ", "Penalty"}.in(language);
}

// "agency so-y-te / item 3.2.1 / fact on_time | fact resolved | points | applicable"; what stands
// below one row of a rule is listed behind it: "band [70%; 90%) / from, below, points".
std::string compact(const std::string& begin, const std::vector<std::string>& paths) {
  std::string text;
  std::string last_row;
  for (const auto& path : paths) {
    const std::string rest = path.substr(begin.size() + 3);
    const auto end = rest.rfind(" / ");
    const std::string row = end == std::string::npos ? std::string() : rest.substr(0, end);
    if (!row.empty() && row == last_row) {
      text += ", " + rest.substr(end + 3);
    } else {
      append(text, rest, " | ");
    }
    last_row = row;
  }
  return begin + " / " + text;
}

// What a scenario could change of the line, and of the item in its set.
std::vector<std::string> path_lines(const ExplainView& view, const ItemExplanation& told) {
  const Assessment& assessment = view.assessment();
  const std::size_t block = *view.who().block;
  const std::string title = Text{"đường dẫn: ", "path: "}.in(view.arguments.language);
  return {title + compact(line_path(assessment, view.agency, told.item),
                          paths_of_line(assessment, view.agency, told.item)),
          title + compact(item_path(assessment, block, told.item),
                          paths_of_item(assessment, block, told.item))};
}

std::string foot_line(const ExplainView& view) {
  return provenance(view.assessment(), {*view.who().block}, view.arguments.language);
}

}  // namespace

const AgencyScore& ExplainView::score() const { return *row().score; }

const RankedAgency& ExplainView::row() const { return row_of(ranking, agency); }

std::string step_text(const Step& step, Language language) {
  std::string text = words(step, language);
  const auto append = [&text](const std::string& lead, const std::string& more) {
    if (more.empty()) return;
    text += (text.empty() ? "" : lead) + more;
  };
  const std::string numbers = localized(step.numbers, language);
  append(": ", step.formula);
  const bool is_condition = step.holds.has_value();
  if (step.numbers != step.formula) {
    append(step.formula.empty() ? ": " : is_condition ? " → " : " = ", numbers);
  }
  if (step.code == StepCode::rounded) return text + " → " + localized(step.arguments[1], language);
  if (step.result) {
    const std::string result = localized(exact_text(*step.result), language);
    if (result != numbers) append(" = ", result);
  }
  if (step.holds && step.code == StepCode::operation) {
    append(" → ",
           *step.holds ? Text{"đúng", "true"}.in(language) : Text{"sai", "false"}.in(language));
  }
  return text;
}

std::string item_text(const ItemExplanation& told, const Assessment& assessment, const Style& style,
                      std::size_t indent) {
  return full_item_text(told, assessment, "", false, Points(), style, std::string(indent, ' '));
}

std::string explain_text(const ExplainView& view, const Style& style) {
  std::string text =
      style.bold(agency_heading(view.assessment(), view.agency, style.language)) + "\n";
  for (const auto& line : agency_lines(view.scored, view.row(), style.language))
    text += "  " + line + "\n";
  std::string last_heading;
  for (const auto& told : view.items) {
    const std::string heading = heading_of(told.item, view.set(), style.language);
    if (heading != last_heading) text += "\n" + style.bold(heading) + "\n";
    last_heading = heading;
    text += "\n" + full_item_text(told, view.assessment(),
                                  appraiser_name(view.assessment(), *view.who().block, told.item,
                                                 style.language),
                                  true, view.score().applicable_max, style, "");
    for (const auto& line : path_lines(view, told)) text += "  " + style.dim(line) + "\n";
  }
  if (!view.totals.empty()) {
    text += "\n" + indented({steps_section(view.totals, {"Tổng hợp", "Totals"}, view.assessment(),
                                           style.language)},
                            style, "");
  }
  return text + "\n" + style.dim(foot_line(view)) + "\n";
}

std::string explain_markdown(const ExplainView& view) {
  const Language language = view.arguments.language;
  std::string text = "# " + agency_heading(view.assessment(), view.agency, language) + "\n\n";
  for (const auto& line : agency_lines(view.scored, view.row(), language)) text += line + "  \n";
  const auto add = [&text](const std::vector<Section>& sections) {
    for (const auto& section : sections) {
      text += "\n**" + section.title + "**\n\n";
      for (const auto& line : section.lines) {
        const auto depth = line.find_first_not_of(' ');
        text += line.substr(0, depth) + "- " + line.substr(depth) + "\n";
      }
    }
  };
  for (const auto& told : view.items) {
    const Item& item = *view.set().all_items[told.item];
    text += "\n## " + item_title(told, view.set(), language) + "\n\n";
    text += result_line(told, view.set(), view.score().applicable_max, language) + "  \n";
    text += rule_line(item, language) + "  \n";
    text += clause_line(told, view.set(),
                        appraiser_name(view.assessment(), *view.who().block, told.item, language),
                        language) +
            "\n";
    add(sections_of(told, view.set(), view.assessment(), language));
    add({stages_section(told, view.set(), language)});
  }
  if (!view.totals.empty()) {
    text += "\n## " + Text{"Tổng hợp", "Totals"}.in(language) + "\n";
    add({steps_section(view.totals, {"Chỉ số", "Index"}, view.assessment(), language)});
  }
  return text + "\n" + foot_line(view) + "\n";
}

}  // namespace parindex::cli
