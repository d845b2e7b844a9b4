// Random texts that look like INFO: the scanner stops at each of them in good order, and where it
// finds nothing wrong Property_tree reads the text and both see the same keys and values.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "criteria/info_document.hpp"
#include "criteria/info_scanner.hpp"
#include "parindex/text.hpp"
#include "support/findings.hpp"
#include "support/random.hpp"

namespace parindex {
namespace {

using test::Random;

// What INFO files are made of, and what spoils them.
std::string random_text(Random& random, bool is_tame) {
  static const std::vector<std::string> kTame = {
      "a",     "item",  "1.1.1", "\"\"",        "\"x y\"", "\"{ ; }\"", "{",    "}",
      " ",     " ",     " ",     "\n",          "\n",      "\t",        "\r\n", "; note { \" }\n",
      "\" \"", "max 1", "Sở",    "{\n",         "}\n",     " { ",       " } ",  "\"a\\\"b\"",
      "\\n",   "x\\t",  "k v\n", "k \"v\" {\n", "k {\n",   "\"\\\\\"",  "\n\n", "'q'"};
  static const std::vector<std::string> kSpoilt = {"\"",         "\\",       "#include \"x\"\n",
                                                   "#",          "x{",       "x}",
                                                   "x;y",        "x\"y",     "\"x\"y",
                                                   "“x”",        "\xC2\xA0", "\v",
                                                   "\f",         "\r",       "\xFF",
                                                   "\"x\n",      "\\q",      "\\\n",
                                                   "\"x\" \\\n", "}}",       "{{",
                                                   "\xE1\xBA",   "\"x\\\n",  "\xEF\xBB\xBF",
                                                   "\"\" 1",     ";",        "\x01",
                                                   "=",          "\"x\";",   "\"x\"{",
                                                   "\"x\"}",     "\"\\"};
  std::string text;
  for (auto parts = random.between(1, 30); parts > 0; --parts) {
    const auto& source = is_tame || !random.one_in(12) ? kTame : kSpoilt;
    text += source[static_cast<std::size_t>(random.below(source.size()))];
    if (random.one_in(2)) text += " ";
  }
  return text;
}

// Keys in document order; the values are those that the scanner saw.
void expect_agreement(const InfoNode& node, const std::vector<InfoEntry>& entries,
                      const std::string& text, std::size_t& next) {
  for (const auto& child : node.children) {
    ASSERT_LT(next, entries.size()) << text;
    const InfoEntry& entry = entries[next++];
    EXPECT_EQ(child.key, to_nfc(entry.key)) << text;
    EXPECT_EQ(child.has_value, entry.has_value) << text;
    EXPECT_EQ(child.has_block, entry.has_block) << text;
    EXPECT_TRUE(child.has_block || child.children.empty()) << text;
    const auto written = entry.has_value
                             ? text.substr(entry.value_place.offset, entry.value_place.length)
                             : std::string();
    EXPECT_EQ(child.value, to_nfc(unescaped(written))) << text;
    expect_agreement(child, entries, text, next);
  }
}

// Whether the text was found sound.
bool agrees(const std::string& text) {
  const SourceFile file("random.info", text);
  Diagnostics of_document;
  const auto document = read_info_document(file, of_document);
  for (const auto& diagnostic : of_document) test::expect_filled(diagnostic);
  EXPECT_EQ(document.has_value(), of_document.empty()) << text;
  if (!document) return false;
  Diagnostics of_scanner;
  const auto entries = InfoScanner(file, of_scanner).scan();
  EXPECT_TRUE(of_scanner.empty()) << text;
  std::size_t next = 0;
  expect_agreement(*document, entries, std::string(file.text()), next);
  EXPECT_EQ(next, entries.size()) << text;  // the scanner saw nothing that is not there
  return true;
}

TEST(InfoRandom, ScannerAndTreeAgreeOnTameTexts) {
  Random random(61);
  int sound = 0;
  for (int round = 0; round < 20'000 && !HasFailure(); ++round) {
    sound += agrees(random_text(random, true));
  }
  EXPECT_GT(sound, 1'000);
}

TEST(InfoRandom, ScannerAndTreeAgreeOnSpoiltTexts) {
  Random random(62);
  int sound = 0;
  int spoilt = 0;
  for (int round = 0; round < 20'000 && !HasFailure(); ++round) {
    (agrees(random_text(random, false)) ? sound : spoilt) += 1;
  }
  EXPECT_GT(sound, 200);
  EXPECT_GT(spoilt, 1'000);
}

TEST(InfoRandom, AnyBytesAreReadOrRefused) {
  Random random(63);
  int spoilt = 0;
  for (int round = 0; round < 20'000 && !HasFailure(); ++round) {
    std::string text(static_cast<std::size_t>(random.between(0, 40)), ' ');
    for (char& c : text) {
      // Mostly the characters that mean something.
      static constexpr std::string_view kMeaning = "\"\\{};# \n\r\tan1";
      c = random.one_in(8) ? static_cast<char>(random.below(256))
                           : kMeaning[static_cast<std::size_t>(random.below(kMeaning.size()))];
    }
    spoilt += !agrees(text);
  }
  EXPECT_GT(spoilt, 1'000);
}

}  // namespace
}  // namespace parindex
