#include "tally/record_decoder.hpp"

#include <functional>

#include "base/csv_values.hpp"
#include "tally/load_tally_source.hpp"

namespace parindex {
namespace {

// Whole numbers of usual length; anything else is left to the parser that tells what is wrong.
bool read_plain_integer(std::string_view text, std::int64_t& number) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  if (text.empty() || text.size() > kRecordDigits) return false;
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
                             const std::vector<bool>& texts_kept, RecordBatch& batch)
    : batch_(batch), agencies_(agencies) {
  batch.columns.resize(source.columns.size());
  for (std::size_t i = 0; i < source.columns.size(); ++i) {
    const TallyColumn& column = source.columns[i];
    Slot slot{&column, column.type, column.is_optional, i == source.agency};
    auto& values = batch.columns[i];
    if (column.type != ColumnType::ignored) {
      values.is_set.resize(RecordBatch::kCapacity);
      slot.is_set = values.is_set.data();
    }
    if (has_numbers(column.type)) {
      values.numbers.resize(RecordBatch::kCapacity);
      slot.numbers = values.numbers.data();
    }
    if (texts_kept[i]) {
      values.texts.resize(RecordBatch::kCapacity);
      slot.texts = values.texts.data();
    }
    columns_.push_back(slot);
  }
}

void RecordDecoder::set_layout(const CsvDialect& dialect,
                               std::span<const std::size_t> column_of_cell) {
  dialect_ = dialect;
  cells_.clear();
  for (const auto column : column_of_cell) {
    cells_.push_back(column == CsvFile::kNoColumn ? Slot() : columns_[column]);
  }
}

bool RecordDecoder::decode(std::string_view piece, std::span<const CsvCell> cells) {
  const std::size_t expected = cells_.size();
  if (cells.size() != expected) {
    const bool too_many = cells.size() > expected;
    return refuse(too_many ? cells[expected] : cells.back(),
                  too_many ? ErrorCode::csv_too_many_columns : ErrorCode::csv_too_few_columns,
                  {std::to_string(cells.size()), std::to_string(expected)});
  }
  const std::size_t at = batch_.size;
  for (std::size_t i = 0; i < expected; ++i) {
    const Slot& slot = cells_[i];
    if (slot.type == ColumnType::ignored) continue;
    const CsvCell& cell = cells[i];
    const bool is_set = !cell.text.empty();
    slot.is_set[at] = is_set ? 1 : 0;
    if (is_set) {
      if (!read(piece, cell, slot, at)) return false;
      continue;
    }
    if (!slot.is_optional) {
      return refuse(cell, ErrorCode::csv_missing_cell, {slot.column->file_header()});
    }
    if (slot.numbers != nullptr) slot.numbers[at] = 0;
    if (slot.texts != nullptr) slot.texts[at] = {};
  }
  ++batch_.size;
  return true;
}

inline bool RecordDecoder::read(std::string_view piece, const CsvCell& cell, const Slot& slot,
                                std::size_t at) {
  switch (slot.type) {
    case ColumnType::text:
      if (slot.is_agency && !read_agency(cell, at)) return false;
      if (slot.texts != nullptr) slot.texts[at] = lasting(piece, cell.text);
      return true;
    case ColumnType::date: return read_date(cell, slot.numbers[at]);
    case ColumnType::integer:
      if (!read_plain_integer(cell.text, slot.numbers[at]) &&
          !read_number(cell, *slot.column, slot.numbers[at])) {
        return false;
      }
      if (slot.texts != nullptr) slot.texts[at] = lasting(piece, cell.text);
      return true;
    case ColumnType::decimal: return read_number(cell, *slot.column, slot.numbers[at]);
    case ColumnType::yes_no:
      slot.numbers[at] = cell.text == "yes" ? 1 : 0;
      if (slot.numbers[at] != 0 || cell.text == "no") return true;
      return refuse(cell, ErrorCode::record_not_yes_no,
                    {std::string(cell.text), slot.column->file_header()});
    case ColumnType::ignored: break;
  }
  return true;
}

bool RecordDecoder::read_date(const CsvCell& cell, std::int64_t& days) {
  if (!dialect_.day_month_year) {
    if (const auto found = iso_days_.parse(cell.text)) {
      days = *found;
      return true;
    }
  } else if (const auto date = parse_date(cell.text, dialect_)) {
    days = date->days();
    return true;
  }
  return refuse(cell, ErrorCode::csv_bad_date, {std::string(cell.text), date_form(dialect_)});
}

bool RecordDecoder::read_number(const CsvCell& cell, const TallyColumn& column,
                                std::int64_t& number) {
  const auto parsed = parse_decimal(cell.text, dialect_.decimal_mark);
  const bool is_whole = parsed.value && parsed.value->scale == 0;
  if (column.type == ColumnType::integer && !is_whole && parsed.fault != NumberFault::too_long) {
    return refuse(cell, ErrorCode::record_not_whole,
                  {std::string(cell.text), column.file_header()});
  }
  if (!parsed.value) {
    return refuse(cell,
                  number_finding(parsed.fault, cell.text, column.file_header(), dialect_, {}));
  }
  const auto [digits, scale] = *parsed.value;
  if (scale > column.decimals) {
    return refuse(cell, ErrorCode::record_value_too_fine,
                  {std::string(cell.text), column.file_header(), std::to_string(column.decimals)});
  }
  const std::int64_t unit = power_of_ten(column.decimals - scale);
  const std::int64_t most = (power_of_ten(kRecordDigits) - 1) / unit;
  if (digits < -most || digits > most) {
    return refuse(cell, ErrorCode::record_value_too_long,
                  {std::string(cell.text), std::to_string(kRecordDigits)});
  }
  number = digits * unit;
  return true;
}

bool RecordDecoder::read_agency(const CsvCell& cell, std::size_t at) {
  if (const auto agency = agencies_.find(cell.text)) {
    batch_.agency[at] = *agency;
    return true;
  }
  return refuse(cell, ErrorCode::unknown_agency, {std::string(cell.text)});
}

// Text between doubled quotes is put together by the scanner, which keeps it for one row only.
std::string_view RecordDecoder::lasting(std::string_view piece, std::string_view text) {
  const bool is_in_piece = std::less_equal<>()(piece.data(), text.data()) &&
                           std::less<>()(text.data(), piece.data() + piece.size());
  return is_in_piece ? text : batch_.unquoted.emplace_back(text);
}

bool RecordDecoder::refuse(const CsvCell& cell, Diagnostic finding) {
  fault_ = {std::move(finding), cell.offset, cell.length};
  return false;
}

bool RecordDecoder::refuse(const CsvCell& cell, ErrorCode code,
                           std::vector<std::string> arguments) {
  return refuse(cell, finding(code, {}, std::move(arguments)));
}

}  // namespace parindex
