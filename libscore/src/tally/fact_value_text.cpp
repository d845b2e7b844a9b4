#include "tally/fact_value_text.hpp"

namespace parindex {

std::string fact_value_text(const FactValue& value) {
  if (value.type() == FactType::date) return to_iso(value.as_date());
  return to_string(Decimal{value.as_count(), value.decimals()});
}

std::optional<FactValue> read_fact_value_text(std::string_view text) {
  if (const auto date = Date::parse_iso(text)) return FactValue::date(*date);
  const auto number = parse_decimal(text).value;
  if (!number) return std::nullopt;
  return number->scale == 0 ? FactValue::count(number->digits) : FactValue::decimal(*number);
}

}  // namespace parindex
