// The tables of the plan for people. A task of a group is one line, with how many of its agencies
// have done it; a single agency's are told one by one.
#include <algorithm>
#include <map>

#include "reports/plan_report.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kLeastTitleWidth = 28;
constexpr std::size_t kPrintedWidth = 18;
constexpr std::size_t kStateWidth = 26;
constexpr std::size_t kCountWidth = 9;

struct StateWords {
  std::string_view key;
  Text word;     // of one share
  Text heading;  // of a column of counts
  std::size_t (*count)(const ShownCounts&);
};

using Shown = ShownCounts;
constexpr StateWords kDone = {
    "done", {"đúng hạn", "done in time"}, {"Đúng hạn", "In time"}, [](const Shown& shown) {
      return shown.by_state.done - shown.done_undated;
    }};
constexpr StateWords kDoneUndated = {"done_undated",
                                     {"đã xong, không định hạn", "done, undated"},
                                     {"Xong, không hạn", "Done, undated"},
                                     [](const Shown& shown) { return shown.done_undated; }};
constexpr StateWords kStates[] = {kDone,
                                  {"late",
                                   {"xong trễ", "done late"},
                                   {"Xong trễ", "Late"},
                                   [](const Shown& shown) { return shown.by_state.late; }},
                                  {"due",
                                   {"còn hạn", "still in time"},
                                   {"Còn hạn", "Still in time"},
                                   [](const Shown& shown) { return shown.by_state.due; }},
                                  {"overdue",
                                   {"quá hạn", "overdue"},
                                   {"Quá hạn", "Overdue"},
                                   [](const Shown& shown) { return shown.by_state.overdue; }},
                                  kDoneUndated,
                                  {"undated",
                                   {"không định ngày", "undated"},
                                   {"Không định ngày", "Undated"},
                                   [](const Shown& shown) { return shown.by_state.undated; }}};

const StateWords& words_of(const TaskStatus& status) {
  if (status.state == TaskState::done && !status.due) return kDoneUndated;
  const auto key = task_state_name(status.state);
  return *std::find_if(std::begin(kStates), std::end(kStates),
                       [key](const StateWords& words) { return words.key == key; });
}

class SectionWriter {
 public:
  explicit SectionWriter(const PlanView& view) : view_(view), language_(view.arguments.language) {}

  std::vector<PlanSection> write() {
    const bool is_one_agency = view_.arguments.agencies.size() == 1;
    for (std::size_t plan = 0; plan < view_.assessment.plans.size(); ++plan) {
      if (is_one_agency) {
        add_shares(plan);
      } else if (view_.assessment.plans[plan].owner.empty()) {
        add_leads(plan);
      }
    }
    if (!is_one_agency) add_own_plans();
    if (view_.statuses.empty()) return std::move(sections_);
    add_counts({"Theo lĩnh vực", "By area"}, {"Lĩnh vực", "Area"}, counts_by_area(view_),
               [this](const std::string& id) { return area_name(id); });
    if (!is_one_agency) {
      add_counts({"Theo đơn vị: nhiệm vụ chủ trì, phần việc trong nhóm và kế hoạch riêng",
                  "By agency: tasks led, shares of group tasks and own plans"},
                 {"Đơn vị", "Agency"}, counts_by_agency(view_), [this](const std::string& code) {
                   return view_.assessment.agencies()[*view_.assessment.find_agency(code)].name.in(
                       language_);
                 });
    }
    return std::move(sections_);
  }

 private:
  using Statuses = std::vector<TaskStatus>;

  std::string say(const Text& text, std::initializer_list<std::string> arguments = {}) const {
    return filled(text.in(language_), arguments);
  }

  std::string plan_name(const Plan& plan) const {
    const std::string& title = plan.title.in(language_);
    return title.empty() ? plan.id.text : title + " [" + plan.id.text + "]";
  }

  std::string area_name(const std::string& id) const {
    if (id.empty()) return say({"(không thuộc lĩnh vực nào)", "(of no area)"});
    const std::string title = area_title(view_.assessment, id).in(language_);
    return title.empty() ? id : id + ". " + title;
  }

  std::string date(const std::optional<Date>& date) const {
    return date ? localized_date(*date, language_) : "";
  }

  // "đúng hạn 18, xong trễ 2"
  std::string counts_text(const ShownCounts& counts) const {
    std::string text;
    for (const auto& state : kStates) {
      const std::size_t count = state.count(counts);
      if (count == 0) continue;
      append(text, state.word.in(language_) + " " + std::to_string(count), ", ");
    }
    return text;
  }

  std::string summary(const Statuses& statuses) const {
    const ShownCounts counts = counts_of(statuses);
    return counted(counts.by_state.total(), {"phần việc", "share"}, {"phần việc", "shares"},
                   language_) +
           ": " + counts_text(counts);
  }

  Grid task_grid() const {
    Grid grid;
    grid.columns = {
        {"task", say({"Mã", "Id"})},
        {"area", say({"LV", "Area"})},
        {"title", say({"Nhiệm vụ", "Task"})},
        {"period", say({"Kỳ", "Period"})},
        {"due_printed", say({"Hạn ghi trong kế hoạch", "Due as printed"}), false, kPrintedWidth},
        {"due_date", say({"Hạn", "Due"})},
        {"completed_on", say({"Hoàn thành", "Completed"})},
        {"state", say({"Tình trạng", "State"}), false, kStateWidth}};
    return grid;
  }

  void add_row(Grid& grid, const TaskStatus& status, const std::string& completed,
               const std::string& state) const {
    const PlanTask& task = view_.task(status);
    grid.rows.push_back({task.id.text, task.area.text, task.title.in(language_),
                         view_.period(status).id, task.due_printed, date(status.due), completed,
                         state});
  }

  std::string state_word(const TaskStatus& status) const {
    return words_of(status).word.in(language_);
  }

  void add_section(std::size_t plan, std::string part, std::string heading, std::string note,
                   Grid grid) {
    // A column that says nothing takes no room.
    for (std::size_t i = grid.columns.size(); i-- > 0;) {
      const bool is_empty = std::all_of(grid.rows.begin(), grid.rows.end(),
                                        [i](const auto& row) { return row[i].empty(); });
      if (!is_empty) continue;
      grid.columns.erase(grid.columns.begin() + static_cast<std::ptrdiff_t>(i));
      for (auto& row : grid.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      if (grid.columns[i].key == "title") fit_to_screen(grid, i, kLeastTitleWidth);
    }
    std::string part_note = part.empty() ? "" : undated_note(plan);
    sections_.push_back({std::move(part), std::move(part_note), std::move(heading), std::move(note),
                         std::move(grid)});
  }

  // "37 nhiệm vụ, 18 không định ngày"
  std::string undated_note(std::size_t plan) const {
    const auto& tasks = view_.assessment.plans[plan].tasks;
    const auto undated = std::count_if(tasks.begin(), tasks.end(), [](const PlanTask& task) {
      return !task.due && task.repeats.empty();
    });
    return say({"Kế hoạch có {0} nhiệm vụ, {1} không định ngày.",
                "The plan has {0} tasks, {1} of them undated."},
               {std::to_string(tasks.size()), std::to_string(undated)});
  }

  // Every share of a plan on a line of its own.
  void add_shares(std::size_t plan) {
    Statuses shown;
    Grid grid = task_grid();
    for (const auto& status : view_.statuses) {
      if (status.plan != plan) continue;
      shown.push_back(status);
      add_row(grid, status, date(status.completed_on), state_word(status));
    }
    if (shown.empty()) return;
    add_section(plan, "", plan_name(view_.assessment.plans[plan]), summary(shown), std::move(grid));
  }

  // "Sở Nội vụ", or the group's name.
  std::string lead_of(const PlanTask& task) const {
    if (!task.lead_group.empty()) return task.lead_group.text;
    return view_.assessment.agencies()[*view_.assessment.find_agency(task.lead.text)].name.in(
        language_);
  }

  // The province's plan, a section a lead, in the order in which leads first come.
  void add_leads(std::size_t plan) {
    std::vector<std::string> leads;
    std::map<std::string, Statuses> by_lead;
    for (const auto& status : view_.statuses) {
      if (status.plan != plan) continue;
      const std::string lead = lead_of(view_.task(status));
      if (by_lead[lead].empty()) leads.push_back(lead);
      by_lead[lead].push_back(status);
    }
    for (const auto& lead : leads) {
      Grid grid = task_grid();
      for (const auto& status : by_lead[lead]) {
        if (is_first_of_line(by_lead[lead], status)) add_line(grid, by_lead[lead], status);
      }
      const bool is_first = lead == leads.front();
      add_section(plan, is_first ? plan_name(view_.assessment.plans[plan]) : "", lead,
                  summary(by_lead[lead]), std::move(grid));
    }
  }

  static bool is_same_line(const TaskStatus& a, const TaskStatus& b) {
    return a.task == b.task && a.period == b.period;
  }

  static bool is_first_of_line(const Statuses& statuses, const TaskStatus& status) {
    const auto first = std::find_if(statuses.begin(), statuses.end(), [&](const TaskStatus& other) {
      return is_same_line(other, status);
    });
    return &*first == &status;
  }

  // A share, or of a group's task how many are done.
  void add_line(Grid& grid, const Statuses& statuses, const TaskStatus& first) const {
    if (view_.task(first).lead_group.empty()) {
      add_row(grid, first, date(first.completed_on), state_word(first));
      return;
    }
    Statuses line;
    for (const auto& status : statuses) {
      if (is_same_line(status, first)) line.push_back(status);
    }
    const auto complete = std::count_if(
        line.begin(), line.end(), [](const TaskStatus& status) { return status.is_complete(); });
    add_row(grid, first, std::to_string(complete) + "/" + std::to_string(line.size()),
            counts_text(counts_of(line)));
  }

  std::vector<GridColumn> count_columns() const {
    std::vector<GridColumn> columns;
    for (const auto& state : kStates) {
      columns.push_back({std::string(state.key), state.heading.in(language_), true, kCountWidth});
    }
    columns.push_back({"total", say({"Tổng", "Total"}), true});
    return columns;
  }

  static void add_counts_to(std::vector<std::string>& row, const ShownCounts& counts) {
    for (const auto& state : kStates) row.push_back(std::to_string(state.count(counts)));
    row.push_back(std::to_string(counts.by_state.total()));
  }

  // A line an agency's own plan.
  void add_own_plans() {
    Grid grid;
    grid.columns = {{"owner", say({"Đơn vị", "Agency"})}, {"plan", say({"Kế hoạch", "Plan"})}};
    for (auto& column : count_columns()) grid.columns.push_back(std::move(column));
    for (std::size_t plan = 0; plan < view_.assessment.plans.size(); ++plan) {
      const Plan& own = view_.assessment.plans[plan];
      Statuses shown;
      for (const auto& status : view_.statuses) {
        if (status.plan == plan) shown.push_back(status);
      }
      if (own.owner.empty() || shown.empty()) continue;
      const auto owner = view_.assessment.find_agency(own.owner.text);
      std::vector<std::string> row = {view_.assessment.agencies()[*owner].name.in(language_),
                                      plan_name(own)};
      add_counts_to(row, counts_of(shown));
      grid.rows.push_back(std::move(row));
    }
    if (grid.rows.empty()) return;
    fit_to_screen(grid, 1, kLeastTitleWidth);
    sections_.push_back(
        {"", "", say({"Kế hoạch riêng của các đơn vị", "Agencies' own plans"}), "", grid});
  }

  template <class NameOf>
  void add_counts(const Text& heading, const Text& of, const std::vector<NamedCounts>& counted,
                  NameOf name_of) {
    Grid grid;
    grid.columns = {{"name", say(of)}};
    for (auto& column : count_columns()) grid.columns.push_back(std::move(column));
    for (const auto& named : counted) {
      std::vector<std::string> row = {name_of(named.key)};
      add_counts_to(row, named.counts);
      grid.rows.push_back(std::move(row));
    }
    std::vector<std::string> sum = {say({"Tổng", "Total"})};
    add_counts_to(sum, counts_of(view_.statuses));
    grid.rows.push_back(std::move(sum));
    fit_to_screen(grid, 0, kLeastTitleWidth);
    sections_.push_back({"", "", say(heading), "", std::move(grid)});
  }

  const PlanView& view_;
  Language language_;
  std::vector<PlanSection> sections_;
};

}  // namespace

std::vector<PlanSection> plan_sections(const PlanView& view) { return SectionWriter(view).write(); }

}  // namespace parindex::cli
