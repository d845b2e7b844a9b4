// Expression: the small language of rules, for instance
//
//   on_time / resolved            a number
//   1 - (late + disliked) / total
//   reports >= 4 and on_time = yes          a condition
//
// It has names, numbers, percents, dates, yes/no, + - * / ( ), min(), max(), previous(), = != < <=
// > >=, and, or, not. It is parsed once, bound once to the names in scope, and then evaluated
// exactly.
// Sharp edges: a name that stands in the text is needed, even where `or` would not look at it;
// 0/0 and x/0 are results of their own, never a number.
// Over the columns of a record it is a condition without division, with texts and `is set`:
//
//   returned is set and returned <= due and channel = 'online'
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/date.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/fact_value.hpp"
#include "parindex/fraction.hpp"
#include "parindex/place.hpp"

namespace parindex {

enum class ValueType { number, date, yes_no, option, text };

ValueType value_type(FactType type);

struct Symbol {
  std::string name;
  ValueType type = ValueType::number;

  // Of a column only.
  bool is_optional = false;  // its cell may be empty
  // Of a number: its value times 10^decimals is whole and has at most so many digits.
  int digits = 18;
  int decimals = 0;
};

enum class EvaluationFault {
  none,
  nothing_over_nothing,  // 0/0: nothing arose, which is not applicable
  division_by_zero,      // x/0 with x != 0: the facts contradict each other
};

struct Evaluated {
  Fraction number;     // of a number expression
  bool holds = false;  // of a condition
  EvaluationFault fault = EvaluationFault::none;
};

// One operation of an evaluation, with what went in and what came out.
struct Operation {
  std::string numbers;             // "912 / 960"; itself an expression
  std::optional<Fraction> result;  // of a number; none for a fault
  std::optional<bool> holds;       // of a condition
};

// An evaluation that can be followed by hand.
struct Worked {
  std::string numbers;                // the expression with its values put in, itself an expression
  std::vector<Operation> operations;  // in the order of evaluation
};

// What a larger value of a name (a later date, yes for no) does to an expression, or to whether a
// condition holds. Facts are taken to be 0 or more.
struct Influence {
  bool raises = false;
  bool lowers = false;   // both: now this, now that
  bool divides = false;  // it stands in a divisor
};

class Expression {
 public:
  // An expression still to be parsed; `place` is where the text stands.
  Expression() = default;
  Expression(std::string text, Place place = {});
  Expression(const char* text) : Expression(std::string(text)) {}  // NOLINT: reads as a literal

  const std::string& text() const { return text_; }
  const Place& place() const { return place_; }
  bool empty() const { return text_.empty(); }

  // Parses, and binds every name to its index in `symbols`, and previous(name) to that index plus
  // the number of symbols. The expression must yield `wanted`: ValueType::number or
  // ValueType::yes_no. Adds every syntax, name and type error.
  bool bind(std::span<const Symbol> symbols, ValueType wanted, Diagnostics& diagnostics);

  // The same over the columns of a record: texts in quotes and `is set` join in, division and
  // previous() do not. Every accepted condition comes out for every record: an optional column
  // stands only where what stands before it made sure that it is set, and no number on the way
  // outgrows 18 digits.
  bool bind_columns(std::span<const Symbol> columns, ValueType wanted, Diagnostics& diagnostics);

  // The same where every name is a yes/no property; returns their names by index.
  std::optional<std::vector<std::string>> bind_properties(Diagnostics& diagnostics);

  // Indices of the names that the text uses, as bind() gave them, ascending.
  std::span<const std::uint16_t> used() const { return used_; }

  // `values` are indexed as bind() bound the names; those of used() must be present. Over columns
  // null is an empty cell, and texts, which no FactValue holds, are never equal.
  Evaluated evaluate(std::span<const FactValue* const> values) const;
  // The same on numbers of any size from the first step on; for tests.
  Evaluated evaluate_unbounded(std::span<const FactValue* const> values) const;
  // The same evaluation, told step by step.
  Worked work_out(std::span<const FactValue* const> values) const;

  // Of every name, by its index as bind() gave it.
  std::map<std::uint16_t, Influence> influences() const;

  // What the lint of tables rests on: the numbers, other than constants, that the condition
  // compares, and with which constants. Nothing where a comparison has constants on neither side,
  // so that nothing can be proven.
  struct Compared {
    std::string text;          // of the compared expression: equal texts are equal values
    bool is_fact = false;      // a fact alone, as bind() numbered it
    std::uint16_t symbol = 0;  // is_fact
    ValueType type = ValueType::number;
    bool never_negative = false;  // made of counts and percents without subtraction
    bool is_whole = false;        // where its facts are: made of them without division
    std::set<Fraction> constants;
  };
  struct Conditions {
    std::vector<Compared> numbers;      // each once
    std::vector<std::uint16_t> yes_no;  // facts that stand for themselves
  };
  std::optional<Conditions> compared() const;
  // Whether the condition holds where the compared numbers, by text, and yes/no facts, by symbol,
  // have these values.
  bool holds_where(const std::map<std::string, Fraction>& numbers,
                   const std::map<std::uint16_t, bool>& yes_no) const;

 private:
  friend class ExpressionParser;
  friend class ExpressionEvaluator;
  friend class ExpressionTracer;
  friend class ConditionReader;
  friend class InfluenceReader;
  friend class ColumnChecker;
  friend class ExpressionTree;

  enum class Op : std::uint8_t {
    number,
    date,
    yes_no,
    text,
    name,
    is_set,
    negate,
    add,
    subtract,
    multiply,
    divide,
    minimum,
    maximum,
    equal,
    not_equal,
    less,
    at_most,
    greater,
    at_least,
    logical_and,
    logical_or,
    logical_not,
  };

  struct Node {
    Op op = Op::number;
    ValueType type = ValueType::number;
    std::uint16_t left = 0;  // indices of operands; for a name and is_set its symbol
    std::uint16_t right = 0;
    std::uint32_t offset = 0;  // bytes into text_
    std::uint32_t length = 0;
    Fraction constant;  // a number; a date in days; yes as 1
    std::string name;   // also of is_set; of a text what it says
    // Of a number over columns: its value times 10^decimals is whole.
    std::uint8_t decimals = 0;
  };

  bool check_columns(std::span<const Symbol> columns, Diagnostics& diagnostics);

  std::string text_;
  Place place_;
  std::vector<Node> nodes_;
  std::uint16_t root_ = 0;
  std::vector<std::uint16_t> used_;
};

}  // namespace parindex
