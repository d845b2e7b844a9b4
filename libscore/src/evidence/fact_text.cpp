#include "evidence/fact_text.hpp"

#include <algorithm>

#include "base/report.hpp"

namespace parindex {

std::optional<FactValue> read_fact_value(std::string_view text, const Fact& fact,
                                         const CsvDialect& dialect, const Place& place,
                                         Diagnostics& diagnostics) {
  const auto fail = [&](Diagnostic diagnostic) {
    diagnostics.push_back(std::move(diagnostic));
    return std::nullopt;
  };
  const auto& name = fact.name.text;
  switch (fact.type) {
    case FactType::count:
    case FactType::decimal: {
      const auto parsed = parse_decimal(text, dialect.decimal_mark);
      if (!parsed.value) return fail(number_finding(parsed.fault, text, name, dialect, place));
      if (fact.type == FactType::decimal) return FactValue::decimal(*parsed.value);
      // A count has no decimal mark, not even before zeros: 12.000 may be twelve thousand.
      if (parsed.value->scale != 0) {
        return fail(finding(ErrorCode::count_not_whole, place, {std::string(text), name}));
      }
      return FactValue::count(parsed.value->digits);
    }
    case FactType::percent: {
      if (!text.ends_with('%')) {
        const auto number = parse_decimal(text, dialect.decimal_mark);
        if (!number.value && number.fault != NumberFault::wrong_mark) {
          return fail(number_finding(number.fault, text, name, dialect, place));
        }
        return fail(finding(ErrorCode::percent_sign_missing, place, {std::string(text), name}));
      }
      const auto digits = text.substr(0, text.size() - 1);
      const auto parsed = parse_decimal(digits, dialect.decimal_mark);
      if (!parsed.value) return fail(number_finding(parsed.fault, text, name, dialect, place));
      if (parsed.value->scale > 16) {
        return fail(number_finding(NumberFault::too_long, text, name, dialect, place));
      }
      return FactValue::percent(*parsed.value);
    }
    case FactType::date: {
      const auto date = parse_date(text, dialect);
      if (date) return FactValue::date(*date);
      return fail(finding(ErrorCode::csv_bad_date, place, {std::string(text), date_form(dialect)}));
    }
    case FactType::yes_no: {
      if (text == "yes" || text == "no") return FactValue::yes_no(text == "yes");
      return fail(finding(ErrorCode::bad_yes_no, place, {std::string(text), name}));
    }
    case FactType::option: {
      const auto found = std::find(fact.options.begin(), fact.options.end(), text);
      if (found != fact.options.end()) {
        return FactValue::option(static_cast<int>(found - fact.options.begin()));
      }
      auto error = finding(ErrorCode::unknown_option, place,
                           {std::string(text), joined(fact.options), name});
      error.suggestion = nearest_name(text, fact.options).value_or("");
      return fail(std::move(error));
    }
  }
  return std::nullopt;
}

std::optional<std::int64_t> read_answer_count(std::string_view text, const std::string& name,
                                              const CsvDialect& dialect, const Place& place,
                                              Diagnostics& diagnostics) {
  constexpr std::int64_t kMostAnswers = 1'000'000'000'000;
  Fact count;
  count.name.text = name;
  const auto value = read_fact_value(text, count, dialect, place, diagnostics);
  if (!value) return std::nullopt;
  const auto number = value->number();
  if (number.sign() < 0 || number > Fraction(kMostAnswers)) {
    diagnostics.push_back(finding(ErrorCode::csv_bad_integer, place, {std::string(text), name}));
    return std::nullopt;
  }
  return number.rounded(0)->micros() / Points::kMicrosPerPoint;
}

}  // namespace parindex
