// Linking and linting of a set: what no single line can tell.
#include <algorithm>
#include <map>

#include "base/report.hpp"
#include "criteria/range_table.hpp"
#include "criteria/rules/rules.hpp"
#include "parindex/criteria_set.hpp"

namespace parindex {
namespace {

constexpr Points kLargestMaximum = Points::whole(1'000'000);

// 1.10 as a spreadsheet would show it: 1.1. Ids with more than one dot are no numbers to it.
std::string as_spreadsheet_number(const std::string& id) {
  const bool is_number = std::count(id.begin(), id.end(), '.') == 1 &&
                         id.find_first_not_of("0123456789.") == std::string::npos;
  if (!is_number) return id;
  std::string trimmed = id.substr(0, id.find_last_not_of('0') + 1);
  if (trimmed.ends_with('.')) trimmed.pop_back();
  return trimmed;
}

}  // namespace

class SetFinisher {
 public:
  SetFinisher(CriteriaSet& set, Diagnostics& diagnostics) : set_(set), diagnostics_(diagnostics) {}

  void run() {
    link();
    check_structure();
    check_bands();
    check_policies();
    for (std::size_t i = 0; i < items_.size(); ++i) check_item(*items_[i], i);
  }

 private:
  void report(ErrorCode code, const Place& place, std::vector<std::string> arguments = {}) {
    diagnostics_.push_back(
        finding(code, place.file != nullptr ? place : set_.place, std::move(arguments)));
  }

  // One name space for areas, criteria and items, since data files may name any of them.
  void note_id(const std::string& id, const Place& place) {
    const auto [first, is_new] = ids_.emplace(id, place);
    if (!is_new) {
      diagnostics_.push_back(with_related(
          finding(ErrorCode::duplicate_id, place, {id, place_text(first->second)}), first->second));
      return;
    }
    const auto [similar, is_unlike] = spreadsheet_ids_.emplace(as_spreadsheet_number(id), id);
    if (!is_unlike) report(ErrorCode::similar_ids, place, {similar->second, id});
  }

  void add_item(Item& item, std::optional<std::size_t> area, std::optional<std::size_t> criterion) {
    item.area = area;
    item.criterion = criterion;
    item.first_fact = set_.fact_count;
    const std::size_t index = items_.size();
    items_.push_back(&item);
    set_.all_items.push_back(&item);
    set_.item_index_.emplace(item.id.text, index);
    for (auto& fact : item.facts) {
      fact.item = index;
      set_.all_facts.push_back(&fact);
      const auto [first, is_new] = set_.fact_index_.emplace(fact.name.text, set_.fact_count++);
      if (is_new) continue;
      const Place& other = set_.all_facts[first->second]->place;
      diagnostics_.push_back(with_related(
          finding(ErrorCode::duplicate_id, fact.place, {fact.name.text, place_text(other)}),
          other));
    }
  }

  void link() {
    for (std::size_t a = 0; a < set_.areas.size(); ++a) {
      Area& area = set_.areas[a];
      note_id(area.id.text, area.place);
      for (std::size_t c = 0; c < area.criteria.size(); ++c) {
        Criterion& criterion = area.criteria[c];
        note_id(criterion.id.text, criterion.place);
        if (criterion.own) add_item(*criterion.own, a, c);
        for (auto& item : criterion.items) {
          note_id(item.id.text, item.place);
          add_item(item, a, c);
        }
      }
    }
    set_.scored_item_count = items_.size();
    for (auto* extra : {&set_.bonus, &set_.penalty}) {
      if (!extra->has_value()) continue;
      for (auto& item : (*extra)->items) {
        note_id(item.id.text, item.place);
        add_item(item, std::nullopt, std::nullopt);
      }
    }
    set_.bonus_item_count = set_.bonus ? set_.bonus->items.size() : 0;
  }

  bool check_maximum(Points max, const std::string& name, const Place& place) {
    if (max > Points() && max <= kLargestMaximum) return true;
    report(ErrorCode::maximum_not_positive, place, {name, to_string(max)});
    return false;
  }

  void check_sum(Points max, const std::vector<Points>& parts, const std::string& name,
                 const Place& place) {
    Points sum;
    for (const auto part : parts) sum += part;
    if (sum != max) {
      report(ErrorCode::children_do_not_add_up, place, {name, to_string(max), to_string(sum)});
    }
  }

  void check_structure() {
    std::vector<Points> area_maxima;
    if (set_.areas.empty()) {
      report(ErrorCode::nothing_inside, set_.place, {"criteria_set", "area"});
    }
    // Where a maximum could not be read, sums with it would only repeat that.
    bool all_readable = true;
    for (const auto& area : set_.areas) {
      const std::string name = "area " + area.id.text;
      if (area.criteria.empty()) report(ErrorCode::nothing_inside, area.place, {name, "criterion"});
      bool is_readable = check_maximum(area.max, name, area.place);
      std::vector<Points> parts;
      for (const auto& criterion : area.criteria) {
        is_readable &= check_criterion(criterion, parts);
      }
      if (is_readable && !area.criteria.empty()) check_sum(area.max, parts, name, area.place);
      area_maxima.push_back(area.max);
      all_readable &= is_readable;
    }
    if (check_maximum(set_.total, "total", set_.place) && all_readable && !set_.areas.empty()) {
      check_sum(set_.total, area_maxima, "criteria_set", set_.place);
    }
    for (const auto* extra : {&set_.bonus, &set_.penalty}) {
      if (!extra->has_value()) continue;
      const std::string name = extra == &set_.bonus ? "bonus" : "penalty";
      check_maximum((*extra)->cap, name, (*extra)->place);
      if ((*extra)->items.empty()) {
        report(ErrorCode::nothing_inside, (*extra)->place, {name, "item"});
      }
    }
  }

  // Adds the criterion's maximum to `parts`; whether it could be read.
  bool check_criterion(const Criterion& criterion, std::vector<Points>& parts) {
    parts.push_back(criterion.total());
    if (criterion.own) return criterion.own->is_readable;
    std::vector<Points> items;
    bool is_readable = true;
    for (const auto& item : criterion.items) {
      items.push_back(item.max);
      is_readable &= item.is_readable;
    }
    if (is_readable && criterion.max) {
      check_sum(*criterion.max, items, "criterion " + criterion.id.text, criterion.place);
    }
    return (is_readable && !criterion.items.empty()) || criterion.max;
  }

  void check_bands() {
    if (set_.bands.empty()) {
      report(ErrorCode::nothing_inside, set_.place, {"criteria_set", "band"});
      return;
    }
    std::map<std::string, Place> ids;
    std::vector<Range> ranges;
    for (const auto& band : set_.bands) {
      ranges.push_back({band.low, band.high, band.place});
      const auto [first, is_new] = ids.emplace(band.id.text, band.place);
      if (is_new) continue;
      diagnostics_.push_back(with_related(
          finding(ErrorCode::duplicate_id, band.place, {band.id.text, place_text(first->second)}),
          first->second));
    }
    const bool all_readable = std::all_of(set_.bands.begin(), set_.bands.end(),
                                          [](const Band& band) { return band.is_readable; });
    if (!all_readable) return;
    check_ranges(std::move(ranges), {Bound{Fraction(100), true, "100", {}}}, diagnostics_);
  }

  void check_band_exists(const BandId& id, const Place& place) {
    if (id.empty() || set_.find_band(id.text)) return;
    std::vector<std::string> known;
    for (const auto& band : set_.bands) known.push_back(band.id.text);
    auto error = finding(ErrorCode::unknown_band, place, {id.text, joined(known)});
    error.suggestion = nearest_name(id.text, known).value_or("");
    diagnostics_.push_back(std::move(error));
  }

  void check_policies() {
    for (const auto& cap : set_.caps) check_band_exists(cap.band, cap.place);
    if (set_.no_self_score) check_band_exists(set_.no_self_score->id, set_.no_self_score->place);
    for (const auto& area : set_.tie_break) {
      if (set_.find_area(area.id.text)) continue;
      std::vector<std::string> known;
      for (const auto& other : set_.areas) known.push_back(other.id.text);
      report(ErrorCode::unknown_area, area.place, {area.id.text, joined(known)});
    }
    if ((set_.bonus || set_.penalty) && !set_.clamp) report(ErrorCode::clamp_required, set_.place);
    if (set_.valid_to < set_.valid_from && set_.file == nullptr) {
      report(ErrorCode::period_reversed, set_.place,
             {to_iso(set_.valid_from), to_iso(set_.valid_to)});
    }
  }

  void check_item(Item& item, std::size_t index) {
    if (!item.is_readable) return;
    if (is_tracked(item.rule)) {
      if (item.max != Points()) {
        report(ErrorCode::tracked_with_maximum, item.place, {item.id.text, to_string(item.max)});
      }
    } else if (!check_maximum(item.max, "item " + item.id.text, item.place)) {
      return;
    }
    const auto before = diagnostics_.size();
    for (const auto& fact : item.facts) {
      if (!fact.plan_count || fact.type == FactType::count) continue;
      report(ErrorCode::plan_counts_whole, fact.place,
             {fact.name.text, std::string(fact_type_name(fact.type))});
    }
    RuleCheck check(item, set_.item_decimals, diagnostics_);
    std::visit([&check](auto& rule) { check_rule(rule, check); }, item.rule);
    if (!item.applies.empty()) {
      item.properties = item.applies.bind_properties(diagnostics_).value_or(item.properties);
    }
    // The values of an option fact are the options of a choice; elsewhere it could take none.
    if (!std::holds_alternative<ChoiceRule>(item.rule)) {
      for (const auto& fact : item.facts) {
        if (fact.type != FactType::option || !fact.options.empty()) continue;
        report(ErrorCode::wrong_fact_type, fact.place,
               {fact.name.text, "option", "count, decimal, percent, date, yes_no",
                rule_name(item.rule)});
      }
    }
    // Facts of a judgement inform the appraiser; those of any other rule are there to be used.
    check_rollups(item);
    const bool is_sound = diagnostics_.size() == before;
    if (is_sound && !is_judgement(item.rule)) {
      for (std::size_t i = 0; i < item.facts.size(); ++i) {
        const auto& needed = item.needed_facts;
        const auto is_used = [&](std::uint16_t used) {
          return used % item.facts.size() == i;  // this year's value or last year's
        };
        if (std::any_of(needed.begin(), needed.end(), is_used)) continue;
        report(ErrorCode::unused_fact, item.facts[i].place,
               {item.facts[i].name.text, item.id.text});
      }
    }
    if (!is_survey(item.rule) && set_.appraiser_of(index).empty() && set_.lead.empty()) {
      report(ErrorCode::no_appraiser, item.place, {item.id.text});
    }
  }

  // Shares, dates and words have no sum that would mean anything.
  void check_rollups(const Item& item) {
    for (const auto& fact : item.facts) {
      if (!fact.rolls_up || fact.type == FactType::count || fact.type == FactType::decimal)
        continue;
      report(ErrorCode::rollup_not_a_sum, fact.place,
             {fact.name.text, std::string(fact_type_name(fact.type))});
    }
  }

  CriteriaSet& set_;
  Diagnostics& diagnostics_;
  std::vector<Item*> items_;
  std::map<std::string, Place> ids_;
  std::map<std::string, std::string> spreadsheet_ids_;
};

Result<std::shared_ptr<const CriteriaSet>> finish(CriteriaSet set) {
  Result<std::shared_ptr<const CriteriaSet>> result;
  auto finished = std::make_shared<CriteriaSet>(std::move(set));
  SetFinisher(*finished, result.diagnostics).run();
  sort_by_place(result.diagnostics);
  if (!has_errors(result.diagnostics)) result.value = std::move(finished);
  return result;
}

}  // namespace parindex
