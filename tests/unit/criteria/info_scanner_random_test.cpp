// Whatever the bytes: either the scanner names a fault, or Property_tree reads the text and finds
// the keys where the scanner saw them.
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "criteria/info_document.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;

std::size_t count_keys(const InfoNode& node) {
  std::size_t count = 0;
  for (const auto& child : node.children) count += 1 + count_keys(child);
  return count;
}

// Every key and value stands in the text at its place; where it has escapes, at least its start
// does.
void expect_places(const InfoNode& node, std::string_view text) {
  const auto expect_at = [text](const Place& place, const std::string& word) {
    const auto written = text.substr(place.offset, place.length);
    EXPECT_EQ(written.substr(0, written.find('\\')), word.substr(0, written.find('\\')))
        << testing::PrintToString(text);
  };
  for (const auto& child : node.children) {
    expect_at(child.key_place, child.key);
    if (child.has_value) {
      expect_at(child.value_place, child.value);
    } else {
      EXPECT_EQ(child.value, "") << testing::PrintToString(text);
    }
    EXPECT_TRUE(child.has_block || child.children.empty()) << testing::PrintToString(text);
    expect_places(child, text);
  }
}

void read_random_texts(const std::vector<std::string>& parts, std::uint64_t seed, int rounds,
                       std::size_t longest) {
  Random random(seed);
  int sound = 0;
  std::size_t keys = 0;
  for (int round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    std::string text;
    for (auto length = random.below(longest); length > 0; --length) {
      text += parts[static_cast<std::size_t>(random.below(parts.size()))];
    }
    const SourceFile file("set.info", text);
    Diagnostics diagnostics;
    std::optional<InfoNode> document;
    EXPECT_NO_THROW(document = read_info_document(file, diagnostics))
        << testing::PrintToString(text);
    EXPECT_EQ(document.has_value(), diagnostics.empty()) << testing::PrintToString(text);
    if (!document) continue;
    ++sound;
    keys += count_keys(*document);
    expect_places(*document, file.text());
  }
  EXPECT_GT(sound, rounds / 50);
  EXPECT_GT(keys, static_cast<std::size_t>(sound) / 4);
}

TEST(InfoScannerRandom, SingleCharacters) {
  read_random_texts({"a", "b", " ", "\n", "\"", "\\", "{", "}", ";", "#", "'", "\t", "\r"}, 81,
                    60'000, 12);
}

TEST(InfoScannerRandom, WordsAndBlocks) {
  read_random_texts({"a ", "key ", "\"two words\" ", "{ ", "} ", "{\n", "}\n", "; note\n", "\n",
                     "\"a\\\"b\" ", "\"\\\\\" ", "1.5 ", "\r\n", "\v", "\f"},
                    82, 30'000, 14);
}

TEST(InfoScannerRandom, AwkwardBytes) {
  read_random_texts({"a", " ", "\n", "\"", "\\n", "\\q", std::string(1, '\0'), "\xEF\xBB\xBF", "“",
                     "ế", "\xC2\xA0", "\xFF", "{", "}", "=", "/", "#include", "\x01", "\x7F"},
                    83, 40'000, 8);
}

}  // namespace
}  // namespace parindex
