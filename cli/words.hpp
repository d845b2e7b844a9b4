// Words of the interface in both languages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/date.hpp"
#include "parindex/text.hpp"

namespace parindex::cli {

struct Text {
  std::string_view vi;
  std::string_view en;

  std::string in(Language language) const {
    return std::string(language == Language::vi ? vi : en);
  }
};

// A canonical number ("86.25") as people of the language write it ("86,25").
std::string localized_number(std::string number, Language language);

// 15/12/2022 in Vietnamese, 2022-12-15 in English.
std::string localized_date(Date date, Language language);

// "1 error", "2 errors"; Vietnamese knows no plural.
std::string counted(std::size_t count, const Text& one, const Text& many, Language language);

// "a, b, c"
std::string joined(const std::vector<std::string>& words, std::string_view between = ", ");

// Adds `more` to a text, behind `between` where something stands before it.
void append(std::string& text, std::string_view more, std::string_view between = "; ");

// The text with its {0}, {1}, … filled in.
std::string filled(std::string text, std::initializer_list<std::string> arguments);

}  // namespace parindex::cli
