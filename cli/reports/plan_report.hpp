// The plan's tasks as the program shows them.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "parindex/assessment.hpp"
#include "render/grid.hpp"
#include "render/json.hpp"

namespace parindex::cli {

// What is shown of an assessment's plans.
struct PlanView {
  const Assessment& assessment;
  std::vector<TaskStatus> statuses;  // of the shares shown, by plan, task, agency, then period
  const Arguments& arguments;

  const Plan& plan(const TaskStatus& status) const { return assessment.plans[status.plan]; }
  const PlanTask& task(const TaskStatus& status) const { return plan(status).tasks[status.task]; }
  const Agency& agency(const TaskStatus& status) const {
    return assessment.agencies()[status.agency];
  }
  const TaskPeriod& period(const TaskStatus& status) const {
    return task(status).periods[status.period];
  }
};

// A part of the report for people: what stands above its table, and the table.
struct PlanSection {
  std::string part;       // what this section and those after it belong to; may be empty
  std::string part_note;  // may be empty
  std::string heading;
  std::string note;  // may be empty
  Grid grid;
};
// The tasks by lead, or all of one agency; then counts by area and by agency.
std::vector<PlanSection> plan_sections(const PlanView& view);

// Shares by state. What is done without a due day is done, but nobody can call it done in time.
struct ShownCounts {
  TaskCounts by_state;
  std::size_t done_undated = 0;  // of by_state.done

  void add(const TaskStatus& status);
};

// Shares by whom or what they are counted under, in the order in which they first come.
struct NamedCounts {
  std::string key;  // an area's id, an agency's code
  ShownCounts counts;
};
std::vector<NamedCounts> counts_by_area(const PlanView& view);
std::vector<NamedCounts> counts_by_agency(const PlanView& view);
ShownCounts counts_of(const std::vector<TaskStatus>& statuses);

// The title of the area in the first set that has it; empty for none.
Title area_title(const Assessment& assessment, const std::string& id);

// The contract of `plan -f csv`: a row a share.
Grid plan_csv(const PlanView& view);
Json plan_json(const PlanView& view);
std::string plan_table_text(const PlanView& view, const Style& style);
std::string plan_markdown_text(const PlanView& view);

}  // namespace parindex::cli
