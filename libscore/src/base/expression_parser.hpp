// Parsing, binding and typing of expressions: the grammar is in expression_parser.cpp, single
// values and names in expression_names.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/expression_tokens.hpp"
#include "parindex/expression.hpp"

namespace parindex {

// Recursive descent over the text. After the first error everything unwinds: what follows a syntax
// error says nothing reliable.
class ExpressionParser {
 public:
  using Op = Expression::Op;
  using Node = Expression::Node;

  // What the names of the text are.
  enum class Scope {
    facts,
    properties,  // of agencies: every name is one, numbered in the order of appearance
    columns,     // of a record, whose cells may be empty
  };

  ExpressionParser(Expression& expression, std::span<const Symbol> symbols, Scope scope,
                   Diagnostics& diagnostics);

  bool parse(ValueType wanted);
  std::vector<std::string> take_properties() { return std::move(properties_); }

 private:
  using Index = std::uint16_t;

  // Bounds the recursion, so that no text can exhaust the stack.
  struct Nesting {
    explicit Nesting(ExpressionParser& parser);
    ~Nesting() { --owner.depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    ExpressionParser& owner;
  };

  void advance() { token_ = token_at(out_.text_, token_.offset + token_.text.size()); }
  bool take(std::string_view text);
  Index add(Node node);
  Index binary(Op op, ValueType type, Index left, Index right, std::size_t offset);
  void require(Index index, ValueType wanted);

  Index any_of();
  Index all_of();
  Index logical(Op op, Index left, Index right, std::size_t offset);
  Index negation();
  Index comparison();
  Index compared(Op op, Index left, Index right, std::size_t offset);
  Index sum();
  Index product();
  template <class Operand>
  Index arithmetic(Op op, Index left, Operand operand);
  Index unary();
  Index extremum(const Token& token);

  Index primary();
  Index named(const Token& token);
  Index previous(const Token& token);
  Index set_or_not(const Node& column);
  Index text(const Token& token);
  bool is_reserved(std::string_view word) const;
  std::optional<Index> find_symbol(const std::string& name);

  Index fail(ErrorCode code, std::size_t offset, std::size_t length,
             std::vector<std::string> arguments = {});
  Index fail_syntax();
  Index fail_unknown(const Token& token);

  Expression& out_;
  std::span<const Symbol> symbols_;
  Scope scope_;
  std::vector<std::string> properties_;
  Diagnostics& diagnostics_;
  Token token_;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace parindex
