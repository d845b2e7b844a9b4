// ConditionProgram: the conditions of a tally, turned into steps that each work on a whole batch of
// records. What several conditions have in common is worked out once.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/expression_tree.hpp"
#include "parindex/tally.hpp"
#include "tally/record_batch.hpp"

namespace parindex {

class ConditionProgram {
 public:
  // For conditions that were bound to column_symbols(source).
  ConditionProgram(const TallySource& source, Date as_of);

  // The number of the condition, for holds(). An empty one always holds.
  std::size_t add(const Expression& condition);

  // Works out all conditions for the batch.
  void run(const RecordBatch& batch);

  // After run(): for each record of the batch 1 where the condition holds, else 0.
  const std::uint8_t* holds(std::size_t condition) const {
    return bits_[answers_[condition]].data();
  }

 private:
  using Tree = ExpressionTree;
  using Op = Tree::Op;

  // What a name in a condition stands for.
  struct Named {
    bool is_as_of = false;
    std::size_t column = 0;
    int decimals = 0;
  };
  // Numbers are whole: units of 10^-decimals. The loader has made sure that none outgrows 64 bits.
  struct Number {
    std::size_t slot = 0;
    int decimals = 0;
  };
  enum class Action : std::uint8_t {
    // numbers
    load,
    fill,
    negate,
    add,
    subtract,
    multiply,
    minimum,
    maximum,
    // bits, of columns
    is_set,
    is_yes,
    text_is,
    texts_equal,
    always,
    never,
    // bits, of numbers
    equal,
    less,
    at_most,
    // bits, of bits
    both,
    either,
    negation,
    same,
    differ,
  };
  struct Step {
    Action action = Action::fill;
    std::size_t out = 0;              // the slot that it writes
    std::size_t left = 0, right = 0;  // slots that it reads, or a column
    std::string text;
  };

  Number number(const Tree& tree, const Tree::Node& node);
  Number scaled(Number value, int decimals);
  std::size_t condition(const Tree& tree, const Tree::Node& node);
  std::size_t comparison(const Tree& tree, const Tree::Node& node);
  std::size_t text_comparison(Op op, const Tree::Node& left, const Tree::Node& right);
  std::size_t number_step(Action action, std::size_t left, std::size_t right = 0,
                          std::int64_t constant = 0);
  std::size_t bit_step(Action action, std::size_t left, std::size_t right = 0,
                       std::string text = {});
  void run_number(const Step& step, const RecordBatch& batch);
  void run_bits(const Step& step, const RecordBatch& batch);

  Date as_of_;
  std::vector<Named> symbols_;  // by the number that conditions bind them to
  std::vector<Step> steps_;
  std::map<std::string, std::size_t> known_;  // what a step does, to its slot
  std::vector<std::vector<std::int64_t>> numbers_;
  std::vector<std::vector<std::uint8_t>> bits_;
  std::vector<std::size_t> answers_;  // slots of bits_
};

}  // namespace parindex
