#include "tally/record_decoder.hpp"

#include <algorithm>

#include "base/csv_values.hpp"

namespace parindex {
namespace {

RecordFault fault_at(const CsvCell& cell, Diagnostic finding) {
  return {std::move(finding), cell.offset, cell.length};
}

RecordFault fault_at(const CsvCell& cell, ErrorCode code, std::vector<std::string> arguments) {
  return fault_at(cell, finding(code, {}, std::move(arguments)));
}

// Whole numbers of usual length; anything else is left to the parser that tells what is wrong.
bool read_plain_integer(std::string_view text, std::int64_t& number) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  if (text.empty() || text.size() > RecordDecoder::kMostDigits) return false;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    value = value * 10 + (c - '0');
  }
  number = is_negative ? -value : value;
  return true;
}

bool has_numbers(ColumnType type) {
  return type != ColumnType::text && type != ColumnType::ignored;
}

}  // namespace

RecordDecoder::RecordDecoder(const TallySource& source, const NameIndex& agencies,
                             std::vector<bool> texts_kept)
    : source_(source),
      agency_index_(agencies),
      texts_kept_(std::move(texts_kept)),
      agencies_(agencies) {}

RecordBatch RecordDecoder::new_batch() const {
  RecordBatch batch;
  for (std::size_t i = 0; i < source_.columns.size(); ++i) {
    auto& column = batch.columns.emplace_back();
    const ColumnType type = source_.columns[i].type;
    if (type == ColumnType::ignored) continue;
    if (has_numbers(type)) column.numbers.resize(RecordBatch::kCapacity);
    if (texts_kept_[i]) column.texts.resize(RecordBatch::kCapacity);
    column.is_set.resize(RecordBatch::kCapacity);
  }
  return batch;
}

void RecordDecoder::set_layout(const CsvDialect& dialect,
                               std::span<const std::size_t> column_of_cell) {
  dialect_ = dialect;
  column_of_cell_ = column_of_cell;
}

std::optional<RecordFault> RecordDecoder::decode(std::string_view piece,
                                                 std::span<const CsvCell> cells,
                                                 RecordBatch& batch) const {
  const std::size_t expected = column_of_cell_.size();
  if (cells.size() != expected) {
    const bool too_many = cells.size() > expected;
    return fault_at(too_many ? cells[expected] : cells.back(),
                    too_many ? ErrorCode::csv_too_many_columns : ErrorCode::csv_too_few_columns,
                    {std::to_string(cells.size()), std::to_string(expected)});
  }
  for (std::size_t i = 0; i < expected; ++i) {
    if (column_of_cell_[i] == CsvFile::kNoColumn) continue;
    if (auto fault = read(piece, cells[i], column_of_cell_[i], batch)) return fault;
  }
  ++batch.size;
  return std::nullopt;
}

std::optional<RecordFault> RecordDecoder::read(std::string_view piece, const CsvCell& cell,
                                               std::size_t index, RecordBatch& batch) const {
  const TallyColumn& column = source_.columns[index];
  if (column.type == ColumnType::ignored) return std::nullopt;
  auto& values = batch.columns[index];
  const std::size_t at = batch.size;
  values.is_set[at] = cell.text.empty() ? 0 : 1;
  if (cell.text.empty()) {
    if (!column.is_optional) {
      return fault_at(cell, ErrorCode::csv_missing_cell, {column.file_header()});
    }
    if (!values.numbers.empty()) values.numbers[at] = 0;
    if (!values.texts.empty()) values.texts[at] = {};
    return std::nullopt;
  }
  switch (column.type) {
    case ColumnType::text: break;
    case ColumnType::date: {
      if (!dialect_.day_month_year) {
        if (const auto days = iso_days_.parse(cell.text)) {
          values.numbers[at] = *days;
          return std::nullopt;
        }
      } else if (const auto date = parse_date(cell.text, dialect_)) {
        values.numbers[at] = date->days();
        return std::nullopt;
      }
      return fault_at(cell, ErrorCode::csv_bad_date, {std::string(cell.text), date_form(dialect_)});
    }
    case ColumnType::integer:
      if (!read_plain_integer(cell.text, values.numbers[at])) {
        if (auto fault = read_number(cell, column, values.numbers[at])) return fault;
      }
      break;
    case ColumnType::decimal:
      if (auto fault = read_number(cell, column, values.numbers[at])) return fault;
      break;
    case ColumnType::yes_no:
      if (cell.text != "yes" && cell.text != "no") {
        return fault_at(cell, ErrorCode::bad_yes_no,
                        {std::string(cell.text), column.file_header()});
      }
      values.numbers[at] = cell.text == "yes" ? 1 : 0;
      return std::nullopt;
    case ColumnType::ignored: return std::nullopt;
  }
  if (index == source_.agency) {
    const auto agency = agencies_.find(cell.text);
    if (!agency) return unknown_agency(cell);
    batch.agency[at] = *agency;
  }
  if (!values.texts.empty()) keep_text(piece, cell, index, batch);
  return std::nullopt;
}

std::optional<RecordFault> RecordDecoder::read_number(const CsvCell& cell,
                                                      const TallyColumn& column,
                                                      std::int64_t& number) const {
  const auto parsed = parse_decimal(cell.text, dialect_.decimal_mark);
  if (!parsed.value) {
    return fault_at(cell,
                    number_finding(parsed.fault, cell.text, column.file_header(), dialect_, {}));
  }
  const auto [digits, scale] = *parsed.value;
  if (column.type == ColumnType::integer && scale != 0) {
    return fault_at(cell, ErrorCode::count_not_whole,
                    {std::string(cell.text), column.file_header()});
  }
  if (scale > column.decimals) {
    return fault_at(
        cell, ErrorCode::record_value_too_fine,
        {std::string(cell.text), column.file_header(), std::to_string(column.decimals)});
  }
  const std::int64_t most = power_of_ten(kMostDigits) / power_of_ten(column.decimals - scale);
  if (digits <= -most || digits >= most) {
    return fault_at(cell, ErrorCode::record_value_too_long,
                    {std::string(cell.text), std::to_string(kMostDigits)});
  }
  number = digits * power_of_ten(column.decimals - scale);
  return std::nullopt;
}

void RecordDecoder::keep_text(std::string_view piece, const CsvCell& cell, std::size_t column,
                              RecordBatch& batch) const {
  // Text between doubled quotes is put together by the scanner, which keeps it for one row only.
  const bool is_in_piece = std::less_equal<>()(piece.data(), cell.text.data()) &&
                           std::less<>()(cell.text.data(), piece.data() + piece.size());
  batch.columns[column].texts[batch.size] =
      is_in_piece ? cell.text : batch.unquoted.emplace_back(cell.text);
}

RecordFault RecordDecoder::unknown_agency(const CsvCell& cell) const {
  std::vector<std::string> known;
  for (const auto& [code, agency] : agency_index_) known.push_back(code);
  std::sort(known.begin(), known.end());
  auto fault = fault_at(cell, ErrorCode::unknown_agency, {std::string(cell.text)});
  fault.finding.suggestion = nearest_name(cell.text, known).value_or("");
  return fault;
}

}  // namespace parindex
