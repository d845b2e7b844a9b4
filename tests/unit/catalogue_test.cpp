// The catalogue of findings: every code has its words in both languages, and one name.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/catalogue.hpp"
#include "parindex/diagnostic.hpp"

namespace parindex {
namespace {

// The numbers that the header declares, read from its text: an enumerator that the catalogue forgot
// cannot hide from this list.
std::vector<int> declared_numbers() {
  std::ifstream header(PARINDEX_ERROR_CODE_HEADER);
  std::vector<int> numbers;
  static const std::regex kEnumerator(R"(^\s+[a-z0-9_]+ = (\d+),)");
  for (std::string line; std::getline(header, line);) {
    std::smatch match;
    if (std::regex_search(line, match, kEnumerator)) numbers.push_back(std::stoi(match[1]));
  }
  return numbers;
}

std::set<char> placeholders(std::string_view text) {
  std::set<char> found;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if (text[at] == '{' && text[at + 2] == '}' && text[at + 1] >= '0' && text[at + 1] <= '9') {
      found.insert(text[at + 1]);
    }
  }
  return found;
}

TEST(Catalogue, HasEveryDeclaredCodeAndNoOther) {
  const auto declared = declared_numbers();
  ASSERT_GT(declared.size(), 100U);
  EXPECT_TRUE(std::is_sorted(declared.begin(), declared.end()));
  EXPECT_EQ(std::set<int>(declared.begin(), declared.end()).size(), declared.size());
  std::vector<int> known;
  for (const auto code : all_codes()) known.push_back(static_cast<int>(code));
  EXPECT_EQ(known, declared);
}

TEST(Catalogue, EveryCodeHasWordsInBothLanguages) {
  for (const auto code : all_codes()) {
    const auto& entry = catalogue_entry(code);
    const auto name = code_name(code);
    EXPECT_EQ(entry.code, code);
    for (const auto text : {entry.message_vi, entry.message_en, entry.hint_vi, entry.hint_en,
                            entry.help_vi, entry.help_en}) {
      EXPECT_FALSE(text.empty()) << name;
      EXPECT_EQ(find_bad_utf8(text), std::nullopt) << name;
      EXPECT_EQ(to_nfc(text), text) << name;
    }
    EXPECT_NE(entry.message_vi, entry.message_en) << name;
    EXPECT_NE(entry.help_vi, entry.help_en) << name;
    // A message is a part of a sentence: no full stop, no line break.
    for (const auto text : {entry.message_vi, entry.message_en}) {
      EXPECT_FALSE(text.ends_with('.')) << name << ": " << text;
      EXPECT_EQ(text.find('\n'), std::string_view::npos) << name;
    }
  }
}

TEST(Catalogue, BothLanguagesSayTheSameArguments) {
  for (const auto code : all_codes()) {
    const auto& entry = catalogue_entry(code);
    // The title of a check has two languages: {0} and {1}.
    if (code != ErrorCode::record_check_failed) {
      EXPECT_EQ(placeholders(entry.message_vi), placeholders(entry.message_en)) << code_name(code);
    }
    EXPECT_EQ(placeholders(entry.hint_vi), placeholders(entry.hint_en)) << code_name(code);
    // Help is about the code, not about one finding.
    EXPECT_TRUE(placeholders(entry.help_vi).empty()) << code_name(code);
    EXPECT_TRUE(placeholders(entry.help_en).empty()) << code_name(code);
  }
}

TEST(Catalogue, NamesAreUniqueAndFoundAgain) {
  std::set<std::string> names;
  for (const auto code : all_codes()) {
    const auto name = code_name(code);
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_EQ(name.size(), 5U);
    EXPECT_EQ(name[0], catalogue_entry(code).severity == Severity::error ? 'E' : 'W');
    EXPECT_EQ(std::stoi(name.substr(1)), static_cast<int>(code));
    EXPECT_EQ(find_code(name), code);
    std::string lower = name;
    lower[0] = lower[0] == 'E' ? 'e' : 'w';
    EXPECT_EQ(find_code(lower), code);
  }
  for (const char* const name : {"", "E", "E9999", "W0202", "0202", "E202", "E02020", "X0202"}) {
    EXPECT_EQ(find_code(name), std::nullopt) << name;
  }
}

TEST(Catalogue, HelpNamesTheCodeAndTheRemedy) {
  for (const auto code : all_codes()) {
    const auto english = help_text(code, Language::en);
    EXPECT_TRUE(english.starts_with(code_name(code) + ": ")) << english;
    EXPECT_NE(english.find("\n\nRemedy: "), std::string::npos) << english;
    EXPECT_NE(help_text(code, Language::vi).find("\n\nCách khắc phục: "), std::string::npos);
  }
}

TEST(Diagnostic, MessageAndHintAreFilled) {
  Diagnostic unknown;
  unknown.code = ErrorCode::unknown_key;
  unknown.arguments = {"fulat", "full_at, of"};
  unknown.suggestion = "full_at";
  EXPECT_NE(message(unknown, Language::en).find("\"fulat\""), std::string::npos);
  EXPECT_TRUE(hint(unknown, Language::en).starts_with("did you mean \"full_at\"? "));
  EXPECT_TRUE(hint(unknown, Language::vi).starts_with("có phải ý bạn là \"full_at\"? "));
  // Braces in an argument are text, not a placeholder.
  unknown.arguments = {"{1}", "x"};
  EXPECT_NE(message(unknown, Language::en).find("\"{1}\""), std::string::npos);
  // An argument that is not there shows as left out, rather than as a brace.
  unknown.arguments.clear();
  EXPECT_NE(message(unknown, Language::en).find("\"…\""), std::string::npos);
}

TEST(Diagnostic, OnlyErrorsAreErrors) {
  Diagnostic warning;
  warning.severity = Severity::warning;
  Diagnostic error;
  EXPECT_FALSE(has_errors({}));
  EXPECT_FALSE(has_errors({warning, warning}));
  EXPECT_TRUE(has_errors({warning, error}));
}

TEST(Diagnostic, AreShownByFileLineColumnThenCode) {
  const auto at = [](std::string file, std::uint32_t line, std::uint32_t column, ErrorCode code) {
    Diagnostic diagnostic;
    diagnostic.file = std::move(file);
    diagnostic.line = line;
    diagnostic.column = column;
    diagnostic.code = code;
    return diagnostic;
  };
  Diagnostics findings = {at("b", 1, 1, ErrorCode::unknown_key), at("a", 10, 1, ErrorCode::bad_id),
                          at("a", 9, 2, ErrorCode::bad_id), at("a", 9, 1, ErrorCode::bad_word),
                          at("a", 9, 1, ErrorCode::bad_date)};
  sort_by_place(findings);
  std::string order;
  for (const auto& finding : findings) {
    order += finding.file + std::to_string(finding.line) + ":" + std::to_string(finding.column) +
             " " + code_name(finding.code) + "; ";
  }
  EXPECT_EQ(order, "a9:1 E0312; a9:1 E0313; a9:2 E0318; a10:1 E0318; b1:1 E0301; ");
}

}  // namespace
}  // namespace parindex
