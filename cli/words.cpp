#include "words.hpp"

#include <algorithm>

namespace parindex::cli {

std::string localized_number(std::string number, Language language) {
  if (language == Language::vi) std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

std::string localized_date(Date date, Language language) {
  return language == Language::vi ? to_dmy(date) : to_iso(date);
}

std::string counted(std::size_t count, const Text& one, const Text& many, Language language) {
  return std::to_string(count) + " " + (count == 1 ? one : many).in(language);
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const auto& word : words) append(text, word, between);
  return text;
}

void append(std::string& text, std::string_view more, std::string_view between) {
  if (!text.empty()) text += between;
  text += more;
}

std::string filled(std::string text, std::initializer_list<std::string> arguments) {
  char digit = '0';
  for (const auto& argument : arguments) {
    const std::string placeholder = {'{', digit++, '}'};
    for (auto at = text.find(placeholder); at != std::string::npos;
         at = text.find(placeholder, at + argument.size())) {
      text.replace(at, placeholder.size(), argument);
    }
  }
  return text;
}

}  // namespace parindex::cli
