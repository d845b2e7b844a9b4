// FactValue: one typed value, exactly as it was declared.
//
//   auto resolved = parindex::FactValue::count(960);
//   auto share = parindex::FactValue::percent({855, 1});   // 85.5 %
//   auto issued = parindex::FactValue::date(*parindex::Date::of(2022, 2, 10));
#pragma once

#include <cstdint>
#include <string_view>

#include "parindex/date.hpp"
#include "parindex/decimal.hpp"
#include "parindex/fraction.hpp"

namespace parindex {

enum class FactType : std::uint8_t { count, decimal, percent, date, yes_no, option };

// As a set writes it: "count", "decimal", …
std::string_view fact_type_name(FactType type);

class FactValue {
 public:
  constexpr FactValue() = default;

  static constexpr FactValue count(std::int64_t n) { return {FactType::count, n, 0}; }
  static constexpr FactValue decimal(Decimal d) { return {FactType::decimal, d.digits, d.scale}; }
  // `d` is in percent: 85.5 for 85.5 %.
  static constexpr FactValue percent(Decimal d) {
    return {FactType::percent, d.digits, d.scale + 2};
  }
  static constexpr FactValue date(Date d) { return {FactType::date, d.days(), 0}; }
  static constexpr FactValue yes_no(bool yes) { return {FactType::yes_no, yes ? 1 : 0, 0}; }
  // Index into the fact's declared options.
  static constexpr FactValue option(int index) { return {FactType::option, index, 0}; }

  constexpr FactType type() const { return type_; }
  // Of the number, as it was written; a percent has those of its share.
  constexpr int decimals() const { return scale_; }
  constexpr bool is_negative() const { return digits_ < 0 && type_ != FactType::date; }

  // The number of a count, decimal or percent (85 % is 17/20); a date's days; yes as 1; an option's
  // index.
  Fraction number() const { return Fraction::of(digits_, power_of_ten(scale_)); }
  constexpr std::int64_t as_count() const { return digits_; }
  constexpr Date as_date() const { return Date::from_days(static_cast<std::int32_t>(digits_)); }
  constexpr bool is_yes() const { return digits_ != 0; }
  constexpr int option_index() const { return static_cast<int>(digits_); }

  friend constexpr bool operator==(const FactValue&, const FactValue&) = default;

 private:
  constexpr FactValue(FactType type, std::int64_t digits, int scale)
      : digits_(digits), scale_(static_cast<std::uint8_t>(scale)), type_(type) {}

  std::int64_t digits_ = 0;
  std::uint8_t scale_ = 0;
  FactType type_ = FactType::count;
};

}  // namespace parindex
