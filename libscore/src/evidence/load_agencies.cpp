#include <algorithm>
#include <array>
#include <map>

#include "base/names.hpp"
#include "base/report.hpp"
#include "evidence/each_row.hpp"

namespace parindex {
namespace {

enum Column { kAgency, kBlock, kName, kNameEn, kStatus, kReason, kParent, kProperties };

constexpr std::array<CsvColumn, 8> kColumns = {{{"agency"},
                                                {"block"},
                                                {"name"},
                                                {"name_en", false},
                                                {"status"},
                                                {"reason", false},
                                                {"parent", false},
                                                {"properties", false}}};

bool is_property(std::string_view word) {
  return !word.empty() && word[0] >= 'a' && word[0] <= 'z' && !is_reserved_word(word) &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

std::vector<std::string> read_properties(RowReader& row) {
  std::vector<std::string> properties;
  std::string_view rest = row.raw(kProperties);
  while (!rest.empty()) {
    const auto end = rest.find(' ');
    const auto word = rest.substr(0, end);
    if (is_property(word)) {
      properties.emplace_back(word);
    } else if (!word.empty()) {
      row.report(ErrorCode::bad_property, kProperties, {std::string(word)});
    }
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return properties;
}

std::optional<std::size_t> read_block(RowReader& row, const Agency& agency, std::string_view status,
                                      const Assessment& assessment) {
  const bool needs_block =
      agency.status != AgencyStatus::appraiser && agency.status != AgencyStatus::reports_only;
  if (row.is_empty(kBlock)) {
    if (needs_block) {
      row.report(ErrorCode::block_required, kBlock, {agency.code.text, std::string(status)});
    }
    return std::nullopt;
  }
  if (!needs_block) {
    row.report(ErrorCode::block_not_allowed, kBlock, {agency.code.text, std::string(status)});
    return std::nullopt;
  }
  const auto block = assessment.find_block(to_nfc(row.raw(kBlock)));
  if (block) return block;
  std::vector<std::string> known;
  for (const auto& other : assessment.blocks()) known.push_back(other.id.text);
  row.report_unknown(ErrorCode::unknown_block, kBlock,
                     {std::string(row.raw(kBlock)), joined(known)}, known);
  return std::nullopt;
}

// Returns where the agency's parent cell stands, where it has one.
std::optional<Place> load_agency(RowReader& row, Assessment& assessment) {
  using Status = AgencyStatus;
  Agency agency;
  const auto code = row.text(kAgency);
  const auto name = row.text(kName);
  const auto status = row.word<Status>(kStatus,
                                       {{"ranked", Status::ranked},
                                        {"unranked", Status::unranked},
                                        {"excused", Status::excused},
                                        {"appraiser", Status::appraiser},
                                        {"reports_only", Status::reports_only}},
                                       "status");
  agency.properties = read_properties(row);
  if (!code || !status) return std::nullopt;
  agency.code.text = *code;
  agency.status = *status;
  agency.name = {name.value_or(*code), to_nfc(row.raw(kNameEn))};
  agency.reason = to_nfc(row.raw(kReason));
  agency.parent.text = to_nfc(row.raw(kParent));
  agency.place = row.place(kAgency);
  agency.block = read_block(row, agency, row.raw(kStatus), assessment);
  if (const auto first = assessment.find_agency(*code)) {
    const Place& other = assessment.agencies()[*first].place;
    row.report(with_related(
        finding(ErrorCode::duplicate_agency, agency.place, {*code, place_text(other)}), other));
    return std::nullopt;
  }
  const bool needs_block = *status != Status::appraiser && *status != Status::reports_only;
  if (needs_block && !agency.block) return std::nullopt;
  assessment.add_agency(std::move(agency));
  return row.place(kParent);
}

// The parents of an agency up to where they repeat; empty where they end.
std::vector<std::size_t> circle_above(const Assessment& assessment, std::size_t agency) {
  std::vector<std::size_t> path = {agency};
  while (true) {
    const auto& parent = assessment.agencies()[path.back()].parent;
    const auto above = parent.empty() ? std::nullopt : assessment.find_agency(parent.text);
    if (!above) return {};
    path.push_back(*above);
    if (*above == agency) return path;
    // A circle that does not lead back here is told of at those that stand in it.
    if (path.size() > assessment.agencies().size()) return {};
  }
}

// Told once, at the first agency that stands in it.
void check_circles(const std::vector<Place>& parent_cells, Loading& loading) {
  const Assessment& assessment = loading.assessment;
  for (std::size_t i = 0; i < assessment.agencies().size(); ++i) {
    const auto circle = circle_above(assessment, i);
    if (circle.empty() || *std::min_element(circle.begin(), circle.end()) != i) continue;
    std::string path;
    for (const auto each : circle) {
      path += (path.empty() ? "" : " → ") + assessment.agencies()[each].code.text;
    }
    loading.diagnostics.push_back(finding(ErrorCode::parents_in_a_circle, parent_cells[i],
                                          {assessment.agencies()[i].code.text, path}));
  }
}

}  // namespace

void load_agencies(const DataFiles& files, Loading& loading) {
  Assessment& assessment = loading.assessment;
  std::vector<Place> parent_cells;
  for_each_row(files, kColumns, loading, [&](RowReader& row) {
    if (const auto parent = load_agency(row, assessment)) parent_cells.push_back(*parent);
  });
  // A parent may stand further down, so parents are looked up when all rows are read.
  for (std::size_t i = 0; i < assessment.agencies().size(); ++i) {
    const Agency& agency = assessment.agencies()[i];
    if (agency.parent.empty() || assessment.find_agency(agency.parent.text)) continue;
    auto error =
        finding(ErrorCode::unknown_parent, parent_cells[i], {agency.parent.text, agency.code.text});
    error.suggestion = nearest_name(agency.parent.text, agency_codes(assessment)).value_or("");
    loading.diagnostics.push_back(std::move(error));
  }
  check_circles(parent_cells, loading);
}

}  // namespace parindex
