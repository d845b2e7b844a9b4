// Operations of expressions as text, itself an expression.
#pragma once

#include <string>

#include "parindex/date.hpp"
#include "parindex/fraction.hpp"

namespace parindex {

// What is no single word gets brackets.
inline std::string bracketed(const std::string& text) {
  return text.find_first_of(" /-") == std::string::npos ? text : "(" + text + ")";
}

// A text as an expression holds it.
inline std::string quoted(const std::string& text) {
  std::string all = "'";
  for (const char c : text) all += c == '\'' ? "''" : std::string(1, c);
  return all + "'";
}

// A date that an expression holds as its days.
inline std::string date_text(const Fraction& days) {
  const std::int64_t micros = days.rounded(0)->micros();
  return to_iso(Date::from_days(static_cast<std::int32_t>(micros / Points::kMicrosPerPoint)));
}

template <class Op>
std::string operation_text(Op op, const std::string& left, const std::string& right) {
  switch (op) {
    case Op::negate: return "-" + left;
    case Op::logical_not: return "not " + left;
    case Op::minimum: return "min(" + left + ", " + right + ")";
    case Op::maximum: return "max(" + left + ", " + right + ")";
    case Op::add: return left + " + " + right;
    case Op::subtract: return left + " - " + right;
    case Op::multiply: return left + " * " + right;
    case Op::divide: return left + " / " + right;
    case Op::equal: return left + " = " + right;
    case Op::not_equal: return left + " != " + right;
    case Op::less: return left + " < " + right;
    case Op::at_most: return left + " <= " + right;
    case Op::greater: return left + " > " + right;
    case Op::at_least: return left + " >= " + right;
    case Op::logical_and: return left + " and " + right;
    case Op::logical_or: return left + " or " + right;
    default: return {};
  }
}

}  // namespace parindex
