// Reading back what evidence_value() wrote.
#pragma once

#include <optional>
#include <string_view>

#include "parindex/fact_value.hpp"

namespace parindex {

// The count, decimal or date in the text of an evidence value.
std::optional<FactValue> read_evidence_value(std::string_view text);

}  // namespace parindex
