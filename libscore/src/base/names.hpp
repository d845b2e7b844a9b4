// Which words may name a fact, or a column of raw records.
#pragma once

#include <string_view>

namespace parindex {

// Words of the expression language, which no fact may be called.
bool is_reserved_word(std::string_view name);

// Small letters, digits and underscores after a small letter, and not reserved.
bool is_fact_name(std::string_view name);
// These, and the words that only conditions over a record's columns have: no column may have one.
bool is_reserved_column(std::string_view name);

}  // namespace parindex
