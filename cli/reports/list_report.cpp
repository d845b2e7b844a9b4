#include "reports/list_report.hpp"

#include "reports/provenance.hpp"
#include "reports/set_words.hpp"
#include "rule_words.hpp"

namespace parindex::cli {
namespace {

Text status_word(AgencyStatus status) {
  switch (status) {
    case AgencyStatus::ranked: return {"xếp hạng", "ranked"};
    case AgencyStatus::unranked: return {"không xếp hạng", "unranked"};
    case AgencyStatus::excused: return {"miễn đánh giá", "excused"};
    case AgencyStatus::appraiser: return {"thẩm định", "appraises"};
    case AgencyStatus::reports_only: break;
  }
  return {"chỉ báo cáo", "reports only"};
}

Grid grid_of(std::initializer_list<const char*> keys) {
  Grid grid;
  for (const auto* key : keys) grid.columns.push_back({key, key, false});
  return grid;
}

void add_agency(Listing& listing, ListSection& section, const std::string& block,
                const Agency& agency, Language language) {
  const std::string properties = joined(agency.properties, " ");
  section.grid.rows.push_back({agency.code.text, agency.name.in(language),
                               status_word(agency.status).in(language), properties,
                               agency.parent.text});
  listing.csv.rows.push_back({block, agency.code.text, agency.name.vi,
                              std::string(status_name(agency.status)), properties,
                              agency.parent.text});
  listing.json["agencies"].push_back({{"block", agency.block ? Json(block) : Json(nullptr)},
                                      {"agency", agency.code.text},
                                      {"name", agency.name.vi},
                                      {"name_en", agency.name.en},
                                      {"status", status_name(agency.status)},
                                      {"reason", agency.reason},
                                      {"properties", agency.properties},
                                      {"parent", agency.parent.text}});
}

ListSection agencies_section(std::string title, Language language) {
  ListSection section;
  section.title = std::move(title);
  section.grid.columns = {{"agency", Text{"Mã", "Code"}.in(language)},
                          {"name", Text{"Đơn vị", "Agency"}.in(language), false, 44},
                          {"status", Text{"Trạng thái", "Status"}.in(language)},
                          {"properties", Text{"Đặc điểm", "Properties"}.in(language)},
                          {"parent", Text{"Trực thuộc", "Parent"}.in(language)}};
  return section;
}

void finish_agencies(Listing& listing, ListSection section, Language language) {
  fit_to_screen(section.grid, 3, 20);
  section.notes.push_back(
      counted(section.grid.rows.size(), {"đơn vị", "agency"}, {"đơn vị", "agencies"}, language));
  listing.sections.push_back(std::move(section));
}

}  // namespace

Json list_head(const std::string& kind) {
  Json json = json_head("list");
  json["kind"] = kind;
  return json;
}

Listing list_rules(Language language) {
  Listing listing;
  listing.json = list_head("rules");
  listing.json["rules"] = Json::array();
  listing.csv = grid_of({"rule", "description", "description_en"});
  ListSection section;
  section.title = Text{"Cách tính điểm", "Rules"}.in(language);
  section.grid.columns = {{"rule", Text{"Cách tính", "Rule"}.in(language)},
                          {"description", Text{"Cho điểm thế nào", "What it gives"}.in(language)}};
  for (const auto& rule : all_rules()) {
    const std::string name(rule.name);
    section.grid.rows.push_back({name, rule.summary.in(language)});
    listing.csv.rows.push_back(
        {name, rule.summary.in(Language::vi), rule.summary.in(Language::en)});
    listing.json["rules"].push_back(
        {{"rule", name}, {"description", rule.summary.vi}, {"description_en", rule.summary.en}});
  }
  fit_to_screen(section.grid, 1, 60);
  section.notes.push_back(Text{"Từ khóa và ví dụ của từng cách tính: parindex help rules",
                               "Keys and an example of each: parindex help rules"}
                              .in(language));
  listing.sections.push_back(std::move(section));
  return listing;
}

Listing list_errors(Language language) {
  Listing listing;
  listing.json = list_head("errors");
  listing.json["errors"] = Json::array();
  listing.csv = grid_of({"code", "severity", "title", "title_en"});
  ListSection section;
  section.title = Text{"Mã lỗi và cảnh báo", "Codes of errors and warnings"}.in(language);
  section.grid.columns = {{"code", Text{"Mã", "Code"}.in(language)},
                          {"severity", Text{"Mức độ", "Severity"}.in(language)},
                          {"title", Text{"Nội dung", "What is wrong"}.in(language)}};
  for (const auto code : all_codes()) {
    const std::string name = code_name(code);
    const bool is_error = name[0] == 'E';
    const std::string severity = is_error ? "error" : "warning";
    const std::string vi = code_title(code, Language::vi);
    const std::string en = code_title(code, Language::en);
    section.grid.rows.push_back(
        {name,
         is_error ? Text{"lỗi", "error"}.in(language) : Text{"cảnh báo", "warning"}.in(language),
         language == Language::vi ? vi : en});
    listing.csv.rows.push_back({name, severity, vi, en});
    listing.json["errors"].push_back(
        {{"code", name}, {"severity", severity}, {"title", vi}, {"title_en", en}});
  }
  fit_to_screen(section.grid, 2, 60);
  section.notes.push_back(Text{"Ý nghĩa và cách sửa của từng mã: parindex help E0321",
                               "What a code means and how to mend it: parindex help E0321"}
                              .in(language));
  listing.sections.push_back(std::move(section));
  return listing;
}

Listing list_agencies(const Assessment& assessment, const std::vector<std::size_t>& blocks,
                      bool with_others, Language language) {
  Listing listing;
  listing.json = list_head("agencies");
  listing.json["assessment"] = json_of(assessment);
  add_inputs(listing.json, assessment);
  listing.json["agencies"] = Json::array();
  listing.csv = grid_of({"block", "agency", "name", "status", "properties", "parent"});
  for (const auto index : blocks) {
    const Block& block = assessment.blocks()[index];
    auto section =
        agencies_section(block.title.in(language) + " [" + block.id.text + "]", language);
    for (const auto agency : block.agencies) {
      add_agency(listing, section, block.id.text, assessment.agencies()[agency], language);
    }
    finish_agencies(listing, std::move(section), language);
  }
  if (with_others) {
    auto section =
        agencies_section(Text{"Không thuộc khối nào", "In no block"}.in(language), language);
    for (const auto& agency : assessment.agencies()) {
      if (!agency.block) add_agency(listing, section, "", agency, language);
    }
    if (!section.grid.rows.empty()) finish_agencies(listing, std::move(section), language);
  }
  listing.sections.back().notes.push_back(provenance(assessment, blocks, language));
  return listing;
}

std::string list_table_text(const Listing& listing, const Style& style) {
  std::string text;
  for (const auto& section : listing.sections) {
    text += (text.empty() ? "" : "\n") + style.bold(section.title) + "\n";
    for (const auto& line : section.lines) text += style.dim(line) + "\n";
    if (!section.grid.rows.empty()) text += "\n" + render_table(section.grid, style);
    if (!section.notes.empty()) text += "\n";
    for (const auto& note : section.notes) text += "  " + note + "\n";
  }
  return text;
}

std::string list_markdown_text(const Listing& listing, Language language) {
  std::string text;
  for (const auto& section : listing.sections) {
    text += (text.empty() ? "" : "\n") + std::string("## ") + section.title + "\n\n";
    for (const auto& line : section.lines) text += line + "  \n";
    if (!section.lines.empty()) text += "\n";
    if (!section.grid.rows.empty()) text += render_markdown(section.grid, language);
    if (!section.grid.rows.empty() && !section.notes.empty()) text += "\n";
    for (const auto& note : section.notes) text += "- " + note + "\n";
  }
  return text;
}

}  // namespace parindex::cli
