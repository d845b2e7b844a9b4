#include "criteria/load_item.hpp"

#include <algorithm>
#include <array>

#include "base/names.hpp"
#include "base/report.hpp"
#include "criteria/rules/rules.hpp"

namespace parindex {
namespace {

constexpr std::array<std::pair<std::string_view, FactType>, 6> kFactTypes = {
    {{"count", FactType::count},
     {"decimal", FactType::decimal},
     {"percent", FactType::percent},
     {"date", FactType::date},
     {"yes_no", FactType::yes_no},
     {"option", FactType::option}}};

constexpr std::pair<std::string_view, bool> kRollups[] = {{"sum", true}};

Fact load_fact(const InfoNode& node, Diagnostics& diagnostics) {
  InfoBlock block(node, "fact " + node.key, diagnostics);
  Fact fact;
  fact.name.text = node.key;
  fact.place = node.key_place;
  if (!is_fact_name(node.key)) block.report(ErrorCode::bad_name, node.key_place, {node.key});
  if (!block.has_plain_block(node)) return fact;
  fact.title = block.title();
  fact.type = block.word<FactType>("type", true, kFactTypes).value_or(FactType::count);
  fact.unit = {block.optional_text("unit"), block.optional_text("unit_en")};
  fact.rolls_up = block.word<bool>("rollup", false, kRollups).value_or(false);
  fact.plan_count = block.word<PlanCount>("plan", false, kPlanCountWords);
  block.finish();
  return fact;
}

Reference load_reference(const InfoNode& node, Diagnostics& diagnostics) {
  InfoBlock block(node, "ref", diagnostics);
  Reference reference;
  if (!block.has_plain_block(node)) return reference;
  reference.document = block.text("document");
  reference.clause = block.text("clause");
  reference.superseded_by = block.optional_text("superseded_by");
  block.finish();
  return reference;
}

// The keys of an item but for its id and title; a criterion that is its own item has them too.
void load_item_keys(InfoBlock& block, int decimals, Item& item) {
  item.place = place_of_value(block.node());
  if (const auto max = block.points("max", true, decimals)) item.max = *max;
  item.appraiser = block.optional_text("appraiser");
  item.documents = block.optional_text("documents");
  if (const auto* same_as = block.find("same_as");
      same_as != nullptr && block.has_plain_value(*same_as)) {
    item.same_as = same_as->value;
    item.same_as_place = same_as->value_place;
  }
  item.applies = block.expression("applies", false);
  item.when_none =
      block.word<WhenNone>("when_none", false, kWhenNoneWords).value_or(WhenNone::exclude);
  if (const auto* ref = block.find("ref"))
    item.reference = load_reference(*ref, block.diagnostics());
  if (const auto* facts = block.find("facts"); facts != nullptr && block.has_plain_block(*facts)) {
    for (const auto& child : facts->children) {
      item.facts.push_back(load_fact(child, block.diagnostics()));
    }
  }
  if (const auto* rule = block.require("rule")) {
    if (auto loaded = load_rule(*rule, block.name(), decimals, block.diagnostics())) {
      item.rule = std::move(*loaded);
    }
  }
}

Criterion load_criterion(const InfoNode& node, int decimals, Diagnostics& diagnostics) {
  InfoBlock block(node, "criterion " + node.value, diagnostics);
  const auto before = diagnostics.size();
  Criterion criterion;
  block.has_id(node);
  criterion.id.text = node.value;
  criterion.place = place_of_value(node);
  criterion.title = block.title();
  const auto items = block.all("item");
  if (items.empty()) {
    if (block.all("rule").empty()) {
      block.report(ErrorCode::nothing_inside, criterion.place, {block.name(), "item"});
      return criterion;
    }
    Item item;
    item.id.text = criterion.id.text;
    item.title = criterion.title;
    load_item_keys(block, decimals, item);
    criterion.max = item.max;
    criterion.own = std::move(item);
  } else {
    criterion.max = block.points("max", false, decimals);
    for (const auto* item : items) {
      criterion.items.push_back(load_item(*item, decimals, diagnostics));
    }
  }
  block.finish();
  if (criterion.own) criterion.own->is_readable = diagnostics.size() == before;
  return criterion;
}

}  // namespace

std::string_view fact_type_name(FactType type) {
  return kFactTypes[static_cast<std::size_t>(type)].first;
}

Item load_item(const InfoNode& node, int decimals, Diagnostics& diagnostics) {
  InfoBlock block(node, "item " + node.value, diagnostics);
  const auto before = diagnostics.size();
  Item item;
  block.has_id(node);
  item.id.text = node.value;
  item.title = block.title();
  load_item_keys(block, decimals, item);
  block.finish();
  item.is_readable = diagnostics.size() == before;
  return item;
}

Area load_area(const InfoNode& node, int decimals, Diagnostics& diagnostics) {
  static constexpr std::pair<std::string_view, AreaKind> kKinds[] = {
      {"steering", AreaKind::steering},           {"institutions", AreaKind::institutions},
      {"procedures", AreaKind::procedures},       {"apparatus", AreaKind::apparatus},
      {"civil_service", AreaKind::civil_service}, {"public_finance", AreaKind::public_finance},
      {"e_government", AreaKind::e_government},   {"impact", AreaKind::impact}};
  InfoBlock block(node, "area " + node.value, diagnostics);
  Area area;
  block.has_id(node);
  area.id.text = node.value;
  area.place = place_of_value(node);
  area.title = block.title();
  area.kind = block.word<AreaKind>("kind", false, kKinds).value_or(AreaKind::none);
  const auto max = block.points("max", true, decimals);
  area.appraiser = block.optional_text("appraiser");
  for (const auto* criterion : block.all("criterion")) {
    area.criteria.push_back(load_criterion(*criterion, decimals, diagnostics));
    area.max +=
        area.criteria.back().total();  // stands in for one that cannot be read, told of once
  }
  area.max = max.value_or(area.max);
  block.finish();
  return area;
}

Extra load_extra(const InfoNode& node, int decimals, Diagnostics& diagnostics) {
  InfoBlock block(node, node.key, diagnostics);
  Extra extra;
  extra.place = node.key_place;
  if (!block.has_plain_block(node)) return extra;
  extra.cap = block.points("cap", true, decimals).value_or(Points());
  for (const auto* item : block.all("item")) {
    extra.items.push_back(load_item(*item, decimals, diagnostics));
  }
  block.finish();
  return extra;
}

}  // namespace parindex
