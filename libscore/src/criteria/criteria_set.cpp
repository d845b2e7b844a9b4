#include "parindex/criteria_set.hpp"

#include <algorithm>

namespace parindex {
namespace {

std::optional<std::size_t> find_in(const NameIndex& index, std::string_view key) {
  const auto found = index.find(key);
  if (found == index.end()) return std::nullopt;
  return found->second;
}

template <class Range>
std::optional<std::size_t> find_by_id(const Range& range, std::string_view id) {
  for (std::size_t i = 0; i < range.size(); ++i) {
    if (range[i].id.text == id) return i;
  }
  return std::nullopt;
}

}  // namespace

const std::string& Title::in(Language language) const {
  const std::string& wanted = language == Language::vi ? vi : en;
  return wanted.empty() ? (language == Language::vi ? en : vi) : wanted;
}

Points Criterion::total() const {
  if (own) return own->max;
  if (max) return *max;
  Points sum;
  for (const auto& item : items) sum += item.max;
  return sum;
}

std::string clause_text(const Reference& reference) {
  if (reference.document.empty() || reference.clause.empty()) {
    return reference.document + reference.clause;
  }
  return reference.document + ", " + reference.clause;
}

std::string value_text(const FactValue& value, const Fact& fact) {
  switch (value.type()) {
    case FactType::date: return to_iso(value.as_date());
    case FactType::yes_no: return value.is_yes() ? "yes" : "no";
    case FactType::option: return fact.options[static_cast<std::size_t>(value.option_index())];
    case FactType::percent: return value_text(value.number() * Fraction(100)) + "%";
    case FactType::count:
    case FactType::decimal: break;
  }
  return value_text(value.number());
}

std::optional<std::size_t> CriteriaSet::find_item(std::string_view wanted) const {
  return find_in(item_index_, wanted);
}

std::optional<std::size_t> CriteriaSet::find_fact(std::string_view name) const {
  return find_in(fact_index_, name);
}

std::optional<std::size_t> CriteriaSet::find_area(std::string_view wanted) const {
  return find_by_id(areas, wanted);
}

std::optional<std::size_t> CriteriaSet::find_band(std::string_view wanted) const {
  return find_by_id(bands, wanted);
}

bool CriteriaSet::has_factors() const {
  return std::any_of(areas.begin(), areas.end(),
                     [](const Area& area) { return area.factor != Fraction(1); }) ||
         std::any_of(all_items.begin(), all_items.end(),
                     [](const Item* item) { return item->factor != Fraction(1); });
}

std::vector<std::size_t> CriteriaSet::items_under(std::string_view wanted) const {
  if (const auto item = find_item(wanted)) return {*item};
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < scored_item_count; ++i) {
    const Area& area = areas[*all_items[i]->area];
    const Criterion& criterion = area.criteria[*all_items[i]->criterion];
    if (area.id.text == wanted || criterion.id.text == wanted) found.push_back(i);
  }
  return found;
}

const std::string& CriteriaSet::appraiser_of(std::size_t item) const {
  const Item& found = *all_items[item];
  if (!found.appraiser.empty() || !found.area) return found.appraiser;
  return areas[*found.area].appraiser;
}

}  // namespace parindex
