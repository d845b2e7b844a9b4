#include "planning/set_draft.hpp"

#include <algorithm>

#include "planning/rule_parameters.hpp"

namespace parindex {
namespace {

template <class Visit>
void for_each_item(const Area& area, const Visit& visit) {
  for (const auto& criterion : area.criteria) {
    if (criterion.own) visit(*criterion.own);
    for (const auto& item : criterion.items) visit(item);
  }
}

// Without the area's own factor.
Fraction weight_of_items(const Area& area) {
  Fraction sum = 0;
  for_each_item(area, [&sum](const Item& item) { sum = sum + Fraction(item.max) * item.factor; });
  return sum;
}

// A maximum or a weight: `get` tells it, `put` makes the factor of it.
Parameter maximum_parameter(std::vector<std::string> names, std::function<Fraction()> get,
                            std::function<void(const Fraction&)> put) {
  Parameter made;
  made.names = std::move(names);
  made.text = [get = std::move(get)] { return value_text(get()); };
  made.canonical = [](const WrittenValue& written,
                      Diagnostics& diagnostics) -> std::optional<std::string> {
    const auto maximum = read_maximum(written, diagnostics);
    if (!maximum) return std::nullopt;
    return value_text(*maximum);
  };
  made.write = [put = std::move(put)](const WrittenValue& written) {
    Diagnostics ignored;
    if (const auto maximum = read_maximum(written, ignored)) put(*maximum);
  };
  return made;
}

Parameter decimals_parameter(std::vector<std::string> names, int& decimals) {
  Parameter made;
  made.names = std::move(names);
  made.text = [&decimals] { return std::to_string(decimals); };
  made.canonical = [](const WrittenValue& written,
                      Diagnostics& diagnostics) -> std::optional<std::string> {
    const auto number = read_integer(written, 0, Points::kMaxDecimals, diagnostics);
    if (!number) return std::nullopt;
    return std::to_string(*number);
  };
  made.write = [&decimals](const WrittenValue& written) {
    Diagnostics ignored;
    if (const auto number = read_integer(written, 0, Points::kMaxDecimals, ignored)) {
      decimals = *number;
    }
  };
  return made;
}

}  // namespace

Fraction maximum_of(const CriteriaSet& set, const Item& item) {
  const Fraction own = Fraction(item.max) * item.factor;
  return item.area ? own * set.areas[*item.area].factor : own;
}

Fraction weight_of(const Area& area) { return weight_of_items(area) * area.factor; }

SetDraft::SetDraft(const CriteriaSet& set) : copy_(copy_of(set)), decimals_(set.item_decimals) {
  list_policies();
  for (auto& area : copy_.areas) {
    add(maximum_parameter(
            {"area " + area.id.text, "weight"}, [&area] { return weight_of(area); },
            [&area](const Fraction& weight) { area.factor = weight / weight_of_items(area); }),
        {std::nullopt, area.id, true, false});
    for (auto& criterion : area.criteria) {
      if (criterion.own) list_item(*criterion.own, &area);
      for (auto& item : criterion.items) list_item(item, &area);
    }
  }
  for (auto* extra : {&copy_.bonus, &copy_.penalty}) {
    if (!extra->has_value()) continue;
    add(points_parameter({extra == &copy_.bonus ? "bonus" : "penalty", "cap"}, (*extra)->cap,
                         {&(*extra)->place}));
    for (auto& item : (*extra)->items) list_item(item, nullptr);
  }
}

void SetDraft::add(Parameter parameter, ParameterScope scope) {
  parameters_.push_back(std::move(parameter));
  scopes_.push_back(std::move(scope));
}

void SetDraft::list_policies() {
  ParameterScope every_line;
  every_line.is_wide = true;
  add(enum_parameter({"not_applicable"}, kNotApplicableWords, copy_.not_applicable), every_line);
  add(enum_parameter({"ties"}, kTiesWords, copy_.ties));
  add(enum_parameter({"decide_on"}, kDecideOnWords, copy_.decide_on));
  add(enum_parameter({"missing"}, kMissingWords, copy_.missing), every_line);
  if (copy_.clamp) add(yes_no_parameter({"clamp"}, *copy_.clamp));
  add(decimals_parameter({"rounding item"}, copy_.item_decimals), every_line);
  add(decimals_parameter({"rounding index"}, copy_.index_decimals));
  for (auto& band : copy_.bands) {
    add(bound_parameter({"band " + band.id.text}, true, band.low, band.place));
    add(bound_parameter({"band " + band.id.text}, false, band.high, band.place));
  }
}

void SetDraft::list_item(Item& item, Area* area) {
  const std::string row = "item " + item.id.text;
  ParameterScope scope;
  scope.item = item.id;
  if (area != nullptr) scope.area = area->id;
  // Bonus and penalty stand outside the total; a tracked item has no maximum.
  if (area != nullptr && item.max > Points()) {
    ParameterScope of_maximum = scope;
    of_maximum.is_maximum = true;
    add(maximum_parameter(
            {row, "max"}, [&item, area] { return Fraction(item.max) * item.factor * area->factor; },
            [&item, area](const Fraction& maximum) {
              item.factor = maximum / (Fraction(item.max) * area->factor);
            }),
        std::move(of_maximum));
  }
  ParameterScope of_drop = scope;
  of_drop.is_drop = true;
  add(yes_no_parameter({row, "dropped"}, item.is_dropped), std::move(of_drop));
  add(enum_parameter({row, "when_none"}, kWhenNoneWords, item.when_none), scope);
  for (auto& parameter : parameters_of(item.rule)) {
    parameter.names.insert(parameter.names.begin(), row);
    // What is found of a rule as a whole is told at its item.
    parameter.write = [write = std::move(parameter.write), &item](const WrittenValue& value) {
      write(value);
      item.place = value.place;
      item.is_rule_supposed = true;
    };
    add(std::move(parameter), scope);
  }
}

void SetDraft::write(std::size_t parameter, const WrittenValue& value) {
  parameters_[parameter].write(value);
  const ParameterScope& of = scopes_[parameter];
  if (of.is_maximum) written_areas_.insert(of.area->text);
}

Fraction SetDraft::excess() const {
  Fraction sum = 0;
  for (const auto& area : copy_.areas) sum = sum + weight_of(area);
  return sum - Fraction(copy_.total);
}

bool SetDraft::rebalance() {
  Fraction written = 0;
  Fraction others = 0;
  for (const auto& area : copy_.areas) {
    Fraction& sum = written_areas_.count(area.id.text) != 0 ? written : others;
    sum = sum + weight_of(area);
  }
  const Fraction left = Fraction(copy_.total) - written;
  if (others.is_zero() || left.sign() <= 0) return false;
  for (auto& area : copy_.areas) {
    if (written_areas_.count(area.id.text) == 0) area.factor = area.factor * left / others;
  }
  return true;
}

Result<std::shared_ptr<const CriteriaSet>> SetDraft::finish() {
  parameters_.clear();
  return parindex::finish(std::move(copy_));
}

}  // namespace parindex
