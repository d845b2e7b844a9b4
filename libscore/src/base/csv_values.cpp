#include "base/csv_values.hpp"

namespace parindex {

std::optional<Date> parse_date(std::string_view text, const CsvDialect& dialect) {
  return dialect.day_month_year ? Date::parse_dmy(text) : Date::parse_iso(text);
}

std::string date_form(const CsvDialect& dialect) {
  return dialect.day_month_year ? "DD/MM/YYYY" : "YYYY-MM-DD";
}

Diagnostic number_finding(NumberFault fault, std::string_view text, const std::string& what,
                          const CsvDialect& dialect, const Place& place) {
  switch (fault) {
    case NumberFault::wrong_mark:
      return finding(ErrorCode::wrong_decimal_mark, place,
                     {std::string(text), std::string(1, dialect.decimal_mark)});
    case NumberFault::too_long:
      return finding(ErrorCode::number_too_long, place, {std::string(text)});
    default: return finding(ErrorCode::bad_number, place, {std::string(text), what});
  }
}

}  // namespace parindex
