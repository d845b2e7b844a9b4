// What a condition compares with what, so that tables of conditions can be proven.
#include <algorithm>

#include "base/expression_text.hpp"
#include "parindex/expression.hpp"

namespace parindex {

class ConditionReader {
 public:
  using Op = Expression::Op;
  using Node = Expression::Node;

  explicit ConditionReader(const Expression& expression) : expression_(expression) {}

  std::optional<Expression::Conditions> read() {
    if (!collect(root())) return std::nullopt;
    return std::move(found_);
  }

  bool holds(const std::map<std::string, Fraction>& numbers,
             const std::map<std::uint16_t, bool>& yes_no) const {
    return holds(root(), numbers, yes_no);
  }

 private:
  const Node& root() const { return expression_.nodes_[expression_.root_]; }
  const Node& left(const Node& node) const { return expression_.nodes_[node.left]; }
  const Node& right(const Node& node) const { return expression_.nodes_[node.right]; }

  static bool is_unary(Op op) { return op == Op::negate || op == Op::logical_not; }
  static bool is_leaf(const Node& node) {
    return node.op == Op::number || node.op == Op::date || node.op == Op::yes_no ||
           node.op == Op::text || node.op == Op::name || node.op == Op::is_set;
  }

  bool is_constant(const Node& node) const {
    if (is_leaf(node)) return node.op != Op::name && node.op != Op::is_set;
    return is_constant(left(node)) && (is_unary(node.op) || is_constant(right(node)));
  }

  bool is_never_negative(const Node& node) const {
    switch (node.op) {
      case Op::name: return true;  // bind() knows no decimals from counts: the lint asks the facts
      case Op::number: return node.constant.sign() >= 0;
      case Op::add:
      case Op::multiply:
      case Op::divide:
      case Op::minimum:
      case Op::maximum: return is_never_negative(left(node)) && is_never_negative(right(node));
      default: return false;
    }
  }

  bool is_whole(const Node& node) const {
    switch (node.op) {
      case Op::name: return true;  // the lint asks the facts
      case Op::number:
        return node.constant == Fraction(node.constant.rounded(0).value_or(Points()));
      case Op::negate: return is_whole(left(node));
      case Op::add:
      case Op::subtract:
      case Op::multiply:
      case Op::minimum:
      case Op::maximum: return is_whole(left(node)) && is_whole(right(node));
      default: return false;
    }
  }

  // A canonical text: equal texts are equal values.
  std::string text_of(const Node& node) const {
    if (node.op == Op::name || node.op == Op::is_set) return node.name;
    if (node.op == Op::text) return quoted(node.name);
    if (is_leaf(node)) return value_text(node.constant);
    const auto inner = [this](const Node& operand) { return bracketed(text_of(operand)); };
    return operation_text(node.op, inner(left(node)),
                          is_unary(node.op) ? std::string() : inner(right(node)));
  }

  // The constant's value. Constants are never divided by zero: such a text has no value to compare
  // with, and nothing is proven of it.
  std::optional<Fraction> value_of(const Node& node) const {
    if (is_leaf(node)) return node.constant;
    const auto first = value_of(left(node));
    const auto second = is_unary(node.op) ? Fraction(0) : value_of(right(node));
    if (!first || !second) return std::nullopt;
    switch (node.op) {
      case Op::negate: return Fraction(0) - *first;
      case Op::add: return *first + *second;
      case Op::subtract: return *first - *second;
      case Op::multiply: return *first * *second;
      case Op::minimum: return std::min(*first, *second);
      case Op::maximum: return std::max(*first, *second);
      case Op::divide:
        if (!second->is_zero()) return *first / *second;
        break;
      default: break;
    }
    return std::nullopt;
  }

  bool collect(const Node& node) {
    switch (node.op) {
      case Op::yes_no: return true;
      case Op::is_set: return false;  // only over columns, whose conditions are no table
      case Op::name: note_yes_no(node.left); return true;
      case Op::logical_not: return collect(left(node));
      case Op::logical_and:
      case Op::logical_or: return collect(left(node)) && collect(right(node));
      default: break;
    }
    if (left(node).type == ValueType::text) return false;
    if (left(node).type == ValueType::yes_no) return collect(left(node)) && collect(right(node));
    const bool constant_left = is_constant(left(node));
    const bool constant_right = is_constant(right(node));
    if (constant_left == constant_right) return false;
    const Node& number = constant_left ? right(node) : left(node);
    const auto constant = value_of(constant_left ? left(node) : right(node));
    if (!constant) return false;
    note_number(number, *constant);
    return true;
  }

  void note_yes_no(std::uint16_t symbol) {
    auto& known = found_.yes_no;
    if (std::find(known.begin(), known.end(), symbol) == known.end()) known.push_back(symbol);
  }

  void note_number(const Node& node, const Fraction& constant) {
    const std::string text = text_of(node);
    auto& known = found_.numbers;
    auto at = std::find_if(known.begin(), known.end(),
                           [&](const auto& compared) { return compared.text == text; });
    if (at == known.end()) {
      Expression::Compared compared;
      compared.text = text;
      compared.is_fact = node.op == Op::name;
      compared.symbol = compared.is_fact ? node.left : std::uint16_t{0};
      compared.type = node.type;
      compared.never_negative = is_never_negative(node);
      compared.is_whole = is_whole(node);
      at = known.insert(known.end(), std::move(compared));
    }
    at->constants.insert(constant);
  }

  bool holds(const Node& node, const std::map<std::string, Fraction>& numbers,
             const std::map<std::uint16_t, bool>& yes_no) const {
    switch (node.op) {
      case Op::yes_no: return !node.constant.is_zero();
      case Op::name: return yes_no.at(node.left);
      case Op::logical_not: return !holds(left(node), numbers, yes_no);
      case Op::logical_and:
        return holds(left(node), numbers, yes_no) && holds(right(node), numbers, yes_no);
      case Op::logical_or:
        return holds(left(node), numbers, yes_no) || holds(right(node), numbers, yes_no);
      default: break;
    }
    if (left(node).type == ValueType::yes_no) {
      const bool same = holds(left(node), numbers, yes_no) == holds(right(node), numbers, yes_no);
      return node.op == Op::equal ? same : !same;
    }
    const auto order = number(left(node), numbers) <=> number(right(node), numbers);
    switch (node.op) {
      case Op::equal: return order == 0;
      case Op::not_equal: return order != 0;
      case Op::less: return order < 0;
      case Op::at_most: return order <= 0;
      case Op::greater: return order > 0;
      default: return order >= 0;
    }
  }

  Fraction number(const Node& node, const std::map<std::string, Fraction>& numbers) const {
    return is_constant(node) ? *value_of(node) : numbers.at(text_of(node));
  }

  const Expression& expression_;
  Expression::Conditions found_;
};

std::optional<Expression::Conditions> Expression::compared() const {
  return ConditionReader(*this).read();
}

bool Expression::holds_where(const std::map<std::string, Fraction>& numbers,
                             const std::map<std::uint16_t, bool>& yes_no) const {
  return ConditionReader(*this).holds(numbers, yes_no);
}

}  // namespace parindex
