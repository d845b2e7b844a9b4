// The rules as `list rules` and `help rules` speak of them. docs/formats.md, chapter 5, has it all.
#pragma once

#include <span>
#include <string_view>

#include "words.hpp"

namespace parindex::cli {

struct RuleWords {
  std::string_view name;     // as a set writes it
  Text summary;              // one line
  Text keys;                 // a line a key
  std::string_view example;  // a whole item
};

// In the order in which docs/formats.md has them.
std::span<const RuleWords> all_rules();
const RuleWords* find_rule(std::string_view name);

}  // namespace parindex::cli
