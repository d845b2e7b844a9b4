// Which words may name a fact.
#pragma once

#include <string_view>

namespace parindex {

// Words of the expression language, which no fact may be called.
bool is_reserved_word(std::string_view name);

}  // namespace parindex
