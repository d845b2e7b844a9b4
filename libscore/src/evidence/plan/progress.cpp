#include "evidence/plan/progress.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "parindex/assessment.hpp"

namespace parindex {
namespace {

auto key_of(const ProductRecord& record) {
  return std::tuple(record.agency, record.period, record.product);
}

[[noreturn]] void refuse(const std::string& what) {
  throw std::invalid_argument("parindex: " + what);
}

}  // namespace

bool is_task_of(const PlanTask& task, std::size_t agency) {
  return std::binary_search(task.agencies.begin(), task.agencies.end(), agency);
}

std::optional<std::size_t> find_period(const PlanTask& task, std::string_view id) {
  for (std::size_t i = 0; i < task.periods.size(); ++i) {
    if (task.periods[i].id == id) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_product(const PlanTask& task, std::string_view name) {
  if (name.empty() && task.products.size() <= 1) return 0;
  for (std::size_t i = 0; i < task.products.size(); ++i) {
    if (task.products[i] == name) return i;
  }
  return std::nullopt;
}

const ProductRecord* place_product(PlanTask& task, ProductRecord record) {
  const auto at =
      std::lower_bound(task.progress.begin(), task.progress.end(), record,
                       [](const auto& a, const auto& b) { return key_of(a) < key_of(b); });
  if (at != task.progress.end() && key_of(*at) == key_of(record)) return &*at;
  task.progress.insert(at, std::move(record));
  return nullptr;
}

void complete_task(Assessment& year, std::string_view id, std::size_t agency,
                   Completion completion) {
  const std::string name(id);
  const auto found = find_task(year, id);
  if (!found) refuse("no plan has a task " + name);
  PlanTask& task = year.plans[found->plan].tasks[found->task];
  if (!is_task_of(task, agency)) refuse("task " + name + " is not a task of that agency");
  const auto period = find_period(task, completion.period);
  if (!period) refuse("\"" + completion.period + "\" is not a period of task " + name);
  const auto product = find_product(task, completion.product);
  if (!product) refuse("\"" + completion.product + "\" is not a product of task " + name);
  ProductRecord record;
  record.agency = agency;
  record.period = *period;
  record.product = *product;
  record.completed_on = completion.completed_on;
  record.document = std::move(completion.document);
  record.note = std::move(completion.note);
  if (place_product(task, std::move(record)) != nullptr) {
    refuse("the product of task " + name + " is already there");
  }
}

}  // namespace parindex
