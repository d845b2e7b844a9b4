// Filled forms: rows of several kinds in one file an agency, each kind held to the checks of the
// file that it stands for.
#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

#include "base/report.hpp"
#include "evidence/fact_rows.hpp"
#include "evidence/hand_ins.hpp"
#include "parindex/form.hpp"

namespace parindex {
namespace {

constexpr std::array<CsvColumn, kFormColumns.size()> kColumns = [] {
  std::array<CsvColumn, kFormColumns.size()> columns{};
  for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = {kFormColumns[i], false};
  for (const auto i : {kFormRow, kFormAgency, kFormItem, kFormFact, kFormPoints, kFormValue}) {
    columns[i].is_required = true;
  }
  return columns;
}();

constexpr FactColumns kFactCells = {kFormAgency,   kFormItem,        kFormFact, kFormValue,
                                    kFormDocument, kFormSubmittedOn, kFormRound};
constexpr SelfScoreColumns kSelfScoreCells = {kFormAgency,   kFormItem,        kFormPoints,
                                              kFormDocument, kFormSubmittedOn, kFormExplanation};
constexpr NoteColumns kNoteCells = {kFormItem, kFormText};

// The cells that a row of a kind may fill in, of those that are filled in at all.
constexpr FormColumn kFillable[] = {kFormPoints,      kFormValue, kFormDocument, kFormExplanation,
                                    kFormSubmittedOn, kFormRound, kFormText};

std::vector<FormColumn> cells_of(FormRow kind) {
  switch (kind) {
    case FormRow::form: return {kFormValue};
    case FormRow::item: return {kFormPoints, kFormDocument, kFormExplanation, kFormSubmittedOn};
    case FormRow::fact: return {kFormValue, kFormDocument, kFormSubmittedOn, kFormRound};
    case FormRow::difficulty:
    case FormRow::proposal: return {kFormText};
    case FormRow::guide:
    case FormRow::area:
    case FormRow::criterion:
    case FormRow::survey: break;
  }
  return {};
}

std::optional<FormRow> find_kind(std::string_view name) {
  const auto found = std::find(kFormRows.begin(), kFormRows.end(), name);
  if (found == kFormRows.end()) return std::nullopt;
  return static_cast<FormRow>(found - kFormRows.begin());
}

// The header declares the delimiter: it is what follows the first name.
char delimiter_of(const SourceFile& source, char declared) {
  const std::string_view text = source.text();
  for (const std::string_view name : {"row", "\"row\""}) {
    if (!text.starts_with(name) || text.size() == name.size()) continue;
    const char next = text[name.size()];
    if (next == ',' || next == ';' || next == '\t') return next;
  }
  return declared;
}

// "decimal comma date dmy": what the head row says of the numbers and dates of its file. False
// where it says something else.
bool read_declaration(const std::string& text, CsvDialect& dialect) {
  std::istringstream words(text);
  for (std::string key, word; words >> key;) {
    if (!(words >> word)) return false;
    if (key == "decimal" && (word == "dot" || word == "comma")) {
      dialect.decimal_mark = word == "comma" ? ',' : '.';
    } else if (key == "date" && (word == "iso" || word == "dmy")) {
      dialect.day_month_year = word == "dmy";
    } else {
      return false;
    }
  }
  return true;
}

// Looks for the head row before the rows are read, since it says how they are to be read.
void read_head(const CsvFile& csv, CsvDialect& dialect, Loading& loading) {
  Diagnostics faults_of_rows;  // reported when the rows are read
  CsvCursor cursor(csv, csv.body(), faults_of_rows);
  std::optional<Place> first;
  while (cursor.next()) {
    if (cursor.cell(kFormRow).text != form_row_name(FormRow::form)) continue;
    if (first) {
      loading.diagnostics.push_back(with_related(
          finding(ErrorCode::duplicate_row, cursor.row_place(), {"form", place_text(*first)}),
          *first));
      continue;
    }
    first = cursor.row_place();
    const std::string text(cursor.cell(kFormValue).text);
    if (read_declaration(text, dialect)) continue;
    loading.diagnostics.push_back(
        finding(ErrorCode::csv_bad_word, cursor.place(kFormValue),
                {text, "value", "decimal dot, decimal comma, date iso, date dmy"}));
  }
}

class FormReader {
 public:
  FormReader(RowReader& row, Loading& loading)
      : row_(row), loading_(loading), facts_(row, loading.assessment, kFactCells) {}

  void read_row() {
    const auto name = row_.text(kFormRow);
    if (!name) return;
    const auto kind = find_kind(*name);
    if (!kind) {
      const std::vector<std::string> known(kFormRows.begin(), kFormRows.end());
      row_.report_unknown(ErrorCode::csv_bad_word, kFormRow, {*name, "row", joined(known)}, known);
      return;
    }
    if (*kind == FormRow::guide || !is_of_the_agency()) return;
    if (*kind == FormRow::survey && !row_.is_empty(kFormPoints)) {
      take_self_score(row_, kSelfScoreCells, loading_);  // which says why it cannot be
      return;
    }
    if (!check_cells(*kind)) return;
    switch (*kind) {
      case FormRow::item: take_self_score(row_, kSelfScoreCells, loading_); break;
      case FormRow::fact:
        if (const auto fact = facts_.read()) place_fact_row(*fact, loading_);
        break;
      case FormRow::difficulty:
        take_note(row_, kNoteCells, agency_, NoteKind::difficulty, loading_);
        break;
      case FormRow::proposal:
        take_note(row_, kNoteCells, agency_, NoteKind::proposal, loading_);
        break;
      default: break;
    }
  }

  std::optional<std::size_t> agency() const { return agency_; }

 private:
  // A form is one agency's: of another it would be replaced unawares by that one's next.
  bool is_of_the_agency() {
    const auto code = row_.raw(kFormAgency);
    if (code_ && code == *code_) {
      if (agency_) row_.attribute_to(loading_.assessment.agencies()[*agency_].code.text);
      return agency_.has_value();
    }
    if (!code_ && !code.empty()) {
      code_ = code;
      agency_ = row_.agency(kFormAgency);
      return agency_.has_value();
    }
    if (code.empty()) {
      row_.text(kFormAgency);
    } else {
      row_.report(ErrorCode::form_of_two_agencies, kFormAgency,
                  {std::string(*code_), std::string(code)});
    }
    return false;
  }

  // Whether there is anything to take; a cell that the row has no use for would be lost.
  bool check_cells(FormRow kind) {
    const auto taken = cells_of(kind);
    bool is_sound = true;
    bool is_blank = true;
    for (const auto column : kFillable) {
      if (row_.is_empty(column)) continue;
      if (std::find(taken.begin(), taken.end(), column) != taken.end()) {
        is_blank = false;
        continue;
      }
      std::vector<std::string_view> names;
      for (const auto cell : taken) names.push_back(kFormColumns[cell]);
      row_.report(
          ErrorCode::form_cell_not_taken, column,
          {std::string(form_row_name(kind)), std::string(kFormColumns[column]), joined(names)});
      is_sound = false;
    }
    return is_sound && !is_blank;
  }

  RowReader& row_;
  Loading& loading_;
  FactRowReader facts_;
  std::optional<std::string> code_;  // as the first row writes it
  std::optional<std::size_t> agency_;
};

void load_form(const DataFile& file, bool is_new, Loading& loading) {
  Assessment& assessment = loading.assessment;
  const auto source = open_input(file, loading);
  if (!source) return;
  CsvDialect dialect = file.dialect;
  dialect.delimiter = delimiter_of(*source, dialect.delimiter);
  const CsvFile header(source, dialect, kColumns, loading.diagnostics);
  if (!header.is_usable()) return;
  read_head(header, dialect, loading);
  const CsvFile csv(source, dialect, kColumns, loading.diagnostics);
  CsvCursor cursor(csv, csv.body(), loading.diagnostics);
  RowReader row(cursor, csv.dialect(), assessment, loading.diagnostics);
  FormReader form(row, loading);
  while (row.next()) form.read_row();
  FormFile read{file.path, form.agency(), is_new, {}};
  if (read.agency && assessment.forms_place) {
    read.target = path_in(assessment.forms_place->folder,
                          form_file_name(assessment.agencies()[*read.agency].code.text));
  }
  assessment.forms.push_back(std::move(read));
  assessment.keep(cursor.take_texts());
}

// The agencies whose new forms take the place of those that stand there, by the files' names.
std::vector<std::string> replaced_files(const Loading& loading) {
  std::vector<std::string> replaced;
  if (!loading.assessment.forms_place) return replaced;
  for (const auto& path : loading.new_forms) {
    Diagnostics ignored;
    const auto source = SourceFile::read(path, ignored);
    if (!source) continue;
    CsvDialect dialect = loading.forms_dialect;
    dialect.delimiter = delimiter_of(*source, dialect.delimiter);
    const CsvFile csv(source, dialect, kColumns, ignored);
    if (!csv.is_usable()) continue;
    CsvCursor cursor(csv, csv.body(), ignored);
    while (cursor.next()) {
      if (cursor.cell(kFormRow).text == form_row_name(FormRow::guide)) continue;
      replaced.push_back(path_in(loading.assessment.forms_place->folder,
                                 form_file_name(to_nfc(cursor.cell(kFormAgency).text))));
      break;
    }
  }
  return replaced;
}

}  // namespace

std::string form_file_name(std::string_view agency) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string name;
  for (const char c : agency) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain =
        byte >= 0x20 && c != '/' && c != '\\' && c != '%' && !(c == '.' && name.empty());
    if (is_plain) {
      name += c;
      continue;
    }
    name += '%';
    name += kDigits[byte >> 4];
    name += kDigits[byte & 15];
  }
  return name + ".csv";
}

void load_forms(const DataFiles& files, Loading& loading) {
  const auto replaced = replaced_files(loading);
  for (const auto& file : files) {
    if (std::find(replaced.begin(), replaced.end(), file.path) != replaced.end()) continue;
    load_form(file, false, loading);
  }
  for (const auto& path : loading.new_forms)
    load_form({path, loading.forms_dialect, {}}, true, loading);
  sort_self_scores(loading.assessment);
  sort_notes(loading.assessment);
}

}  // namespace parindex
