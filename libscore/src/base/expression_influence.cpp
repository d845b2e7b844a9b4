// In which direction the names of an expression move its value.
#include "parindex/expression.hpp"

namespace parindex {

class InfluenceReader {
 public:
  using Op = Expression::Op;
  using Node = Expression::Node;

  explicit InfluenceReader(const Expression& expression) : expression_(expression) {}

  std::map<std::uint16_t, Influence> read() {
    walk(expression_.nodes_[expression_.root_], Way::up, false);
    return std::move(found_);
  }

 private:
  // What a larger operand does to the whole.
  enum class Way { up, down, either };

  const Node& left(const Node& node) const { return expression_.nodes_[node.left]; }
  const Node& right(const Node& node) const { return expression_.nodes_[node.right]; }

  static Way turned(Way way) {
    return way == Way::up ? Way::down : way == Way::down ? Way::up : Way::either;
  }

  // The sign of an operand, where it is known: facts are taken to be 0 or more.
  enum class Sign { positive, negative, unknown };

  Sign sign_of(const Node& node) const {
    switch (node.op) {
      case Op::name: return Sign::positive;
      case Op::number: return node.constant.sign() < 0 ? Sign::negative : Sign::positive;
      case Op::negate: {
        const Sign inner = sign_of(left(node));
        return inner == Sign::positive   ? Sign::negative
               : inner == Sign::negative ? Sign::positive
                                         : Sign::unknown;
      }
      case Op::add:
      case Op::minimum:
      case Op::maximum:
        return sign_of(left(node)) == sign_of(right(node)) ? sign_of(left(node)) : Sign::unknown;
      case Op::multiply:
      case Op::divide: {
        const Sign a = sign_of(left(node));
        const Sign b = sign_of(right(node));
        if (a == Sign::unknown || b == Sign::unknown) return Sign::unknown;
        return a == b ? Sign::positive : Sign::negative;
      }
      default: return Sign::unknown;
    }
  }

  Way through(Way way, const Node& factor) const {
    switch (sign_of(factor)) {
      case Sign::positive: return way;
      case Sign::negative: return turned(way);
      case Sign::unknown: break;
    }
    return Way::either;
  }

  void note(std::uint16_t symbol, Way way, bool divides) {
    Influence& influence = found_[symbol];
    influence.raises |= !divides && way != Way::down;
    influence.lowers |= !divides && way != Way::up;
    influence.divides |= divides;
  }

  void walk(const Node& node, Way way, bool divides) {
    switch (node.op) {
      case Op::number:
      case Op::date:
      case Op::yes_no:
      case Op::text: return;
      case Op::name:
      case Op::is_set: note(node.left, way, divides); return;
      case Op::negate:
      case Op::logical_not: walk(left(node), turned(way), divides); return;
      case Op::add:
      case Op::minimum:
      case Op::maximum:
      case Op::logical_and:
      case Op::logical_or:
        walk(left(node), way, divides);
        walk(right(node), way, divides);
        return;
      case Op::subtract:
      case Op::greater:
      case Op::at_least:
        walk(left(node), way, divides);
        walk(right(node), turned(way), divides);
        return;
      case Op::less:
      case Op::at_most:
        walk(left(node), turned(way), divides);
        walk(right(node), way, divides);
        return;
      case Op::multiply:
        walk(left(node), through(way, right(node)), divides);
        walk(right(node), through(way, left(node)), divides);
        return;
      case Op::divide:
        walk(left(node), through(way, right(node)), divides);
        walk(right(node), Way::either, true);
        return;
      case Op::equal:
      case Op::not_equal:
        walk(left(node), Way::either, divides);
        walk(right(node), Way::either, divides);
        return;
    }
  }

  const Expression& expression_;
  std::map<std::uint16_t, Influence> found_;
};

std::map<std::uint16_t, Influence> Expression::influences() const {
  if (nodes_.empty()) return {};
  return InfluenceReader(*this).read();
}

}  // namespace parindex
