// `plan -f json`: schema parindex.plan/1. A task has its shares below it.
#include "reports/plan_report.hpp"
#include "reports/provenance.hpp"

namespace parindex::cli {
namespace {

Json json_of(const ShownCounts& shown) {
  const TaskCounts& counts = shown.by_state;
  return {{"done", counts.done},       {"done_undated", shown.done_undated},
          {"late", counts.late},       {"due", counts.due},
          {"overdue", counts.overdue}, {"undated", counts.undated},
          {"total", counts.total()}};
}

Json products_of(const PlanTask& task, const TaskStatus& status) {
  Json products = Json::array();
  for (const auto& record : task.progress) {
    if (record.agency != status.agency || record.period != status.period) continue;
    products.push_back(
        {{"product", task.products.empty() ? Json() : Json(task.products[record.product])},
         {"completed_on", to_iso(record.completed_on)},
         {"document", record.document},
         {"note", or_null(record.note)},
         {"place", or_null(place_text(record.place))}});
  }
  return products;
}

Json json_of(const PlanView& view, const TaskStatus& status) {
  return {{"agency", view.agency(status).code.text},
          {"period", or_null(view.period(status).id)},
          {"due_date", or_null(status.due)},
          {"counts_by", or_null(status.wanted_by)},
          {"completed_on", or_null(status.completed_on)},
          {"state", task_state_name(status.state)},
          {"products", products_of(view.task(status), status)}};
}

Json json_of(const Plan& plan, const PlanTask& task) {
  Json with = Json::array();
  if (task.with_all) with.push_back("all");
  for (const auto& office : task.with) with.push_back(office.text);
  Reference reference = plan.source;
  reference.clause = task.clause.empty() ? task.id.text : task.clause;
  const std::string& lead =
      task.lead_group.empty() && task.lead.empty() ? plan.owner.text : task.lead.text;
  return {{"task", task.id.text},
          {"title", task.title.vi},
          {"title_en", task.title.en},
          {"area", or_null(task.area.text)},
          {"lead", or_null(lead)},
          {"lead_group", or_null(task.lead_group.text)},
          {"with", std::move(with)},
          {"products", task.products},
          {"due_printed", or_null(task.due_printed)},
          {"clause", clause_text(reference)},
          {"shares", Json::array()}};
}

Json plans_json(const PlanView& view) {
  Json plans = Json::array();
  std::size_t next = 0;  // statuses are in the order of plans and tasks
  for (std::size_t p = 0; p < view.assessment.plans.size(); ++p) {
    const Plan& plan = view.assessment.plans[p];
    Json tasks = Json::array();
    for (std::size_t t = 0; t < plan.tasks.size(); ++t) {
      Json task = json_of(plan, plan.tasks[t]);
      for (; next < view.statuses.size(); ++next) {
        const TaskStatus& status = view.statuses[next];
        if (status.plan != p || status.task != t) break;
        task["shares"].push_back(json_of(view, status));
      }
      tasks.push_back(std::move(task));
    }
    plans.push_back(
        {{"plan", plan.id.text},
         {"title", plan.title.vi},
         {"title_en", plan.title.en},
         {"owner", plan.owner.empty() ? "province" : plan.owner.text},
         {"undated", plan.undated == UndatedTasks::excluded ? "excluded" : "product_by_year_end"},
         {"tasks", std::move(tasks)}});
  }
  return plans;
}

Json counts_json(const std::vector<NamedCounts>& counted, const char* key) {
  Json list = Json::array();
  for (const auto& named : counted) {
    Json entry = {{key, or_null(named.key)}};
    entry.update(json_of(named.counts));
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace

Json plan_json(const PlanView& view) {
  Json json = json_head("plan");
  json["assessment"] = json_of(view.assessment);
  add_inputs(json, view.assessment);
  json["counts"] = json_of(counts_of(view.statuses));
  json["by_area"] = counts_json(counts_by_area(view), "area");
  json["by_agency"] = counts_json(counts_by_agency(view), "agency");
  json["plans"] = plans_json(view);
  return json;
}

}  // namespace parindex::cli
