// ExpressionTree: a bound expression, read by code that turns it into another form, such as a
// program over whole columns of records, or SQL.
//
//   const ExpressionTree tree(condition);
//   if (tree.root().op == ExpressionTree::Op::logical_and) write(tree.left(tree.root()));
//
// A Node tells its `op` and `type`; of a name and of `is_set` the symbol, in `left`; of a text what
// it says, in `name`; of a number over columns its `decimals`: times 10^decimals it is whole and
// has at most 18 digits, also where a comparison or a sum gives both sides the decimals of the
// finer. `is not set` is logical_not over is_set; min and max have two operands each.
#pragma once

#include "parindex/expression.hpp"

namespace parindex {

class ExpressionTree {
 public:
  using Op = Expression::Op;
  using Node = Expression::Node;

  // Bound, without an error.
  explicit ExpressionTree(const Expression& expression) : expression_(expression) {}

  const Node& root() const { return expression_.nodes_[expression_.root_]; }
  // The operands, of an operation.
  const Node& left(const Node& node) const { return expression_.nodes_[node.left]; }
  const Node& right(const Node& node) const { return expression_.nodes_[node.right]; }

  // Of Op::number, as it is written: 0.50 has two decimals, 85% is 0.85.
  Decimal number(const Node& node) const {
    const auto text = std::string_view(expression_.text_).substr(node.offset, node.length);
    return *(text.ends_with('%') ? parse_percent(text) : parse_decimal(text)).value;
  }
  // Of Op::date.
  Date date(const Node& node) const {
    return *Date::parse_iso(std::string_view(expression_.text_).substr(node.offset, node.length));
  }
  // Of Op::yes_no.
  bool is_yes(const Node& node) const { return !node.constant.is_zero(); }

 private:
  const Expression& expression_;
};

}  // namespace parindex
