// Reading a fact's value from the text of a cell, by the type that the set declares.
#pragma once

#include <optional>
#include <string_view>

#include "base/csv_values.hpp"
#include "parindex/criteria_set.hpp"
#include "parindex/fact_value.hpp"

namespace parindex {

// The value, or nothing and the fault, which names the cell at `place`.
std::optional<FactValue> read_fact_value(std::string_view text, const Fact& fact,
                                         const CsvDialect& dialect, const Place& place,
                                         Diagnostics& diagnostics);

// The number of answers to a survey's option, called `name` in findings.
std::optional<std::int64_t> read_answer_count(std::string_view text, const std::string& name,
                                              const CsvDialect& dialect, const Place& place,
                                              Diagnostics& diagnostics);

}  // namespace parindex
