// The tables of verbs and of options, from which parsing and help are made.
#pragma once

#include <span>
#include <string_view>

#include "words.hpp"

namespace parindex::cli {

enum class Verb {
  rank,
  whatif,
  sheet,
  explain,
  gaps,
  status,
  plan,
  improve,
  report,
  form,
  import,
  tally,
  sweep,
  list,
  compare,
  robustness,
  check,
  test,
  create,
  help
};

struct VerbSpec {
  Verb verb;
  std::string_view name;
  std::string_view operands;  // as in the usage line
  std::size_t least_operands;
  std::size_t most_operands;
  Text summary;
  Text description;
  std::string_view example;
  Text formats = {};  // what --format takes, where that is not all four
};

// A name may stand in several rows, where it means something else to another verb; it then takes an
// argument, and repeats, in all of them or in none.
struct OptionSpec {
  std::string_view name;
  char letter;                // 0: none
  std::string_view argument;  // empty: a switch
  std::string_view verbs;     // space-separated; "*": every verb
  bool may_repeat;
  Text summary;
};

std::span<const VerbSpec> all_verbs();
std::span<const OptionSpec> all_options();

const VerbSpec* find_verb(std::string_view name);
const VerbSpec& spec_of(Verb verb);

// Whether the verb takes the option, as this row has it.
bool takes(const VerbSpec& verb, const OptionSpec& option);

}  // namespace parindex::cli
