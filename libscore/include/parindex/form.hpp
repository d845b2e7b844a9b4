// Form: the one file that an agency fills in: every item that applies to it, with cells for its
// facts, its self-score, and its difficulties and proposals.
//
//   row,agency,item,fact,title,max,…,points,value,document,explanation,submitted_on,round,text
//   item,so-y-te,3.2.1,,Hồ sơ đúng hạn,3,…,2.5,,BC 12/BC-SYT,,2022-11-20,,
//   fact,so-y-te,3.2.1,resolved,Hồ sơ đã giải quyết,,…,,960,BC 12/BC-SYT,,2022-11-20,,
//
// The first column says what a row is. Columns from `title` to `unit` inform whoever fills the form
// in and are not read back. Sharp edge: a cell that its row has no use for has to stay empty.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace parindex {

enum FormColumn : std::size_t {
  kFormRow,
  kFormAgency,
  kFormItem,
  kFormFact,
  kFormTitle,
  kFormMax,
  kFormRule,
  kFormType,
  kFormUnit,
  kFormPoints,
  kFormValue,
  kFormDocument,
  kFormExplanation,
  kFormSubmittedOn,
  kFormRound,
  kFormText,
};

inline constexpr std::array<std::string_view, 16> kFormColumns = {
    "row",  "agency", "item",  "fact",     "title",       "max",          "rule",  "type",
    "unit", "points", "value", "document", "explanation", "submitted_on", "round", "text"};

enum class FormRow {
  form,        // the head: `value` declares decimal mark and dates, "decimal comma date dmy"
  guide,       // the columns in words
  area,        // a heading
  criterion,   // a heading
  item,        // takes a self-score
  survey,      // information: people answer, the agency does not
  fact,        // takes a value
  difficulty,  // takes a text, of an item or of the whole year
  proposal,    // likewise
};

inline constexpr std::array<std::string_view, 9> kFormRows = {
    "form", "guide", "area", "criterion", "item", "survey", "fact", "difficulty", "proposal"};

constexpr std::string_view form_row_name(FormRow row) {
  return kFormRows[static_cast<std::size_t>(row)];
}

// The name of an agency's form in its folder: its code and ".csv", with what a file name cannot
// hold written as %2F.
std::string form_file_name(std::string_view agency);

}  // namespace parindex
