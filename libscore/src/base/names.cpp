#include "base/names.hpp"

#include <algorithm>

namespace parindex {

bool is_fact_name(std::string_view name) {
  const auto is_first = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_other = [&](char c) { return is_first(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && is_first(name[0]) && std::all_of(name.begin(), name.end(), is_other) &&
         !is_reserved_word(name);
}

}  // namespace parindex
