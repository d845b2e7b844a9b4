// What a scenario may change of a rule: every number, condition and word that a set writes in it.
// docs/formats.md, chapter 17, lists them by rule.
#pragma once

#include <algorithm>

#include "criteria/words.hpp"
#include "parindex/rule.hpp"
#include "planning/parameter.hpp"

namespace parindex {

// In a fixed order; their number depends on the rule's shape alone, not on its values. The names
// of rows are those of branches_of(): "option yes", "by 2022-01", "band [70%; 90%)", "when 2".
Parameters parameters_of(Rule& rule);

// Parameters of values that stand anywhere in a set. `places` are where the set remembers them.
Parameter points_parameter(std::vector<std::string> names, Points& points,
                           std::vector<Place*> places = {});
Parameter yes_no_parameter(std::vector<std::string> names, bool& yes);
// A bound, under the key that its end has: from or above, to or below.
Parameter bound_parameter(std::vector<std::string> names, bool is_low, Bound& bound, Place& place);
// One of the words, by index.
Parameter word_parameter(std::vector<std::string> names, std::vector<std::string> words,
                         std::function<std::size_t()> get, std::function<void(std::size_t)> set);

// One of the words of a choice.
template <class Enum>
Parameter enum_parameter(std::vector<std::string> names, std::type_identity_t<Words<Enum>> words,
                         Enum& value) {
  std::vector<std::string> known;
  for (const auto& [word, meaning] : words) known.emplace_back(word);
  return word_parameter(
      std::move(names), std::move(known),
      [&value, words] {
        const auto found = std::find_if(words.begin(), words.end(),
                                        [&](const auto& word) { return word.second == value; });
        return static_cast<std::size_t>(found - words.begin());
      },
      [&value, words](std::size_t index) { value = words[index].second; });
}

}  // namespace parindex
