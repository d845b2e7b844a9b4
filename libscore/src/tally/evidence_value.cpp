#include "tally/evidence_value.hpp"

#include "parindex/tally.hpp"

namespace parindex {

std::string evidence_value(const FactValue& value) {
  if (value.type() == FactType::date) return to_iso(value.as_date());
  return to_string(Decimal{value.as_count(), value.decimals()});
}

std::optional<FactValue> read_evidence_value(std::string_view text) {
  if (const auto date = Date::parse_iso(text)) return FactValue::date(*date);
  const auto number = parse_decimal(text).value;
  if (!number) return std::nullopt;
  return number->scale == 0 ? FactValue::count(number->digits) : FactValue::decimal(*number);
}

}  // namespace parindex
