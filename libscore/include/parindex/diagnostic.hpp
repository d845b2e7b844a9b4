// Diagnostic: one finding about user data, with its place and its remedy.
//
//   for (const auto& finding : result.diagnostics)
//     std::cerr << finding.file << ':' << finding.line << ": " << message(finding, Language::en);
//
// Reading user data never throws and never prints: it returns a value or a list of these, all of
// them at once. The words live in one catalogue and exist in Vietnamese and English.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parindex/error_code.hpp"
#include "parindex/text.hpp"

namespace parindex {

enum class Severity { error, warning };

// A second place that a finding speaks of, for instance the first of two equal rows.
struct RelatedPlace {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

struct Diagnostic {
  ErrorCode code{};
  Severity severity = Severity::error;
  std::string file;          // as the user named it; empty where the data came from no file
  std::uint32_t line = 0;    // from 1; 0: the file as a whole
  std::uint32_t column = 0;  // in code points from 1, a byte order mark not counted
  std::uint32_t length = 0;  // in code points
  std::string excerpt;       // the line's text
  std::vector<std::string> arguments;  // fill {0}, {1}, … of the catalogue's texts
  std::string suggestion;              // "did you mean"; may be empty
  std::string clause;                  // the provision the line rests on; may be empty
  std::optional<RelatedPlace> related;
  std::string agency;  // the agency's code where the finding concerns one agency only
};

using Diagnostics = std::vector<Diagnostic>;

// "E0312" or "W0605".
std::string code_name(ErrorCode code);
// The code of that name, upper or lower case.
std::optional<ErrorCode> find_code(std::string_view name);
// Every code, ascending.
std::span<const ErrorCode> all_codes();

// One sentence that says what is wrong, without file, line or code.
std::string message(const Diagnostic& diagnostic, Language language);
// What to do about it.
std::string hint(const Diagnostic& diagnostic, Language language);
// The help page of a code: what it means, an example, how to mend it.
std::string help_text(ErrorCode code, Language language);
// The title of a code's help page: its message with placeholders left as "…".
std::string code_title(ErrorCode code, Language language);

bool has_errors(const Diagnostics& diagnostics);

// Whether every error names the one agency that it concerns, so that the others may be ranked
// provisionally.
bool concern_single_agencies(const Diagnostics& diagnostics);

// By file, line, column, then code: the order in which findings are shown.
void sort_by_place(Diagnostics& diagnostics);

// A value, or the errors that stand in its way. Warnings come beside a value.
template <class Value>
struct Result {
  std::optional<Value> value;
  Diagnostics diagnostics;

  explicit operator bool() const { return value.has_value(); }
  Value& operator*() { return *value; }
  const Value& operator*() const { return *value; }
  Value* operator->() { return &*value; }
  const Value* operator->() const { return &*value; }
};

}  // namespace parindex
