#include "reports/explain_facts.hpp"

#include "reports/score_words.hpp"

#include "words.hpp"

namespace parindex::cli {
namespace {

std::string shown_value(const FactValue& value, const Fact& fact, Language language) {
  const std::string text = value_text(value, fact);
  return fact.type == FactType::option ? text : localized(text, language);
}

// "; đếm từ hồ sơ, 12 tệp"
std::string records_of(const FactRecord& record, const Assessment& assessment, Language language) {
  std::size_t files = 0;
  for (const auto& source : assessment.record_sources) {
    if (source.tally->file.get() == record.place.file) files += source.files.size();
  }
  return filled(Text{"; đếm từ hồ sơ, {0}", "; counted from records, {0}"}.in(language),
                {counted(files, {"tệp", "file"}, {"tệp", "files"}, language)});
}

// "  [file:line:column]; tài liệu: …"
std::string source_of(const FactRecord& record, const Assessment& assessment, Language language) {
  std::string text;
  const std::string place = place_text(record.place);
  if (!place.empty()) text += "  [" + place + "]";
  if (record.origin == FactOrigin::tallied) text += records_of(record, assessment, language);
  if (!record.document.empty()) {
    text += Text{"; tài liệu: ", "; document: "}.in(language) + std::string(record.document);
  }
  return text;
}

std::string correction_of(const ExplainedFact& explained, const Fact& fact,
                          const Assessment& assessment, Language language) {
  std::string text;
  if (explained.correction != nullptr) {
    text += filled(Text{"; {0} sửa lần {1}", "; corrected by {0}, appraisal {1}"}.in(language),
                   {office_name(assessment, explained.correction->appraiser, language),
                    std::to_string(explained.correction->round)});
  }
  if (explained.declared != nullptr) {
    const bool is_of_sum = explained.correction == nullptr;
    const auto origin = explained.declared->origin;
    const bool is_of_plan = origin == FactOrigin::plan;
    const bool is_of_records = origin == FactOrigin::tallied;
    text += filled((is_of_sum    ? Text{"; theo số đã khai: {0}", "; on declared values: {0}"}
                    : is_of_plan ? Text{", theo kế hoạch {0}", ", by the plan {0}"}
                    : is_of_records ? Text{", theo hồ sơ {0}", ", by the records {0}"}
                                    : Text{", đã khai {0}", ", declared {0}"})
                       .in(language),
                   {shown_value(explained.declared->value, fact, language)});
  }
  return text;
}

std::string fact_line(const ExplainedFact& explained, const Fact& fact,
                      const Assessment& assessment, Language language) {
  std::string text = explained.is_previous ? "previous(" + fact.name.text + ")" : fact.name.text;
  text += " = ";
  if (explained.record == nullptr) {
    text += Text{"(không có)", "(not there)"}.in(language);
  } else {
    text += shown_value(explained.record->value, fact, language);
  }
  text += "  " + fact.title.in(language);
  if (explained.record == nullptr) return text;
  text += source_of(*explained.record, assessment, language);
  if (explained.rolled_up != nullptr) {
    const std::size_t parts = explained.rolled_up->parts.size();
    text += filled(
        parts == 1 ? Text{"; của 1 cơ quan cấp dưới", "; of 1 agency below"}.in(language)
                   : Text{"; tổng của {0} cơ quan cấp dưới", "; the sum of {0} agencies below"}.in(
                         language),
        {std::to_string(parts)});
  }
  return text + correction_of(explained, fact, assessment, language);
}

std::string name_and_code(const Agency& agency, Language language) {
  return agency.name.in(language) + " (" + agency.code.text + ")";
}

// A line for every agency below: "  Sở Y tế (so-y-te): 960  [evidence.csv:12:30]"
void add_parts(const RolledUpFact& sum, const Fact& fact, const Assessment& assessment,
               Language language, std::vector<std::string>& lines) {
  for (const auto& part : sum.parts) {
    std::string line = "  " + name_and_code(assessment.agencies()[part.agency], language) + ": " +
                       shown_value(part.record.value, fact, language);
    if (part.record.origin == FactOrigin::rolled_up) {
      line += Text{", cũng là một tổng", ", a sum itself"}.in(language);
    }
    lines.push_back(line + source_of(part.record, assessment, language));
  }
  std::string left_out;
  for (const auto agency : sum.left_out) {
    append(left_out, name_and_code(assessment.agencies()[agency], language), ", ");
  }
  if (left_out.empty()) return;
  lines.push_back(
      Text{"  không cộng, vì thiếu số liệu: ", "  left out, since facts are missing: "}.in(
          language) +
      left_out);
}

}  // namespace

std::vector<std::string> fact_lines(const ItemExplanation& told, const Item& item,
                                    const Assessment& assessment, Language language) {
  std::vector<std::string> lines;
  for (const auto& explained : told.facts) {
    const Fact& fact = item.facts[explained.fact];
    lines.push_back(fact_line(explained, fact, assessment, language));
    if (explained.rolled_up != nullptr) {
      add_parts(*explained.rolled_up, fact, assessment, language, lines);
    }
  }
  return lines;
}

}  // namespace parindex::cli
