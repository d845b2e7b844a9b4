// The words of the expression language.
#pragma once

#include <cstddef>
#include <string_view>

namespace parindex {

enum class TokenKind { end, number, percent, date, name, symbol, unknown };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;
  std::size_t offset = 0;
};

// The token that begins at or after `offset`; of kind end where none does.
Token token_at(std::string_view text, std::size_t offset);

}  // namespace parindex
