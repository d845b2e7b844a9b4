// plan_progress.csv: which products of which tasks are there. The facts that the plan gives are
// counted when all of it has been read.
#include <array>

#include "base/report.hpp"
#include "evidence/each_row.hpp"
#include "evidence/plan/progress.hpp"

namespace parindex {
namespace {

enum Column { kTask, kAgency, kPeriod, kProduct, kCompletedOn, kDocument, kNote };

constexpr std::array<CsvColumn, 7> kColumns = {{{"task"},
                                                {"agency"},
                                                {"period", false},
                                                {"product", false},
                                                {"completed_on"},
                                                {"document"},
                                                {"note", false}}};

// The codes of the first few agencies; a group has many.
std::string some_codes(const Assessment& year, const std::vector<std::size_t>& agencies) {
  constexpr std::size_t kMost = 6;
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < agencies.size() && i < kMost; ++i) {
    codes.push_back(year.agencies()[agencies[i]].code.text);
  }
  if (agencies.size() > kMost) codes.emplace_back("…");
  return joined(codes);
}

class ProgressReader {
 public:
  ProgressReader(RowReader& row, Loading& loading) : row_(row), loading_(loading) {}

  void read() {
    const auto agency = row_.any_agency(kAgency);
    const auto at = find_task_of_row();
    PlanTask* const task = at ? &loading_.assessment.plans[at->plan].tasks[at->task] : nullptr;
    if (at) plan_ = at->plan;
    const auto completed_on = row_.date(kCompletedOn, true);
    if (task == nullptr || !agency) return;
    const Assessment& year = loading_.assessment;
    // Nobody can be told whose task it is while its lead is unknown.
    if (!loading_.plans_are_sound && task->agencies.empty()) return;
    if (!is_task_of(*task, *agency)) {
      row_.report(
          ErrorCode::task_of_others, kAgency,
          {task->id.text, year.agencies()[*agency].code.text, some_codes(year, task->agencies)});
      return;
    }
    const auto period = read_period(*task);
    const auto product = read_product(*task);
    if (row_.is_empty(kDocument)) {
      row_.report(ErrorCode::product_without_document, kDocument, {task->id.text});
      return;
    }
    if (!period || !product || !completed_on) return;
    if (*completed_on > loading_.stated_as_of) {
      row_.report(ErrorCode::completed_after_as_of, kCompletedOn,
                  {task->id.text, to_iso(*completed_on), to_iso(loading_.stated_as_of)});
    }
    place(*task, *agency, *period, *product, *completed_on);
  }

  // Of the row's task; none where the row names no task.
  std::optional<std::size_t> plan() const { return plan_; }

 private:
  std::optional<TaskIndex> find_task_of_row() {
    const auto id = row_.text(kTask);
    if (!id) return std::nullopt;
    if (const auto found = find_task(loading_.assessment, *id)) return found;
    std::vector<std::string> known;
    for (const auto& plan : loading_.assessment.plans) {
      for (const auto& task : plan.tasks) known.push_back(task.id.text);
    }
    row_.report_unknown(ErrorCode::unknown_task, kTask, {*id}, known);
    return std::nullopt;
  }

  std::optional<std::size_t> read_period(const PlanTask& task) {
    const std::string id(row_.raw(kPeriod));
    const auto found = find_period(task, id);
    if (found) return found;
    std::vector<std::string> known;
    for (const auto& period : task.periods) {
      if (!period.id.empty()) known.push_back(period.id);
    }
    row_.report_unknown(ErrorCode::unknown_period, kPeriod, {id, task.id.text, joined(known)},
                        known);
    return std::nullopt;
  }

  std::optional<std::size_t> read_product(const PlanTask& task) {
    const std::string name = to_nfc(row_.raw(kProduct));
    const auto found = find_product(task, name);
    if (found) return found;
    std::string listed;  // products have commas of their own
    for (const auto& product : task.products) listed += (listed.empty() ? "" : "; ") + product;
    row_.report_unknown(ErrorCode::unknown_product, kProduct,
                        {name, task.id.text, listed.empty() ? "–" : listed}, task.products);
    return std::nullopt;
  }

  void place(PlanTask& task, std::size_t agency, std::size_t period, std::size_t product,
             Date completed_on) {
    ProductRecord record;
    record.agency = agency;
    record.period = period;
    record.product = product;
    record.completed_on = completed_on;
    record.document = std::string(row_.raw(kDocument));
    record.note = std::string(row_.raw(kNote));
    record.place = row_.place(kTask);
    const ProductRecord* const first = place_product(task, std::move(record));
    if (first == nullptr) return;
    std::string what = task.id.text + ", " + loading_.assessment.agencies()[agency].code.text;
    if (!task.periods[period].id.empty()) what += ", " + task.periods[period].id;
    if (task.products.size() > 1) what += ", " + task.products[product];
    row_.report_duplicate(what, first->place);
  }

  RowReader& row_;
  Loading& loading_;
  std::optional<std::size_t> plan_;
};

// A row that could not be read is wanting in the counts of its agency, which has the error, and of
// whoever owns the plan: any plan, where the row does not tell.
void mark_owners(Assessment& year, std::optional<std::size_t> plan) {
  for (std::size_t agency = 0; agency < year.agencies().size(); ++agency) {
    for (std::size_t i = 0; i < year.plans.size(); ++i) {
      const bool is_wanting = (!plan || *plan == i) && owns(year, agency, year.plans[i]);
      if (is_wanting) year.records(agency).faulty = true;
    }
  }
}

bool has_errors_since(const Diagnostics& diagnostics, std::size_t count) {
  const auto first_new = diagnostics.begin() + static_cast<std::ptrdiff_t>(count);
  return has_errors(Diagnostics(first_new, diagnostics.end()));
}

}  // namespace

void load_plan_progress(const DataFiles& files, Loading& loading) {
  // Without all plans their tasks could only be called unknown.
  if (!loading.all_plans_read) return;
  for_each_row(files, kColumns, loading, [&](RowReader& row) {
    const auto before = loading.diagnostics.size();
    ProgressReader reader(row, loading);
    reader.read();
    if (has_errors_since(loading.diagnostics, before))
      mark_owners(loading.assessment, reader.plan());
  });
  if (!loading.plans_are_sound) return;
  const auto found = count_plan_facts(loading.assessment);
  loading.diagnostics.insert(loading.diagnostics.end(), found.begin(), found.end());
}

}  // namespace parindex
