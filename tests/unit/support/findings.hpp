// Findings as short texts, so that a test says in one line which it expects: "E0202 3:14".
// Every finding that passes through here is also held to its catalogue entry: no placeholder of its
// texts may be left unfilled.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/catalogue.hpp"
#include "parindex/diagnostic.hpp"

namespace parindex::test {

inline void expect_filled(const Diagnostic& diagnostic) {
  const auto& entry = catalogue_entry(diagnostic.code);
  for (const auto text : {entry.message_vi, entry.message_en, entry.hint_vi, entry.hint_en}) {
    for (std::size_t at = text.find('{'); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
      if (at + 2 >= text.size() || text[at + 2] != '}') continue;
      if (text[at + 1] < '0' || text[at + 1] > '9') continue;
      EXPECT_LT(static_cast<std::size_t>(text[at + 1] - '0'), diagnostic.arguments.size())
          << code_name(diagnostic.code) << " leaves a placeholder open: " << text;
    }
  }
  EXPECT_EQ(diagnostic.severity, entry.severity) << code_name(diagnostic.code);
}

// "E0202 W0380": the codes in the order of the findings.
inline std::string codes(const Diagnostics& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics) {
    expect_filled(diagnostic);
    text += (text.empty() ? "" : " ") + code_name(diagnostic.code);
  }
  return text;
}

// "E0202 3:14, W0380 7:9": codes with line and column.
inline std::string places(const Diagnostics& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics) {
    expect_filled(diagnostic);
    text += (text.empty() ? "" : ", ") + code_name(diagnostic.code) + " " +
            std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column);
  }
  return text;
}

// The findings as a person would read them, for the message of a failed test.
inline std::string shown(const Diagnostics& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics) {
    text += "\n  " + diagnostic.file + ":" + std::to_string(diagnostic.line) + ":" +
            std::to_string(diagnostic.column) + ": " + message(diagnostic, Language::en) + " [" +
            code_name(diagnostic.code) + "]";
  }
  return text;
}

}  // namespace parindex::test
