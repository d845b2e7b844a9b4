// Linking of a plan to the agencies and areas of its assessment, with everything that can be wrong
// between the two.
#include <algorithm>
#include <utility>

#include "base/report.hpp"
#include "evidence/properties.hpp"
#include "parindex/assessment.hpp"

namespace parindex {
namespace {

constexpr std::string_view kRepeatNames[] = {"month", "quarter", "half_year", "first_half", "year"};

// The day of the month, or its last one where it is shorter.
std::optional<Date> day_of(int year, int month, int day) {
  for (int d = day; d >= 28; --d) {
    if (const auto date = Date::of(year, month, d)) return date;
  }
  return Date::of(year, month, day);
}

// Periods of the year by their due day; of two that are due together the shorter first.
std::vector<TaskPeriod> periods_of(const PlanTask& task, int year) {
  const std::string name = std::to_string(year);
  std::vector<TaskPeriod> periods;
  const auto add = [&](std::string id, int last_month) {
    const bool is_known = std::any_of(periods.begin(), periods.end(),
                                      [&](const TaskPeriod& period) { return period.id == id; });
    if (!is_known) periods.push_back({std::move(id), day_of(year, last_month, task.due_day)});
  };
  auto repeats = task.repeats;
  std::sort(repeats.begin(), repeats.end());
  for (const auto repeat : repeats) {
    switch (repeat) {
      case Repeat::month:
        for (int m = 1; m <= 12; ++m) add(name + (m < 10 ? "-0" : "-") + std::to_string(m), m);
        break;
      case Repeat::quarter:
        for (int q = 1; q <= 4; ++q) add(name + "-Q" + std::to_string(q), 3 * q);
        break;
      case Repeat::half_year:
        add(name + "-H1", 6);
        add(name + "-H2", 12);
        break;
      case Repeat::first_half: add(name + "-H1", 6); break;
      case Repeat::year: add(name, 12); break;
    }
  }
  std::stable_sort(periods.begin(), periods.end(),
                   [](const auto& a, const auto& b) { return a.due < b.due; });
  return periods;
}

class PlanLinker {
 public:
  PlanLinker(const Assessment& year, Plan& plan, Diagnostics& diagnostics)
      : year_(year), plan_(plan), diagnostics_(diagnostics), areas_(area_ids(year)) {}

  void link() {
    for (const auto& other : year_.plans) {
      if (other.id == plan_.id) report_twice(plan_.id.text, plan_.place, other.place);
    }
    owner_ = find_agency(plan_.owner, "owner");
    for (std::size_t i = 0; i < plan_.groups.size(); ++i) link_group(i);
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) link_task(i);
  }

 private:
  void report(ErrorCode code, const Place& place, std::vector<std::string> arguments) {
    diagnostics_.push_back(
        finding(code, place.file != nullptr ? place : plan_.place, std::move(arguments)));
  }

  void report_unknown(ErrorCode code, const PlanName& name, std::vector<std::string> arguments,
                      const std::vector<std::string>& known) {
    report(code, name.place, std::move(arguments));
    diagnostics_.back().suggestion = nearest_name(name.text, known).value_or("");
  }

  void report_twice(const std::string& id, const Place& place, const Place& first) {
    diagnostics_.push_back(
        with_related(finding(ErrorCode::duplicate_id, place, {id, place_text(first)}), first));
  }

  std::optional<std::size_t> find_agency(const PlanName& name, const std::string& key) {
    if (name.empty()) return std::nullopt;
    const auto found = year_.find_agency(name.text);
    if (!found) {
      report_unknown(ErrorCode::unknown_plan_agency, name, {name.text, key}, agency_codes(year_));
    }
    return found;
  }

  void link_group(std::size_t index) {
    const TaskGroup& group = plan_.groups[index];
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < index; ++i) {
      const PlanName& other = plan_.groups[i].name;
      if (other.text != group.name.text) continue;
      report_twice(group.name.text, group.name.place, other.place);
      break;
    }
    for (const auto& name : group.blocks) {
      const auto block = year_.find_block(name.text);
      if (block) {
        const auto& agencies = year_.blocks()[*block].agencies;
        members.insert(members.end(), agencies.begin(), agencies.end());
        continue;
      }
      std::vector<std::string> known;
      for (const auto& other : year_.blocks()) known.push_back(other.id.text);
      report_unknown(ErrorCode::unknown_group_block, name,
                     {name.text, group.name.text, joined(known)}, known);
    }
    for (const auto& name : group.agencies) {
      if (const auto agency = find_agency(name, "agency")) members.push_back(*agency);
    }
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    members_.push_back(std::move(members));
  }

  void link_task(std::size_t index) {
    PlanTask& task = plan_.tasks[index];
    check_id(index);
    check_area(task);
    check_products(task);
    for (const auto& name : task.with) find_agency(name, "with");
    link_due(task);
    auto candidates = candidates_of(task);
    check_reach(task, candidates);
    if (!task.applies.empty()) {
      const auto names = task.applies.bind_properties(diagnostics_);
      if (names) arise(task, *names, candidates);
    }
    task.agencies = std::move(candidates);
  }

  void check_id(std::size_t index) {
    const PlanTask& task = plan_.tasks[index];
    for (std::size_t i = 0; i < index; ++i) {
      if (plan_.tasks[i].id != task.id) continue;
      report_twice(task.id.text, task.place, plan_.tasks[i].place);
      return;
    }
    if (const auto other = find_task(year_, task.id.text)) {
      report_twice(task.id.text, task.place, year_.plans[other->plan].tasks[other->task].place);
    }
  }

  void check_area(const PlanTask& task) {
    if (task.area.empty()) return;
    if (std::find(areas_.begin(), areas_.end(), task.area.text) != areas_.end()) return;
    report(ErrorCode::unknown_area, task.area.place, {task.area.text, joined(areas_)});
  }

  // Of two products of one name the second could never be told to be there.
  void check_products(const PlanTask& task) {
    for (auto product = task.products.begin(); product != task.products.end(); ++product) {
      if (std::find(task.products.begin(), product, *product) == product) continue;
      report_twice(*product, task.place, task.place);
    }
  }

  void link_due(PlanTask& task) {
    const bool repeats = !task.repeats.empty();
    if (repeats != (task.due_day > 0) || (repeats && task.due)) {
      report(ErrorCode::repeats_need_due_day, task.place, {task.id.text});
    }
    const int year = year_.year;
    if (task.due && (task.due->year() < year - 1 || task.due->year() > year + 1)) {
      report(ErrorCode::due_out_of_reach, task.due_place,
             {task.id.text, to_iso(*task.due), std::to_string(year - 1) + "-01-01",
              std::to_string(year + 1) + "-12-31"});
    }
    task.periods = repeats ? periods_of(task, year) : std::vector<TaskPeriod>{{"", task.due}};
  }

  // The agencies that the task names, whether it arises for them or not.
  std::vector<std::size_t> candidates_of(const PlanTask& task) {
    const bool is_owners = task.lead.empty() && task.lead_group.empty() && !plan_.owner.empty();
    if (is_owners) return owner_ ? std::vector{*owner_} : std::vector<std::size_t>();
    if (task.lead.empty() == task.lead_group.empty()) {
      report(ErrorCode::one_lead_required, task.place, {task.id.text});
      return {};
    }
    if (!task.lead.empty()) {
      const auto lead = year_.find_agency(task.lead.text);
      if (lead) return {*lead};
      report_unknown(ErrorCode::unknown_lead, task.lead, {task.lead.text, task.id.text},
                     agency_codes(year_));
      return {};
    }
    std::vector<std::string> known;
    for (std::size_t i = 0; i < plan_.groups.size(); ++i) {
      if (plan_.groups[i].name.text == task.lead_group.text) return members_[i];
      known.push_back(plan_.groups[i].name.text);
    }
    report_unknown(ErrorCode::unknown_task_group, task.lead_group,
                   {task.lead_group.text, task.id.text, joined(known)}, known);
    return {};
  }

  // An agency's own plan gives tasks to itself and to those below it. Chains of parents are as long
  // as there are agencies at most, even where they go round.
  bool is_below_owner(std::size_t agency) const {
    for (std::size_t steps = 0; steps < year_.agencies().size(); ++steps) {
      if (agency == *owner_) return true;
      const auto parent = year_.find_agency(year_.agencies()[agency].parent.text);
      if (!parent) return false;
      agency = *parent;
    }
    return false;
  }

  void check_reach(const PlanTask& task, const std::vector<std::size_t>& candidates) {
    if (!owner_) return;
    for (const auto agency : candidates) {
      if (is_below_owner(agency)) continue;
      const Place& place = task.lead.empty() ? task.lead_group.place : task.lead.place;
      report(ErrorCode::lead_outside_own_plan, place,
             {task.id.text, year_.agencies()[agency].code.text, plan_.owner.text});
      return;
    }
  }

  // Keeps those for which the task arises.
  void arise(PlanTask& task, const std::vector<std::string>& names,
             std::vector<std::size_t>& candidates) {
    task.properties = names;
    std::vector<std::string> held;
    for (const auto agency : candidates) {
      const auto& properties = year_.agencies()[agency].properties;
      held.insert(held.end(), properties.begin(), properties.end());
    }
    for (const auto& name : names) {
      if (std::find(held.begin(), held.end(), name) != held.end()) continue;
      report_unknown(ErrorCode::task_property_unused, {name, task.applies.place()},
                     {name, task.id.text}, held);
    }
    std::erase_if(candidates, [&](std::size_t agency) {
      return !meets(year_.agencies()[agency], task.applies, names);
    });
  }

  const Assessment& year_;
  Plan& plan_;
  Diagnostics& diagnostics_;
  const std::vector<std::string> areas_;
  std::optional<std::size_t> owner_;               // none: the province, or unknown
  std::vector<std::vector<std::size_t>> members_;  // of the groups
};

}  // namespace

std::string_view repeat_name(Repeat repeat) {
  return kRepeatNames[static_cast<std::size_t>(repeat)];
}

Diagnostics add_plan(Assessment& year, Plan plan) {
  Diagnostics diagnostics;
  PlanLinker(year, plan, diagnostics).link();
  year.plans.push_back(std::move(plan));
  return diagnostics;
}

}  // namespace parindex
