// Which words may name a fact or a column.
#pragma once

#include <string_view>

namespace parindex {

// Words of the expression language, which no fact may be called.
bool is_reserved_word(std::string_view name);

// These, and the words that only conditions over a record's columns have: no column may have one.
bool is_reserved_column(std::string_view name);

}  // namespace parindex
