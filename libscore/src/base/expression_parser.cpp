// Parsing, binding and typing of expressions. Evaluation is in expression_evaluator.cpp.
#include <algorithm>
#include <array>

#include "base/expression_tokens.hpp"
#include "base/names.hpp"
#include "base/report.hpp"
#include "parindex/expression.hpp"

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

// Recursive descent over the text. After the first error everything unwinds: what follows a syntax
// error says nothing reliable.
class ExpressionParser {
 public:
  using Op = Expression::Op;
  using Node = Expression::Node;

  // `symbols` null: every name is a yes/no property, numbered in the order of appearance.
  ExpressionParser(Expression& expression, std::span<const Symbol> symbols,
                   std::vector<std::string>* properties, Diagnostics& diagnostics)
      : out_(expression), symbols_(symbols), properties_(properties), diagnostics_(diagnostics) {
    out_.nodes_.clear();
    out_.used_.clear();
    advance();
  }

  bool parse(ValueType wanted) {
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

 private:
  using Index = std::uint16_t;

  void advance() { token_ = token_at(out_.text_, token_.offset + token_.text.size()); }
  bool take(std::string_view text) {
    const bool matches =
        (token_.kind == TokenKind::symbol || token_.kind == TokenKind::name) && token_.text == text;
    if (matches) advance();
    return matches;
  }

  Index add(Node node) {
    if (out_.nodes_.size() >= kMaxNodes) {
      fail(ErrorCode::expression_too_deep, token_.offset, token_.text.size());
      return 0;
    }
    out_.nodes_.push_back(std::move(node));
    return static_cast<Index>(out_.nodes_.size() - 1);
  }

  Index binary(Op op, ValueType type, Index left, Index right, std::size_t offset) {
    Node node;
    node.op = op;
    node.type = type;
    node.left = left;
    node.right = right;
    node.offset = static_cast<std::uint32_t>(offset);
    node.length = 1;
    return add(std::move(node));
  }

  void require(Index index, ValueType wanted) {
    if (failed_) return;
    const Node& node = out_.nodes_[index];
    if (node.type == wanted) return;
    fail(ErrorCode::expression_type, node.offset, node.length,
         {type_name(wanted), type_name(node.type)});
  }

  Index any_of() {
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

  Index all_of() {
    Index left = negation();
    while (!failed_ && token_.text == "and") {
      const auto offset = token_.offset;
      advance();
      left = logical(Op::logical_and, left, negation(), offset);
    }
    return left;
  }

  Index logical(Op op, Index left, Index right, std::size_t offset) {
    require(left, ValueType::yes_no);
    require(right, ValueType::yes_no);
    return failed_ ? Index{0} : binary(op, ValueType::yes_no, left, right, offset);
  }

  Index negation() {
    const Nesting nesting(*this);
    if (failed_) return 0;
    const auto offset = token_.offset;
    if (!take("not")) return comparison();
    const Index operand = negation();
    require(operand, ValueType::yes_no);
    return failed_ ? Index{0} : binary(Op::logical_not, ValueType::yes_no, operand, 0, offset);
  }

  Index comparison() {
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
      if (failed_) return 0;
      const auto type = out_.nodes_[left].type;
      const bool is_equality = op == Op::equal || op == Op::not_equal;
      if (type == ValueType::option || (type == ValueType::yes_no && !is_equality)) {
        require(left, ValueType::number);
      } else {
        require(right, type);
      }
      return failed_ ? Index{0} : binary(op, ValueType::yes_no, left, right, offset);
    }
    return left;
  }

  Index sum() {
    Index left = product();
    while (!failed_ && token_.kind == TokenKind::symbol &&
           (token_.text == "+" || token_.text == "-")) {
      left = arithmetic(token_.text == "+" ? Op::add : Op::subtract, left,
                        [this] { return product(); });
    }
    return left;
  }

  Index product() {
    Index left = unary();
    while (!failed_ && token_.kind == TokenKind::symbol &&
           (token_.text == "*" || token_.text == "/")) {
      left = arithmetic(token_.text == "*" ? Op::multiply : Op::divide, left,
                        [this] { return unary(); });
    }
    return left;
  }

  template <class Operand>
  Index arithmetic(Op op, Index left, Operand operand) {
    const auto offset = token_.offset;
    advance();
    const Index right = operand();
    require(left, ValueType::number);
    require(right, ValueType::number);
    return failed_ ? Index{0} : binary(op, ValueType::number, left, right, offset);
  }

  Index unary() {
    const Nesting nesting(*this);
    if (failed_) return 0;
    const auto offset = token_.offset;
    if (!take("-")) return primary();
    const Index operand = unary();
    require(operand, ValueType::number);
    return failed_ ? Index{0} : binary(Op::negate, ValueType::number, operand, 0, offset);
  }

  Index primary() {
    const Token token = token_;
    Node node;
    node.offset = static_cast<std::uint32_t>(token.offset);
    node.length = static_cast<std::uint32_t>(token.text.size());
    switch (token.kind) {
      case TokenKind::number:
      case TokenKind::percent: {
        const auto parsed = token.kind == TokenKind::percent ? parse_percent(token.text)
                                                             : parse_decimal(token.text);
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

  Index named(const Token& token) {
    if (token.text == "min" || token.text == "max") return extremum(token);
    if (token.text == "previous" && properties_ == nullptr) return previous(token);
    Node node;
    node.offset = static_cast<std::uint32_t>(token.offset);
    node.length = static_cast<std::uint32_t>(token.text.size());
    if (token.text == "yes" || token.text == "no") {
      node.op = Op::yes_no;
      node.type = ValueType::yes_no;
      node.constant = token.text == "yes" ? 1 : 0;
    } else if (is_reserved_word(token.text)) {
      return fail_syntax();
    } else {
      node.op = Op::name;
      node.name = std::string(token.text);
      const auto symbol = find_symbol(node.name);
      if (!symbol) return fail_unknown(token);
      node.left = *symbol;
      node.type = properties_ != nullptr ? ValueType::yes_no : symbols_[*symbol].type;
      out_.used_.push_back(*symbol);
    }
    advance();
    return add(std::move(node));
  }

  Index extremum(const Token& token) {
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

  // previous(fact): numbered after all the facts of this year.
  Index previous(const Token& token) {
    advance();
    if (!take("(") || token_.kind != TokenKind::name) return fail_syntax();
    const Token name = token_;
    const auto symbol = find_symbol(std::string(name.text));
    if (is_reserved_word(name.text)) return fail_syntax();
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

  std::optional<Index> find_symbol(const std::string& name) {
    if (properties_ != nullptr) {
      const auto known = std::find(properties_->begin(), properties_->end(), name);
      const auto index = static_cast<Index>(known - properties_->begin());
      if (known == properties_->end()) properties_->push_back(name);
      return index;
    }
    for (std::size_t i = 0; i < symbols_.size(); ++i) {
      if (symbols_[i].name == name) return static_cast<Index>(i);
    }
    return std::nullopt;
  }

  Index fail(ErrorCode code, std::size_t offset, std::size_t length,
             std::vector<std::string> arguments = {}) {
    if (!failed_) {
      diagnostics_.push_back(
          finding(code, sub_place(out_.place_, offset, length), std::move(arguments)));
    }
    failed_ = true;
    return 0;
  }

  Index fail_syntax() {
    return fail(ErrorCode::expression_syntax, token_.offset, token_.text.size(),
                {token_.kind == TokenKind::end ? "…" : std::string(token_.text), out_.text_});
  }

  Index fail_unknown(const Token& token) {
    std::vector<std::string> names;
    for (const auto& symbol : symbols_) names.push_back(symbol.name);
    const bool first = !failed_;
    fail(ErrorCode::expression_unknown_name, token.offset, token.text.size(),
         {std::string(token.text), joined(names)});
    if (first) diagnostics_.back().suggestion = nearest_name(token.text, names).value_or("");
    return 0;
  }

  // Bounds the recursion, so that no text can exhaust the stack.
  struct Nesting {
    explicit Nesting(ExpressionParser& parser) : owner(parser) {
      if (++owner.depth_ > kMaxDepth) {
        owner.fail(ErrorCode::expression_too_deep, owner.token_.offset, owner.token_.text.size());
      }
    }
    ~Nesting() { --owner.depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    ExpressionParser& owner;
  };

  Expression& out_;
  std::span<const Symbol> symbols_;
  std::vector<std::string>* properties_;
  Diagnostics& diagnostics_;
  Token token_;
  int depth_ = 0;
  bool failed_ = false;
};

Expression::Expression(std::string text, Place place) : text_(std::move(text)), place_(place) {}

bool Expression::bind(std::span<const Symbol> symbols, ValueType wanted, Diagnostics& diagnostics) {
  return ExpressionParser(*this, symbols, nullptr, diagnostics).parse(wanted);
}

std::optional<std::vector<std::string>> Expression::bind_properties(Diagnostics& diagnostics) {
  std::vector<std::string> properties;
  if (!ExpressionParser(*this, {}, &properties, diagnostics).parse(ValueType::yes_no)) {
    return std::nullopt;
  }
  return properties;
}

}  // namespace parindex
