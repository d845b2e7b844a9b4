// What the SQL of four databases has in common, and how each of them says the rest.
#pragma once

#include <string>
#include <string_view>

#include "parindex/date.hpp"
#include "parindex/tally.hpp"

namespace parindex {

// A name as it is, whatever it contains: "received".
std::string sql_name(std::string_view name);
// 'O''Brien'
std::string sql_text(SqlDialect dialect, std::string_view text);
std::string sql_date(SqlDialect dialect, Date date);
// Of a comment: without line breaks.
std::string sql_comment(std::string_view text);

// The column of a row `r` of the table, typed: an empty text is no value, and a decimal is a whole
// number of units of its last decimal.
std::string sql_read(SqlDialect dialect, const TallyColumn& column);
// What stands in for no value of the column where a database has to be told.
std::string sql_stand_in(SqlDialect dialect, ColumnType type);
// Text in Unicode's composed form, where the database can make it.
std::string sql_composed(SqlDialect dialect, std::string text);

// A number or date as evidence writes it; the number counts units of 10^-decimals.
std::string sql_written(SqlDialect dialect, const std::string& value, int decimals);
std::string sql_written_date(SqlDialect dialect, const std::string& value);

}  // namespace parindex
