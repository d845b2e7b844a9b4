// Conditions over the columns of a record, as SQL. It needs no three-valued logic: a condition
// looks at no column that may be empty before it has made sure that it is not.
#pragma once

#include <functional>
#include <string>

#include "parindex/date.hpp"
#include "parindex/expression.hpp"
#include "parindex/tally.hpp"

namespace parindex {

// How the value of a column is written; numbers are whole, as sql_read() makes them.
using ColumnSql = std::function<std::string(const std::string& column)>;

struct ConditionSql {
  std::string text;
  bool is_or = false;  // has to be bracketed beside an `and`
};

// The condition is not empty, and was bound to column_symbols().
ConditionSql sql_condition(SqlDialect dialect, const Expression& condition, Date as_of,
                           const ColumnSql& column);

}  // namespace parindex
