#include <algorithm>
#include <utility>

#include "parindex/expression.hpp"

namespace parindex {

class ExpressionEvaluator {
 public:
  using Op = Expression::Op;
  using Node = Expression::Node;

  ExpressionEvaluator(const Expression& expression, std::span<const FactValue* const> values,
                      bool unbounded)
      : nodes_(expression.nodes_), values_(values), unbounded_(unbounded) {}

  Evaluated evaluate(std::uint16_t root) {
    Evaluated result;
    if (nodes_[root].type == ValueType::yes_no) {
      result.holds = condition(nodes_[root]);
    } else {
      result.number = number(nodes_[root]);
    }
    result.fault = fault_;
    return result;
  }

 private:
  const Node& left(const Node& node) const { return nodes_[node.left]; }
  const Node& right(const Node& node) const { return nodes_[node.right]; }
  const FactValue& value(const Node& node) const { return *values_[node.left]; }
  Fraction sized(Fraction f) const { return unbounded_ ? f.as_big() : f; }

  // Numbers, and dates as days so that they compare.
  Fraction number(const Node& node) {
    switch (node.op) {
      case Op::number:
      case Op::date: return sized(node.constant);
      case Op::name: return sized(value(node).number());
      case Op::negate: return Fraction(-1) * number(left(node));
      case Op::add: return number(left(node)) + number(right(node));
      case Op::subtract: return number(left(node)) - number(right(node));
      case Op::multiply: return number(left(node)) * number(right(node));
      case Op::divide: return quotient(node);
      case Op::minimum: return std::min(number(left(node)), number(right(node)));
      case Op::maximum: return std::max(number(left(node)), number(right(node)));
      default: return {};  // conditions never stand where a number is wanted: bind() saw to it
    }
  }

  // x/0 outweighs 0/0: contradicting facts are to be mended before anything is not applicable. What
  // holds a 0/0 has no value of its own, so dividing by it contradicts nothing.
  Fraction quotient(const Node& node) {
    const EvaluationFault before = std::exchange(fault_, EvaluationFault::none);
    const Fraction dividend = number(left(node));
    const Fraction divisor = number(right(node));
    Fraction result;
    if (fault_ == EvaluationFault::none && divisor.is_zero()) {
      fault_ = dividend.is_zero() ? EvaluationFault::nothing_over_nothing
                                  : EvaluationFault::division_by_zero;
    } else if (fault_ == EvaluationFault::none) {
      result = dividend / divisor;
    }
    fault_ = std::max(before, fault_);
    return result;
  }

  bool condition(const Node& node) {
    switch (node.op) {
      case Op::yes_no: return !node.constant.is_zero();
      case Op::name: return value(node).is_yes();
      case Op::logical_and:
      case Op::logical_or: return both(node);
      case Op::logical_not: return !condition(left(node));
      default: return compare(node);
    }
  }

  // Both sides are always evaluated, so that a fault never hides behind the other side.
  bool both(const Node& node) {
    const bool first = condition(left(node));
    const bool second = condition(right(node));
    return node.op == Op::logical_and ? first && second : first || second;
  }

  bool compare(const Node& node) {
    if (left(node).type == ValueType::yes_no) {
      const bool same = condition(left(node)) == condition(right(node));
      return node.op == Op::equal ? same : !same;
    }
    const auto order = number(left(node)) <=> number(right(node));
    switch (node.op) {
      case Op::equal: return order == 0;
      case Op::not_equal: return order != 0;
      case Op::less: return order < 0;
      case Op::at_most: return order <= 0;
      case Op::greater: return order > 0;
      default: return order >= 0;
    }
  }

  const std::vector<Node>& nodes_;
  std::span<const FactValue* const> values_;
  bool unbounded_;
  EvaluationFault fault_ = EvaluationFault::none;
};

Evaluated Expression::evaluate(std::span<const FactValue* const> values) const {
  return ExpressionEvaluator(*this, values, false).evaluate(root_);
}

Evaluated Expression::evaluate_unbounded(std::span<const FactValue* const> values) const {
  return ExpressionEvaluator(*this, values, true).evaluate(root_);
}

}  // namespace parindex
