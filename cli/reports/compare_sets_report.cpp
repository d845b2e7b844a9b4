// `compare OLD NEW` of two sets: what changed between them.
#include "reports/compare_report.hpp"
#include "reports/provenance.hpp"
#include "reports/set_words.hpp"

namespace parindex::cli {
namespace {

using Kind = SetDifference::Kind;

constexpr std::size_t kKindWidth = 16;
constexpr std::size_t kTitleWidth = 26;
constexpr std::size_t kValueWidth = 30;

struct KindWords {
  Kind kind;
  std::string_view name;
  Text title;
};

constexpr KindWords kKinds[] = {
    {Kind::item_added, "item_added", {"thêm tiêu chí", "item added"}},
    {Kind::item_removed, "item_removed", {"bỏ tiêu chí", "item removed"}},
    {Kind::item_renumbered, "item_renumbered", {"đổi mã", "renumbered"}},
    {Kind::item_title, "item_title", {"đổi tên", "title"}},
    {Kind::item_place, "item_place", {"chuyển lĩnh vực", "moved to area"}},
    {Kind::item_max, "item_max", {"điểm tối đa", "maximum"}},
    {Kind::item_rule, "item_rule", {"cách tính", "rule"}},
    {Kind::item_fact_added, "item_fact_added", {"thêm số liệu", "fact added"}},
    {Kind::item_fact_removed, "item_fact_removed", {"bỏ số liệu", "fact removed"}},
    {Kind::item_fact, "item_fact", {"số liệu", "fact"}},
    {Kind::item_applies, "item_applies", {"đối tượng áp dụng", "applies"}},
    {Kind::item_when_none, "item_when_none", {"khi không phát sinh", "when none"}},
    {Kind::item_appraiser, "item_appraiser", {"cơ quan thẩm định", "appraiser"}},
    {Kind::item_documents, "item_documents", {"tài liệu kiểm chứng", "documents"}},
    {Kind::item_clause, "item_clause", {"căn cứ", "clause"}},
    {Kind::area_added, "area_added", {"thêm lĩnh vực", "area added"}},
    {Kind::area_removed, "area_removed", {"bỏ lĩnh vực", "area removed"}},
    {Kind::area_title, "area_title", {"tên lĩnh vực", "area title"}},
    {Kind::area_max, "area_max", {"điểm tối đa lĩnh vực", "area maximum"}},
    {Kind::area_appraiser, "area_appraiser", {"thẩm định lĩnh vực", "area appraiser"}},
    {Kind::band_added, "band_added", {"thêm xếp loại", "band added"}},
    {Kind::band_removed, "band_removed", {"bỏ xếp loại", "band removed"}},
    {Kind::band, "band", {"xếp loại", "band"}},
    {Kind::extra, "extra", {"trần điểm cộng, trừ", "cap of extras"}},
    {Kind::policy, "policy", {"quy định chung", "policy"}},
};

const KindWords& words_of(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

// The id that it has now; of what is gone the one that it had.
std::string id_text(const SetDifference& difference) {
  return difference.new_id.empty() ? difference.old_id : difference.new_id;
}

Section section_of(const SetsView& view, const Text& title, bool of_items) {
  const Language language = view.arguments.language;
  Section section{title.in(language)};
  section.grid.columns = {{"kind", Text{"Thay đổi", "Change"}.in(language), false, kKindWidth},
                          {"id", Text{"Mã", "Id"}.in(language), false},
                          {"title", Text{"Tên", "Title"}.in(language), false, kTitleWidth},
                          {"before", Text{"Trước", "Before"}.in(language), false, kValueWidth},
                          {"after", Text{"Nay", "Now"}.in(language), false, kValueWidth}};
  section.flexible = 4;
  for (const auto& difference : view.comparison.differences) {
    const bool is_item = difference.kind <= Kind::item_clause;
    if (is_item != of_items) continue;
    std::string kind = words_of(difference.kind).title.in(language);
    if (!difference.fact.empty()) kind += " " + difference.fact;
    const auto shown = [&](const Title& value) {
      const std::string& text = value.in(language);
      const bool is_number = Points::parse(text).has_value();
      return text.empty() ? std::string("–") : is_number ? localized_number(text, language) : text;
    };
    section.grid.rows.push_back({std::move(kind), id_text(difference),
                                 difference.title.in(language), shown(difference.before),
                                 shown(difference.after)});
  }
  return section;
}

Json both(const Title& title) {
  if (title.vi.empty() && title.en.empty()) return {};
  return {{"vi", title.in(Language::vi)}, {"en", title.in(Language::en)}};
}

Json set_json(const CriteriaSet& set) {
  Json json = json_of(set);
  json["sha256"] = set.file ? Json(sha256(InputFile{"", set.file})) : Json();
  return json;
}

}  // namespace

Grid sets_csv(const SetsView& view) {
  Grid grid;
  for (const char* const key :
       {"kind", "id_before", "id_after", "title", "fact", "before", "after"}) {
    grid.columns.push_back({key, key, false});
  }
  for (const auto& difference : view.comparison.differences) {
    grid.rows.push_back({std::string(words_of(difference.kind).name), difference.old_id,
                         difference.new_id, difference.title.vi, difference.fact,
                         difference.before.in(Language::vi), difference.after.in(Language::vi)});
  }
  return grid;
}

Json sets_json(const SetsView& view) {
  Json json = json_head("compare");
  json["kind"] = "sets";
  json["before"] = set_json(view.before);
  json["after"] = set_json(view.after);
  json["same_items"] = view.comparison.same_items;
  json["differences"] = Json::array();
  for (const auto& difference : view.comparison.differences) {
    json["differences"].push_back({{"kind", words_of(difference.kind).name},
                                   {"id_before", or_null(difference.old_id)},
                                   {"id_after", or_null(difference.new_id)},
                                   {"title", or_null(difference.title.vi)},
                                   {"fact", or_null(difference.fact)},
                                   {"before", both(difference.before)},
                                   {"after", both(difference.after)}});
  }
  return json;
}

Document sets_document(const SetsView& view) {
  const Language language = view.arguments.language;
  Document document;
  document.title =
      Text{"Hai bộ tiêu chí khác nhau ở đâu", "What changed between two sets"}.in(language);
  document.lines = {Text{"Trước: ", "Before: "}.in(language) + set_line(view.before, language),
                    Text{"Nay: ", "Now: "}.in(language) + set_line(view.after, language)};
  Part part{view.after.id.text + " v" + std::to_string(view.after.version)};
  if (view.comparison.differences.empty()) {
    part.lines = {Text{"Không có gì khác nhau.", "Nothing changed."}.in(language)};
  } else {
    part.lines = {filled(Text{"{0} không thay đổi.", "Unchanged: {0}."}.in(language),
                         {counted(view.comparison.same_items, {"tiêu chí", "item"},
                                  {"tiêu chí", "items"}, language)})};
    for (auto& section :
         {section_of(view, {"Tiêu chí", "Items"}, true),
          section_of(view, {"Lĩnh vực, xếp loại, quy định chung", "Areas, bands and policies"},
                     false)}) {
      if (!section.grid.rows.empty()) part.sections.push_back(section);
    }
  }
  document.parts.push_back(std::move(part));
  document.foot = {Text{"Trước: ", "Before: "}.in(language) + provenance(view.before, language),
                   Text{"Nay: ", "Now: "}.in(language) + provenance(view.after, language)};
  return document;
}

}  // namespace parindex::cli
