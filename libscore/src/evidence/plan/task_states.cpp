// How shares of tasks stand on a day.
#include <algorithm>
#include <utility>

#include "evidence/plan/progress.hpp"
#include "parindex/assessment.hpp"

namespace parindex {
namespace {

// The last product's day, once all products are there.
std::optional<Date> completed_on(const PlanTask& task, std::size_t agency, std::size_t period,
                                 Date as_of) {
  struct ByShare {
    using Share = std::pair<std::size_t, std::size_t>;
    static Share of(const ProductRecord& record) { return {record.agency, record.period}; }
    bool operator()(const ProductRecord& record, const Share& share) const {
      return of(record) < share;
    }
    bool operator()(const Share& share, const ProductRecord& record) const {
      return share < of(record);
    }
  };
  const auto [first, last] = std::equal_range(task.progress.begin(), task.progress.end(),
                                              std::pair(agency, period), ByShare());
  std::size_t products = 0;
  std::optional<Date> latest;
  for (auto record = first; record != last; ++record) {
    if (record->completed_on > as_of) continue;
    ++products;
    if (!latest || *latest < record->completed_on) latest = record->completed_on;
  }
  if (products < std::max<std::size_t>(1, task.products.size())) return std::nullopt;
  return latest;
}

// An undated task stays undated until it is done or the year by whose end it is wanted is over.
TaskState state_of(const TaskStatus& status, Date as_of) {
  if (!status.wanted_by) return TaskState::undated;
  if (status.completed_on) {
    return *status.completed_on <= *status.wanted_by ? TaskState::done : TaskState::late;
  }
  if (*status.wanted_by < as_of) return TaskState::overdue;
  return status.due ? TaskState::due : TaskState::undated;
}

// Looks at the shares of one task, of all its agencies or of one.
class Teller {
 public:
  Teller(const Assessment& year, Date as_of, std::vector<TaskStatus>& statuses)
      : year_(year), as_of_(as_of), statuses_(statuses) {}

  void tell_all(TaskIndex at) {
    for (const auto agency : task(at).agencies) tell(at, agency);
  }

  void tell_of(TaskIndex at, std::size_t agency) {
    const auto& agencies = task(at).agencies;
    if (std::binary_search(agencies.begin(), agencies.end(), agency)) tell(at, agency);
  }

 private:
  const PlanTask& task(TaskIndex at) const { return year_.plans[at.plan].tasks[at.task]; }

  void tell(TaskIndex at, std::size_t agency) {
    const PlanTask& told = task(at);
    for (std::size_t period = 0; period < told.periods.size(); ++period) {
      TaskStatus status;
      status.plan = at.plan;
      status.task = at.task;
      status.agency = agency;
      status.period = period;
      status.due = told.periods[period].due;
      status.wanted_by = status.due;
      if (!status.due && year_.plans[at.plan].undated == UndatedTasks::product_by_year_end) {
        status.wanted_by = Date::of(year_.year, 12, 31);
      }
      status.completed_on = completed_on(told, agency, period, as_of_);
      status.state = state_of(status, as_of_);
      statuses_.push_back(status);
    }
  }

  const Assessment& year_;
  Date as_of_;
  std::vector<TaskStatus>& statuses_;
};

template <class Visit>
void for_each_task(const Assessment& year, Visit visit) {
  for (std::size_t plan = 0; plan < year.plans.size(); ++plan) {
    for (std::size_t task = 0; task < year.plans[plan].tasks.size(); ++task) {
      visit(TaskIndex{plan, task});
    }
  }
}

}  // namespace

bool owns(const Assessment& year, std::size_t agency, const Plan& plan) {
  if (!plan.owner.empty()) return plan.owner.text == year.agencies()[agency].code.text;
  return year.is_province(agency);
}

void TaskCounts::add(TaskState state) {
  switch (state) {
    case TaskState::done: ++done; break;
    case TaskState::late: ++late; break;
    case TaskState::due: ++due; break;
    case TaskState::overdue: ++overdue; break;
    case TaskState::undated: ++undated; break;
  }
}

std::optional<TaskIndex> find_task(const Assessment& year, std::string_view id) {
  std::optional<TaskIndex> found;
  for_each_task(year, [&](TaskIndex at) {
    if (!found && year.plans[at.plan].tasks[at.task].id.text == id) found = at;
  });
  return found;
}

std::vector<TaskStatus> task_statuses(const Assessment& year, Date as_of) {
  std::vector<TaskStatus> statuses;
  Teller teller(year, as_of, statuses);
  for_each_task(year, [&](TaskIndex at) { teller.tell_all(at); });
  return statuses;
}

std::vector<TaskStatus> task_statuses_of(const Assessment& year, std::size_t agency, Date as_of) {
  std::vector<TaskStatus> statuses;
  Teller teller(year, as_of, statuses);
  for_each_task(year, [&](TaskIndex at) {
    if (owns(year, agency, year.plans[at.plan])) {
      teller.tell_all(at);
    } else {
      teller.tell_of(at, agency);
    }
  });
  return statuses;
}

bool counts(PlanCount kind, const TaskStatus& status, Date as_of) {
  if (!status.wanted_by) return false;
  switch (kind) {
    case PlanCount::due: return status.is_complete() || *status.wanted_by < as_of;
    case PlanCount::done: return status.is_complete();
    case PlanCount::done_in_time: return status.state == TaskState::done;
    case PlanCount::done_late: return status.state == TaskState::late;
    case PlanCount::overdue: return status.state == TaskState::overdue;
  }
  return false;
}

}  // namespace parindex
