#include "evidence/line_points.hpp"

#include "base/report.hpp"
#include "evidence/fact_text.hpp"

namespace parindex {

std::optional<Points> read_line_points(std::string_view text, const CriteriaSet& set,
                                       std::size_t item, const CsvDialect& dialect,
                                       const Place& place, Diagnostics& diagnostics) {
  const auto fail = [&](Diagnostic diagnostic) {
    diagnostics.push_back(std::move(diagnostic));
    return std::nullopt;
  };
  const auto parsed = parse_decimal(text, dialect.decimal_mark);
  if (!parsed.value) return fail(number_finding(parsed.fault, text, "points", dialect, place));
  const Item& target = *set.all_items[item];
  const Fraction value(*parsed.value);
  const auto written = std::string(text);
  const auto shown_max = to_string(target.max);
  if (value.sign() < 0) {
    return fail(finding(ErrorCode::negative_points, place, {written, target.id.text}));
  }
  if (value > Fraction(target.max)) {
    return fail(
        finding(ErrorCode::points_over_maximum, place, {written, target.id.text, shown_max}));
  }
  const auto points = value.rounded(set.item_decimals);
  if (!points || Fraction(*points) != value) {
    return fail(finding(ErrorCode::points_too_fine, place,
                        {written, target.id.text, std::to_string(set.item_decimals)}));
  }
  const auto* judgement = std::get_if<JudgementRule>(&target.rule);
  if (judgement != nullptr && !points->is_multiple_of(judgement->step)) {
    return fail(finding(ErrorCode::points_off_step, place,
                        {written, target.id.text, to_string(judgement->step)}));
  }
  return points;
}

}  // namespace parindex
