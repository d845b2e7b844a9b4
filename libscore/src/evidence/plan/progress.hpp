// What may be said of a task's progress, for the loader and for progress recorded in memory.
#pragma once

#include <optional>
#include <string_view>

#include "parindex/plan.hpp"

namespace parindex {

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
