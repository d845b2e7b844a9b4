// Sets with one thing broken: a key renamed, a bound moved, a number broken, a brace lost. Each is
// told of, at a place in the file.
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <sstream>

#include "parindex/criteria_set.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;

// A shipped set without its comments, in which a change might change nothing.
std::string shipped_set(const std::string& path) {
  std::ifstream stream(std::string(PARINDEX_ROOT) + "/criteria/" + path);
  EXPECT_TRUE(stream) << path;
  std::string text;
  for (std::string line; std::getline(stream, line);) {
    if (line.find_first_not_of(' ') == line.find(';')) continue;
    text += std::regex_replace(line, std::regex("(^|\\s);[^\"]*$"), "") + "\n";
  }
  return text;
}

struct Span {
  std::size_t at = 0;
  std::size_t length = 0;
};

// Every place of the pattern's first group.
std::vector<Span> places_of(const std::string& text, const std::string& pattern) {
  std::vector<Span> places;
  const std::regex expression(pattern);
  for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it) {
    places.push_back(
        {static_cast<std::size_t>(it->position(1)), static_cast<std::size_t>(it->length(1))});
  }
  return places;
}

struct Mutation {
  const char* name;
  const char* pattern;      // its first group is replaced
  const char* replacement;  // "$" stands for what was there
};

constexpr Mutation kMutations[] = {
    {"a key renamed",
     "(?:\\{ |\\n +)(title|max|rule|facts|type|points|criterion|item|option|band|of|fact) ", "$x"},
    {"a bound of the set's bands moved", "band \\w+ +\\{[^}]*(?:from|below|to) (\\d+)", "$.5"},
    {"a number broken", "\\b(?:max|points|total|each|step) +([0-9.]+)", "$,5"},
    {"a maximum doubled", "\\bmax +([0-9.]+)", "77$"},
    {"a brace lost", "([{}])", " "},
    {"a quote lost", "(\")", ""},
    {"a type broken", "type +(count|decimal|percent|date|yes_no|option)", "$s"},
    {"a fact of another name", "(?:\\{ |\\n +)of +\"?(\\w+)", "$_q"},
};

void expect_told(const std::string& text, const std::string& what) {
  const auto result = read_criteria_set(text, "set.info");
  ASSERT_FALSE(result.diagnostics.empty()) << what;
  for (const auto& finding : result.diagnostics) {
    EXPECT_EQ(finding.file, "set.info") << what;
    EXPECT_GT(finding.line, 0U) << what << ": " << message(finding, Language::en);
    EXPECT_FALSE(hint(finding, Language::vi).empty()) << what;
  }
}

TEST(MutatedSets, AreAllTold) {
  Random random(77);
  std::size_t mutated = 0;
  for (const auto* path : {"rule-shapes/bands.info", "rule-shapes/parts.info",
                           "rule-shapes/ordered-cases.info", "rule-shapes/deadline.info",
                           "rule-shapes/survey.info", "vinh-long-2022/departments-v1.info"}) {
    const std::string text = shipped_set(path);
    ASSERT_TRUE(read_criteria_set(text, "set.info")) << path;
    for (const auto& mutation : kMutations) {
      const auto places = places_of(text, mutation.pattern);
      if (places.empty()) continue;
      for (int turn = 0; turn < 8; ++turn) {
        const Span& span = places[static_cast<std::size_t>(
            random.between(0, static_cast<std::int64_t>(places.size()) - 1))];
        std::string replacement = mutation.replacement;
        if (const auto dollar = replacement.find('$'); dollar != std::string::npos) {
          replacement.replace(dollar, 1, text.substr(span.at, span.length));
        }
        std::string changed = text;
        changed.replace(span.at, span.length, replacement);
        expect_told(changed, std::string(path) + ", " + mutation.name + " at byte " +
                                 std::to_string(span.at));
        ++mutated;
      }
    }
  }
  EXPECT_GE(mutated, 200U);
}

}  // namespace
}  // namespace parindex
