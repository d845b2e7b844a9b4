#include "plan_ties.hpp"

#include <algorithm>
#include <string_view>

#include "facts.hpp"
#include "story.hpp"

namespace vinh_long {
namespace {

using parindex::Assessment;
using parindex::Date;
using parindex::FactValue;
using parindex::TaskState;
using parindex::TaskStatus;

// A fact that is the day of a task's last product, or whether that is there. The province speaks of
// the tasks of all its leads, an agency of its own shares.
struct ProductTie {
  Level level;
  std::string_view item;
  std::string_view fact;
  std::string_view task;
};
constexpr ProductTie kProducts[] = {{Level::province, "3.1.1", "control_plan_on", "PL.III.1"},
                                    {Level::province, "3.1.2", "review_plan_on", "PL.III.3"},
                                    {Level::province, "3.1.3", "control_check_plan", "PL.III.2"},
                                    {Level::province, "4.1.4", "organs_report_on", "PL.IV.3"},
                                    {Level::province, "5.2.3", "reform_training_on", "PL.V.4"},
                                    {Level::province, "6.1.3", "asset_report_on", "PL.VI.4"},
                                    {Level::province, "7.1.1", "province_it_plan_on", "PL.VII.1"},
                                    {Level::province, "7.1.2", "it_guidance_on", "PL.VII.2"},
                                    {Level::province, "7.3.3", "online_measures_on", "PL.VII.4"},
                                    {Level::district, "3.4.3", "online_proposals_on", "PL.III.7"},
                                    {Level::department, "1.1.1", "plan_issued_on", "SNV.1"},
                                    {Level::department, "1.1.1", "plan_issued_on", "STNMT.1"},
                                    {Level::district, "1.1.1", "plan_issued_on", "LH.1"},
                                    {Level::district, "1.3.4", "guidance_issued_on", "LH.2"}};

// A fact that counts the periodic reports which were due before the agency handed in.
enum class Reports { due, in_time, late, absent, complete };
struct ReportTie {
  std::string_view fact;
  std::string_view task;
  Reports what;
};
constexpr ReportTie kReports[] = {{"press_reports_due", "IV.11", Reports::due},
                                  {"press_reports_on_time", "IV.11", Reports::in_time},
                                  {"reform_reports_due", "IV.12", Reports::due},
                                  {"reform_reports_late", "IV.12", Reports::late},
                                  {"reform_reports_absent", "IV.12", Reports::absent},
                                  {"reform_reports_complete", "IV.12", Reports::complete}};

// The shares of one task as the agency knew them when it handed in.
class Knowledge {
 public:
  Knowledge(const Assessment& year, std::uint64_t seed, std::size_t agency)
      : year_(year),
        agency_(agency),
        handed_in_(handed_in_on(year, agency, seed)),
        level_(level_of(*year.blocks()[*year.agencies()[agency].block].set)) {}

  Level level() const { return level_; }

  std::vector<TaskStatus> shares_of(std::string_view id) const {
    auto shares = parindex::task_statuses(year_, handed_in_);
    std::erase_if(shares, [&](const TaskStatus& share) {
      const bool is_known = level_ == Level::province || share.agency == agency_;
      return !is_known || task_of(share).id.text != id;
    });
    return shares;
  }

  // Those whose day was over by then.
  std::vector<TaskStatus> due_shares_of(std::string_view id) const {
    auto shares = shares_of(id);
    std::erase_if(shares,
                  [&](const TaskStatus& share) { return !share.due || handed_in_ <= *share.due; });
    return shares;
  }

  std::string document_of(const TaskStatus& share) const {
    for (const auto& record : task_of(share).progress) {
      const bool is_of_share = record.agency == share.agency && record.period == share.period;
      if (is_of_share && record.completed_on == share.completed_on) return record.document;
    }
    return {};
  }

 private:
  const parindex::PlanTask& task_of(const TaskStatus& share) const {
    return year_.plans[share.plan].tasks[share.task];
  }

  const Assessment& year_;
  std::size_t agency_;
  Date handed_in_;
  Level level_;
};

PlanTie product_tie(const Knowledge& known, const TaskStatus& share, parindex::FactType type) {
  const bool is_there = share.is_complete();
  PlanTie tie;
  if (is_there) tie.document = known.document_of(share);
  if (type == parindex::FactType::yes_no) {
    tie.value = FactValue::yes_no(is_there);
  } else if (is_there) {
    tie.value = FactValue::date(*share.completed_on);
  }
  return tie;
}

std::int64_t count_of(Reports what, const std::vector<TaskStatus>& shares, std::int64_t drawn) {
  const auto in_state = [&](TaskState state) {
    return std::count_if(shares.begin(), shares.end(),
                         [&](const TaskStatus& share) { return share.state == state; });
  };
  switch (what) {
    case Reports::due: return static_cast<std::int64_t>(shares.size());
    case Reports::in_time: return in_state(TaskState::done);
    case Reports::late: return in_state(TaskState::late);
    case Reports::absent: return in_state(TaskState::overdue);
    case Reports::complete: break;
  }
  // Only what was sent can be complete; how much of it is, no plan tells.
  return std::min<std::int64_t>(drawn, in_state(TaskState::done) + in_state(TaskState::late));
}

// A count is a whole number.
std::int64_t whole_of(const parindex::Fraction& count) {
  return count.rounded(0)->micros() / parindex::Points::kMicrosPerPoint;
}

}  // namespace

std::optional<PlanTie> plan_tie(const Assessment& year, std::uint64_t seed, std::size_t agency,
                                const parindex::Item& item, std::size_t fact,
                                const std::optional<FactValue>& drawn) {
  const auto& definition = item.facts[fact];
  if (year.plans.empty() || definition.rolls_up) return std::nullopt;
  const Knowledge known(year, seed, agency);
  for (const auto& tie : kProducts) {
    const bool is_it = tie.level == known.level() && tie.item == item.id.text;
    if (!is_it || tie.fact != definition.name.text) continue;
    const auto shares = known.shares_of(tie.task);
    if (!shares.empty()) return product_tie(known, shares[0], definition.type);
  }
  for (const auto& tie : kReports) {
    if (tie.fact != definition.name.text) continue;
    const auto shares = known.due_shares_of(tie.task);
    const auto drawn_count = drawn ? whole_of(drawn->number()) : 0;
    return PlanTie{FactValue::count(count_of(tie.what, shares, drawn_count)), ""};
  }
  return std::nullopt;
}

}  // namespace vinh_long
