#include "base/expression_tokens.hpp"

namespace parindex {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_char(char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_'; }
// What a person takes for a letter, though no name may have it.
bool is_word_char(char c) { return is_name_char(c) || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

std::size_t run_length(std::string_view text, bool (*wanted)(char)) {
  std::size_t length = 0;
  while (length < text.size() && wanted(text[length])) ++length;
  return length;
}

std::size_t number_length(std::string_view text) {
  std::size_t length = run_length(text, is_digit);
  if (length + 1 < text.size() && text[length] == '.' && is_digit(text[length + 1])) {
    length += 1 + run_length(text.substr(length + 1), is_digit);
  }
  return length;
}

bool starts_with_date(std::string_view text) {
  return text.size() >= 10 && text[4] == '-' && text[7] == '-' && run_length(text, is_digit) == 4 &&
         is_digit(text[5]) && is_digit(text[8]);
}

// Of a text in quotes from its first to its last; 0 where none ends it.
std::size_t quoted_length(std::string_view text) {
  for (std::size_t end = text.find('\'', 1); end != text.npos; end = text.find('\'', end + 2)) {
    if (end + 1 == text.size() || text[end + 1] != '\'') return end + 1;
  }
  return 0;
}

}  // namespace

Token token_at(std::string_view text, std::size_t offset) {
  while (offset < text.size() && (text[offset] == ' ' || text[offset] == '\t')) ++offset;
  const auto rest = text.substr(offset);
  if (rest.empty()) return {TokenKind::end, rest, offset};
  if (starts_with_date(rest)) return {TokenKind::date, rest.substr(0, 10), offset};
  if (is_digit(rest[0])) {
    const auto length = number_length(rest);
    const bool is_percent = length < rest.size() && rest[length] == '%';
    return {is_percent ? TokenKind::percent : TokenKind::number,
            rest.substr(0, length + (is_percent ? 1 : 0)), offset};
  }
  if (is_word_char(rest[0])) {
    const auto word = rest.substr(0, run_length(rest, is_word_char));
    const bool is_name =
        rest[0] >= 'a' && rest[0] <= 'z' && run_length(word, is_name_char) == word.size();
    return {is_name ? TokenKind::name : TokenKind::unknown, word, offset};
  }
  if (rest[0] == '\'' && quoted_length(rest) != 0) {
    return {TokenKind::text, rest.substr(0, quoted_length(rest)), offset};
  }
  for (const std::string_view two : {"!=", "<=", ">="}) {
    if (rest.starts_with(two)) return {TokenKind::symbol, rest.substr(0, 2), offset};
  }
  if (std::string_view("+-*/(),=<>").find(rest[0]) != std::string_view::npos) {
    return {TokenKind::symbol, rest.substr(0, 1), offset};
  }
  return {TokenKind::unknown, rest.substr(0, 1), offset};
}

}  // namespace parindex
