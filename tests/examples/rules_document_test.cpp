// docs/rules.md tells of every rule, and its examples are those of criteria/rule-shapes.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "parindex/parindex.hpp"

namespace parindex {
namespace {

std::string text_of(const std::string& path) {
  std::ifstream stream(std::string(PARINDEX_ROOT) + "/" + path);
  EXPECT_TRUE(stream) << path;
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

TEST(RulesDocument, ItsExamplesStandInTheShapes) {
  const std::string document = text_of("docs/rules.md");
  const std::string from = "From [`";
  const std::string fence = "```info\n";
  std::size_t examples = 0;
  for (auto at = document.find(from); at != std::string::npos; at = document.find(from, at)) {
    at += from.size();
    const std::string path = document.substr(at, document.find('`', at) - at);
    const auto begin = document.find(fence, at) + fence.size();
    const std::string example = document.substr(begin, document.find("\n```", begin) - begin);
    EXPECT_NE(text_of(path).find(example), std::string::npos) << path << "\n" << example;
    ++examples;
  }
  EXPECT_GE(examples, std::variant_size_v<Rule>);
}

TEST(RulesDocument, HasAChapterForEveryRule) {
  const std::string document = text_of("docs/rules.md");
  for (const auto* name : {"choice", "deadline", "rate", "bands", "count", "deduction", "all",
                           "cases", "parts", "peer", "survey", "judgement", "tracked"}) {
    EXPECT_NE(document.find("\n## " + std::string(name) + "\n"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace parindex
