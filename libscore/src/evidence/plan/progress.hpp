// What may be said of tasks and their progress, for the loader and for progress recorded in memory.
#pragma once

#include <optional>
#include <string_view>

#include "parindex/plan.hpp"

namespace parindex {

// Whether the plan is the agency's own, or the province's and the agency is the province: its facts
// count every share of the plan.
bool owns(const Assessment& year, std::size_t agency, const Plan& plan);

// Whether it is a task of the agency.
bool is_task_of(const PlanTask& task, std::size_t agency);

// The period of that id; an empty id is that of a task that does not repeat.
std::optional<std::size_t> find_period(const PlanTask& task, std::string_view id);

// The product of that name, which may be left empty where there is no more than one.
std::optional<std::size_t> find_product(const PlanTask& task, std::string_view name);

// Puts the record in its place, by agency, period, then product. Returns one of the same product
// that is already there, which stays.
const ProductRecord* place_product(PlanTask& task, ProductRecord record);

}  // namespace parindex
