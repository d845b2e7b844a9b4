#include "planning/rule_words_differ.hpp"

namespace parindex {
namespace {

constexpr std::size_t kYearDigits = 4;  // every due time begins with them: 2022-01, 2022-Q1

void move_dates(Rule& rule, int years) {
  if (auto* const parts = std::get_if<PartsRule>(&rule)) {
    for (auto& part : parts->parts) move_dates(part.rule, years);
  }
  auto* const deadline = std::get_if<DeadlineRule>(&rule);
  if (deadline == nullptr) return;
  for (auto& step : deadline->steps) {
    const auto moved =
        step.text.size() < kYearDigits
            ? std::nullopt
            : parse_due(std::to_string(step.by.year() + years) + step.text.substr(kYearDigits));
    if (!moved) continue;  // 29 February
    step.text.replace(0, kYearDigits, std::to_string(step.by.year() + years));
    step.by = *moved;
  }
}

}  // namespace

bool rule_words_differ(const Item& a, const Item& b, int years) {
  const std::string words = describe(b.rule, b.max, Language::en);
  if (describe(a.rule, b.max, Language::en) == words) return false;
  if (years == 0) return true;
  Rule moved = a.rule;
  move_dates(moved, years);
  return describe(moved, b.max, Language::en) != words;
}

}  // namespace parindex
