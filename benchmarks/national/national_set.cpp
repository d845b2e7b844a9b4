#include "national_set.hpp"

#include <stdexcept>

#include "national_items.hpp"

namespace national {
namespace {

// Maxima are whole half points, so that half of one still has two decimals.
constexpr int kMaxStep = 50;

const std::string& title_of_stem(const std::string& stem) {
  for (const FactStem& known : fact_stems())
    if (known.name == stem) return known.title;
  throw std::logic_error("no title for the fact " + stem);
}

Item make_item(const ItemDraft& draft, int area, int criterion, int place, int max_points) {
  const std::string digits =
      std::to_string(area) + std::to_string(criterion) + std::to_string(place);
  Item item{std::to_string(area) + "." + std::to_string(criterion) + "." + std::to_string(place),
            draft.title,
            draft.rule,
            {},
            {},
            max_points};
  for (const std::string& stem : draft.stems) {
    item.facts.push_back(stem + "_" + digits);
    item.fact_titles.push_back(title_of_stem(stem));
  }
  return item;
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string fact_type(Rule rule) {
  switch (rule) {
    case Rule::yes_no: return "yes_no";
    case Rule::timely: return "option";
    case Rule::deadline: return "date";
    case Rule::rate_money: return "decimal";
    default: return "count";
  }
}

// "(early_321 + on_time_321) / resolved_321" of a share, else "late_113 + absent_113".
std::string expression(const Item& item) {
  const std::size_t summed = item.facts.size() - (is_share(item.rule) ? 1 : 0);
  std::string sum = item.facts[0];
  for (std::size_t i = 1; i < summed; ++i) sum += " + " + item.facts[i];
  if (!is_share(item.rule)) return quoted(sum);
  return quoted((summed > 1 ? "(" + sum + ")" : sum) + " / " + item.facts.back());
}

std::string rule_info(const Item& item) {
  const std::string max = hundredths(item.max_points);
  const std::string half = hundredths(item.max_points / 2);
  const std::string each = hundredths(kEachPoints);
  const std::string middle = std::to_string(kMiddleBand) + "%";
  const std::string top = std::to_string(kTopBand) + "%";
  switch (item.rule) {
    case Rule::yes_no:
      return "choice { fact " + item.facts[0] + "  option yes { points " + max +
             " }  option no { points 0 } }";
    case Rule::timely:
      return "choice { fact " + item.facts[0] + "  option on_time { points " + max +
             " }  option late { points " + half + " }  option none { points 0 } }";
    case Rule::deadline:
      return "deadline { fact " + item.facts[0] + "  by 2022-01-31 { points " + max +
             " }  by 2022-Q1 { points " + half + " } }";
    case Rule::rate:
    case Rule::rate_money:
      return "rate { of " + expression(item) + "  full_at " + std::to_string(kFullAt) + "% }";
    case Rule::rate_floor:
      return "rate { of " + expression(item) + "  full_at 100%  zero_below " +
             std::to_string(kZeroBelow) + "% }";
    case Rule::bands:
      return "bands { of " + expression(item) + "  band { below " + middle +
             " points 0 }  band { from " + middle + " below " + top + " points " + half +
             " }  band { from " + top + " points " + max + " } }";
    case Rule::proportional:
      return "bands { of " + expression(item) + "  band { below " + middle +
             " points 0 }  band { from " + middle +
             " below 100% points proportional }  band { from 100% points " + max + " } }";
    case Rule::count: return "count { of " + expression(item) + "  each " + each + " }";
    case Rule::deduction:
      return "deduction { of " + expression(item) + "  each " + each + "  floor 0 }";
    case Rule::deduction_percent:
      return "deduction { of " + expression(item) + "  each_percent " +
             std::to_string(kEachPercent) + "%  mode compound }";
    case Rule::survey: {
      std::string rule = "survey {";
      for (const SurveyOption& option : kSurveyOptions)
        rule += std::string(" option ") + option.id + " { percent " +
                std::to_string(option.percent) + "% } ";
      return rule + "}";
    }
    case Rule::judgement: return "judgement { step " + each + " }";
  }
  throw std::logic_error("no such rule");
}

std::string item_info(const Item& item) {
  std::string info = "      item " + item.id + " {\n        title " + quoted(item.title) +
                     "\n        max   " + hundredths(item.max_points) + "\n";
  if (!item.facts.empty()) {
    info += "        facts {\n";
    for (std::size_t i = 0; i < item.facts.size(); ++i)
      info += "          " + item.facts[i] + " { type " + fact_type(item.rule) + "  title " +
              quoted(item.fact_titles[i]) + " }\n";
    info += "        }\n";
  }
  return info + "        rule " + rule_info(item) + "\n      }\n";
}

std::string area_info(const Area& area) {
  std::string info = "  area " + std::to_string(area.number) + " {\n    kind  " + area.kind +
                     "\n    title " + quoted(area.title) + "\n    max   " +
                     hundredths(area.max_points) + "\n    appraiser so-noi-vu\n";
  const std::size_t half = area.items.size() / 2;
  for (std::size_t criterion = 0; criterion < 2; ++criterion) {
    int max_points = 0;
    std::string items;
    for (std::size_t i = criterion * half; i < (criterion + 1) * half; ++i) {
      max_points += area.items[i].max_points;
      items += item_info(area.items[i]);
    }
    info += "    criterion " + std::to_string(area.number) + "." + std::to_string(criterion + 1) +
            " {\n      title " + quoted(area.criterion_titles[criterion]) + "\n      max   " +
            hundredths(max_points) + "\n" + items + "    }\n";
  }
  return info + "  }\n";
}

constexpr const char* kHeader =
    R"(; Made by generate_national for measuring. No authority issued this set.
criteria_set national-2022-communes {
  title    "Bộ tiêu chí minh họa đánh giá cấp xã năm 2022"
  version  1
  status   illustrative
  level    commune
  source   { document "Bộ tiêu chí minh họa"  date 2021-12-31 }
  valid    { from 2022-01-01  to 2022-12-31 }
  total    100
  rounding { item 2  index 2 }
  decide_on      exact
  not_applicable exclude
  missing        zero
  ties           competition
  lead           so-noi-vu
  band excellent { title "Xuất sắc"    from 90 to 100 }
  band good      { title "Tốt"         from 80 below 90 }
  band fair      { title "Khá"         from 70 below 80 }
  band average   { title "Trung bình"  from 50 below 70 }
  band poor      { title "Yếu"         from 0 below 50 }
)";

}  // namespace

bool is_share(Rule rule) {
  switch (rule) {
    case Rule::rate:
    case Rule::rate_floor:
    case Rule::rate_money:
    case Rule::bands:
    case Rule::proportional: return true;
    default: return false;
  }
}

std::string hundredths(long long value) {
  const std::string cents = std::to_string(value % 100);
  return std::to_string(value / 100) + (cents.size() < 2 ? ".0" : ".") + cents;
}

std::vector<Area> national_set() {
  std::vector<Area> areas;
  for (const AreaDraft& draft : area_drafts()) {
    Area area{static_cast<int>(areas.size()) + 1,
              draft.kind,
              draft.title,
              {draft.criterion_titles[0], draft.criterion_titles[1]},
              {},
              draft.max_points};
    // The area's points in half points, shared out evenly; the last items get what is over.
    const int steps = draft.max_points / kMaxStep;
    const int items = static_cast<int>(draft.items.size());
    for (int i = 0; i < items; ++i) {
      const int share = steps / items + (i >= items - steps % items ? 1 : 0);
      area.items.push_back(make_item(draft.items[static_cast<std::size_t>(i)], area.number,
                                     i < items / 2 ? 1 : 2, i % (items / 2) + 1, share * kMaxStep));
    }
    areas.push_back(std::move(area));
  }
  return areas;
}

std::string criteria_info(const std::vector<Area>& areas) {
  std::string info = kHeader;
  for (const Area& area : areas) info += area_info(area);
  return info + "}\n";
}

}  // namespace national
