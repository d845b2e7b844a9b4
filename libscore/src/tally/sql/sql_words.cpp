#include "tally/sql/sql_words.hpp"

#include <algorithm>

#include "parindex/decimal.hpp"

namespace parindex {
namespace {

std::string doubled(std::string_view text, char quote, bool backslash_escapes) {
  std::string out(1, quote);
  for (const char c : text) {
    if (c == quote || (backslash_escapes && c == '\\')) out += c;
    out += c;
  }
  return out + quote;
}

}  // namespace

std::string sql_name(std::string_view name) { return doubled(name, '"', false); }

std::string sql_text(SqlDialect dialect, std::string_view text) {
  return doubled(text, '\'', dialect == SqlDialect::clickhouse);
}

std::string sql_date(SqlDialect dialect, Date date) {
  const std::string text = "'" + to_iso(date) + "'";
  switch (dialect) {
    case SqlDialect::duckdb:
    case SqlDialect::postgresql: return "DATE " + text;
    case SqlDialect::clickhouse: return "toDate32(" + text + ")";
    case SqlDialect::sqlite: break;  // has no type for dates
  }
  return text;
}

std::string sql_comment(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return line;
}

std::string sql_read(SqlDialect dialect, const TallyColumn& column) {
  const std::string cell = "r." + sql_name(column.name);
  const std::string factor = std::to_string(power_of_ten(column.decimals));
  const auto cast = [](const std::string& value, const char* type) {
    return "CAST(" + value + " AS " + type + ")";
  };
  const std::string unless_empty = "nullif(" + cell + ", '')";
  switch (dialect) {
    case SqlDialect::duckdb:
      switch (column.type) {
        case ColumnType::text: return "nullif(" + cast(cell, "VARCHAR") + ", '')";
        case ColumnType::date: return cast(cell, "DATE");
        case ColumnType::integer: return cast(cell, "BIGINT");
        case ColumnType::decimal: return cast(cell + " * " + factor, "BIGINT");
        case ColumnType::yes_no: return cast(cell, "BOOLEAN");
        case ColumnType::ignored: break;
      }
      break;
    case SqlDialect::postgresql:
      switch (column.type) {
        // By bytes, whatever the order of the database or the column is.
        case ColumnType::text: return "nullif(" + cast(cell, "text") + ", '') COLLATE \"C\"";
        case ColumnType::date: return cast(cell, "date");
        case ColumnType::integer: return cast(cell, "bigint");
        case ColumnType::decimal: return cast(cell + " * " + factor, "bigint");
        case ColumnType::yes_no: return cast(cell, "boolean");
        case ColumnType::ignored: break;
      }
      break;
    case SqlDialect::clickhouse:
      switch (column.type) {
        case ColumnType::text: return "nullIf(toString(" + cell + "), '')";
        case ColumnType::date: return "toDate32(" + cell + ")";
        case ColumnType::integer: return "toInt64(" + cell + ")";
        case ColumnType::decimal:
          return "toInt64(toDecimal128(" + cell + ", " + std::to_string(column.decimals) + ") * " +
                 factor + ")";
        case ColumnType::yes_no: return "toBool(" + cell + ")";
        case ColumnType::ignored: break;
      }
      break;
    case SqlDialect::sqlite:
      switch (column.type) {
        case ColumnType::text: return "nullif(" + cast(cell, "TEXT") + ", '')";
        case ColumnType::date: return unless_empty;
        case ColumnType::integer: return cast(unless_empty, "INTEGER");
        case ColumnType::decimal:
          return cast("round(" + unless_empty + " * " + factor + ")", "INTEGER");
        case ColumnType::yes_no: return cast(unless_empty, "INTEGER");
        case ColumnType::ignored: break;
      }
      break;
  }
  return cell;
}

std::string sql_stand_in(SqlDialect dialect, ColumnType type) {
  switch (type) {
    case ColumnType::text: return "''";
    case ColumnType::date: return sql_date(dialect, Date());
    case ColumnType::yes_no: return "false";
    case ColumnType::integer:
    case ColumnType::decimal:
    case ColumnType::ignored: break;
  }
  return dialect == SqlDialect::clickhouse ? "toInt64(0)" : "0";
}

std::string sql_composed(SqlDialect dialect, std::string text) {
  switch (dialect) {
    case SqlDialect::duckdb: return "nfc_normalize(" + text + ")";
    case SqlDialect::postgresql: return "normalize(" + text + ", NFC)";
    case SqlDialect::clickhouse: return "normalizeUTF8NFC(" + text + ")";
    case SqlDialect::sqlite: break;
  }
  return text;
}

std::string sql_written(SqlDialect dialect, const std::string& value, int decimals) {
  const std::string unit = std::to_string(power_of_ten(decimals));
  const std::string width = std::to_string(decimals);
  const std::string sign = "CASE WHEN " + value + " < 0 THEN '-' ELSE '' END";
  const std::string size = "abs(" + value + ")";
  switch (dialect) {
    case SqlDialect::duckdb:
      if (decimals == 0) return "CAST(" + value + " AS VARCHAR)";
      return sign + " || CAST(" + size + " // " + unit + " AS VARCHAR) || '.' || lpad(CAST(" +
             size + " % " + unit + " AS VARCHAR), " + width + ", '0')";
    case SqlDialect::postgresql:
      if (decimals == 0) return "CAST(" + value + " AS text)";
      // The product has the decimals of its factor, and is exact, as a quotient is not.
      return "CAST(" + value + " * 0." + std::string(static_cast<std::size_t>(decimals) - 1, '0') +
             "1 AS text)";
    case SqlDialect::clickhouse:
      if (decimals == 0) return "toString(" + value + ")";
      return "concat(" + sign + ", toString(intDiv(" + size + ", " + unit +
             ")), '.', leftPad(toString(" + size + " % " + unit + "), " + width + ", '0'))";
    case SqlDialect::sqlite:
      if (decimals == 0) return "CAST(" + value + " AS TEXT)";
      // Joined, so that nothing stays nothing.
      return sign + " || (" + size + " / " + unit + ") || '.' || printf('%0" + width + "d', " +
             size + " % " + unit + ")";
  }
  return value;
}

std::string sql_written_date(SqlDialect dialect, const std::string& value) {
  switch (dialect) {
    case SqlDialect::duckdb: return "CAST(" + value + " AS VARCHAR)";
    // A cast would write it as the session's DateStyle says.
    case SqlDialect::postgresql: return "to_char(" + value + ", 'YYYY-MM-DD')";
    case SqlDialect::clickhouse: return "toString(" + value + ")";
    case SqlDialect::sqlite: break;
  }
  return value;
}

}  // namespace parindex
