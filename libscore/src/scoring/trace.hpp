// Trace: what an evaluator did, noted down while it does it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/expression_text.hpp"
#include "parindex/explanation.hpp"

namespace parindex {

class Trace {
 public:
  std::vector<Step> steps;
  std::vector<std::size_t> branches;  // indices into branches_of() of the item's rule
  std::size_t first_branch = 0;       // of the rule at work, which may be a part's
  int depth = 0;
  std::optional<Fraction> value;  // of the item's own rule
  std::optional<Fraction> exact;  // points of the rule, before rounding

  void say(StepCode code, std::vector<std::string> arguments = {}) {
    Step& step = steps.emplace_back();
    step.code = code;
    step.depth = depth;
    step.arguments = std::move(arguments);
  }

  // A step whose arithmetic is `numbers`.
  void compute(StepCode code, std::string numbers, Fraction result,
               std::vector<std::string> arguments = {}) {
    say(code, std::move(arguments));
    steps.back().numbers = std::move(numbers);
    steps.back().result = std::move(result);
  }

  void take(std::size_t branch) { branches.push_back(first_branch + branch); }

  // An expression with its values put in, and each of its operations.
  void work_out(StepCode code, const Expression& expression,
                std::span<const FactValue* const> values, const Evaluated& evaluated,
                std::vector<std::string> arguments = {});
};

// A number as an operand of a step's arithmetic.
inline std::string operand(const Fraction& value) { return bracketed(value_text(value)); }
inline std::string operand(Points points) { return to_string(points); }

}  // namespace parindex
