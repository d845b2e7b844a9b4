#include "tally/sql/sql_condition.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "base/expression_tree.hpp"
#include "tally/sql/sql_words.hpp"

namespace parindex {
namespace {

using Op = ExpressionTree::Op;
using Node = ExpressionTree::Node;

// What binds how strongly; a part that binds less than its surroundings ask for is bracketed.
enum Binding { kOr, kAnd, kNot, kCompared, kSum, kProduct, kSign, kSingle };

struct Part {
  std::string text;
  Binding binding = kSingle;
};

const char* symbol_of(Op op) {
  switch (op) {
    case Op::add: return " + ";
    case Op::subtract: return " - ";
    case Op::multiply: return " * ";
    case Op::equal: return " = ";
    case Op::not_equal: return " <> ";
    case Op::less: return " < ";
    case Op::at_most: return " <= ";
    case Op::greater: return " > ";
    case Op::at_least: return " >= ";
    case Op::logical_and: return " AND ";
    case Op::logical_or: return " OR ";
    default: throw std::logic_error("no operator of conditions over columns");
  }
}

class ConditionWriter {
 public:
  ConditionWriter(SqlDialect dialect, const Expression& condition, Date as_of,
                  const ColumnSql& column)
      : dialect_(dialect), tree_(condition), as_of_(as_of), column_(column) {}

  Part write() const { return part(tree_.root()); }

 private:
  const Node& left(const Node& node) const { return tree_.left(node); }
  const Node& right(const Node& node) const { return tree_.right(node); }

  static std::string at_least(Binding binding, Part part) {
    if (part.binding >= binding) return std::move(part.text);
    return "(" + part.text + ")";
  }

  Part joined(const Node& node, Binding binding, Part first, Part second, Binding asked) const {
    return {at_least(binding, std::move(first)) + symbol_of(node.op) +
                at_least(asked, std::move(second)),
            binding};
  }

  Part part(const Node& node) const {
    switch (node.op) {
      case Op::date: return {sql_date(dialect_, tree_.date(node))};
      case Op::yes_no: return {tree_.is_yes(node) ? "TRUE" : "FALSE"};
      case Op::text: return {sql_text(dialect_, node.name)};
      case Op::name:
        return {node.name == "as_of" ? sql_date(dialect_, as_of_) : column_(node.name)};
      case Op::is_set: return {column_(node.name) + " IS NOT NULL", kCompared};
      case Op::logical_not:
        if (left(node).op == Op::is_set) {
          return {column_(left(node).name) + " IS NULL", kCompared};
        }
        return {"NOT " + at_least(kCompared, part(left(node))), kNot};
      case Op::logical_and: return joined(node, kAnd, part(left(node)), part(right(node)), kAnd);
      case Op::logical_or: return joined(node, kOr, part(left(node)), part(right(node)), kOr);
      default: break;
    }
    if (node.type == ValueType::number) return number(node, node.decimals);
    if (left(node).type == ValueType::number) {
      const int decimals = std::max(left(node).decimals, right(node).decimals);
      return {at_least(kSum, number(left(node), decimals)) + symbol_of(node.op) +
                  at_least(kSum, number(right(node), decimals)),
              kCompared};
    }
    return {
        at_least(kSum, part(left(node))) + symbol_of(node.op) + at_least(kSum, part(right(node))),
        kCompared};
  }

  // A number as whole units of 10^-decimals.
  Part number(const Node& node, int decimals) const {
    if (const auto value = constant(node)) {
      return whole(*value * power_of_ten(decimals - node.decimals));
    }
    if (decimals != node.decimals) {
      return {at_least(kProduct, number(node, node.decimals)) + " * " +
                  whole(power_of_ten(decimals - node.decimals)).text,
              kProduct};
    }
    switch (node.op) {
      case Op::name: return {column_(node.name)};
      case Op::negate: return {"-" + at_least(kSingle, number(left(node), decimals)), kSign};
      case Op::multiply:
        return joined(node, kProduct, number(left(node), left(node).decimals),
                      number(right(node), right(node).decimals), kSign);
      case Op::add:
      case Op::subtract:
        return joined(node, kSum, number(left(node), decimals), number(right(node), decimals),
                      kProduct);
      case Op::minimum:
      case Op::maximum:
        return {extremum(node.op) + "(" + number(left(node), decimals).text + ", " +
                number(right(node), decimals).text + ")"};
      default: throw std::logic_error("no number of conditions over columns");
    }
  }

  std::string extremum(Op op) const {
    if (dialect_ == SqlDialect::sqlite) return op == Op::minimum ? "min" : "max";
    return op == Op::minimum ? "least" : "greatest";
  }

  // Of a number without columns, in its own units: databases give literals types as small as will
  // hold them, and their products could outgrow these.
  std::optional<std::int64_t> constant(const Node& node) const {
    if (node.op == Op::number) return tree_.number(node).digits;
    if (node.op == Op::name) return std::nullopt;
    const auto first = constant(left(node));
    if (!first) return std::nullopt;
    if (node.op == Op::negate) return -*first;
    const auto second = constant(right(node));
    if (!second) return std::nullopt;
    if (node.op == Op::multiply) return *first * *second;
    const auto a = *first * power_of_ten(node.decimals - left(node).decimals);
    const auto b = *second * power_of_ten(node.decimals - right(node).decimals);
    switch (node.op) {
      case Op::add: return a + b;
      case Op::subtract: return a - b;
      case Op::minimum: return std::min(a, b);
      default: return std::max(a, b);
    }
  }

  Part whole(std::int64_t value) const {
    const std::string text = std::to_string(value);
    // A large one would be unsigned, which has no common type with the signed columns.
    const bool is_long = value > 0xffffffff;
    if (is_long && dialect_ == SqlDialect::clickhouse) return {"toInt64(" + text + ")"};
    return {text, value < 0 ? kSign : kSingle};
  }

  SqlDialect dialect_;
  ExpressionTree tree_;
  Date as_of_;
  const ColumnSql& column_;
};

}  // namespace

ConditionSql sql_condition(SqlDialect dialect, const Expression& condition, Date as_of,
                           const ColumnSql& column) {
  Part part = ConditionWriter(dialect, condition, as_of, column).write();
  return {std::move(part.text), part.binding == kOr};
}

}  // namespace parindex
