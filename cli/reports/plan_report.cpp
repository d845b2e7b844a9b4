// Rows for programs, and the report for people around its tables.
#include "reports/plan_report.hpp"

#include <algorithm>

#include "reports/provenance.hpp"

namespace parindex::cli {
namespace {

std::string date_text(const std::optional<Date>& date) { return date ? to_iso(*date) : ""; }

template <class KeyOf>
std::vector<NamedCounts> counted_by(const PlanView& view, KeyOf key_of) {
  std::vector<NamedCounts> counted;
  for (const auto& status : view.statuses) {
    const std::string& key = key_of(status);
    auto found = std::find_if(counted.begin(), counted.end(),
                              [&](const NamedCounts& named) { return named.key == key; });
    if (found == counted.end()) found = counted.insert(found, {key, {}});
    found->counts.add(status);
  }
  return counted;
}

std::string title_of(const PlanView& view) {
  return filled(
      Text{"{0} – kế hoạch, đến ngày {1}", "{0} – the plan, as of {1}"}.in(view.arguments.language),
      {view.assessment.title.in(view.arguments.language),
       localized_date(view.assessment.as_of, view.arguments.language)});
}

// Where to see more; nothing where one agency's every share is already shown.
std::string where_next(const PlanView& view) {
  if (!view.arguments.agencies.empty() || view.statuses.empty()) return {};
  return filled(
      Text{"Xem thêm: parindex plan {0} --agency MÃ (mọi nhiệm vụ của một đơn vị); -f csv "
           "(từng phần việc)",
           "See also: parindex plan {0} --agency CODE (every task of an agency); -f csv "
           "(every share)"}
          .in(view.arguments.language),
      {view.arguments.operands[0]});
}

}  // namespace

std::vector<NamedCounts> counts_by_area(const PlanView& view) {
  auto counted = counted_by(view, [&](const TaskStatus& status) -> const std::string& {
    return view.task(status).area.text;
  });
  const auto ids = area_ids(view.assessment);  // what is of no area comes after them
  std::stable_sort(counted.begin(), counted.end(), [&](const auto& one, const auto& other) {
    return std::find(ids.begin(), ids.end(), one.key) <
           std::find(ids.begin(), ids.end(), other.key);
  });
  return counted;
}

std::vector<NamedCounts> counts_by_agency(const PlanView& view) {
  auto counted = counted_by(view, [&](const TaskStatus& status) -> const std::string& {
    return view.agency(status).code.text;
  });
  std::sort(counted.begin(), counted.end(), [&](const NamedCounts& a, const NamedCounts& b) {
    return view.assessment.find_agency(a.key) < view.assessment.find_agency(b.key);
  });
  return counted;
}

void ShownCounts::add(const TaskStatus& status) {
  by_state.add(status.state);
  done_undated += status.state == TaskState::done && !status.due;
}

ShownCounts counts_of(const std::vector<TaskStatus>& statuses) {
  ShownCounts counts;
  for (const auto& status : statuses) counts.add(status);
  return counts;
}

Title area_title(const Assessment& assessment, const std::string& id) {
  for (const auto& block : assessment.blocks()) {
    if (const auto area = block.set->find_area(id)) return block.set->areas[*area].title;
  }
  return {};
}

Grid plan_csv(const PlanView& view) {
  Grid grid;
  for (const auto* key : {"task", "agency", "area", "title", "period", "due_printed", "due_date",
                          "completed_on", "state"}) {
    grid.columns.push_back({key, key});
  }
  for (const auto& status : view.statuses) {
    const PlanTask& task = view.task(status);
    grid.rows.push_back({task.id.text, view.agency(status).code.text, task.area.text, task.title.vi,
                         view.period(status).id, task.due_printed, date_text(status.due),
                         date_text(status.completed_on),
                         std::string(task_state_name(status.state))});
  }
  return grid;
}

std::string plan_table_text(const PlanView& view, const Style& style) {
  std::string text = style.bold(title_of(view)) + "\n";
  for (const auto& section : plan_sections(view)) {
    if (!section.part.empty()) text += "\n" + style.bold(section.part) + "\n";
    if (!section.part_note.empty()) text += style.dim(section.part_note) + "\n";
    text += "\n" + style.bold(section.heading) + "\n";
    if (!section.note.empty()) text += style.dim(section.note) + "\n";
    text += "\n" + render_table(section.grid, style);
  }
  text += "\n" + style.dim(provenance(view.assessment, view.arguments.language)) + "\n";
  const std::string next = where_next(view);
  return next.empty() ? text : text + style.dim(next) + "\n";
}

std::string plan_markdown_text(const PlanView& view) {
  std::string text = "# " + title_of(view) + "\n";
  for (const auto& section : plan_sections(view)) {
    if (!section.part.empty()) text += "\n## " + section.part + "\n";
    if (!section.part_note.empty()) text += "\n" + section.part_note + "\n";
    text += "\n### " + section.heading + "\n\n";
    if (!section.note.empty()) text += section.note + "\n\n";
    text += render_markdown(section.grid, view.arguments.language);
  }
  return text + "\n" + provenance(view.assessment, view.arguments.language) + "\n";
}

}  // namespace parindex::cli
