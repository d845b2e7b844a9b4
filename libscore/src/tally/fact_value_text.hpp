// The values of tallied facts as an evidence file has them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parindex/fact_value.hpp"

namespace parindex {

// With all its decimals, "1234.50"; a date as 2022-12-15.
std::string fact_value_text(const FactValue& value);
// The count, decimal or date in such a text.
std::optional<FactValue> read_fact_value_text(std::string_view text);

}  // namespace parindex
