#include "parindex/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <tuple>

#include "base/catalogue.hpp"

namespace parindex {
namespace {

const std::vector<CatalogueEntry>& catalogue() {
  static const std::vector<CatalogueEntry> entries = [] {
    std::vector<CatalogueEntry> all;
    for (const auto part :
         {file_messages(), info_messages(), criteria_messages(), rule_messages(), table_messages(),
          assessment_messages(), csv_messages(), evidence_messages(), appraisal_messages(),
          process_messages(), plan_messages(), scoring_messages(), tally_file_messages(),
          record_messages(), scenario_messages(), improve_messages(), compare_messages(),
          column_messages(), robustness_messages()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    return all;
  }();
  return entries;
}

std::string filled(std::string_view text, const std::vector<std::string>& arguments) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_placeholder = text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}' &&
                                text[at + 1] >= '0' && text[at + 1] <= '9';
    if (!is_placeholder) {
      result += text[at];
      continue;
    }
    const auto index = static_cast<std::size_t>(text[at + 1] - '0');
    result += index < arguments.size() ? arguments[index] : "…";
    at += 2;
  }
  return result;
}

std::string_view in(Language language, std::string_view vi, std::string_view en) {
  return language == Language::vi ? vi : en;
}

}  // namespace

const CatalogueEntry& catalogue_entry(ErrorCode code) {
  const auto& entries = catalogue();
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), code,
                       [](const auto& entry, ErrorCode wanted) { return entry.code < wanted; });
  if (found == entries.end() || found->code != code) {
    throw std::logic_error("no catalogue entry for code " + std::to_string(static_cast<int>(code)));
  }
  return *found;
}

std::string code_name(ErrorCode code) {
  std::string number = std::to_string(static_cast<int>(code));
  number.insert(0, 4 - number.size(), '0');
  return (catalogue_entry(code).severity == Severity::error ? "E" : "W") + number;
}

std::optional<ErrorCode> find_code(std::string_view name) {
  std::string wanted(name);
  if (!wanted.empty() && (wanted[0] == 'e' || wanted[0] == 'w')) {
    wanted[0] = static_cast<char>(wanted[0] - 'a' + 'A');
  }
  for (const auto& entry : catalogue()) {
    if (code_name(entry.code) == wanted) return entry.code;
  }
  return std::nullopt;
}

std::span<const ErrorCode> all_codes() {
  static const std::vector<ErrorCode> codes = [] {
    std::vector<ErrorCode> all;
    for (const auto& entry : catalogue()) all.push_back(entry.code);
    return all;
  }();
  return codes;
}

std::string message(const Diagnostic& diagnostic, Language language) {
  const auto& entry = catalogue_entry(diagnostic.code);
  return filled(in(language, entry.message_vi, entry.message_en), diagnostic.arguments);
}

std::string hint(const Diagnostic& diagnostic, Language language) {
  const auto& entry = catalogue_entry(diagnostic.code);
  std::string text = filled(in(language, entry.hint_vi, entry.hint_en), diagnostic.arguments);
  if (!diagnostic.suggestion.empty()) {
    const std::string nearest = language == Language::vi
                                    ? "có phải ý bạn là \"" + diagnostic.suggestion + "\"?"
                                    : "did you mean \"" + diagnostic.suggestion + "\"?";
    text = text.empty() ? nearest : nearest + " " + text;
  }
  return text;
}

std::string help_text(ErrorCode code, Language language) {
  const auto& entry = catalogue_entry(code);
  std::string text = code_name(code) + ": " + code_title(code, language) + "\n\n";
  text += in(language, entry.help_vi, entry.help_en);
  text += "\n\n";
  text += language == Language::vi ? "Cách khắc phục: " : "Remedy: ";
  text += filled(in(language, entry.hint_vi, entry.hint_en), {});
  return text + "\n";
}

std::string code_title(ErrorCode code, Language language) {
  const auto& entry = catalogue_entry(code);
  return filled(in(language, entry.message_vi, entry.message_en), {});
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const auto& d) { return d.severity == Severity::error; });
}

bool concern_single_agencies(const Diagnostics& diagnostics) {
  return std::all_of(diagnostics.begin(), diagnostics.end(), [](const auto& d) {
    return d.severity != Severity::error || !d.agency.empty();
  });
}

void sort_by_place(Diagnostics& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const auto& a, const auto& b) {
    return std::tie(a.file, a.line, a.column, a.code, a.arguments) <
           std::tie(b.file, b.line, b.column, b.code, b.arguments);
  });
}

}  // namespace parindex
