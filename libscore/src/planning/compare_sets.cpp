// What changed between two sets.
#include <algorithm>
#include <span>

#include "criteria/range_table.hpp"
#include "criteria/words.hpp"
#include "parindex/compare.hpp"
#include "planning/rule_words_differ.hpp"
#include "planning/set_policies.hpp"

namespace parindex {
namespace {

using Kind = SetDifference::Kind;

Title plain(const std::string& text) { return {text, text}; }
Title shown(Points points) { return plain(to_string(points)); }

Title rule_in_words(const Item& item) {
  return {describe(item.rule, item.max, Language::vi), describe(item.rule, item.max, Language::en)};
}

Title when_none_in_words(WhenNone when_none) {
  switch (when_none) {
    case WhenNone::exclude: return plain("exclude");
    case WhenNone::full: return plain("full");
    case WhenNone::zero: break;
  }
  return plain("zero");
}

// "count, Hồ sơ đã giải quyết (hồ sơ)"
Title fact_in_words(const Fact& fact) {
  std::string more;
  if (fact.rolls_up) more += ", rollup sum";
  if (fact.plan_count) more += ", plan " + std::string(word_of(kPlanCountWords, *fact.plan_count));
  const auto words = [&](Language language) {
    const std::string& unit = fact.unit.in(language);
    return std::string(fact_type_name(fact.type)) + ", " + fact.title.in(language) +
           (unit.empty() ? "" : " (" + unit + ")") + more;
  };
  return {words(Language::vi), words(Language::en)};
}

// The id of the area, "bonus" or "penalty"; an id of an area may be neither.
std::string place_of(const CriteriaSet& set, std::size_t index) {
  if (set.all_items[index]->area) return set.areas[*set.all_items[index]->area].id.text;
  return index < set.scored_item_count + set.bonus_item_count ? "bonus" : "penalty";
}

std::string band_range(const Band& band) { return range_text(band.low, band.high); }

class SetComparer {
 public:
  SetComparer(const CriteriaSet& old_set, const CriteriaSet& new_set, const ItemMatches& items)
      : old_(old_set), new_(new_set), items_(items) {}

  SetComparison run() {
    for (std::size_t i = 0; i < new_.all_items.size(); ++i) compare_item(i);
    for (std::size_t i = 0; i < old_.all_items.size(); ++i) {
      if (items_.new_of[i]) continue;
      const Item& item = *old_.all_items[i];
      add(Kind::item_removed, item.id.text, "", item.title, shown(item.max), {});
    }
    compare_areas();
    compare_bands();
    compare_policies();
    result_.items = items_;
    return std::move(result_);
  }

 private:
  void add(Kind kind, const std::string& old_id, const std::string& new_id, const Title& title,
           const Title& before, const Title& after, const std::string& fact = {}) {
    SetDifference& difference = result_.differences.emplace_back();
    difference.kind = kind;
    difference.old_id = old_id;
    difference.new_id = new_id;
    difference.title = title;
    difference.fact = fact;
    difference.before = before;
    difference.after = after;
  }

  void compare_item(std::size_t index) {
    const Item& now = *new_.all_items[index];
    const auto old = items_.old_of[index];
    if (!old) {
      add(Kind::item_added, "", now.id.text, now.title, {}, shown(now.max));
      return;
    }
    const Item& then = *old_.all_items[*old];
    const std::size_t before = result_.differences.size();
    const auto note = [&](Kind kind, const Title& a, const Title& b) {
      if (a.vi == b.vi && a.en == b.en) return;
      add(kind, then.id.text, now.id.text, now.title, a, b);
    };
    note(Kind::item_renumbered, plain(then.id.text), plain(now.id.text));
    note(Kind::item_title, then.title, now.title);
    note(Kind::item_place, plain(place_of(old_, *old)), plain(place_of(new_, index)));
    note(Kind::item_max, shown(then.max), shown(now.max));
    if (rule_words_differ(then, now)) {
      note(Kind::item_rule, rule_in_words(then), rule_in_words(now));
    }
    compare_facts(then, now);
    note(Kind::item_applies, plain(then.applies.text()), plain(now.applies.text()));
    note(Kind::item_when_none, when_none_in_words(then.when_none),
         when_none_in_words(now.when_none));
    note(Kind::item_appraiser, plain(then.appraiser), plain(now.appraiser));
    note(Kind::item_documents, plain(then.documents), plain(now.documents));
    note(Kind::item_clause, plain(clause_text(then.reference)), plain(clause_text(now.reference)));
    result_.same_items += result_.differences.size() == before;
  }

  void compare_facts(const Item& then, const Item& now) {
    const auto find = [](const Item& item, const FactName& name) {
      const auto found = std::find_if(item.facts.begin(), item.facts.end(),
                                      [&](const Fact& fact) { return fact.name == name; });
      return found == item.facts.end() ? nullptr : &*found;
    };
    for (const auto& fact : now.facts) {
      const Fact* const old = find(then, fact.name);
      const Title after = fact_in_words(fact);
      const Title before = old != nullptr ? fact_in_words(*old) : Title();
      if (before.vi == after.vi && before.en == after.en) continue;
      add(old != nullptr ? Kind::item_fact : Kind::item_fact_added, then.id.text, now.id.text,
          now.title, before, after, fact.name.text);
    }
    for (const auto& fact : then.facts) {
      if (find(now, fact.name) != nullptr) continue;
      add(Kind::item_fact_removed, then.id.text, now.id.text, now.title, fact_in_words(fact), {},
          fact.name.text);
    }
  }

  void compare_areas() {
    for (const auto& area : new_.areas) {
      const auto old = old_.find_area(area.id.text);
      if (!old) {
        add(Kind::area_added, "", area.id.text, area.title, {}, shown(area.max));
        continue;
      }
      const Area& then = old_.areas[*old];
      const auto note = [&](Kind kind, const Title& a, const Title& b) {
        if (a.vi == b.vi && a.en == b.en) return;
        add(kind, area.id.text, area.id.text, area.title, a, b);
      };
      note(Kind::area_title, then.title, area.title);
      note(Kind::area_max, shown(then.max), shown(area.max));
      note(Kind::area_appraiser, plain(then.appraiser), plain(area.appraiser));
    }
    for (const auto& area : old_.areas) {
      if (new_.find_area(area.id.text)) continue;
      add(Kind::area_removed, area.id.text, "", area.title, shown(area.max), {});
    }
  }

  void compare_bands() {
    const auto words = [](const Band& band) -> Title {
      const std::string more = band.requires_no_zero_item ? "; no_zero_item" : "";
      return {band.title.vi + ": " + band_range(band) + more,
              band.title.in(Language::en) + ": " + band_range(band) + more};
    };
    for (const auto& band : new_.bands) {
      const auto old = old_.find_band(band.id.text);
      if (!old) {
        add(Kind::band_added, "", band.id.text, band.title, {}, words(band));
        continue;
      }
      const Title before = words(old_.bands[*old]);
      const Title after = words(band);
      if (before.vi == after.vi && before.en == after.en) continue;
      add(Kind::band, band.id.text, band.id.text, band.title, before, after);
    }
    for (const auto& band : old_.bands) {
      if (new_.find_band(band.id.text)) continue;
      add(Kind::band_removed, band.id.text, "", band.title, words(band), {});
    }
  }

  void compare_policies() {
    const auto before = policies_of(old_);
    const auto after = policies_of(new_);
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (before[i].value == after[i].value) continue;
      const std::string key(after[i].key);
      add(after[i].is_extra ? Kind::extra : Kind::policy, key, key, {}, plain(before[i].value),
          plain(after[i].value));
    }
  }

  const CriteriaSet& old_;
  const CriteriaSet& new_;
  const ItemMatches& items_;
  SetComparison result_;
};

}  // namespace

Result<SetComparison> compare_sets(const CriteriaSet& old_set, const CriteriaSet& new_set) {
  auto matched = match_items(old_set, new_set);
  Result<SetComparison> result;
  result.diagnostics = std::move(matched.diagnostics);
  if (matched) result.value = SetComparer(old_set, new_set, *matched).run();
  return result;
}

}  // namespace parindex
