// `list sets` and `list areas`.
#include <algorithm>

#include "reports/list_report.hpp"
#include "reports/provenance.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

std::string item_points(Points points, const CriteriaSet& set) {
  return to_string(points, set.item_decimals);
}

Points survey_max_of(const Area& area) {
  Points sum;
  for (const auto& criterion : area.criteria) {
    if (criterion.own && is_survey(criterion.own->rule)) sum += criterion.own->max;
    for (const auto& item : criterion.items) {
      if (is_survey(item.rule)) sum += item.max;
    }
  }
  return sum;
}

std::size_t item_count(const Area& area) {
  std::size_t count = 0;
  for (const auto& criterion : area.criteria) {
    count += criterion.items.size() + (criterion.own ? 1 : 0);
  }
  return count;
}

std::vector<std::string> csv_cells(const CriteriaSet& set, const Area& area) {
  return {area.id.text,
          std::string(kind_name(area.kind)),
          area.title.vi,
          item_points(area.max, set),
          item_points(survey_max_of(area), set),
          std::to_string(area.criteria.size()),
          std::to_string(item_count(area)),
          area.appraiser};
}

std::vector<std::string> csv_cells(const CriteriaSet& set, const Extra& extra, const char* kind) {
  return {kind, kind, "", item_points(extra.cap, set), "", "", std::to_string(extra.items.size()),
          ""};
}

Grid areas_grid(const CriteriaSet& set, Language language) {
  const int decimals = shown_decimals(set);
  const auto shown = [decimals](Points points) { return to_string(points, decimals); };
  Grid grid;
  grid.columns = {{"area", Text{"Mã", "Id"}.in(language)},
                  {"title", Text{"Lĩnh vực", "Area"}.in(language)},
                  {"kind", Text{"Loại", "Kind"}.in(language)},
                  {"max", Text{"Tối đa", "Max"}.in(language), true},
                  {"survey_max", Text{"Điều tra XHH", "By survey"}.in(language), true},
                  {"criteria", Text{"Tiêu chí", "Criteria"}.in(language), true},
                  {"items", Text{"Thành phần", "Items"}.in(language), true},
                  {"appraiser", Text{"Thẩm định", "Appraiser"}.in(language), false, 20}};
  std::size_t criteria = 0;
  for (const auto& area : set.areas) {
    criteria += area.criteria.size();
    grid.rows.push_back({area.id.text, area.title.in(language), kind_title(area.kind).in(language),
                         shown(area.max), shown(survey_max_of(area)),
                         std::to_string(area.criteria.size()), std::to_string(item_count(area)),
                         area.appraiser});
  }
  grid.rows.push_back({"", Text{"Tổng", "Total"}.in(language), "", shown(set.total),
                       shown(survey_max(set)), std::to_string(criteria),
                       std::to_string(set.scored_item_count), ""});
  const auto add_extra = [&](const std::optional<Extra>& extra, const Text& title) {
    if (!extra) return;
    grid.rows.push_back({"", title.in(language), "", "≤ " + shown(extra->cap), "", "",
                         std::to_string(extra->items.size()), ""});
  };
  add_extra(set.bonus, {"Điểm thưởng, ngoài tổng", "Bonus, outside the total"});
  add_extra(set.penalty, {"Điểm trừ, ngoài tổng", "Penalty, outside the total"});
  const bool has_kinds = std::any_of(set.areas.begin(), set.areas.end(),
                                     [](const Area& a) { return a.kind != AreaKind::none; });
  if (!has_kinds) {
    grid.columns.erase(grid.columns.begin() + 2);
    for (auto& row : grid.rows) row.erase(row.begin() + 2);
  }
  fit_to_screen(grid, 1, 28);
  return grid;
}

Json areas_json(const ListedSet& listed) {
  const CriteriaSet& set = *listed.set;
  Json json = json_of(listed);
  json["areas"] = Json::array();
  for (const auto& area : set.areas) {
    json["areas"].push_back({{"area", area.id.text},
                             {"title", area.title.vi},
                             {"title_en", area.title.en},
                             {"kind", kind_name(area.kind)},
                             {"max", item_points(area.max, set)},
                             {"survey_max", item_points(survey_max_of(area), set)},
                             {"criteria", area.criteria.size()},
                             {"items", item_count(area)},
                             {"appraiser", area.appraiser}});
  }
  for (const auto& [key, extra] : {std::pair{"bonus", &set.bonus}, {"penalty", &set.penalty}}) {
    if (!*extra) continue;
    json[key] = {{"cap", item_points((*extra)->cap, set)}, {"items", (*extra)->items.size()}};
  }
  return json;
}

}  // namespace

void add_csv(Grid& csv, const ListedSet& listed, const std::vector<std::string>& cells) {
  if (listed.blocks.empty()) {
    csv.rows.push_back(cells);
    return;
  }
  for (const auto* block : listed.blocks) {
    auto& row = csv.rows.emplace_back(cells);
    row.push_back(block->id.text);
  }
}

Json json_of(const ListedSet& listed) {
  const CriteriaSet& set = *listed.set;
  Json json = Json::object();
  if (!listed.blocks.empty()) {
    json["blocks"] = Json::array();
    for (const auto* block : listed.blocks) json["blocks"].push_back(block->id.text);
  }
  json["set"] = json_of(set);
  json["level"] = set.level;
  json["items"] = set.scored_item_count;
  json["total"] = item_points(set.total, set);
  json["valid_from"] = to_iso(set.valid_from);
  json["valid_to"] = to_iso(set.valid_to);
  json["source"] = {{"document", set.source.document},
                    {"date", set.source_date ? Json(to_iso(*set.source_date)) : Json(nullptr)}};
  json["file"] = listed.file;
  json["sha256"] = sha256({listed.file, set.file});
  return json;
}

ListSection section_of(const ListedSet& listed, Language language) {
  const CriteriaSet& set = *listed.set;
  ListSection section;
  for (const auto* block : listed.blocks) {
    section.title += (section.title.empty() ? "" : "; ") + block->title.in(language) + " [" +
                     block->id.text + "]";
  }
  if (listed.blocks.empty()) section.title = set.id.text;
  section.lines = {set_line(set, language), source_line(set, language), provenance(set, language)};
  return section;
}

Listing list_sets(const std::vector<ListedSet>& sets, const std::string& path, Language language) {
  Listing listing;
  listing.json = list_head("sets");
  listing.json["path"] = path;
  listing.json["sets"] = Json::array();
  for (const auto* key :
       {"id", "version", "status", "level", "items", "total", "valid_from", "valid_to", "file"}) {
    const std::string name = key;
    listing.csv.columns.push_back({name, name, name == "total"});
  }
  ListSection section;
  section.title =
      filled(Text{"Bộ tiêu chí trong {0}", "Criteria sets in {0}"}.in(language), {path});
  section.grid.columns = {{"id", Text{"Mã", "Id"}.in(language), false, 30},
                          {"version", Text{"Bản", "Ver."}.in(language), true},
                          {"status", Text{"Tình trạng", "Status"}.in(language)},
                          {"level", Text{"Cấp", "Level"}.in(language), false, 12},
                          {"items", Text{"Dòng", "Items"}.in(language), true},
                          {"total", Text{"Tổng", "Total"}.in(language), true},
                          {"valid_from", Text{"Từ", "From"}.in(language)},
                          {"valid_to", Text{"Đến", "To"}.in(language)},
                          {"file", Text{"Tệp", "File"}.in(language)}};
  for (const auto& listed : sets) {
    const CriteriaSet& set = *listed.set;
    const std::string version = std::to_string(set.version);
    const std::string items = std::to_string(set.scored_item_count);
    section.grid.rows.push_back({set.id.text, version, status_word(set.status).in(language),
                                 set.level, items, to_string(set.total),
                                 localized_date(set.valid_from, language),
                                 localized_date(set.valid_to, language), listed.file});
    listing.csv.rows.push_back({set.id.text, version, std::string(status_name(set.status)),
                                set.level, items, item_points(set.total, set),
                                to_iso(set.valid_from), to_iso(set.valid_to), listed.file});
    listing.json["sets"].push_back(json_of(listed));
  }
  fit_to_screen(section.grid, 8, 22);
  section.notes.push_back(counted(sets.size(), {"bộ tiêu chí", "criteria set"},
                                  {"bộ tiêu chí", "criteria sets"}, language));
  std::vector<InputFile> files;
  for (const auto& listed : sets) files.push_back({listed.file, listed.set->file});
  if (!files.empty()) section.notes.push_back(hash_line(files, language));
  listing.sections.push_back(std::move(section));
  return listing;
}

Listing list_areas(const std::vector<ListedSet>& sets, const std::string& path, Language language) {
  Listing listing;
  listing.json = list_head("areas");
  listing.json["path"] = path;
  listing.json["sets"] = Json::array();
  for (const auto* key :
       {"area", "kind", "title", "max", "survey_max", "criteria", "items", "appraiser"}) {
    const std::string name = key;
    listing.csv.columns.push_back({name, name, name == "max" || name == "survey_max"});
  }
  const bool has_blocks = !sets.empty() && !sets[0].blocks.empty();
  if (has_blocks) listing.csv.columns.push_back({"block", "block"});
  for (const auto& listed : sets) {
    const CriteriaSet& set = *listed.set;
    auto section = section_of(listed, language);
    section.grid = areas_grid(set, language);
    listing.sections.push_back(std::move(section));
    for (const auto& area : set.areas) add_csv(listing.csv, listed, csv_cells(set, area));
    if (set.bonus) add_csv(listing.csv, listed, csv_cells(set, *set.bonus, "bonus"));
    if (set.penalty) add_csv(listing.csv, listed, csv_cells(set, *set.penalty, "penalty"));
    listing.json["sets"].push_back(areas_json(listed));
  }
  return listing;
}

}  // namespace parindex::cli
