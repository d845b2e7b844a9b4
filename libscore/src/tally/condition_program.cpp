#include "tally/condition_program.hpp"

#include <algorithm>
#include <stdexcept>

namespace parindex {
ConditionProgram::ConditionProgram(const TallySource& source, Date as_of) : as_of_(as_of) {
  for (const auto& symbol : column_symbols(source)) {
    const auto found =
        std::find_if(source.columns.begin(), source.columns.end(),
                     [&](const TallyColumn& column) { return column.name == symbol.name; });
    Named named;
    named.is_as_of = found == source.columns.end();
    if (!named.is_as_of) {
      named.column = static_cast<std::size_t>(found - source.columns.begin());
      named.decimals = found->type == ColumnType::decimal ? found->decimals : 0;
    }
    symbols_.push_back(named);
  }
}

std::size_t ConditionProgram::add(const Expression& condition) {
  if (condition.empty()) {
    answers_.push_back(bit_step(Action::always, 0));
  } else {
    const Tree tree(condition);
    answers_.push_back(this->condition(tree, tree.root()));
  }
  return answers_.size() - 1;
}

std::size_t ConditionProgram::number_step(Action action, std::size_t left, std::size_t right,
                                          std::int64_t constant) {
  const std::string what = "n" + std::to_string(static_cast<int>(action)) + " " +
                           std::to_string(left) + " " + std::to_string(right) + " " +
                           std::to_string(constant);
  const auto [known, is_new] = known_.emplace(what, numbers_.size());
  if (is_new) {
    // Constants are written once, here.
    numbers_.emplace_back(RecordBatch::kCapacity, constant);
    steps_.push_back({action, known->second, left, right, {}});
  }
  return known->second;
}

std::size_t ConditionProgram::bit_step(Action action, std::size_t left, std::size_t right,
                                       std::string text) {
  const std::string what = "b" + std::to_string(static_cast<int>(action)) + " " +
                           std::to_string(left) + " " + std::to_string(right) + " " + text;
  const auto [known, is_new] = known_.emplace(what, bits_.size());
  if (is_new) {
    bits_.emplace_back(RecordBatch::kCapacity, action == Action::always ? 1 : 0);
    steps_.push_back({action, known->second, left, right, std::move(text)});
  }
  return known->second;
}

ConditionProgram::Number ConditionProgram::scaled(Number value, int decimals) {
  if (value.decimals == decimals) return value;
  const std::size_t factor =
      number_step(Action::fill, 0, 0, power_of_ten(decimals - value.decimals));
  return {number_step(Action::multiply, value.slot, factor), decimals};
}

ConditionProgram::Number ConditionProgram::number(const Tree& tree, const Tree::Node& node) {
  const auto of_both = [&](Action action) -> Number {
    const Number left = number(tree, tree.left(node));
    const Number right = number(tree, tree.right(node));
    if (action == Action::multiply) {
      return {number_step(action, left.slot, right.slot), left.decimals + right.decimals};
    }
    const int decimals = std::max(left.decimals, right.decimals);
    return {number_step(action, scaled(left, decimals).slot, scaled(right, decimals).slot),
            decimals};
  };
  switch (node.op) {
    case Op::number: {
      const Decimal constant = tree.number(node);
      return {number_step(Action::fill, 0, 0, constant.digits), constant.scale};
    }
    case Op::date: return {number_step(Action::fill, 0, 0, tree.date(node).days()), 0};
    case Op::name: {
      const Named& named = symbols_[node.left];
      if (named.is_as_of) return {number_step(Action::fill, 0, 0, as_of_.days()), 0};
      return {number_step(Action::load, named.column), named.decimals};
    }
    case Op::negate: {
      const Number operand = number(tree, tree.left(node));
      return {number_step(Action::negate, operand.slot), operand.decimals};
    }
    case Op::add: return of_both(Action::add);
    case Op::subtract: return of_both(Action::subtract);
    case Op::multiply: return of_both(Action::multiply);
    case Op::minimum: return of_both(Action::minimum);
    case Op::maximum: return of_both(Action::maximum);
    default: throw std::logic_error("no number in a condition on records");
  }
}

std::size_t ConditionProgram::condition(const Tree& tree, const Tree::Node& node) {
  switch (node.op) {
    case Op::yes_no: return bit_step(tree.is_yes(node) ? Action::always : Action::never, 0);
    case Op::name: return bit_step(Action::is_yes, symbols_[node.left].column);
    case Op::is_set: return bit_step(Action::is_set, symbols_[node.left].column);
    case Op::logical_not: return bit_step(Action::negation, condition(tree, tree.left(node)));
    case Op::logical_and:
    case Op::logical_or: {
      const std::size_t left = condition(tree, tree.left(node));
      const std::size_t right = condition(tree, tree.right(node));
      return bit_step(node.op == Op::logical_and ? Action::both : Action::either, left, right);
    }
    default: return comparison(tree, node);
  }
}

std::size_t ConditionProgram::comparison(const Tree& tree, const Tree::Node& node) {
  const Tree::Node& left = tree.left(node);
  const Tree::Node& right = tree.right(node);
  if (left.type == ValueType::text) return text_comparison(node.op, left, right);
  if (left.type == ValueType::yes_no) {
    const std::size_t a = condition(tree, left);
    const std::size_t b = condition(tree, right);
    return bit_step(node.op == Op::equal ? Action::same : Action::differ, a, b);
  }
  const Number a = number(tree, left);
  const Number b = number(tree, right);
  const int decimals = std::max(a.decimals, b.decimals);
  const std::size_t x = scaled(a, decimals).slot;
  const std::size_t y = scaled(b, decimals).slot;
  switch (node.op) {
    case Op::equal: return bit_step(Action::equal, x, y);
    case Op::not_equal: return bit_step(Action::negation, bit_step(Action::equal, x, y));
    case Op::less: return bit_step(Action::less, x, y);
    case Op::at_most: return bit_step(Action::at_most, x, y);
    case Op::greater: return bit_step(Action::less, y, x);
    case Op::at_least: return bit_step(Action::at_most, y, x);
    default: throw std::logic_error("no comparison in a condition on records");
  }
}

std::size_t ConditionProgram::text_comparison(Op op, const Tree::Node& left,
                                              const Tree::Node& right) {
  const auto column = [&](const Tree::Node& node) { return symbols_[node.left].column; };
  std::size_t equal = 0;
  if (left.op == Op::name && right.op == Op::name) {
    equal = bit_step(Action::texts_equal, column(left), column(right));
  } else if (left.op == Op::text && right.op == Op::text) {
    equal = bit_step(left.name == right.name ? Action::always : Action::never, 0);
  } else {
    const bool literal_first = left.op == Op::text;
    equal = bit_step(Action::text_is, column(literal_first ? right : left), 0,
                     literal_first ? left.name : right.name);
  }
  return op == Op::equal ? equal : bit_step(Action::negation, equal);
}

void ConditionProgram::run(const RecordBatch& batch) {
  for (const auto& step : steps_) {
    if (step.action <= Action::maximum) {
      run_number(step, batch);
    } else {
      run_bits(step, batch);
    }
  }
}

// The loops are plain so that compilers make vector instructions of them.
void ConditionProgram::run_number(const Step& step, const RecordBatch& batch) {
  const std::size_t size = batch.size;
  std::int64_t* const out = numbers_[step.out].data();
  if (step.action == Action::fill) return;
  if (step.action == Action::load) {
    std::copy_n(batch.columns[step.left].numbers.data(), size, out);
    return;
  }
  const std::int64_t* const a = numbers_[step.left].data();
  const std::int64_t* const b = numbers_[step.right].data();
  const auto each = [&](auto work) {
    for (std::size_t i = 0; i < size; ++i) out[i] = work(a[i], b[i]);
  };
  switch (step.action) {
    case Action::negate: each([](auto x, auto) { return -x; }); break;
    case Action::add: each([](auto x, auto y) { return x + y; }); break;
    case Action::subtract: each([](auto x, auto y) { return x - y; }); break;
    case Action::multiply: each([](auto x, auto y) { return x * y; }); break;
    case Action::minimum: each([](auto x, auto y) { return std::min(x, y); }); break;
    default: each([](auto x, auto y) { return std::max(x, y); }); break;
  }
}

void ConditionProgram::run_bits(const Step& step, const RecordBatch& batch) {
  const std::size_t size = batch.size;
  std::uint8_t* const out = bits_[step.out].data();
  const auto of_column = [&](auto values, auto work) {
    for (std::size_t i = 0; i < size; ++i) out[i] = work(values[i]) ? 1 : 0;
  };
  const auto of_numbers = [&](auto work) {
    const std::int64_t* const a = numbers_[step.left].data();
    const std::int64_t* const b = numbers_[step.right].data();
    for (std::size_t i = 0; i < size; ++i) out[i] = work(a[i], b[i]) ? 1 : 0;
  };
  const auto of_bits = [&](auto work) {
    const std::uint8_t* const a = bits_[step.left].data();
    const std::uint8_t* const b = bits_[step.right].data();
    for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<std::uint8_t>(work(a[i], b[i]));
  };
  switch (step.action) {
    case Action::is_set: std::copy_n(batch.columns[step.left].is_set.data(), size, out); break;
    case Action::is_yes:
      of_column(batch.columns[step.left].numbers.data(), [](auto x) { return x != 0; });
      break;
    case Action::text_is:
      of_column(batch.columns[step.left].texts.data(), [&](std::string_view text) {
        return text.size() == step.text.size() &&
               (text.empty() || (text[0] == step.text[0] && text == step.text));
      });
      break;
    case Action::texts_equal: {
      const auto& other = batch.columns[step.right].texts;
      for (std::size_t i = 0; i < size; ++i) {
        out[i] = batch.columns[step.left].texts[i] == other[i] ? 1 : 0;
      }
      break;
    }
    case Action::equal: of_numbers([](auto x, auto y) { return x == y; }); break;
    case Action::less: of_numbers([](auto x, auto y) { return x < y; }); break;
    case Action::at_most: of_numbers([](auto x, auto y) { return x <= y; }); break;
    case Action::both: of_bits([](auto x, auto y) { return x & y; }); break;
    case Action::either: of_bits([](auto x, auto y) { return x | y; }); break;
    case Action::negation: of_bits([](auto x, auto) { return x ^ 1; }); break;
    case Action::same: of_bits([](auto x, auto y) { return x ^ y ^ 1; }); break;
    case Action::differ: of_bits([](auto x, auto y) { return x ^ y; }); break;
    default: break;  // always and never were written when they were added
  }
}

}  // namespace parindex
