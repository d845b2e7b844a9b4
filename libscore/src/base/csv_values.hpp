// Dates and numbers in the cells of a CSV file, written as its dialect says.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/report.hpp"
#include "parindex/csv_dialect.hpp"
#include "parindex/date.hpp"
#include "parindex/decimal.hpp"

namespace parindex {

std::optional<Date> parse_date(std::string_view text, const CsvDialect& dialect);
// For findings: "YYYY-MM-DD" or "DD/MM/YYYY".
std::string date_form(const CsvDialect& dialect);

// What is wrong with a number that parse_decimal() did not take; `what` names the value.
Diagnostic number_finding(NumberFault fault, std::string_view text, const std::string& what,
                          const CsvDialect& dialect, const Place& place);

}  // namespace parindex
