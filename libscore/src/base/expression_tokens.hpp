// The words of the expression language.
#pragma once

#include <cstddef>
#include <string_view>

namespace parindex {

// text: in single quotes, which belong to the token; a quote inside is doubled.
enum class TokenKind { end, number, percent, date, name, text, symbol, unknown };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;
  std::size_t offset = 0;
};

// The token that begins at or after `offset`; of kind end where none does.
Token token_at(std::string_view text, std::size_t offset);

}  // namespace parindex
