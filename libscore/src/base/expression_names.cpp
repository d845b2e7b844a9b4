// Parsing of what stands for one value in an expression: numbers, dates, texts, names.
#include <algorithm>

#include "base/expression_parser.hpp"
#include "base/names.hpp"
#include "base/report.hpp"

namespace parindex {

ExpressionParser::Index ExpressionParser::primary() {
  const Token token = token_;
  Node node;
  node.offset = static_cast<std::uint32_t>(token.offset);
  node.length = static_cast<std::uint32_t>(token.text.size());
  switch (token.kind) {
    case TokenKind::number:
    case TokenKind::percent: {
      const auto parsed =
          token.kind == TokenKind::percent ? parse_percent(token.text) : parse_decimal(token.text);
      if (!parsed.value) return fail_syntax();
      node.constant = Fraction(*parsed.value);
      break;
    }
    case TokenKind::date: {
      const auto date = Date::parse_iso(token.text);
      if (!date) return fail(ErrorCode::bad_date, token.offset, 10, {std::string(token.text)});
      node.op = Op::date;
      node.type = ValueType::date;
      node.constant = date->days();
      break;
    }
    case TokenKind::name: return named(token);
    case TokenKind::text: return scope_ == Scope::columns ? text(token) : fail_syntax();
    case TokenKind::symbol:
      if (token.text == "(") {
        advance();
        const Index inner = any_of();
        if (!failed_ && !take(")")) return fail_syntax();
        return inner;
      }
      return fail_syntax();
    case TokenKind::end:
    case TokenKind::unknown: return fail_syntax();
  }
  advance();
  return add(std::move(node));
}

ExpressionParser::Index ExpressionParser::named(const Token& token) {
  if (token.text == "min" || token.text == "max") return extremum(token);
  if (token.text == "previous" && scope_ == Scope::facts) return previous(token);
  Node node;
  node.offset = static_cast<std::uint32_t>(token.offset);
  node.length = static_cast<std::uint32_t>(token.text.size());
  if (token.text == "yes" || token.text == "no") {
    node.op = Op::yes_no;
    node.type = ValueType::yes_no;
    node.constant = token.text == "yes" ? 1 : 0;
  } else if (is_reserved(token.text)) {
    return fail_syntax();
  } else {
    node.op = Op::name;
    node.name = std::string(token.text);
    const auto symbol = find_symbol(node.name);
    if (!symbol) return fail_unknown(token);
    node.left = *symbol;
    node.type = scope_ == Scope::properties ? ValueType::yes_no : symbols_[*symbol].type;
    out_.used_.push_back(*symbol);
  }
  advance();
  if (scope_ == Scope::columns && node.op == Op::name && take("is")) return set_or_not(node);
  return add(std::move(node));
}

// previous(fact): numbered after all the facts of this year.
ExpressionParser::Index ExpressionParser::previous(const Token& token) {
  advance();
  if (!take("(") || token_.kind != TokenKind::name) return fail_syntax();
  const Token name = token_;
  const auto symbol = find_symbol(std::string(name.text));
  if (is_reserved(name.text)) return fail_syntax();
  if (!symbol) return fail_unknown(name);
  advance();
  if (!take(")")) return fail_syntax();
  Node node;
  node.op = Op::name;
  node.name = "previous(" + std::string(name.text) + ")";
  node.left = static_cast<Index>(symbols_.size() + *symbol);
  node.type = symbols_[*symbol].type;
  node.offset = static_cast<std::uint32_t>(token.offset);
  node.length = static_cast<std::uint32_t>(name.offset + name.text.size() + 1 - token.offset);
  out_.used_.push_back(node.left);
  return add(std::move(node));
}

// NAME is set, NAME is not set; what stands before has been read.
ExpressionParser::Index ExpressionParser::set_or_not(const Node& column) {
  const bool negated = take("not");
  const std::size_t end = token_.offset + token_.text.size();
  if (!take("set")) return fail_syntax();
  const auto length = end - column.offset;
  if (!symbols_[column.left].is_optional) {
    return fail(ErrorCode::column_always_set, column.offset, length, {column.name});
  }
  Node node = column;
  node.op = Op::is_set;
  node.type = ValueType::yes_no;
  node.length = static_cast<std::uint32_t>(length);
  const Index is_set = add(std::move(node));
  if (!negated || failed_) return is_set;
  const Index unset = binary(Op::logical_not, ValueType::yes_no, is_set, 0, column.offset);
  if (!failed_) out_.nodes_[unset].length = static_cast<std::uint32_t>(length);
  return unset;
}

// 'it''s online'
ExpressionParser::Index ExpressionParser::text(const Token& token) {
  Node node;
  node.op = Op::text;
  node.type = ValueType::text;
  node.offset = static_cast<std::uint32_t>(token.offset);
  node.length = static_cast<std::uint32_t>(token.text.size());
  for (std::size_t i = 1; i + 1 < token.text.size(); ++i) {
    if (token.text[i] == '\'') ++i;
    node.name += token.text[i];
  }
  if (node.name.empty()) return fail(ErrorCode::text_never_empty, token.offset, 2);
  advance();
  return add(std::move(node));
}

bool ExpressionParser::is_reserved(std::string_view word) const {
  return is_reserved_word(word) || (scope_ == Scope::columns && (word == "is" || word == "set"));
}

std::optional<ExpressionParser::Index> ExpressionParser::find_symbol(const std::string& name) {
  if (scope_ == Scope::properties) {
    const auto known = std::find(properties_.begin(), properties_.end(), name);
    const auto index = static_cast<Index>(known - properties_.begin());
    if (known == properties_.end()) properties_.push_back(name);
    return index;
  }
  for (std::size_t i = 0; i < symbols_.size(); ++i) {
    if (symbols_[i].name == name) return static_cast<Index>(i);
  }
  return std::nullopt;
}

ExpressionParser::Index ExpressionParser::fail(ErrorCode code, std::size_t offset,
                                               std::size_t length,
                                               std::vector<std::string> arguments) {
  if (!failed_) {
    diagnostics_.push_back(
        finding(code, sub_place(out_.place_, offset, length), std::move(arguments)));
  }
  failed_ = true;
  return 0;
}

ExpressionParser::Index ExpressionParser::fail_syntax() {
  return fail(ErrorCode::expression_syntax, token_.offset, token_.text.size(),
              {token_.kind == TokenKind::end ? "…" : std::string(token_.text), out_.text_});
}

ExpressionParser::Index ExpressionParser::fail_unknown(const Token& token) {
  std::vector<std::string> names;
  for (const auto& symbol : symbols_) names.push_back(symbol.name);
  const bool first = !failed_;
  fail(ErrorCode::expression_unknown_name, token.offset, token.text.size(),
       {std::string(token.text), joined(names)});
  if (first) diagnostics_.back().suggestion = nearest_name(token.text, names).value_or("");
  return 0;
}

}  // namespace parindex
