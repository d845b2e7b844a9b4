// `list items`: the outline of a set by which its maxima and clauses are reviewed.
#include <algorithm>

#include "reports/list_report.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

constexpr std::size_t kTitleColumn = 1;

// The clause, and what has taken its place.
std::string clause_cell(const Reference& reference, Language language) {
  std::string text = clause_text(reference);
  if (reference.superseded_by.empty()) return text;
  return text + filled(Text{" (thay bằng {0})", " (superseded by {0})"}.in(language),
                       {reference.superseded_by});
}

class Outline {
 public:
  Outline(const CriteriaSet& set, Language language)
      : set_(set), language_(language), decimals_(shown_decimals(set)) {
    grid_.columns = {{"item", say({"Mã", "Id"})},
                     {"title", say({"Nội dung", "Title"})},
                     {"max", say({"Tối đa", "Max"}), true},
                     {"rule", say({"Cách tính", "Rule"}), false, 21},
                     {"appraiser", say({"Thẩm định", "Appraiser"}), false, 12},
                     {"clause", say({"Căn cứ", "Clause"}), false, 13},
                     {"documents", say({"Tài liệu kiểm chứng", "Documents"}), false, 20}};
  }

  Grid grid() {
    for (const auto& area : set_.areas) {
      add_heading(area.id.text, area.title.in(language_), shown(area.max), area.appraiser);
      for (const auto& criterion : area.criteria) add(criterion);
    }
    add_heading("", say({"Tổng", "Total"}), shown(set_.total), "");
    add(set_.bonus, {"Điểm thưởng, ngoài tổng", "Bonus, outside the total"});
    add(set_.penalty, {"Điểm trừ, ngoài tổng", "Penalty, outside the total"});
    drop_empty_columns();
    fit_to_screen(grid_, kTitleColumn, 25);
    return std::move(grid_);
  }

 private:
  std::string say(const Text& text) const { return text.in(language_); }
  std::string shown(Points points) const { return to_string(points, decimals_); }

  void add_heading(const std::string& id, const std::string& title, const std::string& max,
                   const std::string& appraiser) {
    grid_.rows.push_back({id, title, max, "", appraiser, "", ""});
  }

  void add(const Criterion& criterion) {
    if (criterion.own) {
      add(*criterion.own, 1);
      return;
    }
    add_heading("  " + criterion.id.text, criterion.title.in(language_), shown(criterion.total()),
                "");
    for (const auto& item : criterion.items) add(item, 2);
  }

  void add(const Item& item, std::size_t depth) {
    const std::string& role = set_.appraiser_of(*set_.find_item(item.id.text));
    grid_.rows.push_back({std::string(2 * depth, ' ') + item.id.text, item.title.in(language_),
                          shown(item.max), rule_text(item, language_), role,
                          clause_cell(item.reference, language_), item.documents});
  }

  void add(const std::optional<Extra>& extra, const Text& title) {
    if (!extra) return;
    add_heading("", say(title), "≤ " + shown(extra->cap), "");
    for (const auto& item : extra->items) add(item, 1);
  }

  // Sets without documents leave their place to the titles.
  void drop_empty_columns() {
    for (std::size_t i = grid_.columns.size(); i-- > kTitleColumn + 1;) {
      const bool is_empty = std::all_of(grid_.rows.begin(), grid_.rows.end(),
                                        [i](const auto& row) { return row[i].empty(); });
      if (!is_empty) continue;
      const auto at = static_cast<std::ptrdiff_t>(i);
      grid_.columns.erase(grid_.columns.begin() + at);
      for (auto& row : grid_.rows) row.erase(row.begin() + at);
    }
  }

  const CriteriaSet& set_;
  Language language_;
  int decimals_;
  Grid grid_;
};

std::string summary(const CriteriaSet& set, Language language) {
  std::size_t criteria = 0;
  for (const auto& area : set.areas) criteria += area.criteria.size();
  const auto shown = [language](Points points) {
    return localized_number(to_string(points), language);
  };
  const Text text = {"{0}, {1}, {2}; tổng {3} điểm, trong đó điều tra xã hội học {4}",
                     "{0}, {1}, {2}; total {3}, of which by survey {4}"};
  return filled(text.in(language),
                {counted(set.areas.size(), {"lĩnh vực", "area"}, {"lĩnh vực", "areas"}, language),
                 counted(criteria, {"tiêu chí", "criterion"}, {"tiêu chí", "criteria"}, language),
                 counted(set.scored_item_count, {"tiêu chí thành phần", "item"},
                         {"tiêu chí thành phần", "items"}, language),
                 shown(set.total), shown(survey_max(set))});
}

struct Position {
  std::string area;       // "bonus" and "penalty" of items outside areas
  std::string criterion;  // empty for those
};

Position position_of(const CriteriaSet& set, std::size_t index) {
  const Item& item = *set.all_items[index];
  if (!item.area) {
    const bool is_bonus = index < set.scored_item_count + set.bonus_item_count;
    return {is_bonus ? "bonus" : "penalty", ""};
  }
  const Area& area = set.areas[*item.area];
  for (const auto& criterion : area.criteria) {
    const bool is_own = criterion.own && criterion.own->id == item.id;
    const bool is_in = std::any_of(criterion.items.begin(), criterion.items.end(),
                                   [&](const Item& other) { return other.id == item.id; });
    if (is_own || is_in) return {area.id.text, criterion.id.text};
  }
  return {area.id.text, ""};
}

std::vector<std::string> csv_cells(const CriteriaSet& set, std::size_t index) {
  const Item& item = *set.all_items[index];
  const Position position = position_of(set, index);
  return {position.area,
          position.criterion,
          item.id.text,
          item.title.vi,
          to_string(item.max, set.item_decimals),
          rule_name(item.rule),
          set.appraiser_of(index),
          item.reference.document,
          item.reference.clause,
          item.reference.superseded_by,
          item.documents,
          item.applies.text()};
}

Json item_json(const CriteriaSet& set, const Item& item) {
  Json facts = Json::array();
  for (const auto& fact : item.facts) {
    facts.push_back({{"fact", fact.name.text},
                     {"type", fact_type_name(fact.type)},
                     {"title", fact.title.vi},
                     {"title_en", fact.title.en}});
  }
  return {{"item", item.id.text},
          {"title", item.title.vi},
          {"title_en", item.title.en},
          {"max", to_string(item.max, set.item_decimals)},
          {"rule", rule_name(item.rule)},
          {"appraiser", set.appraiser_of(*set.find_item(item.id.text))},
          {"document", item.reference.document},
          {"clause", item.reference.clause},
          {"superseded_by", item.reference.superseded_by},
          {"documents", item.documents},
          {"applies", item.applies.text()},
          {"same_as", item.same_as},
          {"facts", std::move(facts)}};
}

Json criterion_json(const CriteriaSet& set, const Criterion& criterion) {
  Json items = Json::array();
  if (criterion.own) items.push_back(item_json(set, *criterion.own));
  for (const auto& item : criterion.items) items.push_back(item_json(set, item));
  return {{"criterion", criterion.id.text},
          {"title", criterion.title.vi},
          {"title_en", criterion.title.en},
          {"max", to_string(criterion.total(), set.item_decimals)},
          {"items", std::move(items)}};
}

Json set_json(const ListedSet& listed) {
  const CriteriaSet& set = *listed.set;
  Json json = json_of(listed);
  json.erase("items");  // here they are the areas' own
  json["areas"] = Json::array();
  for (const auto& area : set.areas) {
    Json criteria = Json::array();
    for (const auto& criterion : area.criteria) criteria.push_back(criterion_json(set, criterion));
    json["areas"].push_back({{"area", area.id.text},
                             {"title", area.title.vi},
                             {"title_en", area.title.en},
                             {"kind", kind_name(area.kind)},
                             {"max", to_string(area.max, set.item_decimals)},
                             {"appraiser", area.appraiser},
                             {"criteria", std::move(criteria)}});
  }
  for (const auto& [key, extra] : {std::pair{"bonus", &set.bonus}, {"penalty", &set.penalty}}) {
    if (!*extra) continue;
    Json items = Json::array();
    for (const auto& item : (*extra)->items) items.push_back(item_json(set, item));
    json[key] = {{"cap", to_string((*extra)->cap, set.item_decimals)}, {"items", std::move(items)}};
  }
  return json;
}

}  // namespace

Listing list_items(const std::vector<ListedSet>& sets, const std::string& path, Language language) {
  Listing listing;
  listing.json = list_head("items");
  listing.json["path"] = path;
  listing.json["sets"] = Json::array();
  for (const auto* key : {"area", "criterion", "item", "title", "max", "rule", "appraiser",
                          "document", "clause", "superseded_by", "documents", "applies"}) {
    const std::string name = key;
    listing.csv.columns.push_back({name, name, name == "max"});
  }
  const bool has_blocks = !sets.empty() && !sets[0].blocks.empty();
  if (has_blocks) listing.csv.columns.push_back({"block", "block"});
  for (const auto& listed : sets) {
    const CriteriaSet& set = *listed.set;
    auto section = section_of(listed, language);
    section.grid = Outline(set, language).grid();
    section.notes.push_back(summary(set, language));
    listing.sections.push_back(std::move(section));
    for (std::size_t i = 0; i < set.all_items.size(); ++i) {
      add_csv(listing.csv, listed, csv_cells(set, i));
    }
    listing.json["sets"].push_back(set_json(listed));
  }
  return listing;
}

}  // namespace parindex::cli
