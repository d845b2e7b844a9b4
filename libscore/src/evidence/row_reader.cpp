#include "evidence/row_reader.hpp"

#include <algorithm>
#include <charconv>

#include "base/report.hpp"
#include "evidence/fact_text.hpp"
#include "evidence/line_points.hpp"

namespace parindex {
namespace {

std::string version_name(const CriteriaSet& set) {
  return set.id.text + " v" + std::to_string(set.version);
}

// The version of the set, not valid at as_of, for which `knows` holds.
template <class Knows>
const CriteriaSet* other_version(const Assessment& assessment, const CriteriaSet& set,
                                 const Knows& knows) {
  for (const auto& block : assessment.blocks()) {
    if (block.set.get() != &set) continue;
    for (const auto& other : block.other_versions) {
      if (knows(*other)) return other.get();
    }
  }
  return nullptr;
}

}  // namespace

RowReader::RowReader(CsvCursor& cursor, const CsvDialect& dialect, const Assessment& assessment,
                     Diagnostics& diagnostics)
    : cursor_(cursor), dialect_(dialect), assessment_(assessment), diagnostics_(diagnostics) {}

bool RowReader::next() {
  agency_ = {};
  return cursor_.next();
}

void RowReader::report(Diagnostic diagnostic) {
  diagnostic.agency = agency_;
  diagnostics_.push_back(std::move(diagnostic));
}

void RowReader::report(ErrorCode code, std::size_t column, std::vector<std::string> arguments) {
  report(finding(code, place(column), std::move(arguments)));
}

void RowReader::report_duplicate(const std::string& what, const Place& first) {
  report(with_related(
      finding(ErrorCode::duplicate_row, cursor_.row_place(), {what, place_text(first)}), first));
}

void RowReader::report_unknown(ErrorCode code, std::size_t column,
                               std::vector<std::string> arguments,
                               const std::vector<std::string>& known) {
  report_unknown(code, column, std::move(arguments), nearest_name(raw(column), known).value_or(""));
}

void RowReader::report_unknown(ErrorCode code, std::size_t column,
                               std::vector<std::string> arguments, const std::string& suggestion) {
  auto error = finding(code, place(column), std::move(arguments));
  error.suggestion = suggestion;
  report(std::move(error));
}

void RowReader::report_word(std::size_t column, std::string_view text, std::string_view name,
                            const std::vector<std::string>& known) {
  report_unknown(ErrorCode::csv_bad_word, column,
                 {std::string(text), std::string(name), joined(known)}, known);
}

void RowReader::attribute_since(std::size_t count) {
  for (std::size_t i = count; i < diagnostics_.size(); ++i) diagnostics_[i].agency = agency_;
}

std::optional<std::string> RowReader::text(std::size_t column) {
  if (!is_empty(column)) return to_nfc(raw(column));
  report(ErrorCode::csv_missing_cell, column, {std::string(cursor_.column_name(column))});
  return std::nullopt;
}

std::optional<Date> RowReader::date(std::size_t column, bool is_required) {
  if (is_empty(column)) {
    if (is_required) text(column);
    return std::nullopt;
  }
  const auto date = parse_date(raw(column), dialect_);
  if (!date) {
    report(ErrorCode::csv_bad_date, column, {std::string(raw(column)), date_form(dialect_)});
  }
  return date;
}

std::optional<int> RowReader::integer(std::size_t column, bool is_required, int low, int high) {
  if (is_empty(column)) {
    if (is_required) text(column);
    return std::nullopt;
  }
  int value = 0;
  const auto cell = raw(column);
  const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (fault == std::errc() && end == cell.data() + cell.size() && value >= low && value <= high) {
    return value;
  }
  report(ErrorCode::csv_bad_integer, column,
         {std::string(cell), std::string(cursor_.column_name(column))});
  return std::nullopt;
}

std::optional<Points> RowReader::points(std::size_t column, const CriteriaSet& set,
                                        std::size_t item) {
  if (!text(column)) return std::nullopt;
  const auto before = diagnostics_.size();
  const auto points =
      read_line_points(raw(column), set, item, dialect_, place(column), diagnostics_);
  attribute_since(before);
  return points;
}

std::optional<std::size_t> RowReader::find_agency(std::size_t column) {
  const auto code = text(column);
  if (!code) return std::nullopt;
  const auto found = assessment_.find_agency(*code);
  if (found) return found;
  report_unknown(ErrorCode::unknown_agency, column, {*code}, agency_codes(assessment_));
  return std::nullopt;
}

std::optional<std::size_t> RowReader::any_agency(std::size_t column) {
  const auto found = find_agency(column);
  if (found) agency_ = assessment_.agencies()[*found].code.text;
  return found;
}

std::optional<std::size_t> RowReader::agency(std::size_t column) {
  const auto found = find_agency(column);
  if (!found) return std::nullopt;
  const Agency& agency = assessment_.agencies()[*found];
  if (!agency.block) {
    report(ErrorCode::agency_takes_no_evidence, column,
           {agency.code.text, std::string(status_name(agency.status))});
    return std::nullopt;
  }
  agency_ = agency.code.text;
  if (agency.status == AgencyStatus::excused) {
    report(ErrorCode::evidence_of_excused, column, {agency.code.text});
  }
  return found;
}

void RowReader::report_version(std::size_t column, const CriteriaSet& set,
                               const CriteriaSet& other) {
  report(ErrorCode::in_another_version, column,
         {std::string(raw(column)), version_name(set), to_iso(assessment_.as_of),
          version_name(other), to_iso(other.valid_from), to_iso(other.valid_to)});
}

bool RowReader::is_of_another_version(std::size_t column, const CriteriaSet& set) {
  const auto id = to_nfc(raw(column));
  if (id.empty() || !set.items_under(id).empty()) return false;
  const auto* const other = other_version(
      assessment_, set, [&](const CriteriaSet& each) { return !each.items_under(id).empty(); });
  if (other == nullptr) return false;
  report_version(column, set, *other);
  return true;
}

std::optional<std::size_t> RowReader::item(std::size_t column, const CriteriaSet& set) {
  const auto id = text(column);
  if (!id) return std::nullopt;
  const auto found = set.find_item(*id);
  if (found) return found;
  if (is_of_another_version(column, set)) return std::nullopt;
  std::vector<std::string> known;
  for (const auto* item : set.all_items) known.push_back(item->id.text);
  report_unknown(ErrorCode::unknown_item, column, {*id, set.id.text}, known);
  return std::nullopt;
}

std::optional<std::size_t> RowReader::fact(std::size_t column, const CriteriaSet& set,
                                           std::size_t item) {
  const auto name = text(column);
  if (!name) return std::nullopt;
  const auto found = set.find_fact(*name);
  const Item& target = *set.all_items[item];
  if (found && set.all_facts[*found]->item == item) return found;
  if (found) {
    const Item& owner = *set.all_items[set.all_facts[*found]->item];
    report(ErrorCode::fact_of_other_item, column, {*name, owner.id.text, target.id.text});
    return std::nullopt;
  }
  const auto* const other = other_version(assessment_, set, [&](const CriteriaSet& each) {
    const auto there = each.find_fact(*name);
    return there && each.all_items[each.all_facts[*there]->item]->id == target.id;
  });
  if (other != nullptr) {
    report_version(column, set, *other);
    return std::nullopt;
  }
  std::vector<std::string> known;
  for (const auto& fact : target.facts) known.push_back(fact.name.text);
  report_unknown(ErrorCode::unknown_fact, column, {*name, target.id.text, joined(known)}, known);
  return std::nullopt;
}

}  // namespace parindex
