#include "scoring/explain_plan.hpp"

#include <algorithm>

namespace parindex {
namespace {

// The province has hundreds of shares.
constexpr std::size_t kMostOfAState = 20;

bool has_counted_fact(const Assessment& year, std::size_t agency, const Item& item) {
  for (std::size_t i = 0; i < item.facts.size(); ++i) {
    const FactRecord* const record = year.fact(agency, item.first_fact + i);
    if (record != nullptr && record->origin == FactOrigin::plan) return true;
  }
  return false;
}

// "IV.12 2022-Q3"; with the agency where it is another's share.
std::string share_name(const Assessment& year, const TaskStatus& status, std::size_t told_to) {
  const PlanTask& task = year.plans[status.plan].tasks[status.task];
  std::string name = task.id.text;
  const auto& period = task.periods[status.period].id;
  if (!period.empty()) name += " " + period;
  if (status.agency != told_to) name += " (" + year.agencies()[status.agency].code.text + ")";
  return name;
}

std::string date_text(const std::optional<Date>& date) { return date ? to_iso(*date) : ""; }

class PlanTeller {
 public:
  PlanTeller(const Assessment& year, std::size_t agency)
      : year_(year), agency_(agency), statuses_(task_statuses_of(year, agency, year.as_of)) {}

  std::vector<Step> tell() {
    // What completion leaves out altogether is not told of.
    std::erase_if(statuses_, [](const TaskStatus& status) { return !status.wanted_by; });
    TaskCounts totals;
    std::size_t due = 0;
    for (const auto& status : statuses_) {
      totals.add(status.state);
      due += counts(PlanCount::due, status, year_.as_of);
    }
    add(StepCode::plan_counted, 0,
        {to_iso(year_.as_of), std::to_string(due), std::to_string(totals.done),
         std::to_string(totals.late), std::to_string(totals.overdue), std::to_string(totals.due),
         std::to_string(totals.undated)});
    tell_of(TaskState::overdue, StepCode::plan_overdue);
    tell_of(TaskState::late, StepCode::plan_late);
    tell_of(TaskState::due, StepCode::plan_due);
    tell_of(TaskState::undated, StepCode::plan_undated);
    return std::move(steps_);
  }

 private:
  void add(StepCode code, int depth, std::vector<std::string> arguments) {
    Step& step = steps_.emplace_back();
    step.code = code;
    step.depth = depth;
    step.arguments = std::move(arguments);
  }

  void tell_of(TaskState state, StepCode code) {
    std::size_t told = 0;
    for (const auto& status : statuses_) {
      if (status.state != state || ++told > kMostOfAState) continue;
      const Title& title = year_.plans[status.plan].tasks[status.task].title;
      add(code, 1,
          {share_name(year_, status, agency_), title.in(Language::vi), title.in(Language::en),
           date_text(status.wanted_by), date_text(status.completed_on)});
    }
    if (told > kMostOfAState) {
      add(StepCode::plan_more, 1, {std::to_string(told - kMostOfAState)});
    }
  }

  const Assessment& year_;
  std::size_t agency_;
  std::vector<TaskStatus> statuses_;
  std::vector<Step> steps_;
};

}  // namespace

std::vector<Step> plan_steps_of(const Assessment& year, std::size_t agency, const Item& item) {
  if (!has_counted_fact(year, agency, item)) return {};
  return PlanTeller(year, agency).tell();
}

}  // namespace parindex
