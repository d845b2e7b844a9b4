#include <algorithm>
#include <utility>

#include "base/expression_text.hpp"
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
  // An empty cell of a record counts for nothing: bind_columns() saw to it.
  const FactValue& value(const Node& node) const {
    static const FactValue kNothing;
    return values_[node.left] != nullptr ? *values_[node.left] : kNothing;
  }
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
      case Op::is_set: return values_[node.left] != nullptr;
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
    if (left(node).type == ValueType::text) return node.op == Op::not_equal;
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

// Tells an evaluation step by step. Every value that it tells is the evaluator's own.
class ExpressionTracer {
 public:
  using Op = Expression::Op;
  using Node = Expression::Node;

  ExpressionTracer(const Expression& expression, std::span<const FactValue* const> values)
      : expression_(expression), nodes_(expression.nodes_), values_(values) {}

  Worked trace() {
    Worked worked;
    worked.numbers = tell(expression_.root_, worked.operations).text;
    return worked;
  }

 private:
  // A part of the expression in numbers.
  struct Told {
    std::string text;     // as it stands in the whole
    std::string operand;  // what the next operation is told of: its value, else its text
  };

  static std::string yes_no_text(bool yes) { return yes ? "yes" : "no"; }

  Told leaf(std::uint16_t index) const {
    const Node& node = nodes_[index];
    if (node.op == Op::text) return {quoted(node.name), quoted(node.name)};
    if (node.type == ValueType::text) return {node.name, node.name};
    const Evaluated value = ExpressionEvaluator(expression_, values_, false).evaluate(index);
    const std::string text = node.type == ValueType::yes_no ? yes_no_text(value.holds)
                             : node.type == ValueType::date ? date_text(value.number)
                                                            : bracketed(value_text(value.number));
    return {text, text};
  }

  // How tightly operators of one kind bind; operands of one kind are read from left to right.
  static int kind_of(Op op) {
    switch (op) {
      case Op::add:
      case Op::subtract: return 1;
      case Op::multiply:
      case Op::divide: return 2;
      case Op::logical_and: return 3;
      case Op::logical_or: return 4;
      default: return 0;
    }
  }

  Told tell(std::uint16_t index, std::vector<Operation>& operations) {
    const Node& node = nodes_[index];
    if (node.op == Op::number || node.op == Op::date || node.op == Op::yes_no ||
        node.op == Op::text || node.op == Op::name || node.op == Op::is_set) {
      return leaf(index);
    }
    const bool is_unary = node.op == Op::negate || node.op == Op::logical_not;
    const Told left = tell(node.left, operations);
    const Told right = is_unary ? Told{} : tell(node.right, operations);
    Told told;
    told.text = operation_text(node.op, is_chained(node) ? left.text : inner(node.left, left),
                               is_unary ? "" : inner(node.right, right));
    Operation operation;
    operation.numbers = operation_text(node.op, left.operand, right.operand);
    const Evaluated value = ExpressionEvaluator(expression_, values_, false).evaluate(index);
    if (value.fault != EvaluationFault::none) {
      told.operand = "(" + told.text + ")";
    } else if (node.type == ValueType::yes_no) {
      operation.holds = value.holds;
      told.operand = yes_no_text(value.holds);
    } else {
      operation.result = value.number;
      told.operand = bracketed(value_text(value.number));
    }
    operations.push_back(std::move(operation));
    return told;
  }

  // a + b - c, which is read as it stands without brackets, however long it is.
  bool is_chained(const Node& node) const {
    return kind_of(node.op) != 0 && kind_of(node.op) == kind_of(nodes_[node.left].op);
  }

  // An operand of the whole in the brackets that it needs and does not bring.
  std::string inner(std::uint16_t index, const Told& told) const {
    switch (nodes_[index].op) {
      case Op::number:
      case Op::date:
      case Op::yes_no:
      case Op::text:
      case Op::name:
      case Op::is_set:
      case Op::minimum:
      case Op::maximum: return told.text;
      default: return bracketed(told.text);
    }
  }

  const Expression& expression_;
  const std::vector<Node>& nodes_;
  std::span<const FactValue* const> values_;
};

Evaluated Expression::evaluate(std::span<const FactValue* const> values) const {
  return ExpressionEvaluator(*this, values, false).evaluate(root_);
}

Evaluated Expression::evaluate_unbounded(std::span<const FactValue* const> values) const {
  return ExpressionEvaluator(*this, values, true).evaluate(root_);
}

Worked Expression::work_out(std::span<const FactValue* const> values) const {
  return ExpressionTracer(*this, values).trace();
}

}  // namespace parindex
