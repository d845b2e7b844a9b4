// The grammar of expressions, and their types. Evaluation is in expression_evaluator.cpp.
#include "base/expression_parser.hpp"

#include <algorithm>
#include <array>

#include "base/names.hpp"
#include "base/report.hpp"

namespace parindex {
namespace {

constexpr int kMaxDepth = 200;  // a bracket counts three: some 60 of them nest
constexpr std::size_t kMaxNodes = 4096;

constexpr std::array<std::string_view, 8> kReserved = {"and", "or",  "not", "yes",
                                                       "no",  "min", "max", "previous"};

std::string type_name(ValueType type) {
  switch (type) {
    case ValueType::number: return "number";
    case ValueType::date: return "date";
    case ValueType::yes_no: return "yes_no";
    case ValueType::option: return "option";
    case ValueType::text: return "text";
  }
  return {};
}

}  // namespace

bool is_reserved_word(std::string_view name) {
  return std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end();
}

ValueType value_type(FactType type) {
  switch (type) {
    case FactType::date: return ValueType::date;
    case FactType::yes_no: return ValueType::yes_no;
    case FactType::option: return ValueType::option;
    case FactType::count:
    case FactType::decimal:
    case FactType::percent: break;
  }
  return ValueType::number;
}

bool is_reserved_column(std::string_view name) {
  return is_reserved_word(name) || name == "is" || name == "set" || name == "as_of";
}

ExpressionParser::ExpressionParser(Expression& expression, std::span<const Symbol> symbols,
                                   Scope scope, Diagnostics& diagnostics)
    : out_(expression), symbols_(symbols), scope_(scope), diagnostics_(diagnostics) {
  out_.nodes_.clear();
  out_.used_.clear();
  advance();
}

ExpressionParser::Nesting::Nesting(ExpressionParser& parser) : owner(parser) {
  if (++owner.depth_ > kMaxDepth) {
    owner.fail(ErrorCode::expression_too_deep, owner.token_.offset, owner.token_.text.size());
  }
}

bool ExpressionParser::parse(ValueType wanted) {
  const auto root = any_of();
  if (failed_) return false;
  if (token_.kind != TokenKind::end) {
    fail_syntax();
    return false;
  }
  require(root, wanted);
  out_.root_ = root;
  std::sort(out_.used_.begin(), out_.used_.end());
  out_.used_.erase(std::unique(out_.used_.begin(), out_.used_.end()), out_.used_.end());
  return !failed_;
}

bool ExpressionParser::take(std::string_view text) {
  const bool matches =
      (token_.kind == TokenKind::symbol || token_.kind == TokenKind::name) && token_.text == text;
  if (matches) advance();
  return matches;
}

ExpressionParser::Index ExpressionParser::add(Node node) {
  if (out_.nodes_.size() >= kMaxNodes) {
    fail(ErrorCode::expression_too_deep, token_.offset, token_.text.size());
    return 0;
  }
  out_.nodes_.push_back(std::move(node));
  return static_cast<Index>(out_.nodes_.size() - 1);
}

ExpressionParser::Index ExpressionParser::binary(Op op, ValueType type, Index left, Index right,
                                                 std::size_t offset) {
  Node node;
  node.op = op;
  node.type = type;
  node.left = left;
  node.right = right;
  node.offset = static_cast<std::uint32_t>(offset);
  node.length = 1;
  return add(std::move(node));
}

void ExpressionParser::require(Index index, ValueType wanted) {
  if (failed_) return;
  const Node& node = out_.nodes_[index];
  if (node.type == wanted) return;
  fail(ErrorCode::expression_type, node.offset, node.length,
       {type_name(wanted), type_name(node.type)});
}

ExpressionParser::Index ExpressionParser::any_of() {
  const Nesting nesting(*this);
  if (failed_) return 0;
  Index left = all_of();
  while (!failed_ && token_.text == "or") {
    const auto offset = token_.offset;
    advance();
    left = logical(Op::logical_or, left, all_of(), offset);
  }
  return left;
}

ExpressionParser::Index ExpressionParser::all_of() {
  Index left = negation();
  while (!failed_ && token_.text == "and") {
    const auto offset = token_.offset;
    advance();
    left = logical(Op::logical_and, left, negation(), offset);
  }
  return left;
}

ExpressionParser::Index ExpressionParser::logical(Op op, Index left, Index right,
                                                  std::size_t offset) {
  require(left, ValueType::yes_no);
  require(right, ValueType::yes_no);
  return failed_ ? Index{0} : binary(op, ValueType::yes_no, left, right, offset);
}

ExpressionParser::Index ExpressionParser::negation() {
  const Nesting nesting(*this);
  if (failed_) return 0;
  const auto offset = token_.offset;
  if (!take("not")) return comparison();
  const Index operand = negation();
  require(operand, ValueType::yes_no);
  return failed_ ? Index{0} : binary(Op::logical_not, ValueType::yes_no, operand, 0, offset);
}

ExpressionParser::Index ExpressionParser::comparison() {
  const Index left = sum();
  static constexpr std::array<std::pair<std::string_view, Op>, 6> kComparisons = {
      {{"=", Op::equal},
       {"!=", Op::not_equal},
       {"<=", Op::at_most},
       {"<", Op::less},
       {">=", Op::at_least},
       {">", Op::greater}}};
  for (const auto& [text, op] : kComparisons) {
    if (failed_ || token_.kind != TokenKind::symbol || token_.text != text) continue;
    const auto offset = token_.offset;
    advance();
    const Index right = sum();
    return failed_ ? Index{0} : compared(op, left, right, offset);
  }
  return left;
}

ExpressionParser::Index ExpressionParser::compared(Op op, Index left, Index right,
                                                   std::size_t offset) {
  const auto type = out_.nodes_[left].type;
  const bool is_equality = op == Op::equal || op == Op::not_equal;
  const bool has_order = type == ValueType::number || type == ValueType::date;
  if (type == ValueType::option || (!has_order && !is_equality)) {
    require(left, ValueType::number);
  } else {
    require(right, type);
  }
  const Node& second = out_.nodes_[right];
  if (out_.nodes_[left].op == Op::text && second.op == Op::text) {  // with no column between them
    fail(ErrorCode::expression_syntax, second.offset, second.length,
         {out_.text_.substr(second.offset, second.length), out_.text_});
  }
  return failed_ ? Index{0} : binary(op, ValueType::yes_no, left, right, offset);
}

ExpressionParser::Index ExpressionParser::sum() {
  Index left = product();
  while (!failed_ && token_.kind == TokenKind::symbol &&
         (token_.text == "+" || token_.text == "-")) {
    left =
        arithmetic(token_.text == "+" ? Op::add : Op::subtract, left, [this] { return product(); });
  }
  return left;
}

ExpressionParser::Index ExpressionParser::product() {
  Index left = unary();
  while (!failed_ && token_.kind == TokenKind::symbol &&
         (token_.text == "*" || (token_.text == "/" && scope_ != Scope::columns))) {
    left = arithmetic(token_.text == "*" ? Op::multiply : Op::divide, left,
                      [this] { return unary(); });
  }
  return left;
}

template <class Operand>
ExpressionParser::Index ExpressionParser::arithmetic(Op op, Index left, Operand operand) {
  const auto offset = token_.offset;
  advance();
  const Index right = operand();
  require(left, ValueType::number);
  require(right, ValueType::number);
  return failed_ ? Index{0} : binary(op, ValueType::number, left, right, offset);
}

ExpressionParser::Index ExpressionParser::unary() {
  const Nesting nesting(*this);
  if (failed_) return 0;
  const auto offset = token_.offset;
  if (!take("-")) return primary();
  const Index operand = unary();
  require(operand, ValueType::number);
  return failed_ ? Index{0} : binary(Op::negate, ValueType::number, operand, 0, offset);
}

ExpressionParser::Index ExpressionParser::extremum(const Token& token) {
  const Op op = token.text == "min" ? Op::minimum : Op::maximum;
  advance();
  if (!take("(")) return fail_syntax();
  Index left = any_of();
  require(left, ValueType::number);
  while (!failed_ && take(",")) {
    const Index right = any_of();
    require(right, ValueType::number);
    if (!failed_) left = binary(op, ValueType::number, left, right, token.offset);
  }
  if (!failed_ && !take(")")) return fail_syntax();
  return left;
}

Expression::Expression(std::string text, Place place) : text_(std::move(text)), place_(place) {}

bool Expression::bind(std::span<const Symbol> symbols, ValueType wanted, Diagnostics& diagnostics) {
  return ExpressionParser(*this, symbols, ExpressionParser::Scope::facts, diagnostics)
      .parse(wanted);
}

bool Expression::bind_columns(std::span<const Symbol> columns, ValueType wanted,
                              Diagnostics& diagnostics) {
  ExpressionParser parser(*this, columns, ExpressionParser::Scope::columns, diagnostics);
  return parser.parse(wanted) && check_columns(columns, diagnostics);
}

std::optional<std::vector<std::string>> Expression::bind_properties(Diagnostics& diagnostics) {
  ExpressionParser parser(*this, {}, ExpressionParser::Scope::properties, diagnostics);
  if (!parser.parse(ValueType::yes_no)) return std::nullopt;
  return parser.take_properties();
}

}  // namespace parindex
