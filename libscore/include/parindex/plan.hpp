// Plan: the year's tasks as data, what has been done of them, and how they stand on a day.
//
//   const auto year = parindex::load_assessment("examples/vinh-long-2022");
//   for (const auto& status : parindex::task_statuses(*year, year->as_of))
//     std::cout << year->plans[status.plan].tasks[status.task].id.text << ' '
//               << year->agencies()[status.agency].code.text << ' '
//               << parindex::task_state_name(status.state) << '\n';
//
// or built without any file:
//
//   parindex::Plan plan;
//   plan.id = {"demo"};
//   plan.tasks.push_back({.id = {"T.1"}, .lead = {"so-noi-vu"}, .due = day});
//   auto findings = parindex::add_plan(year, std::move(plan));
//   parindex::complete_task(year, "T.1", office, {.completed_on = day, .document = "BC 1"});
//   findings = parindex::count_plan_facts(year);
//
// Sharp edges: what is done, late or overdue is always told of one *share*: one task, one agency,
// one period. A task of a group is a share of every agency of the group for which it arises; a task
// that repeats is a share a period. Progress after the day that is asked about does not count.
// Plans come after all agencies, and facts are counted after all progress.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parindex/criteria_set.hpp"
#include "parindex/date.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/expression.hpp"
#include "parindex/id.hpp"
#include "parindex/place.hpp"

namespace parindex {

class Assessment;

using PlanId = Id<struct PlanTag>;
using TaskId = Id<struct TaskTag>;

// How a task without a date counts in the completion of the plan.
enum class UndatedTasks : std::uint8_t {
  product_by_year_end,  // as if due on 31 December of the assessment's year
  excluded,             // not at all: it stays undated, whatever has been done
};

// How often a task repeats: in every month, quarter or half of the year, in its first half, or once
// for the year as a whole.
enum class Repeat : std::uint8_t { month, quarter, half_year, first_half, year };

// As a plan writes it: "month", "quarter", …
std::string_view repeat_name(Repeat repeat);

// A name that a plan uses, and where.
struct PlanName {
  std::string text = {};
  Place place = {};

  bool empty() const { return text.empty(); }
};

// The agencies that a task names together: those of whole blocks, and single ones.
struct TaskGroup {
  PlanName name;
  std::vector<PlanName> blocks = {};
  std::vector<PlanName> agencies = {};
};

// One period of a task: "2022-03", "2022-Q1", "2022-H1", "2022". A task that does not repeat has
// one period without an id.
struct TaskPeriod {
  std::string id;
  std::optional<Date> due;  // none: undated
};

// One product that is there.
struct ProductRecord {
  std::size_t agency = 0;
  std::size_t period = 0;   // of PlanTask::periods
  std::size_t product = 0;  // of PlanTask::products; 0 where the task names none
  Date completed_on;
  std::string document;
  std::string note;
  Place place;
};

struct PlanTask {
  TaskId id;
  Title title = {};
  PlanName area = {};        // of a set of the assessment; may be empty
  PlanName lead = {};        // an agency's code; the owner's in an agency's own plan, where empty
  PlanName lead_group = {};  // or a group of the plan
  std::vector<PlanName> with = {};  // offices that co-operate
  bool with_all = false;            // everybody co-operates
  std::vector<std::string> products = {};
  std::string due_printed = {};  // the due time in the plan's own words
  std::optional<Date> due = {};
  std::vector<Repeat> repeats = {};
  int due_day = 0;          // of the period's last month, at most its last day; 0: does not repeat
  Expression applies = {};  // over properties: for which agencies of a group the task arises
  std::string clause = {};  // the provision; the id where empty
  Place place = {};
  Place due_place = {};

  // Set by add_plan().
  std::vector<std::string> properties = {};  // that `applies` names
  std::vector<std::size_t> agencies = {};    // whose task it is, in the order of agencies.csv
  std::vector<TaskPeriod> periods = {};      // in the order of the year
  // Set by complete_task(): by agency, period, then product.
  std::vector<ProductRecord> progress = {};
};

struct Plan {
  PlanId id;
  Title title;
  Reference source;  // the decision that tasks cite; `clause` stays empty
  PlanName owner;    // an agency's code; empty: the province
  UndatedTasks undated = UndatedTasks::product_by_year_end;
  std::vector<TaskGroup> groups;
  std::vector<PlanTask> tasks;
  Place place;

  std::shared_ptr<const SourceFile> file;  // keeps every Place of this plan valid
};

enum class TaskState : std::uint8_t { done, late, due, overdue, undated };

// As machine-read output writes them.
inline constexpr std::pair<std::string_view, TaskState> kTaskStateNames[] = {
    {"done", TaskState::done},
    {"late", TaskState::late},
    {"due", TaskState::due},
    {"overdue", TaskState::overdue},
    {"undated", TaskState::undated}};
constexpr std::string_view task_state_name(TaskState state) {
  return kTaskStateNames[static_cast<std::size_t>(state)].first;
}

// How one share stands.
struct TaskStatus {
  std::size_t plan = 0;
  std::size_t task = 0;
  std::size_t agency = 0;
  std::size_t period = 0;
  std::optional<Date> due;           // of the plan; none: undated
  std::optional<Date> wanted_by;     // the day by which completion wants it; none: never
  std::optional<Date> completed_on;  // the last product's; none while one is wanting
  TaskState state = TaskState::due;

  bool is_complete() const { return completed_on.has_value(); }
};

// Shares by state.
struct TaskCounts {
  std::size_t done = 0, late = 0, due = 0, overdue = 0, undated = 0;

  void add(TaskState state);
  std::size_t total() const { return done + late + due + overdue + undated; }
};

// Where a task stands: indices into Assessment::plans and Plan::tasks.
struct TaskIndex {
  std::size_t plan = 0;
  std::size_t task = 0;
};
std::optional<TaskIndex> find_task(const Assessment& year, std::string_view id);

// Every share of every plan on the day, by plan, task, agency, then period.
std::vector<TaskStatus> task_statuses(const Assessment& year, Date as_of);

// The shares that an agency's facts count: its own, and every share of the plans that it owns. The
// province is the agency whose set is of level "province".
std::vector<TaskStatus> task_statuses_of(const Assessment& year, std::size_t agency, Date as_of);

// Whether a fact of that kind counts the share. `due` counts what is done, and what was due
// before the day: on its last day an open share is still in time.
bool counts(PlanCount kind, const TaskStatus& status, Date as_of);

// Links the plan to the assessment's agencies and sets and adds it, even where there are findings:
// unknown names, two leads or none, due times that cannot be, ids used twice.
Diagnostics add_plan(Assessment& year, Plan plan);

// One product of a share. `period` is empty where the task does not repeat, `product` where it has
// no more than one.
struct Completion {
  Date completed_on;
  std::string document = {};
  std::string period = {};
  std::string product = {};
  std::string note = {};
};
// Throws std::invalid_argument for an unknown task, period or product, for an agency whose task it
// is not, and for a product that is already there.
void complete_task(Assessment& year, std::string_view task, std::size_t agency,
                   Completion completion);

// Places the counts in every fact that has `plan`, as they are at as_of. Without a plan it does
// nothing. The findings name facts that were declared as well.
Diagnostics count_plan_facts(Assessment& year);

}  // namespace parindex
