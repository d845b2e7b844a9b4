// What a condition over the columns of a record has to keep, so that it comes out for every record:
// an empty cell is never looked into, and no number on the way outgrows 18 digits.
#include <algorithm>
#include <set>

#include "base/report.hpp"
#include "parindex/expression.hpp"

namespace parindex {

class ColumnChecker {
 public:
  using Op = Expression::Op;
  using Node = Expression::Node;

  ColumnChecker(Expression& expression, std::span<const Symbol> columns, Diagnostics& diagnostics)
      : expression_(expression), columns_(columns), diagnostics_(diagnostics) {}

  bool check() {
    Node& root = expression_.nodes_[expression_.root_];
    learn(root, {});
    measure_all(root);
    return is_sound_;
  }

 private:
  using Columns = std::set<std::uint16_t>;

  // The columns that are set where a condition holds, and where it does not.
  struct Learned {
    Columns if_holds, if_not;
  };

  Node& left(const Node& node) { return expression_.nodes_[node.left]; }
  Node& right(const Node& node) { return expression_.nodes_[node.right]; }
  static bool is_unary(const Node& node) {
    return node.op == Op::negate || node.op == Op::logical_not;
  }
  static bool is_leaf(const Node& node) {
    switch (node.op) {
      case Op::number:
      case Op::date:
      case Op::yes_no:
      case Op::text:
      case Op::name:
      case Op::is_set: return true;
      default: return false;
    }
  }

  static Columns any(Columns a, const Columns& b) {
    a.insert(b.begin(), b.end());
    return a;
  }
  static Columns both(const Columns& a, const Columns& b) {
    Columns found;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                          std::inserter(found, found.end()));
    return found;
  }

  // `known` are set wherever this part matters: by what stands before it.
  Learned learn(const Node& node, const Columns& known) {
    switch (node.op) {
      case Op::is_set: return {{node.left}, {}};
      case Op::name: look_into(node, known); return {};
      case Op::logical_not: {
        Learned inner = learn(left(node), known);
        std::swap(inner.if_holds, inner.if_not);
        return inner;
      }
      case Op::logical_and: {
        const Learned first = learn(left(node), known);
        const Learned second = learn(right(node), any(known, first.if_holds));
        return {any(first.if_holds, second.if_holds),
                both(first.if_not, any(first.if_holds, second.if_not))};
      }
      case Op::logical_or: {
        const Learned first = learn(left(node), known);
        const Learned second = learn(right(node), any(known, first.if_not));
        return {both(first.if_holds, any(first.if_not, second.if_holds)),
                any(first.if_not, second.if_not)};
      }
      default: break;
    }
    if (is_leaf(node)) return {};
    learn(left(node), known);
    if (!is_unary(node)) learn(right(node), known);
    return {};
  }

  // Told once a column.
  void look_into(const Node& node, const Columns& known) {
    if (!columns_[node.left].is_optional || known.contains(node.left)) return;
    if (told_.insert(node.left).second) {
      fail(ErrorCode::column_may_be_empty, node, {node.name});
    }
  }

  static constexpr int kDigits = 18;
  static constexpr uint128 kLimit = 1'000'000'000'000'000'000;  // 10^kDigits

  static uint128 at(uint128 bound, int decimals, int wanted) {
    return bound * static_cast<uint128>(power_of_ten(wanted - decimals));
  }

  // Measures every number that is compared, and the whole where it is one.
  void measure_all(Node& node) {
    if (node.type == ValueType::number) {
      measure(node);
    } else if (!is_leaf(node)) {
      if (left(node).type == ValueType::number) {
        aligned(node, measure(left(node)), measure(right(node)));
        return;
      }
      measure_all(left(node));
      if (!is_unary(node)) measure_all(right(node));
    }
  }

  // The largest that a number, times 10^decimals, can be, whatever its sign. 0 after an error.
  uint128 measure(Node& node) {
    switch (node.op) {
      case Op::number: return constant(node);
      case Op::name: {
        const Symbol& column = columns_[node.left];
        return sized(node, static_cast<uint128>(power_of_ten(std::min(column.digits, kDigits))) - 1,
                     column.decimals);
      }
      case Op::negate: {
        const uint128 inner = measure(left(node));
        return sized(node, inner, left(node).decimals);
      }
      case Op::multiply: {
        const uint128 first = measure(left(node));
        const uint128 second = measure(right(node));
        return sized(node, first * second, left(node).decimals + right(node).decimals);
      }
      default: {
        const uint128 first = measure(left(node));
        return aligned(node, first, measure(right(node)));
      }
    }
  }

  // Of a sum, a difference, an extremum or a comparison, both sides of which take the decimals of
  // the finer.
  uint128 aligned(Node& node, uint128 first, uint128 second) {
    const int decimals = std::max(left(node).decimals, right(node).decimals);
    const uint128 a = at(first, left(node).decimals, decimals);
    const uint128 b = at(second, right(node).decimals, decimals);
    const bool adds = node.op == Op::add || node.op == Op::subtract;
    return sized(node, adds ? a + b : std::max(a, b), decimals);
  }

  uint128 constant(Node& node) {
    const auto text = std::string_view(expression_.text_).substr(node.offset, node.length);
    const auto parsed = text.ends_with('%') ? parse_percent(text) : parse_decimal(text);
    return sized(node, static_cast<uint128>(parsed.value->digits), parsed.value->scale);
  }

  uint128 sized(Node& node, uint128 bound, int decimals) {
    const bool fits = bound < kLimit && decimals <= kDigits;
    if (!fits && !is_too_long_) {
      fail(ErrorCode::column_number_too_long, node, {expression_.text_});
      is_too_long_ = true;
    }
    node.decimals = static_cast<std::uint8_t>(fits ? decimals : 0);
    return fits ? bound : 0;
  }

  void fail(ErrorCode code, const Node& node, std::vector<std::string> arguments) {
    diagnostics_.push_back(finding(code, sub_place(expression_.place_, node.offset, node.length),
                                   std::move(arguments)));
    is_sound_ = false;
  }

  Expression& expression_;
  std::span<const Symbol> columns_;
  Diagnostics& diagnostics_;
  Columns told_;
  bool is_too_long_ = false;
  bool is_sound_ = true;
};

bool Expression::check_columns(std::span<const Symbol> columns, Diagnostics& diagnostics) {
  return ColumnChecker(*this, columns, diagnostics).check();
}

}  // namespace parindex
